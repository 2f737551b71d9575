/** Opening a database: one process a folder, and everything that is refused, by name and with nothing changed. */
import { type ChildProcess, spawn } from "node:child_process";
import fs, { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { digestOf, MIGRATIONS, migrate } from "../../src/store/migrate.ts";
import { type OpenedStore, openStore } from "../../src/store/open.ts";
import { openPglite } from "../../src/store/pglite-engine.ts";
import { openPostgresql } from "../../src/store/postgresql-engine.ts";
import { RecordStore } from "../../src/store/record-store.ts";
import { pageOfTexts } from "../../src/store/value-page.ts";
import { placeEmptyDatabase, temporaryDatabase } from "../support/pglite.ts";
import { type PostgresDatabase, startPostgres } from "../support/postgres.ts";
import { TestClinic } from "./clinic.ts";
import { failureOf, present } from "./fixture.ts";

const homes: string[] = [];
const newHome = () => {
  const home = mkdtempSync(join(tmpdir(), "ryorin-opening-"));
  homes.push(home);
  return home;
};
afterEach(() => {
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

describe("the folder of the embedded database", () => {
  test("is made on the first start, and the second start finds what was written", async () => {
    const folder = join(newHome(), "new", "database");
    const told: string[] = [];
    const first = await openStore({ kind: "pglite", folder }, { onCreate: () => told.push("made") });
    const clinic = new TestClinic("first start");
    const chart = clinic.chart();
    await first.append(clinic.begin(chart));
    const head = await first.head(chart);
    await first.close();
    const second = await openStore({ kind: "pglite", folder }, { onCreate: () => told.push("made again") });
    expect(await second.head(chart)).toEqual(head);
    await second.close();
    expect(told).toEqual(["made"]);
  });

  test("is synced to the last file before it gets its name", async () => {
    const folder = join(newHome(), "database");
    const synced = watchSyncs();
    const engine = await openPglite(folder);
    const unsynced = filesBelow(join(folder, "cluster")).filter((path) => !synced.has(statSync(path).ino));
    // Caches that the open database writes, and makes again when they are not there.
    expect(unsynced.filter((path) => !/pg_stat_tmp|pg_internal\.init/.test(path))).toEqual([]);
    await engine.close();
  });

  test("a start that was cut off in the middle leaves nothing half made", async () => {
    const folder = join(newHome(), "database");
    mkdirSync(join(folder, "cluster.new", "base"), { recursive: true });
    writeFileSync(join(folder, "cluster.new", "PG_VERSION"), "18\n");
    const store = await openStore({ kind: "pglite", folder });
    expect(await store.clinic()).toBeNull();
    expect(existsSync(join(folder, "cluster.new"))).toBe(false);
    await store.close();
  });

  test("a folder in which others keep their things is left alone", async () => {
    const folder = newHome();
    writeFileSync(join(folder, "holiday.jpg"), "");
    expect(await failureOf(openPglite(folder))).toEqual({ code: "store.folder-foreign", folder, found: "holiday.jpg" });
    expect(readdirSync(folder)).toEqual(["holiday.jpg"]);
  });

  test("a folder that cannot be made is named", async () => {
    const home = newHome();
    writeFileSync(join(home, "file"), "");
    const folder = join(home, "file", "database");
    expect(await failureOf(openPglite(folder))).toMatchObject({ code: "store.folder-unusable", folder });
  });

  test.skipIf(process.getuid?.() === 0)("a folder that may not be written is named", async () => {
    const folder = newHome();
    chmodSync(folder, 0o500);
    expect(await failureOf(openPglite(folder))).toMatchObject({ code: "store.folder-unusable", folder });
  });

  test("a cluster that is damaged is refused and stays as it is", async () => {
    const folder = join(newHome(), "database");
    await placeEmptyDatabase(folder);
    writeFileSync(join(folder, "cluster", "global", "pg_control"), "nothing");
    expect(await failureOf(openPglite(folder))).toMatchObject({ code: "store.folder-unusable", folder });
  });

  test("is checkpointed at close, so that the next start has nothing to recover", async () => {
    const { folder, remove } = await temporaryDatabase();
    const written = async () => {
      const store = await openStore({ kind: "pglite", folder });
      const clinic = new TestClinic("checkpointed");
      await store.appendAll(Array.from({ length: 200 }, () => clinic.begin(clinic.chart())));
      const bytes = await logToRecover(store);
      await store.close();
      return bytes;
    };
    expect(await written()).toBeGreaterThan(200_000);
    const again = await openStore({ kind: "pglite", folder });
    expect(await logToRecover(again)).toBeLessThan(50_000);
    await again.close();
    remove();
  });

  test("a closed store says so", async () => {
    const { folder, remove } = await temporaryDatabase();
    const store = await openStore({ kind: "pglite", folder });
    await store.close();
    await store.close();
    expect(await failureOf(store.clinic())).toEqual({ code: "store.closed" });
    remove();
  });
});

describe("the lock of the folder", () => {
  test("refuses a second store in the same process, and lets go at close", async () => {
    const { folder, remove } = await temporaryDatabase();
    const store = await openStore({ kind: "pglite", folder });
    expect(await failureOf(openStore({ kind: "pglite", folder }))).toEqual({ code: "store.folder-in-use", folder, processId: process.pid });
    await store.close();
    const again = await openStore({ kind: "pglite", folder });
    await again.close();
    remove();
  });

  test("refuses another process, naming it, and is free at once when that process is killed", async () => {
    const { folder, remove } = await temporaryDatabase();
    const other = await lockInAnotherProcess(folder);
    expect(await failureOf(openStore({ kind: "pglite", folder }))).toEqual({ code: "store.folder-in-use", folder, processId: other.pid });
    await kill(other);
    const store = await openStore({ kind: "pglite", folder });
    expect(await store.clinic()).toBeNull();
    await store.close();
    remove();
  });

  test("is not fooled by a note that names a living process", async () => {
    const { folder, remove } = await temporaryDatabase();
    writeFileSync(join(folder, "lock.pid"), String(process.ppid));
    const store = await openStore({ kind: "pglite", folder });
    expect(await store.clinic()).toBeNull();
    await store.close();
    remove();
  });
});

describe("a demonstration", () => {
  test("is emptied of everything, sign-in too, and can begin again", async () => {
    const { folder, remove } = await temporaryDatabase();
    const store = await openStore({ kind: "pglite", folder });
    const clinic = new TestClinic("demonstration");
    const row = {
      id: clinic.id,
      name: "見本",
      mode: "demonstration",
      utcOffset: "+09:00",
      createdAt: "2026-04-01T09:00:00+09:00",
    } as const;
    await store.foundClinic(row);
    const chart = clinic.chart();
    await store.append(clinic.begin(chart));
    await store.authDatabase().schema.createTable("account").addColumn("id", "text").execute();
    await store.resetDemonstration();
    expect(await store.clinic()).toBeNull();
    expect(await store.readChain(chart)).toBeNull();
    const tables = await store.authDatabase().introspection.getTables();
    expect(tables.filter((table) => table.schema === "auth")).toEqual([]);
    await store.foundClinic(row);
    expect((await store.append(clinic.begin(chart))).ok).toBe(true);
    await store.close();
    remove();
  });
});

describe("a database on a server", () => {
  let database: PostgresDatabase | null = null;
  beforeAll(async () => {
    database = await startPostgres();
  });
  afterAll(async () => {
    await database?.stop();
  });
  const url = () => present(database).url;
  /** Runs scripts as the owner, without migrating. */
  const prepare = async (...scripts: readonly string[]) => {
    const engine = await openPostgresql(url());
    await engine.maintain(async (connection) => {
      for (const script of scripts) await connection.script(script);
    });
    await engine.close();
  };
  const opening = () => failureOf(openStore({ kind: "postgresql", url: url() }));

  test("that holds somebody's table is refused and left alone", async () => {
    await prepare("create table public.holiday (day date)");
    expect(await opening()).toEqual({ code: "store.database-foreign", found: "public.holiday" });
    await prepare("drop table public.holiday; create schema accounting");
    expect(await opening()).toEqual({ code: "store.database-foreign", found: "accounting" });
    await prepare("drop schema accounting; create schema ryorin");
    expect(await opening()).toEqual({ code: "store.database-foreign", found: "ryorin" });
    await prepare("drop schema ryorin");
  });

  test("that a newer program has migrated is refused", async () => {
    await (await openStore({ kind: "postgresql", url: url() })).close();
    await prepare("insert into ryorin.migration (version, name, digest) values (999, '0999-later', 'x')");
    expect(await opening()).toEqual({ code: "store.database-newer", found: 999, known: MIGRATIONS.length });
    await prepare("delete from ryorin.migration where version = 999");
  });

  test("whose migration is not the one this program knows is refused", async () => {
    await prepare("update ryorin.migration set digest = 'x' where version = 1");
    expect(await opening()).toEqual({ code: "store.migration-changed", version: 1 });
    await prepare(`update ryorin.migration set digest = '${digestOf(present(MIGRATIONS[0]))}' where version = 1`);
    expect(await opening()).toBe("succeeded");
  });

  test("that does not answer, or not to this account, is named without the password", async () => {
    const nobody = "postgresql://nobody:secret@127.0.0.1:1/none";
    const failure = await failureOf(openStore({ kind: "postgresql", url: nobody }));
    expect(failure).toMatchObject({ code: "store.unreachable", host: "127.0.0.1:1" });
    expect(JSON.stringify(failure)).not.toContain("secret");
  });

  test("that does not exist is named", async () => {
    const missing = new URL(url());
    missing.pathname = "/missing";
    expect(await failureOf(openStore({ kind: "postgresql", url: missing.href }))).toMatchObject({ code: "store.unreachable" });
  });

  test("is migrated once by two who start together", async () => {
    await prepare("drop schema ryorin cascade; drop schema auth cascade");
    const stores = await Promise.all([1, 2, 3].map(() => openStore({ kind: "postgresql", url: url() })));
    expect(await Promise.all(stores.map((store) => store.clinic()))).toEqual([null, null, null]);
    await Promise.all(stores.map((store) => store.close()));
  });
});

describe("migrating", () => {
  interface Answers {
    readonly number?: number;
    readonly fsync?: string;
    readonly above?: boolean;
  }
  /** A connection that answers the questions of `migrate` as told, and remembers what was asked. */
  const pretend = ({ number = 150_000, fsync = "on", above = false }: Answers) => {
    const asked: string[] = [];
    const query = async (sql: string): Promise<readonly never[]> => {
      asked.push(sql);
      const answers: Record<string, unknown>[] = sql.includes("server_version_num")
        ? [{ number, version: String(number / 10_000), fsync }]
        : sql.includes("to_regclass")
          ? [{ found: true }]
          : sql.includes("from ryorin.migration")
            ? MIGRATIONS.map((migration) => ({ version: migration.version, digest: digestOf(migration) }))
            : sql.includes("rolsuper")
              ? [{ above }]
              : [];
      return answers as never[];
    };
    return {
      asked,
      connection: { query, queryEach: async () => [], queryBytes: async () => pageOfTexts([], 0), script: async () => undefined },
    };
  };
  const situations = [
    { name: "a server of version 15", answers: {}, outcome: "succeeded" },
    { name: "a server of version 14", answers: { number: 140_011 }, outcome: { code: "store.server-too-old", minimum: "15" } },
    {
      name: "a server that does not wait for the disk",
      answers: { fsync: "off" },
      outcome: { code: "store.server-unsafe", setting: "fsync", value: "off" },
    },
    { name: "a role that is above the rules", answers: { above: true }, outcome: { code: "store.role-unusable" } },
  ];
  test.each(situations)("$name: $outcome", async ({ answers, outcome }) => {
    const found = await failureOf(migrate(pretend(answers).connection));
    if (typeof outcome === "string") expect(found).toBe(outcome);
    else expect(found).toMatchObject(outcome);
  });

  test("a server that is refused is asked nothing more", async () => {
    const { asked, connection } = pretend({ number: 140_011 });
    await failureOf(migrate(connection));
    expect(asked).toHaveLength(1);
  });

  test("a database of the first version is brought to this one, with everything in it", async () => {
    const { folder, remove } = await temporaryDatabase();
    const engine = await openPglite(folder);
    await engine.maintain(async (connection) => {
      await connection.script("drop schema ryorin cascade; drop schema auth cascade");
      await migrate(connection, MIGRATIONS.slice(0, 1));
    });
    const clinic = new TestClinic("first version");
    const chart = clinic.chart();
    const old = new RecordStore(engine, clinic.cipher, "first version");
    const written = await old.append(clinic.begin(chart, {}));
    await old.close();
    const store = await openStore({ kind: "pglite", folder });
    expect(written.ok && (await store.readChain(chart))?.entries).toEqual(written.ok && written.value.entries);
    expect((await store.append(clinic.add(chart, 3, { kind: "alert" }))).ok).toBe(true);
    expect(await store.openAlerts(clinic.id)).toHaveLength(1);
    await store.close();
    remove();
  });

  test("a migration that fails leaves nothing behind, and the one after it is not tried", async () => {
    const { folder, remove } = await temporaryDatabase();
    const engine = await openPglite(folder);
    const next = MIGRATIONS.length + 1;
    const broken = { version: next, name: "broken", sql: "create table ryorin.half (a int); select 1/0" };
    const later = { version: next + 1, name: "later", sql: "create table ryorin.later (a int)" };
    const outcome = await engine.maintain(async (connection) => {
      const failed = await migrate(connection, [...MIGRATIONS, broken, later]).catch((error: Error) => error.message);
      return { failed, left: await connection.query("select to_regclass('ryorin.half') as half, to_regclass('ryorin.later') as later") };
    });
    expect(outcome).toEqual({ failed: "division by zero", left: [{ half: null, later: null }] });
    await engine.maintain((connection) => migrate(connection, [...MIGRATIONS, { ...broken, sql: "create table ryorin.whole (a int)" }]));
    const [row] = await engine.maintain((connection) =>
      connection.query<{ version: number }>("select max(version) as version from ryorin.migration"),
    );
    expect(row).toEqual({ version: next });
    await engine.close();
    remove();
  });
});

/** Notes the inode of every file that is synced from now to the end of the test. */
function watchSyncs(): ReadonlySet<number> {
  const synced = new Set<number>();
  const real = fs.fsyncSync;
  fs.fsyncSync = (descriptor) => {
    synced.add(fs.fstatSync(descriptor).ino);
    real(descriptor);
  };
  syncBuiltinESMExports();
  onTestFinished(() => {
    fs.fsyncSync = real;
    syncBuiltinESMExports();
  });
  return synced;
}

function filesBelow(folder: string): readonly string[] {
  const items = readdirSync(folder, { recursive: true, withFileTypes: true });
  return items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
}

/** How many bytes of the log lie behind the last checkpoint. */
async function logToRecover(store: OpenedStore): Promise<number> {
  const found = await sql<{ bytes: number }>`
    select (pg_current_wal_insert_lsn() - redo_lsn)::int8 as bytes from pg_control_checkpoint()`.execute(store.authDatabase());
  return present(found.rows[0]).bytes;
}

/** Starts a process that locks the folder and then waits; resolves when it has the lock. */
async function lockInAnotherProcess(folder: string): Promise<ChildProcess> {
  const script = `import { lockFolder } from ${JSON.stringify(new URL("../../src/store/lock.ts", import.meta.url).href)};
    lockFolder(${JSON.stringify(folder)}); console.log("locked"); setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((resolve, reject) => {
    child.stdout?.once("data", resolve);
    child.once("exit", () => reject(new Error("the other process did not get the lock")));
  });
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

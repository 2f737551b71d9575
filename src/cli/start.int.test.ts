/** Starting and stopping the clinic: what it prints, what keeps it from starting, and that a server's database serves as well as the embedded one. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  type Clinic,
  callerOf,
  foundDemonstration,
  foundOwnClinic,
  preparedHome,
  ryorin,
  startClinic,
  temporaryHome,
} from "../../test/support/clinic.ts";
import { type PostgresDatabase, startPostgres } from "../../test/support/postgres.ts";
import { EXIT } from "./command.ts";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const newHome = (): string => {
  const { home, remove } = temporaryHome();
  ends.push(remove);
  return home;
};
const newPreparedHome = async (): Promise<string> => {
  const { home, remove } = await preparedHome();
  ends.push(remove);
  return home;
};
const start = async (home: string, environment: Readonly<Record<string, string>> = {}): Promise<Clinic> => {
  const clinic = await startClinic({ home, environment });
  ends.push(() => clinic.stop());
  return clinic;
};

interface Stop {
  readonly environment?: Readonly<Record<string, string>>;
  readonly home?: string;
  readonly ja: RegExp;
  readonly en: RegExp;
}

/** Each start is refused with one line in both languages, and says with --json by code why. */
async function expectRefused(code: string, { home = newHome(), environment = {}, ja, en }: Stop): Promise<void> {
  const japanese = await ryorin(["start"], { home, environment, language: "ja" });
  const english = await ryorin(["start", "--json"], { home, environment });
  const lines = japanese.stderr.split("\n").filter((line) => line !== "" && !line.endsWith("…") && !line.includes("…("));
  expect([japanese.code, english.code]).toEqual([EXIT.refused, EXIT.refused]);
  expect(lines).toEqual([expect.stringMatching(ja)]);
  expect(english.stderr.trimEnd().split("\n")).toEqual([expect.stringMatching(en)]);
  expect(english.json).toMatchObject({ refused: { code } });
}

describe("a start", () => {
  test("prints address, code and folder in the reader's language, answers, ends at SIGTERM, and is quick the second time", async () => {
    const home = newHome();
    const clinic = await start(home);
    expect(clinic.founderCode).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    expect(await callerOf(clinic.address).call("GET /api/setup")).toMatchObject({ state: "unfounded", demonstrationAllowed: true });
    expect(await clinic.stop()).toMatchObject({ code: EXIT.done, stderr: "" });
    const again = await start(home);
    expect(again.founderCode).not.toBe(clinic.founderCode);
    expect((await fetch(again.address)).headers.get("content-type")).toContain("text/html");
  });
});

describe("a start is refused", () => {
  test("when the port is in use", async () => {
    const port = String(await occupiedPort());
    await expectRefused("listen.port-in-use", {
      home: await newPreparedHome(),
      environment: { PORT: port },
      ja: new RegExp(`^ポート ${port} はほかのプログラムが使っています`),
      en: new RegExp(`^Port ${port} is in use`),
    });
  });

  test("when others could listen to it unencrypted", async () => {
    await expectRefused("listen.insecure", {
      environment: { HOST: "0.0.0.0" },
      ja: /^HOST が 0\.0\.0\.0 .*暗号化/,
      en: /^HOST 0\.0\.0\.0 .*encryption/,
    });
  });

  test("when a file stands where the data folder should be", async () => {
    const home = newHome();
    writeFileSync(home, "");
    await expectRefused("store.folder-unusable", {
      home,
      ja: /^データフォルダ .*読み書きできません/,
      en: /^The data folder .*cannot be read and written/,
    });
  });

  test("when the folder holds what is not ours", async () => {
    const home = newHome();
    mkdirSync(join(home, "database"), { recursive: true });
    writeFileSync(join(home, "database", "holiday.jpg"), "");
    await expectRefused("store.folder-foreign", { home, ja: /holiday\.jpg/, en: /holds something else \(holiday\.jpg\)/ });
  });

  test("when another process has the folder open, which goes on undisturbed", async () => {
    const home = await newPreparedHome();
    const clinic = await start(home);
    await expectRefused("store.folder-in-use", {
      home,
      ja: /ほかのプロセスが使っています\(プロセス \d+\)/,
      en: /in use by another process \(\d+\)/,
    });
    expect(await callerOf(clinic.address).status("GET /api/setup")).toBe(200);
  });

  test("when the key file of a founded clinic is gone", async () => {
    const home = await newPreparedHome();
    const clinic = await start(home);
    await foundOwnClinic(clinic);
    await clinic.stop();
    rmSync(join(home, "keys"), { recursive: true });
    await expectRefused("keys.missing", { home, ja: /^鍵のファイル .*がありません/, en: /^The key file .* is missing/ });
  });
});

describe("on a PostgreSQL server", () => {
  let database: PostgresDatabase;
  beforeAll(async () => {
    database = await startPostgres();
  });
  afterAll(() => database.stop());

  test("a database that is not empty is refused, and one that cannot be reached is named", async () => {
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query("create table holiday (photo text)");
    await expectRefused("store.database-foreign", {
      environment: { DATABASE_URL: database.url },
      ja: /holiday/,
      en: /^The database is not empty: it holds .*holiday/,
    });
    await client.query("drop table holiday");
    await client.end();
    const nowhere = new URL(database.url);
    nowhere.port = "1";
    await expectRefused("store.unreachable", {
      environment: { DATABASE_URL: String(nowhere) },
      ja: /接続できません/,
      en: /cannot be reached/,
    });
  });

  test("the demonstration is served from it, and the command line verifies it", async () => {
    const home = newHome();
    const environment = { DATABASE_URL: database.url };
    const clinic = await start(home, environment);
    const director = await foundDemonstration(clinic);
    const search = { text: "", filter: "all", offset: 0, limit: 5 };
    expect(await director.call("POST /api/patients/search", { body: search })).toMatchObject({ total: 240 });
    expect(await clinic.stop()).toMatchObject({ code: EXIT.done });
    const { code, json } = await ryorin(["verify", "--json"], { home, environment });
    expect([code, json]).toMatchObject([EXIT.done, { ok: true, badChains: 0 }]);
    const rebuilt = await ryorin(["rebuild", "--json"], { home, environment });
    expect([rebuilt.code, rebuilt.json]).toMatchObject([EXIT.done, { same: true }]);
  });
});

async function occupiedPort(): Promise<number> {
  const other: Server = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  ends.push(() => other.close());
  const address = other.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

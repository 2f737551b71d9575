/** The record under the commands that look after it: verified, rebuilt, erased from, begun anew. Each test works on a copy of one demonstration. */
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  callerOf,
  foundDemonstration,
  foundOwnClinic,
  preparedHome,
  ryorin,
  startClinic,
  temporaryHome,
} from "../../test/support/clinic.ts";
import { EXIT } from "./command.ts";

let template: string;
let remove: () => void;
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  ({ home: template, remove } = await preparedHome());
  const clinic = await startClinic({ home: template });
  await foundDemonstration(clinic);
  await clinic.stop();
});
afterAll(() => remove());
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const copy = (): string => {
  const temporary = temporaryHome(template);
  ends.push(temporary.remove);
  return temporary.home;
};

/** Runs `sql` as whoever has the files of the database in their hands may: with the triggers off. */
async function tamper(home: string, sql: string): Promise<void> {
  const database = await PGlite.create(join(home, "database", "cluster"));
  await database.exec("set session_replication_role = replica");
  await database.exec(sql);
  await database.close();
}

const FIFTH =
  "clinic, ledger, subject, seq) in (select clinic, ledger, subject, seq from ryorin.entry where seq = 5 and ledger = 'chart' order by subject limit 1";

describe("verify", () => {
  test("finds a record whole that nobody touched", async () => {
    const { code, stdout } = await ryorin(["verify"], { home: copy(), language: "ja" });
    expect(code).toBe(EXIT.done);
    expect(stdout).toMatch(/^記録は完全です。\n記載 [\d,]+件、チェーン \d+本/);
  });

  test.each([
    ["changed", `update ryorin.entry set document = replace(document, '"version":1', '"version":2') where (${FIFTH})`, "changed", 5],
    ["removed", `delete from ryorin.entry where (${FIFTH})`, "removed", 5],
    ["given another kind in its column", `update ryorin.entry set kind = 'note' where (${FIFTH})`, "column", 5],
  ])("names the entry that was %s, and ends with 4", async (_name, sql, code, seq) => {
    const home = copy();
    await tamper(home, sql);
    const ended = await ryorin(["verify", "--json"], { home });
    expect(ended).toMatchObject({ code: EXIT.notWhole, json: { ok: false, badChains: 1, finding: { code, seq } } });
  });

  test("says in one line of the reader's language what is wrong and where", async () => {
    const home = copy();
    await tamper(home, `update ryorin.entry set hash = repeat('0', 64) where (${FIFTH})`);
    const ended = await ryorin(["verify"], { home, language: "ja" });
    expect(ended.code).toBe(EXIT.notWhole);
    expect(ended.stdout.split("\n")[0]).toMatch(/^記録が完全ではありません。最初の箇所: .*5.*異常のあるチェーン 1本。$/);
  });
});

describe("rebuild", () => {
  test("makes the read tables again, the same to the byte, and says so twice alike", async () => {
    const home = copy();
    const first = await ryorin(["rebuild", "--json"], { home });
    expect(first).toMatchObject({ code: EXIT.done, json: { same: true, digest: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    const second = await ryorin(["rebuild", "--json"], { home });
    expect(second.json).toEqual(first.json);
  });

  test("says when the tables were not what the entries say, and puts them right", async () => {
    const home = copy();
    await tamper(home, "update ryorin.measurement set value = value + 1 where seq = (select max(seq) from ryorin.measurement)");
    expect(await ryorin(["rebuild", "--json"], { home })).toMatchObject({ code: EXIT.done, json: { same: false } });
    expect(await ryorin(["rebuild", "--json"], { home })).toMatchObject({ code: EXIT.done, json: { same: true } });
  });
});

describe("erase", () => {
  const erase = (home: string, number: string, changes: Readonly<Record<string, string>> = {}) => {
    const options = { "--number": number, "--confirm": number, "--as": "demo-director", "--ground": "appi-35", ...changes };
    return ryorin(["erase", ...Object.entries(options).flat(), "--json"], { home });
  };

  test("makes one patient's name unreadable for ever; the record stays whole, and the others keep theirs", async () => {
    const home = copy();
    const before = await patientsOf(home);
    const victim = before.find(({ status }) => status === "open");
    const ended = await erase(home, victim?.number ?? "");
    expect(ended).toMatchObject({ code: EXIT.done, json: { erased: victim?.id } });
    expect(await ryorin(["verify", "--json"], { home })).toMatchObject({ code: EXIT.done, json: { ok: true } });
    const after = await patientsOf(home);
    expect(after.find(({ id }) => id === victim?.id)).toEqual({ id: victim?.id, status: "erased", number: "" });
    expect(after.filter(({ id }) => id !== victim?.id)).toEqual(before.filter(({ id }) => id !== victim?.id));
    expect(await ryorin(["rebuild", "--json"], { home })).toMatchObject({ json: { same: true } });
  });

  const REFUSALS: readonly (readonly [string, Readonly<Record<string, string>>, number, string])[] = [
    ["R-99999", {}, EXIT.refused, "patient.unknown"],
    ["R-00001", { "--as": "demo-nurse" }, EXIT.refused, "account.not-director"],
    ["R-00001", { "--confirm": "R-00002" }, EXIT.usage, "erase.not-confirmed"],
    ["R-00001", { "--ground": "Because!" }, EXIT.usage, "erase.ground"],
  ];

  test("is refused without the right number, the director, the number again and a ground, and then erases nothing", async () => {
    const home = copy();
    const before = await ryorin(["verify", "--json"], { home });
    for (const [number, changes, code, refused] of REFUSALS)
      expect(await erase(home, number, changes)).toMatchObject({ code, json: { refused: { code: refused } } });
    const after = await ryorin(["verify", "--json"], { home });
    expect(after.json?.entries).toBe(before.json?.entries);
  });
});

describe("reset-demo", () => {
  test("begins the demonstration anew as another clinic, whole", async () => {
    const home = copy();
    await tamper(home, "delete from ryorin.entry where seq > 3");
    const ended = await ryorin(["reset-demo", "--json"], { home });
    expect(ended.code).toBe(EXIT.done);
    const verified = await ryorin(["verify", "--json"], { home });
    expect(verified).toMatchObject({ code: EXIT.done, json: { ok: true, entries: ended.json?.entries } });
    expect(Number(ended.json?.entries)).toBeGreaterThan(10_000);
  });

  test("never touches a clinic of one's own, and needs a clinic", async () => {
    const own = await preparedHome();
    ends.push(own.remove);
    expect(await ryorin(["reset-demo", "--json"], { home: own.home })).toMatchObject({ json: { refused: { code: "store.no-clinic" } } });
    const clinic = await startClinic({ home: own.home });
    await foundOwnClinic(clinic);
    await clinic.stop();
    const ended = await ryorin(["reset-demo"], { home: own.home, language: "ja" });
    expect([ended.code, ended.stderr]).toEqual([EXIT.refused, "デモのクリニックではないため、消すことはできません。\n"]);
  });
});

interface Listed {
  readonly id: string;
  readonly status: string;
  readonly number: string;
}

/** The first hundred of the list, newest contact first, as the director sees them. */
async function patientsOf(home: string): Promise<readonly Listed[]> {
  const clinic = await startClinic({ home });
  const caller = callerOf(clinic.address);
  await caller.call("POST /api/demonstration/role", { body: { role: "director" } });
  const { rows } = await caller.call("POST /api/patients/search", { body: { text: "", filter: "all", offset: 0, limit: 100 } });
  await clinic.stop();
  return rows.map(({ id, identity }) => ({
    id,
    status: identity.status,
    number: identity.status === "open" ? identity.fields.number : "",
  }));
}

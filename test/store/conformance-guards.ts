/** What nobody may do: change the record, see another clinic's, read what was tampered with as if it were whole. */
import { expect, test } from "vitest";
import { NO_ANCHORS } from "../../src/record/anchor.ts";
import type { Subject } from "../../src/store/store.ts";
import { verifyRecord } from "../../src/store/verify.ts";
import { TestClinic, total } from "./clinic.ts";
import { failureOf, present, type StoreFixture, stateOf } from "./fixture.ts";

const PERMISSION_DENIED = "42501";
const APPEND_ONLY = "RY001";

export function guarding(opened: () => StoreFixture): void {
  const store = () => opened().store;
  const begun = async (seed: string, entries = 2) => {
    const clinic = new TestClinic(seed);
    const chart = clinic.chart();
    const more = Array.from({ length: entries - 1 }, (_, index) => total(index));
    expect((await store().append(clinic.begin(chart, ...more))).ok).toBe(true);
    return { clinic, chart };
  };

  const changes = [
    { table: "entry", sql: "update ryorin.entry set kind = 'note'" },
    { table: "entry", sql: "delete from ryorin.entry" },
    { table: "entry", sql: "truncate ryorin.entry" },
    { table: "entry", sql: "truncate ryorin.entry, ryorin.chain cascade" },
    { table: "access_log", sql: "update ryorin.access_log set what = 'nothing'" },
    { table: "access_log", sql: "delete from ryorin.access_log" },
    { table: "access_log", sql: "truncate ryorin.access_log" },
  ];
  test.each(changes)("$sql is refused to the application by its rights and to the owner by a trigger", async ({ sql }) => {
    const { clinic, chart } = await begun(sql);
    expect(await stateOf(opened().asApplication(clinic.id, sql))).toBe(PERMISSION_DENIED);
    expect(await stateOf(opened().asOwner(sql))).toBe(APPEND_ONLY);
    expect(present(await store().readChain(chart)).entries).toHaveLength(2);
  });

  const rights = [
    "delete from ryorin.subject_key",
    "update ryorin.subject_key set wrapped = ''",
    "update ryorin.clinic set mode = 'own'",
    "delete from ryorin.clinic",
    "alter table ryorin.entry disable trigger all",
    "alter table ryorin.entry disable row level security",
    "drop table ryorin.entry",
    "create table ryorin.mine (a int)",
    "select * from ryorin.migration",
  ];
  test.each(rights)("the application has no right to: %s", async (sql) => {
    const clinic = new TestClinic(sql);
    expect(await stateOf(opened().asApplication(clinic.id, sql))).toBe(PERMISSION_DENIED);
  });

  test("a clinic sees nothing of another's, and cannot write into it", async () => {
    const [here, there] = [await begun("here"), await begun("there")];
    const foreign: Subject = { ...there.chart, clinic: here.clinic.id };
    expect(await store().readChain(foreign)).toBeNull();
    expect((await store().patients({ clinic: here.clinic.id, limit: 100, offset: 0 })).rows.map((row) => row.patient)).toEqual([
      here.chart.subject,
    ]);
    for (const table of ["entry", "chain", "subject_key", "measurement", "access_log", "counter"]) {
      const rows = await opened().asApplication(here.clinic.id, `select clinic from ryorin.${table}`);
      expect(rows.every((row) => row.clinic === here.clinic.id)).toBe(true);
    }
    const stolen = `insert into ryorin.counter values ('${there.clinic.id}', 'patient', 1)`;
    expect(await stateOf(opened().asApplication(here.clinic.id, stolen))).toBe(PERMISSION_DENIED);
    const taken = `update ryorin.chain set closed = true where clinic = '${there.clinic.id}' returning 1`;
    expect(await opened().asApplication(here.clinic.id, taken)).toEqual([]);
  });

  test("without a clinic nothing is seen", async () => {
    await begun("somebody");
    expect(await opened().asApplication("", "select * from ryorin.entry")).toEqual([]);
  });

  const tamperings = [
    { name: "a changed text", set: `document = replace(document, '"total":1', '"total":9')`, finding: "changed", read: "hash" },
    { name: "a changed hash", set: "hash = repeat('a', 64)", finding: "changed", read: "hash" },
    { name: "a white space in the text", set: "document = document || ' '", finding: "text", read: "hash" },
    { name: "a text that is not JSON", set: "document = left(document, -1)", finding: "malformed", read: "hash" },
    { name: "a text that is no object", set: "document = 'null'", finding: "malformed", read: "hash" },
    { name: "a record separator in the text", set: "document = document || U&'\\001E'", finding: "malformed", read: "hash" },
    { name: "a record separator in a column", set: "kind = kind || U&'\\001E'", finding: "column", column: "kind", read: null },
    { name: "a changed kind beside the text", set: "kind = 'lab'", finding: "column", column: "kind", read: null },
    { name: "a changed day beside the text", set: "occurred_at = '2020-01-01'", finding: "column", column: "occurred_at", read: null },
    { name: "an amendment beside the text", set: "amends = subject", finding: "column", column: "amends", read: null },
  ];
  test.each(tamperings)("$name is found, and named", async ({ name, set, finding, column = null, read }) => {
    const { clinic, chart } = await begun(name, 4);
    const where = `where clinic = '${clinic.id}' and subject = '${chart.subject}' and seq = 3`;
    await opened().withoutTriggers(async () => void (await opened().asOwner(`update ryorin.entry set ${set} ${where}`)));
    const verdict = await verifyRecord(store(), clinic.id, NO_ANCHORS, clinic.cipher);
    expect(verdict).toMatchObject({ ok: false, badChains: 1, finding: { code: finding, column, chain: chart, seq: 3 } });
    const damage = { code: "store.damaged", finding: read, ledger: "chart", subject: chart.subject, seq: 3 };
    expect(await failureOf(store().readChain(chart))).toEqual(read === null ? "succeeded" : damage);
  });

  test("an entry taken out of the middle and a tail cut off are found on reading", async () => {
    const middle = await begun("middle", 4);
    const tail = await begun("tail", 4);
    const remove = (of: Subject, seq: number) =>
      `delete from ryorin.entry where clinic = '${of.clinic}' and subject = '${of.subject}' and seq = ${seq}`;
    await opened().withoutTriggers(async () => {
      await opened().asOwner(remove(middle.chart, 2));
      await opened().asOwner(remove(tail.chart, 4));
    });
    expect(await failureOf(store().readChain(middle.chart))).toMatchObject({ code: "store.damaged", finding: "link", seq: 2 });
    expect(await failureOf(store().readChain(tail.chart))).toMatchObject({ code: "store.damaged", finding: "head", seq: 4 });
    const verdict = await verifyRecord(store(), middle.clinic.id, NO_ANCHORS, middle.clinic.cipher);
    expect(verdict.finding).toMatchObject({ code: "removed", seq: 2 });
  });

  test("a whole record verifies, against its anchors too, and one chain that was removed is missed", async () => {
    const { clinic, chart } = await begun("whole", 5);
    const head = await store().head(chart);
    const series = { ...NO_ANCHORS, heads: new Map([[`chart/${chart.subject}`, [head]]]) };
    const seen: number[] = [];
    const verdict = await verifyRecord(store(), clinic.id, series, clinic.cipher, (entries) => seen.push(entries));
    expect(verdict).toEqual({ ok: true, entries: 5, chains: 1, finding: null, badChains: 0 });
    expect(seen.at(-1)).toBe(5);
    const gone = { ...NO_ANCHORS, heads: new Map([[`chart/${clinic.newId()}`, [head]]]) };
    expect((await verifyRecord(store(), clinic.id, gone, clinic.cipher)).finding).toMatchObject({ code: "chain-removed" });
  });

  test("the destroyed key is not in the database any more", async () => {
    const { clinic, chart } = await begun("destroyed");
    const count = async () => await opened().asApplication(clinic.id, "select count(*)::int as keys from ryorin.subject_key");
    expect(await count()).toEqual([{ keys: 1 }]);
    await store().eraseKey(chart);
    expect(await count()).toEqual([{ keys: 0 }]);
  });

  test("a clinic is founded once; only a demonstration can be emptied", async () => {
    const clinic = new TestClinic("founded");
    const row = {
      id: clinic.id,
      name: "北町クリニック",
      mode: "own",
      utcOffset: "+09:00",
      createdAt: "2026-04-01T09:00:00+09:00",
    } as const;
    expect(await store().clinic()).toBeNull();
    await store().foundClinic(row);
    expect(await store().clinic()).toEqual(row);
    expect(await failureOf(store().foundClinic({ ...row, id: clinic.newId() }))).toEqual({ code: "store.clinic-exists" });
    expect(await failureOf(store().resetDemonstration())).toEqual({ code: "store.not-a-demonstration" });
  });

  test("tables of sign-in are in the same database, and their transactions do not meet the record's", async () => {
    interface Tables {
      readonly account: { readonly id: number; readonly name: string; readonly seen: Date };
    }
    const auth = store().authDatabase<Tables>();
    await auth.schema
      .createTable("account")
      .addColumn("id", "int8", (column) => column.primaryKey())
      .addColumn("name", "text")
      .addColumn("seen", "timestamptz")
      .execute();
    const { clinic, chart } = await begun("beside sign-in");
    const seen = new Date("2026-04-02T00:00:00Z");
    const writing = auth.transaction().execute(async (transaction) => {
      await transaction.insertInto("account").values({ id: 1, name: "佐藤", seen }).execute();
      return await transaction.selectFrom("account").selectAll().execute();
    });
    const refused = auth.transaction().execute(async (transaction) => {
      await transaction.insertInto("account").values({ id: 2, name: "鈴木", seen }).execute();
      throw new Error("not this one");
    });
    const [rows, , appended] = await Promise.all([writing, failureOf(refused), store().append(clinic.add(chart, 3, {}))]);
    expect(rows).toEqual([{ id: 1, name: "佐藤", seen }]);
    expect(appended.ok).toBe(true);
    expect(await auth.selectFrom("account").select("id").execute()).toEqual([{ id: 1 }]);
    expect((await auth.introspection.getTables()).map((table) => `${table.schema}.${table.name}`)).toContain("auth.account");
    const [counted] = await auth
      .selectFrom("account")
      .select((of) => of.fn.countAll().as("count"))
      .execute();
    expect(counted).toEqual({ count: 1 });
    expect((await auth.updateTable("account").set({ name: "佐藤 医師" }).executeTakeFirst()).numUpdatedRows).toBe(1n);
  });
}

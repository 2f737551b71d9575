import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asRole, foundTestClinic, openTestServer, registerPatient, type TestServer } from "../../test/support/server.ts";
import { ENTRY_COLUMNS, entryRowOf } from "../store/entry-rows.ts";
import type { EntryRow } from "../store/store.ts";
import { pageOfTexts } from "../store/value-page.ts";

const DAY = 24 * 3_600_000;

let server: TestServer;
let patient: string;

beforeAll(async () => {
  server = await openTestServer();
  await foundTestClinic(server);
  patient = await registerPatient(await asRole(server, "nurse"));
});
afterAll(() => server.close());

/** The columns of a row, in the order of ENTRY_COLUMNS. What amends nothing has no value there. */
function columnsOf({ ledger, subject, seq, hash, document, repeated }: EntryRow): readonly (string | null)[] {
  return [ledger, subject, String(seq), hash, document, ...repeated.split("|").map((text) => (text === "" ? null : text))];
}

/** The same record with one row of the table changed on its way out. */
async function tampered(change: (row: EntryRow) => EntryRow | null): Promise<TestServer> {
  const store = new Proxy(server.store, {
    get(target, name) {
      if (name === "entryPage")
        return async (...given: Parameters<typeof target.entryPage>) => {
          const page = await target.entryPage(...given);
          const rows = Array.from({ length: page.rows }, (_, row) => change(entryRowOf(page, row)));
          return pageOfTexts(
            rows.flatMap((row) => (row === null ? [] : [columnsOf(row)])),
            ENTRY_COLUMNS.length,
          );
        };
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const { cipher, clinicKey, anchoring } = server.deps;
  return openTestServer({ store, cipher, clinicKey, anchoring });
}

describe("the verification", () => {
  test("finds the record whole, and anchors it once a day", async () => {
    const before = server.anchors.length;
    const first = await (await asRole(server, "auditor")).call("POST /api/record/verify");
    expect(first.data).toMatchObject({ ok: true, finding: null, chains: 2, entries: 3 });
    await (await asRole(server, "director")).call("POST /api/record/verify");
    expect(server.anchors.length).toBe(before + 1);
    server.pass(DAY);
    const nextDay = await (await asRole(server, "director")).call("POST /api/record/verify");
    expect(server.anchors.length).toBe(before + 2);
    expect((await (await asRole(server, "nurse")).call("GET /api/record")).data).toEqual(nextDay.data);
    expect(JSON.parse(server.anchors[before] ?? "")).toMatchObject({
      heads: [
        { ledger: "chart", subject: patient, seq: 2 },
        { ledger: "clinic", seq: 1 },
      ],
    });
  });

  test.each([
    [
      "a changed entry",
      (row: EntryRow) => (row.seq === 2 ? { ...row, document: row.document.replace('"total":22', '"total":11') } : row),
      "changed",
      2,
    ],
    ["a removed entry", (row: EntryRow) => (row.seq === 1 ? null : row), "removed", 1],
    ["a tail that was cut", (row: EntryRow) => (row.seq === 2 ? null : row), "tail-cut", 2],
    ["a chart that is gone", () => null, "chain-removed", 1],
  ])("names %s, and anchors nothing of it", async (_name, change, code, seq) => {
    server.pass(DAY);
    await server.app.services().verifier.run();
    const anchors = server.anchors.length;
    const bad = await tampered(change);
    bad.pass(5 * DAY);
    const { data } = await (await asRole(bad, "auditor")).call("POST /api/record/verify");
    expect(data).toMatchObject({ ok: false, finding: { code, ledger: "chart", subject: patient, seq } });
    expect(server.anchors.length).toBe(anchors);
    expect(bad.log).toContainEqual(expect.objectContaining({ event: "record-verified", ok: false, code }));
    await bad.app.close();
  });

  test("names an anchor that was altered", async () => {
    server.pass(DAY);
    await server.app.services().verifier.run();
    const forged = `${server.anchors.join("\n").replace(/"seq":2/, '"seq":1')}\n`;
    const { store, cipher, clinicKey, anchoring } = server.deps;
    const bad = await openTestServer({ store, cipher, clinicKey, anchoring: { ...anchoring, read: async () => forged } });
    const { data } = await (await asRole(bad, "auditor")).call("POST /api/record/verify");
    expect(data).toMatchObject({ ok: false, finding: { code: "anchor.signature", ledger: "anchor", seq: 1 } });
    await bad.app.close();
  });

  test("runs by itself when the server starts", async () => {
    const { store, cipher, clinicKey, anchoring } = server.deps;
    const started = await openTestServer({ store, cipher, clinicKey, anchoring });
    expect(started.app.services().verifier.state().verifiedAt).toBeNull();
    started.app.startJobs();
    expect((await started.app.services().verifier.run()).ok).toBe(true);
    expect(started.log.filter((line) => line.event === "record-verified")).toHaveLength(1);
    await started.app.close();
  });
});

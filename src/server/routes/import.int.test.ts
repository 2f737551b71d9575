import { afterAll, beforeAll, expect, test } from "vitest";
import { asRole, type Browser, foundTestClinic, openTestServer, type TestServer } from "../../../test/support/server.ts";
import type { OpenedStore } from "../../store/open.ts";

let server: TestServer;
let director: Browser;

beforeAll(async () => {
  server = await openTestServer();
  await foundTestClinic(server);
  director = await asRole(server, "director");
});
afterAll(() => server.close());

const mapping = {
  patient: "id",
  timing: { kind: "date", column: "date" },
  sex: { column: "sex", values: { F: "female", M: "male" } },
  age: { column: "age" },
  measures: [{ column: "hamd", instrument: "hamd17", at: "row" }],
  labs: [],
  ignored: [],
};
const csv = (prefix: string, rows: readonly string[]) => ["id,date,sex,age,hamd", ...rows.map((row) => prefix + row)].join("\n");
const everyone = { text: "", filter: "all", offset: 0, limit: 50 } as const;

test("a file is shown, imported as entries that say where they came from, and opened", async () => {
  const text = csv("A", ["1,2026-01-05,F,44,22", "1,2026-02-05,F,44,15", "2,2026-01-06,M,51,30", "2,2026-01-07,M,51,99", "3,soon,M,51,20"]);
  const preview = await director.call("POST /api/import/preview", { body: { fileName: "a.csv", text, mapping } });
  expect(preview.data).toMatchObject({ rowCount: 5, importedBefore: false, outcome: { patients: 2, entries: 5, refusedRows: 2 } });
  expect((await director.call("POST /api/patients/search", { body: everyone })).data.total).toBe(0);

  const run = await director.call("POST /api/import/run", { body: { fileName: "a.csv", text, mapping } });
  expect(run.data).toMatchObject({ patients: 2, entries: 5, refusedRows: 2 });
  expect(run.data.findings.map((finding) => finding.line)).toEqual([5, 6]);
  const found = (await director.call("POST /api/patients/search", { body: { ...everyone, text: "A1" } })).data;
  expect(found.rows).toMatchObject([
    { identity: { status: "open", fields: { number: "R-00001", externalId: "A1" } }, lastMeasure: { code: "hamd17", value: 15 } },
  ]);
  const chart = (await director.call("GET /api/patients/:patient/chart", { patient: found.rows[0]?.id ?? "" })).data;
  expect(
    chart.entries.map((entry) => [entry.kind, entry.source?.kind, entry.source?.line, entry.source?.digest === preview.data.digest]),
  ).toEqual([
    ["registration", "import", 2, true],
    ["assessment", "import", 2, true],
    ["assessment", "import", 3, true],
  ]);
  expect(chart.entries[0]?.author).toMatchObject({ role: "director" });
});

test("a file that was imported before is asked about", async () => {
  const text = csv("B", ["1,2026-01-05,F,44,22"]);
  const body = { fileName: "b.csv", text, mapping };
  expect((await director.call("POST /api/import/run", { body })).status).toBe(200);
  expect((await director.call("POST /api/import/preview", { body: { ...body, mapping: null } })).data.importedBefore).toBe(true);
  const again = await director.call("POST /api/import/run", { body });
  expect([again.status, again.refusal.code]).toEqual([409, "import.again"]);
  expect((await director.call("POST /api/import/run", { body: { ...body, again: true } })).data.patients).toBe(1);
});

test("a mapping that cannot be is refused, and says why", async () => {
  const wrong = { ...mapping, measures: [{ column: "none", instrument: "hamd17", at: "row" }] };
  const reply = await director.call("POST /api/import/run", {
    body: { fileName: "c.csv", text: csv("C", ["1,2026-01-05,F,44,22"]), mapping: wrong },
  });
  expect([reply.status, reply.refusal.code]).toEqual([422, "import.mapping"]);
  expect(reply.refusal.fileFindings).toContainEqual(expect.objectContaining({ code: "mapping.column-unknown", column: "none" }));
});

test("all of it is written or none", async () => {
  const store = new Proxy(server.store, {
    get(target, name) {
      const fail: OpenedStore["appendAll"] = () => Promise.reject(new Error("the disk is full"));
      const value: unknown = name === "appendAll" ? fail : Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const failing = await openTestServer({ store, cipher: server.deps.cipher, clinicKey: server.deps.clinicKey });
  const browser = await asRole(failing, "director");
  const before = (await browser.call("POST /api/patients/search", { body: everyone })).data.total;
  const text = csv(
    "D",
    Array.from({ length: 50 }, (_, n) => `${n},2026-01-05,F,44,22`),
  );
  expect((await browser.call("POST /api/import/run", { body: { fileName: "d.csv", text, mapping } })).status).toBe(500);
  expect((await browser.call("POST /api/patients/search", { body: everyone })).data.total).toBe(before);
  await failing.app.close();
});

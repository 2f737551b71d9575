/** A file that was imported, analysed from the record: nothing is told before a plan is locked, and what the record corrected since counts. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asRole, type Browser, foundTestClinic, openTestServer, type TestServer } from "../../../test/support/server.ts";
import { analyse } from "../../evidence/report/analysis.ts";
import { withRecord } from "../../insight/imported-file.ts";

/** Two groups of four at two visits; BASE is the same in all rows of a patient. */
const ROWS = Array.from({ length: 8 }, (_, index) => {
  const [id, group, base] = [`P${index + 1}`, index % 2 === 0 ? "CONTROL" : "ACTIVE", 20 + index];
  return [1, 2].map((visit) => `${id},${7 * visit},W${visit},${group},${base},${base - 2 * visit - (index % 2) - (index % 3)}`);
});
const CSV = ["id,day,visit,group,base,hamd", ...ROWS.flat()].join("\n");
const digestOf = (text: string) => createHash("sha256").update(text).digest("hex");
const DIGEST = digestOf(CSV);
const PLAN = JSON.stringify({
  data: { subject: "id", visit: "visit", factors: { visit: ["W1", "W2"], group: ["CONTROL", "ACTIVE"] } },
  model: { formula: "hamd ~ base*visit + group*visit", covariance: ["us"] },
  contrasts: [{ name: "active minus control", difference: { group: ["ACTIVE", "CONTROL"] }, at: { visit: "W2" } }],
});
const mapping = {
  patient: "id",
  timing: { kind: "study-day", column: "day", startsOn: "2026-01-05" },
  sex: null,
  age: null,
  measures: [
    { column: "hamd", instrument: "hamd17", at: "row" },
    { column: "base", instrument: "hamd17", at: "baseline" },
  ],
  labs: [],
  ignored: ["visit", "group"],
};

let server: TestServer;
let statistician: Browser;
let director: Browser;
beforeAll(async () => {
  server = await openTestServer();
  await foundTestClinic(server);
  director = await asRole(server, "director");
  statistician = await asRole(server, "statistician");
  const run = await director.call("POST /api/import/run", { body: { fileName: "trial.csv", text: CSV, mapping } });
  expect(run.data).toMatchObject({ patients: 8, refusedRows: 0 });
});
afterAll(() => server.close());

const held = async (digest = DIGEST) => (await statistician.call("GET /api/evidence/imported", { query: { digest } })).data;
const options = { locked: null, seed: null, software: { name: "ryorin", version: "0" } };

test("says how much came from the file, and no value, until a plan is locked", async () => {
  expect(await held()).toMatchObject({ patients: 8, values: 24, locked: null, charts: null });
  expect(await held(digestOf("another"))).toMatchObject({ patients: 0, values: 0, locked: null });
});

test("is refused to who only treats, for a file that nothing came from, and for what is no plan", async () => {
  const nurse = await asRole(server, "nurse");
  expect((await nurse.call("GET /api/evidence/imported", { query: { digest: DIGEST } })).status).toBe(403);
  const lock = (body: { digest: string; plan: string }) => statistician.call("POST /api/evidence/imported/lock", { body });
  const refusals = [
    await lock({ digest: digestOf("another"), plan: PLAN }),
    await lock({ digest: DIGEST, plan: "not JSON" }),
    await lock({ digest: DIGEST, plan: "{}" }),
  ];
  expect(refusals.map(({ status, refusal }) => [status, refusal.code])).toEqual([
    [404, "evidence.file-unknown"],
    [422, "evidence.plan-unreadable"],
    [422, "evidence.plan-unreadable"],
  ]);
  expect((await held()).locked).toBeNull();
});

test("once a plan is locked, the record's values give the answer of the file, and a correction is the corrected value", async () => {
  const { locked } = (await statistician.call("POST /api/evidence/imported/lock", { body: { digest: DIGEST, plan: PLAN } })).data;
  expect(locked).toMatchObject({ patients: 8, before: 0 });
  const { charts } = await held();
  const joined = withRecord(CSV, charts ?? []);
  expect(joined).toMatchObject({ fromRecord: ["base", "hamd"], rowsLeftOut: 0, corrected: 0 });
  expect(analyse(joined?.csv ?? "", locked.plans.visits, options)).toEqual(analyse(CSV, locked.plans.visits, options));

  const found = await director.call("POST /api/patients/search", { body: { text: "P3", filter: "all", offset: 0, limit: 5 } });
  const patient = found.data.rows[0]?.id ?? "";
  const chart = (await director.call("GET /api/patients/:patient/chart", { patient })).data;
  const wrong = chart.entries.find(({ kind, source }) => kind === "assessment" && source?.columns[0] === "hamd");
  if (wrong?.kind !== "assessment") throw new Error("an assessment of the file");
  const amended = await director.call("POST /api/patients/:patient/entries", {
    patient,
    body: {
      expectedSeq: chart.head.seq + 1,
      entries: [
        {
          kind: "assessment",
          version: 1,
          occurredAt: wrong.occurredAt,
          amends: wrong.id,
          body: { ...wrong.body, total: 3 },
          reason: "転記の誤り",
          personal: null,
        },
      ],
    },
  });
  expect(amended.status).toBe(200);
  const after = withRecord(CSV, (await held()).charts ?? []);
  expect(after).toMatchObject({ corrected: 1 });
  expect(after?.csv.split("\r\n")[wrong.source?.line === undefined ? 0 : wrong.source.line - 1]).toMatch(/,3$/);
});

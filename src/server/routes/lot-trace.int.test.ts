/** From a lot to patients and back to the stock: what a recall needs, on open screens at once, and the drill of it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examples } from "../../../test/record/examples.ts";
import {
  chartsWith,
  codeOf,
  kindsOfLot,
  moment,
  type Person,
  personAs,
  readyLot,
  second,
  startOf,
} from "../../../test/support/exosomes.ts";
import { foundTestClinic, openTestServer, PERSON, type TestServer } from "../../../test/support/server.ts";
import { readClinicLedger } from "../clinic-ledger.ts";

let server: TestServer;
let nurse: Person;
let other: Person;
let physician: Person;
let lot: string;
let patients: readonly string[];

beforeAll(async () => {
  server = await openTestServer();
  await foundTestClinic(server);
  nurse = await personAs(server, "nurse");
  other = await personAs(server, "nurse");
  physician = await personAs(server, "psychiatrist");
  lot = await readyLot(server, nurse, physician, "EX-1", ["01", "02", "03"], ["01", "02"]);
  patients = await chartsWith(server, [{}, {}, {}]);
  for (const [index, patient] of patients.slice(0, 2).entries()) {
    const body = { expectedSeq: 7, ...startOf("EX-1", `0${index + 1}`), second: await second(server, other) };
    await nurse.browser.call("POST /api/patients/:patient/infusions", { patient, body });
  }
  const [first = ""] = patients;
  const event = { ...examples["adverse-event"].body, onsetAt: null, endedOn: null, serious: [], during: null, reports: [] };
  const entry = { kind: "adverse-event", version: 1, occurredAt: moment(server), body: event, personal: { remark: "電話で確認" } };
  await nurse.browser.call("POST /api/patients/:patient/entries", { patient: first, body: { expectedSeq: 9, entries: [entry] } });
});
afterAll(() => server.close());

const trace = (by: Person, body: object) => by.browser.call("POST /api/lots/trace", { body });

describe("a trace", () => {
  test("names the patients, how they are reached, what befell them since, and the stock", async () => {
    const { data } = await trace(physician, { by: "lot", text: "ex-1" });
    expect(data.lots.map(({ id, stock, uses }) => [id, stock, uses.map(({ vial, patient }) => [vial, patient])])).toEqual([
      [lot, ["03"], patients.slice(0, 2).map((patient, index) => [`0${index + 1}`, patient])],
    ]);
    const found = new Map(data.patients.map((one) => [one.patient, one]));
    expect([...found.keys()].sort()).toEqual([...patients.slice(0, 2)].sort());
    expect(found.get(patients[0] ?? "")).toMatchObject({ reachable: true, adverseEvents: [{ body: { term: "fever" } }] });
    expect(found.get(patients[0] ?? "")?.identity).toMatchObject({ status: "open", fields: { number: PERSON.number } });
    expect(found.get(patients[1] ?? "")?.adverseEvents).toEqual([]);
  });

  test.each([
    [{ by: "vial", text: "EX-1/02" }, 1],
    [{ by: "donor", text: "D-12" }, 2],
    [{ by: "maker", text: "南供給" }, 2],
    [{ by: "dates", from: "2026-06-01", to: "2026-06-30" }, 2],
    [{ by: "dates", from: "2026-07-01", to: "2026-07-30" }, 0],
  ])("by %j reaches %d", async (question, count) => {
    expect((await trace(nurse, question)).data.patients).toHaveLength(count);
  });

  test("is written to the access log with the patients that it showed, and refused to who may not see them", async () => {
    await trace(physician, { by: "lot", text: "EX-1" });
    const { data } = await (await personAs(server, "director")).browser.call("GET /api/accesses", { query: { offset: "0" } });
    expect(data.rows[0]).toMatchObject({ what: "POST /api/lots/trace", patients: 2 });
    expect((await trace(await personAs(server, "operator"), { by: "lot", text: "EX-1" })).refusal.code).toBe("rights.denied");
  });

  test.each([
    { by: "lot", text: "" },
    { by: "donor", text: "  " },
    { by: "dates", from: "yesterday", to: "2026-06-30" },
    { by: "patient", text: "x" },
  ])("of %j is no question", async (question) => {
    expect((await trace(nurse, question)).status).toBe(422);
  });
});

test("a drill is timed and kept with its gaps, and sets nothing apart", async () => {
  const { data } = await nurse.browser.call("POST /api/lots/drill", { body: { by: "lot", text: "EX-1" } });
  expect(data.report).toMatchObject({
    lots: 1,
    vials: 3,
    patients: 2,
    reachable: 2,
    adverseEvents: 1,
    stockVials: 1,
    letters: 4,
    outcome: "passed",
    gaps: [],
  });
  const ledger = await readClinicLedger(server.app.services());
  expect(ledger.ok && ledger.value.entries.at(-1)).toMatchObject({ kind: "recall-drill", body: data.report });
  expect(await kindsOfLot(nurse, lot)).not.toContain("quarantined");
  const nothing = await nurse.browser.call("POST /api/lots/drill", { body: { by: "lot", text: "EX-9" } });
  expect(nothing.data.report).toMatchObject({ outcome: "gaps", gaps: ["nothing-found"] });
});

test("a recall needs a fresh code, and is told to every open screen of those who treat", async () => {
  const operator = await personAs(server, "operator");
  const live = await operator.browser.raw("GET /api/live");
  const reader = live.body?.getReader();
  const body = { lot, reason: "maker-notice", orderedBy: "南供給", remark: null };
  expect((await physician.browser.call("POST /api/lots/recall", { body: { ...body, code: "000000" } })).refusal.code).toBe(
    "sign-in.code-refused",
  );
  const code = await codeOf(server, physician);
  expect((await physician.browser.call("POST /api/lots/recall", { body: { ...body, code } })).status).toBe(200);
  let heard = "";
  while (!heard.includes("recalled")) heard += new TextDecoder().decode((await reader?.read())?.value);
  expect(heard).toContain(`"lot":"${lot}"`);
  await reader?.cancel();
});

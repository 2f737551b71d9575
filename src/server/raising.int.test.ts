/** Entries that somebody must look at raise their alert in the same transaction, by whatever route they come. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asRole, type Browser, foundTestClinic, openTestServer, registerPatient, type TestServer } from "../../test/support/server.ts";
import { type AnyClearEntry, CHART_KINDS } from "../record/kinds.ts";

let server: TestServer;
let nurse: Browser;
beforeAll(async () => {
  server = await openTestServer();
  await foundTestClinic(server);
  nurse = await asRole(server, "nurse");
});
afterAll(() => server.close());

const ON = "2026-11-23";
const assessment = (total: number, occurredAt: string) => ({
  ...{ kind: "assessment", version: 1, occurredAt, personal: null },
  body: {
    ...{ instrument: "hamd17", instrumentVersion: 1, mode: "total-only", informant: "clinician", language: "ja", items: {} },
    ...{ total, totalStatus: "as-given" },
  },
});
const event = (serious: readonly string[]) => ({
  ...{ kind: "adverse-event", occurredAt: ON, personal: null },
  body: {
    ...{ term: "syncope", onsetAt: ON, severity: "severe", serious, relatedToTms: "possible", relatedToExosome: "none" },
    ...{ outcome: "recovered", endedOn: ON, actions: [], during: null, reports: [] },
  },
});

async function chartOf(patient: string) {
  return (await nurse.call("GET /api/patients/:patient/chart", { patient })).data;
}

async function write(patient: string, ...entries: object[]) {
  const { head } = await chartOf(patient);
  return await nurse.call("POST /api/patients/:patient/entries", { patient, body: { expectedSeq: head.seq + 1, entries } });
}

function alertsIn(entries: readonly AnyClearEntry[]) {
  return entries.flatMap((entry) => (entry.kind === "alert" ? [[entry.body.about, entry.body.raisedBy]] : []));
}

describe("what is written with its alert", () => {
  test("a rating that is reliably worse than the first, in one append", async () => {
    const patient = await registerPatient(nurse);
    const { data } = await write(patient, assessment(30, ON));
    const [rated] = data.entries;
    expect(alertsIn(data.entries)).toEqual([["deterioration", rated?.id]]);
    const { entries } = await chartOf(patient);
    const raised = entries.find((entry) => entry.kind === "alert");
    expect(raised?.recordedAt).toBe(rated?.recordedAt);
    const { data: open } = await nurse.call("GET /api/alerts");
    expect(open.alerts.filter((one) => one.patient === patient).map(({ about, status }) => [about, status])).toEqual([
      ["deterioration", "open"],
    ]);
  });

  test("nothing, when it is no worse", async () => {
    const patient = await registerPatient(nurse);
    const { data } = await write(patient, assessment(23, ON));
    expect(alertsIn(data.entries)).toEqual([]);
  });

  test("a serious adverse event, and an amendment that makes one serious", async () => {
    const patient = await registerPatient(nurse);
    const { data } = await write(patient, { ...event([]), version: CHART_KINDS["adverse-event"].version });
    expect(alertsIn(data.entries)).toEqual([]);
    const amended = {
      ...event(["hospitalisation"]),
      version: CHART_KINDS["adverse-event"].version,
      amends: data.entries[0]?.id,
      reason: "入院になった",
    };
    const { data: after } = await write(patient, amended);
    expect(alertsIn(after.entries)).toEqual([["serious-adverse-event", after.entries[0]?.id]]);
  });

  test("an answer about suicide whose draft raised its alert before does not raise a second one", async () => {
    const patient = await registerPatient(nurse);
    const items = { "self-harm": 1 };
    const draft = "00000000-0000-4000-8000-000000000001";
    await nurse.call("POST /api/patients/:patient/alerts", { patient, body: { instrument: "phq9", items, draft } });
    const answered = {
      ...{ kind: "assessment", version: 1, occurredAt: ON, personal: null },
      body: {
        ...{ instrument: "phq9", instrumentVersion: 1, mode: "paper-key-in", informant: "patient", language: "ja", items },
        ...{ total: null, totalStatus: "unscorable" },
      },
    };
    const { data } = await write(patient, answered);
    expect(alertsIn(data.entries)).toEqual([]);
    expect(alertsIn((await chartOf(patient)).entries).length).toBe(1);
  });
});

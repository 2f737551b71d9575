/** Alerts: raised by the rule at the tap, once a draft, open until somebody has ended them. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  asRole,
  type Browser,
  foundTestClinic,
  newId,
  noteOf,
  openTestServer,
  type Person,
  registerPatient,
  type TestServer,
} from "../../../test/support/server.ts";

let server: TestServer;
let director: Person;
let nurse: Browser;

beforeAll(async () => {
  server = await openTestServer();
  director = await foundTestClinic(server);
  nurse = await asRole(server, "nurse");
});
afterAll(() => server.close());

const raise = (browser: Browser, patient: string, changes: object = {}) =>
  browser.call("POST /api/patients/:patient/alerts", {
    patient,
    body: { instrument: "phq9", items: { "self-harm": 1, mood: null }, draft: newId(), ...changes },
  });
const respond = (browser: Browser, patient: string, alert: string | undefined, response: string, changes: object = {}) =>
  browser.call("POST /api/patients/:patient/alerts/response", {
    patient,
    body: { alert, response, actions: ["talked"], remark: "ご本人と話した", ...changes },
  });
const openOf = async (patient: string) => (await nurse.call("GET /api/alerts")).data.alerts.filter((alert) => alert.patient === patient);

describe("answers that meet the rule", () => {
  test("raise an alert that is the director's for half an hour while nothing else is set", async () => {
    const patient = await registerPatient(nurse);
    const draft = newId();
    const { data } = await raise(nurse, patient, { draft });
    expect(data.alert).toMatchObject({
      kind: "alert",
      seq: 3,
      body: { about: "suicidality", rule: "suicidality-items", ruleVersion: 2, instrument: "phq9", numbers: { "self-harm": 1 }, draft },
    });
    expect(data.alert?.body.owner.name).toBe("山田 一郎");
    expect(data.head).toEqual({ seq: 3, hash: data.alert?.hash });
    const minutes = (Date.parse(data.alert?.body.dueAt ?? "") - Date.parse(data.alert?.recordedAt ?? "")) / 60_000;
    expect(minutes).toBe(30);
  });

  test("raise none while they do not meet it, and none in a chart that is not there", async () => {
    const patient = await registerPatient(nurse);
    for (const items of [{ "self-harm": 0 }, { "self-harm": null, mood: 3 }, {}])
      expect((await raise(nurse, patient, { items })).data).toMatchObject({ alert: null, head: { seq: 2 } });
    expect((await raise(nurse, newId())).refusal.code).toBe("patient.unknown");
    expect((await raise(nurse, newId(), { items: {} })).refusal.code).toBe("patient.unknown");
  });

  test("of one draft raise one alert, however often and however many at once, until it has ended", async () => {
    const patient = await registerPatient(nurse);
    const draft = newId();
    const replies = await Promise.all([1, 2, 3, 1].map((answer) => raise(nurse, patient, { draft, items: { "self-harm": answer } })));
    const ids = new Set(replies.map(({ data }) => data.alert?.id));
    expect([replies.map(({ status }) => status), ids.size]).toEqual([[200, 200, 200, 200], 1]);
    expect(await openOf(patient)).toHaveLength(1);
    await respond(nurse, patient, [...ids][0], "mistaken");
    const later = await raise(nurse, patient, { draft });
    expect(ids.has(later.data.alert?.id)).toBe(false);
    expect((await raise(nurse, patient)).data.alert?.id).not.toBe(later.data.alert?.id);
    expect(await openOf(patient)).toHaveLength(2);
  });

  test("raise it however many others write to the chart meanwhile", async () => {
    const patient = await registerPatient(nurse);
    const write = nurse.call("POST /api/patients/:patient/entries", { patient, body: { expectedSeq: 3, entries: [noteOf("同時に")] } });
    const [{ data }] = await Promise.all([raise(nurse, patient), write]);
    expect(data.alert).not.toBeNull();
    expect(await openOf(patient)).toHaveLength(1);
  });

  test("go to whom the settings name, as soon as they say", async () => {
    const other = await openTestServer();
    const owner = await foundTestClinic(other);
    const psychiatrist = await asRole(other, "psychiatrist");
    const { id, name } = (await psychiatrist.call("GET /api/me")).data;
    const body = { alertOwner: id, responseMinutes: 10, contacts: [] };
    await owner.browser.call("POST /api/settings", { body: { expectedSeq: 2, kind: "on-call", body } });
    const { data } = await raise(psychiatrist, await registerPatient(psychiatrist));
    expect(data.alert?.body.owner).toEqual({ id, name });
    expect(Date.parse(data.alert?.body.dueAt ?? "") - Date.parse(data.alert?.recordedAt ?? "")).toBe(600_000);
    await other.close();
  });
});

describe("an alert", () => {
  test("is open with its owner, then with whoever took it, and ends with an answer", async () => {
    const patient = await registerPatient(nurse);
    const { data } = await raise(nurse, patient);
    const alert = data.alert?.id;
    expect(await openOf(patient)).toMatchObject([{ alert, status: "open", identity: { status: "open" }, owner: { name: "山田 一郎" } }]);
    expect((await respond(nurse, patient, alert, "taken")).data.head.seq).toBe(4);
    expect(await openOf(patient)).toMatchObject([{ alert, status: "taken", owner: { name: "nurse name" } }]);
    await respond(director.browser, patient, alert, "resolved", { actions: ["family-informed"], remark: null });
    expect(await openOf(patient)).toEqual([]);
    expect((await respond(nurse, patient, alert, "taken")).refusal.code).toBe("alert.ended");
    expect((await respond(nurse, patient, newId(), "taken")).refusal.code).toBe("entry.not-here");
  });

  test("is listed with the earliest to be taken first, and who saw the list is written down", async () => {
    const patients = [await registerPatient(nurse), await registerPatient(nurse)];
    for (const patient of patients) {
      await raise(nurse, patient);
      server.pass(60_000);
    }
    const { data } = await nurse.call("GET /api/alerts");
    const due = data.alerts.map(({ dueAt }) => dueAt);
    expect(due).toEqual([...due].sort());
    const clinic = (await server.store.clinic())?.id ?? "";
    const [last] = await server.store.accesses(clinic, { patient: patients[0] ?? "", limit: 1, offset: 0 });
    expect(last).toMatchObject({ what: "GET /api/alerts", patients: expect.arrayContaining(patients) });
  });

  test("cannot be written by the way, amended or retracted", async () => {
    const patient = await registerPatient(nurse);
    const { data } = await raise(nurse, patient);
    const write = (entry: object) =>
      nurse.call("POST /api/patients/:patient/entries", { patient, body: { expectedSeq: 4, entries: [entry] } });
    const alert = { kind: "alert", version: 1, occurredAt: "2026-11-22", body: data.alert?.body, personal: null };
    expect((await write(alert)).refusal.code).toBe("chart.kind");
    expect((await write({ ...alert, amends: data.alert?.id, reason: "誤り" })).refusal.code).toBe("entry.not-amendable");
    const reply = await nurse.call("POST /api/patients/:patient/undo", { patient, body: { entry: data.alert?.id, expectedSeq: 4 } });
    expect(reply.refusal.code).toBe("entry.not-retractable");
  });
});

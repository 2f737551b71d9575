/** A patient's own page: shut while nobody could be reached, and then with the line to call and today's diary. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  asRole,
  type Browser,
  foundTestClinic,
  newId,
  openTestServer,
  registerPatient,
  type TestServer,
} from "../../../test/support/server.ts";
import { noteInClinicLedger } from "../clinic-ledger.ts";

let server: TestServer;
let patient: string;
let own: Browser;
beforeAll(async () => {
  server = await openTestServer();
  await foundTestClinic(server);
});
afterAll(() => server.close());
beforeEach(async () => {
  patient = await registerPatient(await asRole(server, "nurse"));
  own = await asRole(server, "patient", patient);
});

const SLIDERS = {
  ...{ mood: 7, motivation: 6, concentration: 5, fatigue: 8, sleep: 4, appetite: 3, headache: 0, pain: 2, gut: 1, worry: null },
};
const diary = (occurredAt: string, changes: object = {}) => ({
  ...{ kind: "diary", version: 1, occurredAt, personal: null },
  body: { edition: 1, language: "ja", sliders: SLIDERS, sleptHours: null, appetiteChange: null, coldOrFever: "no", sideEffects: [] },
  ...changes,
});
const page = async () => (await own.call("GET /api/patients/:patient/own", { patient })).data;

async function write(browser: Browser, ...entries: object[]) {
  const { head } = (await browser.call("GET /api/patients/:patient/chart", { patient })).data;
  return await browser.call("POST /api/patients/:patient/entries", { patient, body: { expectedSeq: head.seq + 1, entries } });
}

describe("a patient's own page", () => {
  test("has the line to call, and no diary before there is one today", async () => {
    const { lines, diary: written, today } = await page();
    expect(lines).toEqual([{ name: { ja: "窓口", en: "Line" }, phone: "000", hours: null }]);
    expect(written).toBeNull();
    await write(own, diary("2026-11-20"));
    expect((await page()).diary).toBeNull();
    expect((await write(own, diary(today))).status).toBe(200);
    expect((await page()).diary?.body.sliders).toEqual(SLIDERS);
  });

  test("has the diary as it was put right, and the chart has both", async () => {
    const { today } = await page();
    const { data } = await write(own, diary(today));
    const amended = diary(today, { amends: data.entries[0]?.id, reason: "本人による訂正" });
    await write(own, { ...amended, body: { ...amended.body, sliders: { ...SLIDERS, mood: 3 } } });
    expect((await page()).diary?.body.sliders.mood).toBe(3);
    const chart = (await own.call("GET /api/patients/:patient/chart", { patient })).data;
    expect(chart.entries.filter(({ kind }) => kind === "diary")).toHaveLength(2);
  });

  test("is written to the access log, and is nobody else's", async () => {
    await page();
    const director = await asRole(server, "director");
    const { rows } = (await director.call("GET /api/accesses", { query: { offset: "0" } })).data;
    expect(rows.some((row) => row.patient === patient && row.role === "patient" && row.what === "GET /api/patients/:patient/own")).toBe(
      true,
    );
    expect((await director.call("GET /api/patients/:patient/own", { patient })).status).toBe(403);
    const other = await asRole(server, "patient", newId());
    expect((await other.call("GET /api/patients/:patient/own", { patient })).status).toBe(403);
  });

  test("is shut, and takes no diary, once nobody has called the line for too long", async () => {
    const { today, head } = await page();
    const services = server.app.services();
    const author = { id: newId(), name: "院長", role: "director" } as const;
    const lines = (checkedOn: string) => ({ lines: [{ name: { ja: "窓口", en: "Line" }, phone: "000", hours: null, checkedOn }] });
    await noteInClinicLedger(services, author, { kind: "crisis-lines", body: lines("2026-01-01") });
    expect((await own.call("GET /api/patients/:patient/own", { patient })).refusal.code).toBe("patient-pages.closed");
    const body = { expectedSeq: head.seq + 1, entries: [diary(today)] };
    expect((await own.call("POST /api/patients/:patient/entries", { patient, body })).refusal.code).toBe("patient-pages.closed");
    await noteInClinicLedger(services, author, { kind: "crisis-lines", body: lines(today) });
    expect((await own.call("GET /api/patients/:patient/own", { patient })).status).toBe(200);
  });

  test("raises an alert with a diary that says seizure, in one append", async () => {
    const { today } = await page();
    const serious = diary(today);
    const { data } = await write(own, { ...serious, body: { ...serious.body, sideEffects: ["seizure"] } });
    expect(data.entries.map(({ kind }) => kind)).toEqual(["diary", "alert"]);
  });
});

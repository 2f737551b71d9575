/** A plan that the rules stop is not written by any route, and is once the reason is gone. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asRole, type Browser, foundTestClinic, openTestServer, registerPatient, type TestServer } from "../../../test/support/server.ts";

let server: TestServer;
let psychiatrist: Browser;

beforeAll(async () => {
  server = await openTestServer();
  await foundTestClinic(server);
  psychiatrist = await asRole(server, "psychiatrist");
});
afterAll(() => server.close());

const NOW = "2026-11-22";
const tms = { protocol: "hf-l-std", protocolVersion: 1, sessionCount: 30, sessionsPerWeek: 5, intensityPercentOfThreshold: 120 };
const planOf = (changes: object = {}) => ({
  kind: "plan",
  version: 2,
  occurredAt: NOW,
  body: { strategy: "tms", startsOn: "2025-11-24", weeks: 6, tms, exosome: null, rulePack: "self-pay", ...changes },
  personal: null,
});
const screening = (answers: object) => ({
  kind: "screening",
  version: 1,
  occurredAt: NOW,
  body: { component: "tms", questionnaire: "tms-safety", edition: "1", answers, answeredBy: "clinician", language: "ja" },
  personal: null,
});
const write = (browser: Browser, patient: string, expectedSeq: number, ...entries: object[]) =>
  browser.call("POST /api/patients/:patient/entries", { patient, body: { expectedSeq, entries } });
const stopsOf = (refusal: { readonly [detail: string]: unknown }) => {
  const { stops } = refusal;
  return Array.isArray(stops) ? stops.map((stop: { code: string }) => stop.code) : refusal.code;
};

describe("a plan", () => {
  test("that nothing stops is written, whatever is still to be judged", async () => {
    const patient = await registerPatient(psychiatrist);
    expect((await write(psychiatrist, patient, 3, planOf())).status).toBe(200);
  });

  test("of a patient with a pacemaker is refused with the finding, and written when the answer was a mistake", async () => {
    const patient = await registerPatient(psychiatrist);
    await write(psychiatrist, patient, 3, screening({ pacemaker: "yes" }));
    const reply = await write(psychiatrist, patient, 4, planOf());
    expect([reply.status, reply.refusal.code, stopsOf(reply.refusal)]).toEqual([409, "care.stopped", ["questions.absolute"]]);
    await write(psychiatrist, patient, 4, screening({ pacemaker: "no" }));
    expect((await write(psychiatrist, patient, 5, planOf())).status).toBe(200);
  });

  test("is stopped by an answer that comes in the same append, and by an amendment", async () => {
    const patient = await registerPatient(psychiatrist);
    const together = await write(psychiatrist, patient, 3, screening({ "cochlear-implant": "yes" }), planOf());
    expect(stopsOf(together.refusal)).toEqual(["questions.absolute"]);
    const { data } = await write(psychiatrist, patient, 3, planOf());
    const insured = {
      ...planOf({ rulePack: "insured", tms: { ...tms, protocol: "itbs600" } }),
      amends: data.entries[0]?.id,
      reason: "訂正",
    };
    const amended = await write(psychiatrist, patient, 4, insured);
    expect(stopsOf(amended.refusal)).toEqual(["protocol.not-insured"]);
  });

  test("entered for a physician is stopped all the same", async () => {
    const nurse = await asRole(server, "nurse");
    const patient = await registerPatient(nurse);
    const { data } = await psychiatrist.call("GET /api/me");
    await write(nurse, patient, 3, screening({ pacemaker: "yes" }));
    const reply = await write(nurse, patient, 4, { ...planOf(), onBehalfOf: data.id });
    expect(stopsOf(reply.refusal)).toEqual(["questions.absolute"]);
  });

  test("of neither treatment is never stopped", async () => {
    const patient = await registerPatient(psychiatrist);
    await write(psychiatrist, patient, 3, screening({ pacemaker: "yes" }));
    expect((await write(psychiatrist, patient, 4, planOf({ strategy: "neither", tms: null }))).status).toBe(200);
  });
});

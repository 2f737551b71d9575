/** Pages for patients stay shut until somebody can be reached: by every route that a patient may call. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asRole, foundTestClinic, newId, openTestServer, registerPatient, type TestServer } from "../../test/support/server.ts";
import { noteInClinicLedger } from "./clinic-ledger.ts";
import { mayCall, ROUTE_NAMES } from "./rights.ts";

let server: TestServer;
let patient: string;
beforeAll(async () => {
  server = await openTestServer();
  await foundTestClinic(server);
  patient = await registerPatient(await asRole(server, "nurse"));
});
afterAll(() => server.close());

const author = { id: newId(), name: "院長", role: "director" } as const;
const contacts = [{ name: "当直", phone: "000", staff: null }];
const line = (checkedOn: string | null) => ({ lines: [{ name: { ja: "窓口", en: "Line" }, phone: "000", hours: null, checkedOn }] });
const enter = (kind: string, body: object) => noteInClinicLedger(server.app.services(), author, { kind, body });
const ownRoutes = ROUTE_NAMES.filter((route) => mayCall("patient", route) && (route.includes(":patient") || route === "GET /api/live"));

/** What the patient hears of each route. */
async function refusals(): Promise<ReadonlySet<string | undefined>> {
  const browser = await asRole(server, "patient", patient);
  const heard = new Set<string | undefined>();
  for (const route of ownRoutes) {
    const response = await browser.raw(route, { patient, body: {} });
    if (response.headers.get("content-type")?.startsWith("text/event-stream")) await response.body?.cancel();
    else heard.add((await response.json()).code);
  }
  return heard;
}

describe("a patient who is signed in", () => {
  test("is told so on every page while a line has not been checked, and is let in once both are there", async () => {
    await enter("crisis-lines", line(null));
    expect(ownRoutes.length).toBeGreaterThanOrEqual(3);
    expect(await refusals()).toEqual(new Set(["patient-pages.closed"]));
    await enter("crisis-lines", line("2026-11-01"));
    expect(await refusals()).toEqual(new Set(["patient-pages.closed"]));
    await enter("on-call", { alertOwner: null, responseMinutes: 30, contacts });
    expect([...(await refusals())]).not.toContain("patient-pages.closed");
    await enter("on-call", { alertOwner: null, responseMinutes: 30, contacts: [] });
    expect(await refusals()).toEqual(new Set(["patient-pages.closed"]));
  });

  test("may still see who they are and sign out", async () => {
    const browser = await asRole(server, "patient", patient);
    expect((await browser.call("GET /api/me")).status).toBe(200);
    expect((await browser.call("POST /api/sign-out")).status).toBe(200);
  });

  test("keeps nobody of the clinic out", async () => {
    const nurse = await asRole(server, "nurse");
    expect((await nurse.call("GET /api/patients/:patient/chart", { patient })).status).toBe(200);
  });
});

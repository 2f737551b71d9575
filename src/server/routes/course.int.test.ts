/** A schedule and its bookings: proposed, decided, laid anew after days that were missed, and refused whole when one chair is gone. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  asRole,
  type Browser,
  foundTestClinic,
  newId,
  openTestServer,
  registerPatient,
  type TestServer,
} from "../../../test/support/server.ts";
import { addDays } from "../../base/dates.ts";
import type { PlannedItem } from "../../care/course/layout.ts";
import { noteInClinicLedger } from "../clinic-ledger.ts";
import { readDay } from "../day-book.ts";

let server: TestServer;
let doctor: Browser;
const author = { id: newId(), name: "院長", role: "director" } as const;
const chair = (code: string, serves: readonly string[]) => ({ code, name: { ja: code, en: code }, serves: [...serves] });
const WEEKLY = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", to: "18:00" }));

beforeAll(async () => {
  server = await openTestServer();
  await foundTestClinic(server);
  doctor = await asRole(server, "psychiatrist");
  const services = server.app.services();
  const chairs = [chair("tms-1", ["session"]), chair("tms-2", ["session"]), chair("room-a", ["infusion"])];
  await noteInClinicLedger(services, author, { kind: "chairs", body: { chairs } });
  await noteInClinicLedger(services, author, { kind: "hours", body: { weekly: WEEKLY, note: null } });
  await noteInClinicLedger(services, author, { kind: "holidays", body: { days: [], nationalHolidays: true } });
});
afterAll(() => server.close());

const seqOf = async (patient: string) => (await doctor.call("GET /api/patients/:patient/chart", { patient })).data.head.seq;
const proposal = (patient: string, from: string | null = null) =>
  doctor.call("POST /api/patients/:patient/course/proposal", { patient, body: { from, wishes: null } });
const decide = async (patient: string, planned: readonly PlannedItem[], ground = "proposed") =>
  doctor.call("POST /api/patients/:patient/course", { patient, body: { expectedSeq: (await seqOf(patient)) + 1, ground, planned } });

/** A patient with a plan, which is written past the rules: they are tested where they stand. */
async function planned(): Promise<string> {
  const patient = await registerPatient(doctor);
  const tms = { protocol: "hf-l-std", protocolVersion: 1, sessionCount: 10, sessionsPerWeek: 5, intensityPercentOfThreshold: 120 };
  const body = { strategy: "tms", startsOn: "2026-11-24", weeks: 2, tms, exosome: null, rulePack: "self-pay" };
  const entry = { kind: "plan", version: 2, occurredAt: "2026-11-23", body, personal: null };
  const reply = await doctor.call("POST /api/patients/:patient/entries", {
    patient,
    body: { expectedSeq: (await seqOf(patient)) + 1, entries: [entry] },
  });
  if (reply.status !== 200) throw new Error(reply.text);
  return patient;
}

async function bookedOn(on: string, patient: string) {
  const day = await readDay(server.app.services(), on);
  return day.ok
    ? day.value.day.bookings.filter((one) => one.patient === patient).map(({ chair: code, from, number }) => [code, from, number])
    : [];
}

describe("a schedule", () => {
  test("is proposed and books its chairs when it is decided, all in one", async () => {
    const patient = await planned();
    const { data } = await proposal(patient);
    const sessions = data.planned.filter(({ what }) => what === "session");
    expect(sessions.length).toBe(10);
    expect(sessions[0]).toMatchObject({ on: "2026-11-24", number: 1, time: "10:00", chair: "tms-1" });
    const { data: written } = await decide(patient, data.planned);
    expect(written.entries[0]).toMatchObject({ kind: "schedule", body: { ground: "proposed", replaces: null } });
    expect(await bookedOn("2026-11-24", patient)).toEqual([["tms-1", "10:00", 1]]);
    expect((await readDay(server.app.services(), "2026-12-07")).ok).toBe(true);
    expect(await bookedOn("2026-12-07", patient)).toEqual([["tms-1", "10:00", 10]]);
  });

  test("finds another chair for the next patient, and refuses the same one with the day, writing nothing", async () => {
    const patient = await planned();
    const { data } = await proposal(patient);
    const sessions = data.planned.filter(({ what }) => what === "session");
    expect(new Set(sessions.map(({ chair: code, time }) => `${code} ${time}`)).size).toBe(1);
    expect(sessions[0]).not.toMatchObject({ time: "10:00", chair: "tms-1" });
    const before = await seqOf(patient);
    const clash = data.planned.map((one) => (one.what === "session" && one.number === 3 ? { ...one, time: "10:00", chair: "tms-1" } : one));
    const { refusal } = await decide(patient, clash);
    expect(refusal).toMatchObject({ code: "day.chair-taken", on: sessions[2]?.on, chair: "tms-1" });
    expect(await seqOf(patient)).toBe(before);
    expect(await bookedOn("2026-11-24", patient)).toEqual([]);
  });

  test("is laid anew after a week that was missed, gives the old chairs back, and keeps the old schedule", async () => {
    const patient = await planned();
    const first = await proposal(patient);
    const { data: written } = await decide(patient, first.data.planned);
    const again = await proposal(patient, "2026-12-01");
    expect(again.data.findings.map(({ code }) => code)).toContain("course.sessions-missed");
    const { data: replanned } = await decide(patient, again.data.planned, "replanned");
    expect(replanned.entries[0]?.body).toMatchObject({ ground: "replanned", replaces: written.entries[0]?.id });
    expect(await bookedOn("2026-11-24", patient)).toEqual([]);
    expect((await bookedOn("2026-12-01", patient))[0]?.[2]).toBe(1);
    const { entries } = (await doctor.call("GET /api/patients/:patient/chart", { patient })).data;
    expect(entries.filter(({ kind }) => kind === "schedule").length).toBe(2);
  });

  test("is not decided on a chart that somebody else has written to meanwhile", async () => {
    const patient = await planned();
    const { data } = await proposal(patient);
    const reply = await doctor.call("POST /api/patients/:patient/course", {
      patient,
      body: { expectedSeq: await seqOf(patient), ground: "proposed", planned: data.planned },
    });
    expect(reply.refusal.code).toBe("append.seq-taken");
    expect(await bookedOn("2026-11-24", patient)).toEqual([]);
  });

  test("needs a plan, and chairs that the clinic has", async () => {
    const patient = await registerPatient(doctor);
    expect((await proposal(patient)).refusal.code).toBe("course.no-plan");
    const item = {
      what: "session",
      number: 1,
      on: addDays("2026-11-24", 1),
      time: "10:00",
      minutes: 40,
      chair: "room-a",
      codes: [],
    } as const;
    expect((await decide(await planned(), [{ ...item, codes: [] }])).refusal.code).toBe("chair.unknown");
  });
});

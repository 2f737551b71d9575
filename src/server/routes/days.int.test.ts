/** The days of the clinic: whoever asks first has the chair, whoever asks at the same time included. */
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
import { noteInClinicLedger } from "../clinic-ledger.ts";
import { readDay } from "../day-book.ts";

let server: TestServer;
let reception: Browser;
let nurse: Browser;
const patients: string[] = [];
const author = { id: newId(), name: "院長", role: "director" } as const;
const CHAIRS = [
  { code: "tms-1", name: { ja: "TMS 1", en: "TMS 1" }, serves: ["session"] },
  { code: "tms-2", name: { ja: "TMS 2", en: "TMS 2" }, serves: ["session"] },
  { code: "room-a", name: { ja: "点滴 A", en: "Infusion A" }, serves: ["infusion"] },
];
const WEEKLY = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", to: "18:00" }));

beforeAll(async () => {
  server = await openTestServer();
  await foundTestClinic(server);
  [reception, nurse] = [await asRole(server, "reception"), await asRole(server, "nurse")];
  for (let n = 0; n < 3; n += 1) patients.push(await registerPatient(nurse));
  await noteInClinicLedger(server.app.services(), author, { kind: "chairs", body: { chairs: CHAIRS } });
  await noteInClinicLedger(server.app.services(), author, { kind: "hours", body: { weekly: WEEKLY, note: null } });
});
afterAll(() => server.close());

const booking = (changes: object = {}) => ({
  ...{ action: "book", on: "2026-11-24", chair: "tms-1", from: "10:00", to: "10:40", patient: patients[0], what: "session", number: 1 },
  ...changes,
});
const act = (body: object, who = reception) => who.call("POST /api/days", { body });
const board = async (on: string, who = nurse) => (await who.call("GET /api/today", { query: { on } })).data;

describe("one chair", () => {
  test("of a hundred who ask for it at one time exactly one has it, and the others are told who was first", async () => {
    const on = "2026-12-01";
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        act(booking({ on, patient: patients[n % 3], from: "10:00", to: "10:40" }), n % 2 === 0 ? reception : nurse),
      ),
    );
    expect(replies.filter(({ status }) => status === 200).length).toBe(1);
    const refused = replies.filter(({ status }) => status !== 200).map(({ refusal }) => refusal);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(["day.chair-taken"]));
    expect(refused[0]).toMatchObject({ chair: "tms-1", from: "10:00", to: "10:40" });
    const day = await readDay(server.app.services(), on);
    expect(day.ok && [day.value.head.seq, day.value.day.bookings.length, day.value.day.contradictions]).toEqual([1, 1, []]);
  }, 60_000);

  test("twenty who ask for twenty times have them all", async () => {
    const on = "2026-12-02";
    const time = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, n) => act(booking({ on, patient: patients[0], from: time(540 + n * 5), to: time(545 + n * 5) }))),
    );
    expect(replies.every(({ status }) => status === 200)).toBe(true);
  }, 60_000);
});

describe("a booking", () => {
  test.each([
    ["in a chair that nobody entered", { chair: "tms-9" }, "chair.unknown"],
    ["in a chair that does not serve for it", { chair: "room-a" }, "chair.unknown"],
    ["on a day that is over", { on: "2026-11-22" }, "day.past"],
    ["of nobody", { patient: "00000000-0000-4000-8000-000000000009" }, "patient.unknown"],
    ["that ends before it begins", { from: "10:40", to: "10:00" }, "entry.invalid"],
    ["that is no booking", { what: "lunch" }, "request.field"],
  ])("%s is refused", async (_what, changes, code) => {
    expect((await act(booking(changes))).refusal.code).toBe(code);
  });

  test("stands on the board, is taken by who comes, and can be given back before", async () => {
    const { data } = await act(booking());
    expect((await board("2026-11-24")).bookings).toMatchObject([
      { id: data.booking, stage: "booked", chair: "tms-1", patient: patients[0] },
    ]);
    expect((await act({ action: "arrived", on: "2026-11-24", booking: data.booking })).status).toBe(200);
    expect((await board("2026-11-24")).bookings[0]?.stage).toBe("arrived");
    const back = { action: "unbook", on: "2026-11-24", booking: data.booking, reason: "patient" };
    expect((await act(back)).refusal.code).toBe("day.booking-over");
    expect((await act({ action: "missed", on: "2026-11-24", booking: data.booking, reason: "not-treated" })).status).toBe(200);
    expect((await act(booking({ patient: patients[1] }))).status).toBe(200);
  });

  test("names nobody to the statistician, who has no board", async () => {
    const statistician = await asRole(server, "statistician");
    expect((await statistician.call("GET /api/today")).refusal.code).toBe("rights.denied");
    expect((await act(booking(), statistician)).refusal.code).toBe("rights.denied");
  });
});

describe("the board of a day", () => {
  test("says that today is a holiday and which day is the next", async () => {
    const { on, today, state, next, chairs } = await board("2026-11-23");
    expect({ on, today, state, next }).toEqual({
      on: "2026-11-23",
      today: "2026-11-23",
      state: { status: "closed", why: "national", holiday: "labour-thanksgiving" },
      next: "2026-11-24",
    });
    expect(chairs?.map(({ code }) => code)).toEqual(["tms-1", "tms-2", "room-a"]);
  });

  test("shows reception who sits where, and nothing of what they have", async () => {
    const { bookings, due, alerts } = await board("2026-12-01", reception);
    expect(bookings[0]?.identity.status).toBe("open");
    expect([bookings[0]?.planned, bookings[0]?.intensityPercentOfOutput, due, alerts]).toEqual([null, null, [], []]);
  });

  test("writes to the access log whom it showed", async () => {
    await board("2026-12-01", reception);
    const [access] = await server.store.accesses(server.app.services().clinic()?.id ?? "", { limit: 1, offset: 0 });
    expect(access).toMatchObject({ what: "GET /api/today", role: "reception" });
    expect(access?.patients.length).toBeGreaterThan(0);
  });
});

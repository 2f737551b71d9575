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

describe("a booking that is moved", () => {
  const on = "2026-12-03";
  const other = "2026-12-04";
  const place = (changes: object = {}) => ({ on, chair: "tms-2", from: "11:00", to: "11:40", ...changes });
  const placed = async (changes: object = {}): Promise<string> => (await act(booking({ on, number: null, ...changes }))).data.booking;
  const standing = async (day: string) =>
    (await board(day)).bookings.map(({ chair, from, patient }) => [chair, from, patients.indexOf(patient)]);

  test("stands at its new place, on the same day and on another, and leaves the old one free", async () => {
    const first = await placed();
    const { data } = await act({ action: "move", on, booking: first, to: place() });
    expect(await standing(on)).toEqual([["tms-2", "11:00", 0]]);
    expect((await act({ action: "move", on, booking: data.booking, to: place({ on: other }) })).status).toBe(200);
    expect([await standing(on), await standing(other)]).toEqual([[], [["tms-2", "11:00", 0]]]);
    expect((await act({ action: "move", on, booking: first, to: place() })).refusal.code).toBe("day.booking-unknown");
  });

  test.each([
    ["to a chair that is taken", { chair: "tms-1", from: "14:00", to: "14:40" }, "day.chair-taken"],
    ["to a chair that does not serve for it", { chair: "room-a" }, "chair.unknown"],
    ["to a day that is over", { on: "2026-11-20" }, "day.past"],
    ["to an end before its beginning", { from: "12:00", to: "11:00" }, "entry.invalid"],
  ])("%s is refused, and stands where it stood", async (_what, changes, code) => {
    const day = "2026-12-07";
    if (code === "day.chair-taken") await placed({ on: day, patient: patients[1], from: "14:00", to: "14:40" });
    const id = await placed({ on: day, chair: "tms-2", patient: patients[2] });
    const before = await standing(day);
    expect((await act({ action: "move", on: day, booking: id, to: place({ on: day, ...changes }) })).refusal.code).toBe(code);
    expect(await standing(day)).toEqual(before);
    expect((await act({ action: "unbook", on: day, booking: id, reason: "mistake" })).status).toBe(200);
  });

  test("of a course is moved in its schedule", async () => {
    const id = await placed({ number: 3, from: "16:00", to: "16:40" });
    expect((await act({ action: "move", on, booking: id, to: place() })).refusal.code).toBe("day.of-course");
  });

  test("to one chair at one time by many: one has it, and the others stand where they stood", async () => {
    const day = "2026-12-08";
    const hours = ["09:00", "10:00", "11:00"];
    const ids: string[] = [];
    for (const [n, from] of hours.entries())
      ids.push(await placed({ on: day, patient: patients[n], from, to: from.replace(":00", ":30") }));
    const replies = await Promise.all(
      ids.map((id) => act({ action: "move", on: day, booking: id, to: place({ on: day, from: "15:00", to: "15:30" }) })),
    );
    expect(replies.filter(({ status }) => status === 200).length).toBe(1);
    const stand = await standing(day);
    expect(stand).toHaveLength(3);
    expect(stand.filter(([, from]) => from === "15:00")).toHaveLength(1);
  }, 60_000);
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

import { describe, expect, test } from "vitest";
import { draftOf } from "../../test/record/chains.ts";
import { dayEntries } from "../../test/record/clear.ts";
import { clinic, examples, id, patient } from "../../test/record/examples.ts";
import { isUuid } from "../base/ids.ts";
import { type DayAddition, dayRefusal, foldDay } from "./day.ts";
import { BOOKED_FOR, daySubject } from "./kinds/day.ts";

const ON = "2026-04-06";
const example = { on: ON, chair: "tms-1", from: "10:00", to: "10:38", patient, what: BOOKED_FOR[0], number: 3 };
const booking = (changes: Partial<typeof example> = {}) => draftOf("booked", { body: { ...examples.booked.body, ...changes } });
const about = (kind: "unbooked" | "arrived" | "missed", n = 1) => draftOf(kind, { body: { ...examples[kind].body, booking: id(n) } });
const dayOf = (...drafts: Parameters<typeof dayEntries>) => foldDay(ON, dayEntries(...drafts));

describe("given what is on record, when this is to be added, then", () => {
  const book = (changes: Partial<typeof example> = {}): DayAddition => ({ kind: "booked", body: { ...example, ...changes } });
  const leave = (n = 1): DayAddition => ({ kind: "unbooked", body: { booking: id(n), reason: "patient" } });
  const come = (n = 1): DayAddition => ({ kind: "arrived", body: { booking: id(n) } });
  const miss = (n = 1): DayAddition => ({ kind: "missed", body: { booking: id(n), reason: "illness" } });
  test.each([
    ["an empty day takes a booking", dayOf(), book(), null],
    ["the same chair at the same time is taken", dayOf(booking()), book({ patient: id(8) }), "day.chair-taken"],
    ["a minute of overlap is too much", dayOf(booking()), book({ patient: id(8), from: "10:37", to: "11:15" }), "day.chair-taken"],
    ["one begins when the other ends", dayOf(booking()), book({ patient: id(8), from: "10:38", to: "11:16" }), null],
    ["another chair is free", dayOf(booking()), book({ patient: id(8), chair: "tms-2" }), null],
    ["nobody sits in two chairs", dayOf(booking()), book({ chair: "tms-2", from: "10:30", to: "11:00" }), "day.patient-busy"],
    ["a booking of another day", dayOf(), book({ on: "2026-04-07" }), "day.other-day"],
    ["an undone booking frees its chair", dayOf(booking(), about("unbooked")), book({ patient: id(8) }), null],
    ["who did not come holds no chair", dayOf(booking(), about("missed")), book({ patient: id(8) }), null],
    ["who came holds it", dayOf(booking(), about("arrived")), book({ patient: id(8) }), "day.chair-taken"],
    ["what was never booked cannot be undone", dayOf(), leave(), "day.booking-unknown"],
    ["nor twice", dayOf(booking(), about("unbooked")), leave(), "day.booking-unknown"],
    ["nor after the patient came", dayOf(booking(), about("arrived")), leave(), "day.booking-over"],
    ["the patient comes", dayOf(booking()), come(), null],
    ["once", dayOf(booking(), about("arrived")), come(), "day.booking-over"],
    ["who came and was not treated is missing after all", dayOf(booking(), about("arrived")), miss(), null],
    ["who was missing comes after all", dayOf(booking(), about("missed")), come(), null],
    ["but not to a chair that was given away", dayOf(booking(), about("missed"), booking({ patient: id(8) })), come(), "day.chair-taken"],
    ["missing is noted once", dayOf(booking(), about("missed")), miss(), "day.booking-over"],
  ])("%s", (_situation, day, addition, expected) => {
    expect(dayRefusal(ON, day, addition)?.code ?? null).toBe(expected);
  });
});

test("bookings stand in the order in which they begin, with what became of them", () => {
  const day = dayOf(booking({ from: "13:00", to: "13:38" }), booking({ patient: id(8), chair: "tms-2" }), about("missed"));
  expect(day.contradictions).toEqual([]);
  expect(day.bookings.map(({ chair, from, state }) => [chair, from, state])).toEqual([
    ["tms-2", "10:00", "booked"],
    ["tms-1", "13:00", "missed"],
  ]);
  expect(day.bookings[1]?.notedAt).not.toBeNull();
});

test("a second booking of a chair that is on record all the same counts for nothing and is listed", () => {
  const day = dayOf(booking(), booking({ patient: id(8) }));
  expect(day.bookings.map((one) => one.patient)).toEqual([patient]);
  expect(day.contradictions).toEqual([{ code: "day.chair-taken", seq: 2 }]);
});

test("the id of a day follows from the clinic and the day; hashlib of Python gives the same digest", () => {
  expect(daySubject(clinic, "2026-11-26")).toBe("d9c86eca-c3e0-8163-94e6-c98ffe61c9e2");
  expect(isUuid(daySubject(clinic, "2026-11-27"))).toBe(true);
  expect(daySubject(clinic, "2026-11-27")).not.toBe(daySubject(clinic, "2026-11-26"));
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, weekday } from "../base/dates.ts";
import { dayZero, instantOn, onOrBeforeWeekday, treatmentDay } from "./calendar.ts";

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days));
const isWeekday = (day: string) => weekday(day) >= 1 && weekday(day) <= 5;

describe("enrolment", () => {
  test("is on weekdays, in order, over eighteen months, with about two dozen in the last twelve weeks", () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const startsOn = addDays(today, -547);
        const days = Array.from({ length: 240 }, (_, index) => dayZero(startsOn, index, 240));
        expect(days.every(isWeekday)).toBe(true);
        expect(days).toEqual(days.toSorted());
        expect(daysBetween(days.at(-1) ?? today, today)).toBeGreaterThanOrEqual(2);
        const recent = days.filter((day) => daysBetween(day, today) < 84).length;
        expect(recent).toBeGreaterThanOrEqual(26);
        expect(recent).toBeLessThanOrEqual(31);
      }),
      { numRuns: 20 },
    );
  });

  test("works for any number of patients", () => {
    for (const count of [1, 2, 5, 9, 20]) expect(isWeekday(dayZero("2026-01-01", count - 1, count))).toBe(true);
  });
});

describe("days of treatment", () => {
  test.each([
    ["2026-11-24", 0, "2026-11-24"],
    ["2026-11-24", 4, "2026-11-30"],
    ["2026-11-20", 1, "2026-11-24"],
    ["2026-11-23", 0, "2026-11-24"],
    ["2026-12-28", 1, "2027-01-04"],
    ["2026-04-28", 3, "2026-05-07"],
  ])("%s and %i of them is %s: no weekend, no national holiday, none at the turn of the year", (from, count, to) => {
    expect(treatmentDay(from, count)).toBe(to);
  });

  test("adding one after another is adding all at once", () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays("2016-02-01", days));
    fc.assert(
      fc.property(day, fc.nat(40), (from, count) => {
        let stepped = treatmentDay(from, 0);
        for (let step = 0; step < count; step += 1) stepped = treatmentDay(stepped, 1);
        expect(treatmentDay(from, count)).toBe(stepped);
        expect(isWeekday(stepped)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test("a weekend goes back to its Friday", () => {
    expect(["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"].map(onOrBeforeWeekday)).toEqual([
      "2026-11-20",
      "2026-11-20",
      "2026-11-20",
      "2026-11-23",
    ]);
  });
});

test("a clock time carries the clinic's offset", () => {
  expect(instantOn("2026-11-23", 9 * 60 + 5, "+09:00")).toBe("2026-11-23T09:05:00+09:00");
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, weekday } from "../base/dates.ts";
import { addWeekdays, dayZero, instantOn, onOrBeforeWeekday } from "./calendar.ts";

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

describe("weekdays", () => {
  test.each([
    ["2026-11-23", 0, "2026-11-23"],
    ["2026-11-23", 4, "2026-11-27"],
    ["2026-11-23", 5, "2026-11-30"],
    ["2026-11-27", 1, "2026-11-30"],
    ["2026-11-26", 7, "2026-12-07"],
  ])("%s and %i weekdays is %s", (from, count, to) => {
    expect(addWeekdays(from, count)).toBe(to);
  });

  test("adding one after another is adding all at once", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), (day, count) => {
        let stepped = onOrBeforeWeekday(day);
        const start = stepped;
        for (let step = 0; step < count; step += 1) stepped = addWeekdays(stepped, 1);
        expect(addWeekdays(start, count)).toBe(stepped);
        expect(isWeekday(stepped)).toBe(true);
      }),
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

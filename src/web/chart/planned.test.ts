import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, weekday } from "../../base/dates.ts";
import { type Course, plannedInfusions, plannedSessions } from "./planned.ts";

// 2026-11-09 is a Monday.
const COURSE: Course = { startsOn: "2026-11-09", weeks: 8, sessionCount: 30, sessionsPerWeek: 5, infusionCount: 3, intervalDays: 14 };

describe("the sessions still to come", () => {
  test("before the course: five a week on working days from its first day", () => {
    const days = plannedSessions(COURSE, [], "2026-11-01");
    expect(days).toHaveLength(30);
    expect(days.slice(0, 6)).toEqual(["2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13", "2026-11-16"]);
  });

  test("today counts until a session was given on it", () => {
    expect(plannedSessions(COURSE, ["2026-11-09"], "2026-11-10")[0]).toBe("2026-11-10");
    expect(plannedSessions(COURSE, ["2026-11-09", "2026-11-10"], "2026-11-10")[0]).toBe("2026-11-11");
  });

  test.each([
    { perWeek: 3, weekdays: [1, 2, 3, 1, 2] },
    { perWeek: 10, weekdays: [1, 1, 2, 2, 3] },
    { perWeek: 0, weekdays: [] },
  ])("$perWeek a week", ({ perWeek, weekdays }) => {
    const days = plannedSessions({ ...COURSE, sessionsPerWeek: perWeek, sessionCount: 5 }, [], "2026-11-09");
    expect(days.map(weekday)).toEqual(weekdays);
  });

  test("none when all were given, none after the plan's weeks", () => {
    const given = Array.from({ length: 30 }, (_, index) => addDays("2026-11-09", index));
    expect(plannedSessions(COURSE, given, "2026-12-20")).toEqual([]);
    expect(plannedSessions(COURSE, [], "2027-03-01")).toEqual([]);
  });

  test("never more than are left, never on a weekend, never before today, never after the plan", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 20 }),
        (offset, done, perWeek) => {
          const today = addDays(COURSE.startsOn, offset);
          const given = Array.from({ length: done }, (_, index) => addDays("2026-10-01", index));
          const days = plannedSessions({ ...COURSE, sessionsPerWeek: perWeek }, given, today);
          expect(days.length).toBeLessThanOrEqual(30 - done);
          expect(days.filter((day) => day < today || day >= "2027-01-04" || weekday(day) === 0 || weekday(day) === 6)).toEqual([]);
          expect(days.toSorted()).toEqual(days);
        },
      ),
    );
  });
});

describe("the infusions still to come", () => {
  test.each([
    { name: "before the course", given: [], today: "2026-11-01", expected: ["2026-11-09", "2026-11-23", "2026-12-07"] },
    { name: "after the first", given: ["2026-11-10"], today: "2026-11-12", expected: ["2026-11-24", "2026-12-08"] },
    { name: "when one is overdue it is due today", given: ["2026-11-10"], today: "2026-11-30", expected: ["2026-11-30", "2026-12-14"] },
    { name: "after all", given: ["2026-11-10", "2026-11-24", "2026-12-08"], today: "2026-12-09", expected: [] },
    { name: "after the plan's weeks", given: ["2026-11-10"], today: "2027-02-01", expected: [] },
  ])("$name", ({ given, today, expected }) => {
    expect(plannedInfusions(COURSE, given, today)).toEqual(expected);
  });
});

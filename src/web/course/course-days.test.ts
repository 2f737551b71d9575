import { describe, expect, test } from "vitest";
import { openClinic } from "../../../test/care/course.ts";
import { draftOf } from "../../../test/record/chains.ts";
import { type ChartStep, chartEntries } from "../../../test/record/clear.ts";
import { examples } from "../../../test/record/examples.ts";
import type { PlannedItem } from "../../care/course/layout.ts";
import { foldChart } from "../../record/chart.ts";
import { type CourseParts, changedItems, courseWeeks, laterItems, missedTreatments } from "./course-days.ts";

// The examples are recorded on Thursday 2 April 2026.
const item = (what: PlannedItem["what"], number: number, on: string): PlannedItem => ({
  ...{ what, number, on, time: what === "session" ? "10:00" : null, minutes: 40, chair: null, codes: [] },
});
const schedule = (...planned: PlannedItem[]) => draftOf("schedule", { body: { ...examples.schedule.body, planned } });
const session = (number: number, on: string) => draftOf("session", { occurredAt: on, body: { ...examples.session.body, number } });
const chartOf = (...steps: ChartStep[]) => foldChart(chartEntries(draftOf("registration"), ...steps));
const planned = [1, 2, 3].map((number) => item("session", number, `2026-04-0${number + 1}`)).concat(item("measure", 9, "2026-07-01"));
const parts = (changes: Partial<CourseParts> = {}): CourseParts => ({
  ...{ chart: chartOf(schedule(...planned), session(1, "2026-04-02")), planned, standing: null, opening: openClinic, today: "2026-04-04" },
  ...changes,
});
const marksOf = (given: CourseParts) =>
  courseWeeks(given).flatMap((week) =>
    week.flatMap(({ on, marks }) => marks.map(({ what, number, status }) => `${on} ${what} ${number} ${status}`)),
  );

describe("the weeks of a course", () => {
  test("show what was given, what was not, and what is planned", () => {
    expect(marksOf(parts())).toEqual(["2026-04-02 session 1 given", "2026-04-03 session 2 not-given", "2026-04-04 session 3 planned"]);
  });

  test("are whole, from Monday, until a week after the last treatment", () => {
    const weeks = courseWeeks(parts());
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect([weeks[0]?.[0]?.on, weeks.at(-1)?.[6]?.on]).toEqual(["2026-03-30", "2026-04-12"]);
    expect(laterItems(planned, weeks).map(({ on }) => on)).toEqual(["2026-07-01"]);
  });

  test("mark what a proposal would change", () => {
    const proposal = planned.map((one) => (one.number === 3 ? { ...one, on: "2026-04-06" } : one));
    expect(marksOf(parts({ planned: proposal, standing: planned })).at(-1)).toBe("2026-04-06 session 3 changed");
    expect(changedItems(proposal, planned, "2026-04-04").map(({ number }) => number)).toEqual([3]);
  });

  test("are none while nothing is given or planned", () => {
    expect(courseWeeks(parts({ chart: chartOf(), planned: [] }))).toEqual([]);
  });
});

test("what was planned before the schedule stood was never promised", () => {
  const chart = chartOf(schedule(item("session", 1, "2026-04-01"), item("session", 2, "2026-04-03")));
  expect(missedTreatments(chart, "2026-04-10").map(({ number }) => number)).toEqual([2]);
});

import { describe, expect, test } from "vitest";
import { addDays } from "../base/dates.ts";
import { baselineReading } from "./baseline.ts";
import { INSTRUMENTS } from "./instruments.ts";
import { type DatedScore, relapseOf, remissionCourse } from "./remission.ts";

/** Scores of the days since 5 January. */
const series = (...scores: readonly (readonly [day: number, value: number])[]): readonly DatedScore[] =>
  scores.map(([day, value]) => ({ on: addDays("2026-01-05", day), value }));

/** Remission of the HAM-D17 is 7 or less; it is sustained once two visits in a row are 14 days apart. */
test.each([
  [series([0, 24], [7, 12]), "none", null],
  [series([0, 24], [28, 7]), "first", "2026-02-02"],
  [series([0, 24], [28, 7], [41, 5]), "first", "2026-02-02"],
  [series([0, 24], [28, 7], [42, 5]), "sustained", "2026-02-02"],
  [series([0, 24], [28, 7], [35, 6], [42, 5]), "sustained", "2026-02-02"],
  [series([0, 24], [28, 7], [35, 8], [42, 5]), "first", "2026-02-16"],
  [series([0, 24], [28, 7], [42, 5], [49, 8]), "none", null],
  [series(), "not-known", null],
] as const)("remission in %j is %s", (scores, verdict, since) => {
  expect(remissionCourse(scores, INSTRUMENTS.hamd17)).toMatchObject({ verdict, since });
});

test("an instrument without a cut knows no remission", () => {
  expect(remissionCourse(series([0, 20], [42, 0]), INSTRUMENTS.sss8)).toEqual({ verdict: "not-known", ground: null, since: null });
});

/** Relapse after a response: HAM-D17 from 16 and PHQ-9 from 10 on, at two visits; high risk on the C-SSRS at once. */
test.each([
  ["hamd17", series([0, 24], [7, 20], [14, 18]), null, "none", null],
  ["hamd17", series([0, 24], [28, 12], [35, 15]), null, "none", null],
  ["hamd17", series([0, 24], [28, 12], [35, 16]), null, "warning", "score"],
  ["hamd17", series([0, 24], [28, 12], [35, 16], [42, 16]), null, "relapse", "score"],
  ["hamd17", series([0, 24], [28, 12], [35, 16], [42, 15]), null, "none", null],
  ["hamd17", series([0, 24], [28, 12], [35, 9]), 3, "relapse", "suicide-risk"],
  ["hamd17", series([0, 24], [28, 12], [35, 9]), 2, "none", null],
  ["hamd17", series([0, 24], [28, 20]), 3, "none", null],
  ["phq9", series([0, 18], [28, 9], [35, 10], [42, 11]), null, "relapse", "score"],
  ["madrs", series([0, 30], [28, 10], [35, 30]), null, "not-known", null],
  ["phq9", series([0, 18]), null, "not-known", null],
] as const)("relapse on %s in %j with a suicide risk of %s is %s", (code, scores, risk, verdict, by) => {
  expect(relapseOf(scores, INSTRUMENTS[code], risk)).toMatchObject({ verdict, by });
});

describe("the baseline", () => {
  const reading = (on: string, value: number, more: object = {}) => ({ on, value, comparator: null, complete: true, ...more });

  test("is the last complete value on or before day 0, of whatever lies before", () => {
    const readings = [reading("2026-01-02", 26), reading("2026-01-05", 24), reading("2026-01-12", 20)];
    expect(baselineReading(readings, "2026-01-05")?.value).toBe(24);
    expect(baselineReading(readings, "2026-01-04")?.value).toBe(26);
  });

  test("is not a prorated total, not a limit, and never borrowed from later", () => {
    const first = reading("2026-01-02", 26);
    expect(baselineReading([first, reading("2026-01-05", 24, { complete: false })], "2026-01-05")).toBe(first);
    expect(baselineReading([first, reading("2026-01-05", 0.05, { comparator: "<" })], "2026-01-05")).toBe(first);
    expect(baselineReading([reading("2026-01-06", 20)], "2026-01-05")).toBeNull();
  });
});

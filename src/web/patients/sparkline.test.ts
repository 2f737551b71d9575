import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../base/dates.ts";
import type { SeriesPoint } from "../../measures/wheels.ts";
import { firstDay, SPARK, sparkOf, weeksOf } from "./sparkline.ts";

const point = (on: string, percent: number): SeriesPoint => ({ on, percent, value: percent });
const plan = (startsOn: string) => ({
  strategy: "tms" as const,
  sessionsDone: 0,
  sessionsPlanned: 30,
  infusionsDone: 0,
  infusionsPlanned: 0,
  startsOn,
});
const series = (...points: SeriesPoint[]) => ({ source: "hamd17", points });

describe("the first day of a row", () => {
  test("is the plan's start, or the measurement before it", () => {
    expect(firstDay({ plan: plan("2026-01-05"), mind: series(point("2026-01-12", 50)), body: null })).toBe("2026-01-05");
    expect(firstDay({ plan: plan("2026-01-05"), mind: null, body: series(point("2025-12-29", 50)) })).toBe("2025-12-29");
  });

  test("is not known when nothing was planned or measured", () => {
    expect(firstDay({ plan: null, mind: null, body: series() })).toBeNull();
  });
});

describe("the shared axis", () => {
  test("has eight weeks at least", () => {
    expect(weeksOf([])).toBe(8);
    expect(weeksOf([{ plan: plan("2026-01-05"), mind: null, body: null }])).toBe(8);
  });

  test("holds the longest series of either wheel", () => {
    const short = { plan: null, mind: series(point("2026-01-05", 60), point("2026-01-12", 50)), body: null };
    const long = { plan: null, mind: null, body: series(point("2026-01-05", 60), point("2026-03-31", 50)) };
    expect(weeksOf([short, long])).toBe(13);
  });
});

describe("the line", () => {
  test("goes from the baseline to the last point, worse above", () => {
    const spark = sparkOf([point("2026-01-05", 100), point("2026-03-02", 0)], "2026-01-05", 8);
    expect(spark).toEqual({ path: "M6 4L110 36", end: { x: 110, y: 36 }, baselineY: 4 });
  });

  test("of one point is that point", () => {
    expect(sparkOf([point("2026-01-05", 50)], "2026-01-05", 8)).toEqual({ path: "M6 20", end: { x: 6, y: 20 }, baselineY: 20 });
  });

  test("of none is none", () => {
    expect(sparkOf([], "2026-01-05", 8)).toBeNull();
  });

  test("never leaves its frame, and time runs to the right", () => {
    const measured = fc.array(fc.record({ day: fc.nat(400), percent: fc.double({ min: 0, max: 100, noNaN: true }) }), { minLength: 1 });
    fc.assert(
      fc.property(measured, (given) => {
        const sorted = given.toSorted((a, b) => a.day - b.day);
        const points = sorted.map(({ day, percent }) => point(addDays("2026-01-05", day), percent));
        const weeks = weeksOf([{ plan: plan("2026-01-05"), mind: series(...points), body: null }]);
        const spark = sparkOf(points, "2026-01-05", weeks);
        const places = (spark?.path.slice(1).split("L") ?? []).map((pair) => pair.split(" ").map(Number));
        for (const [x = Number.NaN, y = Number.NaN] of places) {
          expect(x).toBeGreaterThanOrEqual(SPARK.left);
          expect(x).toBeLessThanOrEqual(SPARK.width - SPARK.right);
          expect(y).toBeGreaterThanOrEqual(SPARK.top);
          expect(y).toBeLessThanOrEqual(SPARK.height - SPARK.top);
        }
        const across = places.map(([x]) => x);
        expect(across).toEqual(across.toSorted((a = 0, b = 0) => a - b));
      }),
    );
  });
});

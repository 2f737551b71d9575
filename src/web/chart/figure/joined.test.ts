import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinedRuns } from "./joined.ts";

const runs = (days: readonly number[]) => joinedRuns(days.map((day) => ({ day }))).map((run) => run.map((point) => point.day));

describe("which measurements are joined", () => {
  test.each([
    { name: "nothing measured", days: [], expected: [] },
    { name: "one measurement stands alone", days: [0], expected: [[0]] },
    { name: "two are joined: nothing says that one was missed", days: [0, 84], expected: [[0, 84]] },
    { name: "weekly visits", days: [0, 7, 14, 21], expected: [[0, 7, 14, 21]] },
    { name: "visits that move by some days", days: [0, 5, 14, 19, 28], expected: [[0, 5, 14, 19, 28]] },
    { name: "a schedule that widens", days: [0, 7, 14, 21, 28, 42, 56, 70, 84], expected: [[0, 7, 14, 21, 28, 42, 56, 70, 84]] },
    {
      name: "the trial's week 6 was missed",
      days: [0, 7, 14, 21, 28, 56, 70, 84],
      expected: [
        [0, 7, 14, 21, 28],
        [56, 70, 84],
      ],
    },
    {
      name: "a weekly visit was missed",
      days: [0, 7, 21, 28],
      expected: [
        [0, 7],
        [21, 28],
      ],
    },
    { name: "the diary of two days is missing", days: [0, 1, 2, 3, 6, 7], expected: [[0, 1, 2, 3, 6, 7]] },
    {
      name: "the diary of four days is missing",
      days: [0, 1, 2, 3, 8, 9],
      expected: [
        [0, 1, 2, 3],
        [8, 9],
      ],
    },
    { name: "a follow-up long after", days: [0, 14, 28, 42, 180], expected: [[0, 14, 28, 42], [180]] },
    { name: "a spacing that lasts is a schedule", days: [0, 7, 60, 120, 180], expected: [[0, 7, 60, 120, 180]] },
  ])("$name", ({ days, expected }) => {
    expect(runs(days)).toEqual(expected);
  });

  test("every point is in one run, in order, whatever the spacing", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 40 }), (gaps) => {
        let day = 0;
        const days = gaps.map((gap) => {
          day += gap;
          return day;
        });
        expect(runs(days).flat()).toEqual(days);
      }),
    );
  });

  test("equal spacing never breaks", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 40 }), (gap, count) => {
        expect(runs(Array.from({ length: count }, (_, index) => index * gap))).toHaveLength(1);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { halfWidth, type Mark, spread, type ValueLabel, valueLabels } from "./labels.ts";

const LANE = { top: 26, bottom: 140 };
const written = (): string => "100";

const marksArbitrary = fc
  .array(
    fc.record({ step: fc.double({ min: 0.5, max: 120, noNaN: true }), y: fc.double({ min: LANE.top, max: LANE.bottom, noNaN: true }) }),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((steps) => {
    let x = 90;
    return steps.map(({ step, y }): Mark => {
      x += step;
      return { x, y };
    });
  });

function overlap(a: ValueLabel<Mark>, b: ValueLabel<Mark>): boolean {
  return Math.abs(a.x - b.x) < halfWidth(written()) * 2 && Math.abs(a.y - b.y) < 14;
}

describe("the numbers of a lane", () => {
  test("baseline and last are written whenever there are points", () => {
    fc.assert(
      fc.property(marksArbitrary, (marks) => {
        const points = valueLabels(marks, written, LANE).map((label) => label.point);
        expect(points).toContain(marks[0]);
        expect(points).toContain(marks.at(-1));
      }),
    );
  });

  test("the one before the last never touches another", () => {
    fc.assert(
      fc.property(marksArbitrary, (marks) => {
        const labels = valueLabels(marks, written, LANE);
        const before = marks.length > 2 ? labels.find((label) => label.point === marks.at(-2)) : undefined;
        if (before) expect(labels.filter((label) => label !== before && overlap(label, before))).toEqual([]);
      }),
    );
  });

  test("baseline and last do not touch when there is room on either side of a point", () => {
    const baseline = { x: 100, y: 80 };
    const last = { x: 112, y: 82 };
    const [one, two] = valueLabels([baseline, last], written, LANE);
    expect(one && two && overlap(one, two)).toBe(false);
  });

  test("a number stays within its lane", () => {
    fc.assert(
      fc.property(marksArbitrary, (marks) => {
        for (const label of valueLabels(marks, written, LANE)) {
          expect(label.y).toBeGreaterThanOrEqual(LANE.top - 6);
          expect(label.y).toBeLessThanOrEqual(LANE.bottom + 2);
        }
      }),
    );
  });

  test.each([
    {
      name: "a steep fall writes the last number below, where no line comes in",
      marks: [
        { x: 100, y: 40 },
        { x: 120, y: 90 },
      ],
      side: "below",
    },
    {
      name: "a gentle fall writes it above",
      marks: [
        { x: 100, y: 60 },
        { x: 200, y: 80 },
      ],
      side: "above",
    },
    {
      name: "at the upper edge it goes below",
      marks: [
        { x: 100, y: 90 },
        { x: 200, y: LANE.top },
      ],
      side: "below",
    },
    {
      name: "at the lower edge it goes above",
      marks: [
        { x: 100, y: 40 },
        { x: 120, y: LANE.bottom },
      ],
      side: "above",
    },
  ])("$name", ({ marks, side }) => {
    expect(valueLabels(marks, written, LANE).find((label) => label.point === marks.at(-1))?.side).toBe(side);
  });

  test("five points write three numbers, baseline, last and the one before", () => {
    const marks = [100, 200, 300, 400, 500].map((x) => ({ x, y: 80 }));
    expect(
      valueLabels(marks, written, LANE)
        .map((label) => label.x)
        .sort((a, b) => a - b),
    ).toEqual([100, 400, 500]);
  });
});

describe("levels in one column", () => {
  test("keep their order, a line's height apart, within the lane", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 6 }), (ys) => {
        const placed = spread(ys, 20, 130);
        const sorted = [...placed].sort((a, b) => a - b);
        for (const [index, y] of sorted.entries()) {
          expect(y).toBeGreaterThanOrEqual(20);
          expect(y).toBeLessThanOrEqual(130);
          expect(y - (sorted[index - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(14 - 1e-9);
        }
        for (const [i, a] of ys.entries())
          for (const [j, b] of ys.entries()) if (a < b) expect(placed[i] ?? 0).toBeLessThan(placed[j] ?? 0);
      }),
    );
  });

  test("those with room stay at their line", () => {
    expect(spread([40, 90], 20, 130)).toEqual([40, 90]);
  });
});

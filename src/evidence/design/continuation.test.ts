import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalCdf, normalUpper } from "../../numeric/normal.ts";
import { goingOnAt, goOn, NOT_BEGUN, probabilityAbove, probabilityBelow } from "./continuation.ts";
import { LookWalk } from "./look-walk.ts";

const everything = { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };
const mass = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
const runs = { numRuns: 40, seed: 20261125 };
const drift = fc.double({ min: -5, max: 5, noNaN: true });
const look = fc.double({ min: 0.02, max: 0.9, noNaN: true });

describe("a look at which nothing stops", () => {
  test("keeps every trial, and tells nothing about the end", () => {
    fc.assert(
      fc.property(drift, look, fc.double({ min: -3, max: 3, noNaN: true }), (theta, information, bound) => {
        const going = goOn(NOT_BEGUN, { information, next: 1, ...everything }, theta);
        expect(mass(going.masses)).toBeCloseTo(1, 11);
        expect(probabilityAbove(going, 1, theta, bound)).toBeCloseTo(normalUpper(bound - theta), 11);
        expect(probabilityBelow(going, 1, theta, bound)).toBeCloseTo(normalCdf(bound - theta), 11);
      }),
      runs,
    );
  });

  test("may be put in between without a change, also a moment before the next", () => {
    const direct = new LookWalk([0.5, 1], 2);
    direct.goOn(0, -0.5, 2.2);
    for (const early of [0.02, 0.3, 0.499]) {
      const walk = new LookWalk([early, 0.5, 1], 2);
      walk.goOn(0, everything.lower, everything.upper);
      walk.goOn(1, -0.5, 2.2);
      expect(walk.above(2, 1.96)).toBeCloseTo(direct.above(1, 1.96), 10);
    }
  });
});

test("stopping above, stopping below and going on are all there is", () => {
  fc.assert(
    fc.property(drift, look, (theta, information) => {
      const root = Math.sqrt(information);
      const above = probabilityAbove(NOT_BEGUN, information, theta, 1.5 * root);
      const below = probabilityBelow(NOT_BEGUN, information, theta, -0.5 * root);
      const going = goOn(NOT_BEGUN, { information, next: 1, lower: -0.5 * root, upper: 1.5 * root }, theta);
      expect(above + below + mass(going.masses)).toBeCloseTo(1, 11);
    }),
    runs,
  );
});

test("a window with nothing in it leaves nobody", () => {
  const going = goOn(NOT_BEGUN, { information: 0.5, next: 1, lower: 1, upper: 1 }, 0);
  expect(going.points).toHaveLength(0);
  expect(probabilityAbove(going, 1, 0, -10)).toBe(0);
});

test("a trial at a known point goes on from there, however far out", () => {
  for (const score of [-6, 0, 7]) {
    const going = goOn(goingOnAt(score, 0.4), { information: 0.7, next: 1, ...everything }, 1);
    expect(mass(going.masses)).toBeCloseTo(1, 11);
    expect(probabilityAbove(going, 1, 1, score + 0.6)).toBeCloseTo(0.5, 10);
  }
});

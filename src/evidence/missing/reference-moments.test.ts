import { describe, expect, test } from "vitest";
import type { Assumption } from "../plan/missing-plan.ts";
import { assumedMoments } from "./reference-moments.ts";

const OWN = Float64Array.of(-1, -2, -4, -8);
const REFERENCE = Float64Array.of(0, -0.5, -1, -1.5);
const SIGMA = symmetric([4, 2, 1, 0.5, 2, 5, 2, 1, 1, 2, 6, 2, 0.5, 1, 2, 7]);
const OTHER = symmetric([3, 1, 1, 1, 1, 3, 1, 1, 1, 1, 3, 1, 1, 1, 1, 3]);

/** The table of Carpenter, Roger and Kenward 2013, section 3, for four visits of which two, or none, were seen. */
const MEANS: readonly (readonly [Assumption, number, readonly number[]])[] = [
  ["MAR", 2, [-1, -2, -4, -8]],
  ["J2R", 2, [-1, -2, -1, -1.5]],
  ["CIR", 2, [-1, -2, -2.5, -3]],
  ["CR", 2, [0, -0.5, -1, -1.5]],
  ["LMCF", 2, [-1, -2, -2, -2]],
  ["MAR", 0, [-1, -2, -4, -8]],
  ["J2R", 0, [0, -0.5, -1, -1.5]],
  ["CIR", 0, [0, -0.5, -1, -1.5]],
  ["CR", 0, [0, -0.5, -1, -1.5]],
  ["LMCF", 0, [0, 0, 0, 0]],
  ["J2R", 4, [-1, -2, -4, -8]],
  ["CIR", 4, [-1, -2, -4, -8]],
];

test.each(MEANS)("%s after %i visits: means", (assumption, seen, expected) => {
  expect([...moments(assumption, seen, SIGMA, SIGMA).mean]).toEqual(expected);
});

describe("the covariance", () => {
  test("is the one there is, where there is one", () => {
    for (const assumption of ["MAR", "J2R", "CIR", "CR", "LMCF"] as const)
      expect(moments(assumption, 2, SIGMA, SIGMA).sigma).toEqual(SIGMA);
  });

  test("is a subject's own for MAR and LMCF, the reference's for CR and for who was never seen", () => {
    expect(moments("MAR", 2, SIGMA, OTHER).sigma).toEqual(SIGMA);
    expect(moments("LMCF", 2, SIGMA, OTHER).sigma).toEqual(SIGMA);
    expect(moments("CR", 2, SIGMA, OTHER).sigma).toEqual(OTHER);
    expect(moments("J2R", 0, SIGMA, OTHER).sigma).toEqual(OTHER);
  });

  test.each(["J2R", "CIR"] as const)("of %s is own up to the last visit seen, and given that the reference's", (assumption) => {
    const { sigma } = moments(assumption, 1, SIGMA, OTHER);
    // One visit seen: what follows regresses on it with slope 1/3 and has the reference's residual covariance.
    const at = (i: number, j: number): number => sigma[i * 4 + j] ?? Number.NaN;
    expect(at(0, 0)).toBe(4);
    expect(at(1, 0)).toBeCloseTo(4 / 3, 12);
    expect(at(0, 3)).toBeCloseTo(4 / 3, 12);
    for (const [i, j] of [
      [1, 1],
      [1, 2],
      [3, 2],
    ] as const) {
      const residual = (i === j ? 3 : 1) - 1 / 3;
      expect(at(i, j)).toBeCloseTo(residual + 4 / 9, 12);
    }
  });
});

function moments(assumption: Assumption, seen: number, ownSigma: Float64Array, referenceSigma: Float64Array) {
  const mean = new Float64Array(4);
  const sigma = new Float64Array(16);
  assumedMoments(mean, sigma, assumption, seen, { ownMean: OWN, referenceMean: REFERENCE, ownSigma, referenceSigma });
  return { mean, sigma };
}

function symmetric(values: readonly number[]): Float64Array {
  return Float64Array.from(values);
}

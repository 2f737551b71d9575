import { describe, expect, test } from "vitest";
import { ancovaEstimate, ancovaOf } from "./ancova.ts";

/** Six subjects: intercept, a copy of it, a baseline, a treatment, and the baseline once more. */
const X = Float64Array.of(
  ...[1, 1, 2, 0, 2],
  ...[1, 1, 3, 1, 3],
  ...[1, 1, 5, 0, 5],
  ...[1, 1, 7, 1, 7],
  ...[1, 1, 8, 1, 8],
  ...[1, 1, 4, 0, 4],
);
const TREATMENT = [0, 0, 0, 1, 0];

describe("a contrast by least squares", () => {
  test("leaves out the columns that others determine", () => {
    expect(ancovaOf(X, 6, 5, TREATMENT)).toMatchObject({ columns: 3, weights: Float64Array.of(0, 0, 1) });
  });

  test("finds an exact line, and its own residual where there is noise", () => {
    const ancova = ancovaOf(X, 6, 5, TREATMENT);
    const exact = Array.from({ length: 6 }, (_, i) => 4 + 2 * (X[i * 5 + 2] ?? 0) - 3 * (X[i * 5 + 3] ?? 0));
    expect(ancovaEstimate(ancova, exact)?.estimate).toBeCloseTo(-3, 12);
    expect(ancovaEstimate(ancova, exact)?.standardError).toBeLessThan(1e-12);
    expect(ancovaEstimate(ancova, exact)?.df).toBe(3);
  });

  test("without a subject is the contrast of the others", () => {
    const y = [3, 1, 4, 1, 5, 9];
    const rest = Float64Array.from([...X].slice(5));
    const direct = ancovaEstimate(ancovaOf(rest, 5, 5, TREATMENT), y.slice(1));
    const leftOut = ancovaEstimate(ancovaOf(X, 6, 5, TREATMENT), y, 0);
    expect(leftOut?.estimate).toBeCloseTo(direct?.estimate ?? Number.NaN, 12);
    expect(leftOut?.standardError).toBeCloseTo(direct?.standardError ?? Number.NaN, 12);
    expect(leftOut?.df).toBe(direct?.df);
  });

  test("is none where a column falls away or no df are left", () => {
    const ancova = ancovaOf(Float64Array.of(1, 0, 1, 0, 1, 1), 3, 2, [0, 1]);
    expect(ancovaEstimate(ancova, [1, 2, 3])).not.toBeNull();
    expect(ancovaEstimate(ancova, [1, 2, 3], 2)).toBeNull();
    expect(ancovaEstimate(ancovaOf(Float64Array.of(1, 0, 1, 1), 2, 2, [0, 1]), [1, 2])).toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import { randomStream } from "../../base/random.ts";
import { normalDeviate } from "../../numeric/normal-deviates.ts";
import { conditionalWorkspace, fillMissing } from "./conditional.ts";

const MEAN = Float64Array.of(10, 20, 30);
const SIGMA = Float64Array.of(4, 2, 1, 2, 9, 3, 1, 3, 16);

function filled(y: readonly number[], deviate: (() => number) | null = null): readonly number[] {
  const row = Float64Array.from(y);
  fillMissing(row, 0, MEAN, SIGMA, conditionalWorkspace(3), deviate);
  return [...row];
}

describe("the mean of what is missing", () => {
  test("is by regression on what was seen", () => {
    // One seen: slopes 2/4 and 1/4 of a residual of 2.
    expect(filled([12, Number.NaN, Number.NaN])).toEqual([12, 21, 30.5]);
    // The first and the last seen, residuals 2 and 4: [2 3] [4 1; 1 16]^-1 [2; 4] = [2 3] [28; 14] / 63.
    const [, middle] = filled([12, Number.NaN, 34]);
    expect(middle).toBeCloseTo(20 + (2 * 28 + 3 * 14) / 63, 12);
  });

  test("is the mean where nothing was seen, and nothing changes where nothing is missing", () => {
    expect(filled([Number.NaN, Number.NaN, Number.NaN])).toEqual([10, 20, 30]);
    expect(filled([1, 2, 3])).toEqual([1, 2, 3]);
  });
});

test("draws have the conditional mean and covariance", () => {
  const stream = randomStream(7, 0);
  const draws = Array.from({ length: 4000 }, () => filled([12, Number.NaN, Number.NaN], () => normalDeviate(stream)));
  const column = (t: number): readonly number[] => draws.map((row) => row[t] ?? Number.NaN);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const covariance = (a: readonly number[], b: readonly number[]): number => {
    const [meanA, meanB] = [mean(a), mean(b)];
    return mean(a.map((value, i) => (value - meanA) * ((b[i] ?? Number.NaN) - meanB)));
  };
  // S_MM - S_MO S_OM / 4 = [9 - 1, 3 - 0.5; 16 - 0.25]; bands of five standard errors at 4,000 draws.
  expect(Math.abs(mean(column(1)) - 21)).toBeLessThan(5 * Math.sqrt(8 / 4000));
  expect(Math.abs(mean(column(2)) - 30.5)).toBeLessThan(5 * Math.sqrt(15.75 / 4000));
  expect(Math.abs(covariance(column(1), column(1)) - 8)).toBeLessThan(5 * 8 * Math.sqrt(2 / 4000));
  expect(Math.abs(covariance(column(2), column(2)) - 15.75)).toBeLessThan(5 * 15.75 * Math.sqrt(2 / 4000));
  expect(Math.abs(covariance(column(1), column(2)) - 2.5)).toBeLessThan(5 * Math.sqrt((8 * 15.75 + 2.5 ** 2) / 4000));
});

import { expect, test } from "vitest";
import { sampleQuantile, sampleStandardDeviation } from "./sample-quantile.ts";

test("quantiles are between the order statistics, as in R's type 7", () => {
  const sorted = [1, 2, 4, 8];
  expect([0, 0.25, 0.5, 0.9, 1].map((p) => sampleQuantile(sorted, p))).toEqual([1, 1.75, 3, expect.closeTo(6.8, 14), 8]);
  expect(sampleQuantile([5], 0.3)).toBe(5);
  expect(() => sampleQuantile([], 0.5)).toThrow("values and a probability");
});

test("the standard deviation divides by n - 1 and does not mind where zero is", () => {
  expect(sampleStandardDeviation([1e9 + 1, 1e9 + 2, 1e9 + 3])).toBeCloseTo(1, 12);
});

import { expect, test } from "vitest";
import { sizeForRates } from "./power-of-rates.ts";
import { pooledDeviation, reestimateForDeviation, reestimateForRate, withinArms } from "./reestimation.ts";

const free = { minimum: 0, maximum: 10_000 };

test("the size grows with the square of the deviation", () => {
  expect(reestimateForDeviation(240, 7, 14, free)).toEqual({ deviation: 14, wanted: 960, total: 960, limited: "no" });
  expect(reestimateForDeviation(240, 7, 7, free).total).toBe(240);
});

test.each([
  [3.5, "minimum", 240],
  [20, "maximum", 480],
  [8, "no", 314],
])("a deviation of %d: %s", (deviation, limited, total) => {
  expect(reestimateForDeviation(240, 7, deviation, { minimum: 240, maximum: 480 })).toMatchObject({ limited, total });
});

test("the deviation within arms is found again when the arms differ as planned", () => {
  const values = [1, 2, 3, 4, 5].flatMap((one) => [one, one + 10]);
  const arms = [
    { share: 0.5, mean: 0 },
    { share: 0.5, mean: 10 },
  ];
  const within = withinArms(pooledDeviation(values), values.length, arms);
  expect(within).toBeCloseTo(Math.sqrt(20 / 8), 12);
});

test("arms that would differ by more than was seen are a result of their own", () => {
  expect(
    withinArms(1, 20, [
      { share: 0.5, mean: 0 },
      { share: 0.5, mean: 10 },
    ]),
  ).toBeNull();
});

test("a rate nearer to one half needs more patients", () => {
  const sizeAt = (pooled: number) => sizeForRates({ first: pooled - 0.1, second: pooled + 0.1, ratio: 1, rate: 0.025 }, 0.8).total;
  expect(reestimateForRate(0.5, sizeAt, free).total).toBeGreaterThan(reestimateForRate(0.25, sizeAt, free).total);
});

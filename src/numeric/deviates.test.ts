/** Deviates are functions of a seed; that they have the distribution promised is tested by moments and by a distance of distribution functions. */
import { describe, expect, test } from "vitest";
import { randomStream } from "../base/random.ts";
import { chiSquaredCdf } from "./chi-squared.ts";
import { chiSquaredDeviate, gammaDeviate } from "./gamma-deviates.ts";
import { incompleteGamma } from "./incomplete-gamma.ts";
import { normalCdf } from "./normal.ts";
import { fillNormalDeviates, normalDeviate } from "./normal-deviates.ts";

const COUNT = 4000;
/** Kolmogorov's distance that a sample exceeds once in about 10,000 times; the seeds are fixed, so it either does or does not. */
const DISTANCE_MAX = 2.2 / Math.sqrt(COUNT);

function distance(draws: readonly number[], cdf: (x: number) => number): number {
  const sorted = [...draws].sort((a, b) => a - b);
  return Math.max(...sorted.map((x, index) => Math.max(Math.abs(cdf(x) - index / COUNT), Math.abs(cdf(x) - (index + 1) / COUNT))));
}

describe.each([
  ["normal", normalDeviate, normalCdf],
  ["gamma with shape 0.4", (stream: ReturnType<typeof randomStream>) => gammaDeviate(stream, 0.4), (x: number) => incompleteGamma(0.4, x)],
  ["gamma with shape 7.5", (stream: ReturnType<typeof randomStream>) => gammaDeviate(stream, 7.5), (x: number) => incompleteGamma(7.5, x)],
  ["chi-squared with 3", (stream: ReturnType<typeof randomStream>) => chiSquaredDeviate(stream, 3), (x: number) => chiSquaredCdf(x, 3)],
])("%s", (_name, draw, cdf) => {
  test("has its distribution", () => {
    const stream = randomStream(11, 4);
    expect(
      distance(
        Array.from({ length: COUNT }, () => draw(stream)),
        cdf,
      ),
    ).toBeLessThan(DISTANCE_MAX);
  });

  test("and the distance notices a shift", () => {
    const stream = randomStream(11, 4);
    expect(
      distance(
        Array.from({ length: COUNT }, () => draw(stream) + 0.3),
        cdf,
      ),
    ).toBeGreaterThan(DISTANCE_MAX);
  });
});

test("the k-th normal deviate depends on the seed, the stream and k alone", () => {
  const filled = new Float64Array(5);
  fillNormalDeviates(filled, randomStream(9, 2));
  const stream = randomStream(9, 2);
  expect([...filled]).toEqual(Array.from(filled, () => normalDeviate(stream)));
  expect([...filled].every(Number.isFinite)).toBe(true);
});

test("a shape of zero is a defect", () => {
  expect(() => gammaDeviate(randomStream(1, 1), 0)).toThrow("a positive shape");
});

import { expect, test } from "vitest";
import { randomStream } from "../../base/random.ts";
import { inverseWishart } from "./gibbs.ts";

test("draws of the inverse Wishart have its mean and its variances", () => {
  const scale = [30, 12, 12, 40];
  const df = 24;
  const stream = randomStream(11, 0);
  const draws = Array.from({ length: 4000 }, () => inverseWishart(Float64Array.from(scale), 2, df, stream));
  const factor = df - 2 - 1;
  for (const [entry, s] of scale.entries()) {
    const values = draws.map((draw) => draw[entry] ?? Number.NaN);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    // Press 1982: with nu = df - q - 1, mean S / nu; the variance of an entry from those of S.
    const [a = 0, b = 0, , c = 0] = scale;
    const diagonal = (2 * s ** 2) / (factor ** 2 * (factor - 2));
    const off = ((factor + 2) * b ** 2 + factor * a * c) / ((factor + 1) * factor ** 2 * (factor - 2));
    const expected = entry === 0 || entry === 3 ? diagonal : off;
    expect(Math.abs(mean - s / factor)).toBeLessThan(5 * Math.sqrt(expected / 4000));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(0.25);
  }
});

test("too few degrees of freedom are a defect", () => {
  expect(() => inverseWishart(Float64Array.of(1, 0, 0, 1), 2, 1, randomStream(1, 0))).toThrow(/degrees of freedom/);
});

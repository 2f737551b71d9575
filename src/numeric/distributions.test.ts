/** Special functions and distributions against values computed from definitions in 60-digit arithmetic (reference/distributions). */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialCdf, binomialProbability, binomialUpper, clopperPearson } from "./binomial.ts";
import { bivariateNormalCdf, bivariateNormalUpper } from "./bivariate-normal.ts";
import { chiSquaredCdf, chiSquaredQuantile, chiSquaredUpper, chiSquaredUpperQuantile } from "./chi-squared.ts";
import { fCdf, fQuantile, fUpper, fUpperQuantile } from "./f-distribution.ts";
import { incompleteBeta, incompleteBetaInverse } from "./incomplete-beta.ts";
import { logGamma, stirlingError } from "./log-gamma.ts";
import { noncentralChiSquaredUpper, noncentralFUpper, noncentralTUpper } from "./noncentral.ts";
import { normalCdf, normalLogCdf, normalQuantile, normalUpper, normalUpperQuantile } from "./normal.ts";
import { normalProductCdf, normalProductQuantile } from "./normal-product.ts";
import { studentTCdf, studentTDensity, studentTQuantile, studentTTwoSided, studentTUpper, studentTUpperQuantile } from "./student-t.ts";

type Function = (...args: number[]) => number;
const reference: Record<string, readonly (readonly number[])[]> = JSON.parse(
  readFileSync(new URL("../../reference/distributions/distributions.json", import.meta.url), "utf8"),
);

const standardAround = (mean: number) => ({ mean, standardDeviation: 1 });

/** Name in the reference, our function, the relative error allowed, the absolute error allowed where a value is near 0. */
const table: readonly [string, Function, number, number][] = [
  ["log_gamma", (x) => logGamma(x), 2e-15, 0],
  ["normal_upper", (x) => normalUpper(x), 1e-15, 0],
  ["normal_log_cdf", (x) => normalLogCdf(x), 1e-15, 0],
  ["normal_upper_quantile", (p) => normalUpperQuantile(p), 1e-15, 0],
  ["beta_lower", (a, b, x) => incompleteBeta(a, b, x), 1e-13, 0],
  ["beta_upper", (a, b, x) => incompleteBeta(b, a, 1 - x, x), 1e-13, 0],
  ["beta_lower_inverse", (p, a, b) => incompleteBetaInverse(p, a, b), 3e-14, 0],
  ["t_upper", (t, df) => studentTUpper(t, df), 1e-13, 0],
  ["t_upper_quantile", (p, df) => studentTUpperQuantile(p, df), 1e-14, 1e-15],
  ["f_upper", (f, d1, d2) => fUpper(f, d1, d2), 1e-13, 0],
  ["f_upper_quantile", (p, d1, d2) => fUpperQuantile(p, d1, d2), 1e-14, 0],
  ["chi_squared_upper", (x, df) => chiSquaredUpper(x, df), 1e-13, 0],
  ["chi_squared_lower", (x, df) => chiSquaredCdf(x, df), 1e-13, 0],
  ["chi_squared_upper_quantile", (p, df) => chiSquaredUpperQuantile(p, df), 1e-14, 0],
  ["binomial_cdf", (k, n, p) => binomialCdf(k, n, p), 1e-13, 0],
  ["noncentral_chi_squared_upper", (x, df, ncp) => noncentralChiSquaredUpper(x, df, ncp), 1e-13, 0],
  ["noncentral_f_upper", (f, d1, d2, ncp) => noncentralFUpper(f, d1, d2, ncp), 1e-13, 0],
  ["noncentral_t_upper", (t, df, delta) => noncentralTUpper(t, df, delta), 1e-13, 1e-16],
  ["normal_product_cdf", (z, a, b) => normalProductCdf(z, standardAround(a), standardAround(b)), 0, 3e-13],
  ["bivariate_upper", (h, k, r) => bivariateNormalUpper(h, k, r), 0, 1e-15],
];

describe.each(table)("%s", (name, ours, relative, absolute) => {
  test.each(reference[name] ?? [])("%s", (...row) => {
    const expected = row.at(-1) ?? Number.NaN;
    const given = ours(...row.slice(0, -1));
    expect(Math.abs(given - expected), `${given}, not ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected) + absolute);
  });
});

describe("identities", () => {
  const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
  const df = fc.double({ min: 0.6, max: 1e4, noNaN: true });
  const close = (given: number, expected: number, relative: number) =>
    expect(Math.abs(given - expected)).toBeLessThanOrEqual(relative * Math.max(Math.abs(expected), 1e-300));

  test("a quantile is the inverse of its tail", () => {
    fc.assert(
      fc.property(probability, df, df, (p, d1, d2) => {
        close(normalCdf(normalQuantile(p)), p, 1e-12);
        close(studentTUpper(studentTUpperQuantile(p, d1), d1), p, 1e-11);
        close(chiSquaredUpper(chiSquaredUpperQuantile(p, d1), d1), p, 1e-10);
        close(chiSquaredCdf(chiSquaredQuantile(p, d1), d1), p, 1e-10);
        close(fUpper(fUpperQuantile(p, d1, d2), d1, d2), p, 1e-10);
        close(fCdf(fQuantile(p, d1, d2), d1, d2), p, 1e-10);
      }),
    );
  });

  test("the tails of one point add to one", () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), df, (x, d) => {
        close(normalCdf(x) + normalUpper(x), 1, 1e-15);
        close(studentTCdf(x, d) + studentTUpper(x, d), 1, 1e-15);
        close(incompleteBeta(d, 2.5, 0.375) + incompleteBeta(2.5, d, 0.625), 1, 1e-14);
        close(chiSquaredCdf(x * x, d) + chiSquaredUpper(x * x, d), 1, 1e-14);
      }),
    );
  });

  test("F with one degree of freedom in the numerator is the square of t, and t with infinite ones is normal", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 12, noNaN: true }), df, (t, d) => {
        close(fUpper(t * t, 1, d), studentTTwoSided(t, d), 1e-12);
        close(studentTUpper(t, Number.POSITIVE_INFINITY), normalUpper(t), 0);
        close(fUpper(t, d, Number.POSITIVE_INFINITY), chiSquaredUpper(t * d, d), 0);
      }),
    );
  });

  test("noncentrality 0 is the central distribution", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 12, noNaN: true }), df, (t, d) => {
        close(noncentralTUpper(t, d, 0), studentTUpper(t, d), 1e-13);
        close(noncentralFUpper(t, 3, d, 0), fUpper(t, 3, d), 1e-13);
      }),
    );
  });

  test("the bivariate normal is a product at correlation 0, one tail at 1, and nothing common at -1", () => {
    const bound = fc.double({ min: -4, max: 4, noNaN: true });
    fc.assert(
      fc.property(bound, bound, fc.double({ min: -1, max: 1, noNaN: true }), (h, k, r) => {
        expect(bivariateNormalUpper(h, k, 0)).toBeCloseTo(normalUpper(h) * normalUpper(k), 14);
        expect(bivariateNormalUpper(h, k, 1)).toBeCloseTo(normalUpper(Math.max(h, k)), 14);
        expect(bivariateNormalUpper(h, k, -1)).toBeCloseTo(Math.max(0, normalUpper(h) - normalCdf(k)), 14);
        expect(bivariateNormalUpper(h, k, r) + bivariateNormalUpper(h, -k, -r)).toBeCloseTo(normalUpper(h), 13);
        expect(bivariateNormalCdf(h, k, r)).toBeCloseTo(1 - normalUpper(h) - normalUpper(k) + bivariateNormalUpper(h, k, r), 13);
      }),
    );
  });

  test("binomial probabilities add to their tail", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
        let sum = 0;
        for (let k = 0; k <= n; k += 1) {
          sum += binomialProbability(k, n, p);
          expect(sum).toBeCloseTo(binomialCdf(k, n, p), 12);
          expect(binomialCdf(k, n, p) + binomialUpper(k, n, p)).toBeCloseTo(1, 13);
        }
      }),
      { numRuns: 30 },
    );
  });
});

test("Clopper and Pearson's interval leaves 2.5 % beyond each end, and at an empty or full count ends at 0 or 1", () => {
  const { low, high } = clopperPearson(12, 60, 0.95);
  expect(binomialUpper(11, 60, low)).toBeCloseTo(0.025, 13);
  expect(binomialCdf(12, 60, high)).toBeCloseTo(0.025, 13);
  expect(clopperPearson(0, 20, 0.95)).toEqual({ low: 0, high: expect.closeTo(1 - 0.025 ** (1 / 20), 14) });
  expect(clopperPearson(20, 20, 0.95)).toEqual({ low: expect.closeTo(0.025 ** (1 / 20), 14), high: 1 });
});

test("the product of two normals: its quantile is the inverse, and which factor comes first does not matter", () => {
  const [a, b] = [
    { mean: -0.3, standardDeviation: 0.05 },
    { mean: 2, standardDeviation: 1.5 },
  ];
  for (const p of [0.001, 0.025, 0.5, 0.975]) {
    const z = normalProductQuantile(p, a, b);
    expect(normalProductCdf(z, a, b)).toBeCloseTo(p, 12);
    expect(normalProductCdf(z, b, a)).toBeCloseTo(p, 12);
  }
});

test("ends of the line", () => {
  expect([normalQuantile(0), normalQuantile(1), normalCdf(-100), normalUpper(-100)]).toEqual([-Infinity, Infinity, 0, 1]);
  expect([studentTQuantile(0, 3), studentTUpperQuantile(0, 3), studentTUpper(Infinity, 3), studentTCdf(-Infinity, 3)]).toEqual([
    -Infinity,
    Infinity,
    0,
    0,
  ]);
  expect([chiSquaredUpper(0, 2), chiSquaredUpper(Infinity, 2), fUpper(0, 2, 3), fUpper(Infinity, 2, 3)]).toEqual([1, 0, 1, 0]);
  expect([incompleteBeta(2, 3, 0), incompleteBeta(2, 3, 1)]).toEqual([0, 1]);
  expect(studentTDensity(0, 1)).toBeCloseTo(1 / Math.PI, 15);
  expect(stirlingError(1e6)).toBeCloseTo(1 / 12e6, 20);
});

test.each([
  ["degrees of freedom", () => studentTUpper(1, 0)],
  ["a probability", () => normalQuantile(1.2)],
  ["a probability", () => normalQuantile(Number.NaN)],
  ["a correlation", () => bivariateNormalUpper(0, 0, 1.1)],
  ["positive", () => logGamma(-1)],
])("what is no %s is a defect", (message, call) => {
  expect(call).toThrow(message);
});

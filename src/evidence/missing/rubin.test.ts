import fc from "fast-check";
import { expect, test } from "vitest";
import { pooled } from "./rubin.ts";

test("three estimates, by hand", () => {
  const one = (estimate: number, standardError: number) => ({ estimate, standardError, df: 97 });
  const result = pooled([one(1, 0.5), one(2, 0.6), one(3, 0.7)]);
  // W = (0.25 + 0.36 + 0.49) / 3, B = 1, T = W + 4/3 B; nu_old = 2 / g^2, nu_obs = 98/100 * 97 * (1 - g), g = (4/3) / T.
  const within = 1.1 / 3;
  const total = within + 4 / 3;
  const share = 4 / 3 / total;
  const old = 2 / share ** 2;
  const observed = 0.98 * 97 * (1 - share);
  expect(result).toMatchObject({ estimate: 2, between: 1 });
  expect(result.within).toBeCloseTo(within, 14);
  expect(result.standardError).toBeCloseTo(Math.sqrt(total), 14);
  expect(result.fractionMissing).toBeCloseTo(share, 14);
  expect(result.df).toBeCloseTo(1 / (1 / old + 1 / observed), 12);
});

test("the total is never less than the variance within, nor the df more than those of the complete data", () => {
  const estimates = fc.array(
    fc.record({ estimate: fc.double({ min: -9, max: 9, noNaN: true }), standardError: fc.double({ min: 0.1, max: 3, noNaN: true }) }),
    {
      minLength: 2,
      maxLength: 9,
    },
  );
  fc.assert(
    fc.property(estimates, fc.integer({ min: 2, max: 500 }), (some, df) => {
      const result = pooled(some.map((one) => ({ ...one, df })));
      expect(result.standardError ** 2).toBeGreaterThanOrEqual(result.within * (1 - 1e-12));
      expect(result.df).toBeLessThanOrEqual(df);
      expect(result.df).toBeGreaterThan(0);
    }),
  );
});

test("one estimate cannot be pooled", () => {
  expect(() => pooled([{ estimate: 1, standardError: 1, df: 9 }])).toThrow(/two estimates/);
});

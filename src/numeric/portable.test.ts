/** Functions that every engine computes alike, held against the engine's own. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { normalLogCdf, normalQuantile, portableNormalLogCdf, portableNormalQuantile } from "./normal.ts";
import { portableExp, portableLog, portablePower } from "./portable.ts";

const closeTo = (given: number, wanted: number): void => {
  expect(Math.abs(given - wanted)).toBeLessThanOrEqual(5e-16 * Math.abs(wanted) + 5e-16);
};

test("the exponential agrees with the engine's", () => {
  fc.assert(fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => closeTo(portableExp(x), Math.exp(x))));
  expect([portableExp(-1e6), portableExp(1e6), portableExp(0), portableExp(Number.NaN)]).toEqual([0, Infinity, 1, Number.NaN]);
});

test("the logarithm agrees with the engine's", () => {
  fc.assert(fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => closeTo(portableLog(x), Math.log(x))));
  expect([portableLog(0), portableLog(-1), portableLog(1), portableLog(Infinity)]).toEqual([-Infinity, Number.NaN, 0, Infinity]);
});

test("a power of a dose", () => {
  expect([portablePower(0, 0.3), portablePower(7, 0), portablePower(1, 0.3)]).toEqual([0, 1, 1]);
  closeTo(portablePower(2, 0.5), Math.SQRT2);
});

test("the normal quantile is the one of the statistics, in the middle to the bit and in the tails to the last places", () => {
  for (const p of [0.08, 0.3, 0.5, 0.9]) expect(portableNormalQuantile(p)).toBe(normalQuantile(p));
  for (const p of [1e-12, 1e-5, 0.01, 0.99, 1 - 1e-9]) closeTo(portableNormalQuantile(p), normalQuantile(p));
  expect(portableNormalQuantile(0)).toBe(-Infinity);
  expect(() => portableNormalQuantile(2)).toThrow("a probability");
});

test("the logarithm of the normal distribution agrees with the one of the statistics", () => {
  for (const x of [-39, -8, -1, -0.67, -0.3, 0, 0.66, 0.67, 2, 8, 45]) {
    expect(Math.abs(portableNormalLogCdf(x) - normalLogCdf(x))).toBeLessThanOrEqual(5e-16 * (1 + Math.abs(normalLogCdf(x))));
  }
});

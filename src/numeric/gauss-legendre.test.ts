import { describe, expect, test } from "vitest";
import { gaussLegendre, integrate } from "./gauss-legendre.ts";

describe.each([1, 2, 3, 5, 20, 64, 200])("%i points", (n) => {
  const { points, weights } = gaussLegendre(n);

  test("rise, are symmetric and have weights that add to the length of the interval", () => {
    expect([...points]).toEqual([...points].sort((a, b) => a - b));
    for (let index = 0; index < n; index += 1) expect(points[index]).toBe(0 - (points[n - 1 - index] ?? Number.NaN) + 0);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(2, 13);
  });

  test("integrate polynomials of degree 2 n - 1 exactly", () => {
    for (const degree of [0, 1, 2 * n - 2, 2 * n - 1]) expect(integrate((x) => x ** degree, 0, 1, n)).toBeCloseTo(1 / (degree + 1), 13);
  });
});

test("known points and weights of the rule with three", () => {
  const { points, weights } = gaussLegendre(3);
  expect([...points].map((point) => point.toFixed(15))).toEqual([-Math.sqrt(0.6), 0, Math.sqrt(0.6)].map((point) => point.toFixed(15)));
  expect([...weights].map((weight) => weight.toFixed(14))).toEqual([5 / 9, 8 / 9, 5 / 9].map((weight) => weight.toFixed(14)));
});

test("an integral between other bounds", () => {
  expect(integrate(Math.exp, -1, 3, 20)).toBeCloseTo(Math.exp(3) - Math.exp(-1), 13);
});

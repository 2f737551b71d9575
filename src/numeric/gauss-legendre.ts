/**
 * Gauss-Legendre quadrature: n points and weights with which a polynomial of degree 2 n - 1 is integrated exactly. The
 * points are the zeros of Legendre's polynomial, found by Newton's method from Tricomi's guess to the last place.
 */
import { invariant } from "../base/invariant.ts";

/** Points and weights on -1 to 1, points rising. */
export interface QuadratureRule {
  readonly points: Float64Array;
  readonly weights: Float64Array;
}

const known = new Map<number, QuadratureRule>();

/** The rule with n points, n from 1 to 1,000; computed once and kept. */
export function gaussLegendre(n: number): QuadratureRule {
  invariant(Number.isInteger(n) && n >= 1 && n <= 1000, `1 to 1,000 points, not ${n}`);
  const kept = known.get(n);
  if (kept !== undefined) return kept;
  const rule = { points: new Float64Array(n), weights: new Float64Array(n) };
  for (let index = 0; index < n / 2; index += 1) {
    const { zero, slope } = zeroOf(n, index);
    const weight = 2 / ((1 - zero * zero) * slope * slope);
    rule.points[index] = -zero;
    rule.points[n - 1 - index] = zero;
    rule.weights[index] = weight;
    rule.weights[n - 1 - index] = weight;
  }
  known.set(n, rule);
  return rule;
}

/** The integral of f from `low` to `high` by the rule with n points. */
export function integrate(f: (x: number) => number, low: number, high: number, n: number): number {
  const { points, weights } = gaussLegendre(n);
  const half = (high - low) / 2;
  const middle = (high + low) / 2;
  let sum = 0;
  for (let index = 0; index < n; index += 1) sum += weights[index] * f(middle + half * points[index]);
  return sum * half;
}

function zeroOf(n: number, index: number): { readonly zero: number; readonly slope: number } {
  let zero = n === 2 * index + 1 ? 0 : Math.cos((Math.PI * (index + 0.75)) / (n + 0.5));
  for (let step = 0; step < 100; step += 1) {
    const { value, slope } = legendre(n, zero);
    const change = value / slope;
    zero -= change;
    if (Math.abs(change) <= 1e-16) break;
  }
  return { zero, slope: legendre(n, zero).slope };
}

/** Legendre's polynomial of degree n and its derivative, by the recurrence in n. */
function legendre(n: number, x: number): { readonly value: number; readonly slope: number } {
  let [before, value] = [1, x];
  for (let k = 2; k <= n; k += 1) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
  return { value, slope: (n * (x * value - before)) / (x * x - 1) };
}

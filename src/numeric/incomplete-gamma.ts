/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x), from which chi-squared and Poisson
 * are read. Below the middle the series DLMF 8.11.4 gives P, above it the continued fraction 8.9.2 gives Q; each tail
 * is computed directly where it is the small one. The factor in front follows Loader (2000), as in the incomplete
 * beta function.
 */
import { invariant } from "../base/invariant.ts";
import { stirlingError } from "./log-gamma.ts";
import { logMinus } from "./log-minus.ts";
import { solveLogTail } from "./monotone-inverse.ts";

const PRECISION = 1e-17;
const STEPS_MAX = 200_000;

/** P(a, x), the lower tail, for a > 0 and x >= 0. */
export function incompleteGamma(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) invariant(false, `a > 0 and x >= 0, not ${a}, ${x}`);
  if (x === 0 || x === Number.POSITIVE_INFINITY) return x === 0 ? 0 : 1;
  return x < a + 1 ? gammaWeight(a, x) * series(a, x) : 1 - gammaWeight(a, x) * continuedFraction(a, x);
}

/** Q(a, x), the upper tail, for a > 0 and x >= 0. */
export function incompleteGammaUpper(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) invariant(false, `a > 0 and x >= 0, not ${a}, ${x}`);
  if (x === 0 || x === Number.POSITIVE_INFINITY) return x === 0 ? 1 : 0;
  return x < a + 1 ? 1 - gammaWeight(a, x) * series(a, x) : gammaWeight(a, x) * continuedFraction(a, x);
}

/** x^a exp(-x) / Gamma(a), which is x times the density of a gamma variable, for x > 0. */
export function gammaWeight(a: number, x: number): number {
  return Math.exp(0.5 * Math.log(a / (2 * Math.PI)) - stirlingError(a) + a * logMinus(x / a, (x - a) / a));
}

/** The x with P(a, x) = p when `tail` is "lower" and Q(a, x) = p when it is "upper", for 0 <= p <= 1. */
export function incompleteGammaInverse(p: number, a: number, tail: "lower" | "upper" = "lower"): number {
  invariant(p >= 0 && p <= 1, `a probability, not ${p}`);
  if (p > 0.5) return incompleteGammaInverse(1 - p, a, tail === "lower" ? "upper" : "lower");
  if (p === 0) return tail === "lower" ? 0 : Number.POSITIVE_INFINITY;
  const sign = tail === "lower" ? 1 : -1;
  const tailOf = tail === "lower" ? incompleteGamma : incompleteGammaUpper;
  const logarithm = solveLogTail(Math.log(p), Math.log(a), (u) => {
    const x = Math.exp(u);
    const beyond = tailOf(a, x);
    return { logTail: Math.log(beyond), slope: x > 0 ? (sign * gammaWeight(a, x)) / beyond : 0 };
  });
  return Math.exp(logarithm);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n <= STEPS_MAX && term > sum * PRECISION; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Q(a, x) without the factor in front, by Lentz's method. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n <= STEPS_MAX; n += 1) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) <= 1e-16) break;
  }
  return fraction;
}

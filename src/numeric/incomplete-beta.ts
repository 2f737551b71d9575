/**
 * The regularised incomplete beta function I_x(a, b), from which Student's t, F and the binomial are read. The
 * factor in front is written with Stirling's formula so that its large terms cancel before they are computed (Loader,
 * "Fast and accurate computation of binomial probabilities", 2000); behind it stands the continued fraction DLMF
 * 8.17.22, evaluated by Lentz's method. The complement y = 1 - x is an argument of its own: whoever knows it exactly
 * keeps the digits of a tail.
 */
import { invariant } from "../base/invariant.ts";
import { stirlingError } from "./log-gamma.ts";
import { log1pMinus } from "./log1p-minus.ts";
import { solveLogTail } from "./monotone-inverse.ts";

const TINY = 1e-300;
const PRECISION = 1e-16;
const STEPS_MAX = 200_000;

/** I_x(a, b) for a, b > 0 and 0 <= x <= 1 with y = 1 - x. The upper tail 1 - I_x(a, b) is `incompleteBeta(b, a, y, x)`. */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): number {
  invariant(a > 0 && b > 0 && x >= 0 && x <= 1, `positive a, b and x in 0..1, not ${a}, ${b}, ${x}`);
  if (x === 0) return 0;
  if (y === 0) return 1;
  if (x * (a + b + 2) <= a + 1) return (betaWeight(a, b, x, y) * continuedFraction(a, b, x)) / a;
  return 1 - (betaWeight(a, b, x, y) * continuedFraction(b, a, y)) / b;
}

/** x^a y^b / B(a, b), which is x y times the density of a beta variable, for 0 < x < 1 with y = 1 - x. */
export function betaWeight(a: number, b: number, x: number, y: number): number {
  return Math.exp(logBetaWeight(a, b, x, y));
}

/**
 * The x with I_x(a, b) = p when `tail` is "lower" and 1 - I_x(a, b) = p when it is "upper", for 0 <= p <= 1. Name the
 * tail that is small: its digits are kept.
 */
export function incompleteBetaInverse(p: number, a: number, b: number, tail: "lower" | "upper" = "lower"): number {
  invariant(p >= 0 && p <= 1, `a probability, not ${p}`);
  if (tail === "upper") return p > 0.5 ? incompleteBetaInverse(1 - p, a, b) : 1 - incompleteBetaInverse(p, b, a);
  if (p === 0 || p === 1) return p;
  const logit = solveLogTail(Math.log(p), Math.log(a / b), (u) => {
    const x = u < 0 ? Math.exp(u) / (1 + Math.exp(u)) : 1 / (1 + Math.exp(-u));
    const y = u < 0 ? 1 / (1 + Math.exp(u)) : Math.exp(-u) / (1 + Math.exp(-u));
    const below = incompleteBeta(a, b, x, y);
    return { logTail: Math.log(below), slope: x > 0 && y > 0 ? betaWeight(a, b, x, y) / below : 0 };
  });
  return logit < 0 ? Math.exp(logit) / (1 + Math.exp(logit)) : 1 / (1 + Math.exp(-logit));
}

function logBetaWeight(a: number, b: number, x: number, y: number): number {
  const sum = a + b;
  const distance = x * b - a * y;
  const stirling = stirlingError(sum) - stirlingError(a) - stirlingError(b);
  const scale = 0.5 * Math.log((a / (2 * Math.PI)) * (b / sum));
  return scale + stirling + a * log1pMinus(distance / a) + b * log1pMinus(-distance / b);
}

/** DLMF 8.17.22 without the factor in front: fast for x below the mean. */
function continuedFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= STEPS_MAX; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) <= PRECISION) return fraction;
  }
  return fraction;
}

function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

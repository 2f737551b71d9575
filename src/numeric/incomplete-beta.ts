/**
 * The regularised incomplete beta function I_x(a, b), from which Student's t, F and the binomial are read. The
 * factor in front is written with Stirling's formula so that its large terms cancel before they are computed (Loader,
 * "Fast and accurate computation of binomial probabilities", 2000); behind it stands the continued fraction of
 * A. R. DiDonato and A. H. Morris, "Algorithm 708", ACM Transactions on Mathematical Software 18 (1992), equation 6. The
 * complement y = 1 - x is an argument of its own: whoever knows it exactly keeps the digits of a tail.
 */
import { invariant } from "../base/invariant.ts";
import { stirlingError } from "./log-gamma.ts";
import { logMinus } from "./log-minus.ts";
import { solveLogTail } from "./monotone-inverse.ts";

const PRECISION = 2.3e-16;
const STEPS_MAX = 200_000;

/** I_x(a, b) for a, b > 0 and 0 <= x <= 1 with y = 1 - x. The upper tail 1 - I_x(a, b) is `incompleteBeta(b, a, y, x)`. */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): number {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) invariant(false, `positive a, b and x in 0..1, not ${a}, ${b}, ${x}`);
  if (x === 0) return 0;
  if (y === 0) return 1;
  if (b * x <= a * y) return betaWeight(a, b, x, y) * continuedFraction(a, b, x, y);
  return 1 - betaWeight(a, b, x, y) * continuedFraction(b, a, y, x);
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
  const odds = incompleteBetaInverseOdds(p, a, b, tail);
  return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
}

/** The same as odds x / (1 - x), which keep their digits where x is close to 1; 0 and Infinity at the ends. */
export function incompleteBetaInverseOdds(p: number, a: number, b: number, tail: "lower" | "upper" = "lower"): number {
  invariant(p >= 0 && p <= 1, `a probability, not ${p}`);
  if (tail === "upper") return 1 / incompleteBetaInverseOdds(p, b, a, "lower");
  if (p === 0 || p === 1) return p === 0 ? 0 : Number.POSITIVE_INFINITY;
  if (p > 0.5) return incompleteBetaInverseOdds(1 - p, a, b, "upper");
  const logit = solveLogTail(Math.log(p), Math.log(a / b), (u) => {
    const x = 1 / (1 + Math.exp(-u));
    const y = 1 / (1 + Math.exp(u));
    const below = incompleteBeta(a, b, x, y);
    return { logTail: Math.log(below), slope: x > 0 && y > 0 ? betaWeight(a, b, x, y) / below : 0 };
  });
  return Math.exp(logit);
}

function logBetaWeight(a: number, b: number, x: number, y: number): number {
  const sum = a + b;
  const distance = x * b - a * y;
  const stirling = stirlingError(sum) - stirlingError(a) - stirlingError(b);
  const scale = 0.5 * Math.log((a / (2 * Math.PI)) * (b / sum));
  return scale + stirling + a * logMinus((x / a) * sum, distance / a) + b * logMinus((y / b) * sum, -distance / b);
}

/**
 * I_x(a, b) without the factor in front, fast for x below the mean. `distance` = a y - b x is the only difference of
 * like numbers in it, and comes from a caller who knows y.
 */
function continuedFraction(a: number, b: number, x: number, y: number): number {
  const distance = a * y - b * x;
  let [before, beforeBelow] = [0, 1];
  let [now, nowBelow] = [1, (a * (distance + 1)) / (a + 1)];
  let fraction = now / nowBelow;
  for (let n = 1; n <= STEPS_MAX; n += 1) {
    const weight = n * (b - n) * x;
    const numerator = (((a + n - 1) * (a + b + n - 1)) / (a + 2 * n - 1) ** 2) * weight * x;
    const share = (a + n) / (a + 2 * n + 1);
    const denominator = n + weight / (a + 2 * n - 1) + share * (distance + 1 + n * (1 + y));
    [before, now] = [now, numerator * before + denominator * now];
    [beforeBelow, nowBelow] = [nowBelow, numerator * beforeBelow + denominator * nowBelow];
    const next = now / nowBelow;
    if (Math.abs(next - fraction) <= PRECISION * next) return next;
    fraction = next;
    before /= nowBelow;
    now /= nowBelow;
    beforeBelow /= nowBelow;
    nowBelow = 1;
  }
  return fraction;
}

/**
 * The binomial distribution: how many of n independent patients respond when each does with probability p. Point
 * probabilities in Loader's form, tails from the incomplete beta function, and with them the exact interval of Clopper
 * and Pearson (Biometrika 26, 1934).
 */
import { invariant } from "../base/invariant.ts";
import { betaWeight, incompleteBeta, incompleteBetaInverse } from "./incomplete-beta.ts";

/** P(X = k) for integers 0 <= k <= n. */
export function binomialProbability(k: number, n: number, p: number): number {
  check(n, p);
  if (k < 0 || k > n) return 0;
  const q = 1 - p;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return p ** n;
  if (p === 0 || p === 1) return 0;
  // x^a y^b / B(a, b) with a = k, b = n - k is k (n - k) / n times the probability.
  return betaWeight(k, n - k, p, q) * (n / (k * (n - k)));
}

/** P(X <= k). */
export function binomialCdf(k: number, n: number, p: number): number {
  check(n, p);
  const whole = Math.floor(k);
  if (whole < 0) return 0;
  return whole >= n ? 1 : incompleteBeta(n - whole, whole + 1, 1 - p, p);
}

/** P(X > k). */
export function binomialUpper(k: number, n: number, p: number): number {
  check(n, p);
  const whole = Math.floor(k);
  if (whole < 0) return 1;
  return whole >= n ? 0 : incompleteBeta(whole + 1, n - whole, p, 1 - p);
}

/** The exact interval for the probability behind k of n, at least `level` (0 to 1, e.g. 0.95) of the time around it. */
export function clopperPearson(k: number, n: number, level: number): { readonly low: number; readonly high: number } {
  invariant(Number.isInteger(k) && k >= 0 && k <= n && level > 0 && level < 1, `k of n and a level, not ${k}, ${n}, ${level}`);
  const outside = (1 - level) / 2;
  return {
    low: k === 0 ? 0 : incompleteBetaInverse(outside, k, n - k + 1, "lower"),
    high: k === n ? 1 : incompleteBetaInverse(outside, k + 1, n - k, "upper"),
  };
}

function check(n: number, p: number): void {
  if (!(Number.isInteger(n) && n >= 0 && p >= 0 && p <= 1)) invariant(false, `a count and a probability, not ${n}, ${p}`);
}

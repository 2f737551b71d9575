/**
 * Student's t distribution with any positive degrees of freedom, also broken ones as Satterthwaite gives them, and
 * infinite ones (the normal). Both tails come from the incomplete beta function, so that a tiny p value keeps its
 * digits.
 */
import { invariant } from "../base/invariant.ts";
import { betaWeight, incompleteBeta } from "./incomplete-beta.ts";
import { solveLogTail } from "./monotone-inverse.ts";
import { normalCdf, normalUpperQuantile } from "./normal.ts";

/** P(T <= t). */
export function studentTCdf(t: number, df: number): number {
  return studentTUpper(-t, df);
}

/** P(T > t). */
export function studentTUpper(t: number, df: number): number {
  if (!(df > 0)) invariant(false, `positive degrees of freedom, not ${df}`);
  if (df === Number.POSITIVE_INFINITY) return normalCdf(-t);
  if (t < 0) return 1 - studentTUpper(-t, df);
  const { x, y } = betaArguments(t, df);
  return incompleteBeta(df / 2, 0.5, x, y) / 2;
}

/** P(|T| > |t|), the two-sided p value. */
export function studentTTwoSided(t: number, df: number): number {
  return Math.min(1, 2 * studentTUpper(Math.abs(t), df));
}

/** The t with P(T <= t) = p, for 0 <= p <= 1; -Infinity and Infinity at the ends. */
export function studentTQuantile(p: number, df: number): number {
  return -studentTUpperQuantile(p, df);
}

/** The t with P(T > t) = p, for 0 <= p <= 1; name a small p here and its digits are kept. */
export function studentTUpperQuantile(p: number, df: number): number {
  invariant(p >= 0 && p <= 1 && df > 0, `a probability and positive degrees of freedom, not ${p}, ${df}`);
  if (p > 0.5) return -studentTUpperQuantile(1 - p, df);
  if (p === 0.5) return 0;
  if (p === 0) return Number.POSITIVE_INFINITY;
  const normal = normalUpperQuantile(p);
  if (df === Number.POSITIVE_INFINITY) return normal;
  // The unknown is asinh(t): straight near 0, logarithmic in the tail, where t may be astronomic.
  const solution = solveLogTail(Math.log(p), Math.asinh(normal), (u) => {
    const t = Math.sinh(u);
    const beyond = studentTUpper(t, df);
    return { logTail: Math.log(beyond), slope: (-studentTDensity(t, df) * Math.cosh(u)) / beyond };
  });
  return Math.sinh(solution);
}

/** The density at t, for finite df. */
export function studentTDensity(t: number, df: number): number {
  const { x, y } = betaArguments(t, df);
  // betaWeight(1/2, df/2, ...) is |t| times the density; the t divides out of it as sqrt(df y / x).
  if (y > 1e-3) return betaWeight(df / 2, 0.5, x, y) / Math.abs(t);
  const atZero = betaWeight(df / 2, 0.5, df / (df + 1), 1 / (df + 1)) / Math.exp(-((df + 1) / 2) * Math.log1p(1 / df));
  return atZero * Math.exp(-((df + 1) / 2) * Math.log1p((t * t) / df));
}

/** x = df / (df + t^2) and y = 1 - x, each with all its digits. */
function betaArguments(t: number, df: number): { readonly x: number; readonly y: number } {
  const square = (t / Math.sqrt(df)) ** 2;
  return { x: 1 / (1 + square), y: 1 / (1 + 1 / square) };
}

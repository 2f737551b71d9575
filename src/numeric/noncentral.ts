/**
 * The noncentral chi-squared, F and t distributions, which give the power of a test in closed form. Each is a mixture
 * of central ones with Poisson weights (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2,
 * chapters 29-31), summed outwards from the largest weight; all terms of a tail are positive when the noncentrality
 * points to it, so that power close to 0 or to 1 is exact in its small part.
 */
import { invariant } from "../base/invariant.ts";
import { incompleteBeta } from "./incomplete-beta.ts";
import { gammaWeight, incompleteGammaUpper } from "./incomplete-gamma.ts";
import { logGamma } from "./log-gamma.ts";
import { normalCdf } from "./normal.ts";

const NEGLIGIBLE = 1e-18;

/** P(X > x) for the noncentral chi-squared with noncentrality >= 0, the sum of squared means. */
export function noncentralChiSquaredUpper(x: number, df: number, noncentrality: number): number {
  invariant(x >= 0 && df > 0 && noncentrality >= 0, `x, df and noncentrality, not ${x}, ${df}, ${noncentrality}`);
  return poissonMixture(noncentrality / 2, (j) => incompleteGammaUpper(df / 2 + j, x / 2));
}

/** P(F > f) for the noncentral F with noncentrality >= 0 in the numerator. */
export function noncentralFUpper(f: number, numeratorDf: number, denominatorDf: number, noncentrality: number): number {
  invariant(
    f >= 0 && numeratorDf > 0 && denominatorDf > 0 && noncentrality >= 0,
    `F with ${numeratorDf}, ${denominatorDf}, ${noncentrality}`,
  );
  if (denominatorDf === Number.POSITIVE_INFINITY) return noncentralChiSquaredUpper(f * numeratorDf, numeratorDf, noncentrality);
  const ratio = (numeratorDf / denominatorDf) * f;
  const x = 1 / (1 + ratio);
  return poissonMixture(noncentrality / 2, (j) => incompleteBeta(denominatorDf / 2, numeratorDf / 2 + j, x, 1 / (1 + 1 / ratio)));
}

/** P(T > t) for the noncentral t, T = (Z + noncentrality) / sqrt(chi-squared / df). */
export function noncentralTUpper(t: number, df: number, noncentrality: number): number {
  invariant(df > 0 && Number.isFinite(noncentrality), `df and noncentrality, not ${df}, ${noncentrality}`);
  if (df === Number.POSITIVE_INFINITY) return normalCdf(noncentrality - t);
  if (t < 0) return 1 - noncentralTUpper(-t, df, -noncentrality);
  if (t === 0) return normalCdf(noncentrality);
  const square = (t / Math.sqrt(df)) ** 2;
  const x = 1 / (1 + square);
  const y = 1 / (1 + 1 / square);
  const mean = (noncentrality * noncentrality) / 2;
  const even = poissonMixture(mean, (j) => incompleteBeta(df / 2, j + 0.5, x, y));
  const odd = halfPoissonMixture(mean, (j) => incompleteBeta(df / 2, j + 1, x, y));
  return Math.min(1, Math.max(0, (even + Math.sign(noncentrality) * odd) / 2));
}

/** The sum of exp(-mean) mean^j / j! times value(j), j from 0. */
function poissonMixture(mean: number, value: (j: number) => number): number {
  if (mean === 0) return value(0);
  return outwards(mean, (j) => (j === 0 ? Math.exp(-mean) : gammaWeight(j, mean) / j), value);
}

/** The sum of exp(-mean) mean^(j + 1/2) / Gamma(j + 3/2) times value(j), j from 0. */
function halfPoissonMixture(mean: number, value: (j: number) => number): number {
  if (mean === 0) return 0;
  const weight = (j: number) => Math.exp((j + 0.5) * Math.log(mean) - mean - logGamma(j + 1.5));
  return outwards(mean, (j) => (mean > 1 ? gammaWeight(j + 0.5, mean) / (j + 0.5) : weight(j)), value);
}

/** Sums weight times value from the largest weight, near the mean, to both sides until nothing more counts. */
function outwards(mean: number, weight: (j: number) => number, value: (j: number) => number): number {
  const middle = Math.floor(mean);
  let sum = 0;
  for (let j = middle; j >= 0; j -= 1) {
    const term = weight(j) * value(j);
    sum += term;
    if (term <= sum * NEGLIGIBLE) break;
  }
  for (let j = middle + 1; ; j += 1) {
    const share = weight(j);
    sum += share * value(j);
    if (share <= sum * NEGLIGIBLE || share < 1e-320) return sum;
  }
}

/**
 * Fisher's F distribution with positive degrees of freedom, broken ones included; an infinite denominator is
 * chi-squared over its degrees of freedom. From the incomplete beta function, each tail directly.
 */
import { invariant } from "../base/invariant.ts";
import { chiSquaredUpper, chiSquaredUpperQuantile } from "./chi-squared.ts";
import { incompleteBeta, incompleteBetaInverseOdds } from "./incomplete-beta.ts";

/** P(F <= f) for f >= 0. */
export function fCdf(f: number, numeratorDf: number, denominatorDf: number): number {
  if (denominatorDf === Number.POSITIVE_INFINITY) return 1 - fUpper(f, numeratorDf, denominatorDf);
  const { x, y } = betaArguments(f, numeratorDf, denominatorDf);
  return incompleteBeta(numeratorDf / 2, denominatorDf / 2, y, x);
}

/** P(F > f) for f >= 0, the p value. */
export function fUpper(f: number, numeratorDf: number, denominatorDf: number): number {
  if (denominatorDf === Number.POSITIVE_INFINITY) return chiSquaredUpper(f * numeratorDf, numeratorDf);
  const { x, y } = betaArguments(f, numeratorDf, denominatorDf);
  return incompleteBeta(denominatorDf / 2, numeratorDf / 2, x, y);
}

/** The f with P(F <= f) = p, for 0 <= p <= 1. */
export function fQuantile(p: number, numeratorDf: number, denominatorDf: number): number {
  if (p > 0.5) return fUpperQuantile(1 - p, numeratorDf, denominatorDf);
  if (denominatorDf === Number.POSITIVE_INFINITY) return fUpperQuantile(1 - p, numeratorDf, denominatorDf);
  return (denominatorDf / numeratorDf) * incompleteBetaInverseOdds(p, numeratorDf / 2, denominatorDf / 2);
}

/** The f with P(F > f) = p, for 0 <= p <= 1; name a small p here and its digits are kept. */
export function fUpperQuantile(p: number, numeratorDf: number, denominatorDf: number): number {
  if (denominatorDf === Number.POSITIVE_INFINITY) return chiSquaredUpperQuantile(p, numeratorDf) / numeratorDf;
  if (p > 0.5) return fQuantile(1 - p, numeratorDf, denominatorDf);
  return denominatorDf / numeratorDf / incompleteBetaInverseOdds(p, denominatorDf / 2, numeratorDf / 2);
}

/** x = d2 / (d2 + d1 f) and y = 1 - x, each with all its digits. */
function betaArguments(f: number, numeratorDf: number, denominatorDf: number): { readonly x: number; readonly y: number } {
  if (!(numeratorDf > 0 && denominatorDf > 0 && f >= 0))
    invariant(false, `positive degrees of freedom and F, not ${numeratorDf}, ${denominatorDf}, ${f}`);
  const ratio = (numeratorDf / denominatorDf) * f;
  return { x: 1 / (1 + ratio), y: 1 / (1 + 1 / ratio) };
}

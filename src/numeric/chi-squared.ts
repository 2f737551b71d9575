/** The chi-squared distribution with positive degrees of freedom, from the incomplete gamma function, each tail directly. */
import { incompleteGamma, incompleteGammaInverse, incompleteGammaUpper } from "./incomplete-gamma.ts";

/** P(X <= x) for x >= 0. */
export function chiSquaredCdf(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2);
}

/** P(X > x) for x >= 0, the p value. */
export function chiSquaredUpper(x: number, df: number): number {
  return incompleteGammaUpper(df / 2, x / 2);
}

/** The x with P(X <= x) = p, for 0 <= p <= 1. */
export function chiSquaredQuantile(p: number, df: number): number {
  return 2 * incompleteGammaInverse(p, df / 2, "lower");
}

/** The x with P(X > x) = p, for 0 <= p <= 1; name a small p here and its digits are kept. */
export function chiSquaredUpperQuantile(p: number, df: number): number {
  return 2 * incompleteGammaInverse(p, df / 2, "upper");
}

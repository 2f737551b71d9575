/** The power and the conclusion of a test whose estimate is normal, from its standard error. */
import { normalUpper, normalUpperQuantile } from "../../numeric/normal.ts";

/** The probability that a gain of `points` is found in favour. */
export function powerAt(points: number, standardError: number, alpha: number): number {
  return normalUpper(normalUpperQuantile(alpha / 2) - points / standardError);
}

/** How many take part when the standard error is that which a gain of `points` needs for `power`; it falls with the root of the total. */
export function totalFor(points: number, total: number, standardError: number, alpha: number, power: number): number {
  const needed = points / (normalUpperQuantile(alpha / 2) + normalUpperQuantile(1 - power));
  return total * (standardError / needed) ** 2;
}

/** The chances of each conclusion when the true difference is drawn from a normal prior; a benefit is negative. */
export function conclusions(
  prior: { readonly mean: number; readonly deviation: number },
  standardError: number,
  alpha: number,
): { readonly benefit: number; readonly none: number; readonly harm: number } {
  const spread = Math.hypot(prior.deviation, standardError);
  const edge = normalUpperQuantile(alpha / 2) * standardError;
  const benefit = normalUpper((edge + prior.mean) / spread);
  const harm = normalUpper((edge - prior.mean) / spread);
  return { benefit, none: 1 - benefit - harm, harm };
}

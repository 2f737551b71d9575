/** Quantiles and the spread of a sample of numbers, as bootstraps report them. */
import { invariant } from "../base/invariant.ts";

/**
 * The quantile at `p`, 0 to 1, of values sorted upwards: linear between the order statistics at (n - 1) p, definition 7
 * of R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), which R and NumPy use unless told otherwise.
 */
export function sampleQuantile(sorted: ArrayLike<number>, p: number): number {
  invariant(sorted.length > 0 && p >= 0 && p <= 1, `values and a probability, not ${sorted.length}, ${p}`);
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

/** The standard deviation with n - 1, of two values or more. */
export function sampleStandardDeviation(values: ArrayLike<number>): number {
  const n = values.length;
  let mean = 0;
  for (let i = 0; i < n; i += 1) mean += values[i] / n;
  let squares = 0;
  for (let i = 0; i < n; i += 1) squares += (values[i] - mean) ** 2;
  return Math.sqrt(squares / (n - 1));
}

/**
 * What a result teaches when it depends on what is unknown along a straight line and everything is normal: one step of Kalman's
 * filter. Several results may be taken in any order.
 */
import { invariant } from "../base/invariant.ts";

/** A result: `value` = slopes' x + a normal error. */
export interface LinearResult {
  readonly slopes: Float64Array;
  readonly value: number;
  readonly variance: number;
}

/** Updates `mean` and `covariance` (flat, n x n) of the unknown in place. */
export function updateLinearly(mean: Float64Array, covariance: Float64Array, { slopes, value, variance }: LinearResult): void {
  invariant(variance > 0, "a result with an error");
  const n = mean.length;
  const carried = new Float64Array(n);
  let total = variance;
  let surprise = value;
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < n; k += 1) carried[i] += covariance[i * n + k] * slopes[k];
    total += slopes[i] * carried[i];
    surprise -= slopes[i] * mean[i];
  }
  for (let i = 0; i < n; i += 1) {
    mean[i] += (carried[i] / total) * surprise;
    for (let k = 0; k < n; k += 1) covariance[i * n + k] -= (carried[i] * carried[k]) / total;
  }
}

/**
 * Power and sample size for the difference of two means with a common, unknown standard deviation: the t test, whose
 * power is a noncentral t probability, and the normal approximation that textbooks print.
 *
 * Sizes are totals and not rounded, so that they can be compared and inflated; round up each arm in the end. `ratio` is
 * the size of the first arm over that of the second.
 */
import { noncentralTUpper } from "../../numeric/noncentral.ts";
import { normalUpperQuantile } from "../../numeric/normal.ts";
import { findRoot } from "../../numeric/root.ts";
import { studentTUpperQuantile } from "../../numeric/student-t.ts";

/** What is planned: `difference` and `deviation` in one unit, `rate` the one-sided rate of false positives. */
export interface MeansPlan {
  readonly difference: number;
  readonly deviation: number;
  readonly ratio: number;
  readonly rate: number;
}

/** The size of the two arms. */
export interface TwoArms {
  readonly total: number;
  readonly first: number;
  readonly second: number;
}

const TOTAL_MAX = 1e9;

/** The power of the one-sided t test with `total` (above 2) subjects in all. */
export function powerOfMeans(plan: MeansPlan, total: number): number {
  const df = total - 2;
  const shift = (Math.abs(plan.difference) / plan.deviation) * Math.sqrt(total * shareProduct(plan.ratio));
  return noncentralTUpper(studentTUpperQuantile(plan.rate, df), df, shift);
}

/** The size at which the t test has `power`. */
export function sizeForMeans(plan: MeansPlan, power: number): TwoArms {
  const start = sizeForMeansNormal(plan, power).total;
  const total = findRoot(
    (logTotal) => powerOfMeans(plan, Math.exp(logTotal)) - power,
    Math.log(2 + 1e-3),
    Math.log(Math.min(TOTAL_MAX, 4 * start + 20)),
  );
  return split(Math.exp(total), plan.ratio);
}

/** The size by the normal approximation, as if the standard deviation were known. */
export function sizeForMeansNormal({ difference, deviation, ratio, rate }: MeansPlan, power: number): TwoArms {
  const z = normalUpperQuantile(rate) + normalUpperQuantile(1 - power);
  return split((z * deviation) ** 2 / (difference ** 2 * shareProduct(ratio)), ratio);
}

/** `total` subjects as two arms of which the first is `ratio` times the second. */
export function split(total: number, ratio: number): TwoArms {
  return { total, first: (total * ratio) / (1 + ratio), second: total / (1 + ratio) };
}

/** The product of the two arms' shares. */
function shareProduct(ratio: number): number {
  return ratio / (1 + ratio) ** 2;
}

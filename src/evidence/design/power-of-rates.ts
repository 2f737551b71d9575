/**
 * Power and sample size for the difference of two rates (responders, for example) by the score test: the variance is
 * pooled under the hypothesis of no difference and separate under the alternative (Fleiss, Levin and Paik 2003, chapter
 * 4, without continuity correction).
 */
import { normalUpper, normalUpperQuantile } from "../../numeric/normal.ts";
import { split, type TwoArms } from "./power-of-means.ts";

/** What is planned: two rates between 0 and 1, exclusive, the size ratio first : second, the one-sided rate of false positives. */
export interface RatesPlan {
  readonly first: number;
  readonly second: number;
  readonly ratio: number;
  readonly rate: number;
}

/** The size at which the test has `power`. */
export function sizeForRates(plan: RatesPlan, power: number): TwoArms {
  const { pooled, separate } = deviations(plan);
  const z = normalUpperQuantile(plan.rate) * pooled + normalUpperQuantile(1 - power) * separate;
  return split((z / (plan.first - plan.second)) ** 2, plan.ratio);
}

/** The power with `total` subjects in all. */
export function powerOfRates(plan: RatesPlan, total: number): number {
  const { pooled, separate } = deviations(plan);
  const distance = Math.abs(plan.first - plan.second) * Math.sqrt(total);
  return normalUpper((normalUpperQuantile(plan.rate) * pooled - distance) / separate);
}

/** The standard deviation of the difference, times the root of the total, under either hypothesis. */
function deviations({ first, second, ratio }: RatesPlan): { readonly pooled: number; readonly separate: number } {
  const share = ratio / (1 + ratio);
  const mean = share * first + (1 - share) * second;
  return {
    pooled: Math.sqrt((mean * (1 - mean)) / (share * (1 - share))),
    separate: Math.sqrt((first * (1 - first)) / share + (second * (1 - second)) / (1 - share)),
  };
}

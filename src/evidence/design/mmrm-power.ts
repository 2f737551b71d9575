/**
 * Power of a mixed model for repeated measures in closed form (Lu, Luo and Chen, International Journal of Biostatistics
 * 4, 2008): how much a patient who drops out still tells about the last visit, through the correlation with the visits
 * that were kept.
 *
 * An arm's `inflation` phi is such that the variance of its mean at the last visit is sigma^2·phi/n: 1 with nobody
 * missing, 1/retention if the earlier visits told nothing. It holds for drop-out that is monotone and missing at random,
 * and the tests are taken as normal. The deviation and correlation are those that remain after the baseline is adjusted
 * for.
 */
import { invariant } from "../../base/invariant.ts";
import { cholesky, inverseFromInvertedLower, invertLower } from "../../numeric/cholesky.ts";
import { normalUpper, normalUpperQuantile } from "../../numeric/normal.ts";
import type { TwoArms } from "./power-of-means.ts";

/**
 * An arm: the correlation of its visits (rows of a symmetric positive definite matrix) and the share of patients still
 * there at each visit, not rising, the last above 0.
 */
export interface RepeatedArm {
  readonly correlation: readonly (readonly number[])[];
  readonly retention: readonly number[];
}

/** Two arms to compare at the last visit. */
export interface RepeatedPlan {
  readonly first: RepeatedArm;
  readonly second: RepeatedArm;
  /** Size of the first arm over that of the second. */
  readonly ratio: number;
  /** The standard deviation at the last visit. */
  readonly deviation: number;
  /** The one-sided rate of false positives. */
  readonly rate: number;
}

/** The variance inflation of the mean at the last visit. */
export function inflationOfArm({ correlation, retention }: RepeatedArm): number {
  const visits = retention.length;
  const information = new Float64Array(visits * visits);
  for (let kept = 1; kept <= visits; kept += 1) {
    const share = retention[kept - 1] - (kept === visits ? 0 : retention[kept]);
    const leading = Float64Array.from({ length: kept * kept }, (_, i) => correlation[Math.floor(i / kept)][i % kept]);
    const inverse = inverseOf(leading, kept);
    for (let a = 0; a < kept; a += 1) {
      for (let b = 0; b < kept; b += 1) information[a * visits + b] += share * inverse[a * kept + b];
    }
  }
  return inverseOf(information, visits)[visits * visits - 1];
}

/** The size at which the comparison at the last visit has `power` for `difference`. */
export function sizeForRepeated(plan: RepeatedPlan, difference: number, power: number): TwoArms {
  const first = inflationOfDifference(plan) * ((distance(plan, power) * plan.deviation) / difference) ** 2;
  return { first, second: first / plan.ratio, total: first + first / plan.ratio };
}

/** The power with `total` patients for `difference`. */
export function powerOfRepeated(plan: RepeatedPlan, difference: number, total: number): number {
  return normalUpper(normalUpperQuantile(plan.rate) - Math.abs(difference) / standardError(plan, total));
}

/** The difference for which `total` patients give `power`. */
export function detectableRepeated(plan: RepeatedPlan, total: number, power: number): number {
  return distance(plan, power) * standardError(plan, total);
}

function standardError(plan: RepeatedPlan, total: number): number {
  const first = (total * plan.ratio) / (1 + plan.ratio);
  return plan.deviation * Math.sqrt(inflationOfDifference(plan) / first);
}

/** The inflation of the difference of both arms, in units of the first arm's size. */
function inflationOfDifference({ first, second, ratio }: RepeatedPlan): number {
  return inflationOfArm(first) + ratio * inflationOfArm(second);
}

function distance({ rate }: RepeatedPlan, power: number): number {
  return normalUpperQuantile(rate) + normalUpperQuantile(1 - power);
}

/** The inverse of the symmetric `matrix`, which is used up. */
function inverseOf(matrix: Float64Array, size: number): Float64Array {
  invariant(cholesky(matrix, size), "a correlation that is positive definite");
  const lower = new Float64Array(size * size);
  const inverse = new Float64Array(size * size);
  invertLower(lower, matrix, size);
  inverseFromInvertedLower(inverse, lower, size);
  return inverse;
}

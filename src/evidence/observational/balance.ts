/**
 * How alike two groups were before treatment: the standardised difference of each covariate (P. C. Austin, Statistics in
 * Medicine 28, 2009), the difference of means in units of the two groups' common standard deviation. Above 0.1 is usually
 * taken as a difference that matters. With weights only the means move: the unit stays that of the unweighted groups, so
 * that numbers before and after can be compared.
 */
import type { NamedColumn } from "../regression/design.ts";

/** The standardised difference above which a covariate is called imbalanced. */
export const IMBALANCE_FROM = 0.1;

/** One covariate. */
export interface CovariateBalance {
  readonly covariate: string;
  readonly treatedMean: number;
  readonly controlMean: number;
  /** Null when the covariate does not vary within either group and differs between them. */
  readonly standardisedDifference: number | null;
  /** Variance of the treated over that of the controls; null where one of them does not vary. */
  readonly varianceRatio: number | null;
}

/** Each covariate's balance; `treated` is 1 or 0 a patient, `weights` one a patient or null for none. Both groups have patients. */
export function balanceOf(
  treated: ArrayLike<number>,
  covariates: readonly NamedColumn[],
  weights: ArrayLike<number> | null = null,
): readonly CovariateBalance[] {
  return covariates.map(({ name, values }) => {
    const plain = [1, 0].map((group) => moments(treated, values, null, group));
    const [one, zero] = weights === null ? plain : [1, 0].map((group) => moments(treated, values, weights, group));
    const unit = Math.sqrt((plain[0].variance + plain[1].variance) / 2);
    const difference = one.mean - zero.mean;
    return {
      covariate: name,
      treatedMean: one.mean,
      controlMean: zero.mean,
      standardisedDifference: unit > 0 ? difference / unit : difference === 0 ? 0 : null,
      varianceRatio: one.variance > 0 && zero.variance > 0 ? one.variance / zero.variance : null,
    };
  });
}

/** Weighted mean and variance of one group; a column of zeros and ones has the variance p (1 - p), as Austin takes it. */
function moments(treated: ArrayLike<number>, values: ArrayLike<number>, weights: ArrayLike<number> | null, group: number) {
  const members = Array.from(treated).flatMap((one, i) => (one === group ? [i] : []));
  const weight = (i: number) => (weights === null ? 1 : weights[i]);
  const total = members.reduce((sum, i) => sum + weight(i), 0);
  const mean = members.reduce((sum, i) => sum + (weight(i) / total) * values[i], 0);
  const squares = members.reduce((sum, i) => sum + (weight(i) / total) * (values[i] - mean) ** 2, 0);
  const binary = members.every((i) => values[i] === 0 || values[i] === 1);
  const squaredShares = members.reduce((sum, i) => sum + (weight(i) / total) ** 2, 0);
  return { mean, variance: binary ? squares : squaredShares < 1 ? squares / (1 - squaredShares) : 0 };
}

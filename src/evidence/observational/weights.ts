/**
 * Weights that make two groups alike in what was measured, by whom the answer is about:
 *
 * | target | treated | control | about |
 * |---|---|---|---|
 * | overlap | 1 - e | e | patients who could have had either (F. Li, K. L. Morgan and A. M. Zaslavsky, JASA 113, 2018) |
 * | everyone | 1 / e | 1 / (1 - e) | all patients (ATE) |
 * | treated | 1 | e / (1 - e) | those who were treated (ATT) |
 *
 * e is the propensity. Overlap weights balance the means of the covariates of a logistic propensity exactly, and no
 * patient can count without limit; the other two can be ruled by a few.
 */
import { never } from "../../base/invariant.ts";

/** Whom the answer is about. */
export type WeightTarget = "overlap" | "everyone" | "treated";

/** A patient's weight and its derivative with respect to the log odds of the propensity. */
export interface PropensityWeight {
  readonly weight: number;
  readonly slope: number;
}

/** The weight of a patient with propensity `e`, inside 0 to 1. */
export function propensityWeight(target: WeightTarget, treated: boolean, e: number): PropensityWeight {
  const odds = e / (1 - e);
  switch (target) {
    case "overlap":
      return treated ? { weight: 1 - e, slope: -e * (1 - e) } : { weight: e, slope: e * (1 - e) };
    case "everyone":
      return treated ? { weight: 1 / e, slope: -1 / odds } : { weight: 1 / (1 - e), slope: odds };
    case "treated":
      return treated ? { weight: 1, slope: 0 } : { weight: odds, slope: odds };
    default:
      return never(target, "weight target");
  }
}

/** How unequal a group's weights are. */
export interface WeightDiagnostics {
  readonly n: number;
  /** As many patients of equal weight would tell as much: (sum w)^2 / sum w^2. */
  readonly effective: number;
  /** The share of the whole weight that the heaviest patient has. */
  readonly largestShare: number;
}

/** Of the weights of one group, at least one and all above 0. */
export function weightDiagnostics(weights: readonly number[]): WeightDiagnostics {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + (weight / sum) ** 2, 0);
  return {
    n: weights.length,
    effective: 1 / squares,
    largestShare: weights.reduce((largest, weight) => Math.max(largest, weight), 0) / sum,
  };
}

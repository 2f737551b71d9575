/**
 * The difference of weighted means with a standard error that counts the propensity as estimated: outcome means and
 * propensity solve one stacked system, whose sandwich variance is the sum of squared influences (J. K. Lunceford and M.
 * Davidian, Statistics in Medicine 23, 2004). Taking the weights as known would usually overstate the error.
 */

import { ok } from "../../base/result.ts";
import { type Answer, LEVEL, type NormalEstimate, normalAnswer } from "../estimate.ts";
import type { Propensity } from "./propensity.ts";
import { propensityWeight, type WeightTarget } from "./weights.ts";

/** The groups' weighted means and their difference; for an outcome of zeros and ones also their ratio, on the log scale. */
export interface WeightedDifference {
  readonly treatedMean: number;
  readonly controlMean: number;
  readonly difference: NormalEstimate;
  readonly logRatio: NormalEstimate | null;
}

/** From the outcome, one a patient. */
export function weightedDifference(
  outcome: Float64Array,
  treated: Float64Array,
  propensity: Propensity,
  target: WeightTarget,
  level: number = LEVEL,
): Answer<WeightedDifference> {
  const one = influences(outcome, treated, 1, propensity, target);
  const zero = influences(outcome, treated, 0, propensity, target);
  const variance = (ofTreated: number, ofControl: number) =>
    one.influence.reduce((sum, value, i) => sum + (ofTreated * value - ofControl * zero.influence[i]) ** 2, 0);
  const difference = normalAnswer("weighted-difference", one.mean - zero.mean, variance(1, 1), level);
  if (!difference.ok) return difference;
  const binary = outcome.every((value) => value === 0 || value === 1) && one.mean > 0 && zero.mean > 0;
  const ratio = binary
    ? normalAnswer("weighted-ratio", Math.log(one.mean / zero.mean), variance(1 / one.mean, 1 / zero.mean), level)
    : null;
  return ok({
    treatedMean: one.mean,
    controlMean: zero.mean,
    difference: difference.value,
    logRatio: ratio?.ok ? ratio.value : null,
  });
}

/** The weighted mean of a group, and how much each patient moves it, through the outcome and through the propensity. */
function influences(outcome: Float64Array, treated: Float64Array, group: 0 | 1, propensity: Propensity, target: WeightTarget) {
  const { design, probabilities, fit } = propensity;
  const columns = design.names.length;
  const weights = probabilities.map((e, i) => (treated[i] === group ? propensityWeight(target, group === 1, e).weight : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = weights.reduce((sum, weight, i) => sum + (weight / total) * outcome[i], 0);
  const pull = new Float64Array(columns);
  for (let i = 0; i < design.rows; i += 1) {
    if (treated[i] !== group) continue;
    const { slope } = propensityWeight(target, group === 1, probabilities[i]);
    for (let j = 0; j < columns; j += 1) pull[j] += slope * (outcome[i] - mean) * design.values[i * columns + j];
  }
  const direction = pull.map((_, j) => pull.reduce((sum, value, k) => sum + fit.covariance[j * columns + k] * value, 0));
  const influence = weights.map((weight, i) => {
    let along = 0;
    for (let j = 0; j < columns; j += 1) along += direction[j] * design.values[i * columns + j];
    return (weight * (outcome[i] - mean) + along * (treated[i] - probabilities[i])) / total;
  });
  return { mean, influence };
}

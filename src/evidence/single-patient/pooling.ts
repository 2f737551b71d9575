/**
 * What several single patients say together: each has an effect of its own, drawn from a population of effects whose mean
 * and spread are estimated (restricted maximum likelihood). The mean's standard error is G. Knapp and J. Hartung's
 * (Statistics in Medicine 22, 2003) with its factor kept at 1 or more, so that patients who happen to agree do not make it
 * too sure. A new patient is foreseen by the prediction interval; a patient who was treated is best judged by the own
 * effect drawn towards the mean, the more the less sure it is.
 */
import { fail, ok } from "../../base/result.ts";
import { chiSquaredUpper } from "../../numeric/chi-squared.ts";
import { findRoot } from "../../numeric/root.ts";
import { studentTUpperQuantile } from "../../numeric/student-t.ts";
import { type Answer, type ChiSquaredTest, LEVEL } from "../estimate.ts";
import { finding } from "../finding.ts";
import { type Inference, inferenceOf } from "../inference.ts";

/** One patient's effect; the standard error is above 0. */
export interface PatientEffect {
  readonly estimate: number;
  readonly standardError: number;
}

/** The population. */
export interface PooledEffect {
  readonly mean: Inference;
  /** The standard deviation of the true effects between patients. */
  readonly betweenPatients: number;
  /** Cochran's test that all true effects are one. */
  readonly heterogeneity: ChiSquaredTest;
  /** Where the true effect of a new patient would lie, 95 times in 100. */
  readonly prediction: { readonly low: number; readonly high: number };
  /** Each patient's effect drawn towards the mean, in the order given. */
  readonly patients: readonly PatientEffect[];
}

/** Pools two patients or more. */
export function poolPatients(effects: readonly PatientEffect[]): Answer<PooledEffect> {
  const k = effects.length;
  if (k < 2) return fail(finding("estimate.too-few", { quantity: "patients", needed: 2, given: k }));
  if (effects.some(({ standardError }) => !(standardError > 0))) return fail(finding("estimate.no-variation", { quantity: "patient" }));
  const variance = betweenVariance(effects);
  const { mean, weights, total } = weighted(effects, variance);
  const excess = effects.reduce((sum, { estimate }, i) => sum + weights[i] * (estimate - mean) ** 2, 0) / (k - 1);
  const standardError = Math.sqrt(Math.max(1, excess) / total);
  const fixed = weighted(effects, 0);
  const chiSquared = effects.reduce((sum, { estimate }, i) => sum + fixed.weights[i] * (estimate - fixed.mean) ** 2, 0);
  const reach = studentTUpperQuantile((1 - LEVEL) / 2, k - 1) * Math.hypot(Math.sqrt(variance), standardError);
  return ok({
    mean: inferenceOf({ estimate: mean, standardError, df: k - 1 }),
    betweenPatients: Math.sqrt(variance),
    heterogeneity: { chiSquared, df: k - 1, p: chiSquaredUpper(chiSquared, k - 1) },
    prediction: { low: mean - reach, high: mean + reach },
    patients: effects.map((effect) => shrunken(effect, mean, standardError, variance)),
  });
}

function weighted(effects: readonly PatientEffect[], variance: number) {
  const weights = effects.map(({ standardError }) => 1 / (standardError ** 2 + variance));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = effects.reduce((sum, { estimate }, i) => sum + (weights[i] / total) * estimate, 0);
  return { mean, weights, total };
}

/** The restricted likelihood's best variance between patients: the root of its slope, or 0 where it only falls. */
function betweenVariance(effects: readonly PatientEffect[]): number {
  const slope = (variance: number) => {
    const { mean, weights, total } = weighted(effects, variance);
    return effects.reduce(
      (sum, { estimate }, i) => sum + weights[i] ** 2 * (estimate - mean) ** 2 - weights[i] + weights[i] ** 2 / total,
      0,
    );
  };
  const { mean } = weighted(effects, 0);
  const widest = Math.max(...effects.map(({ estimate }) => (estimate - mean) ** 2));
  let high = Math.max(widest, ...effects.map(({ standardError }) => standardError ** 2));
  if (slope(0) <= 0) return 0;
  while (slope(high) > 0) high *= 2;
  return findRoot(slope, 0, high, high * 1e-15);
}

/** The own effect and the mean in proportion to how sure each is; the mean's own error is carried along. */
function shrunken({ estimate, standardError }: PatientEffect, mean: number, meanError: number, variance: number): PatientEffect {
  const own = variance / (variance + standardError ** 2);
  return {
    estimate: own * estimate + (1 - own) * mean,
    standardError: Math.hypot(standardError * Math.sqrt(own), (1 - own) * meanError),
  };
}

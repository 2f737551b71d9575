/**
 * Direct and indirect effects that keep their meaning when the mediator matters more under one exposure than under the
 * other (J. Pearl, 2001; formulas for linear models with an interaction: L. Valeri and T. J. VanderWeele, Psychological
 * Methods 18, 2013). With mediator M = i + a x + ..., outcome Y = ... + tX x + tM M + tXM x M, covariates at their means,
 * and the exposure going from x0 to x1:
 *
 * - natural direct effect: (tX + tXM M0) (x1 - x0), M0 the mean mediator at x0
 * - total natural indirect effect: (tM + tXM x1) a (x1 - x0); the pure one has x0 in place of x1
 * - controlled direct effect with the mediator set to m: (tX + tXM m) (x1 - x0)
 *
 * Standard errors by the delta method, the two regressions independent. They are causal under assumptions that
 * randomising the exposure does not give: nothing unmeasured drives both mediator and outcome.
 */

import { ok } from "../../base/result.ts";
import { type Answer, LEVEL, type NormalEstimate, normalAnswer } from "../estimate.ts";
import { EXPOSURE_AT, MEDIATOR_AT, type MediationData, type MediationModels } from "./mediation-models.ts";

/** The effects, and the mean mediator that they were taken at. */
export interface NaturalEffects {
  readonly naturalDirect: NormalEstimate;
  readonly totalNaturalIndirect: NormalEstimate;
  readonly pureNaturalIndirect: NormalEstimate;
  readonly controlledDirect: NormalEstimate;
  /** Direct and total indirect together. */
  readonly total: NormalEstimate;
  readonly mediatorAtReference: number;
  readonly covariateMeans: Readonly<Record<string, number>>;
}

/** Where the exposure goes from and to, and the mediator of the controlled effect. */
export interface EffectSettings {
  readonly from?: number;
  readonly to?: number;
  readonly mediatorSetTo?: number;
  readonly level?: number;
}

/** From the fits with the interaction. */
export function naturalEffects(
  data: MediationData,
  { mediator, outcomeWithInteraction: outcome }: MediationModels,
  { from = 0, to = 1, mediatorSetTo = 0, level = LEVEL }: EffectSettings = {},
): Answer<NaturalEffects> {
  const means = data.covariates.map(({ values }) => Array.from(values).reduce((sum, value) => sum + value / values.length, 0));
  const change = to - from;
  const a = mediator.coefficients[EXPOSURE_AT].estimate;
  const interactionAt = outcome.names.length - 1;
  const tX = outcome.coefficients[EXPOSURE_AT].estimate;
  const tM = outcome.coefficients[MEDIATOR_AT].estimate;
  const tXM = outcome.coefficients[interactionAt].estimate;
  const reference = [1, from, ...means];
  const atReference = reference.reduce((sum, value, j) => sum + value * mediator.coefficients[j].estimate, 0);

  /** A function of both fits, by its value and its derivatives with respect to their coefficients. */
  const effect = (name: string, value: number, byMediator: readonly number[], byOutcome: ReadonlyMap<number, number>) => {
    const outcomeGradient = outcome.names.map((_, j) => byOutcome.get(j) ?? 0);
    const variance = quadratic(mediator.covariance, byMediator) + quadratic(outcome.covariance, outcomeGradient);
    return normalAnswer(name, value, variance, level);
  };
  const alongMediator = (factor: number) => reference.map((value) => factor * value);
  const alongExposure = (factor: number) => reference.map((_, j) => (j === EXPOSURE_AT ? factor : 0));
  const direct = change * (tX + tXM * atReference);
  const indirect = (at: number) => change * (tM + tXM * at) * a;
  const directBy = new Map([
    [EXPOSURE_AT, change],
    [interactionAt, change * atReference],
  ]);
  const indirectBy = (at: number) =>
    new Map([
      [MEDIATOR_AT, change * a],
      [interactionAt, change * a * at],
    ]);
  const directAlong = alongMediator(change * tXM);
  const indirectAlong = (at: number) => alongExposure(change * (tM + tXM * at));
  const effects = {
    naturalDirect: effect("natural-direct", direct, directAlong, directBy),
    totalNaturalIndirect: effect("total-natural-indirect", indirect(to), indirectAlong(to), indirectBy(to)),
    pureNaturalIndirect: effect("pure-natural-indirect", indirect(from), indirectAlong(from), indirectBy(from)),
    controlledDirect: effect(
      "controlled-direct",
      change * (tX + tXM * mediatorSetTo),
      alongMediator(0),
      new Map([
        [EXPOSURE_AT, change],
        [interactionAt, change * mediatorSetTo],
      ]),
    ),
    total: effect("total", direct + indirect(to), added(directAlong, indirectAlong(to)), summed(directBy, indirectBy(to))),
  };
  if (!effects.naturalDirect.ok) return effects.naturalDirect;
  if (!effects.totalNaturalIndirect.ok) return effects.totalNaturalIndirect;
  if (!effects.pureNaturalIndirect.ok) return effects.pureNaturalIndirect;
  if (!effects.controlledDirect.ok) return effects.controlledDirect;
  if (!effects.total.ok) return effects.total;
  return ok({
    naturalDirect: effects.naturalDirect.value,
    totalNaturalIndirect: effects.totalNaturalIndirect.value,
    pureNaturalIndirect: effects.pureNaturalIndirect.value,
    controlledDirect: effects.controlledDirect.value,
    total: effects.total.value,
    mediatorAtReference: atReference,
    covariateMeans: Object.fromEntries(data.covariates.map(({ name }, j) => [name, means[j]])),
  });
}

function quadratic(matrix: Float64Array, gradient: readonly number[]): number {
  const size = gradient.length;
  let sum = 0;
  for (let j = 0; j < size; j += 1) for (let k = 0; k < size; k += 1) sum += gradient[j] * matrix[j * size + k] * gradient[k];
  return sum;
}

function added(first: readonly number[], second: readonly number[]): readonly number[] {
  return first.map((value, j) => value + second[j]);
}

function summed(first: ReadonlyMap<number, number>, second: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const sum = new Map(first);
  for (const [key, value] of second) sum.set(key, (sum.get(key) ?? 0) + value);
  return sum;
}

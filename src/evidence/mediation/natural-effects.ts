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
export function naturalEffects(data: MediationData, models: MediationModels, settings: EffectSettings = {}): Answer<NaturalEffects> {
  const { from = 0, to = 1, mediatorSetTo = 0, level = LEVEL } = settings;
  const means = data.covariates.map(({ values }) => Array.from(values).reduce((sum, value) => sum + value / values.length, 0));
  const atReference = [1, from, ...means].reduce((sum, value, j) => sum + value * models.mediator.coefficients[j].estimate, 0);
  const { natural, controlled, indirect } = effectFunctions(models, [1, from, ...means], atReference, to - from);
  const estimated = (name: string, effect: Effect) => normalAnswer(name, effect.value, varianceOf(effect, models), level);
  const naturalDirect = estimated("natural-direct", natural);
  const totalNaturalIndirect = estimated("total-natural-indirect", indirect(to));
  const pureNaturalIndirect = estimated("pure-natural-indirect", indirect(from));
  const controlledDirect = estimated("controlled-direct", controlled(mediatorSetTo));
  const total = estimated("total", sumOf(natural, indirect(to)));
  if (!naturalDirect.ok) return naturalDirect;
  if (!totalNaturalIndirect.ok) return totalNaturalIndirect;
  if (!pureNaturalIndirect.ok) return pureNaturalIndirect;
  if (!controlledDirect.ok) return controlledDirect;
  if (!total.ok) return total;
  return ok({
    naturalDirect: naturalDirect.value,
    totalNaturalIndirect: totalNaturalIndirect.value,
    pureNaturalIndirect: pureNaturalIndirect.value,
    controlledDirect: controlledDirect.value,
    total: total.value,
    mediatorAtReference: atReference,
    covariateMeans: Object.fromEntries(data.covariates.map(({ name }, j) => [name, means[j]])),
  });
}

/** A function of both fits: its value, and its derivatives by the coefficients of each. */
interface Effect {
  readonly value: number;
  readonly byMediator: readonly number[];
  readonly byOutcome: readonly number[];
}

/** The effects of the head of this file; `reference` is the row of the mediator's design at x0 and the covariates' means. */
function effectFunctions(
  { mediator, outcomeWithInteraction }: MediationModels,
  reference: readonly number[],
  atReference: number,
  change: number,
) {
  const interactionAt = outcomeWithInteraction.names.length - 1;
  const a = mediator.coefficients[EXPOSURE_AT].estimate;
  const [tX, tM, tXM] = [EXPOSURE_AT, MEDIATOR_AT, interactionAt].map((at) => outcomeWithInteraction.coefficients[at].estimate);
  const byOutcome = (main: number, ofMain: number, ofInteraction: number) =>
    outcomeWithInteraction.names.map((_, j) => (j === main ? ofMain : j === interactionAt ? ofInteraction : 0));
  const direct = (at: number, moves: number): Effect => ({
    value: change * (tX + tXM * at),
    byMediator: reference.map((value) => moves * change * tXM * value),
    byOutcome: byOutcome(EXPOSURE_AT, change, change * at),
  });
  return {
    natural: direct(atReference, 1),
    controlled: (mediatorSetTo: number) => direct(mediatorSetTo, 0),
    indirect: (exposure: number): Effect => ({
      value: change * (tM + tXM * exposure) * a,
      byMediator: reference.map((_, j) => (j === EXPOSURE_AT ? change * (tM + tXM * exposure) : 0)),
      byOutcome: byOutcome(MEDIATOR_AT, change * a, change * a * exposure),
    }),
  };
}

function sumOf(first: Effect, second: Effect): Effect {
  const added = (one: readonly number[], other: readonly number[]) => one.map((value, j) => value + other[j]);
  return {
    value: first.value + second.value,
    byMediator: added(first.byMediator, second.byMediator),
    byOutcome: added(first.byOutcome, second.byOutcome),
  };
}

function varianceOf({ byMediator, byOutcome }: Effect, { mediator, outcomeWithInteraction }: MediationModels): number {
  return quadratic(mediator.covariance, byMediator) + quadratic(outcomeWithInteraction.covariance, byOutcome);
}

function quadratic(matrix: Float64Array, gradient: readonly number[]): number {
  const size = gradient.length;
  let sum = 0;
  for (let j = 0; j < size; j += 1) for (let k = 0; k < size; k += 1) sum += gradient[j] * matrix[j * size + k] * gradient[k];
  return sum;
}

/**
 * The two regressions behind every mediation analysis: the mediator on the exposure, and the outcome on both, with the
 * same covariates (R. M. Baron and D. A. Kenny, Journal of Personality and Social Psychology 51, 1986). Here: exosomes
 * lower inflammation (log hs-CRP), and less inflammation relieves the body. The third, the outcome without the mediator,
 * gives the whole effect.
 */
import { ok } from "../../base/result.ts";
import type { Answer } from "../estimate.ts";
import { designOf, intercept, type NamedColumn, product } from "../regression/design.ts";
import { type LinearFit, linearRegression } from "../regression/linear.ts";

/** One entry a patient in each column, none missing. */
export interface MediationData {
  readonly exposure: NamedColumn;
  readonly mediator: NamedColumn;
  readonly outcome: NamedColumn;
  readonly covariates: readonly NamedColumn[];
}

/** The fits, columns in the order intercept, exposure, (mediator), covariates, (exposure by mediator). */
export interface MediationModels {
  readonly mediator: LinearFit;
  readonly outcome: LinearFit;
  readonly outcomeWithInteraction: LinearFit;
  readonly total: LinearFit;
}

/** Where the exposure stands in every fit. */
export const EXPOSURE_AT = 1;
/** Where the mediator stands in the outcome's fits. */
export const MEDIATOR_AT = 2;

/** Fits all of them, or says why one cannot be fitted. */
export function mediationModels({ exposure, mediator, outcome, covariates }: MediationData): Answer<MediationModels> {
  const ones = intercept(outcome.values.length);
  const y = Float64Array.from(outcome.values);
  const m = Float64Array.from(mediator.values);
  const without = designOf([ones, exposure, ...covariates]);
  const fits = {
    mediator: linearRegression(without, m),
    outcome: linearRegression(designOf([ones, exposure, mediator, ...covariates]), y),
    outcomeWithInteraction: linearRegression(designOf([ones, exposure, mediator, ...covariates, product(exposure, mediator)]), y),
    total: linearRegression(without, y),
  };
  if (!fits.mediator.ok) return fits.mediator;
  if (!fits.outcome.ok) return fits.outcome;
  if (!fits.outcomeWithInteraction.ok) return fits.outcomeWithInteraction;
  if (!fits.total.ok) return fits.total;
  return ok({
    mediator: fits.mediator.value,
    outcome: fits.outcome.value,
    outcomeWithInteraction: fits.outcomeWithInteraction.value,
    total: fits.total.value,
  });
}

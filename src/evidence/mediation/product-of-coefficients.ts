/**
 * The indirect effect as a product: a, what the exposure does to the mediator, times b, what a unit of the mediator does
 * to the outcome with the exposure held. Standard errors by M. E. Sobel (Sociological Methodology 13, 1982) and, with the
 * product of variances, by L. A. Aroian (1947); the interval that is right when a and b are normal is that of the product.
 */
import { normalProductQuantile } from "../../numeric/normal-product.ts";
import { LEVEL, type NormalEstimate, normalEstimate } from "../estimate.ts";
import type { Inference } from "../inference.ts";
import { EXPOSURE_AT, MEDIATOR_AT, type MediationModels } from "./mediation-models.ts";

/** The ends of an interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The indirect effect. */
export interface IndirectEffect {
  readonly a: Inference;
  readonly b: Inference;
  readonly estimate: number;
  readonly sobel: NormalEstimate;
  readonly aroian: NormalEstimate;
  readonly normalProduct: Interval;
  /** The whole effect, and what is left of it beside the mediator. */
  readonly total: Inference;
  readonly direct: Inference;
  /** The indirect share of the whole; null when the whole is 0. Without sense when the two have opposite signs. */
  readonly proportionMediated: number | null;
}

/** From the fits without an exposure-mediator interaction. */
export function productOfCoefficients({ mediator, outcome, total }: MediationModels, level: number = LEVEL): IndirectEffect {
  const a = mediator.coefficients[EXPOSURE_AT];
  const b = outcome.coefficients[MEDIATOR_AT];
  const whole = total.coefficients[EXPOSURE_AT];
  const estimate = a.estimate * b.estimate;
  const first = Math.hypot(a.estimate * b.standardError, b.estimate * a.standardError);
  const second = Math.hypot(first, a.standardError * b.standardError);
  const variables = [
    { mean: a.estimate, standardDeviation: a.standardError },
    { mean: b.estimate, standardDeviation: b.standardError },
  ] as const;
  return {
    a,
    b,
    estimate,
    sobel: normalEstimate(estimate, first, level),
    aroian: normalEstimate(estimate, second, level),
    normalProduct: {
      low: normalProductQuantile((1 - level) / 2, ...variables),
      high: normalProductQuantile((1 + level) / 2, ...variables),
    },
    total: whole,
    direct: outcome.coefficients[EXPOSURE_AT],
    proportionMediated: whole.estimate === 0 ? null : estimate / whole.estimate,
  };
}

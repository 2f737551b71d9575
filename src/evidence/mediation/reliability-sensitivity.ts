/**
 * A single CRP is a noisy sign of inflammation: it moves with a cold, a bad night, the laboratory. Noise in the mediator
 * makes b too small and leaves too much to the direct effect. With the reliability R of the mediator, the share of its
 * variance that is not noise, the noise has variance (1 - R) Var(M), and b is divided by the share of the mediator's
 * variance beside exposure and covariates that is not noise (R. J. Carroll et al., Measurement Error in Nonlinear Models,
 * 2nd edition, 3.3: regression calibration, exact in linear models). Noise is taken as independent of everything.
 */
import { sampleStandardDeviation } from "../../numeric/sample-quantile.ts";
import type { MediationData, MediationModels } from "./mediation-models.ts";
import type { IndirectEffect, Interval } from "./product-of-coefficients.ts";

/** The effects if the mediator had that reliability. */
export interface EffectsAtReliability {
  readonly reliability: number;
  /** Null when the noise would be more than what varies beside exposure and covariates: the data rule that reliability out. */
  readonly corrected: {
    /** The share of the mediator's remaining variance that is signal. */
    readonly signalShare: number;
    readonly indirect: number;
    /** The interval of the product of two normals, the reliability taken as known. */
    readonly normalProduct: Interval;
    readonly direct: number;
  } | null;
}

const RELIABILITIES = [1, 0.9, 0.8, 0.7, 0.6, 0.5] as const;

/** At each reliability, above 0 to 1. */
export function reliabilitySensitivity(
  data: MediationData,
  models: MediationModels,
  effect: IndirectEffect,
  reliabilities: readonly number[] = RELIABILITIES,
): readonly EffectsAtReliability[] {
  const whole = sampleStandardDeviation(data.mediator.values) ** 2;
  const left = models.mediator.sigma ** 2;
  return reliabilities.map((reliability) => {
    const signalShare = (left - (1 - reliability) * whole) / left;
    if (!(signalShare > 0)) return { reliability, corrected: null };
    const indirect = effect.estimate / signalShare;
    const normalProduct = { low: effect.normalProduct.low / signalShare, high: effect.normalProduct.high / signalShare };
    return { reliability, corrected: { signalShare, indirect, normalProduct, direct: effect.total.estimate - indirect } };
  });
}

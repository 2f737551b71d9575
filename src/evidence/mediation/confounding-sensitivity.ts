/**
 * How strong would something unmeasured have to be that drives both mediator and outcome? It would show as a correlation
 * rho between the errors of the two regressions; for each rho the indirect effect can be computed (K. Imai, L. Keele and T.
 * Yamamoto, Statistical Science 25, 2010, theorem 4; no exposure-mediator interaction):
 *
 *     indirect(rho) = a (s1 / s2) (r - rho sqrt((1 - r^2) / (1 - rho^2)))
 *
 * with s1 and s2 the error standard deviations of the outcome without the mediator and of the mediator, and r the
 * correlation of those errors. It is 0 at rho = r. The same as shares of variance: a confounder that explains so much of
 * what is left of mediator and of outcome that the product of both shares is r^2 would explain the indirect effect away.
 */
import { EXPOSURE_AT, MEDIATOR_AT, type MediationModels } from "./mediation-models.ts";

/** The indirect effect under one correlation. */
export interface IndirectUnderConfounding {
  readonly correlation: number;
  readonly indirect: number;
}

/** The sensitivity. */
export interface ConfoundingSensitivity {
  /** The correlation of errors at which nothing is left of the indirect effect. */
  readonly correlationThatRemoves: number;
  /** Its square: the product of the shares of unexplained variance of mediator and outcome. */
  readonly productOfShares: number;
  readonly curve: readonly IndirectUnderConfounding[];
}

const CORRELATIONS = [-0.9, -0.7, -0.5, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9] as const;

/** From the fits, at the correlations given, each inside -1 to 1. */
export function confoundingSensitivity(
  { mediator, outcome, total }: MediationModels,
  correlations: readonly number[] = CORRELATIONS,
): ConfoundingSensitivity {
  const a = mediator.coefficients[EXPOSURE_AT].estimate;
  const b = outcome.coefficients[MEDIATOR_AT].estimate;
  // Both fits have the same columns and so the same degrees of freedom: their errors' spreads compare as they stand.
  const ratio = total.sigma / mediator.sigma;
  const r = b / ratio;
  return {
    correlationThatRemoves: r,
    productOfShares: r * r,
    curve: correlations.map((correlation) => ({
      correlation,
      indirect: a * ratio * (r - correlation * Math.sqrt((1 - r * r) / (1 - correlation * correlation))),
    })),
  };
}

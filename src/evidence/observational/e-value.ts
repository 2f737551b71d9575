/**
 * The E-value (T. J. VanderWeele and P. Ding, Annals of Internal Medicine 167, 2017): how strongly, as a risk ratio,
 * something unmeasured would have to go with both treatment and outcome, beyond what was measured, to explain an
 * association away. 1 means that nothing is needed. Other measures are first brought to an approximate risk ratio, by the
 * rules of that paper (table 2).
 */
import { invariant, never } from "../../base/invariant.ts";
import { normalUpperQuantile } from "../../numeric/normal.ts";
import { LEVEL } from "../estimate.ts";

/** An association. Ratios are above 0; the standardised difference is in units of the outcome's standard deviation. */
export type Association =
  | { readonly kind: "risk-ratio"; readonly estimate: number; readonly low: number; readonly high: number }
  /** Of an outcome that more than 15 % have; a rarer one's odds ratio is a risk ratio. */
  | { readonly kind: "odds-ratio-common"; readonly estimate: number; readonly low: number; readonly high: number }
  | { readonly kind: "hazard-ratio-common"; readonly estimate: number; readonly low: number; readonly high: number }
  | { readonly kind: "standardised-difference"; readonly estimate: number; readonly standardError: number; readonly level?: number };

/** For the estimate, and for the end of the interval that is nearer to no association. */
export interface EValue {
  readonly riskRatio: number;
  readonly estimate: number;
  readonly interval: number;
}

/** The E-value of an association. */
export function eValue(association: Association): EValue {
  const { estimate, low, high } = asRiskRatios(association);
  const crossesNone = low <= 1 && high >= 1;
  const nearer = estimate >= 1 ? low : high;
  return { riskRatio: estimate, estimate: eValueOf(estimate), interval: crossesNone ? 1 : eValueOf(nearer) };
}

function eValueOf(riskRatio: number): number {
  invariant(riskRatio > 0 && Number.isFinite(riskRatio), `a risk ratio, not ${riskRatio}`);
  const above = riskRatio >= 1 ? riskRatio : 1 / riskRatio;
  return above + Math.sqrt(above * (above - 1));
}

function asRiskRatios(association: Association): { readonly estimate: number; readonly low: number; readonly high: number } {
  switch (association.kind) {
    case "risk-ratio":
      return association;
    case "odds-ratio-common":
      return mapped(association, Math.sqrt);
    case "hazard-ratio-common":
      return mapped(association, (ratio) => (1 - 0.5 ** Math.sqrt(ratio)) / (1 - 0.5 ** Math.sqrt(1 / ratio)));
    case "standardised-difference": {
      const { estimate, standardError, level = LEVEL } = association;
      // 0.91 brings a standardised difference to a log risk ratio; the paper's 1.78 is 0.91 times 1.96.
      const reach = normalUpperQuantile((1 - level) / 2) * standardError;
      return mapped({ estimate, low: estimate - reach, high: estimate + reach }, (d) => Math.exp(0.91 * d));
    }
    default:
      return never(association, "association");
  }
}

function mapped(
  { estimate, low, high }: { readonly estimate: number; readonly low: number; readonly high: number },
  toRiskRatio: (value: number) => number,
) {
  return { estimate: toRiskRatio(estimate), low: toRiskRatio(low), high: toRiskRatio(high) };
}

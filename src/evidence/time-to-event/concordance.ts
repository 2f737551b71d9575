/**
 * How well a fitted model ranks patients: among pairs of whom it is known who had the event first, the share in which the
 * one with the higher hazard did, a tie in hazard counting half (F. E. Harrell, R. M. Califf, D. B. Pryor, K. L. Lee and
 * R. A. Rosati, JAMA 247, 1982). The standard error is the infinitesimal jackknife's: how far each patient moves the share.
 */
import { fail, ok } from "../../base/result.ts";
import type { Answer } from "../estimate.ts";
import { finding } from "../finding.ts";
import { linearPredictor } from "../regression/logistic.ts";
import type { CoxFit, CoxModel } from "./cox.ts";

/** The share, 0 to 1; a half is no better than lots. */
export interface Concordance {
  readonly share: number;
  readonly standardError: number;
  readonly pairs: number;
}

/** Of a model's own patients; pairs are taken within strata. */
export function concordanceOf(model: CoxModel, fit: CoxFit): Answer<Concordance> {
  const hazards = linearPredictor(
    model.design,
    Float64Array.from(fit.coefficients, ({ estimate }) => estimate),
  );
  const n = model.design.rows;
  const right = new Float64Array(n);
  const known = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      if (!isEarlier(model, i, j)) continue;
      const score = hazards[i] > hazards[j] ? 1 : hazards[i] === hazards[j] ? 0.5 : 0;
      for (const one of [i, j]) {
        right[one] += score;
        known[one] += 1;
      }
    }
  }
  const pairs = known.reduce((sum, value) => sum + value, 0) / 2;
  if (pairs === 0) return fail(finding("estimate.too-few", { quantity: "pairs", needed: 1, given: 0 }));
  const share = right.reduce((sum, value) => sum + value, 0) / (2 * pairs);
  const squares = right.reduce((sum, value, i) => sum + ((value - share * known[i]) / pairs) ** 2, 0);
  return ok({ share, standardError: Math.sqrt(squares), pairs });
}

/** Whether patient i is known to have had the event before patient j did. */
function isEarlier({ times, events, strata }: CoxModel, i: number, j: number): boolean {
  if (events[i] === 0 || (strata !== null && strata[i] !== strata[j])) return false;
  return times[i] < times[j] || (times[i] === times[j] && events[j] === 0);
}

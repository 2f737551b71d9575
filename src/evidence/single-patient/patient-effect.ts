/**
 * One patient's effect as a number to pool: the mean with treatment minus the mean without, its standard error from the
 * variance within both phases, widened when one observation resembles the next. With the autocorrelation r of neighbours a
 * phase of n observations tells as much as n (1 - r) / (1 + r) independent ones.
 */
import { fail, ok } from "../../base/result.ts";
import type { Answer } from "../estimate.ts";
import { finding } from "../finding.ts";
import { type Inference, inferenceOf } from "../inference.ts";

/** The effect, with the autocorrelation that its error allows for, 0 to below 1. */
export interface PhaseDifference extends Inference {
  readonly autocorrelation: number;
}

/** A negative autocorrelation would narrow the interval on thin evidence: it is taken as none. One near 1 leaves no information. */
const AUTOCORRELATION_MAX = 0.9;

/** From `values` in time order, NaN where missing, and whether the treatment was given (1) or not (0). */
export function phaseDifference(values: ArrayLike<number>, given: ArrayLike<number>): Answer<PhaseDifference> {
  const sides = [0, 1].map((side) => Array.from(values).filter((value, i) => given[i] === side && !Number.isNaN(value)));
  for (const side of sides) {
    if (side.length < 2) return fail(finding("estimate.too-few", { quantity: "observations in a phase", needed: 2, given: side.length }));
  }
  const means = sides.map((side) => side.reduce((sum, value) => sum + value / side.length, 0));
  const squares = sides.reduce((sum, side, s) => sum + side.reduce((inner, value) => inner + (value - means[s]) ** 2, 0), 0);
  if (squares === 0) return fail(finding("estimate.no-variation", { quantity: "outcome" }));
  const autocorrelation = neighbours(values, given, means, squares);
  const df = sides[0].length + sides[1].length - 2;
  const widening = (1 + autocorrelation) / (1 - autocorrelation);
  const standardError = Math.sqrt((squares / df) * (1 / sides[0].length + 1 / sides[1].length) * widening);
  return ok({ ...inferenceOf({ estimate: means[1] - means[0], standardError, df: Math.max(1, df / widening) }), autocorrelation });
}

/** Products of neighbouring residuals within a phase, as a share of all squares. */
function neighbours(values: ArrayLike<number>, given: ArrayLike<number>, means: readonly number[], squares: number): number {
  let products = 0;
  for (let i = 1; i < values.length; i += 1) {
    if (given[i] !== given[i - 1] || Number.isNaN(values[i]) || Number.isNaN(values[i - 1])) continue;
    products += (values[i] - means[given[i]]) * (values[i - 1] - means[given[i]]);
  }
  return Math.min(AUTOCORRELATION_MAX, Math.max(0, products / squares));
}

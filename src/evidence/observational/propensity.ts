/**
 * The probability of having had the treatment, given what was known before it (P. R. Rosenbaum and D. B. Rubin, Biometrika
 * 70, 1983), by logistic regression, and how far the two groups overlap in it. Patients outside the range of the other
 * group have nobody to be compared with.
 */
import { fail, ok } from "../../base/result.ts";
import type { Answer } from "../estimate.ts";
import { finding } from "../finding.ts";
import { designOf, intercept, type NamedColumn, type RegressionDesign } from "../regression/design.ts";
import { type LogisticFit, logisticRegression } from "../regression/logistic.ts";

/** The range of a group's propensities, and the share of it, 0 to 1, that lies outside the other group's range. */
export interface GroupOverlap {
  readonly low: number;
  readonly high: number;
  readonly outside: number;
}

/** The fitted probabilities. */
export interface Propensity {
  readonly fit: LogisticFit;
  readonly design: RegressionDesign;
  readonly probabilities: Float64Array;
  readonly treated: GroupOverlap;
  readonly control: GroupOverlap;
}

/** Fits them; refused when one group is empty, or when covariates alone tell who was treated. */
export function propensityOf(treated: Float64Array, covariates: readonly NamedColumn[]): Answer<Propensity> {
  for (const group of [1, 0]) {
    const given = treated.filter((one) => one === group).length;
    if (given === 0) return fail(finding("estimate.too-few", { quantity: group === 1 ? "treated" : "control", needed: 1, given }));
  }
  const design = designOf([intercept(treated.length), ...covariates]);
  const fit = logisticRegression(design, treated);
  if (!fit.ok) return fit;
  const { probabilities } = fit.value;
  const range = (group: number) => probabilities.filter((_, i) => treated[i] === group);
  const [one, zero] = [range(1), range(0)];
  return ok({ fit: fit.value, design, probabilities, treated: overlap(one, zero), control: overlap(zero, one) });
}

function overlap(own: Float64Array, other: Float64Array): GroupOverlap {
  const theirs = rangeOf(other);
  const outside = own.filter((value) => value < theirs.low || value > theirs.high).length / own.length;
  return { ...rangeOf(own), outside };
}

function rangeOf(values: Float64Array): { readonly low: number; readonly high: number } {
  return values.reduce(({ low, high }, value) => ({ low: Math.min(low, value), high: Math.max(high, value) }), {
    low: Number.POSITIVE_INFINITY,
    high: Number.NEGATIVE_INFINITY,
  });
}

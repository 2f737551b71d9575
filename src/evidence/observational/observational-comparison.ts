/**
 * Two groups of a clinic that nobody randomised, compared after weighting. It is a description: `causal` is false unless
 * the caller states the assumption that nothing unmeasured decided who was treated, and the finding that says so stays
 * either way. Balance and overlap come before any effect.
 */
import { fail, ok } from "../../base/result.ts";
import { sampleStandardDeviation } from "../../numeric/sample-quantile.ts";
import { type Answer, LEVEL } from "../estimate.ts";
import { type Finding, finding } from "../finding.ts";
import type { NamedColumn } from "../regression/design.ts";
import { balanceOf, type CovariateBalance, IMBALANCE_FROM } from "./balance.ts";
import { type EValue, eValue } from "./e-value.ts";
import { type Propensity, propensityOf } from "./propensity.ts";
import { type WeightedDifference, weightedDifference } from "./weighted-difference.ts";
import { propensityWeight, type WeightDiagnostics, type WeightTarget, weightDiagnostics } from "./weights.ts";

/** One entry a patient in each column, none missing. */
export interface ObservationalData {
  /** 1 or 0. */
  readonly treated: ArrayLike<number>;
  readonly outcome: ArrayLike<number>;
  /** Known before treatment. */
  readonly covariates: readonly NamedColumn[];
}

/** What is asked. */
export interface ObservationalSettings {
  readonly target?: WeightTarget;
  /** Whoever sets this says that nothing unmeasured decided who was treated. */
  readonly assumeNothingUnmeasured?: boolean;
  readonly level?: number;
}

/** The comparison. */
export interface ObservationalComparison {
  readonly causal: boolean;
  readonly target: WeightTarget;
  readonly balanceBefore: readonly CovariateBalance[];
  readonly balanceAfter: readonly CovariateBalance[];
  readonly propensity: Propensity;
  readonly weights: { readonly treated: WeightDiagnostics; readonly control: WeightDiagnostics };
  readonly effect: WeightedDifference;
  readonly eValue: EValue;
  readonly findings: readonly Finding[];
}

/** A share of patients without a counterpart above this is said. */
const OUTSIDE_MAX = 0.05;
/** A group that counts for less than this share of its patients is said. */
const EFFECTIVE_SHARE_MIN = 0.5;

/** Compares the groups. */
export function compareObserved(
  data: ObservationalData,
  { target = "overlap", assumeNothingUnmeasured = false, level = LEVEL }: ObservationalSettings = {},
): Answer<ObservationalComparison> {
  const [treated, outcome] = [Float64Array.from(data.treated), Float64Array.from(data.outcome)];
  const { covariates } = data;
  const propensity = propensityOf(treated, covariates);
  if (!propensity.ok) return propensity;
  const weights = propensity.value.probabilities.map((e, i) => propensityWeight(target, treated[i] === 1, e).weight);
  if (!canBeWeighed(weights, treated)) {
    const offered = target === "overlap" ? "" : "overlap";
    return fail(finding("regression.separation", { columns: covariates.map(({ name }) => name).join(" "), offered }));
  }
  const effect = weightedDifference(outcome, treated, propensity.value, target, level);
  if (!effect.ok) return effect;
  const spread = pooledDeviation(outcome, treated);
  if (spread === 0) return fail(finding("estimate.no-variation", { quantity: "outcome" }));
  const group = (which: 0 | 1) => weightDiagnostics([...weights].filter((_, i) => treated[i] === which));
  const diagnostics = { treated: group(1), control: group(0) };
  const balanceAfter = balanceOf(treated, covariates, weights);
  return ok({
    causal: assumeNothingUnmeasured,
    target,
    balanceBefore: balanceOf(treated, covariates),
    balanceAfter,
    propensity: propensity.value,
    weights: diagnostics,
    effect: effect.value,
    eValue: eValueOf(effect.value, spread, level),
    findings: findingsOf(covariates, propensity.value, balanceAfter, diagnostics),
  });
}

/** Propensities so near 0 or 1 that a weight is infinite, or a whole group weighs nothing, part the groups as good as fully. */
function canBeWeighed(weights: Float64Array, treated: Float64Array): boolean {
  return [0, 1].every((group) => {
    const total = weights.reduce((sum, weight, i) => sum + (treated[i] === group ? weight : 0), 0);
    return total > 0 && Number.isFinite(total);
  });
}

function eValueOf({ difference, logRatio }: WeightedDifference, spread: number, level: number): EValue {
  if (logRatio !== null) {
    const [estimate, low, high] = [logRatio.estimate, logRatio.low, logRatio.high].map(Math.exp);
    return eValue({ kind: "risk-ratio", estimate, low, high });
  }
  const { estimate, standardError } = difference;
  return eValue({ kind: "standardised-difference", estimate: estimate / spread, standardError: standardError / spread, level });
}

/** The root of the mean of both groups' variances; a group of one has none to give. */
function pooledDeviation(outcome: Float64Array, treated: Float64Array): number {
  const variances = [0, 1].map((group) => {
    const values = outcome.filter((_, i) => treated[i] === group);
    return values.length > 1 ? sampleStandardDeviation(values) ** 2 : 0;
  });
  return Math.sqrt((variances[0] + variances[1]) / 2);
}

function findingsOf(
  covariates: readonly NamedColumn[],
  propensity: Propensity,
  balance: readonly CovariateBalance[],
  weights: ObservationalComparison["weights"],
): readonly Finding[] {
  const findings: Finding[] = [finding("observational.not-causal", { covariates: covariates.map(({ name }) => name).join(" ") })];
  for (const group of ["treated", "control"] as const) {
    const share = propensity[group].outside;
    if (share > OUTSIDE_MAX) findings.push(finding("observational.poor-overlap", { group, share }));
    const { effective, n } = weights[group];
    if (effective < EFFECTIVE_SHARE_MIN * n) findings.push(finding("observational.small-effective-sample", { group, effective, given: n }));
  }
  for (const { covariate, standardisedDifference } of balance) {
    if (standardisedDifference !== null && Math.abs(standardisedDifference) > IMBALANCE_FROM)
      findings.push(finding("observational.imbalance", { covariate, standardisedDifference }));
  }
  return findings;
}

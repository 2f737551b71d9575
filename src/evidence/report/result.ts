/**
 * What an analysis answers, as structure: numbers and codes, no words. Who is in, who is missing and how the groups compare
 * stand before any effect. Field names are those of `ryorin analyse --json`, on which other programs rely.
 */

import type { Answer } from "../factorial/answers.ts";
import type { FamilyDecision } from "../factorial/family.ts";
import type { Verdict } from "../factorial/verdict.ts";
import type { Finding } from "../finding.ts";
import type { Inference, JointInference } from "../inference.ts";
import type { CovarianceKind } from "../mmrm/covariance/kinds.ts";
import type { ContrastEstimate } from "../mmrm/fit.ts";
import type { At } from "../plan/contrast-plan.ts";
import type { Estimand } from "../plan/estimand.ts";
import type { Assumption, Variance } from "../plan/missing-plan.ts";
import type { Arm } from "./arms.ts";
import type { BalanceRow } from "./balance.ts";
import type { Population } from "./population.ts";

/** A coefficient; `estimate` and the rest are null for a column that was left out because others determine it. */
export interface CoefficientReport {
  readonly name: string;
  readonly estimate: number | null;
  readonly standardError: number | null;
  readonly df: number | null;
}

/** The fitted model. */
export interface FitReport {
  readonly minus2LogLikelihood: number;
  readonly covariance: CovarianceKind;
  readonly converged: boolean;
  readonly iterations: number;
  /** Of -2 log L in whitened coordinates. */
  readonly gradientMax: number;
  readonly observations: number;
  readonly subjects: number;
  readonly coefficients: readonly CoefficientReport[];
  /** Nested rows in visit order; of the first group where covariances differ by group. */
  readonly sigma: readonly (readonly number[])[];
  /** One a group, where covariances differ by group. */
  readonly sigmaByGroup?: readonly { readonly group: string; readonly sigma: readonly (readonly number[])[] }[];
}

/** The mean of a cell, in the units of the outcome; null where these data cannot tell it. */
export interface MeanReport {
  readonly at: At;
  readonly estimate: number | null;
  readonly standardError: number | null;
  readonly df: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A table of means. */
export interface MeansReport {
  readonly name: string;
  readonly cells: readonly MeanReport[];
}

/** A planned contrast of one degree of freedom; `robust` with CR2 standard errors where the plan asks for them. */
export interface SingleContrastReport extends Inference {
  readonly name: string;
  readonly robust?: Inference;
}

/** A planned test of several degrees of freedom. */
export interface JointContrastReport extends JointInference {
  readonly name: string;
}

/** A contrast as reported. */
export type ContrastReport = SingleContrastReport | JointContrastReport;

/** An answer with what the plan's multiplicity makes of it; outside the family the p-value stands as it is. */
export interface JudgedAnswer extends Answer {
  readonly pAdjusted: number;
  readonly inFamily: boolean;
  readonly verdict: Verdict;
}

/** The factorial questions of one outcome. */
export interface OutcomeReport {
  readonly outcome: string;
  readonly formula: string;
  readonly covariance: CovarianceKind;
  /** In the order of the visits; the one that decides is marked. */
  readonly visits: readonly { readonly visit: string; readonly decides: boolean; readonly answers: readonly JudgedAnswer[] }[];
}

/** What a shift of the imputed values does. */
export interface ShiftReport extends Inference {
  readonly delta: number;
}

/** A sensitivity analysis; `variance` says how its standard error was found. */
export interface SensitivityReport extends Inference {
  readonly name: string;
  readonly assumption: Assumption;
  readonly contrast: string;
  readonly variance: Variance;
  /** Multiple imputation only. */
  readonly imputations: number | null;
  readonly seed: number | null;
  readonly fractionMissing: number | null;
  readonly failedFits: number;
  readonly shifts: readonly ShiftReport[] | null;
  /** The shift nearest to none at which p crosses 5 %; null where none of those planned does. */
  readonly tippingPoint: number | null;
}

/** Whether the analysis is the one that was planned. */
export interface PlanReport {
  readonly hash: string;
  /** The hash that was kept from before, where one was given. */
  readonly locked: string | null;
  /** Whether the plan is the locked one and everything in it was done as written. */
  readonly kept: boolean;
}

/** Everything. */
export interface AnalysisResult {
  readonly software: { readonly name: string; readonly version: string };
  readonly plan: PlanReport;
  readonly title: string | null;
  readonly estimand: Estimand | null;
  readonly arms: readonly Arm[];
  readonly population: Population;
  readonly balance: readonly BalanceRow[];
  readonly fit: FitReport;
  readonly contrasts: readonly ContrastReport[];
  readonly means: readonly MeansReport[];
  readonly family: { readonly method: string; readonly decisions: readonly FamilyDecision[] } | null;
  readonly factorial: readonly OutcomeReport[];
  readonly sensitivity: readonly SensitivityReport[];
  readonly findings: readonly Finding[];
}

/** An analysis that was refused: why, and of which plan. */
export interface RefusedAnalysis {
  readonly software: { readonly name: string; readonly version: string };
  /** Null where the plan cannot be hashed. */
  readonly plan: { readonly hash: string | null; readonly kept: false };
  readonly findings: readonly Finding[];
}

/** Whether a contrast has several degrees of freedom. */
export function isJoint(contrast: ContrastReport): contrast is JointContrastReport {
  return "F" in contrast;
}

/** An estimate as data with null in place of what could not be estimated. */
export function coefficientReport(name: string, estimate: ContrastEstimate | null): CoefficientReport {
  return { name, estimate: estimate?.estimate ?? null, standardError: estimate?.standardError ?? null, df: estimate?.df ?? null };
}

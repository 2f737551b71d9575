/**
 * What a simulated trial's statistician would do: fit the mixed model to each outcome (the outcome on baseline, TMS,
 * exosome and their product, each by visit; REML), with the first covariance of the plan that fits, and test the plan's
 * contrasts at the visit in question with Satterthwaite's degrees of freedom.
 *
 * A fit that fails with every covariance of the plan is a failure with the code of the last one. It is never a test that
 * was not significant.
 */
import { studentTTwoSided } from "../../numeric/student-t.ts";
import type { FindingCode } from "../finding.ts";
import type { CrossedColumn, MmrmFit, MmrmSolver } from "../mmrm/fit.ts";
import { createMmrmSolver } from "../mmrm/solver.ts";
import { ARMS, type Contrast, contrastOfCoefficients, contrastWeights } from "./factorial-contrasts.ts";
import type { PreparedOutcome, PreparedTrial } from "./prepared-trial.ts";
import type { TrialData } from "./trial-draw.ts";
import type { TrialPlan } from "./trial-plan.ts";

/** The numbers kept of each contrast, in this order. */
export const CONTRAST_FIELDS = ["estimate", "standardError", "df", "p", "pOfPlanned"] as const;
/** How many there are. */
export const FIELD_COUNT = CONTRAST_FIELDS.length;

/** A fit ends when -2 log L may still fall by this: estimates are then within 10^-5 of a standard error, far below Monte Carlo error. */
const DECREMENT_MAX = 1e-10;

/** The model of one outcome, ready for every replicate. */
export interface OutcomeAnalysis {
  readonly outcome: number;
  /** Intercept, TMS, exosome, product, and baseline if there is one. */
  readonly width: number;
  /** patients x width: those of the replicate that is fitted. */
  readonly covariates: Float64Array;
  /** One for each covariance of the plan, in its order. */
  readonly solvers: readonly MmrmSolver[];
  /** One row of coefficients for each contrast of the plan. */
  readonly rows: readonly Float64Array[];
  /** The planned value of each contrast. */
  readonly planned: readonly number[];
}

/** How the fit of one outcome ended: which covariance of the plan it took, or why it failed. */
export type FitOutcome =
  | { readonly status: "fitted"; readonly covariance: number }
  | { readonly status: "failed"; readonly code: FindingCode };

/** The models of every outcome of `trial`. */
export function prepareAnalyses(trial: PreparedTrial): readonly OutcomeAnalysis[] {
  return trial.outcomes.map((_, outcome) => prepareAnalysis(trial, outcome));
}

/** The planned value of a contrast of one outcome at the visit of the analysis. */
export function plannedEffect({ outcomes, analysis }: TrialPlan, outcome: number, contrast: Contrast): number {
  const weights = contrastWeights(contrast);
  return ARMS.reduce((sum, arm) => sum + weights[arm] * outcomes[outcome].means[arm][analysis.visit], 0);
}

function prepareAnalysis(trial: PreparedTrial, outcome: number): OutcomeAnalysis {
  const { plan, patients, visits } = trial;
  const { contrasts, covariance, visit } = plan.analysis;
  const width = ARMS.length + (trial.outcomes[outcome].hasBaseline ? 1 : 0);
  const covariates = new Float64Array(patients * width);
  for (const [patient, arm] of trial.arm.entries()) covariates.set([1, arm & 1, arm >> 1, arm === 3 ? 1 : 0], patient * width);
  const columns = crossedColumns(width, visits);
  // A solver takes the spread of the covariates from those it is made with: the planned one, whatever is fitted first.
  const planned = covariates.slice();
  const deviation = trial.outcomes[outcome].baselineDeviation;
  writeBaselines(
    planned,
    width,
    trial.outcomes[outcome],
    Float64Array.from(trial.arm, (_, patient) => (patient % 2 === 0 ? deviation : -deviation)),
    0,
  );
  const model = { x: { kind: "crossed", width, covariates: planned, columns }, subjects: patients, visits, likelihood: "REML" } as const;
  const visitTimes = Float64Array.from(plan.weeks);
  return {
    outcome,
    width,
    covariates,
    solvers: covariance.map((kind) => createMmrmSolver({ ...model, covariance: kind, visitTimes })),
    rows: contrasts.map((contrast) => {
      const row = new Float64Array(columns.length);
      for (const [index, weight] of contrastOfCoefficients(contrast).entries()) row[(index + 1) * visits + visit] = weight;
      return row;
    }),
    planned: contrasts.map((contrast) => plannedEffect(plan, outcome, contrast)),
  };
}

/** Each covariate by each visit. */
function crossedColumns(width: number, visits: number): readonly CrossedColumn[] {
  return Array.from({ length: width * visits }, (_, column) => {
    const weights = new Float64Array(visits);
    weights[column % visits] = 1;
    return { covariate: Math.floor(column / visits), weights };
  });
}

/**
 * Fits one outcome of `data` with one covariance of the plan after the other, unless what is wrong lies in the data, where
 * no other covariance would mend it, and writes its contrasts into `out` from `at` on, FIELD_COUNT
 * numbers each.
 */
export function analyse(trial: PreparedTrial, analysis: OutcomeAnalysis, data: TrialData, out: Float64Array, at: number): FitOutcome {
  const { outcome, width, covariates, solvers } = analysis;
  const prepared = trial.outcomes[outcome];
  writeBaselines(covariates, width, prepared, data.baselines[outcome], prepared.baselineMean);
  let code: FindingCode = "mmrm.not-converged";
  for (const [index, solver] of solvers.entries()) {
    const fitted = solver.fit(data.panels[outcome], { covariates, decrementMax: DECREMENT_MAX });
    if (!fitted.ok) {
      code = fitted.error.code;
      if (code === "mmrm.no-variation" || code === "mmrm.visit-never-observed") break;
    } else if (!fitted.value.convergence.converged) code = "mmrm.not-converged";
    else if (writeContrasts(analysis, fitted.value, out, at)) return { status: "fitted", covariance: index };
    else code = "mmrm.contrast-not-estimable";
  }
  out.fill(Number.NaN, at, at + analysis.rows.length * FIELD_COUNT);
  return { status: "failed", code };
}

/** Writes the baselines, less `mean`, into the last of the covariates, where the outcome has one. */
function writeBaselines(
  covariates: Float64Array,
  width: number,
  { hasBaseline }: PreparedOutcome,
  baselines: Float64Array,
  mean: number,
): void {
  if (!hasBaseline) return;
  for (let patient = 0; patient < baselines.length; patient += 1) covariates[patient * width + width - 1] = baselines[patient] - mean;
}

/** Whether every contrast could be estimated. */
function writeContrasts({ rows, planned }: OutcomeAnalysis, fit: MmrmFit, out: Float64Array, at: number): boolean {
  for (let index = 0; index < rows.length; index += 1) {
    const contrast = fit.contrast(rows[index], "satterthwaite");
    if (contrast === null) return false;
    const { estimate, standardError, df } = contrast;
    const from = at + index * FIELD_COUNT;
    out[from] = estimate;
    out[from + 1] = standardError;
    out[from + 2] = df;
    out[from + 3] = studentTTwoSided(estimate / standardError, df);
    out[from + 4] = studentTTwoSided((estimate - planned[index]) / standardError, df);
  }
  return true;
}

/**
 * The planned contrasts of a fitted model, in the order of the plan. A contrast that names what the model does not have is
 * a mistake of the plan, and the whole is refused; one that these data cannot tell is left out and said.
 */
import { fail, ok, type Result } from "../../base/result.ts";
import type { Finding } from "../finding.ts";
import { inferenceOf, jointInferenceOf } from "../inference.ts";
import { contrastRows } from "../mmrm/contrast-rows.ts";
import { type FittedModel, notEstimable } from "../mmrm/model.ts";
import type { AnalysisPlan } from "../plan/analysis-plan.ts";
import type { ContrastPlan } from "../plan/contrast-plan.ts";
import type { ContrastReport } from "./result.ts";

/** The reports, and findings about those that are left out. */
export interface ContrastReports {
  readonly reports: readonly ContrastReport[];
  readonly findings: readonly Finding[];
}

/** Every contrast of `plan`. */
export function contrastReports(fitted: FittedModel, plan: AnalysisPlan): Result<ContrastReports, Finding> {
  const reports: ContrastReport[] = [];
  const findings: Finding[] = [];
  for (const contrast of plan.contrasts) {
    const rows = contrastRows(fitted.frame, contrast);
    if (!rows.ok) return fail(rows.error);
    const report = contrastReport(fitted, plan, contrast, rows.value);
    if (report === null) findings.push(notEstimable(fitted, contrast.name, rows.value));
    else reports.push(report);
  }
  return ok({ reports, findings });
}

function contrastReport(
  { fit }: FittedModel,
  { model }: AnalysisPlan,
  { kind, name }: ContrastPlan,
  rows: readonly Float64Array[],
): ContrastReport | null {
  if (kind === "rows") {
    const test = fit.test(rows, model.df);
    return test === null ? null : { name, ...jointInferenceOf(test) };
  }
  const estimate = fit.contrast(rows[0], model.df);
  if (estimate === null || !(estimate.standardError > 0)) return null;
  const robust = model.robust ? fit.contrast(rows[0], "cr2") : null;
  return { name, ...inferenceOf(estimate), ...(robust === null ? {} : { robust: inferenceOf(robust) }) };
}

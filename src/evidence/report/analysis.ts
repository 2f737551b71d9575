/**
 * An analysis by its plan: the plan is read and hashed, the data are read as it says, who is in and who is missing is
 * described, the model is fitted, and only then are contrasts and questions answered. Nothing is chosen here that the plan
 * does not choose.
 *
 * Sensitivity analyses take longer and come back as jobs, which the caller runs where it likes: `analyse` runs them at once,
 * the command line on several threads.
 */
import type { Json } from "../../base/json.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import { parseFormula } from "../data/formula.ts";
import { readTable } from "../data/reading.ts";
import type { Table } from "../data/table.ts";
import { type Finding, finding } from "../finding.ts";
import { plannedProblem } from "../missing/planned-problem.ts";
import { type Sensitivity, type SensitivityJob, sensitivityJob, sensitivityResult, sensitivityShard } from "../missing/sensitivity.ts";
import { type FittedModel, fitModel } from "../mmrm/model.ts";
import { type AnalysisPlan, parsePlan } from "../plan/analysis-plan.ts";
import type { SensitivityPlan } from "../plan/missing-plan.ts";
import { visitOf } from "../plan/plan-findings.ts";
import { planHash } from "../plan/plan-hash.ts";
import { specificationOf, visitsAfterBaseline } from "../plan/specification.ts";
import { armsOf } from "./arms.ts";
import { balanceOf } from "./balance.ts";
import { contrastReports } from "./contrasts.ts";
import { familyOf, judged, outcomeAnswers } from "./factorial.ts";
import { fitReport } from "./fit-report.ts";
import { meansReports } from "./means.ts";
import { populationOf } from "./population.ts";
import type { AnalysisResult, RefusedAnalysis, SensitivityReport } from "./result.ts";

/** What is not in the plan. */
export interface AnalysisOptions {
  /** The hash of the plan that was kept from before the data were seen; null where none was. */
  readonly locked: string | null;
  /** A seed in place of those of the plan, which is then not kept to; null for the plan's own. */
  readonly seed: number | null;
  readonly software: { readonly name: string; readonly version: string };
}

/** A sensitivity analysis to be run: a job, or why there is none. */
export interface PlannedSensitivity {
  readonly plan: SensitivityPlan;
  readonly job: Result<SensitivityJob, Finding>;
}

/** An analysis whose sensitivity analyses are still to be run. */
export interface BegunAnalysis {
  readonly result: AnalysisResult;
  readonly sensitivities: readonly PlannedSensitivity[];
  /** The plan and the model, for code in other languages. */
  readonly plan: AnalysisPlan;
  readonly fitted: FittedModel;
}

/** The whole analysis of `source` (a CSV text or rows of JSON) by the plan `planJson`, on this thread. */
export function analyse(
  source: string | readonly Json[],
  planJson: Json,
  options: AnalysisOptions,
): Result<AnalysisResult, RefusedAnalysis> {
  const begun = beginAnalysis(source, planJson, options);
  if (!begun.ok) return begun;
  const outcomes = begun.value.sensitivities.map(
    ({ job }): Result<Sensitivity, Finding> =>
      job.ok ? sensitivityResult(job.value, [sensitivityShard(job.value, 0, job.value.replicates)]) : job,
  );
  return ok(finishAnalysis(begun.value, outcomes));
}

/** Everything but the sensitivity analyses, or why the plan or the data are refused. */
export function beginAnalysis(
  source: string | readonly Json[],
  planJson: Json,
  options: AnalysisOptions,
): Result<BegunAnalysis, RefusedAnalysis> {
  const hash = planHash(planJson);
  const refuse = (findings: readonly Finding[]) => fail({ software: options.software, plan: { hash, kept: false } as const, findings });
  const read = parsePlan(planJson);
  if (!read.ok) return refuse(read.error);
  const { plan } = read.value;
  if (hash === null) return refuse([finding("plan.field-value", { field: "", expected: "well-formed text", given: "" })]);
  const table = readTable(source, readingOptions(plan));
  if (!table.ok) return refuse([...read.value.findings, ...table.error]);
  const fitted = fitModel(table.value, specificationOf(plan));
  if (!fitted.ok) return refuse([...read.value.findings, ...fitted.error]);
  const contrasts = contrastReports(fitted.value, plan);
  if (!contrasts.ok) return refuse([...read.value.findings, ...fitted.value.findings, contrasts.error]);
  const means = meansReports(fitted.value, plan);
  if (!means.ok) return refuse([...read.value.findings, ...fitted.value.findings, means.error]);
  const kept = keptFindings(plan, hash, options);
  const answers = (plan.factorial?.outcomes ?? []).map((outcome) => outcomeAnswers(table.value, plan, fitted.value, outcome));
  const family = familyOf(plan, contrasts.value.reports, answers);
  const sensitivities = plannedSensitivities(table.value, plan, fitted.value, options.seed);
  const findings = [
    ...read.value.findings,
    ...kept,
    ...fitted.value.findings,
    ...contrasts.value.findings,
    ...answers.flatMap((one) => one.findings),
  ];
  const result: AnalysisResult = {
    software: options.software,
    plan: { hash, locked: options.locked, kept: false },
    title: plan.title,
    estimand: plan.estimand,
    ...description(table.value, plan, fitted.value),
    fit: fitReport(fitted.value, plan),
    contrasts: contrasts.value.reports,
    means: means.value,
    family,
    factorial: answers.flatMap((one) => (one.report === null ? [] : [judged(one.report, family)])),
    sensitivity: [],
    findings,
  };
  return ok({ result: { ...result, plan: { ...result.plan, kept: isKept(findings) } }, sensitivities, plan, fitted: fitted.value });
}

/** The analysis with the outcomes of its sensitivity analyses, in their order. */
export function finishAnalysis(
  { result, sensitivities }: BegunAnalysis,
  outcomes: readonly Result<Sensitivity, Finding>[],
): AnalysisResult {
  const reports: SensitivityReport[] = [];
  const findings: Finding[] = [...result.findings];
  for (const [index, { plan }] of sensitivities.entries()) {
    const outcome = outcomes[index];
    if (!outcome.ok) findings.push(outcome.error);
    else {
      const { name, assumption, contrast, variance, imputations, seed } = plan;
      const isDrawn = variance !== "jackknife";
      reports.push({
        name,
        assumption,
        contrast,
        variance,
        imputations: isDrawn ? imputations : null,
        seed: isDrawn ? seed : null,
        ...outcome.value,
      });
      if (outcome.value.failedFits > 0)
        findings.push(finding("missing.redrawn", { analysis: name, failed: outcome.value.failedFits, of: imputations }));
    }
  }
  return { ...result, sensitivity: reports, findings, plan: { ...result.plan, kept: isKept(findings) } };
}

/** What the columns of the table must be, by the plan. A formula that cannot be read asks for nothing here; it is refused later. */
function readingOptions({ data, model, factorial }: AnalysisPlan) {
  const formulas = [model.formula, ...(factorial?.outcomes ?? []).flatMap((outcome) => outcome.formula ?? [])].map(parseFormula);
  const used = formulas.flatMap((formula) => (formula.ok ? [formula.value.response, ...formula.value.variables] : []));
  const others = [data.time, model.constrainedBaseline?.baseline ?? null].filter((name) => name !== null);
  const numbers = [...used, ...others].filter((name) => data.factors[name] === undefined && name !== data.subject);
  return { factors: data.factors, text: [data.subject], numbers: [...new Set(numbers)] };
}

function description(table: Table, plan: AnalysisPlan, { formula, analysed }: FittedModel) {
  const arms = armsOf(table, plan);
  const armFactors = new Set(arms.arms.flatMap((arm) => Object.keys(arm.levels)));
  const covariates = formula.variables.filter((name) => name !== plan.data.visit);
  const names = [...new Set([...covariates, ...plan.data.baseline])].filter((name) => !armFactors.has(name));
  const roles = {
    subject: plan.data.subject,
    visit: plan.data.visit,
    visits: visitsAfterBaseline(plan, analysed.visits),
    outcome: formula.response,
    covariates,
  };
  return { arms: arms.arms, population: populationOf(table, roles, arms), balance: balanceOf(table, plan.data.subject, names, arms) };
}

function plannedSensitivities(table: Table, plan: AnalysisPlan, fitted: FittedModel, seed: number | null): readonly PlannedSensitivity[] {
  return (plan.missing?.sensitivity ?? []).map((one) => {
    const sensitivity = seed === null ? one : { ...one, seed };
    const contrast = plan.contrasts.find(({ name }) => name === one.contrast);
    const visit = contrast === undefined ? null : visitOf(contrast, plan.data.visit);
    if (contrast === undefined || visit === null) {
      return {
        plan: sensitivity,
        job: fail(finding("missing.option", { analysis: one.name, expected: "a contrast at one visit", given: one.contrast })),
      };
    }
    const planned = plannedProblem(table, specificationOf(plan), fitted, sensitivity, contrast, visit);
    return { plan: sensitivity, job: planned.ok ? sensitivityJob(planned.value, sensitivity) : planned };
  });
}

/** What is known before any number of whether this is the analysis that was promised. */
function keptFindings(plan: AnalysisPlan, hash: string, { locked, seed }: AnalysisOptions): readonly Finding[] {
  const drawn = (plan.missing?.sensitivity ?? []).filter((one) => one.variance !== "jackknife" && seed !== null && one.seed !== seed);
  return [
    ...(locked !== null && locked !== hash ? [finding("plan.hash-differs", { expected: locked, given: hash })] : []),
    ...drawn.map((one) =>
      finding("plan.not-kept", { field: `missing.sensitivity (${one.name}).seed`, expected: String(one.seed), given: String(seed) }),
    ),
  ];
}

/** Kept to when nothing says otherwise and nothing that was planned is without an answer. */
function isKept(findings: readonly Finding[]): boolean {
  return findings.every(({ code, severity }) => severity !== "stop" && code !== "plan.hash-differs" && code !== "plan.not-kept");
}

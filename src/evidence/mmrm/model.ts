/**
 * From a table and a formula to a fitted mixed model whose coefficients have names and whose contrasts can be asked as a plan
 * writes them. The covariance structures of the plan are tried in their order: a structure that the data do not determine,
 * or that does not converge, is given up for the next, and that is a finding with its reason.
 */
import { fail, ok, type Result } from "../../base/result.ts";
import { type AnalysedRows, analysedRows } from "../data/analysed-rows.ts";
import { type Formula, parseFormula } from "../data/formula.ts";
import { columnValue, type ModelColumn, modelColumns, partValue } from "../data/model-matrix.ts";
import { columnOf, type Table } from "../data/table.ts";
import { type Finding, type FindingCode, type FindingOf, finding } from "../finding.ts";
import type { AnalysisPlan } from "../plan/analysis-plan.ts";
import { type ConstrainedBaseline, isConstrained, withBaselineVisit } from "./constrained-baseline.ts";
import { type ContrastFrame, contrastFrame } from "./contrast-rows.ts";
import type { CovarianceKind } from "./covariance/kinds.ts";
import { crossedModel } from "./crossed-model.ts";
import type { MmrmFit, MmrmInput, RowDesign } from "./fit.ts";
import { fitMmrm } from "./solver.ts";

/** What is fitted: the parts of a plan that decide it. `formula` may be another than the plan's own. */
export interface ModelSpecification {
  readonly formula: string;
  readonly data: AnalysisPlan["data"];
  readonly model: Omit<AnalysisPlan["model"], "formula" | "constrainedBaseline">;
  /** Whether the baseline is a visit at which the arms are one. */
  readonly constrained?: ConstrainedBaseline | undefined;
}

/** A fitted model by the names of its data. */
export interface FittedModel {
  readonly fit: MmrmFit;
  readonly formula: Formula;
  readonly columns: readonly ModelColumn[];
  readonly frame: ContrastFrame;
  readonly analysed: AnalysedRows;
  /** The time of each visit, where the structure asks for times and all subjects have the same. */
  readonly visitTimes: Float64Array | null;
  /** The groups that have a covariance each, in the order of `fit.sigma`; empty where all have one. */
  readonly groupNames: readonly string[];
  /** Rows dropped, columns left out, structures given up. */
  readonly findings: readonly Finding[];
}

/** Fits `specification` to `table`. */
export function fitModel(given: Table, specification: ModelSpecification): Result<FittedModel, readonly Finding[]> {
  const { data, model, constrained } = specification;
  const formula = parseFormula(specification.formula);
  if (!formula.ok) return fail([formula.error]);
  const extended = constrained === undefined ? ok(given) : withBaselineVisit(given, constrained);
  if (!extended.ok) return fail([extended.error]);
  const table = extended.value;
  const all = modelColumns(table, formula.value);
  if (!all.ok) return all;
  const columns = ok(constrained === undefined ? all.value : all.value.filter((column) => isConstrained(column, constrained)));
  const others = [model.group, data.time].filter((name) => name !== null);
  const names = [formula.value.response, ...formula.value.variables, ...others];
  const analysed = analysedRows(table, { subject: data.subject, visit: data.visit, names });
  if (!analysed.ok) return analysed;
  const input = inputOf(table, specification, formula.value, columns.value, analysed.value);
  if (!input.ok) return fail([...analysed.value.findings, input.error]);
  const tried = fitInOrder(input.value, model.covariance);
  if (!tried.ok) return fail([...analysed.value.findings, ...tried.error]);
  const { fit, findings } = tried.value;
  const aliased = fit.aliased.map((index) => finding("data.aliased-column", { column: columns.value[index].name }));
  return ok({
    fit,
    formula: formula.value,
    columns: columns.value,
    frame: contrastFrame(table, columns.value, analysed.value.rows),
    analysed: analysed.value,
    visitTimes: input.value.visitTimes ?? null,
    groupNames: input.value.groupNames ?? [],
    findings: [...analysed.value.findings, ...findings, ...aliased],
  });
}

/** The model matrix of `rows`, one row an observation; NaN where a variable is missing. */
export function modelRows(table: Table, columns: readonly ModelColumn[], rows: ArrayLike<number>): RowDesign {
  const p = columns.length;
  const values = new Float64Array(rows.length * p);
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  for (const [k, column] of columns.entries()) {
    for (let i = 0; i < rows.length; i += 1) {
      values[i * p + k] = columnValue(column, (part) => {
        const data = byName.get(part.variable);
        return data === undefined ? Number.NaN : partValue(data, part, rows[i]);
      });
    }
  }
  return { kind: "rows", columns: p, values };
}

type Input = Omit<MmrmInput, "covariance">;

function inputOf(
  table: Table,
  { data, model }: ModelSpecification,
  formula: Formula,
  columns: readonly ModelColumn[],
  { rows, subject, visit, subjects, visits }: AnalysedRows,
): Result<Input, Finding> {
  const response = columnOf(table, formula.response);
  if (response?.kind !== "number")
    return fail(finding("mmrm.option", { option: "model.formula", expected: "a number", given: formula.response }));
  const times = timesOf(table, data, model.covariance, { rows, visit, visits });
  if (!times.ok) return times;
  const placed = { rows, subject, visit, subjects: subjects.length, visits: visits.length };
  const crossed = times.value.times === undefined ? crossedModel(table, columns, placed) : null;
  const group = groupsOf(table, model.group, rows, subject, subjects.length);
  return ok({
    y: Float64Array.from(rows, (row) => response.values[row]),
    x: crossed ?? modelRows(table, columns, rows),
    subject,
    visit,
    subjects: subjects.length,
    visits: visits.length,
    visitNames: visits,
    likelihood: model.likelihood,
    ...times.value,
    ...(group === null ? {} : { group: group.codes, groupNames: group.names }),
  });
}

type Times = { readonly times?: Float64Array; readonly visitTimes?: Float64Array };

/** Times matter to `sp_exp` and `slopes` alone: those of the column of times, by row where a visit has several; else the visits' own numbers. */
function timesOf(
  table: Table,
  { time, visit: visitColumn }: AnalysisPlan["data"],
  covariances: readonly CovarianceKind[],
  { rows, visit, visits }: Pick<AnalysedRows, "rows" | "visit" | "visits">,
): Result<Times, Finding> {
  if (!covariances.some(asksForTimes)) return ok({});
  if (time === null) {
    const numbers = visits.map(Number);
    if (numbers.every(Number.isFinite)) return ok({ visitTimes: Float64Array.from(numbers) });
    return fail(finding("mmrm.option", { option: "data.time", expected: "a column of times", given: visitColumn }));
  }
  const column = columnOf(table, time);
  if (column?.kind !== "number") return fail(finding("mmrm.option", { option: "data.time", expected: "a number", given: time }));
  const times = Float64Array.from(rows, (row) => column.values[row]);
  const visitTimes = new Float64Array(visits.length).fill(Number.NaN);
  for (const [index, t] of visit.entries()) if (Number.isNaN(visitTimes[t])) visitTimes[t] = times[index];
  return ok(visit.every((t, index) => visitTimes[t] === times[index]) ? { visitTimes } : { times });
}

function groupsOf(table: Table, name: string | null, rows: Int32Array, subject: Int32Array, subjects: number) {
  const column = name === null ? null : columnOf(table, name);
  if (column === null || column.kind !== "factor") return null;
  const codes = new Int32Array(subjects).fill(-1);
  for (const [index, row] of rows.entries()) if (codes[subject[index]] < 0) codes[subject[index]] = column.codes[row];
  // Groups are counted from 0 without gaps, so that a level nobody has is no group.
  const seen = [...new Set(codes)].sort((a, b) => a - b);
  return { codes: codes.map((code) => seen.indexOf(code)), names: seen.map((code) => column.levels[code]) };
}

function asksForTimes(kind: CovarianceKind): boolean {
  return kind === "sp_exp" || kind === "slopes";
}

/** What a simpler structure may cure. */
const CURABLE: ReadonlySet<FindingCode> = new Set([
  "mmrm.visit-pair-never-observed",
  "mmrm.covariance-unidentified",
  "mmrm.not-converged",
  "mmrm.too-few-observations",
] as const);

function fitInOrder(
  input: Input,
  covariances: readonly CovarianceKind[],
): Result<{ readonly fit: MmrmFit; readonly findings: readonly Finding[] }, readonly Finding[]> {
  const findings: Finding[] = [];
  const { times: _, ...regular } = input;
  for (const [index, covariance] of covariances.entries()) {
    const fit = fitMmrm(asksForTimes(covariance) ? { ...input, covariance } : { ...regular, covariance });
    if (fit.ok) return ok({ fit: fit.value, findings: fit.value.isOnBorder ? [...findings, onBorder(fit.value)] : findings });
    const next = covariances[index + 1];
    if (next === undefined || !CURABLE.has(fit.error.code)) return fail([...findings, fit.error]);
    findings.push({ ...fit.error, severity: "ask" }, finding("mmrm.fallback", { from: covariance, to: next, reason: fit.error.code }));
  }
  return fail(findings);
}

/** Standard deviations and correlations to three digits: what lies on the border is seen there. */
function onBorder({ covariance, parameters }: MmrmFit): FindingOf<"mmrm.covariance-border"> {
  const estimate = parameters.map(({ name, value }) => `${name} ${Number(value.toPrecision(3))}`).join(", ");
  return finding("mmrm.covariance-border", { covariance, estimate });
}

/** The weights of a contrast that the data cannot tell, because of a column that was left out. */
export function notEstimable(
  { fit, columns }: FittedModel,
  contrast: string,
  weights: readonly ArrayLike<number>[],
): FindingOf<"mmrm.contrast-not-estimable"> {
  const involved = fit.aliased.find((index) => weights.some((row) => row[index] !== 0)) ?? fit.aliased[0];
  return finding("mmrm.contrast-not-estimable", { contrast, column: columns[involved]?.name ?? "" });
}

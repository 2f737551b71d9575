/**
 * From a fitted model and a planned sensitivity analysis to the arrays of an imputation problem. Every subject whose
 * covariates are known is in it, those who were never seen after baseline too. A variable is the subject's own where it
 * does not change within subjects, and the visit's where it is the same for all at a visit; one that is neither is not known
 * at a visit that is missing, and the analysis is refused by its name.
 *
 * The reference of a subject is the same subject with the levels that the plan names for the reference arm.
 */
import { fail, ok, type Result } from "../../base/result.ts";
import { type Column, columnOf, type Table } from "../data/table.ts";
import { type Finding, finding } from "../finding.ts";
import { contrastRows } from "../mmrm/contrast-rows.ts";
import { crossedDesign } from "../mmrm/crossing.ts";
import { type FittedModel, type ModelSpecification, modelRows } from "../mmrm/model.ts";
import type { ContrastPlan } from "../plan/contrast-plan.ts";
import type { SensitivityPlan } from "../plan/missing-plan.ts";
import type { ImputationProblem } from "./problem.ts";

/** A problem, and whose imputed values a shift moves: those of subjects outside the reference with the visit missing. */
export interface PlannedProblem {
  readonly problem: ImputationProblem;
  readonly shifted: Uint8Array;
}

/** The problem of `sensitivity`, whose contrast is `contrast` at `visit`. */
export function plannedProblem(
  table: Table,
  specification: ModelSpecification,
  fitted: FittedModel,
  sensitivity: SensitivityPlan,
  contrast: ContrastPlan,
  visit: string,
): Result<PlannedProblem, Finding> {
  const { data, model } = specification;
  const analysis = sensitivity.name;
  const rows = contrastRows(fitted.frame, contrast);
  if (!rows.ok) return rows;
  const refused = refusal(specification, sensitivity, fitted, visit);
  if (refused !== null) return fail(refused);
  const grid = gridOf(table, data, model.group, fitted);
  const varying = firstVarying(table, grid, analysis);
  if (varying !== null) return fail(varying);
  const panel = panelTable(table, grid, {});
  const referencePanel = panelTable(table, grid, sensitivity.reference);
  const everyRow = Int32Array.from({ length: panel.rows }, (_, row) => row);
  const own = modelRows(panel, fitted.columns, everyRow);
  const subjects = grid.subjects.length;
  const visits = grid.visits.length;
  const x = crossedDesign(
    {
      subjects,
      visits,
      covariance: fitted.fit.covariance,
      likelihood: model.likelihood,
      y: new Float64Array(panel.rows),
      x: own,
      subject: everyRow.map((row) => Math.floor(row / visits)),
      visit: everyRow.map((row) => row % visits),
    },
    own,
  );
  if (x === null) return fail(finding("missing.option", { analysis, expected: "covariates of subjects", given: specification.formula }));
  const isReference = everySubject(subjects, (i) => sameRow(panel, referencePanel, Object.keys(sensitivity.reference), i * visits));
  const y = outcomeOf(table, grid, fitted.formula.response);
  const at = grid.visits.indexOf(visit);
  const problem: ImputationProblem = {
    model: {
      subjects,
      visits,
      covariance: fitted.fit.covariance,
      likelihood: model.likelihood,
      x,
      visitNames: grid.visits,
      ...(fitted.visitTimes === null ? {} : { visitTimes: fitted.visitTimes }),
      ...groupOf(panel, model.group, visits, fitted.groupNames),
    },
    assumption: sensitivity.assumption,
    y,
    own: own.values,
    reference: modelRows(referencePanel, fitted.columns, everyRow).values,
    columns: fitted.columns.length,
    group: groupOf(panel, model.group, visits, fitted.groupNames).group ?? null,
    referenceGroup: groupOf(referencePanel, model.group, visits, fitted.groupNames).group ?? null,
    arm: armOf(panel, comparedVariables(sensitivity, contrast, data.visit), visits),
    visit: at,
    weights: rows.value[0],
  };
  const shifted = everySubject(
    subjects,
    (i) => Number.isNaN(y[i * visits + at]) && (!isReference[i] || Object.keys(sensitivity.reference).length === 0),
  );
  return ok({ problem, shifted });
}

/** Subjects by visits: for each the row of the table that tells what it is, and the row of its outcome, -1 where there is none. */
interface Grid {
  readonly subjects: readonly string[];
  readonly visits: readonly string[];
  readonly visitColumn: string;
  readonly variables: readonly string[];
  /** A row with all of the subject's own variables. */
  readonly subjectRow: Int32Array;
  /** A row of each visit, for variables that belong to it. */
  readonly visitRow: Int32Array;
  readonly cell: Int32Array;
  readonly subjectOfRow: Int32Array;
  readonly visitOfRow: Int32Array;
}

function refusal(
  { constrained }: ModelSpecification,
  { name, variance, reference }: SensitivityPlan,
  { fit, formula, analysed }: FittedModel,
  visit: string,
): Finding | null {
  const option = (expected: string, given: string): Finding => finding("missing.option", { analysis: name, expected, given });
  if (constrained !== undefined) return option("a model without constrainedBaseline", "constrainedBaseline");
  if (fit.sigma.length === 0) return option("the same times for all subjects", fit.covariance);
  if (variance === "rubin-bayes" && fit.covariance !== "us") return option("us (rubin-bayes)", fit.covariance);
  if (!analysed.visits.includes(visit)) return option(analysed.visits.join(" | "), visit);
  const unknown = Object.keys(reference).find((variable) => !formula.variables.includes(variable));
  return unknown === undefined ? null : option(formula.variables.join(" | "), unknown);
}

function gridOf(table: Table, data: ModelSpecification["data"], group: string | null, fitted: FittedModel): Grid {
  const { visits } = fitted.analysed;
  const variables = [...new Set([...fitted.formula.variables, ...(group === null ? [] : [group])])].filter((name) => name !== data.visit);
  const columns = variables.flatMap((name) => columnOf(table, name) ?? []);
  const subjectColumn = columnOf(table, data.subject);
  const visitColumn = columnOf(table, data.visit);
  const index = new Map<string, number>();
  const subjectRow: number[] = [];
  const subjectOfRow = new Int32Array(table.rows).fill(-1);
  const visitOfRow = Int32Array.from({ length: table.rows }, (_, row) =>
    visits.indexOf(visitColumn === null ? "" : textOf(visitColumn, row)),
  );
  for (let row = 0; row < table.rows; row += 1) {
    const key = subjectColumn === null ? "" : textOf(subjectColumn, row);
    if (key === "" || columns.some((column) => textOf(column, row) === "")) continue;
    const subject = index.get(key) ?? index.size;
    if (!index.has(key)) subjectRow.push(row);
    index.set(key, subject);
    subjectOfRow[row] = subject;
  }
  const cell = new Int32Array(index.size * visits.length).fill(-1);
  const visitRow = new Int32Array(visits.length).fill(-1);
  for (let row = 0; row < table.rows; row += 1) {
    if (subjectOfRow[row] < 0 || visitOfRow[row] < 0) continue;
    cell[subjectOfRow[row] * visits.length + visitOfRow[row]] = row;
    if (visitRow[visitOfRow[row]] < 0) visitRow[visitOfRow[row]] = row;
  }
  const grid = {
    visits,
    visitColumn: data.visit,
    variables,
    subjectRow: Int32Array.from(subjectRow),
    visitRow,
    cell,
    subjectOfRow,
    visitOfRow,
  };
  return { ...grid, subjects: [...index.keys()] };
}

/** The first variable that is neither the subject's nor the visit's. */
function firstVarying(table: Table, grid: Grid, analysis: string): Finding | null {
  for (const name of grid.variables) {
    const column = columnOf(table, name);
    if (column === null || isOfVisit(column, grid)) continue;
    const row = grid.subjectOfRow.findIndex(
      (subject, at) => subject >= 0 && textOf(column, at) !== textOf(column, grid.subjectRow[subject]),
    );
    if (row >= 0) return finding("missing.covariate-varies", { analysis, column: name, subject: grid.subjects[grid.subjectOfRow[row]] });
  }
  return null;
}

function isOfVisit(column: Column, { visitOfRow, visitRow, subjectOfRow, visits }: Grid): boolean {
  if (visits.length < 2) return false;
  return visitOfRow.every((visit, row) => visit < 0 || subjectOfRow[row] < 0 || textOf(column, row) === textOf(column, visitRow[visit]));
}

/** A table of every subject at every visit, with `levels` in place of the subjects' own. */
function panelTable(table: Table, grid: Grid, levels: Readonly<Record<string, string>>): Table {
  const { subjects, visits, visitColumn, variables, subjectRow, visitRow } = grid;
  const rows = subjects.length * visits.length;
  const columns = [...variables, visitColumn].flatMap((name): readonly Column[] => {
    const column = columnOf(table, name);
    if (column === null) return [];
    const byVisit = name === visitColumn || isOfVisit(column, grid);
    const sourceOf = (row: number) => (byVisit ? visitRow[row % visits.length] : subjectRow[Math.floor(row / visits.length)]);
    const level = levels[name];
    if (column.kind === "number") {
      const values = Float64Array.from({ length: rows }, (_, row) => (level === undefined ? column.values[sourceOf(row)] : Number(level)));
      return [{ ...column, values }];
    }
    const codes = Int32Array.from({ length: rows }, (_, row) =>
      level === undefined ? column.codes[sourceOf(row)] : column.levels.indexOf(level),
    );
    return [{ ...column, codes }];
  });
  return { rows, columns, sourceRows: new Int32Array(rows) };
}

function outcomeOf(table: Table, { cell }: Grid, response: string): Float64Array {
  const column = columnOf(table, response);
  return Float64Array.from(cell, (row) => (row < 0 || column?.kind !== "number" ? Number.NaN : column.values[row]));
}

/** The group of each subject, counted as the fitted model counts them: a level that nobody has is no group. */
function groupOf(
  panel: Table,
  name: string | null,
  visits: number,
  groupNames: readonly string[],
): { readonly group?: Int32Array; readonly groupNames?: readonly string[] } {
  const column = name === null ? null : columnOf(panel, name);
  if (column === null) return {};
  return { group: Int32Array.from({ length: panel.rows / visits }, (_, i) => groupNames.indexOf(textOf(column, i * visits))), groupNames };
}

function comparedVariables({ reference }: SensitivityPlan, contrast: ContrastPlan, visit: string): readonly string[] {
  const pairs = contrast.kind === "difference" ? contrast.difference : contrast.kind === "interaction" ? contrast.interaction : {};
  const at = contrast.kind === "difference" || contrast.kind === "interaction" ? contrast.at : {};
  return [...new Set([...Object.keys(reference), ...Object.keys(pairs), ...Object.keys(at)])].filter((name) => name !== visit);
}

/** Subjects with the same levels of `names` are an arm. */
function armOf(panel: Table, names: readonly string[], visits: number): Int32Array {
  const columns = names.flatMap((name) => columnOf(panel, name) ?? []);
  const arms = new Map<string, number>();
  return Int32Array.from({ length: panel.rows / visits }, (_, i) => {
    const key = columns.map((column) => textOf(column, i * visits)).join("\u0000");
    const arm = arms.get(key) ?? arms.size;
    arms.set(key, arm);
    return arm;
  });
}

function sameRow(a: Table, b: Table, names: readonly string[], row: number): boolean {
  return names.every((name) => {
    const [one, other] = [columnOf(a, name), columnOf(b, name)];
    return one !== null && other !== null && textOf(one, row) === textOf(other, row);
  });
}

function everySubject(subjects: number, holds: (subject: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: subjects }, (_, i) => (holds(i) ? 1 : 0));
}

/** The cell as text, "" where missing. */
function textOf(column: Column, row: number): string {
  if (column.kind === "factor") return column.codes[row] < 0 ? "" : column.levels[column.codes[row]];
  return Number.isNaN(column.values[row]) ? "" : String(column.values[row]);
}

/**
 * Constrained longitudinal data analysis (Liang and Zeger, Sankhya B 2000; 62: 134-148): the baseline becomes one more visit
 * of the outcome, at which randomised arms have the same mean. Patients without baseline or without any later visit count,
 * and the baseline is not taken for measured without error. With one visit and complete data, maximum likelihood gives the
 * estimate of an analysis of covariance.
 *
 * The table gets a row a subject for the baseline visit, which becomes the visits' reference level; columns of the model
 * matrix in which an arm has an effect at that visit are left out. The outcome must be the value itself, not its change.
 */
import { fail, ok, type Result } from "../../base/result.ts";
import type { ModelColumn } from "../data/model-matrix.ts";
import { type Column, columnOf, type FactorColumn, type Table } from "../data/table.ts";
import { type Finding, finding } from "../finding.ts";

/** What is baseline and what is randomised. */
export interface ConstrainedBaseline {
  readonly subject: string;
  readonly visit: string;
  readonly outcome: string;
  /** The column that has each subject's baseline on its rows. */
  readonly baseline: string;
  /** The name that the baseline visit gets. */
  readonly level: string;
  /** The variables that were randomised. */
  readonly treatments: readonly string[];
}

/** `table` with the baseline as a visit, or what it lacks for that. */
export function withBaselineVisit(table: Table, plan: ConstrainedBaseline): Result<Table, Finding> {
  const wanted = [plan.subject, plan.visit, plan.outcome, plan.baseline, ...plan.treatments];
  const missing = wanted.find((name) => columnOf(table, name) === null);
  if (missing !== undefined) return fail(finding("data.unknown-column", { column: missing, expected: namesOf(table) }));
  const subject = columnOf(table, plan.subject);
  const visit = columnOf(table, plan.visit);
  const baseline = columnOf(table, plan.baseline);
  if (visit?.kind !== "factor") return fail(finding("mmrm.option", { option: "visit", expected: "a factor", given: plan.visit }));
  if (visit.levels.includes(plan.level))
    return fail(finding("mmrm.option", { option: "level", expected: "a visit that is not there", given: plan.level }));
  if (baseline?.kind !== "number") return fail(finding("mmrm.option", { option: "baseline", expected: "a number", given: plan.baseline }));
  const first = firstRowsOf(subject, table.rows);
  const columns = table.columns.map((column) => extended(column, plan, visit, baseline.values, first));
  return ok({ rows: table.rows + first.length, columns, sourceRows: joined(table.sourceRows, first, (row) => table.sourceRows[row]) });
}

/** Whether a column of the model matrix keeps to the constraint: no effect of an arm at the baseline visit. */
export function isConstrained({ parts }: ModelColumn, plan: ConstrainedBaseline): boolean {
  if (!parts.some((part) => plan.treatments.includes(part.variable))) return true;
  return parts.some((part) => part.variable === plan.visit && part.level !== plan.level);
}

function extended(
  column: Column,
  plan: ConstrainedBaseline,
  visit: FactorColumn,
  baseline: Float64Array,
  first: readonly number[],
): Column {
  if (column.name === plan.visit) {
    const codes = joined(visit.codes, first, () => -1).map((code, row) => (row < visit.codes.length && code < 0 ? -1 : code + 1));
    return { ...visit, levels: [plan.level, ...visit.levels], codes };
  }
  if (column.kind === "factor") return { ...column, codes: joined(column.codes, first, (row) => column.codes[row]) };
  const values = new Float64Array(column.values.length + first.length);
  values.set(column.values);
  first.forEach((row, i) => {
    values[column.values.length + i] = column.name === plan.outcome ? baseline[row] : column.values[row];
  });
  return { ...column, values };
}

function joined(codes: Int32Array, first: readonly number[], added: (row: number) => number): Int32Array {
  const out = new Int32Array(codes.length + first.length);
  out.set(codes);
  first.forEach((row, i) => {
    out[codes.length + i] = added(row);
  });
  return out;
}

/** The first row of every subject, in order of appearance; rows without a subject are nobody's. */
function firstRowsOf(column: Column | null, rows: number): readonly number[] {
  const first = new Map<number, number>();
  for (let row = 0; row < rows; row += 1) {
    const key = column === null ? Number.NaN : column.kind === "factor" ? column.codes[row] : column.values[row];
    if (Number.isNaN(key) || (column?.kind === "factor" && key < 0) || first.has(key)) continue;
    first.set(key, row);
  }
  return [...first.values()];
}

function namesOf(table: Table): string {
  return table.columns.map((column) => column.name).join(", ");
}

/**
 * Which rows of a table an analysis uses, and whose and when they are: complete in the outcome, the subject, the visit and
 * every covariate, at most one for each subject and visit. What is left out is counted, with the columns that were missing.
 */
import { fail, ok, type Result } from "../../base/result.ts";
import { type Finding, finding } from "../finding.ts";
import { type Column, columnOf, type Table } from "./table.ts";

/** The rows that are analysed. */
export interface AnalysedRows {
  /** Indices of rows of the table. */
  readonly rows: Int32Array;
  /** For each of them the index of its subject, from 0 in order of appearance, and of its visit. */
  readonly subject: Int32Array;
  readonly visit: Int32Array;
  readonly subjects: readonly string[];
  /** The visits at which there is an analysed row, in order. */
  readonly visits: readonly string[];
  readonly findings: readonly Finding[];
}

/** Told one by one up to here. */
const DUPLICATES_MAX = 5;

/** The analysed rows of `table`; `names` are the columns that must not be missing. Refuses a subject that has a visit twice. */
export function analysedRows(
  table: Table,
  { subject, visit, names }: { readonly subject: string; readonly visit: string; readonly names: readonly string[] },
): Result<AnalysedRows, readonly Finding[]> {
  const wanted = [...new Set([subject, visit, ...names])];
  const columns = wanted.flatMap((name) => columnOf(table, name) ?? []);
  const missing = wanted.filter((name) => columnOf(table, name) === null);
  if (missing.length > 0) {
    const expected = table.columns.map((column) => column.name).join(", ");
    return fail(missing.map((column) => finding("data.unknown-column", { column, expected })));
  }
  const { rows, dropped } = completeRows(table, columns);
  const subjects = indexed(columns[0], rows);
  const visits = orderedVisits(columns[1], rows);
  const duplicates = duplicateFindings(table, rows, subjects, visits);
  if (duplicates.length > 0) return fail(duplicates);
  const findings = [...dropped, ...columns.slice(1).flatMap((column) => emptyLevels(column, rows))];
  return ok({ rows, subject: subjects.codes, visit: visits.codes, subjects: subjects.levels, visits: visits.levels, findings });
}

function completeRows(table: Table, columns: readonly Column[]): { readonly rows: Int32Array; readonly dropped: readonly Finding[] } {
  const rows: number[] = [];
  const lacking = new Set<string>();
  for (let row = 0; row < table.rows; row += 1) {
    const gaps = columns.filter((column) => isMissing(column, row));
    if (gaps.length === 0) rows.push(row);
    for (const gap of gaps) lacking.add(gap.name);
  }
  const count = table.rows - rows.length;
  const dropped = count === 0 ? [] : [finding("data.rows-dropped", { count, columns: [...lacking].join(", ") })];
  return { rows: Int32Array.from(rows), dropped };
}

interface Indexed {
  readonly levels: readonly string[];
  readonly codes: Int32Array;
}

/** Levels in order of appearance among `rows`. */
function indexed(column: Column, rows: Int32Array): Indexed {
  const codeOf = new Map<string, number>();
  const codes = rows.map((row) => {
    const text = textOf(column, row);
    const code = codeOf.get(text) ?? codeOf.size;
    codeOf.set(text, code);
    return code;
  });
  return { levels: [...codeOf.keys()], codes };
}

/** Visits in the order of the plan's levels, or by their number; only those that are there. */
function orderedVisits(column: Column, rows: Int32Array): Indexed {
  const { levels } = indexed(column, rows);
  const rank = (text: string): number => (column.kind === "factor" ? column.levels.indexOf(text) : Number(text));
  const ordered = [...levels].sort((a, b) => rank(a) - rank(b));
  const codeOf = new Map(ordered.map((level, code) => [level, code]));
  return { levels: ordered, codes: rows.map((row) => codeOf.get(textOf(column, row)) ?? 0) };
}

function duplicateFindings(table: Table, rows: Int32Array, subjects: Indexed, visits: Indexed): readonly Finding[] {
  const first = new Map<number, number>();
  const findings: Finding[] = [];
  for (const [index, row] of rows.entries()) {
    const place = subjects.codes[index] * visits.levels.length + visits.codes[index];
    const before = first.get(place);
    if (before === undefined) first.set(place, row);
    else if (findings.length < DUPLICATES_MAX) {
      const [subject, visit] = [subjects.levels[subjects.codes[index]], visits.levels[visits.codes[index]]];
      findings.push(finding("data.duplicate-visit", { row: table.sourceRows[row], firstRow: table.sourceRows[before], subject, visit }));
    }
  }
  return findings;
}

/** Levels that the plan lists and no analysed row has. Levels that were taken from the data are not listed by anyone. */
function emptyLevels(column: Column, rows: Int32Array): readonly Finding[] {
  if (column.kind === "number") return [];
  const seen = new Set(rows.map((row) => column.codes[row]));
  return column.levels.flatMap((level, code) => (seen.has(code) ? [] : [finding("data.empty-level", { column: column.name, level })]));
}

function textOf(column: Column, row: number): string {
  return column.kind === "factor" ? column.levels[column.codes[row]] : String(column.values[row]);
}

function isMissing(column: Column, row: number): boolean {
  return column.kind === "factor" ? column.codes[row] < 0 : Number.isNaN(column.values[row]);
}

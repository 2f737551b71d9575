/**
 * A table from a CSV text or from rows of JSON. Which columns are factors, and their levels with the reference first, is
 * said by the caller: nothing is guessed of a column that an analysis uses. Columns named as text (the subject) take their
 * levels from the data in order of appearance; every other one that holds nothing but numbers is a number, and one that
 * holds anything else a factor, of which an analysis that wants a number is told row by row.
 *
 * Missing is an empty cell or `NA`, in a number also `.` and `NaN`; a level of that name, if the caller lists it, is a level.
 */
import { parseCsv } from "../../base/csv.ts";
import { isJsonObject, type Json } from "../../base/json.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import { type Finding, finding } from "../finding.ts";
import type { Column, FactorColumn, NumberColumn, Table } from "./table.ts";

/** What is known of the columns before they are read. */
export interface ReadingOptions {
  /** Factors with their levels, the reference first. */
  readonly factors: Readonly<Record<string, readonly string[]>>;
  /** Columns that are text whatever they hold. */
  readonly text: readonly string[];
  /** Columns that must be numbers. */
  readonly numbers: readonly string[];
}

/** Cells by column, as text, and where each row stood. */
interface RawTable {
  readonly names: readonly string[];
  /** One list a column; an empty cell is "". */
  readonly cells: readonly (readonly string[])[];
  readonly sourceRows: Int32Array;
}

/** So many findings of one kind are told; more of the same would bury the rest. */
const FINDINGS_A_COLUMN_MAX = 5;

/** Reads `source`: a CSV text with a header, or a JSON array of objects. Every column that `options` names must be there. */
export function readTable(source: string | readonly Json[], options: ReadingOptions): Result<Table, readonly Finding[]> {
  const raw = typeof source === "string" ? rawFromCsv(source) : rawFromRows(source);
  if (!raw.ok) return raw;
  const { names, cells, sourceRows } = raw.value;
  const wanted = [...Object.keys(options.factors), ...options.text, ...options.numbers];
  const findings: Finding[] = [...new Set(wanted)]
    .filter((name) => !names.includes(name))
    .map((column) => finding("data.unknown-column", { column, expected: names.join(", ") }));
  const columns = names.map((name, index) => columnFrom(name, cells[index], sourceRows, options, findings));
  const table = { rows: sourceRows.length, columns, sourceRows };
  return findings.length > 0 ? fail(findings) : ok(table);
}

function rawFromCsv(text: string): Result<RawTable, readonly Finding[]> {
  const { file, findings } = parseCsv(text);
  if (file === null || findings.length > 0) {
    return fail(
      findings.map(({ line, expected, given, code }) => finding("data.not-a-table", { row: line, expected: expected || code, given })),
    );
  }
  const cells = file.columns.map((_, column) => file.rows.map((row) => row.cells[column].trim()));
  return ok({ names: file.columns, cells, sourceRows: Int32Array.from(file.rows, (row) => row.line) });
}

function rawFromRows(rows: readonly Json[]): Result<RawTable, readonly Finding[]> {
  const names = new Set<string>();
  const findings: Finding[] = [];
  for (const [index, row] of rows.entries()) {
    if (isJsonObject(row)) for (const name of Object.keys(row)) names.add(name);
    else findings.push(finding("data.not-a-table", { row: index + 2, expected: "object", given: JSON.stringify(row) }));
  }
  if (rows.length === 0) findings.push(finding("data.not-a-table", { row: 2, expected: "array of objects", given: "[]" }));
  if (findings.length > 0) return fail(findings);
  const cells = [...names].map((name) => rows.map((row) => (isJsonObject(row) ? cellFrom(row[name]) : "")));
  // A row of JSON is counted as if a header stood above.
  return ok({ names: [...names], cells, sourceRows: Int32Array.from(rows, (_, index) => index + 2) });
}

function cellFrom(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : JSON.stringify(value);
}

function columnFrom(name: string, cells: readonly string[], sourceRows: Int32Array, options: ReadingOptions, findings: Finding[]): Column {
  const levels = options.factors[name];
  if (levels !== undefined) return plannedFactor(name, levels, cells, sourceRows, findings);
  if (options.text.includes(name)) return observedFactor(name, cells);
  const values = Float64Array.from(cells, numberFrom);
  const odd = cells.flatMap((cell, row) => (Number.isNaN(values[row]) && !isMissingNumber(cell) ? [row] : []));
  if (odd.length === 0) return { kind: "number", name, values } satisfies NumberColumn;
  if (!options.numbers.includes(name)) return observedFactor(name, cells);
  for (const row of odd.slice(0, FINDINGS_A_COLUMN_MAX)) {
    findings.push(finding("data.text-in-number", { row: sourceRows[row], column: name, expected: "number", given: cells[row] }));
  }
  return { kind: "number", name, values };
}

function plannedFactor(
  name: string,
  levels: readonly string[],
  cells: readonly string[],
  sourceRows: Int32Array,
  findings: Finding[],
): FactorColumn {
  const codeOf = new Map(levels.map((level, code) => [level, code]));
  const unseen: number[] = [];
  const codes = Int32Array.from(cells, (cell, row) => {
    const code = codeOf.get(cell);
    if (code === undefined && !isMissingText(cell)) unseen.push(row);
    return code ?? -1;
  });
  for (const row of unseen.slice(0, FINDINGS_A_COLUMN_MAX)) {
    findings.push(finding("data.unseen-level", { row: sourceRows[row], column: name, expected: levels.join(" | "), given: cells[row] }));
  }
  return { kind: "factor", name, levels, codes };
}

function observedFactor(name: string, cells: readonly string[]): FactorColumn {
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(cells, (cell) => {
    if (isMissingText(cell)) return -1;
    const code = codeOf.get(cell) ?? codeOf.size;
    codeOf.set(cell, code);
    return code;
  });
  return { kind: "factor", name, levels: [...codeOf.keys()], codes };
}

const NUMERAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** The number that `cell` writes, or NaN. */
function numberFrom(cell: string): number {
  return NUMERAL.test(cell) ? finite(Number(cell)) : Number.NaN;
}

/** A numeral beyond what a double holds is no number. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}

function isMissingText(cell: string): boolean {
  return cell === "" || cell === "NA";
}

function isMissingNumber(cell: string): boolean {
  return isMissingText(cell) || cell === "." || cell === "NaN";
}

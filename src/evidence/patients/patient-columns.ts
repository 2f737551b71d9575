/**
 * From a table with one row a patient to the columns of a question: numbers as they are, a factor as an indicator for each
 * level but the reference, named as R names them (`siteB`). Patients with a missing value in what a question uses are left
 * out of that question and counted.
 */
import { fail, ok, type Result } from "../../base/result.ts";
import { type Column, columnOf, type Table } from "../data/table.ts";
import { type Finding, finding } from "../finding.ts";
import type { NamedColumn } from "../regression/design.ts";

/** A treatment by its factor and the level that is the treatment. */
export interface TreatmentLevel {
  readonly factor: string;
  readonly level: string;
  readonly reference: string;
}

/** Refuses a table in which a subject has two rows. */
export function onePatientARow(table: Table, subject: string): Result<Table, readonly Finding[]> {
  const column = columnOf(table, subject);
  if (column === null || column.kind !== "factor") return fail([unknownColumn(table, subject)]);
  const first = new Map<number, number>();
  const findings: Finding[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const code = column.codes[row];
    const before = first.get(code);
    if (before === undefined || code < 0) first.set(code, row);
    else {
      const name = column.levels[code];
      findings.push(finding("data.duplicate-subject", { row: table.sourceRows[row], firstRow: table.sourceRows[before], subject: name }));
    }
  }
  return findings.length > 0 ? fail(findings.slice(0, 5)) : ok(table);
}

/** The rows without a gap in `names`, and the finding that counts the others. */
export function completeRows(
  table: Table,
  names: readonly string[],
): { readonly rows: readonly number[]; readonly findings: readonly Finding[] } {
  const columns = [...new Set(names)].flatMap((name) => columnOf(table, name) ?? []);
  const rows: number[] = [];
  const lacking = new Set<string>();
  for (let row = 0; row < table.rows; row += 1) {
    const gaps = columns.filter((column) => isMissing(column, row));
    if (gaps.length === 0) rows.push(row);
    for (const { name } of gaps) lacking.add(name);
  }
  const count = table.rows - rows.length;
  return { rows, findings: count === 0 ? [] : [finding("data.rows-dropped", { count, columns: [...lacking].join(", ") })] };
}

/** The numbers of a column at `rows`. The column is one that was read as numbers. */
export function numbersAt(table: Table, name: string, rows: readonly number[]): Float64Array {
  const column = columnOf(table, name);
  return Float64Array.from(rows, (row) => (column?.kind === "number" ? column.values[row] : Number.NaN));
}

/** 1 where the treatment was given, 0 where not, under the factor's name. */
export function treatmentAt(table: Table, { factor, level }: TreatmentLevel, rows: readonly number[]): NamedColumn {
  const column = columnOf(table, factor);
  return {
    name: factor,
    values: Float64Array.from(rows, (row) => (column?.kind === "factor" && column.levels[column.codes[row]] === level ? 1 : 0)),
  };
}

/** The columns of covariates: a treatment named among them is its indicator. */
export function covariatesAt(
  table: Table,
  names: readonly string[],
  rows: readonly number[],
  treatments: readonly TreatmentLevel[],
): readonly NamedColumn[] {
  return names.flatMap((name) => {
    const treatment = treatments.find(({ factor }) => factor === name);
    if (treatment !== undefined) return [treatmentAt(table, treatment, rows)];
    const column = columnOf(table, name);
    if (column === null) return [];
    if (column.kind === "number") return [{ name, values: numbersAt(table, name, rows) }];
    return column.levels.slice(1).map((level, index) => ({
      name: `${name}${level}`,
      values: Float64Array.from(rows, (row) => (column.codes[row] === index + 1 ? 1 : 0)),
    }));
  });
}

/** One number for each combination of the levels of `names`, or null without any. */
export function strataAt(table: Table, names: readonly string[], rows: readonly number[]): readonly number[] | null {
  if (names.length === 0) return null;
  const columns = names.flatMap((name) => columnOf(table, name) ?? []);
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = columns.map((column) => (column.kind === "factor" ? column.codes[row] : column.values[row])).join(" ");
    const code = seen.get(key) ?? seen.size;
    seen.set(key, code);
    return code;
  });
}

/** Cells of a column of marks that are neither 0 nor 1, told as text in numbers is. */
export function markFindings(table: Table, name: string): readonly Finding[] {
  const column = columnOf(table, name);
  if (column?.kind !== "number") return [];
  const odd = [...column.values.keys()].filter((row) => ![0, 1].includes(column.values[row]) && !Number.isNaN(column.values[row]));
  return odd
    .slice(0, 5)
    .map((row) =>
      finding("data.text-in-number", { row: table.sourceRows[row], column: name, expected: "0 | 1", given: String(column.values[row]) }),
    );
}

/** The refusal of a column that is not there. */
export function unknownColumn(table: Table, column: string): Finding {
  return finding("data.unknown-column", { column, expected: table.columns.map(({ name }) => name).join(", ") });
}

function isMissing(column: Column, row: number): boolean {
  return column.kind === "factor" ? column.codes[row] < 0 : Number.isNaN(column.values[row]);
}

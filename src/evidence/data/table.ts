/**
 * A table as the engine holds it: typed columns in memory, all of the same length. A number that is missing is NaN and a
 * factor's missing level is code -1: nowhere else does the engine use either. Levels are text exactly as in the file, and
 * the first one is the reference. Nothing here reads files; `reading.ts` makes a table from text or from rows of JSON.
 */

/** A column of finite numbers; NaN where missing. */
export interface NumberColumn {
  readonly kind: "number";
  readonly name: string;
  readonly values: Float64Array;
}

/** A column of levels. `codes` has one index into `levels` a row, -1 where missing. */
export interface FactorColumn {
  readonly kind: "factor";
  readonly name: string;
  /** Reference level first. */
  readonly levels: readonly string[];
  readonly codes: Int32Array;
}

/** A column. */
export type Column = NumberColumn | FactorColumn;

/** Columns side by side. */
export interface Table {
  readonly rows: number;
  readonly columns: readonly Column[];
  /** Where each row stood in the file it came from: the header is row 1. */
  readonly sourceRows: Int32Array;
}

/** The column of that name, or null. */
export function columnOf(table: Table, name: string): Column | null {
  return table.columns.find((column) => column.name === name) ?? null;
}

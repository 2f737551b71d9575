/**
 * Cells of a table as texts: what stands in a row of a column as the plan would write it, so that a level of the plan finds
 * its rows whether the column came in as a factor or as a number ("1" finds 1).
 */
import type { Column } from "../data/table.ts";

/** The cell's level or number as text; null where it is missing. */
export function cellText(column: Column, row: number): string | null {
  if (column.kind === "factor") return column.codes[row] < 0 ? null : column.levels[column.codes[row]];
  return Number.isNaN(column.values[row]) ? null : String(column.values[row]);
}

/** Whether the cell holds `level`, as a text or as the same number. */
export function cellIs(column: Column, row: number, level: string): boolean {
  return column.kind === "factor" ? cellText(column, row) === level : column.values[row] === Number(level);
}

/** Whether the cell is missing. */
export function isMissing(column: Column, row: number): boolean {
  return cellText(column, row) === null;
}

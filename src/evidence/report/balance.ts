/**
 * Whether the groups can be compared at all: what they were like before treatment. Each variable is described by arm, and
 * the largest standardised difference between any two arms is given. A difference of means is divided by the square root
 * of the mean of the two variances; one of proportions likewise with p(1 - p), for each level (Austin, Statistics in
 * Medicine 2009; 28: 3083-3107). No test is made: in a randomised trial it would test what is known to be true.
 */
import { columnOf, type NumberColumn, type Table } from "../data/table.ts";
import type { Arms } from "./arms.ts";
import { cellText, isMissing } from "./cells.ts";

/** A number at baseline in one arm; the mean and the standard deviation are null where fewer than one, or two, are known. */
export interface NumberSummary {
  readonly known: number;
  readonly missing: number;
  readonly mean: number | null;
  readonly sd: number | null;
}

/** A factor at baseline in one arm: subjects at each level. */
export interface FactorSummary {
  readonly known: number;
  readonly missing: number;
  readonly counts: readonly number[];
}

/** One variable by arm; `largestDifference` is the largest standardised difference, null where none can be computed. */
export type BalanceRow =
  | { readonly kind: "number"; readonly name: string; readonly byArm: readonly NumberSummary[]; readonly largestDifference: number | null }
  | {
      readonly kind: "factor";
      readonly name: string;
      readonly levels: readonly string[];
      readonly byArm: readonly FactorSummary[];
      readonly largestDifference: number | null;
    };

/**
 * The balance of those of `names` that do not change within a subject; each subject counts once, by its first row. What
 * changes within a subject is no baseline and is left out.
 */
export function balanceOf(table: Table, subject: string, names: readonly string[], arms: Arms): readonly BalanceRow[] {
  const rows = firstRows(table, subject);
  const byArm = arms.arms.map((_, arm) => [...rows.first.values()].filter((row) => arms.ofRow[row] === arm));
  return names.flatMap((name): readonly BalanceRow[] => {
    const column = columnOf(table, name);
    if (column === null || !isConstant(table, name, rows)) return [];
    if (column.kind === "number") {
      const summaries = byArm.map((some) => numberSummary(column, some));
      return [{ kind: "number", name, byArm: summaries, largestDifference: largest(summaries, meanDifference) }];
    }
    const { levels, codes } = column;
    const summaries = byArm.map((some): FactorSummary => {
      const known = some.filter((row) => codes[row] >= 0);
      return {
        known: known.length,
        missing: some.length - known.length,
        counts: levels.map((_, code) => known.filter((row) => codes[row] === code).length),
      };
    });
    return [{ kind: "factor", name, levels, byArm: summaries, largestDifference: largest(summaries, proportionDifference) }];
  });
}

interface SubjectRows {
  readonly first: ReadonlyMap<string, number>;
  readonly ofRow: readonly (string | null)[];
}

function firstRows(table: Table, subject: string): SubjectRows {
  const column = columnOf(table, subject);
  const ofRow = Array.from({ length: table.rows }, (_, row) => (column === null ? null : cellText(column, row)));
  const first = new Map<string, number>();
  for (const [row, key] of ofRow.entries()) if (key !== null && !first.has(key)) first.set(key, row);
  return { first, ofRow };
}

function isConstant(table: Table, name: string, { first, ofRow }: SubjectRows): boolean {
  const column = columnOf(table, name);
  if (column === null) return false;
  return ofRow.every((key, row) => {
    const begin = key === null ? undefined : first.get(key);
    return begin === undefined || cellText(column, row) === cellText(column, begin);
  });
}

function numberSummary(column: NumberColumn, rows: readonly number[]): NumberSummary {
  const values = rows.filter((row) => !isMissing(column, row)).map((row) => column.values[row]);
  const known = values.length;
  if (known === 0) return { known, missing: rows.length, mean: null, sd: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / known;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { known, missing: rows.length - known, mean, sd: known > 1 ? Math.sqrt(squares / (known - 1)) : null };
}

function meanDifference(a: NumberSummary, b: NumberSummary): number | null {
  if (a.mean === null || b.mean === null || a.sd === null || b.sd === null) return null;
  return standardised(a.mean - b.mean, (a.sd ** 2 + b.sd ** 2) / 2);
}

function proportionDifference(a: FactorSummary, b: FactorSummary): number | null {
  if (a.known === 0 || b.known === 0) return null;
  const differences = a.counts.flatMap((count, level) => {
    const p = count / a.known;
    const q = b.counts[level] / b.known;
    return standardised(p - q, (p * (1 - p) + q * (1 - q)) / 2) ?? [];
  });
  return differences.length === 0 ? null : Math.max(...differences);
}

/** Null where nothing varies and yet the groups differ: no multiple of nothing says how much. */
function standardised(difference: number, variance: number): number | null {
  if (difference === 0) return 0;
  return variance > 0 ? Math.abs(difference) / Math.sqrt(variance) : null;
}

function largest<Summary>(summaries: readonly Summary[], difference: (a: Summary, b: Summary) => number | null): number | null {
  const all = summaries.flatMap((a, i) => summaries.slice(i + 1).flatMap((b) => difference(a, b) ?? []));
  return all.length === 0 ? null : Math.max(...all);
}

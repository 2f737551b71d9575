/**
 * The columns of a regression with one row a patient, as the methods of this folder take them. Columns are built where
 * the question is asked; how a formula and a table of levels become columns is the matter of `../data`.
 */
import { invariant } from "../../base/invariant.ts";
import { fail, ok } from "../../base/result.ts";
import { leastSquares } from "../../numeric/least-squares.ts";
import type { Answer } from "../estimate.ts";
import { finding } from "../finding.ts";

/** A named column of finite numbers. */
export interface NamedColumn {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/** Columns side by side; `values` has `rows` x `names.length` entries in row order. */
export interface RegressionDesign {
  readonly names: readonly string[];
  readonly rows: number;
  readonly values: Float64Array;
}

/** The name of the column of ones, as R calls it. */
export const INTERCEPT = "(Intercept)";

/** The columns given, which must have the same length and no missing value. */
export function designOf(columns: readonly NamedColumn[]): RegressionDesign {
  const rows = columns[0]?.values.length ?? 0;
  const values = new Float64Array(rows * columns.length);
  columns.forEach((column, j) => {
    invariant(column.values.length === rows, `${rows} rows in ${column.name}, not ${column.values.length}`);
    for (let i = 0; i < rows; i += 1) {
      const value = column.values[i];
      invariant(Number.isFinite(value), `a finite number in row ${i} of ${column.name}, not ${value}`);
      values[i * columns.length + j] = value;
    }
  });
  return { names: columns.map((column) => column.name), rows, values };
}

/** The column of ones for as many rows. */
export function intercept(rows: number): NamedColumn {
  return { name: INTERCEPT, values: new Float64Array(rows).fill(1) };
}

/** The product of two columns, named `first:second` as R does. */
export function product(first: NamedColumn, second: NamedColumn): NamedColumn {
  return { name: `${first.name}:${second.name}`, values: Float64Array.from(first.values, (value, i) => value * second.values[i]) };
}

/** The design if no column follows from those before it, else the refusal that names the first which does. */
export function fullRank(design: RegressionDesign): Answer<RegressionDesign> {
  const { rows, names, values } = design;
  if (rows < names.length) return fail(finding("estimate.too-few", { quantity: "rows", needed: names.length, given: rows }));
  const [aliased] = leastSquares(values, new Float64Array(rows), names.length).aliased;
  return aliased === undefined ? ok(design) : fail(finding("regression.aliased", { column: names[aliased] }));
}

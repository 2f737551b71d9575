/**
 * Rows put in order for `row-moments.ts`: by subject and visit, the columns of the model matrix made orthonormal, the
 * outcome's projection on them taken out and the rest divided by its standard deviation. Where times are irregular each set
 * of times is a block of its own, and a subject's visits are numbered in order of time.
 */
import { invariant } from "../../base/invariant.ts";
import { type OrthonormalBasis, orthonormalBasis } from "../../numeric/orthonormal.ts";
import type { MmrmInput, RowDesign } from "./fit.ts";
import { emptyPatterns, orderPatterns, type Patterns, patternOf } from "./patterns.ts";

/** A block: the group whose parameters it has, and the times of its visits. */
export interface RowBlock {
  readonly group: number;
  readonly times: Float64Array;
}

/** The rows of a model, in order. */
export interface RowData {
  readonly patterns: Patterns;
  readonly blocks: readonly RowBlock[];
  /** Subjects with an outcome. */
  readonly subjects: number;
  readonly observations: number;
  readonly columns: number;
  readonly patternOfSubject: Int32Array;
  /** Where each subject's rows begin. */
  readonly firstRow: Int32Array;
  /** observations x columns, orthonormal. */
  readonly values: Float64Array;
  readonly outcome: Float64Array;
  readonly basis: OrthonormalBasis;
  /** The outcome's coefficients on the basis, before scaling. */
  readonly projection: Float64Array;
  readonly scale: number;
}

/** The share of a column that must be new, as in R's lm. */
export const ALIASING_TOLERANCE = 1e-7;

/** A residual sum of squares that is rounding, as a share of the whole. */
const ROUNDING = 1e-26;

/** Orders the rows of `input`, whose design is `x`. */
export function rowData(input: MmrmInput, x: RowDesign): RowData {
  const order = orderRows(input);
  const basis = orthonormalBasis(columnsOf(x, order), ALIASING_TOLERANCE);
  const columns = basis.used.length;
  const outcome = Float64Array.from(order, (row) => input.y[row]);
  const projection = new Float64Array(columns);
  for (let round = 0; round < 2; round += 1) {
    basis.basis.forEach((column, j) => {
      let sum = 0;
      for (let i = 0; i < outcome.length; i += 1) sum += column[i] * outcome[i];
      for (let i = 0; i < outcome.length; i += 1) outcome[i] -= sum * column[i];
      projection[j] += sum;
    });
  }
  let squares = 0;
  for (const value of outcome) squares += value * value;
  const total = projection.reduce((sum, value) => sum + value * value, squares);
  // What is left of an outcome that the columns reproduce is rounding, and no variation.
  if (squares <= ROUNDING * total) {
    outcome.fill(0);
    squares = 0;
  }
  const scale = squares > 0 ? Math.sqrt(squares / outcome.length) : 1;
  for (let i = 0; i < outcome.length; i += 1) outcome[i] /= scale;
  const values = new Float64Array(outcome.length * columns);
  basis.basis.forEach((column, j) => {
    for (let i = 0; i < outcome.length; i += 1) values[i * columns + j] = column[i];
  });
  return { ...group(input, order), observations: order.length, columns, values, outcome, basis, projection, scale };
}

function orderRows({ subject, visit, times }: MmrmInput): Int32Array {
  const order = Int32Array.from(subject, (_, row) => row);
  return order.sort((a, b) => subject[a] - subject[b] || (times ? times[a] - times[b] : 0) || visit[a] - visit[b]);
}

function columnsOf({ values, columns }: RowDesign, order: Int32Array): readonly Float64Array[] {
  return Array.from({ length: columns }, (_, j) => Float64Array.from(order, (row) => values[row * columns + j]));
}

function group(
  { subject, visit, visits, times, visitTimes, group: groups }: MmrmInput,
  order: Int32Array,
): Pick<RowData, "patterns" | "blocks" | "subjects" | "patternOfSubject" | "firstRow"> {
  const firstRow: number[] = [];
  for (let i = 0; i < order.length; i += 1) if (i === 0 || subject[order[i]] !== subject[order[i - 1]]) firstRow.push(i);
  const endOf = (i: number) => firstRow[i + 1] ?? order.length;
  const groupOf = (i: number) => (groups ? groups[subject[order[firstRow[i]]]] : 0);
  const regular = visitTimes ?? Float64Array.from({ length: visits }, (_, t) => t);
  const groupCount = groups ? 1 + groups.reduce((max, one) => Math.max(max, one), 0) : 1;
  const blocks: RowBlock[] = times ? [] : Array.from({ length: groupCount }, (_, index) => ({ group: index, times: regular }));
  const known = new Map<string, number>();
  const blockOf = (i: number): number => {
    if (!times) return groupOf(i);
    const own = Float64Array.from(order.subarray(firstRow[i], endOf(i)), (row) => times[row]);
    const key = `${groupOf(i)}:${own.join(" ")}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, blocks.length);
    blocks.push({ group: groupOf(i), times: own });
    return blocks.length - 1;
  };
  const blockOfSubject = firstRow.map((_, i) => blockOf(i));
  const width = times ? firstRow.reduce((max, from, i) => Math.max(max, endOf(i) - from), 1) : visits;
  const patterns = emptyPatterns(width, blocks.length);
  const patternOfSubject = Int32Array.from(firstRow, (from, i) => {
    let mask = 0;
    for (let row = from; row < endOf(i); row += 1) {
      const isNew = times !== undefined || row === from || visit[order[row]] !== visit[order[row - 1]];
      invariant(isNew, `one row a subject and visit, not two of subject ${subject[order[row]]} at visit ${visit[order[row]]}`);
      mask += 2 ** (times ? row - from : visit[order[row]]);
    }
    const pattern = patternOf(patterns, blockOfSubject[i], mask);
    patterns.weight[pattern] += 1;
    return pattern;
  });
  orderPatterns(patterns);
  return { patterns, blocks, subjects: firstRow.length, patternOfSubject, firstRow: Int32Array.from(firstRow) };
}

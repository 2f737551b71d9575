/**
 * One linear contrast by least squares on a completed outcome at one visit, its design the rows of the mixed model at that
 * visit. Columns that are the same there as those before them are left out; a contrast that looks at this visit alone does
 * not depend on which.
 */
import { cholesky, solveCholesky } from "../../numeric/cholesky.ts";
import type { ContrastEstimate } from "../mmrm/fit.ts";

/** A design that will be used for many outcomes. */
export interface Ancova {
  readonly subjects: number;
  readonly columns: number;
  /** subjects x columns, the kept columns only. */
  readonly x: Float64Array;
  /** The contrast's weights of the kept columns. */
  readonly weights: Float64Array;
}

/** How much of a column must be left after the columns before it are taken out, as a share of its length. */
const NEW_SHARE_MIN = 1e-8;

/** The design `x` (subjects x columns) with the columns that the ones before determine left out. */
export function ancovaOf(x: Float64Array, subjects: number, columns: number, weights: ArrayLike<number>): Ancova {
  const kept = independentColumns(x, subjects, columns);
  const design = new Float64Array(subjects * kept.length);
  for (let i = 0; i < subjects; i += 1)
    kept.forEach((column, k) => {
      design[i * kept.length + k] = x[i * columns + column];
    });
  return { subjects, columns: kept.length, x: design, weights: Float64Array.from(kept, (column) => weights[column]) };
}

/** The contrast from `y` (one a subject); `leftOut` is the index of a subject who does not count. Null when it cannot be told. */
export function ancovaEstimate({ subjects, columns, x, weights }: Ancova, y: ArrayLike<number>, leftOut = -1): ContrastEstimate | null {
  const normal = new Float64Array(columns * columns);
  const beta = new Float64Array(columns);
  for (let i = 0; i < subjects; i += 1) {
    if (i === leftOut) continue;
    const row = i * columns;
    for (let a = 0; a < columns; a += 1) {
      beta[a] += x[row + a] * y[i];
      for (let b = 0; b <= a; b += 1) normal[a * columns + b] += x[row + a] * x[row + b];
    }
  }
  if (!cholesky(normal, columns, NEW_SHARE_MIN ** 2)) return null;
  solveCholesky(normal, beta, columns);
  const spread = Float64Array.from(weights);
  solveCholesky(normal, spread, columns);
  const df = subjects - (leftOut >= 0 ? 1 : 0) - columns;
  if (df <= 0) return null;
  const variance = residualSquares({ subjects, columns, x, weights }, y, beta, leftOut) / df;
  const dot = (a: ArrayLike<number>): number => weights.reduce((sum, weight, k) => sum + weight * a[k], 0);
  return { estimate: dot(beta), standardError: Math.sqrt(variance * dot(spread)), df };
}

function residualSquares({ subjects, columns, x }: Ancova, y: ArrayLike<number>, beta: Float64Array, leftOut: number): number {
  let sum = 0;
  for (let i = 0; i < subjects; i += 1) {
    if (i === leftOut) continue;
    let residual = y[i];
    for (let a = 0; a < columns; a += 1) residual -= x[i * columns + a] * beta[a];
    sum += residual * residual;
  }
  return sum;
}

/** Modified Gram-Schmidt from the left: a column stays when enough of it is new. */
function independentColumns(x: Float64Array, subjects: number, columns: number): readonly number[] {
  const basis: Float64Array[] = [];
  const kept: number[] = [];
  for (let column = 0; column < columns; column += 1) {
    const vector = Float64Array.from({ length: subjects }, (_, i) => x[i * columns + column]);
    const length = Math.sqrt(inner(vector, vector));
    for (const unit of basis) {
      const along = inner(vector, unit);
      for (let i = 0; i < subjects; i += 1) vector[i] -= along * unit[i];
    }
    const left = Math.sqrt(inner(vector, vector));
    if (left <= NEW_SHARE_MIN * length) continue;
    basis.push(vector.map((value) => value / left));
    kept.push(column);
  }
  return kept;
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i] * b[i];
  return sum;
}

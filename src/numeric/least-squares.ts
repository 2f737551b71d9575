/**
 * Weighted least squares by Householder's reflections (Golub and Van Loan, Matrix Computations, 4th edition, 5.2-5.3).
 * The triangle R is found from the rows themselves and not from X'X, so that a column shifted by a hundred million
 * costs half as many digits. A column that the ones before it determine is left out, named, and has coefficient 0.
 */
import { invariant } from "../base/invariant.ts";

/** A column is determined by others when less than this share of its length is its own. */
const OWN_SHARE_MIN = 1e-11;

/** The solution for `columns` coefficients. */
export interface LeastSquares {
  readonly coefficients: Float64Array;
  /** (X'WX)^-1 in row order; rows and columns of what was left out are 0. */
  readonly inverseInformation: Float64Array;
  /** The weighted sum of squared residuals. */
  readonly residualSquares: number;
  readonly rank: number;
  /** Indices of the columns left out. */
  readonly aliased: readonly number[];
}

/**
 * Minimises the sum of w (y - x'b)^2. `x` has `rows` x `columns` entries in row order, `y` one entry a row, and so has
 * `weights`, all >= 0, or null for ones.
 */
export function leastSquares(x: Float64Array, y: Float64Array, columns: number, weights: Float64Array | null = null): LeastSquares {
  const rows = y.length;
  invariant(x.length === rows * columns, `${rows} x ${columns} entries, not ${x.length}`);
  const stride = columns + 1;
  const a = new Float64Array(rows * stride);
  for (let i = 0; i < rows; i += 1) {
    const root = weights === null ? 1 : Math.sqrt(weights[i]);
    for (let j = 0; j < columns; j += 1) a[i * stride + j] = root * x[i * columns + j];
    a[i * stride + columns] = root * y[i];
  }
  const kept = triangulate(a, rows, columns);
  const aliased: number[] = [];
  for (let j = 0; j < columns; j += 1) if (!kept.includes(j)) aliased.push(j);
  let residualSquares = 0;
  for (let i = kept.length; i < rows; i += 1) residualSquares += a[i * stride + columns] ** 2;
  return { ...solved(a, kept, columns), residualSquares, rank: kept.length, aliased };
}

/** Reflects the rows until the kept columns are a triangle; answers which were kept. Row r of the triangle belongs to the r-th of them. */
function triangulate(a: Float64Array, rows: number, columns: number): readonly number[] {
  const stride = columns + 1;
  const kept: number[] = [];
  for (let j = 0; j < columns && kept.length < rows; j += 1) {
    const top = kept.length;
    const whole = length(a, 0, rows, stride, j);
    const own = length(a, top, rows, stride, j);
    if (!(own > OWN_SHARE_MIN * whole)) continue;
    reflect(a, rows, stride, top, j, own);
    kept.push(j);
  }
  return kept;
}

/** One reflection that turns column j, from row `top` down, into a single entry, applied to the columns after it. */
function reflect(a: Float64Array, rows: number, stride: number, top: number, j: number, own: number): void {
  const head = a[top * stride + j];
  const image = head > 0 ? -own : own;
  const pivot = head - image;
  for (let column = j + 1; column < stride; column += 1) {
    let sum = pivot * a[top * stride + column];
    for (let i = top + 1; i < rows; i += 1) sum += a[i * stride + j] * a[i * stride + column];
    const factor = sum / (image * pivot);
    a[top * stride + column] += factor * pivot;
    for (let i = top + 1; i < rows; i += 1) a[i * stride + column] += factor * a[i * stride + j];
  }
  a[top * stride + j] = image;
}

function length(a: Float64Array, from: number, rows: number, stride: number, j: number): number {
  let largest = 0;
  for (let i = from; i < rows; i += 1) largest = Math.max(largest, Math.abs(a[i * stride + j]));
  if (largest === 0) return 0;
  let sum = 0;
  for (let i = from; i < rows; i += 1) sum += (a[i * stride + j] / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/** Back substitution: the coefficients, and R^-1 R^-1' as the inverse of the information. */
function solved(a: Float64Array, kept: readonly number[], columns: number): Pick<LeastSquares, "coefficients" | "inverseInformation"> {
  const stride = columns + 1;
  const rank = kept.length;
  const coefficients = new Float64Array(columns);
  const inverse = new Float64Array(rank * rank);
  for (let r = rank - 1; r >= 0; r -= 1) {
    const diagonal = a[r * stride + kept[r]];
    let value = a[r * stride + columns];
    for (let s = r + 1; s < rank; s += 1) value -= a[r * stride + kept[s]] * coefficients[kept[s]];
    coefficients[kept[r]] = value / diagonal;
    inverse[r * rank + r] = 1 / diagonal;
    for (let s = r + 1; s < rank; s += 1) {
      let sum = 0;
      for (let t = r + 1; t <= s; t += 1) sum += a[r * stride + kept[t]] * inverse[t * rank + s];
      inverse[r * rank + s] = -sum / diagonal;
    }
  }
  const inverseInformation = new Float64Array(columns * columns);
  for (let r = 0; r < rank; r += 1) {
    for (let s = 0; s < rank; s += 1) {
      let sum = 0;
      for (let t = Math.max(r, s); t < rank; t += 1) sum += inverse[r * rank + t] * inverse[s * rank + t];
      inverseInformation[kept[r] * columns + kept[s]] = sum;
    }
  }
  return { coefficients, inverseInformation };
}

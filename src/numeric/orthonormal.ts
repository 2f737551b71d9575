/**
 * An orthonormal basis of the columns of a matrix, X = Q R, column by column in the order given, by Gram and Schmidt with one
 * repetition (Giraud, Langou and Rozloznik, 2005: "twice is enough"). A column that the ones before it already determine,
 * as far as `tolerance` can tell, is left out and expressed by them: what R's lm and SAS call aliased.
 */

/** A column that was left out, and the combination of the used ones that it equals. */
export interface Dependent {
  readonly column: number;
  /** One coefficient a used column, in the order of `used`; those after it are 0. */
  readonly combination: Float64Array;
}

/** The basis. */
export interface OrthonormalBasis {
  /** Indices of the columns that are in the basis. */
  readonly used: readonly number[];
  readonly dependent: readonly Dependent[];
  /** One a used column, all of length one and orthogonal. */
  readonly basis: readonly Float64Array[];
  /** used x used, upper triangular: column j of X is the sum over i of R(i, j) basis_i. */
  readonly R: Float64Array;
}

/** Orthonormalises `columns`, all of one length. `tolerance` is the share of a column's length that must be new. */
export function orthonormalBasis(columns: readonly Float64Array[], tolerance: number): OrthonormalBasis {
  const used: number[] = [];
  const basis: Float64Array[] = [];
  const coefficients: Float64Array[] = [];
  const left: { readonly column: number; readonly along: Float64Array }[] = [];
  columns.forEach((given, column) => {
    const rest = Float64Array.from(given);
    const along = new Float64Array(columns.length);
    const before = norm(given);
    takeOut(rest, basis, along);
    takeOut(rest, basis, along);
    const after = norm(rest);
    if (!(after > tolerance * before)) {
      left.push({ column, along });
      return;
    }
    for (let i = 0; i < rest.length; i += 1) rest[i] /= after;
    along[basis.length] = after;
    used.push(column);
    basis.push(rest);
    coefficients.push(along);
  });
  const size = used.length;
  const R = new Float64Array(size * size);
  coefficients.forEach((along, j) => {
    for (let i = 0; i <= j; i += 1) R[i * size + j] = along[i];
  });
  return {
    used,
    basis,
    R,
    dependent: left.map(({ column, along }) => {
      const combination = solveUpper(R, along.slice(0, size), size);
      const least = ROUNDING * norm(columns[column]);
      return { column, combination: combination.map((value, i) => (Math.abs(value) * norm(columns[used[i]]) > least ? value : 0)) };
    }),
  };
}

/** A column's part of a combination below this share of the whole is rounding, and is taken for none. */
const ROUNDING = 1e-9;

/** Overwrites `x` with R^-1 x for an upper triangular R of order n, and answers with it. */
export function solveUpper(R: Float64Array, x: Float64Array, n: number): Float64Array {
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = x[i];
    for (let j = i + 1; j < n; j += 1) sum -= R[i * n + j] * x[j];
    x[i] = sum / R[i * n + i];
  }
  return x;
}

/** Overwrites `x` with R'^-1 x for an upper triangular R of order n, and answers with it. */
export function solveUpperTransposed(R: Float64Array, x: Float64Array, n: number): Float64Array {
  for (let i = 0; i < n; i += 1) {
    let sum = x[i];
    for (let j = 0; j < i; j += 1) sum -= R[j * n + i] * x[j];
    x[i] = sum / R[i * n + i];
  }
  return x;
}

function takeOut(rest: Float64Array, basis: readonly Float64Array[], along: Float64Array): void {
  basis.forEach((direction, j) => {
    let sum = 0;
    for (let i = 0; i < rest.length; i += 1) sum += direction[i] * rest[i];
    for (let i = 0; i < rest.length; i += 1) rest[i] -= sum * direction[i];
    along[j] += sum;
  });
}

function norm(x: Float64Array): number {
  let largest = 0;
  for (const value of x) largest = Math.max(largest, Math.abs(value));
  if (largest === 0) return 0;
  let sum = 0;
  for (const value of x) sum += (value / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/**
 * Products of small dense matrices. A matrix is a flat `Float64Array` in row order: entry (i, j) of a matrix with n columns
 * is `a[i * n + j]`. Every function writes into `out`, which comes first and must not be one of the factors; sizes are
 * arguments, and nobody checks them in here: callers allocate once, check once, and call these in loops. Sums run in the
 * order in which the loops are written, so the same input gives the same bits everywhere.
 */

/** out (rows x columns) = a (rows x inner) b (inner x columns). Zeros of `a` cost nothing. */
export function multiply(out: Float64Array, a: Float64Array, b: Float64Array, rows: number, inner: number, columns: number): void {
  out.fill(0, 0, rows * columns);
  for (let i = 0; i < rows; i += 1) {
    const row = i * columns;
    for (let l = 0; l < inner; l += 1) {
      const factor = a[i * inner + l];
      if (factor === 0) continue;
      const from = l * columns;
      for (let j = 0; j < columns; j += 1) out[row + j] += factor * b[from + j];
    }
  }
}

/** out (rows x columns) = a' b, where `a` is (inner x rows) and `b` (inner x columns). */
export function multiplyLeftTransposed(
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  rows: number,
  inner: number,
  columns: number,
): void {
  out.fill(0, 0, rows * columns);
  for (let l = 0; l < inner; l += 1) {
    const from = l * columns;
    for (let i = 0; i < rows; i += 1) {
      const factor = a[l * rows + i];
      if (factor === 0) continue;
      const row = i * columns;
      for (let j = 0; j < columns; j += 1) out[row + j] += factor * b[from + j];
    }
  }
}

/** out (rows x columns) = a b', where `a` is (rows x inner) and `b` (columns x inner). */
export function multiplyRightTransposed(
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  rows: number,
  inner: number,
  columns: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) out[i * columns + j] = dot(a, i * inner, b, j * inner, inner);
  }
}

/** out (rows) = a (rows x columns) x. */
export function multiplyVector(out: Float64Array, a: Float64Array, x: Float64Array, rows: number, columns: number): void {
  for (let i = 0; i < rows; i += 1) out[i] = dot(a, i * columns, x, 0, columns);
}

/** The sum of products of `length` entries of `a` from `aFrom` on with those of `b` from `bFrom` on. */
export function dot(a: Float64Array, aFrom: number, b: Float64Array, bFrom: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i += 1) sum += a[aFrom + i] * b[bFrom + i];
  return sum;
}

/**
 * Writes to `out` from `outAt` on such sums of `a` with `rows` rows of `b`, which begin `stride` entries apart: a matrix times a
 * vector. Four rows are taken at a time (`dotFour`).
 */
export function dots(
  out: Float64Array,
  outAt: number,
  a: Float64Array,
  aFrom: number,
  b: Float64Array,
  bFrom: number,
  stride: number,
  rows: number,
  length: number,
): void {
  let row = 0;
  for (; row + 4 <= rows; row += 4) dotFour(out, outAt + row, a, aFrom, b, bFrom + row * stride, stride, length);
  for (; row < rows; row += 1) out[outAt + row] = dot(a, aFrom, b, bFrom + row * stride, length);
}

/**
 * Writes four such sums to `out` from `outAt` on: of `a` with four rows of `b` that begin `stride` entries apart. An entry of
 * `a` is read once for four products, and the four sums do not wait for each other: twice as fast as four calls of `dot`.
 */
export function dotFour(
  out: Float64Array,
  outAt: number,
  a: Float64Array,
  aFrom: number,
  b: Float64Array,
  bFrom: number,
  stride: number,
  length: number,
): void {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  const end = aFrom + length;
  for (let i = aFrom, at = bFrom; i < end; i += 1, at += 1) {
    const value = a[i];
    first += value * b[at];
    second += value * b[at + stride];
    third += value * b[at + 2 * stride];
    fourth += value * b[at + 3 * stride];
  }
  out[outAt] = first;
  out[outAt + 1] = second;
  out[outAt + 2] = third;
  out[outAt + 3] = fourth;
}

/** x' a y for a square matrix of order n. */
export function bilinear(x: Float64Array, a: Float64Array, y: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i += 1) if (x[i] !== 0) sum += x[i] * dot(a, i * n, y, 0, n);
  return sum;
}

/** Copies the triangle below the diagonal of a square matrix of order n to the one above. */
export function mirrorLower(a: Float64Array, n: number): void {
  for (let i = 1; i < n; i += 1) for (let j = 0; j < i; j += 1) a[j * n + i] = a[i * n + j];
}

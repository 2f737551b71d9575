/**
 * Cholesky's factor of a symmetric positive definite matrix, A = C C' with C lower triangular, and what is solved with it
 * (Golub and Van Loan, Matrix Computations, 4th edition, 4.2). Matrices are flat, in row order, of order n. Only the
 * triangle at and below the diagonal is read or written unless the text says otherwise.
 */

/**
 * Overwrites the lower triangle of `a` with C. Answers false, leaving `a` half overwritten, when a pivot is not above
 * `tolerance` times the diagonal entry it began as: the matrix is then not positive definite as far as doubles can tell.
 */
export function cholesky(a: Float64Array, n: number, tolerance = 0): boolean {
  for (let i = 0; i < n; i += 1) {
    const row = i * n;
    const given = a[row + i];
    for (let j = 0; j < i; j += 1) {
      const other = j * n;
      let sum = a[row + j];
      for (let l = 0; l < j; l += 1) sum -= a[row + l] * a[other + l];
      a[row + j] = sum / a[other + j];
    }
    let pivot = given;
    for (let l = 0; l < i; l += 1) pivot -= a[row + l] * a[row + l];
    if (!(pivot > tolerance * given) || pivot === Number.POSITIVE_INFINITY) return false;
    a[row + i] = Math.sqrt(pivot);
  }
  return true;
}

/** The natural logarithm of the determinant of A, from its factor. */
export function logDeterminant(factor: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += Math.log(factor[i * n + i]);
  return 2 * sum;
}

/** Overwrites `x` (from `from` on, n entries) with C^-1 x. */
export function solveLower(factor: Float64Array, x: Float64Array, n: number, from = 0): void {
  for (let i = 0; i < n; i += 1) {
    const row = i * n;
    let sum = x[from + i];
    for (let j = 0; j < i; j += 1) sum -= factor[row + j] * x[from + j];
    x[from + i] = sum / factor[row + i];
  }
}

/** Overwrites `x` (from `from` on, n entries) with C'^-1 x. */
export function solveLowerTransposed(factor: Float64Array, x: Float64Array, n: number, from = 0): void {
  for (let i = n - 1; i >= 0; i -= 1) {
    const value = x[from + i] / factor[i * n + i];
    x[from + i] = value;
    for (let j = 0; j < i; j += 1) x[from + j] -= factor[i * n + j] * value;
  }
}

/** Overwrites `x` with A^-1 x, from the factor of A. */
export function solveCholesky(factor: Float64Array, x: Float64Array, n: number, from = 0): void {
  solveLower(factor, x, n, from);
  solveLowerTransposed(factor, x, n, from);
}

/** Writes C^-1, lower triangular with zeros above, into `out`. Zeros of C (banded and block factors) cost nothing. */
export function invertLower(out: Float64Array, factor: Float64Array, n: number): void {
  out.fill(0, 0, n * n);
  for (let i = 0; i < n; i += 1) {
    const row = i * n;
    const scale = 1 / factor[row + i];
    for (let l = 0; l < i; l += 1) {
      const weight = -factor[row + l] * scale;
      if (weight === 0) continue;
      const from = l * n;
      for (let j = 0; j <= l; j += 1) out[row + j] += weight * out[from + j];
    }
    out[row + i] = scale;
  }
}

/** Writes A^-1 = (C^-1)' C^-1, both triangles, into `out`, from `inverse` = C^-1. */
export function inverseFromInvertedLower(out: Float64Array, inverse: Float64Array, n: number): void {
  out.fill(0, 0, n * n);
  for (let l = 0; l < n; l += 1) {
    const from = l * n;
    for (let i = 0; i <= l; i += 1) {
      const factor = inverse[from + i];
      if (factor === 0) continue;
      const row = i * n;
      for (let j = 0; j <= i; j += 1) out[row + j] += factor * inverse[from + j];
    }
  }
  for (let i = 1; i < n; i += 1) for (let j = 0; j < i; j += 1) out[j * n + i] = out[i * n + j];
}

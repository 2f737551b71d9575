/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations, row by row (Golub and Van Loan, Matrix
 * Computations, 4th edition, 8.5): for the small matrices of this project, where it is as accurate as anything and small
 * eigenvalues keep their digits.
 */

const SWEEPS_MAX = 60;

/**
 * Overwrites the symmetric `a` (order n, both triangles) with a matrix whose diagonal holds the eigenvalues, and `vectors`
 * with the eigenvectors as columns: A = V diag V'. Answers whether it converged, which it does for finite numbers.
 */
export function symmetricEigen(a: Float64Array, vectors: Float64Array, n: number): boolean {
  vectors.fill(0, 0, n * n);
  for (let i = 0; i < n; i += 1) vectors[i * n + i] = 1;
  for (let sweep = 0; sweep < SWEEPS_MAX; sweep += 1) {
    let rotated = false;
    for (let p = 0; p < n - 1; p += 1) {
      for (let q = p + 1; q < n; q += 1) {
        const off = a[p * n + q];
        if (Math.abs(off) <= 1e-17 * Math.sqrt(Math.abs(a[p * n + p] * a[q * n + q])) || off === 0 || Math.abs(off) < 1e-300) continue;
        rotate(a, vectors, n, p, q, off);
        rotated = true;
      }
    }
    if (!rotated) return true;
  }
  return a.every(Number.isFinite);
}

function rotate(a: Float64Array, vectors: Float64Array, n: number, p: number, q: number, off: number): void {
  const theta = (a[q * n + q] - a[p * n + p]) / (2 * off);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let i = 0; i < n; i += 1) {
    const ip = a[i * n + p];
    const iq = a[i * n + q];
    a[i * n + p] = c * ip - s * iq;
    a[i * n + q] = s * ip + c * iq;
  }
  for (let i = 0; i < n; i += 1) {
    const pi = a[p * n + i];
    const qi = a[q * n + i];
    a[p * n + i] = c * pi - s * qi;
    a[q * n + i] = s * pi + c * qi;
    const vp = vectors[i * n + p];
    const vq = vectors[i * n + q];
    vectors[i * n + p] = c * vp - s * vq;
    vectors[i * n + q] = s * vp + c * vq;
  }
  a[p * n + q] = 0;
  a[q * n + p] = 0;
}

/**
 * Robust standard errors that stay honest in small samples: CR2, the bias-reduced linearisation of Bell and McCaffrey (2002),
 * with Satterthwaite's degrees of freedom under the fitted covariance (Pustejovsky and Tipton, 2018). With x_i and r_i whitened
 * and A_i = (I - x_i K x_i')^-1/2, the variance of l'beta is the sum of (v_i'r_i)^2, v_i = A_i x_i K l. Its df is tr(G)^2 / tr(G^2)
 * with G_ij = v_i'(delta_ij I - x_i K x_j')v_j, whose square sums to products of matrices as small as the model: nothing here
 * is subjects by subjects.
 */
import { bilinear, dot } from "../../numeric/matrix.ts";
import { symmetricEigen } from "../../numeric/symmetric-eigen.ts";
import type { Evaluation } from "./likelihood.ts";

/** The robust variance of a contrast in working coefficients, and its degrees of freedom. */
export function robustVariance(evaluation: Evaluation, l: Float64Array): { readonly variance: number; readonly df: number } {
  const { moments, whitening, K, beta } = evaluation;
  const { size, patterns } = moments;
  const { visits } = patterns;
  const u = new Float64Array(size);
  for (let i = 0; i < size; i += 1) u[i] = dot(K, i * size, l, 0, size);
  const H = new Float64Array(visits * visits);
  const Hv = new Float64Array(visits);
  const v = new Float64Array(visits);
  const b = new Float64Array(size);
  const B = new Float64Array(size * size);
  const room = { a: new Float64Array(visits * visits), vectors: new Float64Array(visits * visits), inner: new Float64Array(visits) };
  let variance = 0;
  let trace = 0;
  let square = 0;
  moments.eachSubject(whitening, beta, (x, r, weight) => {
    leverageOf(H, x, K, size, visits, b);
    for (let a = 0; a < visits; a += 1) v[a] = dot(x, a * size, u, 0, size);
    applyInverseRoot(v, H, room, visits);
    const explained = dot(v, 0, r, 0, visits);
    for (let a = 0; a < visits; a += 1) Hv[a] = dot(H, a * visits, v, 0, visits);
    const own = dot(v, 0, v, 0, visits);
    const lost = dot(v, 0, Hv, 0, visits);
    variance += weight * explained * explained;
    trace += weight * (own - lost);
    square += weight * (own * own - 2 * own * lost);
    b.fill(0);
    for (let a = 0; a < visits; a += 1) for (let j = 0; j < size; j += 1) b[j] += v[a] * x[a * size + j];
    for (let j = 0; j < size; j += 1) for (let k = 0; k < size; k += 1) B[j * size + k] += weight * b[j] * b[k];
  });
  return { variance, df: (trace * trace) / (square + traceOfSquare(K, B, size)) };
}

/** tr(K B K B). */
function traceOfSquare(K: Float64Array, B: Float64Array, size: number): number {
  const product = new Float64Array(size * size);
  const column = new Float64Array(size);
  for (let j = 0; j < size; j += 1) {
    for (let i = 0; i < size; i += 1) column[i] = B[i * size + j];
    for (let i = 0; i < size; i += 1) product[i * size + j] = dot(K, i * size, column, 0, size);
  }
  let sum = 0;
  for (let i = 0; i < size; i += 1) for (let j = 0; j < size; j += 1) sum += product[i * size + j] * product[j * size + i];
  return sum;
}

/** H = x K x'. */
function leverageOf(H: Float64Array, x: Float64Array, K: Float64Array, size: number, visits: number, row: Float64Array): void {
  for (let a = 0; a < visits; a += 1) {
    const at = a * size;
    for (let j = 0; j < size; j += 1) row[j] = dot(K, j * size, x, at, size);
    for (let b = 0; b <= a; b += 1) {
      const value = dot(x, b * size, row, 0, size);
      H[a * visits + b] = value;
      H[b * visits + a] = value;
    }
  }
}

/** v = (I - H)^-1/2 v. Directions that a subject alone determines (eigenvalue 0) carry nothing and are left out. */
function applyInverseRoot(
  v: Float64Array,
  H: Float64Array,
  { a, vectors, inner }: { readonly a: Float64Array; readonly vectors: Float64Array; readonly inner: Float64Array },
  visits: number,
): void {
  for (let i = 0; i < visits * visits; i += 1) a[i] = -H[i];
  for (let i = 0; i < visits; i += 1) a[i * visits + i] += 1;
  symmetricEigen(a, vectors, visits);
  for (let k = 0; k < visits; k += 1) {
    let sum = 0;
    for (let i = 0; i < visits; i += 1) sum += vectors[i * visits + k] * v[i];
    const value = a[k * visits + k];
    inner[k] = value > 1e-10 ? sum / Math.sqrt(value) : 0;
  }
  for (let i = 0; i < visits; i += 1) v[i] = dot(vectors, i * visits, inner, 0, visits);
}

/** The variance that the model itself gives a contrast in working coefficients. */
export function modelVariance({ K, moments }: Evaluation, l: Float64Array): number {
  return bilinear(l, K, l, moments.size);
}

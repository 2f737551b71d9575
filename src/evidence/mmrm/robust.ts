/**
 * Robust standard errors that stay honest in small samples: CR2, the bias-reduced linearisation of Bell and McCaffrey (2002),
 * with Satterthwaite's degrees of freedom under the fitted covariance (Pustejovsky and Tipton, 2018). With x_i and r_i whitened
 * and A_i = (I - x_i K x_i')^-1/2, the variance of l'beta is the sum of (v_i'r_i)^2, v_i = A_i x_i K l. Its df is tr(G)^2 / tr(G^2)
 * with G_ij = v_i'(delta_ij I - x_i K x_j')v_j, whose square sums to products of matrices as small as the model: nothing here
 * is subjects by subjects.
 */
import { dot, mirrorLower } from "../../numeric/matrix.ts";
import { symmetricEigen } from "../../numeric/symmetric-eigen.ts";
import type { Evaluation } from "./likelihood.ts";

/** x_i K x_i' and (I - x_i K x_i')^-1/2 of every subject: what all contrasts of a fit share. */
export interface SubjectRoots {
  readonly leverages: readonly Float64Array[];
  readonly roots: readonly Float64Array[];
}

/** The roots of every subject, in the order in which `eachSubject` goes through them. */
export function subjectRoots({ moments, whitening, K, beta }: Evaluation): SubjectRoots {
  const { size, patterns } = moments;
  const { visits } = patterns;
  const leverages: Float64Array[] = [];
  const roots: Float64Array[] = [];
  const row = new Float64Array(size);
  const values = new Float64Array(visits * visits);
  const vectors = new Float64Array(visits * visits);
  moments.eachSubject(whitening, beta, (x) => {
    const H = new Float64Array(visits * visits);
    leverageOf(H, x, K, size, visits, row);
    leverages.push(H);
    roots.push(inverseRoot(H, values, vectors, visits));
  });
  return { leverages, roots };
}

/** The robust variance of a contrast in working coefficients, and its degrees of freedom. */
export function robustVariance(
  { moments, whitening, K, beta }: Evaluation,
  { leverages, roots }: SubjectRoots,
  l: Float64Array,
): { readonly variance: number; readonly df: number } {
  const { size, patterns } = moments;
  const { visits } = patterns;
  const u = new Float64Array(size);
  for (let i = 0; i < size; i += 1) u[i] = dot(K, i * size, l, 0, size);
  const along = new Float64Array(visits);
  const v = new Float64Array(visits);
  const b = new Float64Array(size);
  const B = new Float64Array(size * size);
  let variance = 0;
  let trace = 0;
  let square = 0;
  let subject = 0;
  moments.eachSubject(whitening, beta, (x, r, weight) => {
    const H = leverages[subject];
    const root = roots[subject];
    subject += 1;
    for (let a = 0; a < visits; a += 1) along[a] = dot(x, a * size, u, 0, size);
    for (let a = 0; a < visits; a += 1) v[a] = dot(root, a * visits, along, 0, visits);
    const explained = dot(v, 0, r, 0, visits);
    const own = dot(v, 0, v, 0, visits);
    let lost = 0;
    for (let a = 0; a < visits; a += 1) lost += v[a] * dot(H, a * visits, v, 0, visits);
    variance += weight * explained * explained;
    trace += weight * (own - lost);
    square += weight * (own * own - 2 * own * lost);
    b.fill(0);
    for (let a = 0; a < visits; a += 1) if (v[a] !== 0) for (let j = 0; j < size; j += 1) b[j] += v[a] * x[a * size + j];
    for (let j = 0; j < size; j += 1) {
      const value = weight * b[j];
      for (let k = 0; k <= j; k += 1) B[j * size + k] += value * b[k];
    }
  });
  mirrorLower(B, size);
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

/** (I - H)^-1/2. Directions that a subject alone determines (eigenvalue 0) carry nothing and are left out. */
function inverseRoot(H: Float64Array, values: Float64Array, vectors: Float64Array, visits: number): Float64Array {
  for (let i = 0; i < visits * visits; i += 1) values[i] = -H[i];
  for (let i = 0; i < visits; i += 1) values[i * visits + i] += 1;
  symmetricEigen(values, vectors, visits);
  const root = new Float64Array(visits * visits);
  for (let k = 0; k < visits; k += 1) {
    const value = values[k * visits + k];
    if (!(value > 1e-10)) continue;
    const scale = 1 / Math.sqrt(value);
    for (let a = 0; a < visits; a += 1) {
      const factor = scale * vectors[a * visits + k];
      for (let b = 0; b < visits; b += 1) root[a * visits + b] += factor * vectors[b * visits + k];
    }
  }
  return root;
}

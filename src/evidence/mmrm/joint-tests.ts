/**
 * F tests that several contrasts are all zero. The rows are made orthonormal in the metric of their covariance first, and
 * rows that the others determine are dropped.
 *
 * Satterthwaite's df for several rows (Fai and Cornelius, 1996): nu_i for each eigenvector of L K L', E = sum over nu_i > 2 of
 * nu_i / (nu_i - 2), df = 2 E / (E - rank). Kenward and Roger (1997): F by the adjusted covariance, scaled by lambda so that
 * its first two moments are those of an F distribution.
 */
import { cholesky, solveLower } from "../../numeric/cholesky.ts";
import { orthonormalBasis } from "../../numeric/orthonormal.ts";
import { symmetricEigen } from "../../numeric/symmetric-eigen.ts";
import type { ContrastTest } from "./fit.ts";
import { type Inference, kenwardRogerAddition, satterthwaiteDf, timesEach } from "./inference.ts";

/** A row of the hypothesis: its whitened contrast, and its estimate. */
export interface Row {
  readonly w: Float64Array;
  readonly estimate: number;
}

const DEPENDENCE_TOLERANCE = 1e-8;

/** The test by Satterthwaite's method; df 1 where E does not exceed the rank, as SAS has it. */
export function satterthwaiteTest(inference: Inference, rows: readonly Row[]): ContrastTest {
  const { basis, estimates } = orthonormal(rows);
  const rank = basis.length;
  const statistic = estimates.reduce((sum, value) => sum + value * value, 0) / rank;
  const dfs = principal(rows, basis).map((w) => satterthwaiteDf(inference, w));
  if (dfs.length === 1) return { numeratorDf: 1, df: dfs[0], F: statistic };
  const low = Math.min(...dfs);
  const high = Math.max(...dfs);
  if (high - low < 1e-8) return { numeratorDf: rank, df: (low + high) / 2, F: statistic };
  const E = dfs.reduce((sum, df) => sum + (df > 2 ? df / (df - 2) : 0), 0);
  return { numeratorDf: rank, df: E > rank ? (2 * E) / (E - rank) : 1, F: statistic };
}

/** The test by Kenward and Roger's method, linear form. */
export function kenwardRogerTest(inference: Inference, rows: readonly Row[]): ContrastTest {
  const { basis, estimates } = orthonormal(rows);
  const q = basis.length;
  const adjusted = kenwardRogerAddition(inference, basis);
  for (let i = 0; i < q; i += 1) adjusted[i * q + i] += 1;
  cholesky(adjusted, q);
  const scaled = Float64Array.from(estimates);
  solveLower(adjusted, scaled, q);
  const statistic = scaled.reduce((sum, value) => sum + value * value, 0) / q;
  const { A1, A2 } = moments(inference, basis);
  const B = (A1 + 6 * A2) / (2 * q);
  const g = ((q + 1) * A1 - (q + 4) * A2) / ((q + 2) * A2);
  const share = 3 * q + 2 * (1 - g);
  const mean = 1 / (1 - A2 / q);
  const spread = ((2 / q) * (1 + (g / share) * B)) / ((1 - ((q - g) / share) * B) ** 2 * (1 - ((q + 2 - g) / share) * B));
  const rho = spread / (2 * mean * mean);
  const df = 4 + (q + 2) / (q * rho - 1);
  return { numeratorDf: q, df, F: (statistic * df) / (mean * (df - 2)) };
}

/** A1 = sum V_jk tr(P_j) tr(P_k) and A2 = sum V_jk tr(P_j P_k), with P_j restricted to the hypothesis. */
function moments(inference: Inference, basis: readonly Float64Array[]): { readonly A1: number; readonly A2: number } {
  const { V, chart, evaluation } = inference;
  const { size } = evaluation.moments;
  const q = basis.length;
  const count = chart.dimension;
  const inside = new Float64Array(count * q * q);
  basis.forEach((w, b) => {
    const products = timesEach(inference, w);
    basis.forEach((other, a) => {
      for (let j = 0; j < count; j += 1) {
        let sum = 0;
        for (let i = 0; i < size; i += 1) sum += other[i] * products[j * size + i];
        inside[(j * q + a) * q + b] = sum;
      }
    });
  });
  let A1 = 0;
  let A2 = 0;
  for (let j = 0; j < count; j += 1) {
    for (let k = 0; k < count; k += 1) {
      let traceJ = 0;
      let traceK = 0;
      let both = 0;
      for (let a = 0; a < q; a += 1) {
        traceJ += inside[(j * q + a) * q + a];
        traceK += inside[(k * q + a) * q + a];
      }
      for (let i = 0; i < q * q; i += 1) both += inside[j * q * q + i] * inside[k * q * q + i];
      A1 += V[j * count + k] * traceJ * traceK;
      A2 += V[j * count + k] * both;
    }
  }
  return { A1, A2 };
}

/** An orthonormal basis of the rows, with the estimate of each of its members. */
function orthonormal(rows: readonly Row[]): { readonly basis: readonly Float64Array[]; readonly estimates: readonly number[] } {
  const { basis, used, R } = orthonormalBasis(
    rows.map(({ w }) => w),
    DEPENDENCE_TOLERANCE,
  );
  const size = used.length;
  const estimates: number[] = [];
  for (let j = 0; j < size; j += 1) {
    let value = rows[used[j]].estimate;
    for (let i = 0; i < j; i += 1) value -= R[i * size + j] * estimates[i];
    estimates.push(value / R[j * size + j]);
  }
  return { basis, estimates };
}

/** The contrasts along the eigenvectors of L K L'; which they are depends on the rows, and so does the df. */
function principal(rows: readonly Row[], basis: readonly Float64Array[]): readonly Float64Array[] {
  const n = rows.length;
  const gram = new Float64Array(n * n);
  rows.forEach(({ w }, a) => {
    rows.forEach((other, b) => {
      for (let i = 0; i < w.length; i += 1) gram[a * n + b] += w[i] * other.w[i];
    });
  });
  const vectors = new Float64Array(n * n);
  symmetricEigen(gram, vectors, n);
  const order = Array.from({ length: n }, (_, k) => k).sort((a, b) => gram[b * n + b] - gram[a * n + a]);
  return order.slice(0, basis.length).map((k) => {
    const out = new Float64Array(rows[0].w.length);
    rows.forEach(({ w }, a) => {
      for (let i = 0; i < out.length; i += 1) out[i] += vectors[a * n + k] * w[i];
    });
    return out;
  });
}

/**
 * Sigma = D R D: standard deviations, one for all visits or one for each, times a correlation function. Theta holds the
 * logarithms of the standard deviations and then the parameters of the correlation. With M = G o Sigma (entry by entry) the
 * derivatives in log sigma are row sums of M; those in the correlation use D dR D in place of Sigma.
 */
import type { Correlation } from "./correlations.ts";
import type { CovarianceStructure, VisitTimes } from "./structure.ts";

/** The structure of `correlation` over `visits` visits; `heterogeneous` where each visit has a variance of its own. */
export function scaledCorrelation(correlation: Correlation, visits: number, heterogeneous: boolean): CovarianceStructure {
  const scales = heterogeneous ? visits : 1;
  const parameters = scales + correlation.parameters(visits);
  const rhoOf = (theta: Float64Array) => theta.subarray(scales);
  const scaleOf = (theta: Float64Array, s: number) => Math.exp(theta[heterogeneous ? s : 0]);
  const row = new Float64Array(visits);

  /** Writes D X D, X symmetric with `diagonal` and the entries of `entry` above it. */
  const between = (out: Float64Array, theta: Float64Array, at: VisitTimes, diagonal: number, entry: (s: number, t: number) => number) => {
    for (let s = 0; s < at.size; s += 1) {
      const scale = scaleOf(theta, s);
      out[s * visits + s] = scale * scale * diagonal;
      for (let t = s + 1; t < at.size; t += 1) {
        const value = scale * scaleOf(theta, t) * entry(s, t);
        out[s * visits + t] = value;
        out[t * visits + s] = value;
      }
    }
  };
  const fill = (sigma: Float64Array, theta: Float64Array, at: VisitTimes) => {
    const rho = rhoOf(theta);
    between(sigma, theta, at, 1, (s, t) => correlation.entry(rho, s, t, at.times));
  };
  const first = (out: Float64Array, theta: Float64Array, j: number, at: VisitTimes) => {
    const rho = rhoOf(theta);
    between(out, theta, at, 0, (s, t) => correlation.first(rho, j, s, t, at.times));
  };

  return {
    parameters,
    correlationFrom: scales,
    isInterior: () => true,
    start: (theta, S, at) => start(theta, correlation, S, at, heterogeneous),
    fill,
    derivative: (out, theta, j, at) => {
      if (j >= scales) return first(out, theta, j - scales, at);
      fill(out, theta, at);
      for (let s = 0; s < at.size; s += 1) {
        for (let t = 0; t < at.size; t += 1) out[s * visits + t] *= heterogeneous ? Number(s === j) + Number(t === j) : 2;
      }
    },
    addCurvature: (out, from, stride, theta, G, at) => {
      const X = new Float64Array(visits * visits);
      const add = (j: number, l: number, value: number) => {
        out[from + Math.max(j, l) * stride + Math.min(j, l)] += value;
      };
      fill(X, theta, at);
      addScaleCurvature(add, X, G, at, heterogeneous, row);
      for (let j = scales; j < parameters; j += 1) {
        first(X, theta, j - scales, at);
        rowSums(row, X, G, at);
        if (heterogeneous) for (let s = 0; s < at.size; s += 1) add(j, s, 2 * row[s]);
        else add(j, 0, 2 * total(row, at.size));
        for (let l = scales; correlation.second && l <= j; l += 1) add(j, l, secondOf(correlation, theta, scales, j, l, G, at, scaleOf));
      }
    },
    describe: (theta, names) => [
      ...Array.from({ length: scales }, (_, s) => ({ name: heterogeneous ? `sd.${names[s]}` : "sd", value: Math.exp(theta[s]) })),
      ...Array.from(rhoOf(theta), (value, j) => ({ name: correlation.name(j), value: correlation.report?.(value) ?? value })),
    ],
  };
}

function start(theta: Float64Array, correlation: Correlation, S: Float64Array, at: VisitTimes, heterogeneous: boolean): void {
  const { visits, times } = at;
  const R = new Float64Array(visits * visits);
  let variance = 0;
  for (let s = 0; s < visits; s += 1) {
    variance += S[s * visits + s] / visits;
    for (let t = 0; t < visits; t += 1) R[s * visits + t] = S[s * visits + t] / Math.sqrt(S[s * visits + s] * S[t * visits + t]);
  }
  const scales = heterogeneous ? visits : 1;
  for (let s = 0; s < scales; s += 1) theta[s] = Math.log(heterogeneous ? S[s * visits + s] : variance) / 2;
  correlation.start(theta.subarray(scales), R, visits, times);
}

/** For one scale 4 sum M; for many 2 M(s, t), and 2 sum over t of M(s, t) + 2 M(s, s) on the diagonal. */
function addScaleCurvature(
  add: (j: number, l: number, value: number) => void,
  sigma: Float64Array,
  G: Float64Array,
  at: VisitTimes,
  heterogeneous: boolean,
  row: Float64Array,
): void {
  rowSums(row, sigma, G, at);
  if (!heterogeneous) {
    add(0, 0, 4 * total(row, at.size));
    return;
  }
  for (let s = 0; s < at.size; s += 1) {
    for (let t = 0; t < s; t += 1) add(s, t, 2 * G[s * at.visits + t] * sigma[s * at.visits + t]);
    add(s, s, 2 * row[s] + 2 * G[s * at.visits + s] * sigma[s * at.visits + s]);
  }
}

function secondOf(
  correlation: Correlation,
  theta: Float64Array,
  scales: number,
  j: number,
  l: number,
  G: Float64Array,
  at: VisitTimes,
  scaleOf: (theta: Float64Array, s: number) => number,
): number {
  const rho = theta.subarray(scales);
  let sum = 0;
  for (let s = 0; s < at.size; s += 1) {
    for (let t = s + 1; t < at.size; t += 1) {
      const value = correlation.second?.(rho, j - scales, l - scales, s, t, at.times) ?? 0;
      if (value !== 0) sum += 2 * G[s * at.visits + t] * scaleOf(theta, s) * scaleOf(theta, t) * value;
    }
  }
  return sum;
}

function rowSums(row: Float64Array, X: Float64Array, G: Float64Array, at: VisitTimes): void {
  for (let s = 0; s < at.size; s += 1) {
    row[s] = 0;
    for (let t = 0; t < at.size; t += 1) row[s] += G[s * at.visits + t] * X[s * at.visits + t];
  }
}

function total(row: Float64Array, size: number): number {
  let sum = 0;
  for (let s = 0; s < size; s += 1) sum += row[s];
  return sum;
}

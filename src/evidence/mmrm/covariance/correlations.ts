/**
 * Correlation matrices of repeated measures as functions of a few parameters, with first and second derivatives, over the
 * first `size` of q visits. For visits s < t:
 *
 *   cs     rho                                    one parameter, in (-1 / (q - 1), 1)
 *   ar1    rho ^ (t - s)                          one
 *   toep   rho_(t - s)                            q - 1
 *   ad     rho_s rho_(s+1) ... rho_(t-1)          q - 1
 *   exp    exp(-(distance in time) e^kappa)       one; e^-kappa is the range
 *
 * Parameters are natural; which values give a positive definite matrix is found out by factoring it.
 */

/** One correlation function. Matrices are visits x visits, full, with stride `visits`. */
export interface Correlation {
  readonly parameters: (visits: number) => number;
  /** Writes starting values into `rho` from the correlations `R` of visits in pairs. */
  readonly start: (rho: Float64Array, R: Float64Array, visits: number, times: Float64Array) => void;
  readonly entry: (rho: Float64Array, s: number, t: number, times: Float64Array) => number;
  /** d entry / d rho_j, for s < t. */
  readonly first: (rho: Float64Array, j: number, s: number, t: number, times: Float64Array) => number;
  /** d2 entry / d rho_j d rho_l, for s < t; absent where it is zero everywhere. */
  readonly second?: (rho: Float64Array, j: number, l: number, s: number, t: number, times: Float64Array) => number;
  readonly name: (j: number) => string;
  /** The parameter as it is reported, where that is another number. */
  readonly report?: (value: number) => number;
}

/** Compound symmetry. */
export const exchangeable: Correlation = {
  parameters: () => 1,
  start: (rho, R, visits) => {
    rho[0] = bounded(
      meanOf(R, visits, () => true),
      -0.9 / Math.max(1, visits - 1),
      0.95,
    );
  },
  entry: (rho) => rho[0],
  first: () => 1,
  name: () => "rho",
};

/** First-order autoregressive. */
export const autoregressive: Correlation = {
  parameters: () => 1,
  start: (rho, R, visits) => {
    rho[0] = bounded(
      meanOf(R, visits, (s, t) => t - s === 1),
      -0.95,
      0.95,
    );
  },
  entry: (rho, s, t) => rho[0] ** (t - s),
  first: (rho, _j, s, t) => (t - s) * rho[0] ** (t - s - 1),
  second: (rho, _j, _l, s, t) => (t - s < 2 ? 0 : (t - s) * (t - s - 1) * rho[0] ** (t - s - 2)),
  name: () => "rho",
};

/** A correlation for each lag. */
export const toeplitz: Correlation = {
  parameters: (visits) => visits - 1,
  start: (rho, R, visits) => {
    for (let lag = 1; lag < visits; lag += 1) rho[lag - 1] = meanOf(R, visits, (s, t) => t - s === lag);
  },
  entry: (rho, s, t) => rho[t - s - 1],
  first: (_rho, j, s, t) => (t - s === j + 1 ? 1 : 0),
  name: (j) => `rho.${j + 1}`,
};

/** First-order ante-dependence: a correlation for each step from one visit to the next. */
export const antedependent: Correlation = {
  parameters: (visits) => visits - 1,
  start: (rho, R, visits) => {
    for (let s = 0; s + 1 < visits; s += 1) rho[s] = bounded(R[s * visits + s + 1], -0.95, 0.95);
  },
  entry: (rho, s, t) => productWithout(rho, s, t, -1, -1),
  first: (rho, j, s, t) => (s <= j && j < t ? productWithout(rho, s, t, j, -1) : 0),
  second: (rho, j, l, s, t) => (j !== l && s <= j && j < t && s <= l && l < t ? productWithout(rho, s, t, j, l) : 0),
  name: (j) => `rho.${j + 1}`,
};

/** Exponential in the distance in time, whatever the times. */
export const exponential: Correlation = {
  parameters: () => 1,
  start: (rho, R, visits, times) => {
    const adjacent = bounded(
      meanOf(R, visits, (s, t) => t - s === 1),
      0.1,
      0.95,
    );
    let span = 0;
    let steps = 0;
    for (let s = 0; s + 1 < visits; s += 1) {
      const step = Math.abs(times[s + 1] - times[s]);
      if (step > 0) {
        span += step;
        steps += 1;
      }
    }
    rho[0] = Math.log(-Math.log(adjacent)) - Math.log(steps > 0 ? span / steps : 1);
  },
  entry: (rho, s, t, times) => Math.exp(-distance(rho, s, t, times)),
  first: (rho, _j, s, t, times) => {
    const d = distance(rho, s, t, times);
    return -d * Math.exp(-d);
  },
  second: (rho, _j, _l, s, t, times) => {
    const d = distance(rho, s, t, times);
    return (d * d - d) * Math.exp(-d);
  },
  name: () => "range",
  report: (value) => Math.exp(-value),
};

function distance(rho: Float64Array, s: number, t: number, times: Float64Array): number {
  return Math.abs(times[t] - times[s]) * Math.exp(rho[0]);
}

function productWithout(rho: Float64Array, s: number, t: number, j: number, l: number): number {
  let product = 1;
  for (let u = s; u < t; u += 1) if (u !== j && u !== l) product *= rho[u];
  return product;
}

function meanOf(R: Float64Array, visits: number, wanted: (s: number, t: number) => boolean): number {
  let sum = 0;
  let count = 0;
  for (let s = 0; s < visits; s += 1) {
    for (let t = s + 1; t < visits; t += 1) {
      const value = R[s * visits + t];
      if (!wanted(s, t) || Number.isNaN(value)) continue;
      sum += value;
      count += 1;
    }
  }
  return count > 0 ? sum / count : 0;
}

function bounded(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, Number.isNaN(value) ? 0 : value));
}

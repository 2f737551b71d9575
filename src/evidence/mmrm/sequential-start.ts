/**
 * Where a fit begins when subjects leave and do not come back. The likelihood then falls into one regression for each visit,
 * of its outcome on the covariates and the outcomes before it, among those who are still there (Anderson 1957, Maximum
 * likelihood estimates for a multivariate normal distribution when some observations are missing, JASA 52:200-203; Rubin
 * 1974). With every covariate crossed with the visits, this is the optimum itself, by REML too (each regression divides by its
 * subjects less the covariates); with a subject here and there who missed a visit, and is left out from there on, or with
 * fewer coefficients, it is near enough to save the search a step or two.
 */
import { cholesky, solveLowerTransposed } from "../../numeric/cholesky.ts";
import type { CrossedSums } from "./crossed-sums.ts";
import type { Patterns } from "./patterns.ts";

/** The share of the subjects seen at a visit who must have come to all before it. */
const PRESENT_MIN = 0.8;
/** Subjects for each coefficient of a regression. */
const SUBJECTS_PER_COEFFICIENT_MIN = 2;

/**
 * The covariance of each block, in the units of `sums`, for a design of `width` covariates; null where subjects come and go, or
 * are too few. `restricted` is REML.
 */
export function sequentialCovariances(
  sums: CrossedSums,
  patterns: Patterns,
  width: number,
  restricted: boolean,
): readonly Float64Array[] | null {
  const out: Float64Array[] = [];
  for (let block = 0; block < patterns.blocks; block += 1) {
    const sigma = new Float64Array(patterns.visits * patterns.visits);
    if (!isNearlyMonotone(patterns, block, width) || !regressAll(sigma, sums, patterns, block, width, restricted)) return null;
    out.push(sigma);
  }
  return out;
}

/** Subjects of a block who have all visits up to and with `visit`, or that visit whatever came before. */
function subjectsWith({ weight, prefix, observed, size, visits, byBlock, blockStart }: Patterns, block: number, visit: number) {
  let all = 0;
  let any = 0;
  for (let place = blockStart[block]; place < blockStart[block + 1]; place += 1) {
    const g = byBlock[place];
    if (prefix[g] > visit) all += weight[g];
    for (let s = 0; s < size[g]; s += 1) if (observed[g * visits + s] === visit) any += weight[g];
  }
  return { all, any };
}

function isNearlyMonotone(patterns: Patterns, block: number, width: number): boolean {
  for (let t = 0; t < patterns.visits; t += 1) {
    const { all, any } = subjectsWith(patterns, block, t);
    if (all < PRESENT_MIN * any || all < SUBJECTS_PER_COEFFICIENT_MIN * (width + t + 1)) return false;
  }
  return true;
}

/** Fills `sigma` from the last row of one factor for each visit; false where a regression is singular. */
function regressAll(
  sigma: Float64Array,
  sums: CrossedSums,
  patterns: Patterns,
  block: number,
  width: number,
  restricted: boolean,
): boolean {
  const { visits } = patterns;
  const order = width + visits;
  const products = new Float64Array(visits * order * order);
  for (let t = 0; t < visits; t += 1) {
    const from = t * order * order;
    for (let place = patterns.blockStart[block]; place < patterns.blockStart[block + 1]; place += 1) {
      const g = patterns.byBlock[place];
      if (patterns.prefix[g] > t) addProducts(products, from, sums, g, width, t + 1, visits);
    }
    const size = width + t + 1;
    const factor = products.subarray(from, from + size * size);
    if (!cholesky(factor, size, 1e-10)) return false;
    const freedom = subjectsWith(patterns, block, t).all - (restricted ? width : 0);
    addVisit(sigma, factor, width, t, visits, freedom);
  }
  return true;
}

/** Adds the lower triangle of the sum of (z, y)(z, y)', with the first `seen` visits, of pattern g. */
function addProducts(out: Float64Array, from: number, { Z, Zy, Yy }: CrossedSums, g: number, width: number, seen: number, visits: number) {
  const size = width + seen;
  let place = (g * width * (width + 1)) / 2;
  for (let k = 0; k < width; k += 1) for (let l = 0; l <= k; l += 1, place += 1) out[from + k * size + l] += Z[place];
  for (let s = 0; s < seen; s += 1) {
    const row = from + (width + s) * size;
    for (let k = 0; k < width; k += 1) out[row + k] += Zy[(g * visits + s) * width + k];
    for (let t = 0; t <= s; t += 1) out[row + width + t] += Yy[(g * visits + s) * visits + t];
  }
}

/** Writes row and column t of Sigma: with phi the coefficients of the outcomes before, phi' Sigma and what the regression leaves. */
function addVisit(sigma: Float64Array, factor: Float64Array, width: number, t: number, visits: number, freedom: number): void {
  const size = width + t + 1;
  const last = (size - 1) * size;
  const phi = factor.slice(last, last + size - 1);
  const before = new Float64Array((size - 1) * (size - 1));
  for (let i = 0; i < size - 1; i += 1) for (let j = 0; j <= i; j += 1) before[i * (size - 1) + j] = factor[i * size + j];
  solveLowerTransposed(before, phi, size - 1);
  let variance = factor[last + size - 1] ** 2 / freedom;
  for (let s = 0; s < t; s += 1) {
    let sum = 0;
    for (let l = 0; l < t; l += 1) sum += phi[width + l] * sigma[l * visits + s];
    sigma[t * visits + s] = sum;
    sigma[s * visits + t] = sum;
    variance += phi[width + s] * sum;
  }
  sigma[t * visits + t] = variance;
}

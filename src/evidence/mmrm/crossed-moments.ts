/**
 * `Moments` of a crossed design, from sums by pattern: nothing here depends on the number of subjects but `eachSubject`.
 * A subject of pattern g with covariates z has the whitened model matrix T_g (x) z', so that sums of x'x are T'T (x) Z: a
 * small matrix over the visits times a small one over the covariates. The letters are those of `whitening.ts` and
 * `crossed-sums.ts`.
 */
import type { Arrangement } from "./crossed-design.ts";
import { information, scores } from "./crossed-directions.ts";
import { contract, contractBlocks, expand, packCovariance, whitenWeights } from "./crossed-expansion.ts";
import { addKronecker, congruence, intoPattern, timesZ } from "./crossed-kernels.ts";
import { type Crossed, emptyState } from "./crossed-state.ts";
import { type CrossedSums, type Panel, workingCovariates } from "./crossed-sums.ts";
import { type Moments, triangleIndex } from "./moments.ts";
import type { Patterns } from "./patterns.ts";
import type { Whitening } from "./whitening.ts";

/** The moments of the sums in `sums`; `panel` answers who is asked for subject by subject. */
export function crossedMoments(arrangement: Arrangement, patterns: Patterns, sums: CrossedSums, panel: () => Panel): Moments {
  const state = emptyState(arrangement, patterns, sums);
  const moments: Moments = {
    patterns,
    size: arrangement.size,
    whitenedPerVisit: arrangement.full,
    observations: 0,
    residual: new Float64Array(0),
    leverage: new Float64Array(0),
    contrast: new Float64Array(0),
    normalEquations: (whitening, gram, right) => {
      makeRoom(state, moments);
      moments.observations = sums.observations;
      return normalEquations(state, whitening, gram, right);
    },
    fillResidual: (whitening, beta) => fillResidual(moments.residual, state, whitening, beta),
    fillLeverage: (whitening, K) => fillLeverage(moments.leverage, state, whitening, K),
    fillContrast: (whitening, u) => fillContrast(moments.contrast, state, whitening, u),
    scores: (out, whitening, directions) => scores(out, state, whitening, directions),
    information: (out, whitening, directions, j) => information(out, state, whitening, directions, j),
    eachSubject: (whitening, beta, visit) => eachSubject(state, panel(), whitening, beta, visit),
  };
  return moments;
}

function makeRoom(state: Crossed, moments: Moments): void {
  const { visits, block } = state.patterns;
  const squares = block.length * visits * visits;
  if (state.yy.length >= squares) return;
  state.E = new Float64Array(block.length * state.width * visits);
  state.zr = new Float64Array(block.length * state.width * visits);
  state.yy = new Float64Array(squares);
  moments.residual = new Float64Array(squares);
  moments.leverage = new Float64Array(squares);
  moments.contrast = new Float64Array(squares);
}

function normalEquations(state: Crossed, whitening: Whitening, gram: Float64Array, right: Float64Array): number {
  const { patterns, expansion, arrangement, blocks, triangle, sums, expanded, width, E } = state;
  const { visits, count } = patterns;
  whitenWeights(expansion, arrangement, whitening.lower);
  blocks.fill(0);
  expanded.fill(0);
  let squares = 0;
  for (let g = 0; g < count; g += 1) {
    squares += whitenOutcome(state, whitening, g);
    addKronecker(blocks, whitening.gram, g * visits * visits, visits, sums.Z, g * triangle, triangle);
    const at = g * width * visits;
    const basis = g * visits * visits;
    for (let k = 0; k < width; k += 1) {
      for (let a = 0; a < visits; a += 1) {
        const value = E[at + k * visits + a];
        if (!whitening.changesBasis) expanded[a * width + k] += value;
        else if (value !== 0)
          for (let s = 0; s < visits; s += 1) expanded[s * width + k] += value * whitening.basis[basis + a * visits + s];
      }
    }
  }
  contractBlocks(gram, expansion, blocks, triangle);
  contract(right, 0, expansion, expanded);
  return squares;
}

/** E = Zy P' and yy = P Yy P' of pattern g; answers the trace of the latter. */
function whitenOutcome(state: Crossed, whitening: Whitening, g: number): number {
  const { patterns, sums, width, E, yy, square } = state;
  const { visits } = patterns;
  const size = patterns.size[g];
  const last = patterns.last[g];
  const at = g * visits * visits;
  const rows = g * width * visits;
  E.fill(0, rows, rows + width * visits);
  square.fill(0, 0, visits * visits);
  for (let a = 0; a < last; a += 1) {
    for (let s = 0; s < size; s += 1) {
      const factor = whitening.map[at + a * visits + s];
      if (factor === 0) continue;
      for (let k = 0; k < width; k += 1) E[rows + k * visits + a] += factor * sums.Zy[rows + k * visits + s];
      for (let t = 0; t < size; t += 1) square[a * visits + t] += factor * sums.Yy[at + s * visits + t];
    }
  }
  yy.fill(0, at, at + visits * visits);
  let trace = 0;
  for (let a = 0; a < last; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      let sum = 0;
      for (let t = 0; t < size; t += 1) sum += square[a * visits + t] * whitening.map[at + b * visits + t];
      yy[at + a * visits + b] = sum;
      yy[at + b * visits + a] = sum;
    }
    trace += yy[at + a * visits + a];
  }
  return trace;
}

/** With B = Gamma T' and z r' = E - Z B, the sum of r r' is yy - E'B - B'(z r'). */
function fillResidual(residual: Float64Array, state: Crossed, whitening: Whitening, beta: Float64Array): void {
  const { patterns, expansion, expanded, sums, width, triangle, E, zr, yy, products } = state;
  const { visits, count } = patterns;
  expand(expanded, expansion, beta, 0);
  for (let g = 0; g < count; g += 1) {
    const at = g * visits * visits;
    const rows = g * width * visits;
    intoPattern(products, expanded, whitening.basis, at, visits, width);
    for (let i = 0; i < width * visits; i += 1) zr[rows + i] = E[rows + i];
    timesZ(zr, rows, -1, sums.Z, g * triangle, products, width, visits);
    for (let a = 0; a < visits; a += 1) {
      for (let b = 0; b <= a; b += 1) {
        let sum = yy[at + a * visits + b];
        for (let k = 0; k < width; k += 1) {
          const row = k * visits;
          sum -= E[rows + row + a] * products[row + b] + products[row + a] * zr[rows + row + b];
        }
        residual[at + a * visits + b] = sum;
        residual[at + b * visits + a] = sum;
      }
    }
  }
}

function fillLeverage(leverage: Float64Array, state: Crossed, whitening: Whitening, K: Float64Array): void {
  const { patterns, expansion, sums, triangle, blocks, square } = state;
  const { visits, count } = patterns;
  packCovariance(blocks, expansion, K, triangle);
  for (let g = 0; g < count; g += 1) {
    const last = patterns.last[g];
    for (let s = 0; s < last; s += 1) {
      for (let t = 0; t <= s; t += 1) {
        const block = triangleIndex(s, t) * triangle;
        let sum = 0;
        for (let i = 0; i < triangle; i += 1) sum += sums.Z[g * triangle + i] * blocks[block + i];
        square[s * visits + t] = sum;
        square[t * visits + s] = sum;
      }
    }
    congruence(leverage, square, whitening.basis, g * visits * visits, visits, last);
  }
}

function fillContrast(out: Float64Array, state: Crossed, whitening: Whitening, u: Float64Array): void {
  const { patterns, expansion, expanded, sums, width, triangle, products } = state;
  const { visits, count } = patterns;
  const second = width * visits;
  expand(expanded, expansion, u, 0);
  for (let g = 0; g < count; g += 1) {
    const at = g * visits * visits;
    intoPattern(products, expanded, whitening.basis, at, visits, width);
    products.fill(0, second, 2 * second);
    timesZ(products, second, 1, sums.Z, g * triangle, products, width, visits);
    for (let a = 0; a < visits; a += 1) {
      for (let b = 0; b < visits; b += 1) {
        let sum = 0;
        for (let k = 0; k < width; k += 1) sum += products[k * visits + a] * products[second + k * visits + b];
        out[at + a * visits + b] = sum;
      }
    }
  }
}

function eachSubject(
  state: Crossed,
  panel: Panel,
  whitening: Whitening,
  beta: Float64Array,
  visit: (x: Float64Array, r: Float64Array, weight: number) => void,
): void {
  const { patterns, expansion, sums, arrangement, width } = state;
  const { visits } = patterns;
  const { y, weights } = panel;
  const z = new Float64Array(width);
  const x = new Float64Array(visits * expansion.size);
  const r = new Float64Array(visits);
  const row = new Float64Array(width * visits);
  for (let i = 0; i < arrangement.subjects; i += 1) {
    const g = sums.patternOfSubject[i];
    if (g < 0) continue;
    const at = g * visits * visits;
    workingCovariates(z, arrangement, panel, i);
    for (let a = 0; a < visits; a += 1) {
      for (let s = 0; s < visits; s += 1) {
        const factor = whitening.basis[at + a * visits + s];
        for (let k = 0; k < width; k += 1) row[s * width + k] = factor * z[k];
      }
      contract(x, a * expansion.size, expansion, row);
      let sum = 0;
      for (let s = 0; s < patterns.size[g]; s += 1) {
        const t = patterns.observed[g * visits + s];
        sum += whitening.map[at + a * visits + s] * ((y[i * visits + t] - sums.centres[t]) / sums.scale);
      }
      for (let j = 0; j < expansion.size; j += 1) sum -= x[a * expansion.size + j] * beta[j];
      r[a] = sum;
    }
    visit(x, r, weights ? weights[i] : 1);
  }
}

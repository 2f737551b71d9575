/**
 * `Moments` of a crossed design, from sums by pattern: nothing here depends on the number of subjects but `eachSubject`.
 * A subject of pattern g with covariates z has the whitened model matrix T_g (x) z', so that sums of x'x are T'T (x) Z: a
 * small matrix over the visits times a small one over the covariates. The letters are those of `whitening.ts` and
 * `crossed-sums.ts`.
 */
import { dots } from "../../numeric/matrix.ts";
import type { Arrangement } from "./crossed-design.ts";
import { information, scores } from "./crossed-directions.ts";
import { contract, contractBlocks, expand, packCovariance, whitenWeights } from "./crossed-expansion.ts";
import { addKronecker, congruence, intoPattern, unfold } from "./crossed-kernels.ts";
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
    if (!whitening.changesBasis) {
      for (let i = 0; i < width * visits; i += 1) expanded[i] += E[at + i];
      continue;
    }
    for (let a = 0; a < visits; a += 1) {
      for (let s = 0; s < visits; s += 1) {
        const factor = whitening.basis[basis + a * visits + s];
        if (factor !== 0) for (let k = 0; k < width; k += 1) expanded[s * width + k] += factor * E[at + a * width + k];
      }
    }
  }
  contractBlocks(gram, expansion, blocks, triangle);
  contract(right, 0, expansion, expanded);
  return squares;
}

/** E = P Zy and yy = P Yy P' of pattern g; answers the trace of the latter. */
function whitenOutcome(state: Crossed, whitening: Whitening, g: number): number {
  const { patterns, sums, width, E, yy, square } = state;
  const { visits } = patterns;
  const { map } = whitening;
  const size = patterns.size[g];
  const last = patterns.last[g];
  const at = g * visits * visits;
  const rows = g * width * visits;
  E.fill(0, rows, rows + width * visits);
  yy.fill(0, at, at + visits * visits);
  let trace = 0;
  for (let a = 0; a < last; a += 1) {
    const row = at + a * visits;
    for (let s = 0; s < size; s += 1) {
      const factor = map[row + s];
      if (factor !== 0) for (let k = 0; k < width; k += 1) E[rows + a * width + k] += factor * sums.Zy[rows + s * width + k];
    }
    dots(square, 0, map, row, sums.Yy, at, visits, size, size);
    dots(yy, row, square, 0, map, at, visits, a + 1, size);
    for (let b = 0; b < a; b += 1) yy[at + b * visits + a] = yy[row + b];
    trace += yy[row + a];
  }
  return trace;
}

/** With B = T Gamma' and r z' = E - B Z, the sum of r r' is yy - E B' - B (r z')'. */
function fillResidual(residual: Float64Array, state: Crossed, whitening: Whitening, beta: Float64Array): void {
  const { patterns, expansion, expanded, sums, width, triangle, products, fullZ } = state;
  const { visits, count } = patterns;
  expand(expanded, expansion, beta, 0);
  for (let g = 0; g < count; g += 1) {
    intoPattern(products, expanded, whitening.basis, g * visits * visits, visits, width, patterns.last[g]);
    unfold(fullZ, sums.Z, g * triangle, width);
    residualOf(residual, state, g);
  }
}

/** The residual of pattern g, from B in `products`: a row (E, B) on one side times a row (B, r z') on the other. */
function residualOf(residual: Float64Array, { patterns, width, E, zr, yy, products, sides, fullZ, square }: Crossed, g: number): void {
  const { visits } = patterns;
  const at = g * visits * visits;
  const rows = g * width * visits;
  const other = 2 * width * visits;
  for (let a = 0; a < visits; a += 1) {
    const from = a * width;
    dots(square, 0, products, from, fullZ, 0, width, width, width);
    for (let k = 0; k < width; k += 1) {
      const rest = E[rows + from + k] - square[k];
      zr[rows + from + k] = rest;
      sides[2 * from + k] = E[rows + from + k];
      sides[2 * from + width + k] = products[from + k];
      sides[other + 2 * from + k] = products[from + k];
      sides[other + 2 * from + width + k] = rest;
    }
    dots(square, 0, sides, 2 * from, sides, other, 2 * width, a + 1, 2 * width);
    for (let b = 0; b <= a; b += 1) {
      const value = yy[at + a * visits + b] - square[b];
      residual[at + a * visits + b] = value;
      residual[at + b * visits + a] = value;
    }
  }
}

function fillLeverage(leverage: Float64Array, state: Crossed, whitening: Whitening, K: Float64Array): void {
  const { patterns, expansion, sums, triangle, blocks, square, products } = state;
  const { visits, count } = patterns;
  packCovariance(blocks, expansion, K, triangle);
  for (let g = 0; g < count; g += 1) {
    const last = patterns.last[g];
    for (let s = 0; s < last; s += 1) {
      dots(products, 0, sums.Z, g * triangle, blocks, triangleIndex(s, 0) * triangle, triangle, s + 1, triangle);
      for (let t = 0; t <= s; t += 1) {
        square[s * visits + t] = products[t];
        square[t * visits + s] = products[t];
      }
    }
    congruence(leverage, square, whitening.basis, g * visits * visits, visits, last);
  }
}

function fillContrast(out: Float64Array, state: Crossed, whitening: Whitening, u: Float64Array): void {
  const { patterns, expansion, expanded, sums, width, triangle, products, fullZ } = state;
  const { visits, count } = patterns;
  const second = width * visits;
  expand(expanded, expansion, u, 0);
  for (let g = 0; g < count; g += 1) {
    const at = g * visits * visits;
    intoPattern(products, expanded, whitening.basis, at, visits, width, patterns.last[g]);
    unfold(fullZ, sums.Z, g * triangle, width);
    for (let a = 0; a < visits; a += 1) dots(products, second + a * width, products, a * width, fullZ, 0, width, width, width);
    for (let a = 0; a < visits; a += 1) dots(out, at + a * visits, products, a * width, products, second, width, visits, width);
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

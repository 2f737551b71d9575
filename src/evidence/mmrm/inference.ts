/**
 * What is known about contrasts once the covariance is estimated. V is the covariance matrix of the covariance parameters,
 * twice the inverse of the observed Hessian of -2 log L; everything else is in the held form of `information.ts`, where a
 * contrast l is the vector w = C^-1 l and its variance w'w.
 */
import { cholesky, inverseFromInvertedLower, invertLower, solveLower } from "../../numeric/cholesky.ts";
import { dot } from "../../numeric/matrix.ts";
import type { Chart } from "./charts.ts";
import { type HeldInformation, holdInformation, subtractTraces, timesHeld } from "./information.ts";
import type { Evaluation } from "./likelihood.ts";
import { type Directions, triangleIndex } from "./moments.ts";
import { type OptimiserRoom, writeObservedHessian } from "./optimise.ts";

/** The second-order facts of a fit. */
export interface Inference {
  readonly evaluation: Evaluation;
  readonly chart: Chart;
  /** directions x directions. */
  readonly V: Float64Array;
  readonly information: HeldInformation;
}

/** Second-order facts at the optimum that `evaluation` and `chart` hold; null where the likelihood is flat in some direction. */
export function infer(evaluation: Evaluation, chart: Chart, room: OptimiserRoom): Inference | null {
  const count = chart.dimension;
  const hessian = room.newton.hessian;
  writeObservedHessian(hessian, evaluation, chart, room, true);
  const { information } = room;
  holdInformation(information, evaluation, chart.directions);
  if (evaluation.restricted) subtractTraces(hessian, information);
  if (!cholesky(hessian, count, 1e-11)) return null;
  const inverse = new Float64Array(count * count);
  const V = new Float64Array(count * count);
  invertLower(inverse, hessian, count);
  inverseFromInvertedLower(V, inverse, count);
  for (let i = 0; i < V.length; i += 1) V[i] *= 2;
  return { evaluation, chart, V, information };
}

/** C^-1 l for a contrast in working coefficients. */
export function whitenContrast({ factor, moments }: Evaluation, l: Float64Array): Float64Array {
  const w = Float64Array.from(l);
  solveLower(factor, w, moments.size);
  return w;
}

/** Satterthwaite's degrees of freedom of the contrast w: 2 (w'w)^2 / var(w'w). */
export function satterthwaiteDf({ evaluation, chart, V, information }: Inference, w: Float64Array): number {
  const { size } = evaluation.moments;
  const count = chart.dimension;
  const product = new Float64Array(size);
  const gradient = new Float64Array(count);
  let variance = 0;
  for (let i = 0; i < size; i += 1) variance += w[i] * w[i];
  for (let j = 0; j < count; j += 1) {
    timesHeld(product, 0, information, j, w);
    let sum = 0;
    for (let i = 0; i < size; i += 1) sum += w[i] * product[i];
    gradient[j] = sum;
  }
  let spread = 0;
  for (let j = 0; j < count; j += 1) for (let k = 0; k < count; k += 1) spread += gradient[j] * V[j * count + k] * gradient[k];
  return (2 * variance * variance) / spread;
}

/**
 * What Kenward and Roger (1997) add to the covariance of the contrasts in `vectors`, in the linear form, in which Sigma has
 * no second derivatives (2009): 2 W' [ sum V_jk (Q_jk - P_j K P_k) ] W, symmetric, one row a contrast. Unlike the full form
 * it does not depend on how Sigma is parametrised.
 */
export function kenwardRogerAddition(inference: Inference, vectors: readonly Float64Array[]): Float64Array {
  const rank = vectors.length;
  const out = new Float64Array(rank * rank);
  const products = vectors.map((w) => timesEach(inference, w));
  const weights = secondOrderWeights(inference);
  const own = vectors.map((w) => secondOrder(inference, weights, w));
  for (let a = 0; a < rank; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      const together = a === b ? null : vectors[a].map((value, i) => value + vectors[b][i]);
      const both = together === null ? own[a] : (secondOrder(inference, weights, together) - own[a] - own[b]) / 2;
      const value = 2 * (both - weigh(inference, products[a], products[b]));
      out[a * rank + b] = value;
      out[b * rank + a] = value;
    }
  }
  return out;
}

/** P_j w for every direction, held: count x size. */
export function timesEach({ evaluation, chart, information }: Inference, w: Float64Array): Float64Array {
  const { size } = evaluation.moments;
  const out = new Float64Array(chart.dimension * size);
  for (let j = 0; j < chart.dimension; j += 1) timesHeld(out, j * size, information, j, w);
  return out;
}

/** sum V_jk a_j'b_k for rows a_j and b_k. */
function weigh({ evaluation, chart, V }: Inference, a: Float64Array, b: Float64Array): number {
  const { size } = evaluation.moments;
  const count = chart.dimension;
  const row = new Float64Array(size);
  let sum = 0;
  for (let j = 0; j < count; j += 1) {
    row.fill(0);
    for (let k = 0; k < count; k += 1) {
      const weight = V[j * count + k];
      if (weight !== 0) for (let i = 0; i < size; i += 1) row[i] += weight * b[k * size + i];
    }
    for (let i = 0; i < size; i += 1) sum += a[j * size + i] * row[i];
  }
  return sum;
}

/** sum V_jk u'Q_jk u with u = K l = C'^-1 w and Q_jk = sum x' S_j S_k x: the inner product of `weights` with (x u)(x u)'. */
function secondOrder({ evaluation }: Inference, weights: Float64Array, w: Float64Array): number {
  const { moments, whitening, factorInverse } = evaluation;
  const { size, patterns } = moments;
  const u = new Float64Array(size);
  for (let i = 0; i < size; i += 1) for (let j = 0; j <= i; j += 1) u[j] += factorInverse[i * size + j] * w[i];
  moments.fillContrast(whitening, u);
  return dot(weights, 0, moments.contrast, 0, patterns.count * patterns.visits * patterns.visits);
}

/** sum V_jk S_j P S_k for the projector P of each pattern, of the first triangle of which it is a linear function. */
function secondOrderWeights({ evaluation, chart, V }: Inference): Float64Array {
  const { moments, whitening } = evaluation;
  const { patterns } = moments;
  const { visits } = patterns;
  const square = visits * visits;
  const out = new Float64Array(patterns.count * square);
  for (let block = 0; block < patterns.blocks; block += 1) {
    const map = sandwichMap(covarianceOfEntries(V, chart.directions, block), visits);
    for (let place = patterns.blockStart[block]; place < patterns.blockStart[block + 1]; place += 1) {
      const at = patterns.byBlock[place] * square;
      addMapped(out, at, map, whitening.projector, visits);
    }
  }
  return out;
}

/** out (at `at`) = the map applied to the lower triangle of P, which lies at the same place. */
function addMapped(out: Float64Array, at: number, map: Float64Array, P: Float64Array, visits: number): void {
  const square = visits * visits;
  let row = 0;
  for (let b = 0; b < visits; b += 1) {
    for (let c = 0; c <= b; c += 1, row += square) {
      const value = P[at + b * visits + c];
      if (value !== 0) for (let i = 0; i < square; i += 1) out[at + i] += value * map[row + i];
    }
  }
}

/** V in the entries of S of one block: the sum of V_jk S_j S_k', triangle x triangle. */
function covarianceOfEntries(V: Float64Array, directions: Directions, block: number): Float64Array {
  const { count, triangle, values, active } = directions;
  const out = new Float64Array(triangle * triangle);
  const row = new Float64Array(triangle);
  for (let j = 0; j < count; j += 1) {
    if (active[block * count + j] === 0) continue;
    row.fill(0);
    for (let k = 0; k < count; k += 1) {
      if (active[block * count + k] === 0) continue;
      const at = (block * count + k) * triangle;
      for (let cd = 0; cd < triangle; cd += 1) if (values[at + cd] !== 0) row[cd] += V[j * count + k] * values[at + cd];
    }
    const at = (block * count + j) * triangle;
    for (let ab = 0; ab < triangle; ab += 1) {
      const value = values[at + ab];
      if (value !== 0) for (let cd = 0; cd < triangle; cd += 1) out[ab * triangle + cd] += value * row[cd];
    }
  }
  return out;
}

/**
 * The map from the lower triangle of P to the sum over entries (a, b) and (c, d) of their covariance times S_ab P S_cd, S_ab
 * with ones at (a, b) and (b, a): a row of visits x visits for each entry of the triangle.
 */
function sandwichMap(entries: Float64Array, visits: number): Float64Array {
  const square = visits * visits;
  const map = new Float64Array((square * visits * (visits + 1)) / 2);
  const row = (a: number, b: number) => square * (a >= b ? triangleIndex(a, b) : triangleIndex(b, a));
  let place = 0;
  for (let a = 0; a < visits; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      const half = a === b ? 0.5 : 1;
      for (let c = 0; c < visits; c += 1) {
        for (let d = 0; d <= c; d += 1, place += 1) {
          const value = entries[place] * (c === d ? 0.5 * half : half);
          map[row(b, c) + a * visits + d] += value;
          map[row(b, d) + a * visits + c] += value;
          map[row(a, c) + b * visits + d] += value;
          map[row(a, d) + b * visits + c] += value;
        }
      }
    }
  }
  return map;
}

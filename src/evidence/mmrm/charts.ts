/**
 * How the covariance moves. A chart holds the current covariance of every block as its factor L, offers the directions in
 * which Newton's method may go, and takes steps. The unstructured matrix is its own chart around each point, Sigma =
 * L (I + S + S S / 2) L', which is positive definite for every S and follows the exponential: a variance on its way to zero
 * never gets there in one step. A structure moves in its parameters, and its directions are L^-1 (dSigma) L'^-1.
 */
import { cholesky, solveLower, solveLowerTransposed } from "../../numeric/cholesky.ts";
import type { CovarianceStructure, VisitTimes } from "./covariance/structure.ts";
import type { CovarianceParameter } from "./fit.ts";
import { type Directions, triangleIndex } from "./moments.ts";

/** A covariance that can move. `lower` holds the factors of all blocks, one behind the other. */
export interface Chart {
  readonly dimension: number;
  readonly directions: Directions;
  /** Starts from a matrix of variances and covariances for each block (or one for all); false when nothing valid is near. */
  readonly start: (S: readonly Float64Array[]) => boolean;
  /** The current factors. */
  readonly lower: Float64Array;
  /** Brings `directions` to the current point. */
  readonly refresh: () => void;
  /** Adds <G, d2 Sigma> to the lower triangle of `hessian`; `gradient` is G whitened, a lower triangle for each block. */
  readonly addCurvature: (hessian: Float64Array, gradient: Float64Array) => void;
  /** Writes the factors after `step` to `out`; false where that is no covariance. */
  readonly attempt: (step: Float64Array, out: Float64Array) => boolean;
  /** Makes the last attempt the current point. */
  readonly accept: () => void;
  readonly parameters: (visitNames: readonly string[]) => readonly CovarianceParameter[];
  readonly isInterior: () => boolean;
}

/** Every variance and covariance free, in every block. */
export function unstructuredChart(visits: number, blocks: number): Chart {
  const square = visits * visits;
  const triangle = (visits * (visits + 1)) / 2;
  const count = blocks * triangle;
  const directions = emptyDirections(blocks, count, triangle, true);
  for (let block = 0; block < blocks; block += 1) {
    for (let j = 0; j < triangle; j += 1) {
      const direction = block * count + block * triangle + j;
      directions.active[direction] = 1;
      directions.values[direction * triangle + j] = 1;
    }
  }
  const lower = new Float64Array(blocks * square);
  const tried = new Float64Array(blocks * square);
  const factor = new Float64Array(square);
  return {
    dimension: count,
    directions,
    lower,
    start: (S) => startUnstructured(lower, S, visits, blocks),
    refresh: () => undefined,
    addCurvature: (hessian, gradient) => {
      for (let block = 0; block < blocks; block += 1) addExponentialCurvature(hessian, count, gradient, block * triangle, visits);
    },
    attempt: (step, out) => {
      for (let block = 0; block < blocks; block += 1) {
        writeExponential(factor, step, block * triangle, visits);
        if (!cholesky(factor, visits, 1e-14)) return false;
        multiplyLower(tried, block * square, lower, factor, visits);
      }
      out.set(tried);
      return true;
    },
    accept: () => lower.set(tried),
    parameters: () => [],
    isInterior: () => true,
  };
}

/** Writes the lower triangle of I + S + S S / 2 for the lower triangle S from `from` on. */
function writeExponential(out: Float64Array, S: Float64Array, from: number, visits: number): void {
  const entry = (a: number, b: number) => S[from + (a >= b ? triangleIndex(a, b) : triangleIndex(b, a))];
  for (let a = 0; a < visits; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      let square = 0;
      for (let l = 0; l < visits; l += 1) square += entry(a, l) * entry(l, b);
      out[a * visits + b] = entry(a, b) + square / 2 + (a === b ? 1 : 0);
    }
  }
}

/** Adds tr(G S_j S_k), the second derivative of the exponential, for the entries S_j of one block. */
function addExponentialCurvature(hessian: Float64Array, count: number, G: Float64Array, from: number, visits: number): void {
  const entry = (a: number, b: number) => G[from + (a >= b ? triangleIndex(a, b) : triangleIndex(b, a))];
  for (let a = 0, ab = from; a < visits; a += 1) {
    for (let b = 0; b <= a; b += 1, ab += 1) {
      for (let c = 0, cd = from; c <= a; c += 1) {
        for (let d = 0; d <= c && cd <= ab; d += 1, cd += 1) {
          let sum = 0;
          if (b === c) sum += entry(d, a);
          if (b === d) sum += entry(c, a);
          if (a === c) sum += entry(d, b);
          if (a === d) sum += entry(c, b);
          if (sum !== 0) hessian[ab * count + cd] += sum * (a === b ? 0.5 : 1) * (c === d ? 0.5 : 1);
        }
      }
    }
  }
}

/** Where the parameters of a structure are shared: the group and the visit times of each block. */
export interface StructuredBlock {
  readonly group: number;
  readonly at: VisitTimes;
}

/** A structure with parameters of its own for each of `groups` groups. */
export function structuredChart(structure: CovarianceStructure, visits: number, blocks: readonly StructuredBlock[], groups: number): Chart {
  const square = visits * visits;
  const each = structure.parameters;
  const count = groups * each;
  const triangle = (visits * (visits + 1)) / 2;
  const directions = emptyDirections(blocks.length, count, triangle, false);
  const lower = new Float64Array(blocks.length * square);
  const theta = new Float64Array(count);
  const tried = new Float64Array(count);
  const matrix = new Float64Array(square);
  const thetaOf = (values: Float64Array, group: number) => values.subarray(group * each, (group + 1) * each);
  const factorAll = (values: Float64Array, out: Float64Array): boolean =>
    blocks.every(({ group, at }, block) => {
      identity(matrix, visits);
      structure.fill(matrix, thetaOf(values, group), at);
      if (!cholesky(matrix, visits, 1e-13)) return false;
      copyLower(out, block * square, matrix, visits);
      return true;
    });
  return {
    dimension: count,
    directions,
    lower,
    start: (S) => {
      for (let group = 0; group < groups; group += 1) {
        const first = blocks.find((block) => block.group === group);
        if (first) structure.start(thetaOf(theta, group), S[S.length === 1 ? 0 : group], { ...first.at, size: visits });
      }
      return makeValid(theta, each, structure, () => factorAll(theta, lower));
    },
    refresh: () => {
      blocks.forEach(({ group, at }, block) => {
        for (let j = 0; j < each; j += 1) {
          const direction = block * count + group * each + j;
          matrix.fill(0);
          structure.derivative(matrix, thetaOf(theta, group), j, at);
          whitenDirection(directions.values, direction * triangle, matrix, lower, block * square, visits);
          directions.active[direction] = 1;
        }
      });
    },
    addCurvature: (hessian, gradient) => {
      blocks.forEach(({ group, at }, block) => {
        unwhitenGradient(matrix, gradient, block * triangle, lower, block * square, visits);
        structure.addCurvature(hessian, group * each * (count + 1), count, thetaOf(theta, group), matrix, at);
      });
    },
    attempt: (step, out) => {
      for (let j = 0; j < count; j += 1) tried[j] = theta[j] + step[j];
      return factorAll(tried, out);
    },
    accept: () => {
      theta.set(tried);
      factorAll(theta, lower);
    },
    parameters: (names) =>
      Array.from({ length: groups }, (_, group) =>
        structure
          .describe(thetaOf(theta, group), names)
          .map(({ name, value }) => ({ name: groups === 1 ? name : `${name}.group${group + 1}`, value })),
      ).flat(),
    isInterior: () => Array.from({ length: groups }, (_, group) => structure.isInterior(thetaOf(theta, group))).every(Boolean),
  };
}

function emptyDirections(blocks: number, count: number, triangle: number, areEntries: boolean): Directions {
  return { count, areEntries, triangle, values: new Float64Array(blocks * count * triangle), active: new Uint8Array(blocks * count) };
}

const SHRINKINGS_MAX = 60;

/** Draws covariances of visits in pairs towards zero until the matrix is positive definite with something to spare. */
function startUnstructured(lower: Float64Array, S: readonly Float64Array[], visits: number, blocks: number): boolean {
  const square = visits * visits;
  const matrix = new Float64Array(square);
  for (let block = 0; block < blocks; block += 1) {
    const given = S[S.length === 1 ? 0 : block];
    let share = 1;
    let factored = false;
    for (let tries = 0; tries < SHRINKINGS_MAX && !factored; tries += 1, share *= 0.9) {
      for (let a = 0; a < visits; a += 1) {
        for (let b = 0; b < visits; b += 1) {
          const value = given[a * visits + b];
          matrix[a * visits + b] = a === b ? value : share * (Number.isNaN(value) ? 0 : value);
        }
      }
      factored = cholesky(matrix, visits, tries === 0 ? 1e-9 : 1e-3);
    }
    if (!factored) return false;
    copyLower(lower, block * square, matrix, visits);
  }
  return true;
}

/** Draws the parameters of the correlations towards zero until every block is positive definite. */
function makeValid(theta: Float64Array, each: number, structure: CovarianceStructure, isValid: () => boolean): boolean {
  for (let tries = 0; tries < SHRINKINGS_MAX; tries += 1) {
    if (theta.every(Number.isFinite) && isValid()) return true;
    const firstCorrelation = structure.correlationFrom;
    for (let j = 0; j < theta.length; j += 1) if (j % each >= firstCorrelation) theta[j] *= 0.85;
  }
  return false;
}

function identity(matrix: Float64Array, visits: number): void {
  matrix.fill(0);
  for (let a = 0; a < visits; a += 1) matrix[a * visits + a] = 1;
}

function copyLower(out: Float64Array, at: number, factor: Float64Array, visits: number): void {
  for (let a = 0; a < visits; a += 1) {
    for (let b = 0; b < visits; b += 1) out[at + a * visits + b] = b <= a ? factor[a * visits + b] : 0;
  }
}

/** out (at `at`) = L C for the lower triangular L at the same place and C. */
function multiplyLower(out: Float64Array, at: number, L: Float64Array, C: Float64Array, visits: number): void {
  for (let a = 0; a < visits; a += 1) {
    for (let b = 0; b < visits; b += 1) {
      let sum = 0;
      for (let l = b; l <= a; l += 1) sum += L[at + a * visits + l] * C[l * visits + b];
      out[at + a * visits + b] = sum;
    }
  }
}

/** Writes the lower triangle of L^-1 D L'^-1; D is used up. */
function whitenDirection(out: Float64Array, outAt: number, D: Float64Array, lower: Float64Array, at: number, visits: number): void {
  const L = lower.subarray(at, at + visits * visits);
  const column = new Float64Array(visits);
  for (let a = 0; a < visits; a += 1) solveLower(L, D, visits, a * visits);
  for (let b = 0; b < visits; b += 1) {
    for (let a = 0; a < visits; a += 1) column[a] = D[a * visits + b];
    solveLower(L, column, visits);
    for (let a = b; a < visits; a += 1) out[outAt + triangleIndex(a, b)] = column[a];
  }
}

/** Writes L'^-1 G L^-1 in full for the lower triangle G. */
function unwhitenGradient(out: Float64Array, G: Float64Array, gAt: number, lower: Float64Array, at: number, visits: number): void {
  const L = lower.subarray(at, at + visits * visits);
  const column = new Float64Array(visits);
  for (let a = 0; a < visits; a += 1) {
    for (let b = 0; b < visits; b += 1) out[a * visits + b] = G[gAt + (a >= b ? triangleIndex(a, b) : triangleIndex(b, a))];
    solveLowerTransposed(L, out, visits, a * visits);
  }
  for (let b = 0; b < visits; b += 1) {
    for (let a = 0; a < visits; a += 1) column[a] = out[a * visits + b];
    solveLowerTransposed(L, column, visits);
    for (let a = 0; a < visits; a += 1) out[a * visits + b] = column[a];
  }
}

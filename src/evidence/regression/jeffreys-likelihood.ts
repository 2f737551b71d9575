/**
 * The likelihood of independent yes-or-no outcomes times Jeffreys' prior, and its maximum. The gradient is exact: each
 * patient pulls with (y - p) + h (1/2 - p), h the leverage (D. Firth, Biometrika 80, 1993). The climb is that of Broyden,
 * Fletcher, Goldfarb and Shanno from the inverse of the information (J. Nocedal and S. Wright, Numerical Optimization, 2nd
 * edition, 6.1), since the prior's second derivative is not at hand; columns are expected to be orthogonal.
 */
import { cholesky, inverseFromInvertedLower, invertLower, logDeterminant } from "../../numeric/cholesky.ts";
import type { RegressionDesign } from "./design.ts";
import { bernoulliLogLikelihood, linearPredictor } from "./logistic.ts";

const ITERATIONS_MAX = 300;
const SCORE_NEGLIGIBLE = 1e-9;
/** So much of the likelihood is rounding: a step that loses less is judged by its gradient. */
const NOISE = 1e-13;
const SHARE_MIN = 2 ** -40;

/** The maximum. */
export interface JeffreysMaximum {
  readonly beta: Float64Array;
  /** The log likelihood plus half the log determinant of the information. */
  readonly value: number;
  readonly iterations: number;
}

interface Point {
  readonly beta: Float64Array;
  readonly value: number;
  readonly score: Float64Array;
  /** Of the information, in row order. */
  readonly inverse: Float64Array;
}

/** The maximum from `start`, with the coefficient `fixed` left where it is, or null for none; null when no climb ends. */
export function jeffreysMaximum(
  design: RegressionDesign,
  outcome: Float64Array,
  start: Float64Array,
  fixed: number | null,
): JeffreysMaximum | null {
  const size = start.length;
  let here = pointAt(design, outcome, start, fixed);
  if (here === null) return null;
  let inverse = freed(here.inverse, size, fixed);
  for (let iteration = 1; iteration <= ITERATIONS_MAX; iteration += 1) {
    if (here.score.every((value) => Math.abs(value) <= SCORE_NEGLIGIBLE))
      return { beta: here.beta, value: here.value, iterations: iteration };
    const next = climb(design, outcome, here, times(inverse, here.score), fixed);
    if (next === null) return null;
    updateInverse(inverse, next, here);
    // Far from the optimum the information of the new place is the better guide.
    if (iteration % 10 === 0) inverse = freed(next.inverse, size, fixed);
    here = next;
  }
  return null;
}

/** A step along `direction`, halved until it leads up, or within the noise to a smaller gradient. */
function climb(design: RegressionDesign, outcome: Float64Array, here: Point, direction: Float64Array, fixed: number | null): Point | null {
  const slope = direction.reduce((sum, value, j) => sum + value * here.score[j], 0);
  const along = slope > 0 ? direction : here.score;
  for (let share = 1; share >= SHARE_MIN; share /= 2) {
    const next = pointAt(
      design,
      outcome,
      here.beta.map((value, j) => value + share * along[j]),
      fixed,
    );
    if (next === null) continue;
    const gain = next.value - here.value;
    const isUp = gain > 1e-4 * share * Math.abs(slope);
    const isNearer = gain > -NOISE * (1 + Math.abs(here.value)) && length(next.score) < length(here.score);
    if (isUp || isNearer) return next;
  }
  return null;
}

function pointAt(design: RegressionDesign, outcome: Float64Array, beta: Float64Array, fixed: number | null): Point | null {
  const { rows, names, values } = design;
  const p = names.length;
  const logOdds = linearPredictor(design, beta);
  const probabilities = logOdds.map((value) => 1 / (1 + Math.exp(-value)));
  const information = new Float64Array(p * p);
  for (let i = 0; i < rows; i += 1) {
    const weight = probabilities[i] * (1 - probabilities[i]);
    for (let j = 0; j < p; j += 1) for (let k = 0; k <= j; k += 1) information[j * p + k] += weight * values[i * p + j] * values[i * p + k];
  }
  if (!cholesky(information, p)) return null;
  const value = bernoulliLogLikelihood(outcome, logOdds) + logDeterminant(information, p) / 2;
  const lower = new Float64Array(p * p);
  const inverse = new Float64Array(p * p);
  invertLower(lower, information, p);
  inverseFromInvertedLower(inverse, lower, p);
  const score = new Float64Array(p);
  for (let i = 0; i < rows; i += 1) {
    const q = probabilities[i];
    let leverage = 0;
    for (let j = 0; j < p; j += 1) for (let k = 0; k < p; k += 1) leverage += values[i * p + j] * inverse[j * p + k] * values[i * p + k];
    const pull = outcome[i] - q + leverage * q * (1 - q) * (0.5 - q);
    for (let j = 0; j < p; j += 1) score[j] += pull * values[i * p + j];
  }
  if (fixed !== null) score[fixed] = 0;
  return Number.isFinite(value) && score.every(Number.isFinite) ? { beta, value, score, inverse } : null;
}

/** The inverse information among the coefficients that may move, given that the fixed one does not. */
function freed(inverse: Float64Array, size: number, fixed: number | null): Float64Array {
  const free = Float64Array.from(inverse);
  if (fixed === null) return free;
  const pivot = inverse[fixed * size + fixed];
  for (let j = 0; j < size; j += 1)
    for (let k = 0; k < size; k += 1) free[j * size + k] -= (inverse[j * size + fixed] * inverse[fixed * size + k]) / pivot;
  return free;
}

/** The update of the inverse Hessian of the function upside down, left out where it would not stay positive definite. */
function updateInverse(inverse: Float64Array, next: Point, here: Point): void {
  const size = next.beta.length;
  const s = next.beta.map((value, j) => value - here.beta[j]);
  const y = next.score.map((value, j) => here.score[j] - value);
  const sy = s.reduce((sum, value, j) => sum + value * y[j], 0);
  if (!(sy > 1e-12 * length(s) * length(y))) return;
  const hy = times(inverse, y);
  const yhy = y.reduce((sum, value, j) => sum + value * hy[j], 0);
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k < size; k += 1) {
      inverse[j * size + k] += ((sy + yhy) * s[j] * s[k]) / (sy * sy) - (hy[j] * s[k] + s[j] * hy[k]) / sy;
    }
  }
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, j) => vector.reduce((sum, value, k) => sum + matrix[j * size + k] * value, 0));
}

function length(vector: Float64Array): number {
  return Math.hypot(...vector);
}

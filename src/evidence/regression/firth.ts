/**
 * Logistic regression with the likelihood penalised by Jeffreys' prior (D. Firth, "Bias reduction of maximum likelihood
 * estimates", Biometrika 80, 1993), which has an optimum also where the columns part the outcomes (G. Heinze and
 * M. Schemper, "A solution to the problem of separation in logistic regression", Statistics in Medicine 21, 2002).
 * Intervals and tests come from the profile of the penalised likelihood, since nothing about such an estimate is normal.
 */
import { fail, ok } from "../../base/result.ts";
import { chiSquaredUpper, chiSquaredUpperQuantile } from "../../numeric/chi-squared.ts";
import { cholesky, inverseFromInvertedLower, invertLower, logDeterminant } from "../../numeric/cholesky.ts";
import { findRoot } from "../../numeric/root.ts";
import { type Answer, LEVEL } from "../estimate.ts";
import { finding } from "../finding.ts";
import { fullRank, type RegressionDesign } from "./design.ts";
import { bernoulliLogLikelihood, checkedOutcome, linearPredictor } from "./logistic.ts";

const ITERATIONS_MAX = 200;
const SCORE_NEGLIGIBLE = 1e-9;
const STEP_LOG_ODDS_MAX = 3;
const PROFILE_REACH_MAX = 60;

/** A coefficient with its profile interval; an end that the profile never reaches is null. */
export interface ProfileEstimate {
  readonly name: string;
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Penalised likelihood ratio against 0, one degree of freedom. */
  readonly chiSquared: number;
  readonly p: number;
}

/** The fit. */
export interface FirthFit {
  readonly coefficients: readonly ProfileEstimate[];
  readonly penalisedLogLikelihood: number;
  readonly iterations: number;
}

/** Fits the log odds of `outcomes` (0 or 1 a patient) as a sum of the columns, with intervals at `level`. */
export function firthRegression(design: RegressionDesign, outcomes: ArrayLike<number>, level: number = LEVEL): Answer<FirthFit> {
  const outcome = checkedOutcome(outcomes);
  const ranked = fullRank(design);
  if (!ranked.ok) return ranked;
  const scale = largestByColumn(design);
  const scaled = { ...design, values: design.values.map((value, index) => value / scale[index % scale.length]) };
  const best = maximise(scaled, outcome, new Float64Array(scale.length), null);
  if (best === null) return fail(finding("regression.not-converged", { iterations: ITERATIONS_MAX }));
  const coefficients = design.names.map((name, j) => {
    const profile = (value: number) => {
      const start = best.beta.map((entry, k) => (k === j ? value : entry));
      return maximise(scaled, outcome, start, j)?.penalised ?? Number.NEGATIVE_INFINITY;
    };
    const chiSquared = Math.max(0, 2 * (best.penalised - profile(0)));
    const drop = chiSquaredUpperQuantile(1 - level, 1) / 2;
    const end = (side: 1 | -1) => profileEnd((value) => best.penalised - profile(value) - drop, best.beta[j], side);
    const [low, high] = [end(-1), end(1)];
    return {
      name,
      estimate: best.beta[j] / scale[j],
      low: low === null ? null : low / scale[j],
      high: high === null ? null : high / scale[j],
      chiSquared,
      p: chiSquaredUpper(chiSquared, 1),
    };
  });
  return ok({ coefficients, penalisedLogLikelihood: best.penalised + logScale(scale), iterations: best.iterations });
}

/** Columns are brought to size 1 before the work, so that steps can be limited in the same way for all. */
function largestByColumn({ rows, names, values }: RegressionDesign): readonly number[] {
  return names.map((_, j) => {
    let largest = 0;
    for (let i = 0; i < rows; i += 1) largest = Math.max(largest, Math.abs(values[i * names.length + j]));
    return largest;
  });
}

/** What the change of scale took from the penalty, half the log determinant of the information. */
function logScale(scale: readonly number[]): number {
  return scale.reduce((sum, one) => sum + Math.log(one), 0);
}

interface Optimum {
  readonly beta: Float64Array;
  readonly penalised: number;
  readonly iterations: number;
}

/** The maximum of the penalised likelihood, over all coefficients or with the one `fixed` left where it stands. */
function maximise(design: RegressionDesign, outcome: Float64Array, start: Float64Array, fixed: number | null): Optimum | null {
  let beta = start;
  let here = penalisedAt(design, outcome, beta);
  for (let iteration = 1; iteration <= ITERATIONS_MAX && here !== null; iteration += 1) {
    const score = here.score.map((value, j) => (j === fixed ? 0 : value));
    if (score.every((value) => Math.abs(value) <= SCORE_NEGLIGIBLE)) return { beta, penalised: here.penalised, iterations: iteration };
    const step = ascent(here.information, score, fixed);
    let share = Math.min(1, STEP_LOG_ODDS_MAX / Math.max(...step.map(Math.abs)));
    let next = stepTo(beta, step, share);
    let there = penalisedAt(design, outcome, next);
    while ((there === null || there.penalised < here.penalised - 1e-10 * Math.abs(here.penalised)) && share > 1e-8) {
      share /= 2;
      next = stepTo(beta, step, share);
      there = penalisedAt(design, outcome, next);
    }
    beta = next;
    here = there;
  }
  return null;
}

function stepTo(beta: Float64Array, step: Float64Array, share: number): Float64Array {
  return beta.map((value, j) => value + share * step[j]);
}

interface PenalisedPoint {
  readonly penalised: number;
  /** The gradient of the penalised likelihood. */
  readonly score: Float64Array;
  readonly information: Float64Array;
}

/** The penalised likelihood and its gradient: each patient counts with the leverage h as (y - p) + h (1/2 - p). */
function penalisedAt(design: RegressionDesign, outcome: Float64Array, beta: Float64Array): PenalisedPoint | null {
  const { rows, names, values } = design;
  const p = names.length;
  const logOdds = linearPredictor(design, beta);
  const information = new Float64Array(p * p);
  const probabilities = logOdds.map((value) => 1 / (1 + Math.exp(-value)));
  for (let i = 0; i < rows; i += 1) {
    const weight = probabilities[i] * (1 - probabilities[i]);
    for (let j = 0; j < p; j += 1) for (let k = 0; k < p; k += 1) information[j * p + k] += weight * values[i * p + j] * values[i * p + k];
  }
  const factor = Float64Array.from(information);
  if (!cholesky(factor, p)) return null;
  const inverse = inverted(factor, p);
  const score = new Float64Array(p);
  for (let i = 0; i < rows; i += 1) {
    let leverage = 0;
    for (let j = 0; j < p; j += 1) for (let k = 0; k < p; k += 1) leverage += values[i * p + j] * inverse[j * p + k] * values[i * p + k];
    leverage *= probabilities[i] * (1 - probabilities[i]);
    const pull = outcome[i] - probabilities[i] + leverage * (0.5 - probabilities[i]);
    for (let j = 0; j < p; j += 1) score[j] += pull * values[i * p + j];
  }
  return { penalised: bernoulliLogLikelihood(outcome, logOdds) + logDeterminant(factor, p) / 2, score, information };
}

/** The step of Newton among the coefficients that may move. */
function ascent(information: Float64Array, score: Float64Array, fixed: number | null): Float64Array {
  const p = score.length;
  const free = Float64Array.from(information);
  if (fixed !== null) {
    for (let j = 0; j < p; j += 1) {
      free[fixed * p + j] = j === fixed ? 1 : 0;
      free[j * p + fixed] = j === fixed ? 1 : 0;
    }
  }
  if (!cholesky(free, p)) return score;
  const inverse = inverted(free, p);
  return score.map((_, j) => score.reduce((sum, value, k) => sum + inverse[j * p + k] * value, 0));
}

function inverted(factor: Float64Array, p: number): Float64Array {
  const lower = new Float64Array(p * p);
  const inverse = new Float64Array(p * p);
  invertLower(lower, factor, p);
  inverseFromInvertedLower(inverse, lower, p);
  return inverse;
}

/** Where the profile has fallen by the drop, to one side; null when it has not within any reasonable reach. */
function profileEnd(shortfall: (value: number) => number, centre: number, side: 1 | -1): number | null {
  for (let reach = 0.25; reach <= PROFILE_REACH_MAX; reach *= 2) {
    const value = centre + side * reach;
    if (shortfall(value) >= 0) return findRoot(shortfall, centre, value, 1e-10);
  }
  return null;
}

/**
 * Logistic regression by maximum likelihood, with one row a patient: Newton's method as iterated weighted least squares,
 * taken to the optimum and not to a small change. When some combination of columns parts the patients with the outcome
 * from those without (A. Albert and J. A. Anderson, "On the existence of maximum likelihood estimates in logistic
 * regression models", Biometrika 71, 1984) there is no optimum: the steps then settle on that combination, it is checked
 * patient by patient, and the refusal names its columns. `firth.ts` answers in that case too.
 */
import { invariant } from "../../base/invariant.ts";
import { fail, ok } from "../../base/result.ts";
import { leastSquares } from "../../numeric/least-squares.ts";
import { type Answer, LEVEL, type NormalEstimate, normalEstimate } from "../estimate.ts";
import { type FindingOf, finding } from "../finding.ts";
import { fullRank, type RegressionDesign } from "./design.ts";

const ITERATIONS_MAX = 60;
/** A patient whose outcome the model is surer of than this still pulls, with a weight that counts as none. */
const WEIGHT_MIN = 1e-20;
/** The largest change of a patient's log odds that is none. */
const STEP_NEGLIGIBLE = 1e-9;
/** From this iteration on the direction of the steps is taken seriously. */
const DIRECTION_FROM = 8;
/** A patient on the wrong side of a parting combination by less than this share of the farthest patient stands on it. */
const ON_THE_LINE = 1e-6;

/** A fitted logistic model; coefficients are log odds and log odds ratios. */
export interface LogisticFit {
  readonly names: readonly string[];
  readonly coefficients: readonly NormalEstimate[];
  /** Of the coefficients, in row order. */
  readonly covariance: Float64Array;
  /** The probability of the outcome of each patient under the model. */
  readonly probabilities: Float64Array;
  readonly logLikelihood: number;
  readonly iterations: number;
}

/** Fits the log odds of `outcomes` (0 or 1 a patient) as a sum of the columns. */
export function logisticRegression(design: RegressionDesign, outcomes: ArrayLike<number>, level: number = LEVEL): Answer<LogisticFit> {
  const outcome = checkedOutcome(outcomes);
  const ranked = fullRank(design);
  if (!ranked.ok) return ranked;
  const { rows, names, values } = design;
  let beta: Float64Array = new Float64Array(names.length);
  let logOdds: Float64Array = new Float64Array(rows);
  for (let iteration = 1; iteration <= ITERATIONS_MAX; iteration += 1) {
    const next = climb(design, outcome, beta, logOdds);
    const step = next.beta.map((value, j) => value - beta[j]);
    const moved = largestDifference(next.logOdds, logOdds);
    ({ beta, logOdds } = next);
    if (iteration >= DIRECTION_FROM || next.degenerate) {
      const parted = partingColumns(design, outcome, step);
      if (parted !== null) return fail(parted);
    }
    if (moved <= STEP_NEGLIGIBLE) return ok(summary(design, outcome, beta, logOdds, iteration, level));
  }
  const parted = partingColumns({ rows, names, values }, outcome, beta);
  return fail(parted ?? finding("regression.not-converged", { iterations: ITERATIONS_MAX }));
}

/** The outcomes as numbers; anything but 0 and 1 is a defect. */
export function checkedOutcome(outcomes: ArrayLike<number>): Float64Array {
  const outcome = Float64Array.from(outcomes);
  const odd = outcome.find((value) => value !== 0 && value !== 1);
  if (odd !== undefined) invariant(false, `outcomes of 0 and 1, not ${odd}`);
  return outcome;
}

/** The log likelihood of independent outcomes with the log odds given. */
export function bernoulliLogLikelihood(outcome: Float64Array, logOdds: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < outcome.length; i += 1) {
    const signed = outcome[i] === 1 ? logOdds[i] : -logOdds[i];
    sum -= signed > 0 ? Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed)) - signed;
  }
  return sum;
}

interface Place {
  readonly beta: Float64Array;
  readonly logOdds: Float64Array;
  /** The weights left no full-rank problem to solve. */
  readonly degenerate: boolean;
}

/** One step of Newton, halved until the likelihood does not fall. */
function climb(design: RegressionDesign, outcome: Float64Array, beta: Float64Array, logOdds: Float64Array): Place {
  const { rows, names, values } = design;
  const weights = new Float64Array(rows);
  const pull = new Float64Array(rows);
  for (let i = 0; i < rows; i += 1) {
    const probability = 1 / (1 + Math.exp(-logOdds[i]));
    weights[i] = Math.max(probability * (1 - probability), WEIGHT_MIN);
    pull[i] = (outcome[i] - probability) / weights[i];
  }
  const { coefficients: step, rank } = leastSquares(values, pull, names.length, weights);
  const here = bernoulliLogLikelihood(outcome, logOdds);
  let share = 1;
  let next = placeAt(design, beta, step, share);
  while (bernoulliLogLikelihood(outcome, next.logOdds) < here - 1e-12 * Math.abs(here) && share > 1e-3) {
    share /= 2;
    next = placeAt(design, beta, step, share);
  }
  return { ...next, degenerate: rank < names.length };
}

function placeAt(design: RegressionDesign, beta: Float64Array, step: Float64Array, share: number): Omit<Place, "degenerate"> {
  const next = beta.map((value, j) => value + share * step[j]);
  return { beta: next, logOdds: linearPredictor(design, next) };
}

/** The design times a vector of coefficients: one number a row. */
export function linearPredictor({ rows, names, values }: RegressionDesign, beta: Float64Array): Float64Array {
  const columns = names.length;
  const predictor = new Float64Array(rows);
  for (let i = 0; i < rows; i += 1) for (let j = 0; j < columns; j += 1) predictor[i] += values[i * columns + j] * beta[j];
  return predictor;
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - b[i])), 0);
}

/** The refusal, when `direction` leaves nobody with the outcome on the one side and nobody without it on the other. */
function partingColumns(
  design: RegressionDesign,
  outcome: Float64Array,
  direction: Float64Array,
): FindingOf<"regression.separation"> | null {
  const sides = linearPredictor(design, direction).map((value, i) => (outcome[i] === 1 ? value : -value));
  const farthest = sides.reduce((largest, side) => Math.max(largest, Math.abs(side)), 0);
  if (!(farthest >= ON_THE_LINE) || sides.some((side) => side < -ON_THE_LINE * farthest)) return null;
  const columns = design.names.length;
  const parting = design.names.filter((_, j) => {
    let reach = 0;
    for (let i = 0; i < design.rows; i += 1) reach = Math.max(reach, Math.abs(design.values[i * columns + j] * direction[j]));
    return reach > ON_THE_LINE * farthest;
  });
  return finding("regression.separation", { columns: parting.join(" "), offered: "firth" });
}

function summary(
  design: RegressionDesign,
  outcome: Float64Array,
  beta: Float64Array,
  logOdds: Float64Array,
  iterations: number,
  level: number,
): LogisticFit {
  const columns = design.names.length;
  const probabilities = logOdds.map((value) => 1 / (1 + Math.exp(-value)));
  const weights = probabilities.map((probability) => probability * (1 - probability));
  const covariance = leastSquares(design.values, new Float64Array(design.rows), columns, weights).inverseInformation;
  const coefficients = Array.from(beta, (estimate, j) => normalEstimate(estimate, Math.sqrt(covariance[j * columns + j]), level));
  const logLikelihood = bernoulliLogLikelihood(outcome, logOdds);
  return { names: design.names, coefficients, covariance, probabilities, logLikelihood, iterations };
}

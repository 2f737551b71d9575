/**
 * Proportional hazards regression: how much sooner (hazard ratio above 1) or later the event comes, as a function of the
 * columns, by Newton's method on the partial likelihood, with strata that each have a baseline hazard of their own. Where
 * at every event the patient who has it stands highest at risk on some combination of columns, the likelihood grows for
 * ever along it; that is checked event by event, and the refusal names the columns.
 */
import { fail, ok } from "../../base/result.ts";
import { chiSquaredUpper } from "../../numeric/chi-squared.ts";
import { cholesky, inverseFromInvertedLower, invertLower, solveCholesky } from "../../numeric/cholesky.ts";
import { leastSquares } from "../../numeric/least-squares.ts";
import { type Answer, type ChiSquaredTest, LEVEL, type NormalEstimate, normalEstimate } from "../estimate.ts";
import { type Finding, finding } from "../finding.ts";
import type { RegressionDesign } from "../regression/design.ts";
import { likelihoodRatioTest } from "../regression/likelihood-ratio.ts";
import { type PartialLikelihood, partialLikelihood, type Ties } from "./partial-likelihood.ts";
import { type RiskSets, riskSets } from "./risk-sets.ts";
import type { SurvivalData } from "./survival-data.ts";

const ITERATIONS_MAX = 60;
/** The gain that Newton still promises, in units of the log likelihood, when the optimum is reached. */
const GAIN_NEGLIGIBLE = 1e-20;
const DIRECTION_FROM = 8;
const ON_THE_LINE = 1e-6;

/** What is fitted: a design without an intercept, since the baseline hazard is one. */
export interface CoxModel extends SurvivalData {
  readonly design: RegressionDesign;
  readonly strata: ArrayLike<number> | null;
  readonly ties: Ties;
}

/** A log hazard ratio, and the hazard ratio with its interval. */
export interface CoxCoefficient extends NormalEstimate {
  readonly name: string;
  /** Null where a double cannot hold it, which a covariate in a tiny unit may cause. */
  readonly hazardRatio: { readonly estimate: number | null; readonly low: number | null; readonly high: number | null };
}

/** The fit. */
export interface CoxFit {
  readonly coefficients: readonly CoxCoefficient[];
  /** Of the coefficients, in row order. */
  readonly covariance: Float64Array;
  /** With all coefficients 0, and at the optimum. */
  readonly logLikelihood: { readonly none: number; readonly fitted: number };
  readonly likelihoodRatio: ChiSquaredTest;
  readonly score: ChiSquaredTest;
  readonly wald: ChiSquaredTest;
  readonly events: number;
  readonly patients: number;
  readonly iterations: number;
}

/** Fits the model. */
export function coxRegression(model: CoxModel, level: number = LEVEL): Answer<CoxFit> {
  const columns = model.design.names.length;
  const sets = riskSets(model, model.strata, model.design.values, columns);
  const refused = unfit(sets, model.design);
  if (refused !== null) return fail(refused);
  let beta = new Float64Array(columns);
  const start = partialLikelihood(sets, beta, model.ties);
  let here = start;
  for (let iteration = 1; iteration <= ITERATIONS_MAX; iteration += 1) {
    const step = newtonStep(here);
    if (step === null) return fail(degenerate(sets, model.design, here, beta));
    const gain = step.reduce((sum, value, j) => sum + value * here.score[j], 0);
    const next = climb(sets, model.ties, beta, step, here);
    beta = next.beta;
    here = next.likelihood;
    if (iteration >= DIRECTION_FROM && highestAtEveryEvent(sets, step)) return fail(infinite(sets, model.design, step));
    if (gain <= GAIN_NEGLIGIBLE) return ok(summary(model, beta, start, here, iteration, sets.events, level));
  }
  return fail(finding("regression.not-converged", { iterations: ITERATIONS_MAX }));
}

function unfit(sets: RiskSets, design: RegressionDesign): Finding | null {
  if (design.rows === 0) return finding("estimate.too-few", { quantity: "patients", needed: 1, given: 0 });
  if (sets.events === 0) return finding("survival.no-events", { patients: design.rows });
  if (design.rows < design.names.length)
    return finding("estimate.too-few", { quantity: "patients", needed: design.names.length, given: design.rows });
  const [aliased] = leastSquares(sets.covariates, new Float64Array(design.rows), design.names.length).aliased;
  return aliased === undefined ? null : finding("regression.aliased", { column: design.names[aliased] });
}

function newtonStep({ information, score }: PartialLikelihood): Float64Array | null {
  const factor = Float64Array.from(information);
  if (!cholesky(factor, score.length, 1e-14)) return null;
  const step = Float64Array.from(score);
  solveCholesky(factor, step, score.length);
  return step;
}

/** One step, halved until the likelihood does not fall. */
function climb(sets: RiskSets, ties: Ties, beta: Float64Array, step: Float64Array, here: PartialLikelihood) {
  let share = 1;
  for (;;) {
    const next = beta.map((value, j) => value + share * step[j]);
    const likelihood = partialLikelihood(sets, next, ties);
    if (likelihood.logLikelihood >= here.logLikelihood - 1e-11 * Math.abs(here.logLikelihood) || share < 1e-3) {
      return { beta: next, likelihood };
    }
    share /= 2;
  }
}

/** The information has no inverse: because of a column that does not vary where events happen, or of a climb without end. */
function degenerate(sets: RiskSets, design: RegressionDesign, { information }: PartialLikelihood, beta: Float64Array): Finding {
  if (highestAtEveryEvent(sets, beta)) return infinite(sets, design, beta);
  const size = design.names.length;
  for (let columns = 1; columns <= size; columns += 1) {
    const leading = new Float64Array(columns * columns);
    for (let j = 0; j < columns; j += 1) for (let k = 0; k < columns; k += 1) leading[j * columns + k] = information[j * size + k];
    if (!cholesky(leading, columns, 1e-14)) return finding("regression.aliased", { column: design.names[columns - 1] });
  }
  return finding("regression.not-converged", { iterations: 0 });
}

/** Whether, on the combination of columns that `direction` is, nobody at risk stands above a patient who has the event. */
function highestAtEveryEvent({ blocks, columns, covariates }: RiskSets, direction: Float64Array): boolean {
  const place = (i: number) => {
    let sum = 0;
    for (let j = 0; j < columns; j += 1) sum += covariates[i * columns + j] * direction[j];
    return sum;
  };
  let reach = 0;
  for (let i = 0; i < covariates.length / columns; i += 1) reach = Math.max(reach, Math.abs(place(i)));
  if (reach < ON_THE_LINE) return false;
  let highest = Number.NEGATIVE_INFINITY;
  for (const block of blocks) {
    if (block.opensStratum) highest = Number.NEGATIVE_INFINITY;
    for (let i = block.from; i < block.to; i += 1) highest = Math.max(highest, place(i));
    for (let i = block.from; i < block.from + block.deaths; i += 1) if (place(i) < highest - ON_THE_LINE * reach) return false;
  }
  return true;
}

function infinite({ columns, covariates }: RiskSets, design: RegressionDesign, direction: Float64Array): Finding {
  const reach = design.names.map((_, j) => {
    let largest = 0;
    for (let i = 0; i < design.rows; i += 1) largest = Math.max(largest, Math.abs(covariates[i * columns + j] * direction[j]));
    return largest;
  });
  const farthest = Math.max(...reach);
  const names = design.names.filter((_, j) => reach[j] > ON_THE_LINE * farthest);
  return finding("survival.infinite-coefficient", { columns: names.join(" ") });
}

function summary(
  model: CoxModel,
  beta: Float64Array,
  start: PartialLikelihood,
  here: PartialLikelihood,
  iterations: number,
  events: number,
  level: number,
): CoxFit {
  const columns = beta.length;
  const covariance = inverse(here.information, columns);
  const coefficients = model.design.names.map((name, j) => {
    const estimate = normalEstimate(beta[j], Math.sqrt(covariance[j * columns + j]), level);
    return {
      name,
      ...estimate,
      hazardRatio: { estimate: held(Math.exp(beta[j])), low: held(Math.exp(estimate.low)), high: held(Math.exp(estimate.high)) },
    };
  });
  return {
    coefficients,
    covariance,
    logLikelihood: { none: start.logLikelihood, fitted: here.logLikelihood },
    likelihoodRatio: likelihoodRatioTest(here.logLikelihood, start.logLikelihood, columns),
    score: quadratic(start.score, inverse(start.information, columns)),
    wald: quadratic(beta, here.information),
    events,
    patients: model.design.rows,
    iterations,
  };
}

function held(ratio: number): number | null {
  return Number.isFinite(ratio) ? ratio : null;
}

function inverse(information: Float64Array, columns: number): Float64Array {
  const factor = Float64Array.from(information);
  cholesky(factor, columns);
  const lower = new Float64Array(columns * columns);
  const out = new Float64Array(columns * columns);
  invertLower(lower, factor, columns);
  inverseFromInvertedLower(out, lower, columns);
  return out;
}

function quadratic(x: Float64Array, matrix: Float64Array): ChiSquaredTest {
  const df = x.length;
  let chiSquared = 0;
  for (let j = 0; j < df; j += 1) for (let k = 0; k < df; k += 1) chiSquared += x[j] * matrix[j * df + k] * x[k];
  return { chiSquared, df, p: chiSquaredUpper(chiSquared, df) };
}

/**
 * The covariance at which the likelihood is highest, by Newton's method on the observed Hessian in whitened directions. The
 * iteration ends at a Newton decrement of 10^-20: far below what a standard error shows, because degrees of freedom depend
 * on second derivatives there.
 */
import { type NewtonOutcome, type NewtonRoom, newton, newtonRoom } from "../../numeric/newton.ts";
import type { Chart } from "./charts.ts";
import { type DerivativesRoom, derivativesRoom, innerProduct, writeFisher, writeGradient, writeHessian } from "./derivatives.ts";
import { emptyInformation, type HeldInformation, subtractExactTraces } from "./information.ts";
import { completeEvaluation, type Evaluation, minus2LogLikelihood } from "./likelihood.ts";
import type { Patterns } from "./patterns.ts";

/** Memory of the optimiser, kept between fits. */
export interface OptimiserRoom {
  readonly derivatives: DerivativesRoom;
  readonly newton: NewtonRoom;
  readonly information: HeldInformation;
}

const ITERATIONS_MAX = 100;
const NOISE = 1e-9;

/** The decrement at which a fit ends unless it is told otherwise. */
export const DECREMENT_MAX = 1e-20;

/** Room to optimise `chart` on the data of `evaluation`. */
export function optimiserRoom(evaluation: Evaluation, chart: Chart): OptimiserRoom {
  return {
    derivatives: derivativesRoom(evaluation.moments, chart.dimension),
    newton: newtonRoom(chart.dimension),
    information: emptyInformation(evaluation.moments.size, chart.dimension),
  };
}

/**
 * Minimises -2 log L from where `chart` stands; null when it is not defined there. Afterwards `evaluation` is complete at
 * the point that `chart` holds.
 */
export function optimise(evaluation: Evaluation, chart: Chart, room: OptimiserRoom, decrementMax: number): NewtonOutcome | null {
  const { whitening } = evaluation;
  whitening.lower.set(chart.lower);
  const start = minus2LogLikelihood(evaluation);
  if (start === null) return null;
  const problem = {
    dimension: chart.dimension,
    gradient: (gradient: Float64Array) => {
      chart.refresh();
      completeEvaluation(evaluation);
      writeGradient(gradient, evaluation, chart.directions, room.derivatives);
    },
    hessian: (hessian: Float64Array) => writeObservedHessian(hessian, evaluation, chart, room, false),
    support: (matrix: Float64Array) => writeFisher(matrix, evaluation, chart.directions, room.derivatives),
    attempt: (step: Float64Array) => (chart.attempt(step, whitening.lower) ? minus2LogLikelihood(evaluation) : null),
    accept: chart.accept,
  };
  const keepsHessian = chart.dimension > EXACT_DIRECTIONS_MAX;
  const outcome = newton(problem, start, { iterationsMax: ITERATIONS_MAX, decrementMax, noise: NOISE, keepsHessian }, room.newton);
  return { ...outcome, gradientMax: whitenedGradientMax(room.newton.gradient, chart, evaluation.moments.patterns) };
}

/** The largest derivative along a direction of length one: parameters of a structure have units, whitened directions have none. */
function whitenedGradientMax(gradient: Float64Array, { directions, dimension }: Chart, { visits, blocks }: Patterns): number {
  const { count, triangle, values, active } = directions;
  let max = 0;
  for (let j = 0; j < dimension; j += 1) {
    let square = 0;
    for (let block = 0; block < blocks; block += 1) {
      const at = (block * count + j) * triangle;
      if (active[block * count + j] === 1) square += innerProduct(values, at, values, at, visits);
    }
    max = Math.max(max, Math.abs(gradient[j]) / Math.sqrt(square));
  }
  return max;
}

/** So few directions cost little more with the last trace taken exactly. */
const EXACT_DIRECTIONS_MAX = 4;

/**
 * Writes the Hessian at the point at which `evaluation` is complete and the gradient was written last. `exact` leaves the last
 * trace to the caller, who takes it exactly; else a stand-in is taken, or the trace itself where there are few directions.
 */
export function writeObservedHessian(
  hessian: Float64Array,
  evaluation: Evaluation,
  chart: Chart,
  room: OptimiserRoom,
  exact: boolean,
): void {
  const isExact = exact || chart.dimension <= EXACT_DIRECTIONS_MAX;
  writeHessian(hessian, evaluation, chart.directions, room.derivatives, isExact);
  if (isExact && evaluation.restricted && !exact) subtractExactTraces(hessian, room.information, evaluation, chart.directions);
  chart.addCurvature(hessian, room.derivatives.gradient);
}

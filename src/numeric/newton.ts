/**
 * Newton's method with step halving, for minimising a smooth function from a start that is not far off. The problem keeps
 * its own point and knows how to move; this file only decides how far. It stops on the Newton decrement g' H^-1 g, which does
 * not depend on the scale of anything, and never takes the last digits of a function value for a descent: where the
 * decrement says that less than the noise of f is to be gained, a step is judged by the gradient it leads to.
 */
import { cholesky, solveCholesky } from "./cholesky.ts";

/** A function to be minimised, with a current point. Matrices are flat, in row order. */
export interface NewtonProblem {
  readonly dimension: number;
  /** Writes the gradient and the lower triangle of the Hessian at the current point. */
  readonly derivatives: (gradient: Float64Array, hessian: Float64Array) => void;
  /** Writes the lower triangle of a positive definite matrix to take instead of a Hessian that is not. */
  readonly substitute: (hessian: Float64Array) => void;
  /** The function at the current point plus `step`; null where it is not defined. The current point stays. */
  readonly attempt: (step: Float64Array) => number | null;
  /** Makes the point of the last attempt the current one. */
  readonly accept: () => void;
}

/** When to stop. */
export interface NewtonLimits {
  readonly iterationsMax: number;
  /** The decrement at which the point is called the minimum. */
  readonly decrementMax: number;
  /** The noise of the function: differences below this mean nothing. */
  readonly noise: number;
}

/** How it ended. `flat`: no positive definite matrix was to be had. `stuck`: no step led down. */
export interface NewtonOutcome {
  readonly status: "minimum" | "flat" | "stuck" | "iterations";
  readonly value: number;
  readonly iterations: number;
  readonly evaluations: number;
  readonly decrement: number;
  readonly gradientMax: number;
}

/** Room for a problem of up to `dimension` parameters. */
export interface NewtonRoom {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly step: Float64Array;
  readonly trial: Float64Array;
}

const HALVINGS_MAX = 40;
const SUFFICIENT = 1e-4;

/** Allocates what `newton` works in. */
export function newtonRoom(dimension: number): NewtonRoom {
  return {
    gradient: new Float64Array(dimension),
    hessian: new Float64Array(dimension * dimension),
    step: new Float64Array(dimension),
    trial: new Float64Array(dimension),
  };
}

/** Minimises from the current point of `problem`, where the function is `value`. Ends at the problem's current point. */
export function newton(problem: NewtonProblem, value: number, limits: NewtonLimits, room: NewtonRoom): NewtonOutcome {
  const n = problem.dimension;
  const { gradient, hessian, step, trial } = room;
  let current = value;
  let evaluations = 0;
  let previous = Number.POSITIVE_INFINITY;
  for (let iterations = 0; ; iterations += 1) {
    problem.derivatives(gradient, hessian);
    const gradientMax = largest(gradient, n);
    const direction = findStep(problem, gradient, hessian, step);
    const decrement = direction === null ? Number.NaN : direction;
    const outcome = (status: NewtonOutcome["status"]) => ({ status, value: current, iterations, evaluations, decrement, gradientMax });
    if (direction === null) return outcome("flat");
    const settled = decrement <= limits.decrementMax || (decrement <= limits.noise && decrement > previous / 4);
    if (settled) return outcome("minimum");
    if (iterations === limits.iterationsMax) return outcome("iterations");
    previous = decrement;
    const moved = descend(problem, current, decrement, limits.noise, step, trial);
    evaluations += moved.evaluations;
    if (moved.value === null) return outcome(decrement <= limits.noise ? "minimum" : "stuck");
    current = moved.value;
    problem.accept();
  }
}

/** Writes -H^-1 g into `step` and answers the decrement; null where nothing positive definite is to be had. */
function findStep(problem: NewtonProblem, gradient: Float64Array, hessian: Float64Array, step: Float64Array): number | null {
  const n = problem.dimension;
  if (!cholesky(hessian, n, 1e-13)) {
    problem.substitute(hessian);
    if (!cholesky(hessian, n, 1e-13)) return null;
  }
  for (let i = 0; i < n; i += 1) step[i] = -gradient[i];
  solveCholesky(hessian, step, n);
  let decrement = 0;
  for (let i = 0; i < n; i += 1) decrement -= gradient[i] * step[i];
  return Number.isFinite(decrement) ? decrement : null;
}

function descend(
  problem: NewtonProblem,
  current: number,
  decrement: number,
  noise: number,
  step: Float64Array,
  trial: Float64Array,
): { readonly value: number | null; readonly evaluations: number } {
  let share = 1;
  for (let halvings = 0; halvings < HALVINGS_MAX; halvings += 1) {
    for (let i = 0; i < problem.dimension; i += 1) trial[i] = share * step[i];
    const value = problem.attempt(trial);
    if (value !== null && value <= current - SUFFICIENT * share * decrement + noise) return { value, evaluations: halvings + 1 };
    share /= 2;
  }
  trial.fill(0, 0, problem.dimension);
  problem.attempt(trial);
  return { value: null, evaluations: HALVINGS_MAX + 1 };
}

function largest(values: Float64Array, n: number): number {
  let max = 0;
  for (let i = 0; i < n; i += 1) max = Math.max(max, Math.abs(values[i]));
  return max;
}

/**
 * Newton's method with step halving, for minimising a smooth function from a start that is not far off. The problem keeps
 * its own point and knows how to move; this file only decides how far. It stops on the Newton decrement g' H^-1 g, which does
 * not depend on the scale of anything, and never takes the last digits of a function value for a descent: where the
 * decrement says that less than the noise of f is to be gained, a step is judged by the gradient it leads to.
 *
 * Near the minimum the Hessian hardly changes any more, and it is what costs: there the last one is used again as long as
 * the decrement falls fast with it (Ortega and Rheinboldt, Iterative Solution of Nonlinear Equations, 7.1, the chord method).
 */
import { cholesky, solveCholesky } from "./cholesky.ts";

/** A function to be minimised, with a current point. Matrices are flat, in row order. */
export interface NewtonProblem {
  readonly dimension: number;
  /** Writes the gradient at the current point. */
  readonly gradient: (gradient: Float64Array) => void;
  /** Writes the lower triangle of the Hessian at the point at which `gradient` was asked last. */
  readonly hessian: (hessian: Float64Array) => void;
  /** Writes the lower triangle of a positive definite matrix, of which some is added to a Hessian that is not. */
  readonly support: (matrix: Float64Array) => void;
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
  /** Whether a Hessian costs so much more than a gradient that an old one is to be used again near the minimum. */
  readonly keepsHessian: boolean;
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
  readonly factor: Float64Array;
  readonly supporting: Float64Array;
  readonly step: Float64Array;
  readonly trial: Float64Array;
}

const HALVINGS_MAX = 30;
/** The share of the decrease that the gradient promises which a step must bring. */
const SUFFICIENT = 1e-4;
/** A step that brings more than this share is doubled, so often: a parabola would bring half, and the function goes on falling. */
const ABUNDANT = 0.75;
const DOUBLINGS_MAX = 12;
/** An old Hessian is tried from a decrement of this on, and kept where it brings the decrement to this share of the last. */
const NEAR = 1e-2;
const FAST = 1e-3;
/** How much support a Hessian gets, in turn. */
const SUPPORTS = [0, 0.01, 0.1, 1, 10, 1000];

/** Allocates what `newton` works in. */
export function newtonRoom(dimension: number): NewtonRoom {
  return {
    gradient: new Float64Array(dimension),
    hessian: new Float64Array(dimension * dimension),
    factor: new Float64Array(dimension * dimension),
    supporting: new Float64Array(dimension * dimension),
    step: new Float64Array(dimension),
    trial: new Float64Array(dimension),
  };
}

/** Minimises from the current point of `problem`, where the function is `value`. Ends at the problem's current point. */
export function newton(problem: NewtonProblem, value: number, limits: NewtonLimits, room: NewtonRoom): NewtonOutcome {
  const n = problem.dimension;
  const { gradient } = room;
  let current = value;
  let evaluations = 0;
  let previous = Number.POSITIVE_INFINITY;
  for (let iterations = 0; ; iterations += 1) {
    problem.gradient(gradient);
    const gradientMax = largest(gradient, n);
    const mayKeep = limits.keepsHessian && previous <= NEAR;
    const direction = findStep(problem, mayKeep ? Math.max(limits.decrementMax, FAST * previous) : -1, room);
    const decrement = direction === null ? Number.NaN : direction;
    const outcome = (status: NewtonOutcome["status"]) => ({ status, value: current, iterations, evaluations, decrement, gradientMax });
    if (direction === null) return outcome("flat");
    const settled = decrement <= limits.decrementMax || (decrement <= limits.noise && decrement > previous / 4);
    if (settled) return outcome("minimum");
    if (iterations === limits.iterationsMax) return outcome("iterations");
    previous = decrement;
    const moved = descend(problem, current, decrement, limits.noise, room);
    evaluations += moved.evaluations;
    if (moved.value === null) return outcome(decrement <= limits.noise ? "minimum" : "stuck");
    current = moved.value;
    problem.accept();
  }
}

/**
 * Writes -H^-1 g into `step` and answers the decrement; null where nothing positive definite is to be had. The last H will do
 * where the decrement by it is at most `enough`.
 */
function findStep(problem: NewtonProblem, enough: number, room: NewtonRoom): number | null {
  const n = problem.dimension;
  const { hessian, factor, supporting } = room;
  if (enough >= 0) {
    const decrement = solveStep(room, n);
    if (decrement <= enough) return decrement;
  }
  problem.hessian(hessian);
  for (const share of SUPPORTS) {
    if (share === SUPPORTS[1]) problem.support(supporting);
    for (let i = 0; i < n * n; i += 1) factor[i] = share === 0 ? hessian[i] : hessian[i] + share * supporting[i];
    if (!cholesky(factor, n, 1e-12)) continue;
    const decrement = solveStep(room, n);
    return Number.isFinite(decrement) ? decrement : null;
  }
  return null;
}

/** Writes -H^-1 g into `step`, with the factor of H as it stands, and answers the decrement g' H^-1 g. */
function solveStep({ gradient, factor, step }: NewtonRoom, n: number): number {
  for (let i = 0; i < n; i += 1) step[i] = -gradient[i];
  solveCholesky(factor, step, n);
  let decrement = 0;
  for (let i = 0; i < n; i += 1) decrement -= gradient[i] * step[i];
  return decrement;
}

function descend(
  problem: NewtonProblem,
  current: number,
  decrement: number,
  noise: number,
  { step, trial }: NewtonRoom,
): { readonly value: number | null; readonly evaluations: number } {
  const allowance = decrement <= 1000 * noise ? noise : 0;
  let share = 1;
  for (let halvings = 0; halvings < HALVINGS_MAX && (halvings === 0 || share * decrement > noise); halvings += 1) {
    for (let i = 0; i < problem.dimension; i += 1) trial[i] = share * step[i];
    const value = problem.attempt(trial);
    if (value !== null && value <= current - SUFFICIENT * share * decrement + allowance) {
      const isAbundant = share === 1 && decrement > noise && current - value > ABUNDANT * decrement;
      if (!isAbundant) return { value, evaluations: halvings + 1 };
      return prolong(problem, value, trial);
    }
    share /= 2;
  }
  trial.fill(0, 0, problem.dimension);
  problem.attempt(trial);
  return { value: null, evaluations: HALVINGS_MAX };
}

/** Doubles the step in `trial` as long as that helps; the problem's last attempt is then the best one. */
function prolong(problem: NewtonProblem, value: number, trial: Float64Array): { readonly value: number; readonly evaluations: number } {
  let best = value;
  for (let doublings = 1; doublings <= DOUBLINGS_MAX; doublings += 1) {
    for (let i = 0; i < problem.dimension; i += 1) trial[i] *= 2;
    const longer = problem.attempt(trial);
    if (longer !== null && longer < best) {
      best = longer;
      continue;
    }
    for (let i = 0; i < problem.dimension; i += 1) trial[i] /= 2;
    problem.attempt(trial);
    return { value: best, evaluations: doublings + 2 };
  }
  return { value: best, evaluations: DOUBLINGS_MAX + 1 };
}

function largest(values: Float64Array, n: number): number {
  let max = 0;
  for (let i = 0; i < n; i += 1) max = Math.max(max, Math.abs(values[i]));
  return max;
}

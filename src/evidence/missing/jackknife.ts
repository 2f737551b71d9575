/**
 * Conditional mean imputation with the jackknife (Wolbers and others, Pharmaceutical Statistics 2022; 21: 1246-1257): the
 * missing values are filled once with their means under the assumption, the contrast is estimated, and all of it is done
 * again without each subject in turn. No chance is involved. The variance is that of the estimator over repeated trials,
 * (n - 1) / n times the sum of squares of the n estimates about their mean; inference is by the normal distribution.
 *
 * The contrast is linear in the outcome: a shift of the imputed values adds the shift times a slope, to the whole and to
 * each replicate, and no model is fitted again for it.
 */
import { createMmrmSolver } from "../mmrm/solver.ts";
import { type Ancova, ancovaEstimate, ancovaOf } from "./ancova.ts";
import { type ImputationProblem, imputerOf, type Parameters } from "./problem.ts";

/** An estimate without a shift, and how much a shift by 1 adds. */
export interface Linear {
  readonly estimate: number;
  readonly slope: number;
}

/** The estimate from everybody, with the parameters it came from. */
export interface Whole extends Linear {
  readonly parameters: Parameters;
}

/** The replicates of some subjects, null where the model could not be fitted without that subject. */
export type JackknifeShard = readonly (Linear | null)[];

/** The estimate from everybody; null where no model can be fitted. `shifted` marks whose imputed values a shift moves. */
export function wholeEstimate(problem: ImputationProblem, shifted: Uint8Array): Whole | null {
  const fit = createMmrmSolver(problem.model).fit(problem.y);
  if (!fit.ok) return null;
  const parameters = { beta: fit.value.beta.slice(), sigma: fit.value.sigma.map((one) => one.slice()) };
  const linear = estimateOf(ancovaAt(problem), imputerOf(problem).atVisit(parameters, null), shifted, -1);
  return linear === null ? null : { ...linear, parameters };
}

/** The replicates without subject `from`, `from` + 1, ... `to` - 1, each alone. */
export function jackknifeShard(
  problem: ImputationProblem,
  shifted: Uint8Array,
  whole: Parameters,
  from: number,
  to: number,
  progress: (done: number) => void = () => {},
): JackknifeShard {
  const { subjects, visits } = problem.model;
  const solver = createMmrmSolver(problem.model);
  const imputer = imputerOf(problem);
  const ancova = ancovaAt(problem);
  const weights = new Float64Array(subjects).fill(1);
  const replicates: (Linear | null)[] = [];
  for (let i = from; i < to; i += 1) {
    const isSeen = problem.y.subarray(i * visits, (i + 1) * visits).some((value) => !Number.isNaN(value));
    weights[i] = 0;
    const fit = isSeen ? solver.fit(problem.y, { weights, start: whole.sigma }) : null;
    weights[i] = 1;
    // Who was never seen adds nothing to the model, only to the analysis.
    const parameters = fit === null ? whole : fit.ok ? fit.value : null;
    replicates.push(parameters === null ? null : estimateOf(ancova, imputer.atVisit(parameters, null), shifted, i));
    progress(i + 1 - from);
  }
  return replicates;
}

/** The jackknife standard error at a shift of `delta`, of replicates that are all there. */
export function jackknifeError(replicates: readonly Linear[], delta: number): number {
  const n = replicates.length;
  const values = replicates.map(({ estimate, slope }) => estimate + delta * slope);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return Math.sqrt(((n - 1) / n) * values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
}

/** The least squares of the contrast at the visit asked. */
export function ancovaAt({ model, own, columns, visit, weights }: ImputationProblem): Ancova {
  const x = new Float64Array(model.subjects * columns);
  for (let i = 0; i < model.subjects; i += 1) {
    const from = (i * model.visits + visit) * columns;
    x.set(own.subarray(from, from + columns), i * columns);
  }
  return ancovaOf(x, model.subjects, columns, weights);
}

function estimateOf(ancova: Ancova, completed: Float64Array, shifted: Uint8Array, leftOut: number): Linear | null {
  const estimate = ancovaEstimate(ancova, completed, leftOut);
  const slope = ancovaEstimate(ancova, shifted, leftOut);
  return estimate === null || slope === null ? null : { estimate: estimate.estimate, slope: slope.estimate };
}

/**
 * A sensitivity analysis as arrays: every subject at every visit, as it is and as it would be in the reference arm, and the
 * one contrast that is asked at one visit. The imputation model is the mixed model of the plan; the analysis of completed
 * data is least squares at that visit with the same terms.
 */
import type { MmrmPanelModel } from "../mmrm/fit.ts";
import type { Assumption } from "../plan/missing-plan.ts";
import { conditionalWorkspace, fillMissing } from "./conditional.ts";
import { assumedMoments } from "./reference-moments.ts";

/** One analysis. */
export interface ImputationProblem {
  readonly model: MmrmPanelModel;
  readonly assumption: Assumption;
  /** subjects x visits, NaN where missing. */
  readonly y: Float64Array;
  /** subjects x visits x columns: the model matrix of each subject at each visit. */
  readonly own: Float64Array;
  /** The same with the levels of the reference. */
  readonly reference: Float64Array;
  readonly columns: number;
  /** Where covariances differ by group: the group of each subject, and of its reference. */
  readonly group: Int32Array | null;
  readonly referenceGroup: Int32Array | null;
  /** The arm of each subject: the bootstrap draws within arms. */
  readonly arm: Int32Array;
  /** The visit that is asked, and the weights of its contrast, one a column. */
  readonly visit: number;
  readonly weights: Float64Array;
}

/** What an imputation is made from. */
export interface Parameters {
  readonly beta: Float64Array;
  readonly sigma: readonly Float64Array[];
}

/** Completes the outcome of a problem, again and again, in memory of its own. */
export interface Imputer {
  /** The outcome of each subject at the visit asked: as seen, or imputed as assumed; a draw where `deviate` is given. */
  readonly atVisit: (parameters: Parameters, deviate: (() => number) | null) => Float64Array;
  /** Fills all missing values of `y` (subjects x visits) as missing at random. */
  readonly fillAtRandom: (y: Float64Array, parameters: Parameters, deviate: () => number) => void;
}

/** An imputer for `problem`. */
export function imputerOf(problem: ImputationProblem): Imputer {
  const { visits, subjects } = problem.model;
  const work = conditionalWorkspace(visits);
  const row = new Float64Array(visits);
  const mean = new Float64Array(visits);
  const ownMean = new Float64Array(visits);
  const referenceMean = new Float64Array(visits);
  const sigma = new Float64Array(visits * visits);
  const sigmaOf = (parameters: Parameters, group: Int32Array | null, subject: number) =>
    parameters.sigma[group === null ? 0 : group[subject]];
  return {
    atVisit(parameters, deviate) {
      const completed = new Float64Array(subjects);
      for (let i = 0; i < subjects; i += 1) {
        const from = i * visits;
        for (let t = 0; t < visits; t += 1) row[t] = problem.y[from + t];
        // Deviates are drawn for every subject with anything missing, so that a subject's draw does not hang on the visit asked.
        if (row.some(Number.isNaN)) {
          means(ownMean, problem.own, parameters.beta, i);
          means(referenceMean, problem.reference, parameters.beta, i);
          const ownSigma = sigmaOf(parameters, problem.group, i);
          const referenceSigma = sigmaOf(parameters, problem.referenceGroup, i);
          assumedMoments(mean, sigma, problem.assumption, visitsSeen(row), { ownMean, referenceMean, ownSigma, referenceSigma });
          fillMissing(row, 0, mean, sigma, work, deviate);
        }
        completed[i] = row[problem.visit];
      }
      return completed;
    },
    fillAtRandom(y, parameters, deviate) {
      for (let i = 0; i < subjects; i += 1) {
        means(mean, problem.own, parameters.beta, i);
        fillMissing(y, i * visits, mean, sigmaOf(parameters, problem.group, i), work, deviate);
      }
    },
  };
}

/** Which subjects have the visit asked missing. */
export function missingAtVisit({ y, model, visit }: ImputationProblem): Uint8Array {
  return Uint8Array.from({ length: model.subjects }, (_, i) => (Number.isNaN(y[i * model.visits + visit]) ? 1 : 0));
}

/** How many visits there are up to the last one seen. */
function visitsSeen(row: Float64Array): number {
  let seen = row.length;
  while (seen > 0 && Number.isNaN(row[seen - 1])) seen -= 1;
  return seen;
}

/** X beta of one subject; a coefficient that was left out (NaN) has no part. */
function means(out: Float64Array, rows: Float64Array, beta: Float64Array, subject: number): void {
  const columns = beta.length;
  for (let t = 0; t < out.length; t += 1) {
    const from = (subject * out.length + t) * columns;
    let sum = 0;
    for (let k = 0; k < columns; k += 1) {
      const x = rows[from + k];
      if (x !== 0 && !Number.isNaN(beta[k])) sum += x * beta[k];
    }
    out[t] = sum;
  }
}

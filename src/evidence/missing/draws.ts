/**
 * Parameters for multiple imputation: each imputation is made from other parameters, as uncertain as the data leave them.
 * Approximate Bayes (Wolbers and others 2022, section 2.3): the model fitted to a bootstrap sample of subjects, drawn within
 * arms. Draw k comes from stream k of the seed alone, so that it is the same wherever it is made.
 */
import { type RandomStream, randomStream } from "../../base/random.ts";
import { normalDeviate } from "../../numeric/normal-deviates.ts";
import { createMmrmSolver } from "../mmrm/solver.ts";
import { type ImputationProblem, imputerOf, type Parameters } from "./problem.ts";

/** Completed outcomes at the visit asked, and how many fits failed and were drawn again. */
export interface Imputations {
  readonly completed: readonly Float64Array[];
  readonly failedFits: number;
}

/** A sample that cannot be fitted is drawn again, this often in all. */
const ATTEMPTS_MAX = 10;

/** Imputations `from`, ... `to` - 1 by approximate Bayes; null when one could not be made in ten attempts. */
export function approximateBayesShard(
  problem: ImputationProblem,
  whole: Parameters,
  seed: number,
  from: number,
  to: number,
  progress: (done: number) => void = () => {},
): Imputations | null {
  const solver = createMmrmSolver(problem.model);
  const imputer = imputerOf(problem);
  const completed: Float64Array[] = [];
  let failedFits = 0;
  for (let k = from; k < to; k += 1) {
    const stream = randomStream(seed, k);
    let made: Float64Array | null = null;
    for (let attempt = 0; made === null && attempt < ATTEMPTS_MAX; attempt += 1) {
      const fit = solver.fit(problem.y, { weights: bootstrapWeights(problem.arm, stream), start: whole.sigma });
      if (fit.ok) made = imputer.atVisit(fit.value, () => normalDeviate(stream));
      else failedFits += 1;
    }
    if (made === null) return null;
    completed.push(made);
    progress(k + 1 - from);
  }
  return { completed, failedFits };
}

/** How often each subject is drawn when every arm draws as many as it has, with replacement. */
export function bootstrapWeights(arm: Int32Array, stream: RandomStream): Float64Array {
  const weights = new Float64Array(arm.length);
  const byArm = new Map<number, number[]>();
  for (const [subject, one] of arm.entries()) byArm.set(one, [...(byArm.get(one) ?? []), subject]);
  for (const [, subjects] of [...byArm].sort(([a], [b]) => a - b)) {
    for (let draw = 0; draw < subjects.length; draw += 1) weights[subjects[stream.below(subjects.length)]] += 1;
  }
  return weights;
}

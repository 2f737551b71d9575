/**
 * Parameters for multiple imputation by proper Bayes: a Gibbs sampler with data augmentation for the multivariate normal
 * model with an unstructured covariance (Schafer, Analysis of Incomplete Multivariate Data, 1997, chapters 5 and 6). In turn
 * are drawn the missing values given the parameters, each covariance given values and coefficients (inverse Wishart), and
 * the coefficients given values and covariances (normal). Coefficients have a flat prior, a covariance of q visits the
 * prior |Sigma|^-(q+1)/2. The chain begins at the fitted parameters; the first 200 steps are thrown away, and every
 * twentieth after that makes an imputation.
 */
import { invariant } from "../../base/invariant.ts";
import { type RandomStream, randomStream } from "../../base/random.ts";
import { cholesky, invertLower, solveCholesky, solveLowerTransposed } from "../../numeric/cholesky.ts";
import { chiSquaredDeviate } from "../../numeric/gamma-deviates.ts";
import { normalDeviate } from "../../numeric/normal-deviates.ts";
import { type ImputationProblem, imputerOf, type Parameters } from "./problem.ts";

const BURN_IN_STEPS = 200;
const STEPS_BETWEEN = 20;

/** Completed outcomes at the visit asked, `count` of them, from one chain of `seed`. */
export function bayesImputations(
  problem: ImputationProblem,
  whole: Parameters,
  seed: number,
  count: number,
  progress: (done: number) => void = () => {},
): readonly Float64Array[] {
  const stream = randomStream(seed, 0);
  const deviate = () => normalDeviate(stream);
  const imputer = imputerOf(problem);
  const kept = [...whole.beta.keys()].filter((k) => !Number.isNaN(whole.beta[k]));
  const products = visitProducts(problem, kept);
  const y = new Float64Array(problem.y.length);
  let parameters = whole;
  const completed: Float64Array[] = [];
  for (let step = 1; completed.length < count; step += 1) {
    y.set(problem.y);
    imputer.fillAtRandom(y, parameters, deviate);
    const sigma = drawSigma(problem, y, parameters, stream);
    parameters = { sigma, beta: drawBeta(problem, y, sigma, kept, products, deviate) };
    if (step <= BURN_IN_STEPS || (step - BURN_IN_STEPS) % STEPS_BETWEEN !== 0) continue;
    completed.push(imputer.atVisit(parameters, deviate));
    progress(completed.length);
  }
  return completed;
}

/** For each group and pair of visits a <= b: the sum over its subjects of x_ia x_ib' (kept x kept). */
type VisitProducts = readonly (readonly Float64Array[])[];

function visitProducts({ model, own, columns, group }: ImputationProblem, kept: readonly number[]): VisitProducts {
  const { subjects, visits } = model;
  const p = kept.length;
  return groupsOf(group).map((one) => {
    const sums = Array.from({ length: visits * visits }, () => new Float64Array(p * p));
    for (let i = 0; i < subjects; i += 1) {
      if (group !== null && group[i] !== one) continue;
      for (let a = 0; a < visits; a += 1) {
        for (let b = 0; b < visits; b += 1) {
          addProduct(sums[a * visits + b], own, (i * visits + a) * columns, (i * visits + b) * columns, kept);
        }
      }
    }
    return sums;
  });
}

function addProduct(sum: Float64Array, own: Float64Array, a: number, b: number, kept: readonly number[]): void {
  const p = kept.length;
  for (let j = 0; j < p; j += 1) {
    const left = own[a + kept[j]];
    if (left === 0) continue;
    for (let k = 0; k < p; k += 1) sum[j * p + k] += left * own[b + kept[k]];
  }
}

/** Each group's covariance given everybody's values and the coefficients: inverse Wishart with n degrees of freedom. */
function drawSigma(problem: ImputationProblem, y: Float64Array, parameters: Parameters, stream: RandomStream): readonly Float64Array[] {
  const { model, group } = problem;
  const { visits, subjects } = model;
  return groupsOf(group).map((one) => {
    const squares = new Float64Array(visits * visits);
    const residual = new Float64Array(visits);
    let members = 0;
    for (let i = 0; i < subjects; i += 1) {
      if (group !== null && group[i] !== one) continue;
      members += 1;
      for (let t = 0; t < visits; t += 1) residual[t] = y[i * visits + t] - fitted(problem, parameters.beta, i, t);
      for (let a = 0; a < visits; a += 1) for (let b = 0; b < visits; b += 1) squares[a * visits + b] += residual[a] * residual[b];
    }
    return inverseWishart(squares, visits, members, stream);
  });
}

/** A draw of the inverse Wishart distribution of `scale` (q x q, overwritten) and `df` >= q, by Bartlett's decomposition. */
export function inverseWishart(scale: Float64Array, q: number, df: number, stream: RandomStream): Float64Array {
  invariant(df >= q && cholesky(scale, q), `a positive definite scale and at least ${q} degrees of freedom, not ${df}`);
  const bartlett = new Float64Array(q * q);
  for (let i = 0; i < q; i += 1) {
    for (let j = 0; j < i; j += 1) bartlett[i * q + j] = normalDeviate(stream);
    bartlett[i * q + i] = Math.sqrt(chiSquaredDeviate(stream, df - i));
  }
  const inverse = new Float64Array(q * q);
  invertLower(inverse, bartlett, q);
  // The draw is M M' with M = C A^-T: C the factor of the scale, A Bartlett's.
  const m = new Float64Array(q * q);
  for (let i = 0; i < q; i += 1) {
    for (let j = 0; j < q; j += 1) for (let k = 0; k <= Math.min(i, j); k += 1) m[i * q + j] += scale[i * q + k] * inverse[j * q + k];
  }
  const draw = new Float64Array(q * q);
  for (let i = 0; i < q; i += 1)
    for (let j = 0; j < q; j += 1) for (let k = 0; k < q; k += 1) draw[i * q + j] += m[i * q + k] * m[j * q + k];
  return draw;
}

/** The coefficients given everybody's values and the covariances: normal about generalised least squares. */
function drawBeta(
  problem: ImputationProblem,
  y: Float64Array,
  sigma: readonly Float64Array[],
  kept: readonly number[],
  products: VisitProducts,
  deviate: () => number,
): Float64Array {
  const { visits } = problem.model;
  const p = kept.length;
  const inverses = sigma.map((one) => inverseOf(one, visits));
  const normal = new Float64Array(p * p);
  for (const [g, sums] of products.entries()) {
    for (const [pairIndex, sum] of sums.entries()) {
      const weight = inverses[g][pairIndex];
      for (let k = 0; k < normal.length; k += 1) normal[k] += weight * sum[k];
    }
  }
  const beta = rightSide(problem, y, inverses, kept);
  invariant(cholesky(normal, p), "independent columns");
  solveCholesky(normal, beta, p);
  const noise = Float64Array.from({ length: p }, deviate);
  solveLowerTransposed(normal, noise, p);
  const all = new Float64Array(problem.columns).fill(Number.NaN);
  kept.forEach((column, k) => {
    all[column] = beta[k] + noise[k];
  });
  return all;
}

/** The sum over subjects of X' Sigma^-1 y. */
function rightSide(
  { model, own, columns, group }: ImputationProblem,
  y: Float64Array,
  inverses: readonly Float64Array[],
  kept: readonly number[],
) {
  const { subjects, visits } = model;
  const sum = new Float64Array(kept.length);
  for (let i = 0; i < subjects; i += 1) {
    const inverse = inverses[group === null ? 0 : group[i]];
    for (let a = 0; a < visits; a += 1) {
      let weighted = 0;
      for (let b = 0; b < visits; b += 1) weighted += inverse[a * visits + b] * y[i * visits + b];
      const from = (i * visits + a) * columns;
      for (let k = 0; k < kept.length; k += 1) sum[k] += own[from + kept[k]] * weighted;
    }
  }
  return sum;
}

function inverseOf(matrix: Float64Array, n: number): Float64Array {
  const factor = matrix.slice();
  invariant(cholesky(factor, n), "a positive definite covariance");
  const inverse = new Float64Array(n * n);
  for (let column = 0; column < n; column += 1) {
    inverse[column * n + column] = 1;
    solveCholesky(factor, inverse, n, column * n);
  }
  return inverse;
}

function fitted({ own, columns, model }: ImputationProblem, beta: Float64Array, subject: number, visit: number): number {
  const from = (subject * model.visits + visit) * columns;
  let sum = 0;
  for (let k = 0; k < columns; k += 1) if (!Number.isNaN(beta[k])) sum += own[from + k] * beta[k];
  return sum;
}

function groupsOf(group: Int32Array | null): readonly number[] {
  return group === null ? [0] : [...new Set(group)].sort((a, b) => a - b);
}

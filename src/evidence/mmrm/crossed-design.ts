/**
 * How the coefficients of a crossed design are held while fitting, and the way back. A covariate z whose columns span
 * every function of the visit is held as one coefficient a visit, in whitened coordinates (`full`); one with fewer columns
 * keeps them (`restricted`). Where the intercept allows it covariates are centred, and all are scaled to unit variance: sums
 * of squares of a covariate around 10^8 would leave nothing of its variance. With w = (z - shift) / scale the mean at visit t
 * is the sum over covariates of Gamma[k, t] w_k; the plan's coefficients are linear in Gamma, and so is any contrast of them.
 */
import { cholesky, solveCholesky } from "../../numeric/cholesky.ts";
import type { CrossedColumn, CrossedDesign } from "./fit.ts";

/** A covariate with the columns that use it. */
interface Covariate {
  /** Its place among the covariates of the design. */
  readonly source: number;
  /** Indices of its columns in the design. */
  readonly columns: readonly number[];
  /** columns x visits: from values by visit back to coefficients, the left inverse of the weights. */
  readonly back: Float64Array;
  readonly logDeterminant: number;
  readonly shift: number;
  readonly scale: number;
}

/** A coefficient that is held as it is. */
interface Restricted {
  readonly covariate: number;
  readonly weights: Float64Array;
}

/** The arrangement of a crossed design. Full covariates come first, in both `covariates` and `values`. */
export interface Arrangement {
  readonly visits: number;
  readonly subjects: number;
  /** Columns of the design that are in use. */
  readonly columns: readonly number[];
  readonly covariates: readonly Covariate[];
  readonly full: number;
  readonly restricted: readonly Restricted[];
  /** full x visits + restricted: how many coefficients. Coefficient (visit a, covariate k) is a * full + k. */
  readonly size: number;
  /** The place of the constant among `covariates`, or -1. */
  readonly intercept: number;
  /** What may be taken from the outcome: a mean for each visit, one mean, or nothing. */
  readonly centring: "visit" | "overall" | "none";
}

/** Arranges the columns of `design` that `used` lists; null where columns of one covariate depend on each other. */
export function arrange(design: CrossedDesign, subjects: number, visits: number, used: readonly number[]): Arrangement | null {
  const groups = groupColumns(design.columns, used);
  const isFull = ([, columns]: readonly [number, readonly number[]]) => columns.length === visits;
  const ordered = [...groups.filter(isFull), ...groups.filter((group) => !isFull(group))];
  const constants = ordered.findIndex(([source]) => isConstant(design, source, subjects));
  const interceptColumns = ordered[constants]?.[1] ?? [];
  const interceptWeights = interceptColumns.map((column) => design.columns[column].weights);
  const spreads = covariateSpreads(design, subjects);
  const covariates: Covariate[] = [];
  for (const [index, [source, columns]] of ordered.entries()) {
    const weights = columns.map((column) => design.columns[column].weights);
    const inverse = leftInverse(weights, visits);
    if (inverse === null) return null;
    const mayShift = index !== constants && spans(interceptWeights, weights, visits);
    covariates.push({ source, columns, ...inverse, ...shiftAndScale(spreads[source], mayShift) });
  }
  const restricted = covariates.flatMap(({ columns }, covariate) =>
    columns.length === visits ? [] : columns.map((column) => ({ covariate, weights: design.columns[column].weights })),
  );
  const full = covariates.filter(({ columns }) => columns.length === visits).length;
  return {
    visits,
    subjects,
    columns: used,
    covariates,
    full,
    restricted,
    size: full * visits + restricted.length,
    intercept: constants,
    centring: centringOf(interceptWeights, visits),
  };
}

/**
 * log |det B| of beta = B x working coefficients, less what the factor of Sigma and the scale of the outcome add: those are
 * `full` log |L| and `size` log(scale).
 */
export function logDeterminantOfBack(arrangement: Arrangement): number {
  let sum = 0;
  for (const { columns, scale, logDeterminant } of arrangement.covariates) sum += logDeterminant - columns.length * Math.log(scale);
  return sum;
}

/**
 * Writes into `out` what the contrast `l` (an entry a column of the design) is in working coefficients, for an outcome
 * that was divided by `outcomeScale` after `centres` (one a visit) were taken from it, and answers with the contrast of
 * the centres. `lower` is L of block 0.
 */
export function contrastInWorking(
  out: Float64Array,
  arrangement: Arrangement,
  l: ArrayLike<number>,
  lower: Float64Array,
  centres: Float64Array,
  outcomeScale: number,
): number {
  const { visits, covariates, full, restricted, intercept } = arrangement;
  const byVisit = covariates.map((covariate) => natural(covariate, l, visits));
  const constant = byVisit[intercept];
  let offset = 0;
  covariates.forEach(({ shift, scale }, k) => {
    for (let t = 0; t < visits; t += 1) {
      if (k === intercept) offset += (byVisit[k][t] / scale) * centres[t];
      byVisit[k][t] = (byVisit[k][t] - (shift === 0 || !constant ? 0 : (shift * constant[t]) / covariates[intercept].scale)) / scale;
    }
  });
  for (let k = 0; k < full; k += 1) {
    for (let a = 0; a < visits; a += 1) {
      let sum = 0;
      for (let t = a; t < visits; t += 1) sum += lower[t * visits + a] * byVisit[k][t];
      out[a * full + k] = sum * outcomeScale;
    }
  }
  restricted.forEach(({ covariate, weights }, d) => {
    let sum = 0;
    for (let t = 0; t < visits; t += 1) sum += weights[t] * byVisit[covariate][t];
    out[full * visits + d] = sum * outcomeScale;
  });
  return offset;
}

function natural({ columns, back }: Covariate, l: ArrayLike<number>, visits: number): Float64Array {
  const out = new Float64Array(visits);
  columns.forEach((column, j) => {
    for (let t = 0; t < visits; t += 1) out[t] += l[column] * back[j * visits + t];
  });
  return out;
}

function groupColumns(columns: readonly CrossedColumn[], used: readonly number[]): readonly (readonly [number, readonly number[]])[] {
  const groups = new Map<number, number[]>();
  for (const column of used) {
    const { covariate } = columns[column];
    const group = groups.get(covariate);
    if (group) group.push(column);
    else groups.set(covariate, [column]);
  }
  return [...groups];
}

function isConstant({ covariates, width }: CrossedDesign, source: number, subjects: number): boolean {
  const first = covariates[source];
  if (!(first > 0)) return false;
  for (let i = 1; i < subjects; i += 1) if (covariates[i * width + source] !== first) return false;
  return true;
}

/** Whether every function of the visit in `wanted` is a combination of those in `basis`. */
function spans(basis: readonly Float64Array[], wanted: readonly Float64Array[], visits: number): boolean {
  if (basis.length === 0) return false;
  if (basis.length === visits) return true;
  const inverse = leftInverse(basis, visits);
  if (inverse === null) return false;
  const { back } = inverse;
  return wanted.every((weights) => {
    const rest = Float64Array.from(weights);
    basis.forEach((vector, j) => {
      let coefficient = 0;
      for (let t = 0; t < visits; t += 1) coefficient += back[j * visits + t] * weights[t];
      for (let t = 0; t < visits; t += 1) rest[t] -= coefficient * vector[t];
    });
    const size = Math.hypot(...weights);
    return Math.hypot(...rest) <= 1e-12 * size;
  });
}

function centringOf(intercept: readonly Float64Array[], visits: number): Arrangement["centring"] {
  if (intercept.length === visits) return "visit";
  return spans(intercept, [new Float64Array(visits).fill(1)], visits) ? "overall" : "none";
}

/** (C' C)^-1 C' for the matrix C whose columns are `weights`, and half the logarithm of |C' C| with its sign turned; null where that is 0. */
function leftInverse(weights: readonly Float64Array[], visits: number): Pick<Covariate, "back" | "logDeterminant"> | null {
  const size = weights.length;
  const gram = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) for (let t = 0; t < visits; t += 1) gram[i * size + j] += weights[i][t] * weights[j][t];
  }
  if (!cholesky(gram, size, 1e-12)) return null;
  const back = new Float64Array(size * visits);
  const column = new Float64Array(size);
  for (let t = 0; t < visits; t += 1) {
    for (let i = 0; i < size; i += 1) column[i] = weights[i][t];
    solveCholesky(gram, column, size);
    for (let i = 0; i < size; i += 1) back[i * visits + t] = column[i];
  }
  let log = 0;
  for (let i = 0; i < size; i += 1) log += Math.log(gram[i * size + i]);
  return { back, logDeterminant: size === visits ? -log : 0 };
}

/** A covariate over the subjects. */
interface Spread {
  readonly mean: number;
  readonly variance: number;
}

/** Mean and variance of every covariate, in two passes over the subjects. */
function covariateSpreads({ covariates, width }: CrossedDesign, subjects: number): readonly Spread[] {
  const means = new Float64Array(width);
  const squares = new Float64Array(width);
  for (let i = 0, at = 0; i < subjects; i += 1) for (let k = 0; k < width; k += 1, at += 1) means[k] += covariates[at];
  for (let k = 0; k < width; k += 1) means[k] /= subjects;
  for (let i = 0, at = 0; i < subjects; i += 1) {
    for (let k = 0; k < width; k += 1, at += 1) {
      const value = covariates[at] - means[k];
      squares[k] += value * value;
    }
  }
  return Array.from(means, (mean, k) => ({ mean, variance: squares[k] / subjects }));
}

function shiftAndScale({ mean, variance }: Spread, mayShift: boolean): { readonly shift: number; readonly scale: number } {
  const square = mayShift ? variance : variance + mean * mean;
  return { shift: mayShift ? mean : 0, scale: square > 0 ? Math.sqrt(square) : 1 };
}

/** The coefficients of a design with `columns` columns; NaN for those that are not in use. */
export function contractToDesign(
  columns: number,
  arrangement: Arrangement,
  working: Float64Array,
  lower: Float64Array,
  centres: Float64Array,
  outcomeScale: number,
): Float64Array {
  const { visits, covariates, full, restricted, intercept } = arrangement;
  const Gamma = new Float64Array(covariates.length * visits);
  for (let k = 0; k < full; k += 1) {
    for (let t = 0; t < visits; t += 1) {
      let sum = 0;
      for (let a = 0; a <= t; a += 1) sum += lower[t * visits + a] * working[a * full + k];
      Gamma[k * visits + t] = (sum * outcomeScale) / covariates[k].scale;
    }
  }
  restricted.forEach(({ covariate, weights }, d) => {
    const value = (working[full * visits + d] * outcomeScale) / covariates[covariate].scale;
    for (let t = 0; t < visits; t += 1) Gamma[covariate * visits + t] += weights[t] * value;
  });
  if (intercept >= 0) {
    for (let t = 0; t < visits; t += 1) {
      let rest = centres[t];
      covariates.forEach(({ shift }, k) => {
        rest -= shift * Gamma[k * visits + t];
      });
      Gamma[intercept * visits + t] += rest / covariates[intercept].scale;
    }
  }
  const beta = new Float64Array(columns).fill(Number.NaN);
  covariates.forEach(({ columns: own, back }, k) => {
    own.forEach((column, j) => {
      let sum = 0;
      for (let t = 0; t < visits; t += 1) sum += back[j * visits + t] * Gamma[k * visits + t];
      beta[column] = sum;
    });
  });
  return beta;
}

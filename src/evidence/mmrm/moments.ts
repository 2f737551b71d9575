/**
 * What the likelihood of a mixed model asks of the data, in whitened coordinates. Two things answer: sums over the patterns
 * of missing visits, where every covariate belongs to the subject (`crossed-moments.ts`, the fast one), and the rows
 * themselves, where covariates or times change within a subject (`row-moments.ts`).
 *
 * For subject i let x_i be the whitened model matrix (visits x size), r_i the whitened residual; both are zero in the
 * directions that were not observed. Sums over the subjects of pattern g are visits x visits, one behind the other.
 */
import type { Patterns } from "./patterns.ts";
import type { Whitening } from "./whitening.ts";

/**
 * Directions of the covariance in whitened coordinates: Sigma changes by L S L'. `values` holds the lower triangles of S,
 * row by row, for each block and, within it, for each of `count` directions.
 */
export interface Directions {
  readonly count: number;
  /** visits (visits + 1) / 2. */
  readonly triangle: number;
  readonly values: Float64Array;
  /** Whether direction j of block b is the entry j - b triangle of its S and nothing else, as in an unstructured matrix. */
  readonly areEntries: boolean;
  /** blocks x count: whether the direction changes that block at all. */
  readonly active: Uint8Array;
}

/** The data of a fit. */
export interface Moments {
  readonly patterns: Patterns;
  /** Working coefficients. */
  readonly size: number;
  /** How many coefficients of each visit are whitened by the L of block 0. */
  readonly whitenedPerVisit: number;
  /** Observations, each counted as often as its subject. */
  observations: number;
  /** Sums of r_i r_i' and of x_i K x_i' by pattern; filled by the functions of those names. */
  residual: Float64Array;
  leverage: Float64Array;
  /** Sums of (x_i u)(x_i u)' by pattern. */
  contrast: Float64Array;
  /** Writes the lower triangle of the sum of x_i' x_i and the sum of x_i' y_i; answers the sum of y_i' y_i. */
  readonly normalEquations: (whitening: Whitening, gram: Float64Array, right: Float64Array) => number;
  /** Fills `residual` for the coefficients `beta`. */
  readonly fillResidual: (whitening: Whitening, beta: Float64Array) => void;
  /** Fills `leverage` for the covariance K of the coefficients. */
  readonly fillLeverage: (whitening: Whitening, K: Float64Array) => void;
  /** Fills `contrast` for a vector of coefficients. */
  readonly fillContrast: (whitening: Whitening, u: Float64Array) => void;
  /** Writes the sum of x_i' S_j r_i for every direction j: count x size. After `fillResidual`. */
  readonly scores: (out: Float64Array, whitening: Whitening, directions: Directions) => void;
  /** Writes the sum of x_i' S_j x_i, both triangles, for one direction. */
  readonly information: (out: Float64Array, whitening: Whitening, directions: Directions, j: number) => void;
  /** Calls `visit` with x_i and r_i of each subject; both arrays are used again for the next. */
  readonly eachSubject: (
    whitening: Whitening,
    beta: Float64Array,
    visit: (x: Float64Array, r: Float64Array, weight: number) => void,
  ) => void;
}

/** The place of entry (a, b), b <= a, in a lower triangle written row by row. */
export function triangleIndex(a: number, b: number): number {
  return (a * (a + 1)) / 2 + b;
}

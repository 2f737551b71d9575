/**
 * What a covariance structure is: Sigma as a function of a parameter vector theta, with the derivatives that Newton's method
 * wants. Matrices are visits x visits with stride `visits`; a block with fewer visits (irregular times) uses the first
 * `size` of them.
 */
import type { CovarianceParameter } from "../fit.ts";

/** A set of visits and their times. */
export interface VisitTimes {
  readonly visits: number;
  readonly size: number;
  readonly times: Float64Array;
}

/** A structure over a fixed number of visits. */
export interface CovarianceStructure {
  readonly parameters: number;
  /** From this parameter on, drawing towards zero makes visits less dependent. */
  readonly correlationFrom: number;
  /** Writes starting values for theta, given a matrix of variances and covariances of visits in pairs (NaN where unknown). */
  readonly start: (theta: Float64Array, S: Float64Array, at: VisitTimes) => void;
  /** Writes both triangles of Sigma. */
  readonly fill: (sigma: Float64Array, theta: Float64Array, at: VisitTimes) => void;
  /** Writes both triangles of d Sigma / d theta_j. */
  readonly derivative: (out: Float64Array, theta: Float64Array, j: number, at: VisitTimes) => void;
  /** Adds <G, d2 Sigma / d theta_j d theta_l> to the lower triangle of `out` (stride `stride`, from `from`), G symmetric and full. */
  readonly addCurvature: (out: Float64Array, from: number, stride: number, theta: Float64Array, G: Float64Array, at: VisitTimes) => void;
  /** The parameters in the terms in which they are reported. */
  readonly describe: (theta: Float64Array, visitNames: readonly string[]) => readonly CovarianceParameter[];
  /** Whether theta lies inside what the structure means, not merely where Sigma is positive definite. */
  readonly isInterior: (theta: Float64Array) => boolean;
}

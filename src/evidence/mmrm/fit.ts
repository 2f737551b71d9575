/**
 * What goes into a mixed model for repeated measures and what comes out, as types: y_i ~ N(X_i beta, Sigma[v_i, v_i]) for
 * each subject i, independent, where v_i are the visits at which subject i has an outcome and Sigma is one matrix over all
 * visits (or one for each group of subjects). Arrays are flat and in row order. Missing visits are simply absent (rows) or
 * NaN (panel): the answer is valid where what is missing depends on what was seen.
 */
import type { Result } from "../../base/result.ts";
import type { Finding } from "../finding.ts";
import type { CovarianceKind } from "./covariance/kinds.ts";

/** REML or ML. */
export type Likelihood = "REML" | "ML";

/** A model matrix as it stands: one row an observation. Any covariate may change from visit to visit. */
export interface RowDesign {
  readonly kind: "rows";
  readonly columns: number;
  /** observations x columns. */
  readonly values: Float64Array;
}

/** A coefficient of a crossed design: at visit t its column of the model matrix is `weights[t]` times the covariate. */
export interface CrossedColumn {
  readonly covariate: number;
  /** One a visit. All ones: a covariate alone; a single one: covariate by that visit. */
  readonly weights: Float64Array;
}

/** A model matrix whose columns are covariates of the subject, each by a function of the visit. Much the faster one. */
export interface CrossedDesign {
  readonly kind: "crossed";
  /** How many covariates each subject has. */
  readonly width: number;
  /** subjects x width; the constant 1 of the intercept is one of them. */
  readonly covariates: Float64Array;
  readonly columns: readonly CrossedColumn[];
}

/** Either kind of model matrix. */
export type Design = RowDesign | CrossedDesign;

/** What both ways of giving the outcome share. */
export interface MmrmOptions {
  readonly subjects: number;
  readonly visits: number;
  readonly covariance: CovarianceKind;
  readonly likelihood: Likelihood;
  /** Index of the group of each subject, from 0, where covariances differ by group. */
  readonly group?: Int32Array | undefined;
  /** The time of each visit, for `sp_exp` and `slopes`; 0, 1, 2, ... where absent. */
  readonly visitTimes?: Float64Array | undefined;
  /** Names for findings and parameters; numbers from 1 where absent. */
  readonly visitNames?: readonly string[] | undefined;
  readonly groupNames?: readonly string[] | undefined;
}

/** A model with its outcome by row. Rows may stand in any order; a subject has at most one row a visit. */
export interface MmrmInput extends MmrmOptions {
  /** Finite numbers. */
  readonly y: Float64Array;
  readonly x: Design;
  /** Index of the subject of each row, 0 to subjects - 1. */
  readonly subject: Int32Array;
  /** Index of the visit of each row, 0 to visits - 1. */
  readonly visit: Int32Array;
  /** The time of each row where visits are irregular (`sp_exp`, `slopes`): `visit` then only orders the rows of a subject. */
  readonly times?: Float64Array | undefined;
}

/** A model that will be fitted to many outcomes: simulated trials, resampled subjects, imputed values. */
export interface MmrmPanelModel extends MmrmOptions {
  readonly x: CrossedDesign;
}

/** One refit. */
export interface RefitOptions {
  /** How often each subject counts: 0 leaves it out, as the jackknife does; the bootstrap draws whole numbers. */
  readonly weights?: Float64Array | undefined;
  /** Other covariates of the subjects than the design's own, subjects x width; what is constant must stay so. */
  readonly covariates?: Float64Array | undefined;
  /** Where to start, unless the data say it better (`sequential-start.ts`): the `sigma` of a fit to similar data. */
  readonly start?: readonly Float64Array[] | undefined;
  /** The Newton decrement that is near enough to the optimum; 1e-20 where absent. A simulation does not need all digits: 1e-9. */
  readonly decrementMax?: number | undefined;
}

/** Keeps its memory from one fit to the next. A fit's `test`s must be asked before the next fit of the same solver. */
export interface MmrmSolver {
  /** Fits to `y`, subjects x visits, NaN where missing. */
  readonly fit: (y: Float64Array, options?: RefitOptions) => Result<MmrmFit, Finding>;
}

/** How the iteration ended. */
export interface Convergence {
  readonly converged: boolean;
  readonly iterations: number;
  readonly evaluations: number;
  /** The largest absolute entry of the gradient of -2 log L in whitened coordinates. */
  readonly gradientMax: number;
}

/** A linear combination of coefficients. */
export interface ContrastEstimate {
  readonly estimate: number;
  /** With `kenward-roger-linear` the adjusted one. */
  readonly standardError: number;
  /** Degrees of freedom of the t distribution. */
  readonly df: number;
}

/** A test that several combinations are all zero. */
export interface ContrastTest {
  readonly numeratorDf: number;
  /** Denominator degrees of freedom of the F distribution. */
  readonly df: number;
  readonly F: number;
}

/** How degrees of freedom are found: Satterthwaite's, Kenward and Roger's in the linear form, or robust standard errors (CR2) with Satterthwaite's. */
export type DfMethod = "satterthwaite" | "kenward-roger-linear" | "cr2";

/** A covariance parameter in the terms of its structure, for example `rho` or `sd.V3`. */
export interface CovarianceParameter {
  readonly name: string;
  readonly value: number;
}

/** A fitted model. */
export interface MmrmFit {
  readonly covariance: CovarianceKind;
  readonly likelihood: Likelihood;
  readonly minus2LogLikelihood: number;
  readonly observations: number;
  /** Subjects with an observation. */
  readonly subjects: number;
  /** How many covariance parameters. */
  readonly covarianceParameters: number;
  /** The parameters of the structure as it names them; none for `us`, whose parameters are the entries of `sigma`. */
  readonly parameters: readonly CovarianceParameter[];
  /** One a column of the design; NaN for a column that was left out because the columns before it determine it. */
  readonly beta: Float64Array;
  /** columns x columns; zero in the rows and columns of those left out. */
  readonly betaCovariance: Float64Array;
  /** Indices of the columns left out. */
  readonly aliased: readonly number[];
  /**
   * Whether the covariance lies on the border of what its structure means, as random slopes do where one of the two variances is
   * 0 or their correlation is 1 or -1: -2 log L is the least that is possible, and degrees of freedom are those of the
   * structure on the border, taken for given.
   */
  readonly isOnBorder: boolean;
  /** visits x visits, one a group (one only where there are no groups; none where times are irregular). */
  readonly sigma: readonly Float64Array[];
  readonly convergence: Convergence;
  /** Whether the likelihood bends in every direction of the covariance. If not, no contrast has degrees of freedom; `fitMmrm` refuses. */
  readonly isIdentified: () => boolean;
  /** One coefficient, in the model without the columns left out; null for one of those. */
  readonly coefficient: (column: number, method: DfMethod) => ContrastEstimate | null;
  /** l'beta, its standard error and df; null when the data do not tell l'beta because of a column left out. */
  readonly contrast: (l: ArrayLike<number>, method: DfMethod) => ContrastEstimate | null;
  /** Whether all rows of L beta are zero; null when not estimable. Dependent rows count once. */
  readonly test: (rows: readonly ArrayLike<number>[], method: "satterthwaite" | "kenward-roger-linear") => ContrastTest | null;
}

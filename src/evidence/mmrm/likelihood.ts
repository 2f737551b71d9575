/**
 * -2 log L of a mixed model at one covariance, restricted (REML) or full (ML), with the coefficients profiled out:
 *
 *   -2 log L_R = (N - p) log 2 pi + sum log |Sigma_i| + log |X'WX| + r'Wr
 *   -2 log L   =      N  log 2 pi + sum log |Sigma_i|             + r'Wr
 *
 * with all constants, as SAS, nlme and mmrm report it. Working coefficients, whose scale moves with L, are corrected for.
 */
import {
  cholesky,
  inverseFromInvertedLower,
  invertLower,
  logDeterminant,
  solveLower,
  solveLowerTransposed,
} from "../../numeric/cholesky.ts";
import type { Moments } from "./moments.ts";
import { type Whitening, whiten } from "./whitening.ts";

/** The model at one covariance, in working coefficients of size p. */
export interface Evaluation {
  readonly moments: Moments;
  readonly whitening: Whitening;
  readonly restricted: boolean;
  /** Cholesky's factor of X'WX, its inverse, and (X'WX)^-1. */
  readonly factor: Float64Array;
  readonly factorInverse: Float64Array;
  readonly K: Float64Array;
  readonly beta: Float64Array;
  readonly right: Float64Array;
}

/** Room for evaluating the likelihood of `moments`. */
export function emptyEvaluation(moments: Moments, whitening: Whitening, restricted: boolean): Evaluation {
  const { size } = moments;
  return {
    moments,
    whitening,
    restricted,
    factor: new Float64Array(size * size),
    factorInverse: new Float64Array(size * size),
    K: new Float64Array(size * size),
    beta: new Float64Array(size),
    right: new Float64Array(size),
  };
}

/**
 * -2 log L at the covariance in `whitening.lower`, for the outcome and coefficients as they are held while fitting; null
 * where X'WX is singular or a value is not finite.
 */
export function minus2LogLikelihood(evaluation: Evaluation): number | null {
  const { moments, whitening, restricted, factor, beta, right } = evaluation;
  const { size, patterns } = moments;
  whiten(whitening, patterns);
  const squares = moments.normalEquations(whitening, factor, right);
  if (!cholesky(factor, size, 1e-14)) return null;
  beta.set(right);
  solveLower(factor, beta, size);
  let explained = 0;
  for (let i = 0; i < size; i += 1) explained += beta[i] * beta[i];
  solveLowerTransposed(factor, beta, size);
  let log = 0;
  for (let g = 0; g < patterns.count; g += 1) log += patterns.weight[g] * whitening.logDeterminant[g];
  const freedom = moments.observations - (restricted ? size : 0);
  const value = freedom * Math.log(2 * Math.PI) + log + (squares - explained) + (restricted ? logInformation(evaluation) : 0);
  return Number.isFinite(value) ? value : null;
}

/** Fills what derivatives and inference need at the point of the last `minus2LogLikelihood`. */
export function completeEvaluation(evaluation: Evaluation): void {
  const { moments, whitening, restricted, factor, factorInverse, K, beta } = evaluation;
  invertLower(factorInverse, factor, moments.size);
  inverseFromInvertedLower(K, factorInverse, moments.size);
  moments.fillResidual(whitening, beta);
  if (restricted) moments.fillLeverage(whitening, K);
  else moments.leverage.fill(0);
}

/** log |X'WX| less what the whitening of the coefficients by L of block 0 puts into it. */
function logInformation({ moments, whitening, factor }: Evaluation): number {
  const { visits } = moments.patterns;
  let log = logDeterminant(factor, moments.size);
  for (let a = 0; a < visits; a += 1) log -= 2 * moments.whitenedPerVisit * Math.log(whitening.lower[a * visits + a]);
  return log;
}

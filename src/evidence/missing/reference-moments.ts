/**
 * Where a subject's values are assumed to go after they are missing: mean and covariance over all visits, from the subject's
 * own model and that of the reference (Carpenter, Roger and Kenward, Journal of Biopharmaceutical Statistics 2013; 23:
 * 1352-1371; Roger 2008). Up to the last visit seen everything is as observed, missing at random; what follows is assumed:
 *
 * | | mean after the last visit seen | covariance |
 * |---|---|---|
 * | MAR | own | own |
 * | J2R, jump to reference | the reference's | own up to then, given it the reference's |
 * | CIR, copy increments in reference | own at the last visit plus the reference's increments | as J2R |
 * | CR, copy reference | the reference's, and before as well | the reference's |
 * | LMCF, last mean carried forward | own at the last visit | own |
 *
 * Who was never seen has no last visit of their own: J2R, CIR and CR are then the reference, LMCF is the reference's mean
 * held from the first visit.
 */
import { never } from "../../base/invariant.ts";
import { cholesky, solveCholesky } from "../../numeric/cholesky.ts";
import type { Assumption } from "../plan/missing-plan.ts";

/** Means (q) and covariances (q x q) of a subject and of its reference. */
export interface SubjectModel {
  readonly ownMean: Float64Array;
  readonly referenceMean: Float64Array;
  readonly ownSigma: Float64Array;
  readonly referenceSigma: Float64Array;
}

/**
 * Writes the assumed mean (q) and covariance (q x q) into `mean` and `sigma`. `seen` is how many visits there are up to
 * the last one seen, 0 for none.
 */
export function assumedMoments(mean: Float64Array, sigma: Float64Array, assumption: Assumption, seen: number, model: SubjectModel): void {
  const { ownMean, referenceMean, ownSigma, referenceSigma } = model;
  switch (assumption) {
    case "MAR":
      mean.set(ownMean);
      sigma.set(ownSigma);
      return;
    case "CR":
      mean.set(referenceMean);
      sigma.set(referenceSigma);
      return;
    case "J2R":
      for (let t = 0; t < mean.length; t += 1) mean[t] = t < seen ? ownMean[t] : referenceMean[t];
      jointSigma(sigma, seen, model);
      return;
    case "CIR":
      for (let t = 0; t < mean.length; t += 1) {
        mean[t] = t < seen ? ownMean[t] : seen === 0 ? referenceMean[t] : ownMean[seen - 1] + referenceMean[t] - referenceMean[seen - 1];
      }
      jointSigma(sigma, seen, model);
      return;
    case "LMCF":
      for (let t = 0; t < mean.length; t += 1) mean[t] = t < seen ? ownMean[t] : seen === 0 ? referenceMean[0] : ownMean[seen - 1];
      sigma.set(ownSigma);
      return;
    default:
      never(assumption, "assumedMoments");
  }
}

/**
 * The covariance whose first `seen` visits are the subject's own and which, given those, is the reference's: with
 * B = R21 R11^-1 of the reference R and own O, its blocks are O11, B O11 and R22 - B (R11 - O11) B'.
 */
function jointSigma(sigma: Float64Array, seen: number, { ownMean, ownSigma, referenceSigma }: SubjectModel): void {
  const q = ownMean.length;
  sigma.set(referenceSigma);
  if (ownSigma === referenceSigma || seen === 0) return;
  const b = regressionOnSeen(referenceSigma, q, seen);
  for (let i = 0; i < seen; i += 1) for (let j = 0; j < seen; j += 1) sigma[i * q + j] = ownSigma[i * q + j];
  for (let i = seen; i < q; i += 1) {
    for (let j = 0; j < seen; j += 1) {
      let sum = 0;
      for (let k = 0; k < seen; k += 1) sum += b[(i - seen) * seen + k] * ownSigma[k * q + j];
      sigma[i * q + j] = sum;
      sigma[j * q + i] = sum;
    }
  }
  for (let i = seen; i < q; i += 1) {
    for (let j = seen; j < q; j += 1) {
      let sum = referenceSigma[i * q + j];
      for (let k = 0; k < seen; k += 1) {
        for (let l = 0; l < seen; l += 1) {
          const difference = referenceSigma[k * q + l] - ownSigma[k * q + l];
          sum -= b[(i - seen) * seen + k] * difference * b[(j - seen) * seen + l];
        }
      }
      sigma[i * q + j] = sum;
    }
  }
}

/** R21 R11^-1, (q - seen) x seen, of `r` (q x q, positive definite). */
function regressionOnSeen(r: Float64Array, q: number, seen: number): Float64Array {
  const factor = new Float64Array(seen * seen);
  for (let i = 0; i < seen; i += 1) for (let j = 0; j < seen; j += 1) factor[i * seen + j] = r[i * q + j];
  cholesky(factor, seen);
  const b = new Float64Array((q - seen) * seen);
  for (let i = seen; i < q; i += 1) {
    for (let j = 0; j < seen; j += 1) b[(i - seen) * seen + j] = r[i * q + j];
    solveCholesky(factor, b, seen, (i - seen) * seen);
  }
  return b;
}

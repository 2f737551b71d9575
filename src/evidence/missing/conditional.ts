/**
 * The values that are missing given those that were seen, for one subject: multivariate normal with the mean
 * m_M + S_MO S_OO^-1 (y_O - m_O) and the covariance S_MM - S_MO S_OO^-1 S_OM. The mean alone is a conditional mean
 * imputation; with deviates it is a draw.
 */
import { invariant } from "../../base/invariant.ts";
import { cholesky, solveCholesky, solveLower } from "../../numeric/cholesky.ts";

/** Memory for one subject of up to q visits, used again for the next. */
export interface ConditionalWorkspace {
  readonly visits: number;
  readonly seen: Int32Array;
  readonly missing: Int32Array;
  readonly factor: Float64Array;
  readonly residual: Float64Array;
  readonly cross: Float64Array;
  readonly spread: Float64Array;
}

/** A workspace for q = `visits`. */
export function conditionalWorkspace(visits: number): ConditionalWorkspace {
  const square = () => new Float64Array(visits * visits);
  const indices = () => new Int32Array(visits);
  return {
    visits,
    seen: indices(),
    missing: indices(),
    factor: square(),
    residual: new Float64Array(visits),
    cross: square(),
    spread: square(),
  };
}

/**
 * Fills the missing entries (NaN) of `y` (q values from `from` on) given `mean` (q) and `sigma` (q x q): with the
 * conditional mean, or with a draw where `deviate` gives standard normal deviates.
 */
export function fillMissing(
  y: Float64Array,
  from: number,
  mean: Float64Array,
  sigma: Float64Array,
  work: ConditionalWorkspace,
  deviate: (() => number) | null,
): void {
  const { seenCount, missingCount } = split(y, from, work);
  if (missingCount === 0) return;
  const q = work.visits;
  const { seen, missing, factor, residual, cross } = work;
  for (let i = 0; i < seenCount; i += 1) {
    residual[i] = y[from + seen[i]] - mean[seen[i]];
    for (let j = 0; j <= i; j += 1) factor[i * seenCount + j] = sigma[seen[i] * q + seen[j]];
  }
  invariant(cholesky(factor, seenCount), "a positive definite covariance of the visits seen");
  // C^-1 S_OM, one row a missing visit: its products are what the visits seen explain of the covariance.
  for (let m = 0; m < missingCount; m += 1) {
    for (let i = 0; i < seenCount; i += 1) cross[m * seenCount + i] = sigma[missing[m] * q + seen[i]];
    solveLower(factor, cross, seenCount, m * seenCount);
  }
  if (deviate !== null) factorSpread(sigma, seenCount, missingCount, work);
  solveCholesky(factor, residual, seenCount);
  for (let m = 0; m < missingCount; m += 1) {
    let value = mean[missing[m]];
    for (let i = 0; i < seenCount; i += 1) value += sigma[missing[m] * q + seen[i]] * residual[i];
    work.cross[m] = value;
  }
  if (deviate !== null) addDeviates(work, missingCount, deviate);
  for (let m = 0; m < missingCount; m += 1) y[from + missing[m]] = work.cross[m];
}

function split(y: Float64Array, from: number, { visits, seen, missing }: ConditionalWorkspace) {
  let seenCount = 0;
  let missingCount = 0;
  for (let t = 0; t < visits; t += 1) {
    if (Number.isNaN(y[from + t])) missing[missingCount++] = t;
    else seen[seenCount++] = t;
  }
  return { seenCount, missingCount };
}

/** The Cholesky factor of the conditional covariance, into `work.spread`; `work.cross` holds C^-1 S_OM by row. */
function factorSpread(sigma: Float64Array, seenCount: number, missingCount: number, work: ConditionalWorkspace): void {
  const { missing, cross, spread, visits } = work;
  for (let a = 0; a < missingCount; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      let sum = sigma[missing[a] * visits + missing[b]];
      for (let i = 0; i < seenCount; i += 1) sum -= cross[a * seenCount + i] * cross[b * seenCount + i];
      spread[a * missingCount + b] = sum;
    }
  }
  invariant(cholesky(spread, missingCount), "a positive definite covariance of the visits missing");
}

/** Adds `work.spread` times standard normal deviates to the means in `work.cross`. */
function addDeviates({ cross, residual, spread }: ConditionalWorkspace, missingCount: number, deviate: () => number): void {
  for (let m = 0; m < missingCount; m += 1) residual[m] = deviate();
  for (let m = 0; m < missingCount; m += 1) for (let k = 0; k <= m; k += 1) cross[m] += spread[m * missingCount + k] * residual[k];
}

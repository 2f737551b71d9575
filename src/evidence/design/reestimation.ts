/**
 * Blinded re-estimation of a sample size: half way through, the spread of the outcome (or the rate of response) is looked
 * at over all patients together, without knowing who is in which arm, and the size is set anew. The error rate stays as
 * good as untouched (Kieser and Friede, Statistics in Medicine 22, 2003) because nothing is learned of the effect.
 *
 * The variance over all arms together is larger than the variance within them by the spread of the arms' means. It may be
 * used as it is, which is careful, or lessened by what the planned effects would add (Gould and Shih 1992).
 */
import { invariant } from "../../base/invariant.ts";

/** The arms as planned: share of patients (summing to 1) and mean. */
export interface PlannedArm {
  readonly share: number;
  readonly mean: number;
}

/** What the new size may be. */
export interface SizeLimits {
  /** Not below what has been planned, as a rule. */
  readonly minimum: number;
  readonly maximum: number;
}

/** A new size, and whether a limit set it. */
export interface Reestimated {
  readonly deviation: number;
  /** The total that was asked for, not rounded. */
  readonly wanted: number;
  /** Rounded up to whole patients and kept within the limits. */
  readonly total: number;
  readonly limited: "no" | "minimum" | "maximum";
}

/** The standard deviation of `values` of `count` >= 2 patients of all arms together. */
export function pooledDeviation(values: ArrayLike<number>): number {
  const count = values.length;
  invariant(count >= 2, `two values or more, not ${count}`);
  let mean = 0;
  for (let i = 0; i < count; i += 1) mean += values[i] / count;
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += (values[i] - mean) ** 2;
  return Math.sqrt(sum / (count - 1));
}

/** The deviation within arms that `pooled` leaves when the arms differ as planned; null when they would differ by more than was seen. */
export function withinArms(pooled: number, count: number, arms: readonly PlannedArm[]): number | null {
  const mean = arms.reduce((sum, arm) => sum + arm.share * arm.mean, 0);
  const between = arms.reduce((sum, arm) => sum + arm.share * (arm.mean - mean) ** 2, 0);
  const within = ((count - 1) / (count - arms.length)) * (pooled ** 2 - (count / (count - 1)) * between);
  return within > 0 ? Math.sqrt(within) : null;
}

/** The size for a deviation of `observed` when `planned` patients were right for a deviation of `assumed`. */
export function reestimateForDeviation(planned: number, assumed: number, observed: number, limits: SizeLimits): Reestimated {
  return within(planned * (observed / assumed) ** 2, observed, limits);
}

/** The size for the rate of response seen in all arms together, by `sizeAt`: the total that a pooled rate needs. */
export function reestimateForRate(pooledRate: number, sizeAt: (pooledRate: number) => number, limits: SizeLimits): Reestimated {
  return within(sizeAt(pooledRate), Math.sqrt(pooledRate * (1 - pooledRate)), limits);
}

function within(wanted: number, deviation: number, { minimum, maximum }: SizeLimits): Reestimated {
  const whole = Math.ceil(wanted - 1e-9);
  if (whole < minimum) return { deviation, wanted, total: minimum, limited: "minimum" };
  return whole > maximum ? { deviation, wanted, total: maximum, limited: "maximum" } : { deviation, wanted, total: whole, limited: "no" };
}

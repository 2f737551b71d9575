/**
 * Rubin's rules: one estimate out of m completed data sets. With the mean variance within, W, and the variance between the
 * estimates, B, the total is W + (1 + 1/m) B. Degrees of freedom as Barnard and Rubin (Biometrika 1999; 86: 948-955), which
 * never exceed those of the complete data.
 */
import { invariant } from "../../base/invariant.ts";
import type { ContrastEstimate } from "../mmrm/fit.ts";

/** What was pooled, and how much of its variance comes from what is missing. */
export interface Pooled extends ContrastEstimate {
  readonly within: number;
  readonly between: number;
  /** The share of the variance that is due to missing values, 0 to 1. */
  readonly fractionMissing: number;
}

/** Pools `estimates`, two or more of the same quantity; `df` of each is that of its complete data. */
export function pooled(estimates: readonly ContrastEstimate[]): Pooled {
  const m = estimates.length;
  const [first] = estimates;
  invariant(m >= 2, `two estimates or more, not ${m}`);
  const estimate = estimates.reduce((sum, one) => sum + one.estimate, 0) / m;
  const within = estimates.reduce((sum, one) => sum + one.standardError ** 2, 0) / m;
  const between = estimates.reduce((sum, one) => sum + (one.estimate - estimate) ** 2, 0) / (m - 1);
  const total = within + (1 + 1 / m) * between;
  const fractionMissing = ((1 + 1 / m) * between) / total;
  return { estimate, standardError: Math.sqrt(total), df: pooledDf(m, fractionMissing, first.df), within, between, fractionMissing };
}

function pooledDf(m: number, fractionMissing: number, dfComplete: number): number {
  const observed = ((dfComplete + 1) / (dfComplete + 3)) * dfComplete * (1 - fractionMissing);
  return 1 / (fractionMissing ** 2 / (m - 1) + 1 / observed);
}

/**
 * The covariance of one outcome's measurements from what the plan says of it, with the baseline first when there is one,
 * and what is left of it once the baseline is known: that is what an analysis which adjusts for the baseline sees.
 */
import { never } from "../../base/invariant.ts";
import { cholesky } from "../../numeric/cholesky.ts";
import type { CorrelationPlan, OutcomePlan } from "./trial-plan.ts";

/** The correlation of measurements at `weeks` (the baseline, if any, at its own), as a flat matrix; it need not be positive definite. */
export function correlationAt(plan: CorrelationPlan, weeks: readonly number[]): Float64Array {
  const size = weeks.length;
  return Float64Array.from({ length: size * size }, (_, cell) => {
    const [a, b] = [Math.floor(cell / size), cell % size];
    return a === b ? 1 : correlationOf(plan, weeks, Math.min(a, b), Math.max(a, b));
  });
}

function correlationOf(plan: CorrelationPlan, weeks: readonly number[], first: number, second: number): number {
  switch (plan.kind) {
    case "cs":
      return plan.rho;
    case "ar1":
      return plan.rho ** (second - first);
    case "exponential":
      return plan.rhoPerWeek ** (weeks[second] - weeks[first]);
    case "toeplitz":
      return plan.byLag[second - first - 1];
    case "antedependence":
      return plan.byNeighbour.slice(first, second).reduce((product, rho) => product * rho, 1);
    case "unstructured":
      return plan.matrix[second][first];
    default:
      return never(plan, "correlation");
  }
}

/** The times at which an outcome is measured: week 0 for its baseline, if it has one, and the visits. */
export function measuredAt({ baseline }: OutcomePlan, weeks: readonly number[]): readonly number[] {
  return baseline === null ? weeks : [0, ...weeks];
}

/** The standard deviations at these times. */
export function deviationsOf({ baseline, deviations }: OutcomePlan): readonly number[] {
  return baseline === null ? deviations : [baseline.deviation, ...deviations];
}

/** The covariance of an outcome's measurements. */
export function covarianceOf(outcome: OutcomePlan, weeks: readonly number[]): Float64Array {
  const times = measuredAt(outcome, weeks);
  const deviations = deviationsOf(outcome);
  const size = times.length;
  return correlationAt(outcome.correlation, times).map((rho, cell) => rho * deviations[Math.floor(cell / size)] * deviations[cell % size]);
}

/** The covariance of the visits among patients of the same baseline. */
export function covarianceGivenBaseline(outcome: OutcomePlan, weeks: readonly number[]): Float64Array {
  const all = covarianceOf(outcome, weeks);
  if (outcome.baseline === null) return all;
  const size = weeks.length + 1;
  return Float64Array.from({ length: weeks.length ** 2 }, (_, cell) => {
    const [a, b] = [1 + Math.floor(cell / weeks.length), 1 + (cell % weeks.length)];
    return all[a * size + b] - (all[a * size] * all[b]) / all[0];
  });
}

/** The lower factor of a covariance, with zeros above; null when it is not positive definite. */
export function factorOf(covariance: Float64Array, size: number): Float64Array | null {
  const factor = covariance.slice();
  if (!cholesky(factor, size, 1e-12)) return null;
  for (let a = 0; a < size; a += 1) factor.fill(0, a * size + a + 1, (a + 1) * size);
  return factor;
}

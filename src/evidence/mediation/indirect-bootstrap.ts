/**
 * The indirect effect's interval from resampled patients: percentile, and bias-corrected and accelerated (B. Efron,
 * Journal of the American Statistical Association 82, 1987), whose acceleration comes from leaving out one patient at a
 * time. One Cholesky factor of the cross-products, columns in the order 1, exposure, covariates, mediator, outcome, holds
 * both regressions: b is a quotient of two of its entries, a comes from one back substitution.
 */

import { randomStream } from "../../base/random.ts";
import { fail, ok } from "../../base/result.ts";
import { cholesky } from "../../numeric/cholesky.ts";
import { normalCdf, normalQuantile } from "../../numeric/normal.ts";
import { sampleQuantile, sampleStandardDeviation } from "../../numeric/sample-quantile.ts";
import { type Answer, LEVEL } from "../estimate.ts";
import { type FindingOf, finding } from "../finding.ts";
import type { MediationData } from "./mediation-models.ts";
import type { Interval } from "./product-of-coefficients.ts";

/** A resample whose columns determine one another to this share of their squares has no fit. */
const OWN_SHARE_MIN = 1e-12;

/** The intervals; `failed` resamples had no fit and are not in them. */
export interface IndirectBootstrap {
  readonly percentile: Interval;
  readonly biasCorrectedAccelerated: Interval;
  readonly standardDeviation: number;
  readonly acceleration: number;
  readonly bias: number;
  readonly resamples: number;
  readonly failed: number;
  readonly findings: readonly FindingOf<"mediation.resamples-failed">[];
}

/** Resamples patients; resample k depends on `seed` and k alone. */
export function bootstrapIndirect(
  data: MediationData,
  { seed, resamples, level = LEVEL }: { readonly seed: number; readonly resamples: number; readonly level?: number },
): Answer<IndirectBootstrap> {
  const table = standardised(data);
  const whole = new Float64Array(table.rows).fill(1);
  const estimate = indirect(table, whole);
  if (estimate === null) return fail(finding("estimate.no-variation", { quantity: "indirect-effect" }));
  const draws = resampled(table, seed, resamples);
  const sorted = Float64Array.from(draws).sort();
  const spread = draws.length > 1 ? sampleStandardDeviation(sorted) : 0;
  const acceleration = accelerationOf(table);
  if (!(spread > 0) || acceleration === null) return fail(finding("estimate.no-variation", { quantity: "indirect-effect" }));
  const below = sorted.filter((draw) => draw < estimate).length / sorted.length;
  // All on one side: the correction would be infinite, so it is that of half a resample on the other.
  const share = Math.min(1 - 0.5 / sorted.length, Math.max(0.5 / sorted.length, below));
  const bias = normalQuantile(share);
  const corrected = (p: number) => {
    const z = bias + normalQuantile(p);
    return sampleQuantile(sorted, normalCdf(bias + z / (1 - acceleration * z)));
  };
  const [outer, inner] = [(1 - level) / 2, (1 + level) / 2];
  const failed = resamples - draws.length;
  return ok({
    percentile: { low: sampleQuantile(sorted, outer), high: sampleQuantile(sorted, inner) },
    biasCorrectedAccelerated: { low: corrected(outer), high: corrected(inner) },
    standardDeviation: spread,
    acceleration,
    bias,
    resamples,
    failed,
    findings: failed === 0 ? [] : [finding("mediation.resamples-failed", { failed, resamples })],
  });
}

/** Columns without their means and in units of their spread, and the factor that brings a product back. */
interface StandardTable {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  readonly unit: number;
}

function standardised({ exposure, covariates, mediator, outcome }: MediationData): StandardTable {
  const rows = outcome.values.length;
  const all = [exposure, ...covariates, mediator, outcome].map(({ values }) => Float64Array.from(values));
  const columns = all.length + 1;
  const values = new Float64Array(rows * columns);
  const spreads = all.map((column, j) => {
    const mean = column.reduce((sum, value) => sum + value / rows, 0);
    const spread = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows) || 1;
    for (let i = 0; i < rows; i += 1) values[i * columns + j + 1] = (column[i] - mean) / spread;
    return spread;
  });
  for (let i = 0; i < rows; i += 1) values[i * columns] = 1;
  return { rows, columns, values, unit: spreads[spreads.length - 1] / spreads[0] };
}

function resampled(table: StandardTable, seed: number, resamples: number): readonly number[] {
  const draws: number[] = [];
  const counts = new Float64Array(table.rows);
  for (let k = 0; k < resamples; k += 1) {
    const stream = randomStream(seed, k);
    counts.fill(0);
    for (let i = 0; i < table.rows; i += 1) counts[stream.below(table.rows)] += 1;
    const draw = indirect(table, counts);
    if (draw !== null) draws.push(draw);
  }
  return draws;
}

/** The jackknife's skewness over six; null when leaving somebody out leaves no fit or nothing changes. */
function accelerationOf(table: StandardTable): number | null {
  const counts = new Float64Array(table.rows).fill(1);
  const without: number[] = [];
  for (let i = 0; i < table.rows; i += 1) {
    counts[i] = 0;
    const estimate = indirect(table, counts);
    counts[i] = 1;
    if (estimate === null) return null;
    without.push(estimate);
  }
  const mean = without.reduce((sum, value) => sum + value / without.length, 0);
  const [squares, cubes] = [2, 3].map((power) => without.reduce((sum, value) => sum + (mean - value) ** power, 0));
  return squares > 0 ? cubes / (6 * squares ** 1.5) : null;
}

/** a b with each patient counted so many times; null without a fit. */
function indirect({ rows, columns, values, unit }: StandardTable, counts: Float64Array): number | null {
  const factor = new Float64Array(columns * columns);
  for (let i = 0; i < rows; i += 1) {
    const count = counts[i];
    if (count === 0) continue;
    const at = i * columns;
    for (let j = 0; j < columns; j += 1) {
      const weighted = count * values[at + j];
      for (let k = 0; k <= j; k += 1) factor[j * columns + k] += weighted * values[at + k];
    }
  }
  if (!cholesky(factor, columns, OWN_SHARE_MIN)) return null;
  const m = columns - 2;
  const b = factor[(columns - 1) * columns + m] / factor[m * columns + m];
  return exposureCoefficient(factor, columns, m) * b * unit;
}

/** The coefficient of column 1 in the regression of column m on those before it. */
function exposureCoefficient(factor: Float64Array, columns: number, m: number): number {
  const beta = new Float64Array(m);
  for (let j = m - 1; j >= 1; j -= 1) {
    let sum = factor[m * columns + j];
    for (let k = j + 1; k < m; k += 1) sum -= factor[k * columns + j] * beta[k];
    beta[j] = sum / factor[j * columns + j];
  }
  return beta[1];
}

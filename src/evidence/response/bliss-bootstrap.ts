/**
 * The corrected Bliss excess with an interval from resampling instead of the delta method: every arm is drawn again from
 * the binomial distribution with its own proportion. It shows how far the normal interval may be trusted when a proportion
 * is near its end.
 */

import { randomStream } from "../../base/random.ts";
import { fail, ok } from "../../base/result.ts";
import { binomialProbability } from "../../numeric/binomial.ts";
import { sampleQuantile, sampleStandardDeviation } from "../../numeric/sample-quantile.ts";
import { ARMS } from "../arms.ts";
import { type Answer, LEVEL } from "../estimate.ts";
import { finding } from "../finding.ts";
import { allRisks, type Cells } from "./cells.ts";
import { MEASURE_RULES } from "./interaction-measures.ts";

/** A percentile interval. */
export interface BootstrapInterval {
  readonly low: number;
  readonly high: number;
  readonly standardDeviation: number;
  readonly resamples: number;
  /** Resamples in which the quantity does not exist. */
  readonly failed: number;
}

/** The percentile interval; resample k depends on `seed` and k alone. */
export function bootstrapBliss(
  cells: Cells,
  { seed, resamples, level = LEVEL }: { readonly seed: number; readonly resamples: number; readonly level?: number },
): Answer<BootstrapInterval> {
  if ((cells.neither?.n ?? 0) === 0) return fail(finding("response.no-control-arm", { measure: "bliss-corrected" }));
  const risks = allRisks(cells);
  if (!risks.ok) return risks;
  const cumulative = ARMS.map((arm) => cumulativeBinomial(risks.value[arm].n, risks.value[arm].proportion));
  const rule = MEASURE_RULES["bliss-corrected"];
  const draws: number[] = [];
  for (let k = 0; k < resamples; k += 1) {
    const { fraction } = randomStream(seed, k);
    const [neither, tms, exosome, both] = cumulative.map((table) => drawnFrom(table, fraction()) / (table.length - 1));
    if (neither < 1) draws.push(rule.estimate({ neither, tms, exosome, both }));
  }
  const standardDeviation = draws.length > 1 ? sampleStandardDeviation(draws) : 0;
  if (!(standardDeviation > 0)) return fail(finding("estimate.no-variation", { quantity: "bliss-corrected" }));
  const sorted = Float64Array.from(draws).sort();
  return ok({
    low: sampleQuantile(sorted, (1 - level) / 2),
    high: sampleQuantile(sorted, (1 + level) / 2),
    standardDeviation,
    resamples,
    failed: resamples - draws.length,
  });
}

function cumulativeBinomial(n: number, p: number): Float64Array {
  const table = new Float64Array(n + 1);
  let total = 0;
  for (let k = 0; k <= n; k += 1) {
    total += binomialProbability(k, n, p);
    table[k] = total;
  }
  table[n] = 1;
  return table;
}

/** The smallest count whose cumulative probability is above the fraction. */
function drawnFrom(table: Float64Array, fraction: number): number {
  let [low, high] = [0, table.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table[middle] > fraction) high = middle;
    else low = middle + 1;
  }
  return low;
}

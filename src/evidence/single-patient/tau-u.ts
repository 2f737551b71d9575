/**
 * Tau-U (R. I. Parker, K. J. Vannest, J. L. Davis and S. B. Sauber, Behavior Therapy 42, 2011): how completely the
 * observations with treatment lie on the better side of those before it, less the trend that was there already. S counts
 * pairs: a baseline with a treatment observation, +1 when the latter is better, -1 when worse; from it the same count of
 * pairs within the baseline, later against earlier, is taken away, and both are divided by the number of pairs between.
 *
 * When nothing happens the two counts are independent (one is of ranks between phases, the other of order within one), so
 * their variances add; each is Kendall's with its correction for ties. Tau-U may pass 1 when the baseline gets worse.
 */
import { fail, ok } from "../../base/result.ts";
import { type Answer, LEVEL, type NormalEstimate, normalAnswer } from "../estimate.ts";
import { type FindingOf, finding } from "../finding.ts";

/** Which way is better. */
export type Better = "lower" | "higher";

/** The measures; `trend` and `overlap` are Kendall's tau within the baseline and between the phases. */
export interface TauU {
  readonly tauU: NormalEstimate;
  readonly overlap: NormalEstimate;
  readonly trend: { readonly tau: number; readonly z: number; readonly p: number };
  readonly findings: readonly FindingOf<"single-patient.baseline-trend">[];
}

const TREND_P_MAX = 0.1;

/** From the values of a baseline (at least two) and a treatment phase in time order, NaN where missing. */
export function tauU(baseline: ArrayLike<number>, treatment: ArrayLike<number>, better: Better, level: number = LEVEL): Answer<TauU> {
  const sign = better === "higher" ? 1 : -1;
  const a = Array.from(baseline).filter((value) => !Number.isNaN(value));
  const b = Array.from(treatment).filter((value) => !Number.isNaN(value));
  if (a.length < 2) return fail(finding("estimate.too-few", { quantity: "baseline", needed: 2, given: a.length }));
  if (b.length < 1) return fail(finding("estimate.too-few", { quantity: "treatment", needed: 1, given: b.length }));
  const between = sign * a.reduce((sum, x) => sum + b.reduce((inner, y) => inner + Math.sign(y - x), 0), 0);
  const within = sign * a.reduce((sum, x, i) => sum + a.slice(i + 1).reduce((inner, y) => inner + Math.sign(y - x), 0), 0);
  const pairs = a.length * b.length;
  const betweenVariance = rankSumVariance(a, b);
  const withinVariance = kendallVariance(a);
  const answer = normalAnswer("tau-u", (between - within) / pairs, (betweenVariance + withinVariance) / pairs ** 2, level);
  const overlap = normalAnswer("overlap", between / pairs, betweenVariance / pairs ** 2, level);
  if (!answer.ok) return answer;
  if (!overlap.ok) return overlap;
  const trend = withinVariance > 0 ? normalAnswer("trend", within, withinVariance, level) : null;
  const { z, p } = trend?.ok ? trend.value : { z: 0, p: 1 };
  const tau = within / ((a.length * (a.length - 1)) / 2);
  return ok({
    tauU: answer.value,
    overlap: overlap.value,
    trend: { tau, z, p },
    findings: p < TREND_P_MAX ? [finding("single-patient.baseline-trend", { tau, p })] : [],
  });
}

/** Of the sum of signs between two samples, ties corrected: m n (N + 1 - sum(t^3 - t) / (N (N - 1))) / 3. */
function rankSumVariance(a: readonly number[], b: readonly number[]): number {
  const n = a.length + b.length;
  const ties = tieSizes([...a, ...b]).reduce((sum, t) => sum + t ** 3 - t, 0);
  return (a.length * b.length * (n + 1 - ties / (n * (n - 1)))) / 3;
}

/** Of Kendall's S over the order of one sample: (n (n - 1)(2 n + 5) - sum t (t - 1)(2 t + 5)) / 18. */
function kendallVariance(a: readonly number[]): number {
  const term = (t: number) => t * (t - 1) * (2 * t + 5);
  return (term(a.length) - tieSizes(a).reduce((sum, t) => sum + term(t), 0)) / 18;
}

function tieSizes(values: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}

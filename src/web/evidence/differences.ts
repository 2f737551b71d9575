/** The standardised differences of the other arms from both, of one variable before treatment. */
import type { BalanceRow } from "../../evidence/report/balance.ts";
import { ANALYSIS_ARMS } from "../../insight/description.ts";

const BOTH = ANALYSIS_ARMS.indexOf("both");

/** Null for a factor of more than two levels, which has no one difference, and where both was not seen. */
export function differencesFromBoth(row: BalanceRow): readonly { readonly arm: string; readonly difference: number }[] | null {
  if (row.kind === "factor" && row.levels.length !== 2) return null;
  const of = (index: number) => (row.kind === "number" ? momentsOf(row.byArm[index]) : proportionOf(row.byArm[index]));
  const both = of(BOTH);
  if (both === null) return null;
  return ANALYSIS_ARMS.flatMap((arm, index) => {
    const own = arm === "both" ? null : of(index);
    const variance = own === null ? 0 : (own.variance + both.variance) / 2;
    return own === null || variance <= 0 ? [] : [{ arm, difference: (own.mean - both.mean) / Math.sqrt(variance) }];
  });
}

interface Moments {
  readonly mean: number;
  readonly variance: number;
}

function momentsOf(summary: { readonly mean: number | null; readonly sd: number | null } | undefined): Moments | null {
  if (summary === undefined || summary.mean === null || summary.sd === null) return null;
  return { mean: summary.mean, variance: summary.sd ** 2 };
}

/** Of the first level. */
function proportionOf(summary: { readonly known: number; readonly counts: readonly number[] } | undefined): Moments | null {
  if (summary === undefined || summary.known === 0) return null;
  const mean = (summary.counts[0] ?? 0) / summary.known;
  return { mean, variance: mean * (1 - mean) };
}

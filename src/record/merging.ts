/**
 * Merging two charts of one person, as the chart that goes has it: a proposal waits until somebody else approves it, or
 * anybody refuses it. The chart that stays says whom it absorbed. Which step somebody may take is `merge-steps.ts`'s.
 */
import type { Uuid } from "../base/ids.ts";
import type { Chart } from "./chart.ts";
import type { ChartEntryOf } from "./kinds.ts";

/** A proposal to merge a chart, and into which. */
export interface MergeProposal {
  readonly entry: ChartEntryOf<"merge">;
  readonly into: Uuid;
}

/** The proposal that waits for a decision; null when there is none. */
export function pendingMerge(chart: Chart): MergeProposal | null {
  let pending: MergeProposal | null = null;
  if (chart.status === "empty") return null;
  for (const { entry } of chart.entries) {
    if (entry.kind !== "merge" || entry.body.step === "absorbed") continue;
    pending = entry.body.step === "proposed" ? { entry, into: entry.body.into } : null;
  }
  return pending;
}

/** The patients whose charts `chart` absorbed, in order. */
export function absorbedCharts(chart: Chart): readonly Uuid[] {
  if (chart.status === "empty") return [];
  return chart.entries.flatMap(({ entry }) => (entry.kind === "merge" && entry.body.step === "absorbed" ? [entry.body.from] : []));
}

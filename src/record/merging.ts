/**
 * Merging two charts of one person, as the chart that goes has it: a proposal waits until somebody else approves it, or
 * anybody refuses it. The chart that stays says whom it absorbed. Who may do which step is the server's to know.
 */
import type { Uuid } from "../base/ids.ts";
import { never } from "../base/invariant.ts";
import type { Chart } from "./chart.ts";
import type { Author } from "./entry.ts";
import { merge } from "./kinds/merge.ts";
import type { ChartEntryOf } from "./kinds.ts";
import type { Draft } from "./writing.ts";

/** Why a step of merging is refused. */
export interface MergeRefusal {
  readonly code: "merge.self" | "merge.pending" | "merge.none-pending" | "merge.same-person";
}

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

/** Why `by` may not take the step of `draft` in `chart`; null when they may. What is no step is found when it is written. */
export function mergeRefusal(draft: Draft, chart: Chart, by: Author): MergeRefusal | null {
  const body = merge.body.safeParse(draft.body);
  if (!body.success || chart.status === "empty") return null;
  const pending = pendingMerge(chart);
  const step = body.data;
  switch (step.step) {
    case "proposed":
      if (step.into === chart.patient) return { code: "merge.self" };
      return pending === null ? null : { code: "merge.pending" };
    case "refused":
      return pending?.entry.id === step.proposal ? null : { code: "merge.none-pending" };
    case "approved":
      if (pending?.entry.id !== step.proposal || pending.into !== step.into) return { code: "merge.none-pending" };
      return pending.entry.author.id === by.id ? { code: "merge.same-person" } : null;
    case "absorbed":
      return step.from === chart.patient ? { code: "merge.self" } : null;
    default:
      return never(step, "the step of a merging");
  }
}

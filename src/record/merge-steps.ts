/**
 * Who may take which step of merging two charts: nobody merges a chart into itself, one proposal waits at a time, and
 * whoever proposed does not approve. Which roles may do it at all is the server's to know.
 */
import { never } from "../base/invariant.ts";
import type { Chart } from "./chart.ts";
import type { Author } from "./entry.ts";
import { merge } from "./kinds/merge.ts";
import { pendingMerge } from "./merging.ts";
import type { Draft } from "./writing.ts";

/** Why a step of merging is refused. */
export interface MergeRefusal {
  readonly code: "merge.self" | "merge.pending" | "merge.none-pending" | "merge.same-person";
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

/** Which charts are one person's, because they were merged. */
import type { Uuid } from "../base/ids.ts";
import type { MergedRow } from "../store/store.ts";

/** The other charts that `patient`'s was merged with, in either direction and over any number of mergings. */
export function chartsMergedWith(merged: readonly MergedRow[], patient: Uuid): readonly Uuid[] {
  const group = new Set([patient]);
  // A set goes on with what is added while it is gone through.
  for (const one of group)
    for (const { patient: from, into } of merged) {
      if (from === one) group.add(into);
      if (into === one) group.add(from);
    }
  group.delete(patient);
  return [...group];
}

/**
 * The entries of a chart as a list reads them: newest first by when it happened, each with what it replaces or was
 * replaced by. What stands, what is late and what is signed is the record's own judgement.
 */
import { compareMoments } from "../../../base/dates.ts";
import type { Chart } from "../../../record/chart.ts";
import type { Signature } from "../../../record/entry.ts";
import type { AnyClearEntry, ChartEntryOf, ChartKind } from "../../../record/kinds.ts";

/** One entry of the list. */
export interface ListedEntry {
  readonly entry: AnyClearEntry;
  /** The entry that amends this one; null while it stands. */
  readonly amendedBy: AnyClearEntry | null;
  /** The retraction that took this one back; null while it stands. */
  readonly retractedBy: ChartEntryOf<"retraction"> | null;
  /** The earlier entry that this one amends. */
  readonly amends: AnyClearEntry | null;
  /** Recorded on a later day than what it tells of; never said of what came from a file, which was not meant to be in time. */
  readonly late: boolean;
  /** Its own signature and those of its confirmations. */
  readonly signatures: readonly Signature[];
  /** The physician for whom it was entered and who has not signed it; null otherwise. */
  readonly unconfirmedFor: string | null;
}

/** The list of a chart. */
export function listOf(chart: Chart): readonly ListedEntry[] {
  if (chart.status === "empty") return [];
  const byId = new Map(chart.entries.map(({ entry }) => [entry.id, entry]));
  const find = (id: string | null): AnyClearEntry | null => (id === null ? null : (byId.get(id) ?? null));
  return chart.entries
    .filter(({ entry }) => entry.kind !== "proxy")
    .map(({ entry, standing, late, signatures, onBehalfOf, confirmed }) => ({
      entry,
      amendedBy: standing.status === "amended" ? find(standing.by) : null,
      retractedBy: standing.status === "retracted" ? retractionOf(find(standing.by)) : null,
      amends: find(entry.amends),
      late: late && entry.source === null,
      signatures,
      unconfirmedFor: onBehalfOf === null || confirmed ? null : onBehalfOf.name,
    }))
    .sort((a, b) => compareMoments(b.entry.occurredAt, a.entry.occurredAt) || b.entry.seq - a.entry.seq);
}

function retractionOf(entry: AnyClearEntry | null): ChartEntryOf<"retraction"> | null {
  return entry?.kind === "retraction" ? entry : null;
}

/** How many there are of each kind, in the order in which they first appear. */
export function countByKind(list: readonly ListedEntry[]): ReadonlyMap<ChartKind, number> {
  const counts = new Map<ChartKind, number>();
  for (const { entry } of list) counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
  return counts;
}

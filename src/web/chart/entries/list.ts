/**
 * The entries of a chart as a list reads them: newest first by when it happened, each with what it replaces or was
 * replaced by, and whether it was written down late.
 */
import { compareMoments, daysBetween, isLocalDate, localDay, millisecondsOf } from "../../../base/dates.ts";
import type { AnyClearEntry, ChartKind } from "../../../record/kinds.ts";

/** One entry of the list. */
export interface ListedEntry {
  readonly entry: AnyClearEntry;
  /** The entry that amends this one; null while it stands. */
  readonly amendedBy: AnyClearEntry | null;
  /** The earlier entry that this one amends; null when it amends none, or none that is here. */
  readonly amends: AnyClearEntry | null;
  readonly late: boolean;
}

/** How long after the event an entry still counts as written at the time. */
const LATE_AFTER_MINUTES = 120;

/** The list of `entries`, which come in order of seq. */
export function listOf(entries: readonly AnyClearEntry[]): readonly ListedEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const amendments = new Map(entries.flatMap((entry) => (entry.amends === null ? [] : [[entry.amends, entry]])));
  return entries
    .map((entry) => ({
      entry,
      amendedBy: amendments.get(entry.id) ?? null,
      amends: entry.amends === null ? null : (byId.get(entry.amends) ?? null),
      late: isLate(entry),
    }))
    .sort((a, b) => compareMoments(b.entry.occurredAt, a.entry.occurredAt) || b.entry.seq - a.entry.seq);
}

/** How many there are of each kind, in the order in which they first appear in `entries`. */
export function countByKind(entries: readonly AnyClearEntry[]): ReadonlyMap<ChartKind, number> {
  const counts = new Map<ChartKind, number>();
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Late: recorded on a later day, or more than two hours after. What came from a file was never meant to be in time. */
function isLate({ occurredAt, recordedAt, source }: AnyClearEntry): boolean {
  if (source !== null) return false;
  if (isLocalDate(occurredAt)) return daysBetween(occurredAt, localDay(recordedAt)) > 0;
  return millisecondsOf(recordedAt) - millisecondsOf(occurredAt) > LATE_AFTER_MINUTES * 60_000;
}

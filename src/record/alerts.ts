/**
 * The alerts of a chart as they stand. An alert is open until somebody has taken it, then theirs until an answer ends it:
 * resolved, or raised by mistake. Nothing else ends it, and no time does.
 */
import type { Uuid } from "../base/ids.ts";
import type { Author } from "./entry.ts";
import type { AnyClearEntry, ChartEntryOf } from "./kinds.ts";

/** An alert that has not ended. */
export interface StandingAlert {
  readonly alert: ChartEntryOf<"alert">;
  /** Who took it last; null while nobody has. */
  readonly takenBy: Author | null;
}

/** The alerts among `entries`, in order of seq, that have not ended. Other kinds may be left out of `entries`. */
export function standingAlerts(entries: Iterable<AnyClearEntry>): readonly StandingAlert[] {
  const standing = new Map<Uuid, StandingAlert>();
  for (const entry of entries) {
    if (entry.kind === "alert") standing.set(entry.id, { alert: entry, takenBy: null });
    if (entry.kind !== "alert-response") continue;
    const answered = standing.get(entry.body.alert);
    if (answered === undefined) continue;
    if (entry.body.step === "taken") standing.set(entry.body.alert, { ...answered, takenBy: entry.author });
    else standing.delete(entry.body.alert);
  }
  return [...standing.values()];
}

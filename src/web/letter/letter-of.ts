/** A letter of a chart, with what became of it and who signed it. */
import { foldChart } from "../../record/chart.ts";
import type { Signature } from "../../record/entry.ts";
import type { AnyClearEntry, ChartEntryOf } from "../../record/kinds.ts";
import type { Standing } from "../../record/standing.ts";

/** The letter. */
export interface PlacedLetter {
  readonly entry: ChartEntryOf<"letter">;
  readonly standing: Standing["status"];
  /** A physician's signature; null while there is none. */
  readonly signature: Signature | null;
}

/** The letter of that id in the chart of `entries`; null when there is none. */
export function letterOf(entries: readonly AnyClearEntry[], id: string): PlacedLetter | null {
  const chart = foldChart(entries);
  const placed = chart.status === "empty" ? undefined : chart.entries.find(({ entry }) => entry.id === id);
  if (placed?.entry.kind !== "letter") return null;
  return { entry: placed.entry, standing: placed.standing.status, signature: placed.confirmed ? (placed.signatures.at(-1) ?? null) : null };
}

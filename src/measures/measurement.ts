/**
 * A measurement: one number, what it is of, and the day. Entries say more (who, how, in which language); a picture, a
 * list and an analysis need no more than this. The read table of the store holds the same numbers by the same rule, so
 * that a list drawn from the table and a chart drawn from entries agree:
 *
 *   an assessment gives its total, if it has one, and one measurement for each answered item, in the unit `{score}`;
 *   a lab gives its value in the unit it was reported in; a limit (`<0.05`) is not a value and gives nothing.
 *
 * Entries that a later entry amends give nothing: what replaced them does.
 */
import { type LocalDate, localDay } from "../base/dates.ts";
import type { AnyClearEntry } from "../record/kinds.ts";

/** The UCUM unit of an instrument's total and of an item. */
export const SCORE_UNIT = "{score}";

/** One number. `item` is null for an instrument's total and for a laboratory value. */
export interface Measurement {
  readonly occurredOn: LocalDate;
  /** An instrument's or analyte's code. */
  readonly code: string;
  readonly item: string | null;
  readonly value: number;
  /** UCUM. */
  readonly unit: string;
}

/** What one entry measured; nothing for kinds that measure nothing. It does not know whether the entry was amended. */
export function measurementsOf(entry: AnyClearEntry): readonly Measurement[] {
  const occurredOn = localDay(entry.occurredAt);
  if (entry.kind === "lab") {
    const { analyte, value, unit, comparator } = entry.body;
    return comparator === null ? [{ occurredOn, code: analyte, item: null, value, unit }] : [];
  }
  if (entry.kind !== "assessment") return [];
  const { instrument, total, items } = entry.body;
  const score = (item: string | null, value: number | null): readonly Measurement[] =>
    value === null ? [] : [{ occurredOn, code: instrument, item, value, unit: SCORE_UNIT }];
  return [...score(null, total), ...Object.entries(items).flatMap(([item, value]) => score(item, value))];
}

/** The entries that stand: those that no entry amends, in the order given. */
export function standingEntries<One extends Pick<AnyClearEntry, "id" | "amends">>(entries: readonly One[]): readonly One[] {
  const amended = new Set(entries.map((entry) => entry.amends));
  return entries.filter((entry) => !amended.has(entry.id));
}

/** Every measurement of a chart, in the order recorded. */
export function chartMeasurements(entries: readonly AnyClearEntry[]): readonly Measurement[] {
  return standingEntries(entries).flatMap(measurementsOf);
}

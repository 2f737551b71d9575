/**
 * A measurement: one number, what it is of, and the day. Entries say more (who, how, in which language); a picture, a
 * list and an analysis need no more than this. The read table of the store holds the same numbers by the same rule, so
 * that a list drawn from the table and a chart drawn from entries agree:
 *
 *   an assessment gives its total, if it has one, and one measurement for each answered item, in the unit `{score}`;
 *   a diary gives one for each answered slider, under the code `diary`;
 *   a lab gives its value in the unit it was reported in, marked when it is a limit (`<0.05`).
 *
 * An entry that was amended gives nothing: its newest amendment does, in the place where that was recorded.
 */
import { type LocalDate, localDay } from "../base/dates.ts";
import type { AnyClearEntry } from "../record/kinds.ts";
import { countedEntries, type Lined } from "../record/lines.ts";

/** The UCUM unit of an instrument's total, of an item and of a slider. */
export const SCORE_UNIT = "{score}";

/** One number. `item` is null for an instrument's total and for a laboratory value. */
export interface Measurement {
  readonly occurredOn: LocalDate;
  /** An instrument's or analyte's code, or `diary`. */
  readonly code: string;
  readonly item: string | null;
  readonly value: number;
  /** `<` or `>` when the laboratory reported a limit and not a value. */
  readonly comparator: "<" | ">" | null;
  /** UCUM. */
  readonly unit: string;
}

/** What one entry measured; nothing for kinds that measure nothing. It does not know whether the entry was amended. */
export function measurementsOf(entry: AnyClearEntry): readonly Measurement[] {
  const occurredOn = localDay(entry.occurredAt);
  const scores = (code: string, values: Readonly<Record<string, number | null>>): readonly Measurement[] =>
    Object.entries(values).flatMap(([item, value]) => (value === null ? [] : [score(occurredOn, code, item, value)]));
  switch (entry.kind) {
    case "assessment": {
      const { instrument, total, items } = entry.body;
      return [...(total === null ? [] : [score(occurredOn, instrument, null, total)]), ...scores(instrument, items)];
    }
    case "diary":
      return scores("diary", entry.body.sliders);
    case "lab": {
      const { analyte, value, comparator, unit } = entry.body;
      return [{ occurredOn, code: analyte, item: null, value, comparator, unit }];
    }
    default:
      // No other kind holds a measurement.
      return [];
  }
}

/** The entries that stand, in the order given (that of seq): neither amended nor retracted. */
export function standingEntries<One extends Lined>(entries: readonly One[]): readonly One[] {
  const counted = new Set(countedEntries(entries));
  return entries.filter((entry) => counted.has(entry));
}

/** Every measurement of a chart, in the order recorded. */
export function chartMeasurements(entries: readonly AnyClearEntry[]): readonly Measurement[] {
  return standingEntries(entries).flatMap(measurementsOf);
}

function score(occurredOn: LocalDate, code: string, item: string | null, value: number): Measurement {
  return { occurredOn, code, item, value, comparator: null, unit: SCORE_UNIT };
}

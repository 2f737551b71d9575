/**
 * The readings of a chart: every total, index and laboratory value with its day, and the measure it is a reading of. A
 * measure is an instrument in one version of its definition, an index, or an analyte in one unit; readings of different
 * measures never share a row. Laboratory values are put in the analyte's canonical unit where they can be.
 */
import { type LocalDate, localDay } from "../base/dates.ts";
import type { AnyClearEntry } from "../record/kinds.ts";
import { ANALYTES, analyteOf, meanOfDraws, toCanonicalUnit } from "./analytes.ts";
import { INDICES, type IndexCode, indexOf } from "./indices.ts";
import { INSTRUMENTS } from "./instruments.ts";
import { SCORE_UNIT } from "./measurement.ts";

/** What a reading is of. `version` is that of the definition; null for an analyte. */
export interface Measure {
  readonly kind: "instrument" | "index" | "analyte";
  readonly code: string;
  readonly version: number | null;
  /** UCUM. */
  readonly unit: string;
}

/** One value of one day. */
export interface Reading {
  readonly on: LocalDate;
  readonly value: number;
  /** `<` or `>` when the value is a limit. */
  readonly comparator: "<" | ">" | null;
  /** False when items were missing and the total was prorated. */
  readonly complete: boolean;
}

/** A measure and its readings: one a day, in order of day, at least one. */
export interface MeasureReadings {
  readonly measure: Measure;
  readonly readings: readonly Reading[];
}

type Found = Reading & { readonly measure: Measure };

/** The readings of the entries given, which stand; known measures in their fixed order, then unknown ones by code. */
export function readingsOf(entries: readonly AnyClearEntry[]): readonly MeasureReadings[] {
  const found = [...entries.flatMap(readingsOfEntry), ...indexReadings(entries)];
  const byMeasure = [...Map.groupBy(found, (one) => keyOf(one.measure)).values()];
  return byMeasure
    .flatMap((of) => {
      const [first] = of;
      return first === undefined ? [] : [{ measure: first.measure, readings: onePerDay(first.measure, of) }];
    })
    .sort((a, b) => comparePlaces(a.measure, b.measure));
}

function readingsOfEntry(entry: AnyClearEntry): readonly Found[] {
  const on = localDay(entry.occurredAt);
  if (entry.kind === "assessment" && entry.body.total !== null) {
    const { instrument, instrumentVersion, total, totalStatus } = entry.body;
    const measure: Measure = { kind: "instrument", code: instrument, version: instrumentVersion, unit: SCORE_UNIT };
    return [{ measure, on, value: total, comparator: null, complete: totalStatus !== "prorated" }];
  }
  if (entry.kind === "lab") {
    const { analyte, value, unit, comparator } = entry.body;
    const definition = analyteOf(analyte);
    const canonical = definition === null ? null : toCanonicalUnit(definition, value, unit);
    const measure: Measure = {
      kind: "analyte",
      code: analyte,
      version: null,
      unit: canonical === null || definition === null ? unit : definition.unit,
    };
    return [{ measure, on, value: canonical ?? value, comparator, complete: true }];
  }
  return [];
}

/** The diary's indices are daily, a series for a picture and not a row of readings. */
const QUESTIONNAIRE_INDICES: readonly IndexCode[] = ["mind-index", "body-index", "body-index-phq15"];

/** An index of each day on which enough items were answered. */
function indexReadings(entries: readonly AnyClearEntry[]): readonly Found[] {
  const byDay = Map.groupBy(entries, (entry) => localDay(entry.occurredAt));
  return [...byDay].flatMap(([on, ofDay]) =>
    QUESTIONNAIRE_INDICES.flatMap((code) => {
      const value = indexOf(code, (instrument, item) => lastAnswer(ofDay, instrument, item));
      const measure: Measure = { kind: "index", code, version: INDICES[code].version, unit: SCORE_UNIT };
      return value === null ? [] : [{ measure, on, value, comparator: null, complete: true }];
    }),
  );
}

function lastAnswer(entries: readonly AnyClearEntry[], instrument: string, item: string): number | undefined {
  const answered = entries.flatMap((entry) =>
    entry.kind === "assessment" && entry.body.instrument === instrument ? [entry.body.items[item] ?? null] : [],
  );
  return answered.findLast((value) => value !== null) ?? undefined;
}

/** The last of the day; of several draws their mean, unless one of them is a limit. */
function onePerDay(measure: Measure, found: readonly Found[]): readonly Reading[] {
  const days = [...Map.groupBy(found, (one) => one.on).values()];
  const readings = days.flatMap((ofDay) => {
    const last = ofDay.at(-1);
    if (last === undefined) return [];
    const { on, comparator, complete } = last;
    return [{ on, value: valueOfDay(measure, ofDay, last.value), comparator, complete }];
  });
  return readings.sort((a, b) => (a.on < b.on ? -1 : 1));
}

function valueOfDay(measure: Measure, ofDay: readonly Reading[], last: number): number {
  const analyte = measure.kind === "analyte" ? analyteOf(measure.code) : null;
  const meaningful = analyte !== null && ofDay.every((one) => one.comparator === null && one.value > 0);
  return meaningful
    ? meanOfDraws(
        analyte,
        ofDay.map((one) => one.value),
      )
    : last;
}

function keyOf(measure: Measure): string {
  return [measure.kind, measure.code, measure.version ?? "", measure.unit].join("|");
}

const PLACES: readonly string[] = [...Object.keys(INDICES), ...Object.keys(INSTRUMENTS), ...Object.keys(ANALYTES)];

function comparePlaces(a: Measure, b: Measure): number {
  const place = (measure: Measure) => {
    const index = PLACES.indexOf(measure.code);
    return index < 0 ? PLACES.length : index;
  };
  if (place(a) !== place(b)) return place(a) - place(b);
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

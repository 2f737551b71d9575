/**
 * The flowsheet of a chart: one row a measure, one column a day of measuring, newest at the right, the baseline pinned
 * beside the names, and above them how many sessions and infusions had been given by the end of each day.
 *
 * BASELINE. The day that everything is compared with is the day of the first session or infusion; before any, the first
 * day of the plan; without a plan, the first day of measuring. A row's baseline is its last complete value on or before
 * that day (`baseline.ts`); a row without one has no change.
 *
 * COLUMNS. Every day with a reading has a column, but for days whose readings all stand in the baseline column already.
 * What was not measured on a day is null and stays blank; it is never carried forward.
 */
import { daysBetween, type LocalDate, localDay } from "../base/dates.ts";
import type { AnyClearEntry } from "../record/kinds.ts";
import { type Analyte, analyteOf } from "./analytes.ts";
import { baselineReading } from "./baseline.ts";
import { type Change, changeInPercent, changeInPoints } from "./change.ts";
import { baselineDraws, newestDraws } from "./draws.ts";
import { INDICES, isIndexCode } from "./indices.ts";
import { instrumentOf } from "./instruments.ts";
import { standingEntries } from "./measurement.ts";
import { type Measure, type MeasureReadings, type Reading, readingsOf } from "./readings.ts";

/** From what the day of comparison was taken. */
export type BaselineRule = "first-treatment" | "plan-start" | "first-measured";

/** A day of measuring. */
export interface FlowsheetColumn {
  readonly on: LocalDate;
  /** Days since the day of comparison; negative before it. */
  readonly day: number;
}

/** How many had been given by the end of each column's day, and in all. */
export interface TreatmentRow {
  readonly kind: "sessions" | "infusions";
  readonly counts: readonly number[];
  readonly total: number;
}

/** One measure: its baseline, its cells in the order of the columns, and the newest value's change from baseline. */
export interface FlowsheetRow {
  readonly measure: Measure;
  readonly baseline: Reading | null;
  readonly cells: readonly (Reading | null)[];
  /** Null without a baseline, without a later value, and for ratings that are themselves a change. */
  readonly change: (Change & { readonly on: LocalDate }) | null;
}

/** The flowsheet. `baseline` is null while nothing was measured and nothing is planned. */
export interface Flowsheet {
  readonly baseline: { readonly rule: BaselineRule; readonly on: LocalDate } | null;
  readonly columns: readonly FlowsheetColumn[];
  readonly treatments: readonly TreatmentRow[];
  readonly rows: readonly FlowsheetRow[];
}

/** The flowsheet of a chart's entries, in order of seq. Amended entries are left out. */
export function flowsheetOf(entries: readonly AnyClearEntry[]): Flowsheet {
  const standing = standingEntries(entries);
  const readings = readingsOf(standing);
  const baseline = baselineDay(standing, readings);
  if (baseline === null) return { baseline, columns: [], treatments: [], rows: [] };
  const bases = readings.map((one) => baselineReading(one.readings, baseline.on));
  const columns = columnsOf(readings, bases, baseline.on);
  return {
    baseline,
    columns,
    treatments: treatmentRows(standing, columns),
    rows: readings.map((one, index) => rowOf(one, bases[index] ?? null, columns, baseline.on)),
  };
}

function baselineDay(entries: readonly AnyClearEntry[], readings: readonly MeasureReadings[]): Flowsheet["baseline"] {
  const treated = earliest(entries.flatMap((entry) => (isTreatment(entry) ? [localDay(entry.occurredAt)] : [])));
  if (treated !== undefined) return { rule: "first-treatment", on: treated };
  const planned = entries.findLast((entry) => entry.kind === "plan");
  if (planned !== undefined) return { rule: "plan-start", on: planned.body.startsOn };
  const measured = earliest(readings.flatMap((one) => one.readings.map((reading) => reading.on)));
  return measured === undefined ? null : { rule: "first-measured", on: measured };
}

function isTreatment(entry: AnyClearEntry): boolean {
  return entry.kind === "session" || entry.kind === "infusion";
}

function earliest(days: readonly LocalDate[]): LocalDate | undefined {
  return days.toSorted()[0];
}

function columnsOf(
  readings: readonly MeasureReadings[],
  bases: readonly (Reading | null)[],
  baselineOn: LocalDate,
): readonly FlowsheetColumn[] {
  const shown = new Set(bases);
  const days = new Set(readings.flatMap((one) => one.readings.filter((reading) => !shown.has(reading)).map((reading) => reading.on)));
  return [...days].sort().map((on) => ({ on, day: daysBetween(baselineOn, on) }));
}

function treatmentRows(entries: readonly AnyClearEntry[], columns: readonly FlowsheetColumn[]): readonly TreatmentRow[] {
  const plan = entries.findLast((entry) => entry.kind === "plan");
  const row = (kind: TreatmentRow["kind"], entryKind: "session" | "infusion", planned: boolean): readonly TreatmentRow[] => {
    const days = entries.filter((entry) => entry.kind === entryKind).map((entry) => localDay(entry.occurredAt));
    if (days.length === 0 && !planned) return [];
    return [{ kind, counts: columns.map(({ on }) => days.filter((day) => day <= on).length), total: days.length }];
  };
  return [
    ...row("sessions", "session", plan !== undefined && plan.body.tms !== null),
    ...row("infusions", "infusion", plan !== undefined && plan.body.exosome !== null),
  ];
}

function rowOf(
  { measure, readings }: MeasureReadings,
  baseline: Reading | null,
  columns: readonly FlowsheetColumn[],
  dayZero: LocalDate,
): FlowsheetRow {
  const byDay = new Map(readings.map((one) => [one.on, one]));
  const newest = readings.at(-1);
  const later = newest !== undefined && newest !== baseline && newest.comparator === null ? newest : null;
  const change = baseline === null || later === null ? null : changeOf(measure, readings, dayZero, baseline.value, later.value);
  return {
    measure,
    baseline,
    cells: columns.map(({ on }) => byDay.get(on) ?? null),
    change: change === null || later === null ? null : { ...change, on: later.on },
  };
}

function changeOf(measure: Measure, readings: readonly Reading[], dayZero: LocalDate, baseline: number, value: number): Change | null {
  switch (measure.kind) {
    case "index": {
      const reliableChange = isIndexCode(measure.code) ? INDICES[measure.code].reliableChange : null;
      return changeInPoints({ higher: "worse", reliableChange }, baseline, value);
    }
    case "instrument": {
      const instrument = instrumentOf(measure.code);
      return instrument === null || instrument.rates === "change" || instrument.version !== measure.version
        ? null
        : changeInPoints(instrument, baseline, value);
    }
    case "analyte": {
      const analyte = analyteOf(measure.code);
      return analyte === null || analyte.unit !== measure.unit ? null : changeOfDraws(analyte, readings, dayZero);
    }
  }
}

/** From the draws at baseline to the newest: where there were several close together, from mean to mean. */
function changeOfDraws(analyte: Analyte, readings: readonly Reading[], dayZero: LocalDate): Change | null {
  const before = baselineDraws(analyte, readings, dayZero);
  const now = newestDraws(analyte, readings, dayZero);
  if (before === null || now === null) return null;
  return changeInPercent(analyte, before.mean, now.mean, { before: before.count, now: now.count });
}

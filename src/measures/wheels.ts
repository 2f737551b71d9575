/**
 * The series of the two-wheel chart: mind and body on one scale (percent of the maximum possible, 100 the worst),
 * quality of life on its own (0 to 100, 100 the best), and hs-CRP in mg/L.
 *
 * THE SOURCE IS FIXED. Mind may be read from several measures, body from several others, and going from one to another
 * in the middle of a series would look like a change of the patient. The rule: on the first day on which any measure of
 * the wheel is there, the first of that day in the order of preference is the source of the whole series, for good.
 *   mind: mind index, HAM-D17 total, MADRS total (never the PHQ-9 total: a third of it is the body's), diary
 *   body: body index (PHQ-9 and SSS-8), the same of PHQ-9 and PHQ-15, SSS-8 total, PHQ-15 total, diary
 * Whatever is measured later cannot change it; only an entry for an earlier day, or an amendment of that day, can.
 *
 * Several values of one day: of an instrument the one recorded last counts, of hs-CRP the geometric mean of the draws.
 */
import type { LocalDate } from "../base/dates.ts";
import { ANALYTES, analyteOf, meanOfDraws, toCanonicalUnit } from "./analytes.ts";
import { type IndexCode, indexOf, isIndexCode } from "./indices.ts";
import { INSTRUMENTS } from "./instruments.ts";
import type { Measurement } from "./measurement.ts";
import { percentOfMaximum } from "./percent.ts";

/** One point of a series. */
export interface SeriesPoint {
  readonly on: LocalDate;
  /** 0 to 100, 100 the worst. */
  readonly percent: number;
  /** The number as the instrument gives it. */
  readonly value: number;
}

/** What the mind series may be read from, best first. */
export const MIND_SOURCES = ["mind-index", "hamd17", "madrs", "mind-diary"] as const;
/** What the body series may be read from, best first. */
export const BODY_SOURCES = ["body-index", "body-index-phq15", "sss8", "phq15", "body-diary"] as const;
export type MindSource = (typeof MIND_SOURCES)[number];
export type BodySource = (typeof BODY_SOURCES)[number];

/** A series and what it was read from. There is at least one point; points are in order of day, one a day. */
export interface Wheel<Source extends string> {
  readonly source: Source;
  readonly points: readonly SeriesPoint[];
}

/** A point of a series on a scale of its own. */
export interface ValuePoint {
  readonly on: LocalDate;
  readonly value: number;
}

/** A series on a scale of its own, in `unit` (UCUM). */
export interface ValueSeries {
  readonly source: string;
  readonly unit: string;
  readonly points: readonly ValuePoint[];
}

/** The four series of one patient; null where nothing was measured. */
export interface Wheels {
  readonly mind: Wheel<MindSource> | null;
  readonly body: Wheel<BodySource> | null;
  /** WHO-5, 0 to 100, 100 the best. */
  readonly qualityOfLife: ValueSeries | null;
  /** mg/L. */
  readonly crp: ValueSeries | null;
}

/** The codes whose measurements the wheels are made of; no other is looked at. */
export const WHEEL_CODES: readonly string[] = ["phq9", "hamd17", "madrs", "sss8", "phq15", "diary", "who5", "crp-hs"];

/** The series of one patient. `measurements` are that patient's, in the order recorded; days may come in any order. */
export function wheelsOf(measurements: readonly Measurement[]): Wheels {
  const days = groupByDay(measurements.filter((one) => WHEEL_CODES.includes(one.code)));
  return {
    mind: wheelOf(MIND_SOURCES, days),
    body: wheelOf(BODY_SOURCES, days),
    qualityOfLife: valueSeries("who5", INSTRUMENTS.who5.total, days),
    crp: crpSeries(days),
  };
}

interface Day {
  readonly on: LocalDate;
  /** In the order recorded. */
  readonly measurements: readonly Measurement[];
}

function groupByDay(measurements: readonly Measurement[]): readonly Day[] {
  const days = Map.groupBy(measurements, (one) => one.occurredOn);
  return [...days].map(([on, of]) => ({ on, measurements: of })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

function wheelOf<Source extends MindSource | BodySource>(sources: readonly Source[], days: readonly Day[]): Wheel<Source> | null {
  for (const day of days) {
    const source = sources.find((one) => pointOf(one, day) !== null);
    if (source !== undefined) return { source, points: days.flatMap((one) => pointOf(source, one) ?? []) };
  }
  return null;
}

function pointOf(source: MindSource | BodySource, day: Day): SeriesPoint | null {
  if (isIndexCode(source)) return indexPoint(source, day);
  const value = lastValue(day, source, null);
  const percent = value === undefined ? null : percentOfMaximum(INSTRUMENTS[source], value);
  return value === undefined || percent === null ? null : { on: day.on, percent, value };
}

function indexPoint(code: IndexCode, day: Day): SeriesPoint | null {
  const index = indexOf(code, (instrument, item) => lastValue(day, instrument, item));
  return index === null ? null : { on: day.on, percent: index, value: index };
}

function lastValue(day: Day, code: string, item: string | null): number | undefined {
  return day.measurements.findLast((one) => one.code === code && one.item === item)?.value;
}

function valueSeries(code: string, range: { readonly min: number; readonly max: number }, days: readonly Day[]): ValueSeries | null {
  const points = days.flatMap((day) => {
    const value = lastValue(day, code, null);
    return value === undefined || value < range.min || value > range.max ? [] : [{ on: day.on, value }];
  });
  return points.length === 0 ? null : { source: code, unit: "{score}", points };
}

function crpSeries(days: readonly Day[]): ValueSeries | null {
  const points = days.flatMap((day) => {
    const draws = day.measurements.flatMap((one) => crpMilligramsPerLitre(one) ?? []);
    return draws.length === 0 ? [] : [{ on: day.on, value: meanOfDraws(ANALYTES["crp-hs"], draws) }];
  });
  return points.length === 0 ? null : { source: "crp-hs", unit: ANALYTES["crp-hs"].unit, points };
}

/** A limit, a value in a unit that is not one of mass per volume, and one not above zero have no place on a logarithmic axis. */
function crpMilligramsPerLitre(one: Measurement): number | null {
  const analyte = one.comparator === null ? analyteOf(one.code) : null;
  const value = analyte === null ? null : toCanonicalUnit(analyte, one.value, one.unit);
  return value !== null && value > 0 ? value : null;
}

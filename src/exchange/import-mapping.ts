/**
 * The mapping of an import: which column means what, and whether that can be so for this file. Every column of the file
 * is either mapped, once, or knowingly ignored; a laboratory value has a unit; whatever is counted in days has the day it
 * is counted from.
 */
import { isLocalDate, type LocalDate } from "../base/dates.ts";
import { analyteOf } from "../measures/analytes.ts";
import { instrumentOf } from "../measures/instruments.ts";
import type { ImportFinding, MappingFindingCode } from "./import-finding.ts";

/** How the day of a row is found. */
export type ImportTiming =
  | { readonly kind: "date"; readonly column: string }
  /** Days after `startsOn`, which the file does not hold and the person importing gives. */
  | { readonly kind: "study-day"; readonly column: string; readonly startsOn: LocalDate }
  /** Names of visits, each a number of days after `startsOn`. */
  | { readonly kind: "visit"; readonly column: string; readonly days: Readonly<Record<string, number>>; readonly startsOn: LocalDate };

/** A column that holds the total of an instrument. `baseline`: the same in every row of a patient, measured at day 0. */
export interface ImportMeasure {
  readonly column: string;
  readonly instrument: string;
  readonly at: "row" | "baseline";
}

/** A column that holds a laboratory value in `unit`; `logarithm` when it holds the natural log of it. */
export interface ImportLab {
  readonly column: string;
  readonly analyte: string;
  readonly unit: string;
  readonly scale: "linear" | "natural-log";
  readonly at: "row" | "baseline";
}

/** What each column of a file means. */
export interface ImportMapping {
  readonly patient: string;
  readonly timing: ImportTiming;
  readonly sex: { readonly column: string; readonly values: Readonly<Record<string, "female" | "male" | "other">> } | null;
  readonly age: { readonly column: string } | null;
  readonly measures: readonly ImportMeasure[];
  readonly labs: readonly ImportLab[];
  /** Columns that are knowingly left out. */
  readonly ignored: readonly string[];
}

/** The day that a file's days are counted from; null when its rows carry dates. */
export function startOf(timing: ImportTiming): LocalDate | null {
  return timing.kind === "date" ? null : timing.startsOn;
}

/** Everything that makes `mapping` unusable for a file with these columns; none when it can be used. */
export function mappingFindings(columns: readonly string[], mapping: ImportMapping): readonly ImportFinding[] {
  return [
    ...columnFindings(columns, mapping),
    ...timingFindings(mapping.timing),
    ...mapping.measures.flatMap((measure) => measureFindings(measure)),
    ...mapping.labs.flatMap((lab) => labFindings(lab)),
    ...repeatedMeasures(mapping),
    ...baselineFindings(mapping),
  ];
}

function columnFindings(columns: readonly string[], mapping: ImportMapping): readonly ImportFinding[] {
  const named = namedColumns(mapping);
  const used = new Set(named);
  return [
    ...[...used].filter((name) => !columns.includes(name)).map((name) => finding("mapping.column-unknown", name, columns.join(", "), name)),
    ...[...used]
      .filter((name) => named.indexOf(name) !== named.lastIndexOf(name))
      .map((name) => finding("mapping.column-twice", name, "1", String(named.filter((other) => other === name).length))),
    ...columns.filter((name) => !used.has(name)).map((name) => finding("mapping.column-unmapped", name, "", name)),
  ];
}

function namedColumns(mapping: ImportMapping): readonly string[] {
  const { patient, timing, sex, age, measures, labs, ignored } = mapping;
  return [
    patient,
    timing.column,
    ...(sex === null ? [] : [sex.column]),
    ...(age === null ? [] : [age.column]),
    ...measures.map((one) => one.column),
    ...labs.map((one) => one.column),
    ...ignored,
  ];
}

function timingFindings(timing: ImportTiming): readonly ImportFinding[] {
  const start = startOf(timing);
  const findings = start === null || isLocalDate(start) ? [] : [finding("mapping.start-missing", timing.column, "YYYY-MM-DD", start)];
  if (timing.kind !== "visit") return findings;
  const broken = Object.entries(timing.days).filter(([, day]) => !Number.isInteger(day));
  return [...findings, ...broken.map(([visit, day]) => finding("mapping.visit-day", timing.column, visit, String(day)))];
}

function measureFindings({ column, instrument }: ImportMeasure): readonly ImportFinding[] {
  return instrumentOf(instrument) === null ? [finding("mapping.instrument-unknown", column, "", instrument)] : [];
}

function labFindings({ column, analyte, unit }: ImportLab): readonly ImportFinding[] {
  const definition = analyteOf(analyte);
  if (definition === null) return [finding("mapping.analyte-unknown", column, "", analyte)];
  const units = Object.keys(definition.perUnit);
  if (unit.trim() === "") return [finding("mapping.unit-missing", column, units.join(", "), "")];
  return units.includes(unit) ? [] : [finding("mapping.unit-unknown", column, units.join(", "), unit)];
}

/** Two columns for the same measure at the same place would be two values of one thing on one day. */
function repeatedMeasures({ measures, labs }: ImportMapping): readonly ImportFinding[] {
  const places = [
    ...measures.map(({ column, instrument, at }) => ({ column, place: `${instrument} ${at}` })),
    ...labs.map(({ column, analyte, at }) => ({ column, place: `${analyte} ${at}` })),
  ];
  return places.flatMap(({ column, place }, index) => {
    const first = places.findIndex((one) => one.place === place);
    return first < index ? [finding("mapping.measure-twice", column, places[first]?.column ?? "", column)] : [];
  });
}

/** A baseline column is measured at day 0, which a file with dates does not know. */
function baselineFindings({ timing, measures, labs }: ImportMapping): readonly ImportFinding[] {
  if (measures.length + labs.length === 0) return [finding("mapping.nothing-measured", null, "", "")];
  if (timing.kind !== "date") return [];
  return [...measures, ...labs]
    .filter((one) => one.at === "baseline")
    .map((one) => finding("mapping.baseline-undated", one.column, "study-day, visit", "date"));
}

function finding(code: MappingFindingCode, column: string | null, expected: string, given: string): ImportFinding {
  return { code, line: 1, column, expected, given };
}

/**
 * One row of an imported file, read by the mapping: whose it is, which day, and what was measured; or everything that is
 * wrong with it, cell by cell. A row with anything wrong is refused whole. A missing value is left out and counted.
 */

import type { CsvRow } from "../base/csv.ts";
import { addDays, type LocalDate } from "../base/dates.ts";
import { type Analyte, analyteOf, toCanonicalUnit } from "../measures/analytes.ts";
import { isPossibleTotal, isWithinRange } from "../measures/instrument.ts";
import { instrumentOf } from "../measures/instruments.ts";
import { type CellNumber, DATE_FORMS, dateIn, fromNaturalLogarithm, isMissing, numberIn, regular } from "./import-cells.ts";
import type { ImportFinding, RowFindingCode } from "./import-finding.ts";
import type { ImportLab, ImportMapping, ImportMeasure, ImportTiming } from "./import-mapping.ts";

/** A value read from a cell, not missing. */
export interface ImportValue {
  readonly kind: "assessment" | "lab";
  /** The instrument's or analyte's code. */
  readonly code: string;
  readonly at: "row" | "baseline";
  readonly column: string;
  readonly value: number;
  readonly comparator: "<" | ">" | null;
  /** UCUM for a lab; null for a total. */
  readonly unit: string | null;
  /** The cell as it was typed, where that is not how the number is written here; else null. */
  readonly typed: string | null;
}

/** A row that can be imported. */
export interface ImportRow {
  readonly line: number;
  readonly patient: string;
  readonly on: LocalDate;
  readonly sex: "female" | "male" | "other" | "unknown";
  readonly ageYears: number | null;
  readonly values: readonly ImportValue[];
  readonly missingCells: number;
}

/** Reads rows of one file: `columns` are its names in order. With `today`, days after it are refused. */
export function rowReader(columns: readonly string[], mapping: ImportMapping, today: LocalDate | null) {
  const places = new Map(columns.map((name, index) => [name, index]));
  const measured: readonly (ImportMeasure | ImportLab)[] = [...mapping.measures, ...mapping.labs];
  return (row: CsvRow): { readonly row: ImportRow | null; readonly findings: readonly ImportFinding[] } => {
    const findings: ImportFinding[] = [];
    const report = (code: RowFindingCode, column: string, expected: string): null => {
      findings.push({ code, line: row.line, column, expected, given: cellOf(column).trim() });
      return null;
    };
    const cellOf = (column: string) => row.cells[places.get(column) ?? -1] ?? "";
    const patient = patientIn(cellOf(mapping.patient), mapping.patient, report);
    const on = dayIn(cellOf(mapping.timing.column), mapping.timing, report);
    if (on !== null && today !== null && on > today) report("date.future", mapping.timing.column, today);
    const sex = mapping.sex === null ? "unknown" : sexIn(cellOf(mapping.sex.column), mapping.sex, report);
    const ageYears = mapping.age === null ? null : ageIn(cellOf(mapping.age.column), mapping.age.column, report);
    const present = measured.filter((one) => !isMissing(cellOf(one.column)));
    const values = present.flatMap((one) => valueIn(cellOf(one.column), one, report) ?? []);
    if (patient === null || on === null || sex === null || findings.length > 0) return { row: null, findings };
    const missingCells = measured.length - present.length;
    return { row: { line: row.line, patient, on, sex, ageYears, values, missingCells }, findings };
  };
}

type Report = (code: RowFindingCode, column: string, expected: string) => null;

function patientIn(cell: string, column: string, report: Report): string | null {
  const name = regular(cell);
  if (name === "") return report("patient.missing", column, "");
  return /^[^\p{Cc}\p{Cs}]{1,200}$/u.test(name) ? name : report("patient.unusable", column, "1–200");
}

const STUDY_DAY_MAX = 36_525;

function dayIn(cell: string, timing: ImportTiming, report: Report): LocalDate | null {
  if (isMissing(cell)) return report("day.missing", timing.column, timing.kind === "date" ? DATE_FORMS : "");
  switch (timing.kind) {
    case "date": {
      const date = dateIn(cell);
      return date.ok ? date.value : report(date.error, timing.column, DATE_FORMS);
    }
    case "study-day": {
      const number = numberIn(cell);
      const whole = number !== null && number.comparator === null && Number.isInteger(number.value);
      return whole && Math.abs(number.value) <= STUDY_DAY_MAX
        ? addDays(timing.startsOn, number.value)
        : report("day.not-whole", timing.column, `−${STUDY_DAY_MAX}–${STUDY_DAY_MAX}`);
    }
    case "visit": {
      const visit = Object.entries(timing.days).find(([name]) => regular(name) === regular(cell));
      return visit === undefined
        ? report("visit.unknown", timing.column, Object.keys(timing.days).join(", "))
        : addDays(timing.startsOn, visit[1]);
    }
  }
}

function sexIn(cell: string, sex: NonNullable<ImportMapping["sex"]>, report: Report): ImportRow["sex"] | null {
  if (isMissing(cell)) return "unknown";
  const found = Object.entries(sex.values).find(([name]) => regular(name) === regular(cell));
  return found === undefined ? report("sex.unmapped", sex.column, Object.keys(sex.values).join(", ")) : found[1];
}

function ageIn(cell: string, column: string, report: Report): number | null {
  if (isMissing(cell)) return null;
  const age = numberIn(cell);
  const possible = age !== null && age.comparator === null && Number.isInteger(age.value) && age.value >= 0 && age.value <= 130;
  return possible ? age.value : report("age.impossible", column, "0–130");
}

function valueIn(cell: string, one: ImportMeasure | ImportLab, report: Report): ImportValue | null {
  const number = numberIn(cell);
  if (number === null) return report("value.not-a-number", one.column, "12, 0.5");
  const typed = regular(cell) === cell.trim() ? null : cell.trim();
  return "instrument" in one ? totalIn(number, one, typed, report) : labIn(number, one, typed, report);
}

function totalIn(number: CellNumber, { column, instrument, at }: ImportMeasure, typed: string | null, report: Report): ImportValue | null {
  const definition = instrumentOf(instrument);
  if (definition === null || number.comparator !== null) return report("value.not-a-number", column, "12");
  const { min, max, step } = definition.total;
  if (!isWithinRange(definition, number.value)) return report("value.out-of-range", column, `${min}–${max}`);
  if (!isPossibleTotal(definition, number.value)) return report("value.impossible-total", column, `${min}, ${min + step} … ${max}`);
  return { kind: "assessment", code: instrument, at, column, value: number.value, comparator: null, unit: null, typed };
}

function labIn(
  number: CellNumber,
  { column, analyte, unit, scale, at }: ImportLab,
  typed: string | null,
  report: Report,
): ImportValue | null {
  const definition = analyteOf(analyte);
  if (definition === null || (scale === "natural-log" && number.comparator !== null)) return report("value.not-a-number", column, "0.5");
  const value = scale === "natural-log" ? fromNaturalLogarithm(number.value) : number.value;
  if (!isPlausible(definition, value, unit)) return report("value.out-of-range", column, `0–${definition.plausibleMax} ${definition.unit}`);
  return { kind: "lab", code: analyte, at, column, value, comparator: number.comparator, unit, typed };
}

function isPlausible(analyte: Analyte, value: number, unit: string): boolean {
  const canonical = toCanonicalUnit(analyte, value, unit);
  return canonical !== null && canonical >= 0 && canonical <= analyte.plausibleMax;
}

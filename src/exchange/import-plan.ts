/**
 * From the rows of a file to its patients: what of each would be written, in order of day. What only shows when the rows
 * of one patient lie side by side is found here: a baseline or a sex that is not the same in every row (nobody can say
 * which is right, so the patient is refused), and the same measure twice on one day (every such row is refused).
 */
import type { LocalDate } from "../base/dates.ts";
import type { ImportFinding, RowFindingCode } from "./import-finding.ts";
import type { ImportRow, ImportValue } from "./import-rows.ts";

/** A value with its day and the line it was read from. */
export type PlannedValue = ImportValue & { readonly on: LocalDate; readonly line: number };

/** A patient of the file. */
export interface PlannedPatient {
  /** The file's own identifier. */
  readonly externalId: string;
  /** The first row of the patient that is imported. */
  readonly line: number;
  readonly sex: ImportRow["sex"];
  /** In years, in the row of the earliest day; null when it is not given there. */
  readonly ageYears: number | null;
  /** Day 0 where the file has one, else the earliest day. */
  readonly registeredOn: LocalDate;
  /** In order of day, of line, of column. */
  readonly values: readonly PlannedValue[];
}

/** The patients of `rows`, in order of first appearance. `startsOn`: day 0, where baselines belong; null when rows carry dates. */
export function planPatients(
  rows: readonly ImportRow[],
  startsOn: LocalDate | null,
): { readonly patients: readonly PlannedPatient[]; readonly findings: readonly ImportFinding[] } {
  const planned = [...Map.groupBy(rows, (row) => row.patient).values()].map((own) => planPatient(own, startsOn));
  return { patients: planned.flatMap((one) => one.patient ?? []), findings: planned.flatMap((one) => one.findings) };
}

function planPatient(rows: readonly ImportRow[], startsOn: LocalDate | null) {
  const differing = [...sexFindings(rows), ...baselineFindings(rows)];
  if (differing.length > 0) return { patient: null, findings: differing };
  const baselines = startsOn === null ? [] : baselineValues(rows, startsOn);
  const findings = duplicateFindings(rows, baselines);
  const refused = new Set(findings.map((finding) => finding.line));
  const kept = rows.filter((row) => !refused.has(row.line)).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.line - b.line));
  const [first] = kept;
  if (first === undefined) return { patient: null, findings };
  const values = kept.flatMap((row) => row.values.filter((one) => one.at === "row").map((one) => ({ ...one, on: row.on, line: row.line })));
  const own = new Set(values.map(placeOf));
  const all = [...baselines.filter((one) => !own.has(placeOf(one))), ...values];
  const patient: PlannedPatient = {
    externalId: first.patient,
    line: Math.min(...kept.map((row) => row.line)),
    sex: sexesOf(kept)[0] ?? "unknown",
    ageYears: first.ageYears,
    registeredOn: startsOn !== null && startsOn < first.on ? startsOn : first.on,
    values: all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
  return { patient, findings };
}

/** The sexes that the rows of a patient give. Rows that give none contradict nothing. */
function sexesOf(rows: readonly ImportRow[]): readonly ImportRow["sex"][] {
  return [...new Set(rows.map((row) => row.sex))].filter((sex) => sex !== "unknown");
}

function sexFindings(rows: readonly ImportRow[]): readonly ImportFinding[] {
  const given = sexesOf(rows);
  return given.length > 1 ? rows.map((row) => finding("sex.differs", row.line, null, given.join(" | "), row.sex)) : [];
}

function baselineFindings(rows: readonly ImportRow[]): readonly ImportFinding[] {
  const cells = rows.flatMap((row) => row.values.filter((one) => one.at === "baseline").map((one) => ({ ...one, line: row.line })));
  return [...Map.groupBy(cells, (one) => one.column)].flatMap(([column, own]) => {
    const given = [...new Set(own.map(numberText))];
    if (given.length < 2) return [];
    const byLine = new Map(own.map((one) => [one.line, numberText(one)]));
    return rows.map((row) => finding("baseline.differs", row.line, column, given.join(" | "), byLine.get(row.line) ?? ""));
  });
}

/** Each baseline once, from the first row that gives it. */
function baselineValues(rows: readonly ImportRow[], startsOn: LocalDate): readonly PlannedValue[] {
  const cells = rows.flatMap((row) =>
    row.values.filter((one) => one.at === "baseline").map((one) => ({ ...one, on: startsOn, line: row.line })),
  );
  return cells.filter((one, index) => cells.findIndex((other) => other.column === one.column) === index);
}

/** A row of day 0 that says the same as the baseline column does not contradict it: it is the baseline. */
function duplicateFindings(rows: readonly ImportRow[], baselines: readonly PlannedValue[]): readonly ImportFinding[] {
  const values = rows.flatMap((row) => row.values.filter((one) => one.at === "row").map((one) => ({ ...one, on: row.on, line: row.line })));
  const baselineAt = new Map(baselines.map((one) => [placeOf(one), one]));
  const byPlace = Map.groupBy(values, placeOf);
  return values.flatMap((one) => {
    const same = byPlace.get(placeOf(one)) ?? [];
    const baseline = baselineAt.get(placeOf(one));
    const others = same.filter((other) => other !== one).map((other) => `${other.line}: ${numberText(other)}`);
    if (baseline !== undefined && numberText(baseline) !== numberText(one)) others.push(`${baseline.column}: ${numberText(baseline)}`);
    return others.length > 0 ? [finding("value.duplicate", one.line, one.column, others.join(", "), numberText(one))] : [];
  });
}

function placeOf({ on, code }: PlannedValue): string {
  return `${on} ${code}`;
}

function numberText({ value, comparator }: ImportValue): string {
  return `${comparator ?? ""}${value}`;
}

function finding(code: RowFindingCode, line: number, column: string | null, expected: string, given: string): ImportFinding {
  return { code, line, column, expected, given };
}

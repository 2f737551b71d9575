/**
 * A first guess at the mapping, from the names of the columns. It is offered and never applied by itself. What the names
 * do not tell is left open, so that a person must say it: the unit of a laboratory value, the day that study days are
 * counted from, and every column that is not recognised.
 */

import type { CsvFile } from "../base/csv.ts";
import type { AnalyteCode } from "../measures/analytes.ts";
import { INSTRUMENTS, type InstrumentCode } from "../measures/instruments.ts";
import { isMissing, numberIn, regular } from "./import-cells.ts";
import type { ImportLab, ImportMapping, ImportMeasure, ImportTiming } from "./import-mapping.ts";

const PATIENT = [
  "patient",
  "patientid",
  "patientno",
  "subject",
  "subjectid",
  "subjid",
  "usubjid",
  "pid",
  "id",
  "患者",
  "患者番号",
  "患者id",
];
const STUDY_DAY = ["reldays", "relday", "studyday", "day", "days", "ady", "経過日数", "日数"];
const DATE = ["date", "visitdate", "assessmentdate", "日付", "受診日", "測定日", "検査日"];
const WEEK = ["week", "weeks", "週", "経過週"];
const VISIT = ["visit", "avisit", "visitname", "来院", "受診"];
const SEX = ["sex", "gender", "性別"];
const AGE = ["age", "年齢"];
const BASELINE_OF_FIRST = ["basval", "base", "baseline", "bl", "ベースライン"];

/** Beside an instrument's own code, by which it is always known. */
const INSTRUMENT_NAMES: Readonly<Partial<Record<InstrumentCode, readonly string[]>>> = {
  hamd17: ["hamd17", "hamdtl17", "hamd17total", "hamd", "hamdtotal", "hdrs17", "hdrs", "hrsd17", "mind"],
  madrs: ["madrs", "madrstotal", "madrstot"],
  phq9: ["phq9", "phq9total"],
  hama: ["hama", "hamatotl", "hamatotal", "hama14"],
  gad7: ["gad7", "gad7total"],
  sss8: ["sss8", "sss8total", "body"],
  phq15: ["phq15", "phq15total"],
  who5: ["who5", "who5total"],
  "cgi-s": ["cgis", "cgiseverity"],
  "cgi-i": ["cgii", "cgiimprovement"],
  "pgi-i": ["pgii", "pgiimp", "pgiimprovement"],
};

const ALL_INSTRUMENT_NAMES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.values(INSTRUMENTS).map(({ code }) => [code, [plain(code), ...(INSTRUMENT_NAMES[code] ?? [])]]),
);

const ANALYTE_NAMES: Readonly<Record<AnalyteCode, readonly string[]>> = {
  "crp-hs": ["hscrp", "crphs", "crp", "高感度crp"],
  "il-6": ["il6", "interleukin6"],
  "tnf-alpha": ["tnf", "tnfa", "tnfalpha", "tnfα"],
  "cortisol-morning": ["cortisol", "cortisolam", "コルチゾール"],
  bdnf: ["bdnf"],
  ferritin: ["ferritin", "フェリチン"],
  wbc: ["wbc", "白血球", "白血球数"],
  haemoglobin: ["hb", "hgb", "haemoglobin", "hemoglobin", "ヘモグロビン"],
  platelets: ["plt", "platelets", "血小板", "血小板数"],
  neutrophils: ["neut", "neutrophils", "好中球", "好中球数"],
  lymphocytes: ["lymph", "lymphocytes", "リンパ球", "リンパ球数"],
  tsh: ["tsh"],
  ft4: ["ft4", "freet4"],
  "vitamin-d": ["vitamind", "25ohd", "25ohvitamind"],
  hba1c: ["hba1c", "a1c"],
};

const SEXES: Readonly<Record<string, "female" | "male">> = {
  f: "female",
  female: "female",
  w: "female",
  女: "female",
  女性: "female",
  m: "male",
  male: "male",
  男: "male",
  男性: "male",
};

/** The guess, or null when no column looks like the patient, the day, or anything measured. */
export function suggestMapping(file: CsvFile): ImportMapping | null {
  const find = (names: readonly string[]) => file.columns.find((column) => names.includes(plain(column))) ?? null;
  const patient = find(PATIENT);
  const timing = suggestTiming(file, find);
  const measures = suggestMeasures(file.columns);
  const labs = suggestLabs(file.columns);
  if (patient === null || timing === null || measures.length + labs.length === 0) return null;
  const sex = find(SEX);
  const age = find(AGE);
  const used = [patient, timing.column, sex, age, ...measures.map((one) => one.column), ...labs.map((one) => one.column)];
  return {
    patient,
    timing,
    sex: sex === null ? null : { column: sex, values: sexValues(file, sex) },
    age: age === null ? null : { column: age },
    measures,
    labs,
    ignored: file.columns.filter((column) => !used.includes(column) && (isChange(column) || VISIT.includes(plain(column)))),
  };
}

/** A name in small letters, without anything between them. */
function plain(column: string): string {
  return regular(column)
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, "");
}

function suggestTiming(file: CsvFile, find: (names: readonly string[]) => string | null): ImportTiming | null {
  const date = find(DATE);
  if (date !== null) return { kind: "date", column: date };
  const day = find(STUDY_DAY);
  if (day !== null) return { kind: "study-day", column: day, startsOn: "" };
  const week = find(WEEK) ?? find(VISIT);
  if (week === null) return null;
  return { kind: "visit", column: week, days: weeksInDays(valuesOf(file, week)), startsOn: "" };
}

/** `6`, `week 6`, `W6` and `第6週` are day 42; a visit by another name has no day until a person gives it one. */
function weeksInDays(visits: readonly string[]): Readonly<Record<string, number>> {
  const days: Record<string, number> = {};
  for (const visit of visits) {
    const week = /^(?:week\s*|wk\s*|w|第)?(\d{1,3})\s*週?(?:目)?$/i.exec(visit)?.[1];
    if (week !== undefined) days[visit] = Number(week) * 7;
  }
  return days;
}

function suggestMeasures(columns: readonly string[]): readonly ImportMeasure[] {
  const found = columns.flatMap((column) => {
    const match = nameIn(ALL_INSTRUMENT_NAMES, plain(column));
    return match === null ? [] : [{ column, instrument: match.code, at: match.at }];
  });
  const main = found.find((one) => one.at === "row" && (one.instrument === "hamd17" || one.instrument === "madrs"));
  const base = columns.find((column) => BASELINE_OF_FIRST.includes(plain(column)));
  const all: readonly ImportMeasure[] =
    main === undefined || base === undefined ? found : [...found, { column: base, instrument: main.instrument, at: "baseline" }];
  return all.filter((one, index) => all.findIndex((other) => other.instrument === one.instrument && other.at === one.at) === index);
}

function suggestLabs(columns: readonly string[]): readonly ImportLab[] {
  const found = columns.flatMap((column): readonly ImportLab[] => {
    const unit = unitIn(column);
    const name = plain(unit === null ? column : column.slice(0, unit.start));
    const linear = nameIn(ANALYTE_NAMES, name);
    const logarithmic = /^(?:l|ln|log)/.test(name) ? nameIn(ANALYTE_NAMES, name.replace(/^(?:ln|log|l)/, "")) : null;
    const match = linear ?? logarithmic;
    if (match === null) return [];
    const scale = linear === null ? "natural-log" : "linear";
    return [{ column, analyte: match.code, unit: unit?.unit ?? "", scale, at: match.at }];
  });
  return found.filter((one, index) => found.findIndex((other) => other.analyte === one.analyte && other.at === one.at) === index);
}

/** `name` itself is the value of the row; `name0`, `namebase` and `namebl` are its baseline. */
function nameIn(
  names: Readonly<Record<string, readonly string[]>>,
  name: string,
): { readonly code: string; readonly at: "row" | "baseline" } | null {
  const codeOf = (text: string) => Object.keys(names).find((code) => names[code]?.includes(text));
  const row = codeOf(name);
  if (row !== undefined) return { code: row, at: "row" };
  const baseline = codeOf(name.replace(/(?:0|base|baseline|bl)$/, ""));
  return baseline === undefined ? null : { code: baseline, at: "baseline" };
}

/** The unit that a column's name ends in: `CRP (mg/dL)`, `crp_mg_l`. */
function unitIn(column: string): { readonly unit: string; readonly start: number } | null {
  const match = /[\s_([]*mg[\s_/]*(dl|l)[\s)\]]*$/i.exec(column);
  if (match === null) return null;
  return { unit: match[1]?.toLowerCase() === "dl" ? "mg/dL" : "mg/L", start: match.index };
}

function isChange(column: string): boolean {
  return /(?:change|chg)$/.test(plain(column));
}

function sexValues(file: CsvFile, column: string): Readonly<Record<string, "female" | "male">> {
  const values: Record<string, "female" | "male"> = {};
  for (const given of valuesOf(file, column)) {
    const sex = SEXES[given.toLowerCase()];
    if (sex !== undefined) values[given] = sex;
  }
  return values;
}

/** The distinct values of a column, in order: numbers by size, then texts by first appearance. */
function valuesOf(file: CsvFile, column: string): readonly string[] {
  const place = file.columns.indexOf(column);
  const cells = file.rows.map((row) => row.cells[place] ?? "").filter((cell) => !isMissing(cell));
  const sizeOf = (text: string) => numberIn(text)?.value ?? Number.POSITIVE_INFINITY;
  return [...new Set(cells.map(regular))].sort((a, b) => (sizeOf(a) === sizeOf(b) ? 0 : sizeOf(a) - sizeOf(b)));
}

/**
 * One row a patient, for the questions that are asked of patients and not of visits: response and remission at the deciding
 * visit, and whether the change of hs-CRP carries what exosomes do to the body. Response is a fall of the mind's score by
 * half, remission a score of 7 or less on the HAM-D17, both at week 12.
 */
import { csvLine } from "../base/csv.ts";
import { type AnalysisData, cell, change, type DictionaryRow, type NumberedPatient, personCells } from "./analysis-table.ts";
import { ANALYSIS_VISITS } from "./analysis-visits.ts";

/** The visit that decides, and the one at which inflammation is looked at on the way. */
export const DECIDING_VISIT = "V8";
const ON_THE_WAY = "V4";
const RESPONSE_SHARE = 0.5;
/** Usual in trials; see `measures/instruments`. */
const REMISSION_AT_MOST = 7;

/** Those that are known before treatment come first. */
const BASELINE_COLUMNS = 10;
const COLUMNS: readonly string[] = [
  "id",
  "arm",
  "tms",
  "exo",
  "site",
  "sex",
  "age",
  "mind0",
  "body0",
  "lcrp0",
  "mind12",
  "body12",
  "dcrp4",
  "resp",
  "remit",
];

/**
 * The table of patients as CSV. Whose deciding visit is still to come has no row: they have neither responded nor failed to.
 */
export function patientTable({ patients }: AnalysisData): string {
  const due = patients.filter(({ visits }) => visits[indexOf(DECIDING_VISIT)]?.mind !== "not-due");
  return csvLine(COLUMNS) + due.map((patient) => csvLine(cellsOf(patient))).join("");
}

/** What everybody who is in was like before treatment, as CSV. */
export function baselineTable({ patients }: AnalysisData): string {
  const before = COLUMNS.slice(0, BASELINE_COLUMNS);
  return csvLine(before) + patients.map((patient) => csvLine(cellsOf(patient).slice(0, BASELINE_COLUMNS))).join("");
}

/** What the columns of `patientTable` hold that the table of visits does not have. */
export function patientDictionary(): readonly DictionaryRow[] {
  return [
    { column: "mind12", holds: "value", source: "hamd17", unit: "{score}" },
    { column: "body12", holds: "value", source: "sss8", unit: "{score}" },
    { column: "dcrp4", holds: "change", source: "crp-hs", unit: "ln(mg/L)" },
    { column: "resp", holds: "response", source: "hamd17", unit: null },
    { column: "remit", holds: "remission", source: "hamd17", unit: null },
  ];
}

function cellsOf(patient: NumberedPatient): readonly string[] {
  const { baseline, visits } = patient;
  const last = visits[indexOf(DECIDING_VISIT)];
  const middle = visits[indexOf(ON_THE_WAY)];
  const mind = typeof last?.mind === "number" ? last.mind : null;
  const body = typeof last?.body === "number" ? last.body : null;
  const isResponse = mind === null || baseline.mind === null ? null : mind <= baseline.mind * (1 - RESPONSE_SHARE);
  return [
    ...personCells(patient, "", 0).slice(0, 7),
    cell(baseline.mind),
    cell(baseline.body),
    cell(baseline.inflammation),
    cell(mind),
    cell(body),
    cell(change(middle?.inflammation ?? "gap", baseline.inflammation)),
    flag(isResponse),
    flag(mind === null ? null : mind <= REMISSION_AT_MOST),
  ];
}

function indexOf(visit: string): number {
  return ANALYSIS_VISITS.findIndex(({ name }) => name === visit);
}

function flag(value: boolean | null): string {
  return value === null ? "" : value ? "1" : "0";
}

/**
 * The charts of a clinic as one table for the engine of evidence: a row for each patient and visit with any value, columns that
 * a plan can name, and a dictionary that says what each holds. The same charts give the same bytes. Patients are numbered in the
 * order in which their charts were begun and are not named.
 */
import { csvLine } from "../base/csv.ts";
import type { LocalDate } from "../base/dates.ts";
import type { AnyClearEntry } from "../record/kinds.ts";
import {
  type AnalysisArm,
  type AnalysisMember,
  type AnalysisOutcome,
  type AnalysisPatient,
  analysisMember,
  type Exclusion,
  type MissingReason,
  OUTCOMES,
  SOURCES,
} from "./analysis-patient.ts";
import { ANALYSIS_VISITS } from "./analysis-visits.ts";

/** Who is in, by number. */
export interface NumberedPatient extends AnalysisPatient {
  /** `S0001` … */
  readonly subject: string;
}

/** What becomes of the charts before anything is computed from them. */
export interface AnalysisData {
  readonly today: LocalDate;
  readonly patients: readonly NumberedPatient[];
  readonly excluded: Readonly<Record<Exclusion, number>>;
  /** Whether chance allocated every patient who is in, in one and the same trial. */
  readonly trial: string | null;
  /** Whether that trial keeps the arm from every patient. */
  readonly masked: boolean;
}

/** The columns of an outcome: its name, its baseline's, its change's. */
export const COLUMNS: Readonly<Record<AnalysisOutcome, { readonly value: string; readonly baseline: string; readonly change: string }>> = {
  mind: { value: "mind", baseline: "mind0", change: "mind_chg" },
  body: { value: "body", baseline: "body0", change: "body_chg" },
  qualityOfLife: { value: "qol", baseline: "qol0", change: "qol_chg" },
  inflammation: { value: "lcrp", baseline: "lcrp0", change: "lcrp_chg" },
};

/** A column of the table as its dictionary describes it; the words stand in src/words. */
export interface DictionaryRow {
  readonly column: string;
  readonly holds:
    | "subject"
    | "arm"
    | "tms"
    | "exosome"
    | "site"
    | "sex"
    | "age"
    | "visit"
    | "week"
    | "baseline"
    | "value"
    | "change"
    | "response"
    | "remission";
  /** The instrument or analyte that it was read from; null for what was not measured. */
  readonly source: string | null;
  /** UCUM, null for a code. */
  readonly unit: string | null;
}

const NONE_EXCLUDED: Readonly<Record<Exclusion, number>> = {
  "no-plan": 0,
  "arm-sealed": 0,
  "no-consent": 0,
  "no-baseline": 0,
  "under-18": 0,
  "not-started": 0,
  merged: 0,
  erased: 0,
};

/** The charts, each as its entries in order of seq, in the order in which they were begun, on `today`. */
export function analysisData(charts: readonly (readonly AnyClearEntry[])[], today: LocalDate): AnalysisData {
  return analysisDataOf(
    charts.map((entries) => analysisMember(entries, today)),
    today,
  );
}

/** The same of charts that were looked at before, in the order in which they were begun. */
export function analysisDataOf(members: Iterable<AnalysisMember>, today: LocalDate): AnalysisData {
  const patients: NumberedPatient[] = [];
  const excluded: Record<Exclusion, number> = { ...NONE_EXCLUDED };
  let number = 0;
  for (const member of members) {
    number += 1;
    if (member.status === "out") excluded[member.why] += 1;
    else patients.push({ subject: `S${String(number).padStart(4, "0")}`, ...member.patient });
  }
  const [first] = patients;
  const trial = first !== undefined && patients.every((one) => one.trial === first.trial) ? first.trial : null;
  return { today, patients, excluded, trial, masked: trial !== null && patients.every(({ masked }) => masked) };
}

const FIXED = ["id", "arm", "tms", "exo", "site", "sex", "age", "visit", "week"] as const;
const LONG_COLUMNS: readonly string[] = [
  ...FIXED,
  ...OUTCOMES.map((outcome) => COLUMNS[outcome].baseline),
  ...OUTCOMES.map((outcome) => COLUMNS[outcome].value),
  ...OUTCOMES.map((outcome) => COLUMNS[outcome].change),
];

/** The table of visits as CSV. A visit without any value has no row; a value that is missing is an empty cell. */
export function visitTable({ patients }: AnalysisData): string {
  return (
    csvLine(LONG_COLUMNS) +
    patients
      .flatMap((patient) =>
        ANALYSIS_VISITS.flatMap(({ name, week }, index) => {
          const values = patient.visits[index];
          if (values === undefined || OUTCOMES.every((outcome) => typeof values[outcome] !== "number")) return [];
          const cells = [
            ...personCells(patient, name, week),
            ...OUTCOMES.map((outcome) => cell(patient.baseline[outcome])),
            ...OUTCOMES.map((outcome) => cell(values[outcome])),
            ...OUTCOMES.map((outcome) => cell(change(values[outcome], patient.baseline[outcome]))),
          ];
          return [csvLine(cells)];
        }),
      )
      .join("")
  );
}

/** What the columns of `visitTable` hold. */
export function visitDictionary(): readonly DictionaryRow[] {
  const code = (column: string, holds: DictionaryRow["holds"]): DictionaryRow => ({ column, holds, source: null, unit: null });
  const measured = (holds: "baseline" | "value" | "change") =>
    OUTCOMES.map(
      (outcome): DictionaryRow => ({
        column: COLUMNS[outcome][holds],
        holds,
        source: SOURCES[outcome],
        unit: outcome === "inflammation" ? "ln(mg/L)" : "{score}",
      }),
    );
  return [
    code("id", "subject"),
    code("arm", "arm"),
    code("tms", "tms"),
    code("exo", "exosome"),
    code("site", "site"),
    code("sex", "sex"),
    { column: "age", holds: "age", source: null, unit: "a" },
    code("visit", "visit"),
    { column: "week", holds: "week", source: null, unit: "wk" },
    ...measured("baseline"),
    ...measured("value"),
    ...measured("change"),
  ];
}

/** How often each outcome has no value at a visit, by reason: `missing[outcome][visit][reason]`. */
export function missingMap({
  patients,
}: AnalysisData): Readonly<Record<AnalysisOutcome, readonly Readonly<Record<MissingReason, number>>[]>> {
  const counts = (outcome: AnalysisOutcome) =>
    ANALYSIS_VISITS.map((_, index) => {
      const tally: Record<MissingReason, number> = { "not-due": 0, left: 0, gap: 0 };
      for (const { visits } of patients) {
        const value = visits[index]?.[outcome];
        if (value !== undefined && typeof value !== "number") tally[value] += 1;
      }
      return tally;
    });
  return { mind: counts("mind"), body: counts("body"), qualityOfLife: counts("qualityOfLife"), inflammation: counts("inflammation") };
}

/** The cells that both tables begin with. */
export function personCells(patient: NumberedPatient, visit: string, week: number): readonly string[] {
  const { subject, arm, site, sex, ageYears } = patient;
  const has = (treatment: AnalysisArm) => (arm === treatment || arm === "both" ? "1" : "0");
  return [subject, arm, has("tms"), has("exosome"), site ?? "", sex, cell(ageYears), visit, String(week)];
}

/** A number as its shortest text that reads back as the same number; nothing for what is missing. */
export function cell(value: number | MissingReason | null): string {
  return typeof value === "number" ? String(value) : "";
}

/** The change from baseline; null where either is missing. */
export function change(value: number | MissingReason, baseline: number | null): number | null {
  return typeof value === "number" && baseline !== null ? value - baseline : null;
}

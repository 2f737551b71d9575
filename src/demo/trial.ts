/**
 * The synthetic four-arm trial that the demonstration charts: patients in order of the file, each with a baseline and the
 * visits it has rows for. `mind` is the HAM-D17 total, `body` the SSS-8 total, `lcrp` the natural logarithm of hs-CRP in
 * mg/L; an empty cell was not measured. The file is ours: whatever in it is not as described is a defect.
 */

import { parseCsv } from "../base/csv.ts";
import { invariant } from "../base/invariant.ts";
import { fromNaturalLogarithm, isMissing } from "../exchange/import-cells.ts";

/** What was measured at one time; null was not. `crp` in mg/L. */
export interface TrialMeasures {
  readonly mind: number | null;
  readonly body: number | null;
  readonly crp: number | null;
}

/** One row. */
export interface TrialVisit extends TrialMeasures {
  readonly line: number;
  /** Weeks since baseline. */
  readonly week: number;
}

/** The four arms by the names of the record. */
export type TrialArm = "neither" | "tms" | "exosome" | "both";

/** One patient. */
export interface TrialPatient {
  readonly id: string;
  /** The first row's line. */
  readonly line: number;
  readonly arm: TrialArm;
  readonly site: string;
  readonly sex: "female" | "male";
  readonly age: number;
  readonly baseline: TrialMeasures;
  /** In order of week, at least one. */
  readonly visits: readonly TrialVisit[];
  /** Whether the patient was seen until the last visit of the trial. */
  readonly finished: boolean;
}

/** The last visit's week. */
export const LAST_WEEK = 12;

const ARMS: Readonly<Record<string, TrialArm>> = { neither: "neither", tms: "tms", exo: "exosome", both: "both" };
const SEXES: Readonly<Record<string, TrialPatient["sex"]>> = { F: "female", M: "male" };

/** The patients of the trial's file. */
export function readTrial(csv: string): readonly TrialPatient[] {
  const { file, findings } = parseCsv(csv);
  invariant(file !== null && findings.length === 0, `the trial's file is CSV, found ${JSON.stringify(findings[0])}`);
  const places = new Map(file.columns.map((name, index) => [name, index]));
  const rows = file.rows.map(({ line, cells }) => {
    const cell = (name: string) => {
      const text = cells[places.get(name) ?? -1];
      invariant(text !== undefined, `the trial's file has the column ${name}`);
      return text;
    };
    return { line, cell };
  });
  return [...Map.groupBy(rows, (row) => row.cell("id"))].map(([id, own]) => patientOf(id, own));
}

interface Row {
  readonly line: number;
  readonly cell: (name: string) => string;
}

function patientOf(id: string, rows: readonly Row[]): TrialPatient {
  const [first] = rows;
  invariant(first !== undefined, `patient ${id} has a row`);
  const arm = ARMS[first.cell("arm")];
  const sex = SEXES[first.cell("sex")];
  invariant(arm !== undefined && sex !== undefined, `an arm and a sex of the trial, not ${first.cell("arm")} and ${first.cell("sex")}`);
  const visits = rows.map(({ line, cell }) => ({ line, week: numberOf(cell("week")), ...measuresOf(cell, "") }));
  visits.sort((a, b) => a.week - b.week);
  return {
    id,
    line: first.line,
    arm,
    site: first.cell("site").toLowerCase(),
    sex,
    age: numberOf(first.cell("age")),
    baseline: measuresOf(first.cell, "0"),
    visits,
    finished: visits.at(-1)?.week === LAST_WEEK,
  };
}

function measuresOf(cell: Row["cell"], suffix: "" | "0"): TrialMeasures {
  const read = (name: string) => (isMissing(cell(name + suffix)) ? null : numberOf(cell(name + suffix)));
  const logarithm = read("lcrp");
  return { mind: read("mind"), body: read("body"), crp: logarithm === null ? null : fromNaturalLogarithm(logarithm) };
}

function numberOf(text: string): number {
  const number = Number(text);
  invariant(text.trim() !== "" && Number.isFinite(number), `a number, not "${text}"`);
  return number;
}

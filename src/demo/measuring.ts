/** The trial's numbers as assessments and laboratory values: exactly those of the file, each on its day. */
import { addDays, type LocalDate } from "../base/dates.ts";
import { INSTRUMENTS } from "../measures/instruments.ts";
import type { Course } from "./course.ts";
import type { TrialMeasures } from "./trial.ts";
import { DEMONSTRATION_USERS as USERS } from "./users.ts";

/** Charts the baseline and every visit up to now, and returns how many visits there were and how many are still to come. */
export function measure(course: Course, today: LocalDate): { readonly charted: number; readonly after: number } {
  const { trial, startsOn } = course;
  chart(course, trial.baseline, startsOn, trial.line, "0");
  const due = trial.visits.filter((visit) => visitDay(startsOn, visit.week) <= today);
  for (const visit of due) chart(course, visit, visitDay(startsOn, visit.week), visit.line, "");
  return { charted: due.length, after: trial.visits.length - due.length };
}

/** The day of a visit. */
export function visitDay(startsOn: LocalDate, week: number): LocalDate {
  return addDays(startsOn, week * 7);
}

function chart({ journal }: Course, measures: TrialMeasures, on: LocalDate, line: number, suffix: "" | "0"): void {
  const columns = (name: string) => (suffix === "" ? [name, "week"] : [name + suffix]);
  const day = { on, atMinutes: null, line } as const;
  if (measures.mind !== null)
    journal.write({
      ...day,
      kind: "assessment",
      recordedAtMinutes: 8 * 60 + 20,
      author: USERS.psychiatrist,
      columns: columns("mind"),
      body: totalBody("hamd17", measures.mind),
    });
  if (measures.body !== null)
    journal.write({
      ...day,
      kind: "assessment",
      recordedAtMinutes: 8 * 60 + 5,
      author: USERS.nurse,
      columns: columns("body"),
      body: totalBody("sss8", measures.body),
    });
  if (measures.crp !== null)
    journal.write({
      ...day,
      kind: "lab",
      recordedAtMinutes: 16 * 60 + 30,
      author: USERS.nurse,
      columns: columns("lcrp"),
      body: { analyte: "crp-hs", value: measures.crp, unit: "mg/L", comparator: null, method: null, draw: 1 },
    });
}

function totalBody(instrument: "hamd17" | "sss8", total: number) {
  const { version, informant } = INSTRUMENTS[instrument];
  return {
    instrument,
    instrumentVersion: version,
    mode: "total-only",
    informant,
    language: "ja",
    items: {},
    total,
    totalStatus: "as-given",
  };
}

/**
 * What was before the course of the demonstration's patients: one antidepressant that was held long enough without enough
 * effect, and that neither mania, nor dementia, nor catatonia was ever there. Invented, and the same for everyone but the
 * name of the drug; nobody's own history.
 */
import { addDays } from "../base/dates.ts";
import { onOrBeforeWeekday } from "./calendar.ts";
import type { Course } from "./course.ts";
import { DEMONSTRATION_USERS as USERS } from "./users.ts";

const DRUGS = [
  { name: "エスシタロプラム", drugClass: "ssri", milligrams: 20 },
  { name: "セルトラリン", drugClass: "ssri", milligrams: 100 },
  { name: "デュロキセチン", drugClass: "snri", milligrams: 60 },
  { name: "ベンラファキシン", drugClass: "snri", milligrams: 150 },
] as const;
const ABSENT = [
  { category: "psychiatric", item: "bipolar-disorder" },
  { category: "psychiatric", item: "catatonia" },
  { category: "medical", item: "dementia" },
] as const;
const TRIAL_DAYS = 84;

/** Charts it two weeks before the course, as the psychiatrist asked. */
export function askHistories({ journal, trial, index, startsOn }: Course): void {
  const on = onOrBeforeWeekday(addDays(startsOn, -14));
  const { name, drugClass, milligrams } = DRUGS[index % DRUGS.length] ?? DRUGS[0];
  const never = { topic: "other", presence: "absent", startedOn: null, stoppedOn: null } as const;
  const bodies = [
    {
      topic: "antidepressant-trial",
      drug: { name, code: null },
      drugClass,
      dailyDose: { value: milligrams, unit: "mg" },
      startedOn: addDays(on, -14 - TRIAL_DAYS),
      stoppedOn: addDays(on, -14),
      status: "stopped",
      adherencePercent: 90,
      result: "partial",
    },
    ...ABSENT.map((one) => ({ ...never, ...one })),
  ];
  for (const body of bodies)
    journal.write({
      kind: "history",
      on,
      atMinutes: null,
      recordedAtMinutes: 10 * 60 + 40,
      author: USERS.psychiatrist,
      line: trial.line,
      columns: ["id"],
      body,
    });
}

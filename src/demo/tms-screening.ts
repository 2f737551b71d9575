/** The safety questions before TMS, as every patient of the demonstration who gets it has answered them: no to all. */
import { addDays } from "../base/dates.ts";
import { SCREENED_QUESTIONS } from "../care/tms/screening.ts";
import { onOrBeforeWeekday } from "./calendar.ts";
import { type Course, gets } from "./course.ts";
import { DEMONSTRATION_USERS as USERS } from "./users.ts";

/** Charts the screening, a week before the course. */
export function screenForTms({ journal, trial, startsOn }: Course): void {
  if (!gets(trial, "tms")) return;
  journal.write({
    kind: "screening",
    on: onOrBeforeWeekday(addDays(startsOn, -7)),
    atMinutes: 13 * 60 + 30,
    recordedAtMinutes: 13 * 60 + 36,
    author: USERS.nurse,
    line: trial.line,
    columns: ["tms"],
    body: {
      component: "tms",
      questionnaire: "tms-safety",
      edition: "1",
      answers: Object.fromEntries(SCREENED_QUESTIONS.map((question) => [question, "no"])),
      answeredBy: "patient",
      language: "ja",
    },
  });
}

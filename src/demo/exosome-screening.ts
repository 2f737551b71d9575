/** The safety questions before exosomes, as every patient of the demonstration who gets them has answered them: no to all. */
import { addDays } from "../base/dates.ts";
import { EXOSOME_QUESTIONS } from "../care/exosome/eligibility.ts";
import { onOrBeforeWeekday } from "./calendar.ts";
import { type Course, gets } from "./course.ts";
import { DEMONSTRATION_USERS as USERS } from "./users.ts";

/** Charts the screening, a week before the course. */
export function screenForExosomes({ journal, trial, startsOn }: Course): void {
  if (!gets(trial, "exosome")) return;
  journal.write({
    kind: "screening",
    on: onOrBeforeWeekday(addDays(startsOn, -7)),
    atMinutes: 13 * 60 + 40,
    recordedAtMinutes: 13 * 60 + 45,
    author: USERS.nurse,
    line: trial.line,
    columns: ["exo"],
    body: {
      component: "exosome",
      questionnaire: "exosome-safety",
      edition: "1",
      answers: Object.fromEntries(EXOSOME_QUESTIONS.map((question) => [question, "no"])),
      answeredBy: "patient",
      language: "ja",
    },
  });
}

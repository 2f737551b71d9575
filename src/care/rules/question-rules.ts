/**
 * The safety questions as rows: each row stands for a group of questions that one reads together. What an answer means is
 * said by the screening before TMS (`src/care/tms/screening.ts`) and by the exclusions before exosomes; a row shows the
 * heaviest. A question that was not answered, or answered "not known", is asked in the row itself: a plan may be made while
 * it is open, a session may not be given.
 */

import { meaningOfYes } from "../exosome/eligibility.ts";
import type { Ground, Severity } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import { medicineFindings, screeningFindings } from "../tms/screening.ts";
import type { BoardRow } from "./board-row.ts";
import type { EligibilityFacts } from "./eligibility-facts.ts";
import type { EligibilityRule } from "./eligibility-rules.ts";
import { CONTRAINDICATIONS, EXOSOME_EXCLUSIONS } from "./grounds.ts";

/** A row of questions. */
interface QuestionGroup {
  readonly rule: EligibilityRule;
  readonly component: "tms" | "exosome";
  readonly questions: readonly string[];
}

/** The rows about safety before TMS, and the one before an infusion. */
export const QUESTION_GROUPS: readonly QuestionGroup[] = [
  { rule: "implant", component: "tms", questions: ["pacemaker", "cochlear-implant", "implanted-device", "medication-pump"] },
  { rule: "metal", component: "tms", questions: ["metal-in-head", "metal-in-eye"] },
  { rule: "seizure", component: "tms", questions: ["seizure", "loss-of-consciousness", "family-epilepsy"] },
  {
    rule: "brain",
    component: "tms",
    questions: ["stroke", "head-injury", "head-surgery", "brain-disease", "illness-affecting-brain", "spinal-surgery-or-shunt"],
  },
  { rule: "substance", component: "tms", questions: ["substance-misuse", "heavy-alcohol-or-drugs"] },
  { rule: "pregnancy", component: "tms", questions: ["pregnancy-possible"] },
  {
    rule: "other-questions",
    component: "tms",
    questions: ["reaction-to-tms", "previous-ect", "severe-headache", "hearing-problem", "mri-problem", "sleep-deprivation"],
  },
  {
    rule: "exosome-questions",
    component: "exosome",
    questions: [
      "pregnancy-or-breast-feeding",
      "infection-now",
      "fever-now",
      "severe-allergy",
      "reaction-to-infusion",
      "liver-disease",
      "kidney-disease",
      "immunosuppression",
      "cancer-within-5-years",
      "thrombosis",
      "transplant",
      "uncontrolled-illness",
      "raised-crp-unexplained",
      "under-18",
    ],
  },
];

/** The row of one group. */
export function questionRow({ screenings }: EligibilityFacts, { rule, component, questions }: QuestionGroup): BoardRow {
  const answers = screenings[component]?.answers ?? {};
  const answered = (wanted: "yes" | "no") => questions.filter((question) => answers[question] === wanted);
  const unanswered = questions.filter((question) => answers[question] !== "yes" && answers[question] !== "no");
  const yes = answered("yes").map((question) => ({ question, ...meaningOf(component, question) }));
  const asks = unanswered.length === 0 ? null : ({ kind: "answers", component, questions: unanswered } as const);
  const named = (severity: Severity) => yes.filter((one) => one.severity === severity);
  const again = { kind: "answers", component, questions: yes.map(({ question }) => question) } as const;
  const [excludes] = named("stop");
  if (excludes !== undefined) {
    const values = { component, questions: namesOf(named("stop")) };
    return { rule, finding: findingOf("questions.absolute", "stop", excludes.ground, values), asks, again };
  }
  const [weigh] = named("ask");
  if (weigh !== undefined) {
    const values = { component, questions: namesOf(named("ask")) };
    return { rule, finding: findingOf("questions.relative", "ask", weigh.ground, values), asks, again };
  }
  const ground = component === "tms" ? CONTRAINDICATIONS : EXOSOME_EXCLUSIONS;
  return unanswered.length > 0
    ? { rule, finding: findingOf("questions.unknown", "ask", ground, { n: unanswered.length, of: questions.length }), asks }
    : { rule, finding: findingOf("questions.clear", "tell", ground, { n: questions.length }), asks };
}

/** What a yes means, as the screening before TMS or the exclusions before exosomes say it. */
function meaningOf(component: "tms" | "exosome", question: string): { readonly severity: Severity; readonly ground: Ground } {
  if (component === "exosome") return meaningOfYes(question) ?? { severity: "ask", ground: EXOSOME_EXCLUSIONS };
  const found = screeningFindings({ [question]: "yes" }).find(
    ({ values }) => values.question === question && values.wasAsked === undefined,
  );
  return found ?? { severity: "ask", ground: CONTRAINDICATIONS };
}

function namesOf(yes: readonly { readonly question: string }[]): string {
  return yes.map(({ question }) => question).join(" ");
}

/** Medicines that lower the threshold: by what is listed as taken, else by the answer to the question. */
export function medicineRow({ screenings, medicines }: EligibilityFacts): BoardRow {
  const question = "threshold-lowering-medicine";
  const answer = screenings.tms?.answers[question] ?? "unknown";
  const lowering = medicineFindings(medicines).filter(({ code }) => code === "medicine.lowers-threshold");
  const [first] = lowering;
  if (first !== undefined) {
    const names = lowering.map(({ values }) => values.medicine).join(", ");
    return { rule: "medicine", finding: findingOf("medicine.lowers", "ask", first.ground, { names }), asks: null };
  }
  if (answer === "yes")
    return { rule: "medicine", finding: findingOf("medicine.lowers", "ask", CONTRAINDICATIONS, { names: null }), asks: null };
  if (answer === "no" || medicines.length > 0)
    return { rule: "medicine", finding: findingOf("medicine.clear", "tell", CONTRAINDICATIONS, { n: medicines.length }), asks: null };
  return {
    rule: "medicine",
    finding: findingOf("medicine.unknown", "ask", CONTRAINDICATIONS),
    asks: { kind: "answers", component: "tms", questions: [question] },
  };
}

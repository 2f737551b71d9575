/**
 * What the answers of a safety screening before TMS mean: what excludes, what a physician weighs first, what is only worth
 * knowing. An answer of "unknown" and a question that was not asked are findings of their own. Where a yes would exclude,
 * not knowing excludes as well until it is known.
 *
 * The questions are topics in our own words (the list `tms-question`); which of them exclude follows the Japanese society's
 * guideline, and the label of the device where metal is concerned. Whoever has a relative contraindication is treated only
 * where a rapid response is at hand and after the risk was assessed; that decision is a physician's and not this file's.
 */
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { Finding, FindingValue, Ground, Severity } from "../finding.ts";
import { DRUG_LIST, JSPN, METAL_LABEL, SCREENING } from "./grounds.ts";
import { recogniseMedicine } from "./medicines.ts";

/** What can be found about a screening. */
export type ScreeningCode =
  | "screening.missing"
  | "screening.excludes"
  | "screening.excludes-unanswered"
  | "screening.weigh"
  | "screening.unanswered"
  | "screening.note"
  | "medicine.not-recorded"
  | "medicine.lowers-threshold"
  | "medicine.may-lower-threshold"
  | "medicine.raises-threshold"
  | "medicine.not-judged";

/** A finding about a screening. */
export type ScreeningFinding = Finding<ScreeningCode>;

/** An answer of yes to each question, by what it means. */
const MEANING: Readonly<Record<string, readonly [severity: Severity, ground: Ground]>> = {
  pacemaker: ["stop", JSPN],
  "cochlear-implant": ["stop", JSPN],
  "implanted-device": ["stop", JSPN],
  "metal-in-head": ["stop", METAL_LABEL],
  "metal-in-eye": ["ask", METAL_LABEL],
  "medication-pump": ["ask", JSPN],
  "spinal-surgery-or-shunt": ["ask", SCREENING],
  seizure: ["ask", JSPN],
  "family-epilepsy": ["ask", SCREENING],
  "loss-of-consciousness": ["ask", SCREENING],
  stroke: ["ask", JSPN],
  "head-injury": ["ask", JSPN],
  "head-surgery": ["ask", JSPN],
  "brain-disease": ["ask", JSPN],
  "illness-affecting-brain": ["ask", JSPN],
  "substance-misuse": ["ask", JSPN],
  "heavy-alcohol-or-drugs": ["ask", JSPN],
  "pregnancy-possible": ["ask", JSPN],
  "threshold-lowering-medicine": ["ask", JSPN],
  "reaction-to-tms": ["ask", SCREENING],
  "previous-tms": ["ask", JSPN],
  "severe-headache": ["ask", SCREENING],
  "hearing-problem": ["ask", SCREENING],
  "mri-problem": ["ask", SCREENING],
  "sleep-deprivation": ["ask", SCREENING],
  "previous-ect": ["tell", SCREENING],
};

/** The questions whose answers are judged, in the order of severity. */
export const SCREENED_QUESTIONS: readonly string[] = Object.keys(MEANING);

type Answers = ChartEntryOf<"screening">["body"]["answers"];

/** The findings of a screening; `answers` null when there never was one. */
export function screeningFindings(answers: Answers | null): readonly ScreeningFinding[] {
  if (answers === null) return [found("screening.missing", "stop", {}, JSPN)];
  return Object.entries(MEANING).flatMap(([question, [severity, ground]]) => {
    const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
    if (answer === "no") return [];
    if (answer === "yes") return [saidYes(question, severity, ground)];
    // Where nothing hangs on the answer, not knowing it is nothing to ask about.
    return severity === "tell" ? [] : [notSaid(question, severity, ground, answer === "unknown")];
  });
}

function saidYes(question: string, severity: Severity, ground: Ground): ScreeningFinding {
  const code = { stop: "screening.excludes", ask: "screening.weigh", tell: "screening.note" } as const;
  return found(code[severity], severity, { question }, ground);
}

function notSaid(question: string, severity: "stop" | "ask", ground: Ground, wasAsked: boolean): ScreeningFinding {
  const code = severity === "stop" ? "screening.excludes-unanswered" : "screening.unanswered";
  return found(code, severity, { question, wasAsked }, ground);
}

/** A medicine as the chart has it. */
export type Medicine = Pick<Extract<ChartEntryOf<"history">["body"], { topic: "medication" }>, "drug" | "status" | "shiftsThreshold">;

/**
 * The findings of what the patient takes. What a physician judged of a medicine goes before what the list says of its name;
 * nothing recorded is not the same as taking nothing.
 */
export function medicineFindings(medicines: readonly Medicine[]): readonly ScreeningFinding[] {
  if (medicines.length === 0) return [found("medicine.not-recorded", "ask", {}, JSPN)];
  return medicines.filter(({ status }) => status !== "stopped").flatMap(findingsOfMedicine);
}

function findingsOfMedicine({ drug, shiftsThreshold }: Medicine): readonly ScreeningFinding[] {
  const medicine = drug.name;
  const known = recogniseMedicine(medicine);
  const ground = known?.ground ?? DRUG_LIST;
  if (shiftsThreshold === "no") return [];
  if (shiftsThreshold === "raises" || (shiftsThreshold === "unknown" && known?.effect === "raises"))
    return [found("medicine.raises-threshold", "tell", { medicine }, ground)];
  if (known?.effect === "strong") return [found("medicine.lowers-threshold", "ask", { medicine }, ground)];
  if (shiftsThreshold === "lowers") return [found("medicine.lowers-threshold", "ask", { medicine }, ground)];
  if (known?.effect === "relative") return [found("medicine.may-lower-threshold", "tell", { medicine }, ground)];
  return [found("medicine.not-judged", "tell", { medicine }, ground)];
}

function found(code: ScreeningCode, severity: Severity, values: Readonly<Record<string, FindingValue>>, ground: Ground): ScreeningFinding {
  return { code, severity, values, ground };
}

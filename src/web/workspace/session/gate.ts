/**
 * The six questions before every session: whether anything changed since the last. They are answered by one tap that all
 * are as usual, never by default, or by the one that is not; the answers are recorded as a screening of their own, written
 * together with the session. What a change means for the session is not decided here.
 */
import type { Moment } from "../../../base/dates.ts";
import type { Values } from "../../../charting/form.ts";
import { TERMS } from "../../../charting/terms.ts";
import { textAt } from "../../../charting/values.ts";
import type { Api } from "../../../server/contract.ts";

/** The questions, in order. Yes is a change. */
export const GATE = TERMS["session-question"];
export type GateQuestion = (typeof GATE)[number];

const EDITION = "1";

/** Where the answer to a question is kept among the values of the form. */
export function gatePath(question: GateQuestion): string {
  return `gate.${question}`;
}

/** The values with every question answered by no. */
export function allFine(values: Values): Values {
  return { ...values, ...Object.fromEntries(GATE.map((question) => [gatePath(question), "no"])) };
}

/** The values with one question answered the other way; the rest, if they were open, by no. */
export function toggled(values: Values, question: GateQuestion): Values {
  const answered = isAnswered(values) ? values : allFine(values);
  return { ...answered, [gatePath(question)]: textAt(answered, gatePath(question)) === "yes" ? "no" : "yes" };
}

/** Whether all questions are answered. */
export function isAnswered(values: Values): boolean {
  return GATE.every((question) => textAt(values, gatePath(question)) !== "");
}

/** The questions that were answered by yes. */
export function changesIn(values: Values): readonly GateQuestion[] {
  return GATE.filter((question) => textAt(values, gatePath(question)) === "yes");
}

/** The answers as an entry to be written with the session; null while they are not given. */
export function gateEntry(
  values: Values,
  occurredAt: Moment,
): Api["POST /api/patients/:patient/entries"]["body"]["entries"][number] | null {
  if (!isAnswered(values)) return null;
  const answers = Object.fromEntries(GATE.map((question) => [question, textAt(values, gatePath(question))]));
  return {
    kind: "screening",
    version: 1,
    occurredAt,
    body: { component: "tms", questionnaire: "session-gate", edition: EDITION, answers, answeredBy: "patient", language: null },
    personal: { remark: null, details: {} },
  };
}

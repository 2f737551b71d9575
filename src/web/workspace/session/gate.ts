/**
 * The six questions before every session: whether anything changed since the last. They are answered by one tap that all
 * are as usual, never by default, or by the one that is not, which says in a second tap what it is. The answers are
 * recorded as a screening of their own. What a change means for the session is a rule of care (`src/care/tms/gate.ts`).
 */
import type { Moment } from "../../../base/dates.ts";
import { followUpsOf, GATE_QUESTIONS, type GateFollowUp, type GateQuestion } from "../../../care/tms/gate.ts";
import { GATE_QUESTIONNAIRE } from "../../../care/tms/session-facts.ts";
import type { Values } from "../../../charting/form.ts";
import { textAt } from "../../../charting/values.ts";
import type { Api } from "../../../server/contract.ts";

/** An entry as it is sent. */
type Sent = Api["POST /api/patients/:patient/entries"]["body"]["entries"][number];

const EDITION = "1";

/** Where the answer to a question or a follow-up is kept among the values of the form. */
function gatePath(code: GateQuestion | GateFollowUp): string {
  return `gate.${code}`;
}

/** The values with every question answered by no. */
export function allFine(values: Values): Values {
  return { ...withoutGate(values), ...Object.fromEntries(GATE_QUESTIONS.map((question) => [gatePath(question), "no"])) };
}

/** The values without any answer of the gate: it was recorded, or is asked anew. */
export function withoutGate(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([path]) => !path.startsWith("gate.")));
}

/** The values with one question answered the other way; the rest, if they were open, by no. */
export function toggled(values: Values, question: GateQuestion): Values {
  const answered = isBegun(values) ? values : allFine(values);
  if (textAt(answered, gatePath(question)) !== "yes") return { ...answered, [gatePath(question)]: "yes" };
  const cleared = Object.fromEntries(followUpsOf(question).map((followUp) => [gatePath(followUp), ""]));
  return { ...answered, ...cleared, [gatePath(question)]: "no" };
}

/** The values with a follow-up said, or taken back. */
export function toggledFollowUp(values: Values, followUp: GateFollowUp): Values {
  return { ...values, [gatePath(followUp)]: textAt(values, gatePath(followUp)) === "yes" ? "" : "yes" };
}

/** Whether a follow-up was said. */
export function isSaid(values: Values, followUp: GateFollowUp): boolean {
  return textAt(values, gatePath(followUp)) === "yes";
}

/** Whether all questions are answered, and every change says what it is. */
export function isAnswered(values: Values): boolean {
  return isBegun(values) && changesIn(values).every((question) => followUpsOf(question).some((one) => isSaid(values, one)));
}

function isBegun(values: Values): boolean {
  return GATE_QUESTIONS.every((question) => textAt(values, gatePath(question)) !== "");
}

/** The questions that were answered by yes. */
export function changesIn(values: Values): readonly GateQuestion[] {
  return GATE_QUESTIONS.filter((question) => textAt(values, gatePath(question)) === "yes");
}

/** The answers as an entry to be written; null while they are not given. */
export function gateEntry(values: Values, occurredAt: Moment): Sent | null {
  if (!isAnswered(values)) return null;
  const said = GATE_QUESTIONS.flatMap(followUpsOf).filter((followUp) => isSaid(values, followUp));
  const answers = {
    ...Object.fromEntries(GATE_QUESTIONS.map((question) => [question, textAt(values, gatePath(question))])),
    ...Object.fromEntries(said.map((followUp) => [followUp, "yes"])),
  };
  return {
    kind: "screening",
    version: 1,
    occurredAt,
    body: { component: "tms", questionnaire: GATE_QUESTIONNAIRE, edition: EDITION, answers, answeredBy: "patient", language: null },
    personal: { remark: null, details: {} },
  };
}

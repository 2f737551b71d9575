/** The steps of recording a session, and which of them is still open: the button to save says it. */
import type { Values } from "../../../charting/form.ts";
import { textAt, textsAt } from "../../../charting/values.ts";
import { sessionWords } from "../../../words/screens/workspace.ts";
import type { Text } from "../../../words/text.ts";
import { isAnswered } from "./gate.ts";

/** Where it is kept that "as prescribed" was tapped, or that a change is being recorded. */
export const DELIVERED = "step.delivered";

/** A step that must be taken before a session is saved. */
export type SessionStep = "gate" | "delivered" | "pain" | "effects";

/** The first step that was not taken; null when all were. */
export function missingOf(values: Values): SessionStep | null {
  if (!isAnswered(values)) return "gate";
  if (textAt(values, DELIVERED) === "") return "delivered";
  if (textAt(values, "body.pain") === "") return "pain";
  return textsAt(values, "body.sideEffects") === null ? "effects" : null;
}

const MISSING: Readonly<Record<SessionStep, Text>> = {
  gate: sessionWords.missingGate,
  delivered: sessionWords.missingDelivered,
  pain: sessionWords.missingPain,
  effects: sessionWords.missingEffects,
};

/** What the button says: what is missing, or that it saves. */
export function stepsText(step: SessionStep | null): Text {
  return step === null ? sessionWords.finish : MISSING[step];
}

/**
 * The words of the codes that stand in an entry: of a chip that was chosen, and of the questions, checks and numbers by
 * whose codes a part of an entry is named. Which lists belong to a field follows from the forms.
 */
import { TERMS, type TermList } from "../charting/terms.ts";
import { termText } from "./terms.ts";
import type { Text } from "./text.ts";

/** By the name of the field that holds the code, or whose members the codes name. */
const LISTS: Readonly<Record<string, readonly TermList[]>> = {
  sideEffects: ["side-effect"],
  term: ["adverse-event"],
  actions: ["adverse-action"],
  symptoms: ["infusion-symptom"],
  countedBy: ["dose-method"],
  answers: ["tms-question", "exosome-question", "session-question", "session-follow-up"],
  exempts: ["exemptible-finding"],
  findings: ["released-finding"],
  details: ["tms-question", "exosome-question"],
  checks: ["infusion-check"],
  understood: ["consent-point"],
  numbers: ["decision-number"],
  reasons: ["decision-reason"],
  scalpMillimetres: ["scalp-measure"],
  questionnaire: ["questionnaire"],
  document: ["document"],
  checkpoint: ["checkpoint"],
  item: ["history-item"],
  site: ["site"],
  muscle: ["muscle"],
  protocol: ["protocol"],
  method: ["threshold-method", "lab-method"],
};

/**
 * The words of `code` in the field `field`; null when the field has no list, or none of its lists has the code.
 *
 * @example entryTermText("sideEffects", "headache") // { ja: "頭痛", en: "Headache" }
 */
export function entryTermText(field: string, code: string): Text | null {
  const list = (LISTS[field] ?? []).find((one) => isIn(one, code));
  return list === undefined ? null : termText(list, code);
}

function isIn(list: TermList, code: string): boolean {
  const codes: readonly string[] = TERMS[list];
  return codes.includes(code);
}

/** The factorial answers at the deciding visit, by the outcomes that the page knows. */
import type { AnalysisResult, JudgedAnswer } from "../../evidence/report/result.ts";
import { type AnalysisOutcome, OUTCOMES } from "../../insight/analysis-patient.ts";

export function answersOf(
  result: AnalysisResult,
): readonly { readonly outcome: AnalysisOutcome; readonly answers: readonly JudgedAnswer[] }[] {
  return result.factorial.flatMap(({ outcome, visits }) => {
    const known = OUTCOMES.find((one) => one === outcome);
    const decides = visits.find((visit) => visit.decides);
    return known === undefined || decides === undefined ? [] : [{ outcome: known, answers: decides.answers }];
  });
}

/** The report of an analysis with one row a patient, in Markdown and the reader's language. */
import type { Answer } from "../../evidence/estimate.ts";
import type { ObservationalComparison } from "../../evidence/observational/observational-comparison.ts";
import type { PatientsResult } from "../../evidence/patients/patients-analysis.ts";
import type { Language } from "../../record/entry.ts";
import { analysisWords as shared } from "../analysis.ts";
import { targetWords, patientsWords as words } from "../patients-analysis.ts";
import { say } from "../text.ts";
import { findingLines, planLines } from "./analysis-lines.ts";
import { figure, heading, intervalText, pText, table } from "./markdown.ts";
import { mediationLines } from "./mediation-lines.ts";
import { refusalText } from "./refusal-text.ts";
import { responseLines } from "./response-lines.ts";
import { timeToEventLines } from "./time-to-event-lines.ts";

/** The whole report. */
export function patientsLines(result: PatientsResult, language: Language): readonly string[] {
  const { responses, timeToEvent, mediation, comparison, findings } = result;
  return [
    `# ${result.title ?? shared.untitled[language]}`,
    ...planLines(result, language),
    `- ${say(words.patients, language, { patients: result.patients })}`,
    ...(findings.length === 0 ? [] : [...heading(2, shared.findings[language]), ...findingLines(findings, language)]),
    ...(comparison === null ? [] : comparisonLines(comparison, language)),
    ...responses.flatMap((response) => responseLines(response, language)),
    ...(timeToEvent === null ? [] : timeToEventLines(timeToEvent, language)),
    ...(mediation === null ? [] : mediationLines(mediation, language)),
  ];
}

/** Balance before the effect. */
function comparisonLines(answer: Answer<ObservationalComparison>, language: Language): readonly string[] {
  const title = heading(2, words.observational[language]);
  if (!answer.ok) return [...title, refusalText(answer, language)];
  const { balanceBefore, balanceAfter, weights, effect, eValue, target } = answer.value;
  const { treated, control } = weights;
  return [
    ...title,
    say(words.about, language, { target: targetWords[target][language] }),
    "",
    ...table(
      [words.covariate, words.before, words.after].map((text) => text[language]),
      balanceBefore.map(({ covariate, standardisedDifference }, index) => [
        covariate,
        difference(standardisedDifference),
        difference(balanceAfter[index]?.standardisedDifference ?? null),
      ]),
    ),
    "",
    say(words.effective, language, {
      treated: figure(treated.effective, 3),
      treatedGiven: treated.n,
      control: figure(control.effective, 3),
      controlGiven: control.n,
    }),
    "",
    ...table(
      [words.quantity, shared.estimate, shared.interval, shared.p].map((text) => text[language]),
      [
        [
          words.weightedDifference[language],
          figure(effect.difference.estimate),
          intervalText(effect.difference),
          pText(effect.difference.p),
        ],
      ],
    ),
    "",
    say(words.eValue, language, { estimate: figure(eValue.estimate, 3), interval: figure(eValue.interval, 3) }),
  ];
}

/** What rounding leaves of an exact balance is none. */
function difference(value: number | null): string {
  return figure(value !== null && Math.abs(value) < 1e-6 ? 0 : value, 3);
}

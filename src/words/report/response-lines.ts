/** Response in the report: shares, differences, synergy on every scale, and the logistic model. */

import { ARMS } from "../../evidence/arms.ts";
import type { ResponseReport } from "../../evidence/patients/patients-analysis.ts";
import { MEASURES } from "../../evidence/response/interaction-measures.ts";
import type { LogisticInteractionAnswer } from "../../evidence/response/logistic-interaction.ts";
import type { ResponseAnalysis } from "../../evidence/response/response-analysis.ts";
import type { RiskQuestion } from "../../evidence/response/risk-contrast.ts";
import type { Language } from "../../record/entry.ts";
import { analysisWords as shared } from "../analysis.ts";
import { measureWords, riskQuestionWords, synergyWords, patientsWords as words } from "../patients-analysis.ts";
import { strategyWords } from "../strategies.ts";
import { say } from "../text.ts";
import { figure, heading, intervalText, pText, table } from "./markdown.ts";
import { refusalText } from "./refusal-text.ts";

/** The section. */
export function responseLines({ outcome, counts, logistic }: ResponseReport, language: Language): readonly string[] {
  return [
    ...heading(2, say(words.response, language, { outcome })),
    ...shareLines(counts, language),
    ...differenceLines(counts, language),
    ...scaleLines(counts, language),
    ...logisticLines(logistic, language),
  ];
}

function shareLines({ proportions }: ResponseAnalysis, language: Language): readonly string[] {
  const rows = ARMS.flatMap((arm) => {
    const one = proportions[arm];
    return one === undefined
      ? []
      : [[strategyWords[arm][language], `${one.responders} / ${one.n}`, figure(one.proportion, 3), intervalText(one.wilson)]];
  });
  return table(
    [shared.arm, words.responders, words.proportion, words.wilson].map((text) => text[language]),
    rows,
  );
}

const QUESTIONS: readonly RiskQuestion[] = ["both-vs-tms", "both-vs-exosome", "both-vs-neither", "additive-interaction"];

function differenceLines({ differences, highestSingleAgent }: ResponseAnalysis, language: Language): readonly string[] {
  const rows = QUESTIONS.map((question) => {
    const answer = differences[question];
    const name = riskQuestionWords[question][language];
    if (!answer.ok) return [name, "–", refusalText(answer, language), "–"];
    const { estimate, combinedWilson, wald } = answer.value;
    return [name, figure(estimate), intervalText(combinedWilson), wald.ok ? pText(wald.value.p) : "–"];
  });
  const name = words.highestSingleAgent[language];
  const best = highestSingleAgent.ok
    ? [name, figure(highestSingleAgent.value.estimate), intervalText(highestSingleAgent.value), pText(highestSingleAgent.value.p)]
    : [name, "–", refusalText(highestSingleAgent, language), "–"];
  return [
    ...heading(3, words.differences[language]),
    ...table(
      [words.comparison, shared.estimate, words.newcombe, shared.p].map((text) => text[language]),
      [...rows, best],
    ),
  ];
}

function scaleLines({ scales, rawExpectsMoreBy, proportions }: ResponseAnalysis, language: Language): readonly string[] {
  const rows = MEASURES.map((measure) => {
    const answer = scales.measures[measure];
    const name = measureWords[measure][language];
    if (!answer.ok) return [name, "–", refusalText(answer, language), "–", "–", "–"];
    const { estimate, p, expected } = answer.value;
    const word = scales.words[measure];
    return [
      name,
      figure(estimate),
      intervalText(answer.value),
      pText(p),
      figure(expected, 3),
      word === undefined ? "–" : synergyWords[word][language],
    ];
  });
  const { both } = proportions;
  return [
    ...heading(3, words.scales[language]),
    ...table(
      [words.measure, shared.estimate, shared.interval, shared.p, words.expected, words.says].map((text) => text[language]),
      rows,
    ),
    ...(both === undefined ? [] : ["", say(words.observed, language, { observed: figure(both.proportion, 3) })]),
    ...(rawExpectsMoreBy === null ? [] : ["", say(words.rawExpects, language, { more: figure(rawExpectsMoreBy, 3) })]),
  ];
}

function logisticLines({ maximumLikelihood, firth }: LogisticInteractionAnswer, language: Language): readonly string[] {
  const head = [words.coefficient, words.oddsRatio, shared.interval, shared.p].map((text) => text[language]);
  if (maximumLikelihood.ok) {
    const { fit, likelihoodRatio } = maximumLikelihood.value;
    const { chiSquared, df, p } = likelihoodRatio;
    const rows = fit.coefficients.map(({ estimate, low, high, p: value }, index) => [
      fit.names[index] ?? "",
      figure(Math.exp(estimate)),
      intervalText({ low: Math.exp(low), high: Math.exp(high) }),
      pText(value),
    ]);
    const test = say(words.likelihoodRatio, language, { chiSquared: figure(chiSquared), df, p: pText(p) });
    return [...heading(3, words.logistic[language]), ...table(head, rows), "", test];
  }
  const refusal = refusalText(maximumLikelihood, language);
  if (firth === null || !firth.ok) return [...heading(3, words.logistic[language]), refusal];
  const rows = firth.value.coefficients.map(({ name, estimate, low, high, p }) => [
    name,
    figure(Math.exp(estimate)),
    intervalText({ low: low === null ? 0 : Math.exp(low), high: high === null ? Number.POSITIVE_INFINITY : Math.exp(high) }),
    pText(p),
  ]);
  return [...heading(3, words.firth[language]), refusal, "", ...table(head, rows)];
}

/** Time to an event in the report: arms, tests, hazard ratios and their check, weeks gained. */
import { ARMS } from "../../evidence/arms.ts";
import type { Answer, ChiSquaredTest } from "../../evidence/estimate.ts";
import type { Comparison, TimeToEventAnalysis } from "../../evidence/time-to-event/time-to-event-analysis.ts";
import type { Language } from "../../record/entry.ts";
import { analysisWords as shared } from "../analysis.ts";
import { riskQuestionWords, patientsWords as words } from "../patients-analysis.ts";
import { strategyWords } from "../strategies.ts";
import { say } from "../text.ts";
import { figure, heading, intervalText, pText, table } from "./markdown.ts";
import { refusalText } from "./refusal-text.ts";

const COMPARED: readonly Comparison[] = ["both-vs-tms", "both-vs-exosome", "both-vs-neither"];

/** The section. */
export function timeToEventLines(analysis: TimeToEventAnalysis, language: Language): readonly string[] {
  return [
    ...heading(2, words.timeToEvent[language]),
    ...armLines(analysis, language),
    ...coxLines(analysis, language),
    "",
    ...testLines(analysis, language),
    "",
    ...gainLines(analysis, language),
  ];
}

function armLines({ curves, restrictedMeans, horizon }: TimeToEventAnalysis, language: Language): readonly string[] {
  const rows = ARMS.map((arm) => {
    const { n, events, median } = curves[arm];
    const mean = restrictedMeans[arm];
    const area = mean.ok ? `${figure(mean.value.mean)} (${figure(mean.value.standardError, 3)})` : refusalText(mean, language);
    return [
      strategyWords[arm][language],
      String(n),
      String(events),
      `${figure(median.time)} (${figure(median.low)} … ${figure(median.high)})`,
      area,
    ];
  });
  const head = [shared.arm, words.n, words.events, words.median].map((text) => text[language]);
  return table([...head, say(words.restrictedMean, language, { horizon })], rows);
}

function coxLines({ cox, concordance }: TimeToEventAnalysis, language: Language): readonly string[] {
  const title = heading(3, words.cox[language]);
  if (!cox.ok) return [...title, refusalText(cox, language)];
  const rows = cox.value.coefficients.map(({ name, hazardRatio, p }) => [
    name,
    figure(hazardRatio.estimate),
    intervalText({ low: hazardRatio.low ?? Number.POSITIVE_INFINITY, high: hazardRatio.high ?? Number.POSITIVE_INFINITY }),
    pText(p),
  ]);
  const ranked = concordance.ok
    ? say(words.concordance, language, {
        share: figure(concordance.value.share, 3),
        standardError: figure(concordance.value.standardError, 2),
      })
    : refusalText(concordance, language);
  return [
    ...title,
    ...table(
      [words.coefficient, words.hazardRatio, shared.interval, shared.p].map((text) => text[language]),
      rows,
    ),
    "",
    ranked,
  ];
}

function testLines(analysis: TimeToEventAnalysis, language: Language): readonly string[] {
  const { logRank, petoPrentice, comparisons, interaction, proportionalHazards } = analysis;
  const row = (name: string, answer: Answer<ChiSquaredTest>) =>
    answer.ok
      ? [name, figure(answer.value.chiSquared), String(answer.value.df), pText(answer.value.p)]
      : [name, refusalText(answer, language), "–", "–"];
  const of = (test: string, comparison: string) => `${test} (${comparison})`;
  const pairs = COMPARED.map((name) => row(of(words.logRank[language], riskQuestionWords[name][language]), comparisons[name].logRank));
  const checks = proportionalHazards.ok
    ? [
        ...proportionalHazards.value.columns.map((one) =>
          row(say(words.proportionalHazards, language, { column: one.name }), { ok: true, value: one }),
        ),
        row(say(words.proportionalHazards, language, { column: words.global[language] }), {
          ok: true,
          value: proportionalHazards.value.global,
        }),
      ]
    : [];
  return table(
    [words.test, words.chiSquared, words.df, shared.p].map((text) => text[language]),
    [
      row(of(words.logRank[language], words.allArms[language]), logRank),
      row(of(words.petoPrentice[language], words.allArms[language]), petoPrentice),
      ...pairs,
      row(words.interactionTest[language], interaction.test),
      ...checks,
    ],
  );
}

function gainLines({ comparisons }: TimeToEventAnalysis, language: Language): readonly string[] {
  const rows = COMPARED.map((name) => {
    const answer = comparisons[name].restrictedMeanDifference;
    const title = say(words.restrictedMeanDifference, language, { comparison: riskQuestionWords[name][language] });
    if (!answer.ok) return [title, "–", refusalText(answer, language), "–"];
    return [title, figure(answer.value.estimate), intervalText(answer.value), pText(answer.value.p)];
  });
  return table(
    [words.comparison, shared.estimate, shared.interval, shared.p].map((text) => text[language]),
    rows,
  );
}

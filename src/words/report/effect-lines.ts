/** The effects of a report: the model, its contrasts, the factorial questions with their verdicts, what is missing changes. */
import type { AnalysisPlan } from "../../evidence/plan/analysis-plan.ts";
import {
  type AnalysisResult,
  type ContrastReport,
  isJoint,
  type JudgedAnswer,
  type MeansReport,
  type OutcomeReport,
  type SensitivityReport,
} from "../../evidence/report/result.ts";
import type { Language } from "../../record/entry.ts";
import { assumptionWords, questionWords, varianceWords, verdictWords, analysisWords as words } from "../analysis.ts";
import { say } from "../text.ts";
import { figure, heading, intervalText, pText, table } from "./markdown.ts";

/** The sections. */
export function effectLines(result: AnalysisResult, plan: AnalysisPlan, language: Language): readonly string[] {
  return [
    ...modelLines(result, plan, language),
    ...contrastLines(result.contrasts, language),
    ...result.means.flatMap((one) => meansLines(one, language)),
    ...result.factorial.flatMap((outcome) => outcomeLines(outcome, language)),
    ...(result.factorial.length > 0 ? ["", words.verdictRule[language], "", words.interactionCost[language]] : []),
    ...familyLines(result.family, language),
    ...sensitivityLines(result.sensitivity, language),
  ];
}

function modelLines({ fit }: AnalysisResult, { model }: AnalysisPlan, language: Language): readonly string[] {
  const rows = [
    [words.formula, `\`${model.formula}\``],
    [words.covariance, fit.covariance],
    [words.likelihood, model.likelihood],
    [words.dfMethod, model.df],
    [words.observations, figure(fit.observations, 12)],
    [words.subjects, figure(fit.subjects, 12)],
    [words.minus2LogLikelihood, fit.minus2LogLikelihood.toFixed(6)],
    [words.iterations, figure(fit.iterations)],
    [words.gradient, fit.gradientMax.toExponential(1)],
  ] as const;
  return [...heading(2, words.model[language]), ...rows.map(([label, value]) => `- ${label[language]}: ${value}`)];
}

function contrastLines(contrasts: readonly ContrastReport[], language: Language): readonly string[] {
  const head = [words.contrast, words.estimate, words.interval, words.standardError, words.df, words.p].map((text) => text[language]);
  const rows = contrasts.flatMap((contrast) => contrastRows(contrast, language));
  return rows.length === 0 ? [] : [...heading(2, words.contrasts[language]), ...table(head, rows)];
}

function contrastRows(contrast: ContrastReport, language: Language): readonly (readonly string[])[] {
  if (isJoint(contrast)) {
    const { numeratorDf, df, F, p, name } = contrast;
    const test = say(words.jointTest, language, { numeratorDf, df: figure(df), F: figure(F) });
    return [[name, test, "", "", "", pText(p)]];
  }
  const row = (name: string, { estimate, low, high, standardError, df, p }: typeof contrast | NonNullable<typeof contrast.robust>) => [
    name,
    figure(estimate),
    intervalText({ low, high }),
    figure(standardError),
    figure(df),
    pText(p),
  ];
  const { name, robust } = contrast;
  return [row(name, contrast), ...(robust === undefined ? [] : [row(say(words.robust, language, { name }), robust)])];
}

function meansLines({ name, cells }: MeansReport, language: Language): readonly string[] {
  const head = [words.cell, words.estimate, words.interval, words.standardError, words.df].map((text) => text[language]);
  const rows = cells.map(({ at, estimate, low, high, standardError, df }) => [
    Object.entries(at)
      .map(([factor, level]) => `${factor} = ${level}`)
      .join(", "),
    figure(estimate),
    low === null || high === null ? "–" : intervalText({ low, high }),
    figure(standardError),
    figure(df),
  ]);
  return [...heading(2, say(words.means, language, { name })), ...table(head, rows)];
}

function outcomeLines({ outcome, visits }: OutcomeReport, language: Language): readonly string[] {
  const head = [words.question, words.estimate, words.interval, words.p, words.pAdjusted, words.verdict].map((text) => text[language]);
  const deciding = visits.find((one) => one.decides);
  return [
    ...(deciding === undefined
      ? []
      : [
          ...heading(2, say(words.factorial, language, { outcome, visit: deciding.visit })),
          ...table(
            head,
            deciding.answers.map((answer) => answerRow(answer, language)),
          ),
        ]),
    ...byVisitLines({ outcome, visits }, language),
  ];
}

function answerRow(answer: JudgedAnswer, language: Language): readonly string[] {
  const adjusted = answer.inFamily ? pText(answer.pAdjusted) : words.outside[language];
  const verdict = verdictWords[answer.verdict][language];
  return [questionWords[answer.question][language], figure(answer.estimate), intervalText(answer), pText(answer.p), adjusted, verdict];
}

function byVisitLines({ outcome, visits }: Pick<OutcomeReport, "outcome" | "visits">, language: Language): readonly string[] {
  const shown = ["both-vs-tms", "both-vs-exosome", "interaction"] as const;
  const cell = (answers: readonly JudgedAnswer[], question: (typeof shown)[number]): string => {
    const answer = answers.find((one) => one.question === question);
    return answer === undefined ? "–" : `${figure(answer.estimate, 3)} (${figure(answer.low, 3)} … ${figure(answer.high, 3)})`;
  };
  return [
    ...heading(3, say(words.byVisit, language, { outcome })),
    ...table(
      [words.visit[language], ...shown.map((question) => questionWords[question][language])],
      visits.map(({ visit, answers }) => [visit, ...shown.map((question) => cell(answers, question))]),
    ),
  ];
}

function familyLines(family: AnalysisResult["family"], language: Language): readonly string[] {
  if (family === null) return [];
  const head = [words.hypothesis, words.p, words.pAdjusted, words.rejected].map((text) => text[language]);
  const rows = family.decisions.map(({ hypothesis, p, pAdjusted, rejected }) => [
    hypothesis,
    pText(p),
    pText(pAdjusted),
    (rejected ? words.yes : words.no)[language],
  ]);
  return [...heading(2, say(words.family, language, { method: family.method })), ...table(head, rows)];
}

function sensitivityLines(sensitivity: readonly SensitivityReport[], language: Language): readonly string[] {
  if (sensitivity.length === 0) return [];
  const head = [words.analysis, words.assumption, words.variance, words.estimate, words.interval, words.standardError, words.p];
  const rows = sensitivity.map((one) => [
    one.name,
    assumptionWords[one.assumption][language],
    varianceWords[one.variance][language],
    figure(one.estimate),
    intervalText(one),
    figure(one.standardError),
    pText(one.p),
  ]);
  return [
    ...heading(2, words.sensitivity[language]),
    ...table(
      head.map((text) => text[language]),
      rows,
      3,
    ),
    ...sensitivity.flatMap((one) => shiftLines(one, language)),
  ];
}

function shiftLines({ name, shifts, tippingPoint }: SensitivityReport, language: Language): readonly string[] {
  if (shifts === null) return [];
  const rows = shifts.map((one) => [figure(one.delta), figure(one.estimate), intervalText(one), pText(one.p)]);
  const tip =
    tippingPoint === null
      ? say(words.noTipping, language, { name })
      : say(words.tippingAt, language, { name, delta: figure(tippingPoint) });
  return [
    ...heading(3, `${name}: ${words.tippingPoint[language]}`),
    ...table(
      [words.shift, words.estimate, words.interval, words.p].map((text) => text[language]),
      rows,
      0,
    ),
    "",
    tip,
  ];
}

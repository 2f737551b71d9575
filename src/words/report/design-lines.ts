/** The answer of `ryorin design` as Markdown for a person. */
import type { DesignAnswer, SequentialAnswer, SizeAnswer } from "../../evidence/design/design-answer.ts";
import type { DesignPlan } from "../../evidence/design/design-plan.ts";
import type { Randomised } from "../../evidence/design/randomise.ts";
import type { ClosedForm } from "../../evidence/design/trial-closed-form.ts";
import type { Language } from "../../record/entry.ts";
import { designWords, noFormulaWords, testWords } from "../design.ts";
import { say, type Text } from "../text.ts";
import { patients, probability } from "./design-numbers.ts";
import { figure, heading, table } from "./markdown.ts";
import { type SimulationAnswer, simulationLines } from "./simulation-lines.ts";

/** All answers of one plan. */
export interface WholeAnswer extends DesignAnswer {
  readonly randomisation: Randomised | null;
  readonly simulation: SimulationAnswer | null;
}

/** Sections, each with its title; parts that were not asked have none. */
export function designLines(plan: DesignPlan, answer: WholeAnswer, language: Language): readonly string[] {
  const section = (title: Text, lines: readonly string[]) => (lines.length === 0 ? [] : [...heading(2, title[language]), ...lines]);
  const lines = [
    ...(plan.title === null ? [] : heading(1, plan.title)),
    ...section(designWords.sizes, sizeLines(answer.sizes, language)),
    ...section(designWords.sequential, answer.groupSequential === null ? [] : sequentialLines(answer.groupSequential, language)),
    ...section(designWords.reestimation, plan.reestimation === null ? [] : [reestimationLine(answer, language)]),
    ...section(designWords.trial, closedFormLines(answer.trial, language)),
    ...(plan.trial === null || answer.simulation === null ? [] : simulationLines(answer.simulation, plan.trial, language)),
    ...section(designWords.randomisation, plan.randomisation === null ? [] : randomisationLines(answer.randomisation, language)),
  ];
  return lines.filter((line, index) => line !== "" || (index > 0 && lines[index - 1] !== ""));
}

function sizeLines(sizes: readonly SizeAnswer[], language: Language): readonly string[] {
  const { question, total, firstArm, secondArm, events, power } = designWords;
  return table(
    [question, total, firstArm, secondArm, events, power].map((head) => head[language]),
    sizes.map((one) => [
      designWords[one.kind][language],
      patients(one.total),
      figure(one.first),
      figure(one.second),
      patients(one.events),
      probability(one.power),
    ]),
  );
}

function sequentialLines(answer: SequentialAnswer, language: Language): readonly string[] {
  const { boundaries, stageLevels, alphaSpent, underAlternative } = answer;
  const { look, information, efficacy, futility, level, stopsEffective } = designWords;
  const at = (values: readonly number[], k: number, digits: number) => {
    const value = values[k] ?? Number.NaN;
    return figure(Number.isFinite(value) ? value : null, digits);
  };
  const rows = answer.information.map((fraction, k) => [
    String(k + 1),
    figure(fraction),
    at(boundaries.upper, k, 5),
    at(boundaries.lower, k, 5),
    at(stageLevels, k, 4),
    at(alphaSpent, k, 4),
    at(underAlternative.efficacy, k, 3),
  ]);
  const heads = [look, information, efficacy, futility, level, designWords.alphaSpent, stopsEffective].map((head) => head[language]);
  return [...table(heads, rows), "", ...sequentialSentences(answer, language).map((sentence) => `- ${sentence}`)];
}

function sequentialSentences(answer: SequentialAnswer, language: Language): readonly string[] {
  const { inflation, averageUnderAlternative, averageUnderNull, maximumTotal, averageTotalUnderAlternative, averageTotalUnderNull } =
    answer;
  const sizes = { inflation: figure(inflation), alternative: figure(averageUnderAlternative), none: figure(averageUnderNull) };
  const totals = {
    maximum: patients(maximumTotal),
    alternative: figure(averageTotalUnderAlternative),
    none: figure(averageTotalUnderNull),
  };
  return [
    say(designWords.sequentialLine, language, sizes),
    ...(maximumTotal === null ? [] : [say(designWords.sequentialTotals, language, totals)]),
    ...(answer.interim === null ? [] : [interimLine(answer.interim, language)]),
    ...(answer.combinedZ.length === 0
      ? []
      : [say(designWords.combinedLine, language, { z: answer.combinedZ.map((z) => figure(z)).join(", ") })]),
  ];
}

function interimLine(interim: NonNullable<SequentialAnswer["interim"]>, language: Language): string {
  return say(designWords.interimLine, language, {
    plan: probability(interim.underPlan),
    observed: probability(interim.underObserved),
    none: probability(interim.underNull),
    predictive: probability(interim.predictive),
  });
}

function reestimationLine({ reestimation }: WholeAnswer, language: Language): string {
  if (reestimation?.status !== "set") return designWords.reestimationImpossible[language];
  const { deviation, wanted, total, limited } = reestimation;
  return say(designWords.reestimationLine, language, {
    deviation: figure(deviation),
    wanted: figure(wanted),
    total,
    limited: limited === "no" ? "" : designWords.reestimationLimited[language],
  }).trimEnd();
}

function closedFormLines(answers: readonly ClosedForm[], language: Language): readonly string[] {
  const { outcome, test, effect, standardError, power, sizeFor80, sizeFor90 } = designWords;
  const rows = answers.flatMap((answer) => (answer.formula === "lu-luo-chen" ? closedFormRows(answer, language) : []));
  const reasons = answers.flatMap((answer) =>
    answer.formula === "lu-luo-chen" ? [] : [`- ${answer.outcome}: ${noFormulaWords[answer.formula][language]}`],
  );
  const heads = [outcome, test, effect, standardError, power, sizeFor80, sizeFor90].map((head) => head[language]);
  return [...table(heads, rows, 2), ...(rows.length > 0 && reasons.length > 0 ? [""] : []), ...reasons];
}

function closedFormRows(answer: Extract<ClosedForm, { formula: "lu-luo-chen" }>, language: Language): readonly (readonly string[])[] {
  const rows = answer.contrasts.map((one) => [
    answer.outcome,
    testWords[one.contrast][language],
    figure(one.effect),
    figure(one.standardError),
    probability(one.inFavour),
    patients(one.totalForPower80),
    patients(one.totalForPower90),
  ]);
  return [...rows, [answer.outcome, testWords["min-test"][language], "", "", probability(answer.minTest), "", ""]];
}

function randomisationLines(answer: Randomised | null, language: Language): readonly string[] {
  if (answer === null) return [designWords.noSecret[language]];
  const { stratum, allocation, everyone } = designWords;
  const lists = answer.lists.map(({ levels, arms }) => [levels.join(" / ") || everyone[language], arms.join(" ")]);
  const arrivals = answer.allocations.length === 0 ? [] : [[everyone[language], answer.allocations.join(" ")]];
  return [
    say(designWords.sealLine, language, { seal: answer.seal }),
    "",
    ...table([stratum[language], allocation[language]], [...lists, ...arrivals], 2),
  ];
}

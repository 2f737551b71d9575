/** The answer of `ryorin design` as lines for a person. */
import type { DesignAnswer, SequentialAnswer, SizeAnswer } from "../evidence/design/design-answer.ts";
import type { DesignPlan } from "../evidence/design/design-plan.ts";
import type { Randomised } from "../evidence/design/randomise.ts";
import type { ClosedForm } from "../evidence/design/trial-closed-form.ts";
import type { Language } from "../record/entry.ts";
import { designWords, noFormulaWords, testWords } from "../words/design.ts";
import { say, type Text } from "../words/text.ts";
import { patients, probability, shortNumber } from "./design-numbers.ts";
import { type SimulationAnswer, simulationLines } from "./simulation-lines.ts";

/** All answers of one plan. */
export interface WholeAnswer extends DesignAnswer {
  readonly randomisation: Randomised | null;
  readonly simulation: SimulationAnswer | null;
}

/** Sections, each with its title; parts that were not asked have none. */
export function designLines(plan: DesignPlan, answer: WholeAnswer, language: Language): readonly string[] {
  const section = (title: Text, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", title[language], ...lines.map((line) => `  ${line}`)];
  const lines = [
    ...(plan.title === null ? [] : [plan.title]),
    ...section(
      designWords.sizes,
      answer.sizes.map((one) => sizeLine(one, language)),
    ),
    ...section(designWords.sequential, answer.groupSequential === null ? [] : sequentialLines(answer.groupSequential, language)),
    ...section(designWords.reestimation, plan.reestimation === null ? [] : [reestimationLine(answer, language)]),
    ...section(
      designWords.trial,
      answer.trial.flatMap((one) => closedFormLines(one, language)),
    ),
    ...(answer.simulation === null ? [] : ["", ...simulationLines(answer.simulation, language)]),
    ...section(designWords.randomisation, plan.randomisation === null ? [] : randomisationLines(answer.randomisation, language)),
  ];
  return lines[0] === "" ? lines.slice(1) : lines;
}

function sizeLine({ kind, total, first, second, power, events }: SizeAnswer, language: Language): string {
  return say(designWords.sizeLine, language, {
    kind: designWords[kind][language],
    total: patients(total),
    first: shortNumber(first),
    second: shortNumber(second),
    power: probability(power),
    events: events === null ? "" : say(designWords.sizeEvents, language, { events: patients(events) }),
  });
}

function sequentialLines(answer: SequentialAnswer, language: Language): readonly string[] {
  const { information, boundaries, stageLevels, alphaSpent, inflation, interim, combinedZ } = answer;
  const bound = (value: number) => (Number.isFinite(value) ? shortNumber(value) : designWords.noBound[language]);
  const looks = information.map((fraction, k) =>
    say(designWords.lookLine, language, {
      look: k + 1,
      information: shortNumber(fraction),
      upper: bound(boundaries.upper[k] ?? Number.NaN),
      lower: bound(boundaries.lower[k] ?? Number.NaN),
      level: shortNumber(stageLevels[k] ?? Number.NaN),
      spent: shortNumber(alphaSpent[k] ?? Number.NaN),
    }),
  );
  const { averageUnderAlternative, averageUnderNull, maximumTotal, averageTotalUnderAlternative, averageTotalUnderNull } = answer;
  const sizes = {
    inflation: shortNumber(inflation),
    alternative: shortNumber(averageUnderAlternative),
    none: shortNumber(averageUnderNull),
  };
  const totals = {
    maximum: patients(maximumTotal),
    alternative: shortNumber(averageTotalUnderAlternative),
    none: shortNumber(averageTotalUnderNull),
  };
  return [
    ...looks,
    say(designWords.sequentialLine, language, sizes),
    ...(maximumTotal === null ? [] : [say(designWords.sequentialTotals, language, totals)]),
    ...(interim === null ? [] : [interimLine(interim, language)]),
    ...(combinedZ.length === 0 ? [] : [say(designWords.combinedLine, language, { z: combinedZ.map(shortNumber).join(", ") })]),
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
  if (reestimation === null) return designWords.reestimationImpossible[language];
  const { deviation, wanted, total, limited } = reestimation;
  return say(designWords.reestimationLine, language, {
    deviation: shortNumber(deviation),
    wanted: shortNumber(wanted),
    total,
    limited: limited === "no" ? "" : designWords.reestimationLimited[language],
  });
}

function closedFormLines(answer: ClosedForm, language: Language): readonly string[] {
  if (answer.formula !== "lu-luo-chen") return [`${answer.outcome}: ${noFormulaWords[answer.formula][language]}`];
  const { outcome } = answer;
  const lines = answer.contrasts.map(({ contrast, effect, standardError, inFavour, totalForPower80, totalForPower90 }) =>
    say(designWords.closedFormLine, language, {
      outcome,
      test: testWords[contrast][language],
      effect: shortNumber(effect),
      error: shortNumber(standardError),
      power: probability(inFavour),
      total80: patients(totalForPower80),
      total90: patients(totalForPower90),
    }),
  );
  const minTest = { outcome, test: testWords["min-test"][language], power: probability(answer.minTest) };
  return [...lines, say(designWords.closedFormMinTest, language, minTest)];
}

function randomisationLines(answer: Randomised | null, language: Language): readonly string[] {
  if (answer === null) return [designWords.noSecret[language]];
  const line = (stratum: string, arms: readonly string[]) => say(designWords.listLine, language, { stratum, arms: arms.join(" ") });
  return [
    say(designWords.sealLine, language, { seal: answer.seal }),
    ...answer.lists.map(({ levels, arms }) => line(levels.join(" / ") || designWords.everyone[language], arms)),
    ...(answer.allocations.length === 0 ? [] : [line(designWords.everyone[language], answer.allocations)]),
  ];
}

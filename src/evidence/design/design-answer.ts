/**
 * Everything that a design plan asks and a formula answers. What chance has to answer (the simulation), and what a secret
 * decides (the list of a randomisation), are added by those who have workers and secrets.
 */
import { never } from "../../base/invariant.ts";
import { conditionalPower, type Interim, observedDrift, predictivePower } from "./conditional-power.ts";
import { characteristicsOf, type SequentialCharacteristics } from "./design-characteristics.ts";
import type { DesignPlan } from "./design-plan.ts";
import { inverseNormal } from "./inverse-normal.ts";
import { powerOfMeans, sizeForMeans, type TwoArms } from "./power-of-means.ts";
import { powerOfRates, sizeForRates } from "./power-of-rates.ts";
import { eventProbability, powerOfEvents, type SurvivalPlan, sizeForSurvival } from "./power-of-survival.ts";
import { type Reestimated, reestimateForDeviation, reestimateForRate, withinArms } from "./reestimation.ts";
import type { SequentialPlan } from "./sequential-reading.ts";
import type { ReestimationPlan, SizeQuestion } from "./sizes-reading.ts";
import { type ClosedForm, closedFormOf } from "./trial-closed-form.ts";

/** A size question with its answer: the size asked for or given, not rounded, and the power. */
export interface SizeAnswer extends TwoArms {
  readonly kind: SizeQuestion["kind"];
  readonly power: number;
  /** Events of a comparison of times; null for the others. */
  readonly events: number | null;
}

/** A group sequential design and its sizes, where the plan gives that of a fixed trial. */
export interface SequentialAnswer extends SequentialCharacteristics {
  readonly information: readonly number[];
  readonly maximumTotal: number | null;
  readonly averageTotalUnderAlternative: number | null;
  readonly averageTotalUnderNull: number | null;
  readonly interim: InterimAnswer | null;
  /** Z of the stages so far together, by the inverse normal method with the planned weights. */
  readonly combinedZ: readonly number[];
}

/** How likely a success still is: if the effect is the planned one, the observed one, none, and averaged over what the data leave open. */
export interface InterimAnswer {
  readonly underPlan: number;
  readonly underObserved: number;
  readonly underNull: number;
  readonly predictive: number;
}

/** A size set anew, unless the arms as planned cannot have given what was seen. */
export type ReestimationAnswer = ({ readonly status: "set" } & Reestimated) | { readonly status: "impossible" };

/** The answers. A part that was not asked is null, or empty. */
export interface DesignAnswer {
  readonly sizes: readonly SizeAnswer[];
  readonly groupSequential: SequentialAnswer | null;
  readonly reestimation: ReestimationAnswer | null;
  readonly trial: readonly ClosedForm[];
}

/** What formulas answer to `plan`. */
export function answerInClosedForm({ sizes, groupSequential, reestimation, trial }: DesignPlan): DesignAnswer {
  return {
    sizes: sizes.map(sizeAnswer),
    groupSequential: groupSequential === null ? null : sequentialAnswer(groupSequential),
    reestimation: reestimation === null ? null : reestimationAnswer(reestimation),
    trial: trial === null ? [] : closedFormOf(trial),
  };
}

function sizeAnswer(question: SizeQuestion): SizeAnswer {
  const { kind, ratio, alpha } = question;
  const rate = alpha / 2;
  switch (kind) {
    case "means": {
      const plan = { difference: question.difference, deviation: question.deviation, ratio, rate };
      return answered(
        question,
        (power) => sizeForMeans(plan, power),
        (total) => powerOfMeans(plan, total),
      );
    }
    case "rates": {
      const plan = { first: question.first, second: question.second, ratio, rate };
      return answered(
        question,
        (power) => sizeForRates(plan, power),
        (total) => powerOfRates(plan, total),
      );
    }
    case "survival": {
      const plan: SurvivalPlan = { ...question, rate };
      const answer = answered(
        question,
        (power) => sizeForSurvival(plan, power),
        (total) => powerOfEvents(plan, total * eventProbability(plan)),
      );
      return { ...answer, events: answer.total * eventProbability(plan) };
    }
    default:
      return never(kind, "a question of size");
  }
}

/** The size for the power that is asked, or the power of the size that is given. */
function answered(
  { kind, power, total, ratio }: SizeQuestion,
  sizeFor: (power: number) => TwoArms,
  powerOf: (total: number) => number,
): SizeAnswer {
  if (power !== null) {
    const size = sizeFor(power);
    return { kind, total: size.total, first: size.first, second: size.second, power, events: null };
  }
  const given = total ?? 0;
  return { kind, total: given, first: (given * ratio) / (1 + ratio), second: given / (1 + ratio), power: powerOf(given), events: null };
}

function sequentialAnswer(plan: SequentialPlan): SequentialAnswer {
  const { design, fixedTotal, stageP } = plan;
  const characteristics = characteristicsOf(design);
  const { inflation, averageUnderAlternative, averageUnderNull } = characteristics;
  const times = (factor: number) => (fixedTotal === null ? null : fixedTotal * factor);
  return {
    ...characteristics,
    information: design.information,
    maximumTotal: times(inflation),
    averageTotalUnderAlternative: times(averageUnderAlternative),
    averageTotalUnderNull: times(averageUnderNull),
    interim: interimAnswer(plan, characteristics),
    combinedZ: inverseNormal(
      stageP,
      design.information.map((t, k) => t - (design.information[k - 1] ?? 0)),
    ),
  };
}

function interimAnswer({ design, interim }: SequentialPlan, { boundaries, drift }: SequentialCharacteristics): InterimAnswer | null {
  if (interim === null) return null;
  const { look, z } = interim;
  const now: Interim = {
    z,
    informationNow: design.information[look - 1],
    information: design.information.slice(look),
    boundaries: { upper: boundaries.upper.slice(look), lower: boundaries.lower.slice(look) },
  };
  return {
    underPlan: conditionalPower(now, drift),
    underObserved: conditionalPower(now, observedDrift(now)),
    underNull: conditionalPower(now, 0),
    predictive: predictivePower(now),
  };
}

function reestimationAnswer(plan: ReestimationPlan): ReestimationAnswer {
  const found = plan.kind === "rate" ? sizeForRate(plan) : sizeForDeviation(plan);
  return found === null ? { status: "impossible" } : { status: "set", ...found };
}

function sizeForDeviation(plan: Extract<ReestimationPlan, { kind: "deviation" }>): Reestimated | null {
  const { planned, assumedDeviation, observedDeviation, observed, arms } = plan;
  const deviation = arms === null ? observedDeviation : withinArms(observedDeviation, observed, arms);
  return deviation === null ? null : reestimateForDeviation(planned, assumedDeviation, deviation, plan);
}

/** The planned difference about the rate that was seen in all arms together; null where one of the rates would leave 0 to 1. */
function sizeForRate(plan: Extract<ReestimationPlan, { kind: "rate" }>): Reestimated | null {
  const { difference, observedRate, ratio, alpha, power } = plan;
  const share = ratio / (1 + ratio);
  const [first, second] = [observedRate + (1 - share) * difference, observedRate - share * difference];
  if (Math.min(first, second) <= 0 || Math.max(first, second) >= 1) return null;
  return reestimateForRate(observedRate, () => sizeForRates({ first, second, ratio, rate: alpha / 2 }, power).total, plan);
}

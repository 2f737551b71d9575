/**
 * Events and subjects for a comparison of two times to an event by the log-rank test (Schoenfeld, Biometrika 68, 1981),
 * with exponential times, uniform accrual and a common end of follow-up. Drop-out is exponential, too, and ends a
 * subject's time without an event.
 */
import { normalUpper, normalUpperQuantile } from "../../numeric/normal.ts";
import { split, type TwoArms } from "./power-of-means.ts";

/** What is planned; all times in one unit. */
export interface SurvivalPlan {
  /** The hazard of the first arm over that of the second; above 0, not 1. */
  readonly hazardRatio: number;
  /** The median time of the second arm. */
  readonly medianSecond: number;
  readonly accrual: number;
  /** From the last subject in to the end. */
  readonly followUp: number;
  /** The hazard of dropping out in either arm; 0 for none. */
  readonly dropoutHazard: number;
  readonly ratio: number;
  readonly rate: number;
}

/** Events and subjects needed. */
export interface SurvivalSize extends TwoArms {
  readonly events: number;
}

/** The events and subjects with which the test has `power`. */
export function sizeForSurvival(plan: SurvivalPlan, power: number): SurvivalSize {
  const z = normalUpperQuantile(plan.rate) + normalUpperQuantile(1 - power);
  const events = (z * (1 + plan.ratio)) ** 2 / (plan.ratio * Math.log(plan.hazardRatio) ** 2);
  return { events, ...split(events / eventProbability(plan), plan.ratio) };
}

/** The power with so many events. */
export function powerOfEvents({ hazardRatio, ratio, rate }: SurvivalPlan, events: number): number {
  const distance = (Math.abs(Math.log(hazardRatio)) * Math.sqrt(events * ratio)) / (1 + ratio);
  return normalUpper(normalUpperQuantile(rate) - distance);
}

/** The mean over both arms of the probability that a subject has the event before the end. */
export function eventProbability(plan: SurvivalPlan): number {
  const hazard = Math.LN2 / plan.medianSecond;
  const share = plan.ratio / (1 + plan.ratio);
  return share * ofArm(plan, hazard * plan.hazardRatio) + (1 - share) * ofArm(plan, hazard);
}

function ofArm({ accrual, followUp, dropoutHazard }: SurvivalPlan, hazard: number): number {
  const leaving = hazard + dropoutHazard;
  const still =
    accrual === 0 ? Math.exp(-leaving * followUp) : (Math.exp(-leaving * followUp) * -Math.expm1(-leaving * accrual)) / (leaving * accrual);
  return (hazard / leaving) * (1 - still);
}

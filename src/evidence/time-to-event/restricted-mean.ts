/**
 * The mean time without the event up to a horizon, the area under the survival curve: a difference in weeks, which needs
 * no proportional hazards and no model (P. Royston and M. K. B. Parmar, BMC Medical Research Methodology 13, 2013). The
 * variance is Greenwood's, as J. P. Klein and M. L. Moeschberger give it (Survival Analysis, 4.5).
 */
import { invariant } from "../../base/invariant.ts";
import { fail, ok } from "../../base/result.ts";
import { type Answer, LEVEL, type NormalEstimate, normalAnswer } from "../estimate.ts";
import { finding } from "../finding.ts";
import { kaplanMeier, type SurvivalCurve } from "./kaplan-meier.ts";
import type { SurvivalData } from "./survival-data.ts";

/** A group's area; the standard error is 0 when nobody had the event by the horizon. */
export interface RestrictedMean {
  readonly mean: number;
  readonly standardError: number;
}

/** A group with the name that refusals give it. */
export interface NamedSurvival extends SurvivalData {
  readonly name: string;
}

/** The area up to `horizon`, which must not lie beyond what the group was watched for, unless all had the event. */
export function restrictedMean(group: NamedSurvival, horizon: number): Answer<RestrictedMean> {
  invariant(horizon >= 0 && Number.isFinite(horizon), `a horizon of 0 or later, not ${horizon}`);
  if (group.times.length === 0) return fail(finding("estimate.too-few", { quantity: group.name, needed: 1, given: 0 }));
  const curve = kaplanMeier(group);
  const atEnd = curve.steps.at(-1)?.survival ?? 1;
  if (horizon > curve.lastTime && atEnd > 0) {
    return fail(finding("survival.beyond-follow-up", { group: group.name, horizon, last: curve.lastTime }));
  }
  return ok(areaUnder(curve, horizon));
}

/** The area of the first group minus that of the second. */
export function restrictedMeanDifference(
  first: NamedSurvival,
  second: NamedSurvival,
  horizon: number,
  level: number = LEVEL,
): Answer<NormalEstimate> {
  const [one, other] = [restrictedMean(first, horizon), restrictedMean(second, horizon)];
  if (!one.ok) return one;
  if (!other.ok) return other;
  const variance = one.value.standardError ** 2 + other.value.standardError ** 2;
  return normalAnswer("restricted-mean", one.value.mean - other.value.mean, variance, level);
}

/** Steps are taken from the last backwards, so that the area to the right of each is at hand. */
function areaUnder({ steps }: SurvivalCurve, horizon: number): RestrictedMean {
  const within = steps.filter(({ time }) => time < horizon);
  let area = 0;
  let variance = 0;
  let end = horizon;
  for (let index = within.length - 1; index >= 0; index -= 1) {
    const { time, survival, atRisk, events } = within[index];
    area += survival * (end - time);
    end = time;
    if (atRisk > events) variance += (area * area * events) / (atRisk * (atRisk - events));
  }
  return { mean: area + end, standardError: Math.sqrt(variance) };
}

/**
 * Differences between arms on the scale of the proportion itself: a weighted sum of proportions, such as both minus TMS
 * or the additive interaction. Two intervals: Wald's, which the other measures of interaction share, and one that puts
 * Wilson's intervals of the single arms together (R. G. Newcombe, Statistics in Medicine 17, 1998, method 10; for sums of
 * several G. Zou and A. Donner, Statistics in Medicine 27, 2008), which keeps its coverage in small arms and when nobody
 * or everybody responds.
 */
import { ok } from "../../base/result.ts";
import type { Arm } from "../arms.ts";
import { type Answer, LEVEL, type NormalEstimate, normalAnswer } from "../estimate.ts";
import { type Cells, type Risk, risksOf } from "./cells.ts";
import { type Interval, wilsonInterval } from "./proportion.ts";

/** A weight for each arm that counts. */
export type RiskWeights = Readonly<Partial<Record<Arm, number>>>;

/** A weighted sum of proportions. */
export interface RiskContrast {
  readonly estimate: number;
  /** From the delta method; refused when no arm varies. */
  readonly wald: Answer<NormalEstimate>;
  readonly combinedWilson: Interval;
}

/** The three differences that patients ask about, and the additive interaction, as weights. */
export const RISK_QUESTIONS = {
  "both-vs-tms": { both: 1, tms: -1 },
  "both-vs-exosome": { both: 1, exosome: -1 },
  "both-vs-neither": { both: 1, neither: -1 },
  "tms-vs-neither": { tms: 1, neither: -1 },
  "exosome-vs-neither": { exosome: 1, neither: -1 },
  "additive-interaction": { both: 1, tms: -1, exosome: -1, neither: 1 },
} as const satisfies Readonly<Record<string, RiskWeights>>;
/** A question of RISK_QUESTIONS. */
export type RiskQuestion = keyof typeof RISK_QUESTIONS;

/** The answer to one of them; refused when an arm that it compares is not there. */
export function riskContrast(cells: Cells, question: RiskQuestion, level: number = LEVEL): Answer<RiskContrast> {
  const weights: RiskWeights = RISK_QUESTIONS[question];
  const counting = (["neither", "tms", "exosome", "both"] as const).filter((arm) => weights[arm] !== undefined);
  const risks = risksOf(cells, counting);
  if (!risks.ok) return risks;
  const terms = risks.value.map((risk) => ({ risk, weight: weights[risk.arm] ?? 0 }));
  const estimate = terms.reduce((sum, { risk, weight }) => sum + weight * risk.proportion, 0);
  const variance = terms.reduce((sum, { risk, weight }) => sum + weight * weight * risk.variance, 0);
  return ok({
    estimate,
    wald: normalAnswer(question, estimate, variance, level),
    combinedWilson: combined(estimate, terms, level),
  });
}

function combined(estimate: number, terms: readonly { readonly risk: Risk; readonly weight: number }[], level: number): Interval {
  let below = 0;
  let above = 0;
  for (const { risk, weight } of terms) {
    const { low, high } = wilsonInterval(risk.responders, risk.n, level);
    const [least, most] = weight > 0 ? [weight * low, weight * high] : [weight * high, weight * low];
    below += (weight * risk.proportion - least) ** 2;
    above += (most - weight * risk.proportion) ** 2;
  }
  return { low: estimate - Math.sqrt(below), high: estimate + Math.sqrt(above) };
}

/**
 * The power of a longitudinal 2x2 trial without simulating it, where a formula exists: when patients leave for reasons
 * that have nothing to do with how they are, no visit is missed in between and nothing comes between. The variance of
 * each arm's mean at the visit of the analysis is that of Lu, Luo and Chen; the tests are taken as normal, so that small
 * trials look a little better than they are.
 */
import { normalUpperQuantile } from "../../numeric/normal.ts";
import { ARMS, type Contrast } from "./factorial-contrasts.ts";
import { type ByArm, type ContrastPower, powerOfContrast, powerOfMinTest } from "./factorial-power.ts";
import { inflationOfArm } from "./mmrm-power.ts";
import { prepareRisk } from "./prepared-trial.ts";
import type { OutcomePlan, TrialPlan } from "./trial-plan.ts";
import { covarianceGivenBaseline } from "./visit-covariance.ts";

/** Why there is no formula. */
export type NoFormula = "dropout-depends-on-outcome" | "missed-visits" | "intercurrent-events" | "no-variation";

/** A contrast and the sizes, with the arms in the plan's proportion, at which it is in favour with a power of 0.8 and 0.9; null when it never is. */
export interface ClosedFormContrast extends ContrastPower {
  readonly contrast: Contrast;
  readonly totalForPower80: number | null;
  readonly totalForPower90: number | null;
}

/** The answers about one outcome. */
export type ClosedForm =
  | { readonly outcome: string; readonly formula: NoFormula }
  | {
      readonly outcome: string;
      readonly formula: "lu-luo-chen";
      readonly contrasts: readonly ClosedFormContrast[];
      /** The probability that both is better than either alone. */
      readonly minTest: number;
    };

/** The answers about every outcome of `plan`. */
export function closedFormOf(plan: TrialPlan): readonly ClosedForm[] {
  return plan.outcomes.map((outcome) => ofOutcome(plan, outcome));
}

function ofOutcome(plan: TrialPlan, outcome: OutcomePlan): ClosedForm {
  const { name, better } = outcome;
  const { visit, contrasts } = plan.analysis;
  const without = noFormula(plan, outcome);
  if (without !== null) return { outcome: name, formula: without };
  const standardErrors = standardErrorsOf(plan, outcome);
  const means = byArm((arm) => outcome.means[arm][visit]);
  return {
    outcome: name,
    formula: "lu-luo-chen",
    contrasts: contrasts.map((contrast) => {
      const power = powerOfContrast(contrast, means, standardErrors, plan.alpha, better);
      const total = (wanted: number) => totalFor(plan, power, better === "lower" ? -1 : 1, wanted);
      return { contrast, ...power, totalForPower80: total(0.8), totalForPower90: total(0.9) };
    }),
    minTest: powerOfMinTest(means, standardErrors, plan.alpha, better),
  };
}

function noFormula({ dropout, missedVisits, events }: TrialPlan, { deviations }: OutcomePlan): NoFormula | null {
  if (events.length > 0) return "intercurrent-events";
  if (missedVisits > 0) return "missed-visits";
  if (deviations.some((deviation) => deviation === 0)) return "no-variation";
  const leaves = dropout.hazards.some((hazard) => hazard > 0);
  return leaves && dropout.dependsOn !== "nothing" && dropout.logOddsPerDeviationWorse !== 0 ? "dropout-depends-on-outcome" : null;
}

/** The standard error of each arm's mean at the visit of the analysis. Later visits tell nothing about it. */
function standardErrorsOf({ arms, weeks, dropout, analysis }: TrialPlan, outcome: OutcomePlan): ByArm {
  const kept = analysis.visit + 1;
  const covariance = covarianceGivenBaseline(outcome, weeks);
  const at = (a: number, b: number) => covariance[a * weeks.length + b];
  const visits = Array.from({ length: kept }, (_, visit) => visit);
  const correlation = visits.map((a) => visits.map((b) => at(a, b) / Math.sqrt(at(a, a) * at(b, b))));
  const risk = prepareRisk(dropout).probability;
  return byArm((arm, index) => {
    let staying = 1;
    const retention = visits.map((visit) => {
      staying *= 1 - risk[index * weeks.length + visit];
      return staying;
    });
    return Math.sqrt((at(analysis.visit, analysis.visit) * inflationOfArm({ correlation, retention })) / arms[arm]);
  });
}

/** The total at which the contrast is in favour with the power that is wanted: variances shrink with the total. */
function totalFor({ arms, alpha }: TrialPlan, { effect, standardError }: ContrastPower, favoured: 1 | -1, wanted: number): number | null {
  if (favoured * effect <= 0) return null;
  const total = ARMS.reduce((sum, arm) => sum + arms[arm], 0);
  const distance = normalUpperQuantile(alpha / 2) + normalUpperQuantile(1 - wanted);
  return total * ((distance * standardError) / effect) ** 2;
}

function byArm(of: (arm: (typeof ARMS)[number], index: number) => number): ByArm {
  const [neither, tms, exosome, both] = ARMS.map(of);
  return { neither, tms, exosome, both };
}

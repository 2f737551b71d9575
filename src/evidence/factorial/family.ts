/**
 * Every hypothesis of a plan's family with its adjusted p-value, at once: contrasts by their names, questions of the
 * factorial part by `outcome/question` at the deciding visit. The decision for the whole family is made here and nowhere
 * else; a hypothesis outside the family keeps its p-value and is said to be outside.
 */
import { invariant } from "../../base/invariant.ts";
import { adjustedPValues, type Procedure } from "../multiplicity/adjust.ts";
import type { MultiplicityPlan } from "../plan/multiplicity-plan.ts";

/** The family-wise error that a family is held to. */
const ALPHA = 0.05;

/** One hypothesis of the family; `rejected` at a family-wise 5 %, two-sided. */
export interface FamilyDecision {
  readonly hypothesis: string;
  readonly p: number;
  readonly pAdjusted: number;
  readonly rejected: boolean;
}

/** The decisions, in the order of the plan; `pOf` gives the p-value of a hypothesis by its name, null where there is none. */
export function decideFamily(plan: MultiplicityPlan, pOf: (hypothesis: string) => number | null): readonly FamilyDecision[] {
  // A hypothesis that could not be tested is not rejected, and passes nothing on.
  const pValues = plan.hypotheses.map((hypothesis) => pOf(hypothesis) ?? 1);
  const adjusted = adjustedPValues(procedureOf(plan), pValues);
  return plan.hypotheses.map((hypothesis, index) => ({
    hypothesis,
    p: pValues[index],
    pAdjusted: adjusted[index],
    rejected: adjusted[index] <= ALPHA,
  }));
}

function procedureOf({ method, weights, transitions }: MultiplicityPlan): Procedure {
  if (method !== "graph") return { method };
  invariant(weights !== null && transitions !== null, "a graph with weights and transitions");
  return { method, weights, transitions };
}

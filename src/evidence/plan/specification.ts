/**
 * The mixed model of a plan as the engine takes it, for the plan's own formula or for that of another outcome, and the visits
 * at which treatment may have done something.
 */
import { parseFormula } from "../data/formula.ts";
import type { ModelSpecification } from "../mmrm/model.ts";
import type { AnalysisPlan } from "./analysis-plan.ts";

/** The specification of `formula`, by default the plan's own. A constrained baseline is that of the plan's own outcome and of no other. */
export function specificationOf({ data, model }: AnalysisPlan, formula = model.formula): ModelSpecification {
  const { constrainedBaseline } = model;
  const read = parseFormula(formula);
  const constrained =
    constrainedBaseline === null || !read.ok || formula !== model.formula
      ? undefined
      : { ...constrainedBaseline, subject: data.subject, visit: data.visit, outcome: read.value.response };
  return { formula, data, model, constrained };
}

/** The visits of a fitted model at which arms may differ: not the baseline, where it is one of them. */
export function visitsAfterBaseline({ model }: AnalysisPlan, visits: readonly string[]): readonly string[] {
  return visits.filter((visit) => visit !== model.constrainedBaseline?.level);
}

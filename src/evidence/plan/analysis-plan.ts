/**
 * The plan of an analysis: everything that decides the numbers, fixed before the data are seen. It is a JSON object; its
 * fields are described in docs/analysis-plan.md. A plan is read once, here; what is wrong with it is a list of findings,
 * each with the field, what was expected and what was given.
 *
 * What a plan leaves out has a stated default: REML, Satterthwaite, and the fallback order us, toeph, ar1h, cs.
 */
import type { Json } from "../../base/json.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import { COVARIANCE_KINDS, type CovarianceKind } from "../mmrm/covariance/kinds.ts";
import { type ContrastPlan, contrastPlan } from "./contrast-plan.ts";
import { estimand } from "./estimand.ts";
import { factorialPlan } from "./factorial-plan.ts";
import { type MeansPlan, meansPlan } from "./means-plan.ts";
import { missingPlan } from "./missing-plan.ts";
import { multiplicityPlan } from "./multiplicity-plan.ts";
import { crossFindings } from "./plan-findings.ts";
import { type FieldFinding, flag, list, members, object, oneOf, optional, REFUSED, type ReadShape, text } from "./reading.ts";

/** How degrees of freedom are found; Kenward-Roger in its linear form only. */
export const DF_METHODS = ["satterthwaite", "kenward-roger-linear"] as const;

/** Simpler structures that are tried, in this order, when the one before does not converge or cannot be identified. */
const FALLBACK_ORDER: readonly CovarianceKind[] = ["us", "toeph", "ar1h", "cs"];

const NO_COLUMNS: readonly string[] = [];
const NO_FACTORS: Readonly<Record<string, readonly string[]>> = {};

const data = object({
  subject: text,
  visit: text,
  factors: optional(members(list(text, 1)), NO_FACTORS),
  /** The column of times for `sp_exp` and `slopes`, where it is not the visit itself. */
  time: optional(text, null),
  /** Columns that the balance of the groups is shown for, besides the covariates of the model. */
  baseline: optional(list(text), NO_COLUMNS),
});

const model = object({
  formula: text,
  covariance: optional(list(oneOf(COVARIANCE_KINDS), 1), FALLBACK_ORDER),
  likelihood: optional(oneOf(["REML", "ML"]), "REML"),
  df: optional(oneOf(DF_METHODS), "satterthwaite"),
  /** A factor whose levels have a covariance each. */
  group: optional(text, null),
  /** Whether robust (CR2) standard errors are given beside the model's own. */
  robust: optional(flag, false),
  /** The baseline as one more visit, at which randomised arms have one mean: its column, the visit's new level, what was randomised. */
  constrainedBaseline: optional(object({ baseline: text, level: text, treatments: list(text, 1) }), null),
});

const NO_MEANS: readonly MeansPlan[] = [];
const NO_CONTRASTS: readonly ContrastPlan[] = [];

const shape = {
  title: optional(text, null),
  estimand: optional(estimand, null),
  data,
  model,
  contrasts: optional(list(contrastPlan), NO_CONTRASTS),
  means: optional(list(meansPlan), NO_MEANS),
  multiplicity: optional(multiplicityPlan, null),
  factorial: optional(factorialPlan, null),
  missing: optional(missingPlan, null),
};

/** A plan that was read. */
export type AnalysisPlan = ReadShape<typeof shape>;

/** Something wrong or unusual in a plan. */
export type PlanFinding = FieldFinding;

/** A plan that can be followed, with what is worth telling of it. */
export interface PlanRead {
  readonly plan: AnalysisPlan;
  readonly findings: readonly PlanFinding[];
}

const readPlan = object(shape);

/** Reads `value` as a plan, or says everything that keeps it from being one. */
export function parsePlan(value: Json): Result<PlanRead, readonly PlanFinding[]> {
  const findings: FieldFinding[] = [];
  const plan = readPlan(value, { field: "", findings });
  if (plan === REFUSED) return fail(findings);
  findings.push(...crossFindings(plan));
  return findings.some((finding) => finding.severity === "stop") ? fail(findings) : ok({ plan, findings });
}

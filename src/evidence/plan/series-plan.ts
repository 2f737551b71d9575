/**
 * The plan of trials in single patients: many rows a patient, in time order, phases with and without a treatment. It stands
 * in `series`, in a plan that has no `model`.
 */
import type { Json } from "../../base/json.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import { finding } from "../finding.ts";
import type { Better } from "../single-patient/tau-u.ts";
import { estimand } from "./estimand.ts";
import { type FieldFinding, number, object, oneOf, optional, REFUSED, type ReadShape, text } from "./reading.ts";

const shape = {
  title: optional(text, null),
  estimand: optional(estimand, null),
  data: object({ subject: text }),
  series: object({
    outcome: text,
    /** A column of numbers that says the order; without it rows stand in their order. */
    time: optional(text, null),
    treatment: object({ factor: text, level: text, reference: text }),
    /** What was drawn by lot for each patient. */
    drawn: oneOf(["change-points", "pairs"]),
    /** The least number of observations in a phase, when the moments of change were drawn. */
    observationsMin: optional(number({ min: 1, whole: true }), 1),
    better: oneOf<Better>(["lower", "higher"]),
    seed: optional(number({ min: 0, max: Number.MAX_SAFE_INTEGER, whole: true }), 1),
  }),
};

/** A plan that was read. */
export type SeriesPlan = ReadShape<typeof shape>;

const readPlan = object(shape);

/** Whether `value` is a plan of this kind, well formed or not. */
export function isSeriesPlan(value: Readonly<Record<string, Json>>): boolean {
  return value.series !== undefined && value.model === undefined;
}

/** Reads `value`, or says everything that keeps it from being such a plan. */
export function parseSeriesPlan(
  value: Json,
): Result<{ readonly plan: SeriesPlan; readonly findings: readonly FieldFinding[] }, readonly FieldFinding[]> {
  const findings: FieldFinding[] = [];
  const plan = readPlan(value, { field: "", findings });
  if (plan === REFUSED) return fail(findings);
  const { level, reference } = plan.series.treatment;
  if (level !== reference) return ok({ plan, findings });
  return fail([
    ...findings,
    finding("plan.field-value", { field: "series.treatment.level", expected: "two different levels", given: level }),
  ]);
}

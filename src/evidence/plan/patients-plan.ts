/**
 * The plan of analyses with one row a patient: response, time to an event, mediation, and a comparison as if nobody had
 * drawn lots. It stands in `patients`, in a plan that has no `model`; title, estimand and data are as in any plan.
 */
import type { Json } from "../../base/json.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import { finding } from "../finding.ts";
import type { WeightTarget } from "../observational/weights.ts";
import type { MissingResponse } from "../response/cells.ts";
import type { Ties } from "../time-to-event/partial-likelihood.ts";
import { estimand } from "./estimand.ts";
import { type FieldFinding, list, members, number, object, oneOf, optional, REFUSED, type ReadShape, text } from "./reading.ts";

const NONE: readonly string[] = [];
const NO_FACTORS: Readonly<Record<string, readonly string[]>> = {};
const treatment = object({ factor: text, level: text, reference: text });
const whichTreatment = oneOf(["tms", "exosome"]);
const covariates = optional(list(text), NONE);

const response = object({
  /** A column of 1 (responded) and 0. */
  outcome: text,
  missing: optional(oneOf<MissingResponse>(["no-response", "left-out"]), "no-response"),
  covariates,
});

/** One of them. */
export type ResponsePlan = Exclude<ReturnType<typeof response>, typeof REFUSED>;

const NO_RESPONSES: readonly ResponsePlan[] = [];

const timeToEvent = object({
  time: text,
  /** A column of 1 (the event came at that time) and 0 (last seen then without it). */
  event: text,
  /** Of restricted means, in the unit of the times. */
  horizon: number({ min: 0 }),
  ties: optional(oneOf<Ties>(["efron", "breslow", "exact"]), "efron"),
  covariates,
  /** Columns whose combinations have a baseline hazard each. */
  strata: optional(list(text), NONE),
});

const mediation = object({ exposure: whichTreatment, mediator: text, outcome: text, covariates });

const comparison = object({
  treatment: whichTreatment,
  outcome: text,
  covariates: list(text, 1),
  target: optional(oneOf<WeightTarget>(["overlap", "everyone", "treated"]), "overlap"),
});

const shape = {
  title: optional(text, null),
  estimand: optional(estimand, null),
  data: object({ subject: text, factors: optional(members(list(text, 1)), NO_FACTORS) }),
  patients: object({
    tms: treatment,
    exosome: treatment,
    /** Response, remission, or anything else that a patient has or has not. */
    responses: optional(list(response), NO_RESPONSES),
    timeToEvent: optional(timeToEvent, null),
    mediation: optional(mediation, null),
    comparison: optional(comparison, null),
    /** Of the bootstraps. */
    resamples: optional(number({ min: 100, max: 1_000_000, whole: true }), 5000),
    seed: optional(number({ min: 0, max: Number.MAX_SAFE_INTEGER, whole: true }), 1),
  }),
};

/** A plan that was read. */
export type PatientsPlan = ReadShape<typeof shape>;

const readPlan = object(shape);

/** Whether `value` is a plan of this kind, well formed or not. */
export function isPatientsPlan(value: Readonly<Record<string, Json>>): boolean {
  return value.patients !== undefined && value.model === undefined;
}

/** Reads `value`, or says everything that keeps it from being such a plan. */
export function parsePatientsPlan(
  value: Json,
): Result<{ readonly plan: PatientsPlan; readonly findings: readonly FieldFinding[] }, readonly FieldFinding[]> {
  const findings: FieldFinding[] = [];
  const plan = readPlan(value, { field: "", findings });
  if (plan === REFUSED) return fail(findings);
  findings.push(...crossFindings(plan));
  return findings.some(({ severity }) => severity === "stop") ? fail(findings) : ok({ plan, findings });
}

function crossFindings({ data, patients }: PatientsPlan): readonly FieldFinding[] {
  const findings: FieldFinding[] = [];
  const stop = (field: string, expected: string, given: string) => findings.push(finding("plan.field-value", { field, expected, given }));
  if (patients.tms.factor === patients.exosome.factor)
    stop("patients.exosome.factor", "another factor than tms has", patients.exosome.factor);
  for (const which of ["tms", "exosome"] as const) {
    const { factor, level, reference } = patients[which];
    const levels = data.factors[factor] ?? [level, reference];
    if (level === reference) stop(`patients.${which}.level`, "two different levels", level);
    if (!levels.includes(level)) stop(`patients.${which}.level`, levels.join(" | "), level);
    if (!levels.includes(reference)) stop(`patients.${which}.reference`, levels.join(" | "), reference);
  }
  const { responses, timeToEvent: t, mediation: m, comparison: c } = patients;
  if (responses.length === 0 && t === null && m === null && c === null)
    stop("patients", "responses | timeToEvent | mediation | comparison", "{}");
  return findings;
}

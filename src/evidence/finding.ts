/**
 * What the evidence engine has to say beside its numbers: a finding is a code, a severity and the fields of that code, never
 * a sentence. `stop`: there is no answer, or none may be used. `ask`: there is an answer, and a person must decide whether
 * it answers the question. `tell`: worth knowing. Which codes exist and what each carries is declared here, once; the words
 * in both languages are looked up by code elsewhere, and do not compile while one is missing.
 *
 * Rows are counted as in the file: the header is row 1, the first row of data row 2. Fields keep what was given as text.
 */

import type { MissingFindingFields } from "./missing/missing-finding.ts";
import type { PlanFindingFields } from "./plan/plan-finding.ts";

/** How much a finding weighs. */
export type Severity = "stop" | "ask" | "tell";

/** The fields of each code about the table that came in. */
export interface DataFindingFields {
  /** A file or a list of rows that is no table: `expected` says what was looked for. */
  readonly "data.not-a-table": { readonly row: number; readonly expected: string; readonly given: string };
  /** A column that the plan or the formula names and the table does not have; `expected` lists what it has. */
  readonly "data.unknown-column": { readonly column: string; readonly expected: string };
  readonly "data.text-in-number": CellFields;
  readonly "data.unseen-level": CellFields;
  /** A level that the plan lists and no row has. */
  readonly "data.empty-level": { readonly column: string; readonly level: string };
  readonly "data.duplicate-visit": { readonly row: number; readonly firstRow: number; readonly subject: string; readonly visit: string };
  /** A patient with two rows where each has one. */
  readonly "data.duplicate-subject": { readonly row: number; readonly firstRow: number; readonly subject: string };
  /** Rows left out because the outcome or a covariate is missing. */
  readonly "data.rows-dropped": { readonly count: number; readonly columns: string };
  /** A column of the model matrix that the columns before it already determine; it was left out. */
  readonly "data.aliased-column": { readonly column: string };
  /** A formula that cannot be read; `at` is the place in it, from 0. */
  readonly "data.formula": { readonly at: number; readonly expected: string; readonly given: string };
}

/** A cell: where it stands, what the plan expects there, what it holds. */
export interface CellFields {
  readonly row: number;
  readonly column: string;
  readonly expected: string;
  readonly given: string;
}

/** The fields of each code about a mixed model. */
export interface MmrmFindingFields {
  /** Two visits that no subject has both of (in `group`, where covariances differ by group): their covariance cannot be known. */
  readonly "mmrm.visit-pair-never-observed": {
    readonly first: string;
    readonly second: string;
    readonly group: string;
    readonly covariance: string;
    readonly offered: string;
  };
  /** A visit at which nobody has an outcome. */
  readonly "mmrm.visit-never-observed": { readonly visit: string };
  /** No rows, or fewer subjects or observations than parameters. */
  readonly "mmrm.too-few-observations": { readonly observations: number; readonly parameters: number };
  /** The outcome does not vary once the model is taken out. */
  readonly "mmrm.no-variation": { readonly visit: string };
  /** The iteration ended without reaching the optimum. */
  readonly "mmrm.not-converged": { readonly covariance: string; readonly iterations: number; readonly gradientMax: number };
  /** The likelihood is flat in some direction of the covariance, or its best value lies on a border at which there is nothing to fit. */
  readonly "mmrm.covariance-unidentified": { readonly covariance: string; readonly offered: string };
  /** The best value lies on the border of what the structure means, and was taken there: random slopes of which one part does not vary of its own. */
  readonly "mmrm.covariance-border": { readonly covariance: string; readonly estimate: string };
  /** A structure was given up for the next of the plan. */
  readonly "mmrm.fallback": { readonly from: string; readonly to: string; readonly reason: string };
  /** A contrast that the data cannot tell anything about, because of the column named. */
  readonly "mmrm.contrast-not-estimable": { readonly contrast: string; readonly column: string };
  /** A contrast that names a factor, a level or a coefficient which the model does not have. */
  readonly "mmrm.contrast-unknown": { readonly contrast: string; readonly expected: string; readonly given: string };
  /** Structures or options that do not go together. */
  readonly "mmrm.option": { readonly option: string; readonly expected: string; readonly given: string };
}

/** The fields of each code about estimates of any kind, and about regressions of one row a patient. */
export interface EstimateFindingFields {
  /** What was to be estimated does not vary in the data, so nothing says how sure the estimate is. */
  readonly "estimate.no-variation": { readonly quantity: string };
  /** Fewer patients, observations or events than the quantity needs. */
  readonly "estimate.too-few": { readonly quantity: string; readonly needed: number; readonly given: number };
  /** A column that the others determine. */
  readonly "regression.aliased": { readonly column: string };
  /** The columns named part those with the outcome from those without: the likelihood grows for ever. */
  readonly "regression.separation": { readonly columns: string; readonly offered: string };
  readonly "regression.not-converged": { readonly iterations: number };
}

/** The fields of each code about response and remission. */
export interface ResponseFindingFields {
  /** Nobody is in an arm that the question compares. */
  readonly "response.arm-missing": { readonly arm: string };
  /** Bliss independence needs to know what happens with neither treatment. */
  readonly "response.no-control-arm": { readonly measure: string };
  /** A ratio or logarithm of a proportion that is 0 or 1. */
  readonly "response.extreme-proportion": {
    readonly measure: string;
    readonly arm: string;
    readonly responders: number;
    readonly n: number;
  };
  /** Nobody or everybody in the arm responded: Wald's intervals take its share as certain and are too narrow. */
  readonly "response.certain-arm": { readonly arm: string; readonly responders: number; readonly n: number };
  /** Two measures of interaction that answer differently; `reason` is a code. */
  readonly "response.scales-disagree": { readonly first: string; readonly second: string; readonly reason: string };
}

/** The fields of each code about time to an event. */
export interface SurvivalFindingFields {
  /** None of the patients had the event. */
  readonly "survival.no-events": { readonly patients: number };
  /** Nothing to compare. */
  readonly "survival.one-group": { readonly group: string };
  /** All events, or none, stand on one side of the column: its coefficient grows for ever. */
  readonly "survival.infinite-coefficient": { readonly columns: string };
  /** The effect of the column changes with time. */
  readonly "survival.hazards-not-proportional": { readonly column: string; readonly p: number };
  /** A horizon after the group's last observation. */
  readonly "survival.beyond-follow-up": { readonly group: string; readonly horizon: number; readonly last: number };
}

/** The fields of each code about mediation. */
export interface MediationFindingFields {
  /** The exposure was randomised and the mediator was not: what drives both mediator and outcome may pass for mediation. */
  readonly "mediation.mediator-not-randomised": { readonly mediator: string };
  /** Resamples in which a regression could not be fitted; they are left out and counted. */
  readonly "mediation.resamples-failed": { readonly failed: number; readonly resamples: number };
}

/** The fields of each code about comparisons that nobody randomised. */
export interface ObservationalFindingFields {
  /** Said of every such comparison. */
  readonly "observational.not-causal": { readonly covariates: string };
  /** Patients with whom nobody of the other group can be compared; `share` 0 to 1. */
  readonly "observational.poor-overlap": { readonly group: string; readonly share: number };
  /** A standardised difference that weighting leaves above 0.1. */
  readonly "observational.imbalance": { readonly covariate: string; readonly standardisedDifference: number };
  /** Weights so unequal that a group counts as much fewer patients than it has. */
  readonly "observational.small-effective-sample": { readonly group: string; readonly effective: number; readonly given: number };
}

/** The fields of each code about a trial in one patient. */
export interface SinglePatientFindingFields {
  /** So few ways to have assigned the phases that no result could reach 5 %. */
  readonly "single-patient.coarse": { readonly assignments: number; readonly pMin: number };
  /** Phases of a patient that the design which was drawn cannot have: too short, or no pair of both. */
  readonly "single-patient.impossible-assignment": { readonly patient: string; readonly design: string };
  /** The phase before treatment already had a trend. */
  readonly "single-patient.baseline-trend": { readonly tau: number; readonly p: number };
}

/** Every code and its fields. A part of the engine with codes of its own adds its interface here. */
export interface FindingFields
  extends DataFindingFields,
    MmrmFindingFields,
    PlanFindingFields,
    MissingFindingFields,
    EstimateFindingFields,
    ResponseFindingFields,
    SurvivalFindingFields,
    MediationFindingFields,
    ObservationalFindingFields,
    SinglePatientFindingFields {}

/** Every code. */
export type FindingCode = keyof FindingFields;

/** A finding of one code. */
export type FindingOf<Code extends FindingCode> = { readonly code: Code; readonly severity: Severity } & FindingFields[Code];

/** A finding. */
export type Finding = { readonly [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** How much each code weighs. */
export const SEVERITIES: Readonly<Record<FindingCode, Severity>> = {
  "data.not-a-table": "stop",
  "data.unknown-column": "stop",
  "data.text-in-number": "stop",
  "data.unseen-level": "stop",
  "data.empty-level": "tell",
  "data.duplicate-visit": "stop",
  "data.duplicate-subject": "stop",
  "data.rows-dropped": "tell",
  "data.aliased-column": "ask",
  "data.formula": "stop",
  "mmrm.visit-pair-never-observed": "stop",
  "mmrm.visit-never-observed": "stop",
  "mmrm.too-few-observations": "stop",
  "mmrm.no-variation": "stop",
  "mmrm.not-converged": "stop",
  "mmrm.covariance-unidentified": "stop",
  "mmrm.covariance-border": "ask",
  "mmrm.fallback": "ask",
  "mmrm.contrast-not-estimable": "stop",
  "mmrm.contrast-unknown": "stop",
  "mmrm.option": "stop",
  "plan.field-missing": "stop",
  "plan.field-type": "stop",
  "plan.field-value": "stop",
  "plan.field-unknown": "tell",
  "plan.hash-differs": "ask",
  "plan.not-kept": "ask",
  "missing.covariate-varies": "stop",
  "missing.option": "stop",
  "missing.not-done": "stop",
  "missing.redrawn": "tell",
  "estimate.no-variation": "stop",
  "estimate.too-few": "stop",
  "regression.aliased": "stop",
  "regression.separation": "stop",
  "regression.not-converged": "stop",
  "response.arm-missing": "stop",
  "response.no-control-arm": "stop",
  "response.extreme-proportion": "stop",
  "response.certain-arm": "ask",
  "response.scales-disagree": "ask",
  "survival.no-events": "stop",
  "survival.one-group": "stop",
  "survival.infinite-coefficient": "stop",
  "survival.hazards-not-proportional": "ask",
  "survival.beyond-follow-up": "stop",
  "mediation.mediator-not-randomised": "ask",
  "mediation.resamples-failed": "ask",
  "observational.not-causal": "ask",
  "observational.poor-overlap": "ask",
  "observational.imbalance": "ask",
  "observational.small-effective-sample": "ask",
  "single-patient.coarse": "ask",
  "single-patient.impossible-assignment": "stop",
  "single-patient.baseline-trend": "ask",
};

/** A finding with the severity that its code has. */
export function finding<Code extends FindingCode>(code: Code, fields: FindingFields[Code]): FindingOf<Code> {
  return { code, severity: SEVERITIES[code], ...fields };
}

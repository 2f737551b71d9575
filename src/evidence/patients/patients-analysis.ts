/**
 * The analyses of a plan with one row a patient, from the table to the answers. Each question takes the patients who are
 * complete in what it uses, says how many are not, and answers or refuses by itself: one that has no answer takes none from
 * the others.
 */
import type { Json } from "../../base/json.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import { readTable } from "../data/reading.ts";
import { columnOf, type Table } from "../data/table.ts";
import type { Answer } from "../estimate.ts";
import { type Finding, finding } from "../finding.ts";
import { analyseMediation, type MediationAnalysis } from "../mediation/mediation-analysis.ts";
import { compareObserved, type ObservationalComparison } from "../observational/observational-comparison.ts";
import type { Estimand } from "../plan/estimand.ts";
import { type PatientsPlan, parsePatientsPlan, type ResponsePlan } from "../plan/patients-plan.ts";
import { planHash } from "../plan/plan-hash.ts";
import { countCells } from "../response/cells.ts";
import { type LogisticInteractionAnswer, logisticInteraction } from "../response/logistic-interaction.ts";
import { analyseResponse, type ResponseAnalysis } from "../response/response-analysis.ts";
import { analyseTimeToEvent, type TimeToEventAnalysis } from "../time-to-event/time-to-event-analysis.ts";
import { completeRows, covariatesAt, markFindings, numbersAt, onePatientARow, strataAt, treatmentAt } from "./patient-columns.ts";

/** What is not in the plan: the hash kept from before the data were seen, or null, and a seed in place of the plan's, or null. */
export interface PatientsOptions {
  readonly locked: string | null;
  readonly seed: number | null;
  readonly software: { readonly name: string; readonly version: string };
}

/** One yes-or-no outcome: from the counts, and from the model with covariates. */
export interface ResponseReport {
  readonly outcome: string;
  readonly counts: ResponseAnalysis;
  readonly logistic: LogisticInteractionAnswer;
}

/** The answers; null for what the plan does not ask. */
export interface PatientsResult {
  readonly software: { readonly name: string; readonly version: string };
  readonly plan: { readonly hash: string; readonly locked: string | null; readonly kept: boolean };
  readonly title: string | null;
  readonly estimand: Estimand | null;
  readonly patients: number;
  readonly responses: readonly ResponseReport[];
  readonly timeToEvent: TimeToEventAnalysis | null;
  readonly mediation: Answer<MediationAnalysis> | null;
  readonly comparison: Answer<ObservationalComparison> | null;
  readonly findings: readonly Finding[];
}

/** A refused plan or table. */
export interface RefusedPatients {
  readonly plan: { readonly hash: string | null; readonly kept: false };
  readonly findings: readonly Finding[];
}

/** Analyses `source`, a CSV text or rows of JSON, by the plan. */
export function analysePatients(
  source: string | readonly Json[],
  planJson: Json,
  options: PatientsOptions,
): Result<PatientsResult, RefusedPatients> {
  const hash = planHash(planJson);
  const refuse = (findings: readonly Finding[]) => fail({ plan: { hash, kept: false } as const, findings });
  const read = parsePatientsPlan(planJson);
  if (!read.ok) return refuse(read.error);
  if (hash === null) return refuse([finding("plan.field-value", { field: "", expected: "well-formed text", given: "" })]);
  const { plan } = read.value;
  const table = readTable(source, readingOptions(plan));
  if (!table.ok) return refuse([...read.value.findings, ...table.error]);
  const single = onePatientARow(table.value, plan.data.subject);
  if (!single.ok) return refuse([...read.value.findings, ...single.error]);
  const wrong = wrongCells(table.value, plan);
  if (wrong.length > 0) return refuse([...read.value.findings, ...wrong]);
  const { findings, ...answers } = answered(table.value, plan, options.seed ?? plan.patients.seed);
  const all = [...read.value.findings, ...keptFindings(plan, hash, options), ...findings];
  const kept = all.every(({ code, severity }) => severity !== "stop" && code !== "plan.hash-differs" && code !== "plan.not-kept");
  return ok({
    software: options.software,
    plan: { hash, locked: options.locked, kept },
    title: plan.title,
    estimand: plan.estimand,
    patients: table.value.rows,
    ...answers,
    findings: all,
  });
}

function readingOptions({ data, patients }: PatientsPlan) {
  const treatments = [patients.tms, patients.exosome].map(({ factor, level, reference }) => [factor, [reference, level]] as const);
  const { responses, timeToEvent, mediation, comparison } = patients;
  const numbers = [
    ...responses.map(({ outcome }) => outcome),
    ...(timeToEvent === null ? [] : [timeToEvent.time, timeToEvent.event]),
    ...(mediation === null ? [] : [mediation.mediator, mediation.outcome]),
    ...(comparison === null ? [] : [comparison.outcome]),
  ];
  return { factors: { ...Object.fromEntries(treatments), ...data.factors }, text: [data.subject], numbers: [...new Set(numbers)] };
}

/** Covariates that are not there, and marks that are neither 0 nor 1. */
function wrongCells(table: Table, { patients }: PatientsPlan): readonly Finding[] {
  const { responses, timeToEvent, mediation, comparison } = patients;
  const used = [
    ...responses.flatMap(({ covariates }) => covariates),
    ...(timeToEvent?.covariates ?? []),
    ...(timeToEvent?.strata ?? []),
    ...(mediation?.covariates ?? []),
    ...(comparison?.covariates ?? []),
  ];
  const expected = table.columns.map(({ name }) => name).join(", ");
  const unknown = [...new Set(used)].filter((name) => columnOf(table, name) === null);
  const times = timeToEvent === null ? [] : negativeTimes(table, timeToEvent.time);
  return [
    ...unknown.map((column) => finding("data.unknown-column", { column, expected })),
    ...responses.flatMap(({ outcome }) => markFindings(table, outcome)),
    ...(timeToEvent === null ? [] : markFindings(table, timeToEvent.event)),
    ...times,
  ];
}

function negativeTimes(table: Table, name: string): readonly Finding[] {
  const column = columnOf(table, name);
  if (column?.kind !== "number") return [];
  const rows = [...column.values.keys()].filter((row) => column.values[row] < 0).slice(0, 5);
  return rows.map((row) =>
    finding("data.text-in-number", { row: table.sourceRows[row], column: name, expected: ">= 0", given: String(column.values[row]) }),
  );
}

function keptFindings({ patients }: PatientsPlan, hash: string, { locked, seed }: PatientsOptions): readonly Finding[] {
  const other = seed !== null && seed !== patients.seed;
  return [
    ...(locked !== null && locked !== hash ? [finding("plan.hash-differs", { expected: locked, given: hash })] : []),
    ...(other ? [finding("plan.not-kept", { field: "patients.seed", expected: String(patients.seed), given: String(seed) })] : []),
  ];
}

type Answers = Pick<PatientsResult, "responses" | "timeToEvent" | "mediation" | "comparison" | "findings">;

function answered(table: Table, plan: PatientsPlan, seed: number): Answers {
  const responses = plan.patients.responses.map((response) => responseOf(table, plan, response, seed));
  const timeToEvent = timeToEventOf(table, plan);
  const mediation = mediationOf(table, plan, seed);
  const comparison = comparisonOf(table, plan);
  const parts = [...responses, timeToEvent, mediation, comparison];
  return {
    responses: responses.map(({ answer }) => answer),
    timeToEvent: timeToEvent.answer,
    mediation: mediation.answer,
    comparison: comparison.answer,
    findings: parts.flatMap(({ findings }) => findings),
  };
}

interface Part<Value> {
  readonly answer: Value | null;
  readonly findings: readonly Finding[];
}

const NOT_ASKED = { answer: null, findings: [] } as const;

function responseOf(table: Table, { patients }: PatientsPlan, response: ResponsePlan, seed: number) {
  const { tms, exosome, resamples } = patients;
  const inArm = completeRows(table, [tms.factor, exosome.factor]);
  const given = (rows: readonly number[]) => [treatmentAt(table, tms, rows), treatmentAt(table, exosome, rows)] as const;
  const outcomes = numbersAt(table, response.outcome, inArm.rows);
  const [withTms, withExosome] = given(inArm.rows);
  const counts = analyseResponse(countCells(withTms.values, withExosome.values, outcomes, response.missing), { seed, resamples });
  const needed = [tms.factor, exosome.factor, ...response.covariates, ...(response.missing === "left-out" ? [response.outcome] : [])];
  const complete = completeRows(table, needed);
  const [modelTms, modelExosome] = given(complete.rows);
  const logistic = logisticInteraction({
    tms: modelTms,
    exosome: modelExosome,
    covariates: covariatesAt(table, response.covariates, complete.rows, [tms, exosome]),
    response: numbersAt(table, response.outcome, complete.rows).map((value) => (value === 1 ? 1 : 0)),
  });
  const answer: ResponseReport = { outcome: response.outcome, counts, logistic };
  return { answer, findings: [...complete.findings, ...counts.findings] };
}

function timeToEventOf(table: Table, { patients }: PatientsPlan): Part<TimeToEventAnalysis> {
  const { timeToEvent: asked, tms, exosome } = patients;
  if (asked === null) return NOT_ASKED;
  const { rows, findings } = completeRows(table, [
    tms.factor,
    exosome.factor,
    asked.time,
    asked.event,
    ...asked.covariates,
    ...asked.strata,
  ]);
  const answer = analyseTimeToEvent(
    {
      times: numbersAt(table, asked.time, rows),
      events: numbersAt(table, asked.event, rows),
      tms: treatmentAt(table, tms, rows),
      exosome: treatmentAt(table, exosome, rows),
      covariates: covariatesAt(table, asked.covariates, rows, [tms, exosome]),
      strata: strataAt(table, asked.strata, rows),
    },
    { horizon: asked.horizon, ties: asked.ties },
  );
  const refused = answer.cox.ok ? [] : [answer.cox.error];
  return { answer, findings: [...findings, ...refused, ...answer.findings] };
}

function mediationOf(table: Table, { patients }: PatientsPlan, seed: number): Part<Answer<MediationAnalysis>> {
  const { mediation, tms, exosome, resamples } = patients;
  if (mediation === null) return NOT_ASKED;
  const exposure = patients[mediation.exposure];
  const { rows, findings } = completeRows(table, [exposure.factor, mediation.mediator, mediation.outcome, ...mediation.covariates]);
  const answer = analyseMediation(
    {
      exposure: treatmentAt(table, exposure, rows),
      mediator: { name: mediation.mediator, values: numbersAt(table, mediation.mediator, rows) },
      outcome: { name: mediation.outcome, values: numbersAt(table, mediation.outcome, rows) },
      covariates: covariatesAt(table, mediation.covariates, rows, [tms, exosome]),
    },
    { seed, resamples },
  );
  return { answer, findings: [...findings, ...(answer.ok ? answer.value.findings : [answer.error])] };
}

function comparisonOf(table: Table, { patients }: PatientsPlan): Part<Answer<ObservationalComparison>> {
  const { comparison, tms, exosome } = patients;
  if (comparison === null) return NOT_ASKED;
  const treatment = patients[comparison.treatment];
  const { rows, findings } = completeRows(table, [treatment.factor, comparison.outcome, ...comparison.covariates]);
  const answer = compareObserved(
    {
      treated: Float64Array.from(treatmentAt(table, treatment, rows).values),
      outcome: numbersAt(table, comparison.outcome, rows),
      covariates: covariatesAt(table, comparison.covariates, rows, [tms, exosome]),
    },
    { target: comparison.target },
  );
  return { answer, findings: [...findings, ...(answer.ok ? answer.value.findings : [answer.error])] };
}

/** Trials in single patients by their plan: from the table, in which a patient has many rows, to the answers. */
import type { Json } from "../../base/json.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import { readTable } from "../data/reading.ts";
import { columnOf, type Table } from "../data/table.ts";
import { type Finding, finding } from "../finding.ts";
import type { PatientsOptions, RefusedPatients } from "../patients/patients-analysis.ts";
import type { Estimand } from "../plan/estimand.ts";
import { planHash } from "../plan/plan-hash.ts";
import { parseSeriesPlan, type SeriesPlan } from "../plan/series-plan.ts";
import { analyseSeries, type PatientSeries, type SeriesAnalysis } from "./series-analysis.ts";

/** The answers. */
export interface SeriesResult extends SeriesAnalysis {
  readonly software: { readonly name: string; readonly version: string };
  readonly plan: { readonly hash: string; readonly locked: string | null; readonly kept: boolean };
  readonly title: string | null;
  readonly estimand: Estimand | null;
  /** About the plan and the table; those about a patient stand with the patient. */
  readonly findings: readonly Finding[];
}

/** Analyses `source`, a CSV text or rows of JSON, by the plan. */
export function analysePlannedSeries(
  source: string | readonly Json[],
  planJson: Json,
  { locked, seed, software }: PatientsOptions,
): Result<SeriesResult, RefusedPatients> {
  const hash = planHash(planJson);
  const refuse = (findings: readonly Finding[]) => fail({ plan: { hash, kept: false } as const, findings });
  const read = parseSeriesPlan(planJson);
  if (!read.ok) return refuse(read.error);
  if (hash === null) return refuse([finding("plan.field-value", { field: "", expected: "well-formed text", given: "" })]);
  const { data, series, title, estimand } = read.value.plan;
  const { factor, level, reference } = series.treatment;
  const numbers = [series.outcome, ...(series.time === null ? [] : [series.time])];
  const table = readTable(source, { factors: { [factor]: [reference, level] }, text: [data.subject], numbers });
  if (!table.ok) return refuse([...read.value.findings, ...table.error]);
  const { patients, dropped } = patientSeries(table.value, read.value.plan);
  const drawn =
    series.drawn === "pairs" ? ({ kind: "pairs" } as const) : ({ kind: "change-points", observationsMin: series.observationsMin } as const);
  const analysis = analyseSeries(patients, { drawn, better: series.better, seed: seed ?? series.seed });
  const findings = [
    ...read.value.findings,
    ...(locked !== null && locked !== hash ? [finding("plan.hash-differs", { expected: locked, given: hash })] : []),
    ...(seed !== null && seed !== series.seed
      ? [finding("plan.not-kept", { field: "series.seed", expected: String(series.seed), given: String(seed) })]
      : []),
    ...(dropped === 0 ? [] : [finding("data.rows-dropped", { count: dropped, columns: factor })]),
  ];
  const all = [...findings, ...analysis.patients.flatMap((one) => one.findings)];
  const kept = all.every(({ code, severity }) => severity !== "stop" && code !== "plan.hash-differs" && code !== "plan.not-kept");
  return ok({ software, plan: { hash, locked, kept }, title, estimand, ...analysis, findings });
}

/** Each patient's rows in time order. A row of which nobody knows whether the treatment was given belongs to no phase. */
function patientSeries(
  table: Table,
  { data, series }: SeriesPlan,
): { readonly patients: readonly PatientSeries[]; readonly dropped: number } {
  const subject = columnOf(table, data.subject);
  const treatment = columnOf(table, series.treatment.factor);
  const outcome = columnOf(table, series.outcome);
  const time = series.time === null ? null : columnOf(table, series.time);
  if (subject?.kind !== "factor" || treatment?.kind !== "factor" || outcome?.kind !== "number")
    return { patients: [], dropped: table.rows };
  const all = Array.from({ length: table.rows }, (_, row) => row);
  const known = all.filter((row) => treatment.codes[row] >= 0 && subject.codes[row] >= 0);
  const moment = (row: number) => (time?.kind === "number" ? time.values[row] : row);
  const patients = subject.levels.map((patient, code) => {
    const rows = known.filter((row) => subject.codes[row] === code).sort((a, b) => moment(a) - moment(b));
    return {
      patient,
      values: Float64Array.from(rows, (row) => outcome.values[row]),
      given: Uint8Array.from(rows, (row) => treatment.codes[row]),
    };
  });
  return { patients, dropped: table.rows - known.length };
}

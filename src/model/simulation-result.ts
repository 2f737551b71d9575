/**
 * The shards of a simulated population as one answer: for each strategy, instrument and day the spread of what would be
 * measured and the change split into natural course, non-specific and specific, each part with its grade. The parts add up to
 * the change. Response is half of the day-0 total of HAM-D17 or less, remission a total of 7 or less, both as measured.
 */
import { sampleQuantile, sampleStandardDeviation } from "../numeric/sample-quantile.ts";
import { type ChangePart, gradeOfPart, hasExosomeEffect } from "./arrows.ts";
import { type Grade, worstGrade } from "./grade.ts";
import { type Assumption, type Graded, graded } from "./graded.ts";
import { INSTRUMENT_NAMES, type InstrumentName } from "./measurement.ts";
import type { Regimen } from "./regimen.ts";
import { gainDay } from "./settled.ts";
import type { SimulationShard } from "./simulate-shard.ts";
import type { SimulationPlan } from "./simulation-plan.ts";
import { RUNS, STRATEGIES, type Strategy } from "./strategies.ts";

/** The quantiles that bands are drawn from. */
export const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** HAM-D17 totals up to this are remission. */
export const REMISSION_HAMD17 = 7;

/** A mean part of a change, in points of the instrument, and how good the statement is. */
export interface PartOfChange {
  readonly points: number;
  readonly grade: Grade;
}

/** One instrument on one day. */
export interface DaySummary {
  readonly day: number;
  readonly mean: number;
  readonly deviation: number;
  /** At `QUANTILES`. */
  readonly quantiles: readonly number[];
  readonly change: Readonly<Record<ChangePart, PartOfChange>>;
}

/** One strategy. */
export interface StrategySummary {
  readonly instruments: Readonly<Record<InstrumentName, readonly DaySummary[]>>;
  /** By day, shares from 0 to 1. */
  readonly response: readonly number[];
  readonly remission: readonly number[];
}

/** A simulated population. */
export interface PopulationResult {
  readonly patients: number;
  readonly days: readonly number[];
  readonly strategies: Readonly<Record<Strategy, StrategySummary>>;
  /** The share of patients whose specific gain from the exosome under "both" matters (simulate-shard.ts), on the day it is judged. */
  readonly gainProbability: number;
}

/** The answer of `shards`, which are all of the plan's in order. */
export function populationResult(plan: SimulationPlan, shards: readonly SimulationShard[]): Graded<PopulationResult> {
  const patients = shards.reduce((sum, { count }) => sum + count, 0);
  const summary = (strategy: number): StrategySummary => strategySummary(plan, shards, patients, strategy);
  const [neither, tms, exosome, both] = STRATEGIES.map((_, index) => summary(index));
  const judged = plan.days.indexOf(gainDay(0, plan.days[plan.days.length - 1]));
  const gained = shards.reduce((sum, shard) => sum + shard.gains[judged], 0) / patients;
  const value = { patients, days: plan.days, strategies: { neither, tms, exosome, both }, gainProbability: gained };
  const grade = worstGrade([
    gradeOfPart("natural"),
    gradeOfPart("nonSpecific"),
    gradeOfPart("specificTms"),
    gradeOfPart("specificExosome"),
  ]);
  return graded(value, { grade, assumptions: assumptionsOf(plan), prior: plan.prior, seed: plan.seed });
}

/** What any result of `plan` assumes. */
export function assumptionsOf({ regimen, parameters, effects, entry }: SimulationPlan): readonly Assumption[] {
  const supposed = effects !== null || hasExosomeEffect(parameters);
  return [
    "hypothesis-model",
    "daily-step",
    supposed ? "exosome-effects-supposed" : "exosome-effects-off",
    ...(entry === null ? [] : (["entry-by-measured-score"] as const)),
    ...courseAssumptions(regimen),
  ];
}

/** What a course leaves to be assumed. */
export function courseAssumptions({ masking, events, lastDay }: Regimen): readonly Assumption[] {
  const infusions = events.filter((event) => event.kind === "infusion");
  return [
    masking === "open" ? "expectation-open" : "expectation-blind",
    ...(infusions.some(({ doseRelative }) => doseRelative === null) ? (["dose-taken-as-standard"] as const) : []),
    ...(infusions.some(({ potencyRelative }) => potencyRelative === null) ? (["potency-taken-as-standard"] as const) : []),
    ...(lastDay > 182 ? (["natural-course-flat-after-26-weeks"] as const) : []),
  ];
}

function strategySummary(plan: SimulationPlan, shards: readonly SimulationShard[], patients: number, strategy: number): StrategySummary {
  const { days } = plan;
  const values = (name: number, day: number): Float64Array =>
    gather(shards, patients, (strategy * INSTRUMENT_NAMES.length + name) * days.length + day);
  const hamd = days.map((_, day) => values(0, day));
  const share = (of: (score: number, base: number) => boolean): readonly number[] =>
    hamd.map((scores) => scores.reduce((sum, score, i) => sum + (of(score, hamd[0][i]) ? 1 : 0), 0) / patients);
  const daysOf = (name: number): readonly DaySummary[] =>
    days.map((day, at) => ({ day, ...spread(values(name, at)), change: changeOf(plan, shards, patients, strategy, name, at) }));
  const [hamd17, phq9, phq15, sss8, who5, lnCrp] = INSTRUMENT_NAMES.map((_, name) => daysOf(name));
  return {
    instruments: { hamd17, phq9, phq15, sss8, who5, lnCrp },
    response: share((score, base) => score <= base / 2),
    remission: share((score) => score <= REMISSION_HAMD17),
  };
}

function gather(shards: readonly SimulationShard[], patients: number, row: number): Float64Array {
  const all = new Float64Array(patients);
  let at = 0;
  for (const { measured, count } of shards) {
    all.set(measured.subarray(row * count, (row + 1) * count), at);
    at += count;
  }
  return all;
}

function spread(values: Float64Array): Pick<DaySummary, "mean" | "deviation" | "quantiles"> {
  const sorted = values.toSorted();
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, deviation: sampleStandardDeviation(values), quantiles: QUANTILES.map((p) => sampleQuantile(sorted, p)) };
}

function changeOf(
  { days }: SimulationPlan,
  shards: readonly SimulationShard[],
  patients: number,
  strategy: number,
  name: number,
  day: number,
): DaySummary["change"] {
  const mean = (run: number, at: number): number => {
    const place = ((strategy * RUNS.length + run) * INSTRUMENT_NAMES.length + name) * days.length + at;
    return shards.reduce((sum, { sums }) => sum + sums[place], 0) / patients;
  };
  const part = (of: ChangePart, points: number): PartOfChange => ({ points, grade: gradeOfPart(of) });
  return {
    natural: part("natural", mean(0, day) - mean(0, 0)),
    nonSpecific: part("nonSpecific", mean(1, day) - mean(0, day)),
    specificTms: part("specificTms", mean(2, day) - mean(1, day)),
    specificExosome: part("specificExosome", mean(3, day) - mean(2, day)),
  };
}

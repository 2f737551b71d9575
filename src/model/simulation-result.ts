/**
 * The shards of a simulated population as one answer: for each strategy, instrument and day the spread of what would be
 * measured and the change split into natural course, non-specific and specific, each part with its grade. The parts add up to
 * the change. Response is half of the day-0 total of HAM-D17 or less, remission a total of 7 or less, both as measured.
 */
import { type ChangePart, gradeOfPart, hasExosomeEffect } from "./arrows.ts";
import { type Grade, worstGrade } from "./grade.ts";
import { type Assumption, type Graded, graded } from "./graded.ts";
import { INSTRUMENT_NAMES, type InstrumentName } from "./measurement.ts";
import type { Patient } from "./patient.ts";
import type { Entry } from "./population.ts";
import type { Regimen } from "./regimen.ts";
import { gainDay } from "./settled.ts";
import type { SimulationShard } from "./simulate-shard.ts";
import type { SimulationPlan } from "./simulation-plan.ts";
import { RUNS, STRATEGIES, type Strategy } from "./strategies.ts";
import { COUNTED, COUNTS_A_DAY, COUNTS_AT, type Spread, spreadOfCounts, spreadOfValues } from "./totals.ts";

/** A mean part of a change, in points of the instrument, and how good the statement is. */
export interface PartOfChange {
  readonly points: number;
  readonly grade: Grade;
}

/** One instrument on one day. */
export interface DaySummary extends Spread {
  readonly day: number;
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
export function assumptionsOf({ regimen, parameters, effects, entry, patient }: SimulationPlan): readonly Assumption[] {
  const supposed = effects !== null || hasExosomeEffect(parameters);
  return [
    "hypothesis-model",
    "daily-step",
    supposed ? "exosome-effects-supposed" : "exosome-effects-off",
    ...entryAssumptions(entry, patient),
    ...courseAssumptions(regimen),
  ];
}

function entryAssumptions(entry: Entry, patient: Patient | undefined): readonly Assumption[] {
  if (patient !== undefined) return ["patient-taken-as-known"];
  return entry === null ? [] : ["entry-by-measured-score"];
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
  const row = (day: number): number => strategy * days.length + day;
  const counts = added(shards.map((shard) => shard.counts.subarray(row(0) * COUNTS_A_DAY, row(days.length) * COUNTS_A_DAY)));
  const spreadOf = (name: number, day: number): Spread =>
    name < COUNTED
      ? spreadOfCounts(counts, day * COUNTS_A_DAY + COUNTS_AT[name], INSTRUMENT_NAMES[name])
      : spreadOfValues(gatheredCrp(shards, patients, row(day)));
  const daysOf = (name: number): readonly DaySummary[] =>
    days.map((day, at) => ({ day, ...spreadOf(name, at), change: changeOf(plan, shards, patients, strategy, name, at) }));
  const share = (of: (shard: SimulationShard) => Uint32Array): readonly number[] =>
    days.map((_, day) => shards.reduce((sum, shard) => sum + of(shard)[row(day)], 0) / patients);
  const [hamd17, phq9, phq15, sss8, who5, lnCrp] = INSTRUMENT_NAMES.map((_, name) => daysOf(name));
  return {
    instruments: { hamd17, phq9, phq15, sss8, who5, lnCrp },
    response: share(({ responses }) => responses),
    remission: share(({ remissions }) => remissions),
  };
}

function added(all: readonly Uint32Array[]): Uint32Array {
  const sum = new Uint32Array(all[0].length);
  for (const one of all) for (let i = 0; i < sum.length; i += 1) sum[i] += one[i];
  return sum;
}

function gatheredCrp(shards: readonly SimulationShard[], patients: number, row: number): Float64Array {
  const all = new Float64Array(patients);
  let at = 0;
  for (const { crp, count } of shards) {
    all.set(crp.subarray(row * count, (row + 1) * count), at);
    at += count;
  }
  return all;
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

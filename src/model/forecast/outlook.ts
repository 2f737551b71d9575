/**
 * What becomes of the particles under each strategy: bands of a new measurement by week, the probability of response and
 * remission, and the mean change since the first day split into its parts. Under every strategy a particle keeps its key of
 * chance and its errors of measurement. The split needs more runs and less precision: it is taken from every fourth particle.
 */
import { invariant } from "../../base/invariant.ts";
import { type ChangePart, gradeOfPart } from "../arrows.ts";
import { sharedRow } from "../coefficients.ts";
import type { EffectPrior } from "../exosome-priors.ts";
import { type Forcing, forcingOf } from "../forcing.ts";
import { simulateStates } from "../heun.ts";
import type { DailyJumps } from "../jumps.ts";
import { expectedValues, INSTRUMENT_NAMES, type InstrumentName } from "../measurement.ts";
import { noiseOf } from "../noise.ts";
import type { ParameterValues } from "../parameter-values.ts";
import { gainDay } from "../settled.ts";
import { GAIN_HAMD17_MIN, REMISSION_HAMD17 } from "../simulate-shard.ts";
import type { PartOfChange } from "../simulation-result.ts";
import type { Strategy } from "../strategies.ts";
import { type ByRun, simulateRuns, strategyRuns } from "../strategy-states.ts";
import { COUNTED, COUNTS_A_DAY, COUNTS_AT, expectedOfDay, measureCounted, type Spread, spreadOfCounts, spreadOfValues } from "../totals.ts";
import type { Observation } from "./observation.ts";
import { type Chance, cohortOfParticles, copyDeviates, copyKeys, emptyParticles, type Particles } from "./particles.ts";

/** One instrument on one day: quantiles of a new measurement, at `QUANTILES` (totals.ts). */
export interface Band {
  readonly day: number;
  readonly quantiles: readonly number[];
}

/** What one strategy would lead to. */
export interface Outlook {
  readonly bands: Readonly<Record<InstrumentName, readonly Band[]>>;
  /** On the last day, by HAM-D17: half of the first day's total or less; 7 or less. */
  readonly responseProbability: number;
  readonly remissionProbability: number;
  /** Mean change of HAM-D17 from the first day to the last, in points. */
  readonly change: Readonly<Record<ChangePart, PartOfChange>>;
}

/** What an outlook is made from. */
export interface OutlookTask {
  readonly parameters: ParameterValues;
  readonly effects: EffectPrior;
  readonly particles: Particles;
  readonly jumps: ReadonlyMap<Strategy, DailyJumps>;
  readonly today: number;
  readonly lastDay: number;
  readonly chance: Chance;
  readonly observations: readonly Observation[];
}

const SPLIT_EVERY = 4;

/** The outlook of every strategy, and the probability of a gain from the exosome that matters. */
export function outlookOf(task: OutlookTask): {
  readonly strategies: Readonly<Record<Strategy, Outlook>>;
  readonly gainProbability: number;
} {
  const { parameters, effects, particles, jumps, lastDay, chance } = task;
  const judged = gainDay(task.today, lastDay);
  const days = outlookDays(task);
  const errors = new Float64Array(days.length * INSTRUMENT_NAMES.length * particles.count);
  chance.normals(errors);
  const part = everyNth(particles, SPLIT_EVERY);
  const split = simulateRuns(
    cohortOfParticles(parameters, effects, part),
    strategyRuns(jumps, parameters),
    [0, judged, lastDay],
    (states): SplitMeans => splitOf(parameters, states, part.count),
  );
  const cohort = cohortOfParticles(parameters, effects, particles);
  const [shared, noise] = [sharedRow(parameters), noiseOf(parameters, 1)];
  const forcing = (strategy: Strategy): Forcing => {
    const daily = jumps.get(strategy);
    invariant(daily !== undefined, `the jumps of ${strategy}`);
    return forcingOf(daily, parameters, 1);
  };
  // Until today all strategies are one: what was delivered.
  const now = { ...cohort, start: simulateStates(cohort, shared, forcing("both"), noise, [task.today]) };
  const states = new Float64Array(days.length * cohort.start.length);
  states.set(cohort.start);
  const later = states.subarray(cohort.start.length);
  const expected = new Float64Array(errors.length);
  const outlook = (strategy: Strategy): Outlook => {
    simulateStates(now, shared, forcing(strategy), noise, days.slice(1), later, task.today);
    return { ...measuredOutlook(task, days, states, expected, errors), change: changeOf(split[strategy]) };
  };
  return {
    strategies: { neither: outlook("neither"), tms: outlook("tms"), exosome: outlook("exosome"), both: outlook("both") },
    gainProbability: gainOf(split.both.tms, split.both.all),
  };
}

/** Expected HAM-D17 of one run: means on the first and the last day, and each particle's on the day on which a gain is judged. */
interface SplitMeans {
  readonly first: number;
  readonly last: number;
  readonly judged: Float64Array;
}

function splitOf(p: ParameterValues, states: Float64Array, count: number): SplitMeans {
  const hamd = new Float64Array(3 * count);
  expectedValues(hamd, 0, "hamd17", p, states, 0, 3 * count);
  let [first, last] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    first += hamd[i];
    last += hamd[2 * count + i];
  }
  return { first: first / count, last: last / count, judged: hamd.slice(count, 2 * count) };
}

/** Day 0, then weeks from the first day of the course that is after today. */
function outlookDays({ today, lastDay }: OutlookTask): readonly number[] {
  const first = Math.floor(today / 7) * 7 + 7;
  const weekly = Array.from({ length: Math.max(0, Math.floor((lastDay - first) / 7) + 1) }, (_, n) => first + n * 7);
  return [...new Set([0, ...weekly, lastDay])].toSorted((a, b) => a - b);
}

function measuredOutlook(
  { parameters, particles, observations }: OutlookTask,
  days: readonly number[],
  states: Float64Array,
  expected: Float64Array,
  errors: Float64Array,
): Omit<Outlook, "change"> {
  const { count } = particles;
  const rows = days.length * count;
  const sums = { of: new Float64Array(INSTRUMENT_NAMES.length), to: 0, stride: 1 };
  days.forEach((_, day) => {
    expectedOfDay({ of: expected, to: day * count, stride: rows }, sums, parameters, states, day * count, count);
  });
  const counts = new Uint32Array(days.length * COUNTS_A_DAY);
  const scores = new Uint8Array(count);
  const measure = (name: number, day: number): void => {
    const from = name * rows + day * count;
    const countsAt = day * COUNTS_A_DAY + COUNTS_AT[name];
    measureCounted(scores, counts, countsAt, INSTRUMENT_NAMES[name], parameters, expected, from, errors, from);
  };
  const spreadOf = (name: number, day: number): Spread => {
    if (name < COUNTED) return spreadOfCounts(counts, day * COUNTS_A_DAY + COUNTS_AT[name], INSTRUMENT_NAMES[name]);
    const from = name * rows + day * count;
    return spreadOfValues(expected.slice(from, from + count).map((value, i) => value + parameters.e_lnCRP * errors[from + i]));
  };
  for (let name = COUNTED - 1; name > 0; name -= 1) for (let day = 1; day < days.length; day += 1) measure(name, day);
  measure(0, 0);
  const measured = observations.find(({ day, instrument }) => day === 0 && instrument === "hamd17")?.value;
  const base = measured === undefined ? scores.slice() : new Uint8Array(count).fill(measured);
  for (let day = 1; day < days.length; day += 1) measure(0, day);
  const share = (of: (score: number, i: number) => boolean): number =>
    scores.reduce((sum, score, i) => sum + (of(score, i) ? 1 : 0), 0) / count;
  const bandsOf = (name: number): readonly Band[] => days.slice(1).map((day, at) => ({ day, quantiles: spreadOf(name, at + 1).quantiles }));
  const [hamd17, phq9, phq15, sss8, who5, lnCrp] = INSTRUMENT_NAMES.map((_, name) => bandsOf(name));
  return {
    bands: { hamd17, phq9, phq15, sss8, who5, lnCrp },
    responseProbability: share((score, i) => 2 * score <= base[i]),
    remissionProbability: share((score) => score <= REMISSION_HAMD17),
  };
}

function changeOf({ nothing, expectation, tms, all }: ByRun<SplitMeans>[Strategy]): Outlook["change"] {
  const part = (of: ChangePart, points: number): PartOfChange => ({ points, grade: gradeOfPart(of) });
  return {
    natural: part("natural", nothing.last - nothing.first),
    nonSpecific: part("nonSpecific", expectation.last - nothing.last),
    specificTms: part("specificTms", tms.last - expectation.last),
    specificExosome: part("specificExosome", all.last - tms.last),
  };
}

function gainOf(tms: SplitMeans, all: SplitMeans): number {
  let gained = 0;
  for (let i = 0; i < all.judged.length; i += 1) if (tms.judged[i] - all.judged[i] >= GAIN_HAMD17_MIN) gained += 1;
  return gained / all.judged.length;
}

function everyNth(particles: Particles, every: number): Particles {
  const count = Math.ceil(particles.count / every);
  const part = emptyParticles(count, particles.weeks);
  for (let i = 0; i < count; i += 1) {
    copyDeviates(part, i, particles, i * every);
    copyKeys(part, i, particles, i * every);
  }
  return part;
}

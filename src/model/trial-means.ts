/**
 * What a trial of the reference course would find on average: the mean of an instrument in an arm on a day, or its change since day
 * 0. Patients are those whom the trial's entry lets in, so that their measured totals of day 0 are high partly by chance, as in
 * life; later days have no such error on average.
 */
import { invariant } from "../base/invariant.ts";
import { sharedRow } from "./coefficients.ts";
import { cohortOf } from "./cohort.ts";
import { forcingOf } from "./forcing.ts";
import { simulateStates } from "./heun.ts";
import { dailyJumps } from "./jumps.ts";
import { expectedValues, INSTRUMENT_NAMES, INSTRUMENTS, type InstrumentName } from "./measurement.ts";
import { noiseOf } from "./noise.ts";
import type { ParameterValues } from "./parameter-values.ts";
import { PATIENT_SIZE } from "./patient.ts";
import {
  DEVIATE_COUNT,
  drawPopulation,
  errorStream,
  fillPortableDeviates,
  type Population,
  patientMaker,
  patientStream,
} from "./population.ts";
import { referenceCourse } from "./reference-course.ts";
import { jumpsOf, type Regimen } from "./regimen.ts";
import { regimenOf, type Strategy } from "./strategies.ts";

/** An arm of a trial: what is given for real, and whether the rest of the course is given as sham or not at all. */
export interface TrialArm {
  readonly strategy: Strategy;
  readonly rest: "sham" | "nothing";
  readonly masking: Regimen["masking"];
}

/** A mean that is looked at. */
export interface TrialMean {
  readonly arm: TrialArm;
  readonly instrument: InstrumentName;
  readonly day: number;
}

/** The mean over patients on the day, and the mean change since what was measured on day 0. */
export interface MeanFound {
  readonly mean: number;
  readonly change: number;
}

/** A trial's least HAM-D17 total at entry. */
const ENTRY_HAMD17 = 18;

/**
 * A function that finds `wanted` under other values of the parameters. The people are those `count` of `seed` whom entry lets in under
 * `base`, so that what is found changes smoothly with the parameters.
 */
export function trialMeans(
  wanted: readonly TrialMean[],
  base: ParameterValues,
  seed: number,
  count: number,
): (p: ParameterValues) => readonly MeanFound[] {
  const lastDay = Math.max(1, ...wanted.map(({ day }) => day));
  const people = peopleOf(base, seed, count);
  return (p) => {
    const population = populationUnder(p, people);
    const cohort = cohortOf(population, p, seed, lastDay);
    const [shared, noise] = [sharedRow(p), noiseOf(p, 1)];
    const arms = new Map<string, Float64Array>();
    return wanted.map(({ arm, instrument, day }) => {
      const key = `${arm.strategy} ${arm.rest} ${arm.masking} ${day}`;
      const states = arms.get(key) ?? simulateStates(cohort, shared, forcingOf(jumpsOfArm(arm, lastDay, p), p, 1), noise, [0, day]);
      arms.set(key, states);
      return meanFound(p, instrument, states, people);
    });
  };
}

function meanFound(p: ParameterValues, instrument: InstrumentName, states: Float64Array, { numbers, errors }: People): MeanFound {
  const count = numbers.length;
  const expected = new Float64Array(2 * count);
  expectedValues(expected, 0, instrument, p, states, 0, 2 * count);
  const deviation = p[INSTRUMENTS[instrument].error];
  const name = INSTRUMENT_NAMES.indexOf(instrument);
  let [before, after] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    before += expected[i] + deviation * errors[i * INSTRUMENT_NAMES.length + name];
    after += expected[count + i];
  }
  return { mean: after / count, change: (after - before) / count };
}

/** The chance of the people of a trial: what makes them, and their errors of measurement on day 0 by which they entered. */
interface People {
  readonly numbers: Uint32Array;
  readonly deviates: Float64Array;
  readonly errors: Float64Array;
}

function peopleOf(base: ParameterValues, seed: number, count: number): People {
  const { numbers } = drawPopulation(base, seed, count, ENTRY_HAMD17);
  const filled = (width: number, stream: (number: number) => number): Float64Array => {
    const all = new Float64Array(numbers.length * width);
    numbers.forEach((number, i) => {
      fillPortableDeviates(all.subarray(i * width, (i + 1) * width), seed, stream(number));
    });
    return all;
  };
  return { numbers, deviates: filled(DEVIATE_COUNT, patientStream), errors: filled(INSTRUMENT_NAMES.length, errorStream) };
}

function populationUnder(p: ParameterValues, { numbers, deviates }: People): Population {
  const make = patientMaker(p);
  const patients = new Float64Array(numbers.length * PATIENT_SIZE);
  for (let i = 0; i < numbers.length; i += 1) make(patients, i, deviates, i * DEVIATE_COUNT);
  return { count: numbers.length, numbers, patients, screened: numbers.length };
}

function jumpsOfArm({ strategy, rest, masking }: TrialArm, lastDay: number, p: ParameterValues) {
  const whole = referenceCourse(lastDay, masking);
  const events = whole.events.map((event) => {
    if (event.kind === "session") return { ...event, sham: strategy === "neither" || strategy === "exosome" };
    return event.kind === "infusion" ? { ...event, sham: strategy === "neither" || strategy === "tms" } : event;
  });
  const regimen = rest === "sham" ? { ...whole, events } : regimenOf(whole, strategy);
  const within = regimen.events.filter(({ day }) => day <= lastDay);
  const daily = dailyJumps(jumpsOf({ ...regimen, events: within }, p), lastDay);
  invariant(daily.ok, "a reference course that can be used");
  return daily.value;
}

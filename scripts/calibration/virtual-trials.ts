/** The trials behind the targets, on virtual patients: open TMS and a year after it, active and sham under blinding, no treatment. */
import { sharedRow } from "../../src/model/coefficients.ts";
import { cohortOf } from "../../src/model/cohort.ts";
import { forcingOf } from "../../src/model/forcing.ts";
import { simulateStates } from "../../src/model/heun.ts";
import { dailyJumps } from "../../src/model/jumps.ts";
import { expectedValue, INSTRUMENT_NAMES, type InstrumentName, measuredValue } from "../../src/model/measurement.ts";
import { noiseOf } from "../../src/model/noise.ts";
import type { ParameterValues } from "../../src/model/parameter-values.ts";
import { PATIENT_SIZE } from "../../src/model/patient.ts";
import {
  DEVIATE_COUNT,
  errorStream,
  fillPortableDeviates,
  type Population,
  patientMaker,
  patientStream,
} from "../../src/model/population.ts";
import { referenceCourse } from "../../src/model/reference-course.ts";
import { jumpsOf, type Regimen } from "../../src/model/regimen.ts";
import type { TargetCode } from "./targets.ts";

const ENTRY_HAMD17 = 18;
const REMISSION_HAMD17 = 7;
const ACUTE_DAYS = 42;
const OPEN_DAYS = [0, 7, 14, 28, ACUTE_DAYS, ACUTE_DAYS + 91, ACUTE_DAYS + 182, ACUTE_DAYS + 364];
const CONTROLLED_DAYS = [0, 28, ACUTE_DAYS];
const UNTREATED_DAYS = [0, 70, 84, 364];
const ERROR_DAYS = [...new Set([...OPEN_DAYS, ...CONTROLLED_DAYS, ...UNTREATED_DAYS])];

/** People who might enter, with all their chance drawn beforehand, so that a fit compares parameters and not luck. */
export interface Pool {
  readonly seed: number;
  readonly size: number;
  readonly deviates: Float64Array;
  readonly errors: ReadonlyMap<number, Float64Array>;
}

/** `size` people of `seed`. */
export function drawPool(seed: number, size: number): Pool {
  const width = INSTRUMENT_NAMES.length;
  const filled = (each: number, stream: (number: number) => number): Float64Array => {
    const all = new Float64Array(size * each);
    for (let number = 0; number < size; number += 1) {
      fillPortableDeviates(all.subarray(number * each, (number + 1) * each), seed, stream(number));
    }
    return all;
  };
  const all = filled(width * ERROR_DAYS.length, errorStream);
  const errorsOn = (at: number): Float64Array =>
    Float64Array.from(
      { length: size * width },
      (_, i) => all[Math.floor(i / width) * width * ERROR_DAYS.length + at * width + (i % width)] ?? 0,
    );
  return { seed, size, deviates: filled(DEVIATE_COUNT, patientStream), errors: new Map(ERROR_DAYS.map((day, at) => [day, errorsOn(at)])) };
}

/** What the virtual trials of `p` find, in the units of the targets. */
export function trialResults(p: ParameterValues, pool: Pool): Record<TargetCode, number> {
  const population = enter(p, pool);
  const run = (regimen: Regimen, days: readonly number[]) => scoresOf(p, pool, population, regimen, days);
  const open = run(tmsOnly("open", false), OPEN_DAYS);
  const active = run(tmsOnly("blind", false), CONTROLLED_DAYS);
  const sham = run(tmsOnly("blind", true), CONTROLLED_DAYS);
  const untreated = run({ lastDay: 364, masking: "blind", events: [] }, UNTREATED_DAYS);
  return { ...openResults(open), ...controlledResults(active, sham), ...untreatedResults(untreated) };
}

type Scores = (name: InstrumentName, day: number) => Float64Array;

function openResults(scores: Scores) {
  const base = scores("hamd17", 0);
  const end = scores("hamd17", ACUTE_DAYS);
  const responders = (day: number) =>
    scores("hamd17", day).map((score, i) => (isResponse(score, base[i]) && isResponse(end[i], base[i]) ? 1 : 0));
  const responded = mean(responders(ACUTE_DAYS));
  const durable = (months: number) => (100 * mean(responders(ACUTE_DAYS + months * (91 / 3)))) / Math.max(responded, 1e-9);
  return {
    "baseline-mean": mean(base),
    "baseline-sd": deviation(base),
    "open-week-1": mean(scores("hamd17", 7)),
    "open-week-2": mean(scores("hamd17", 14)),
    "open-week-4": mean(scores("hamd17", 28)),
    "open-week-6": mean(end),
    "open-week-6-sd": deviation(end),
    "open-response-percent": 100 * responded,
    "open-remission-percent": 100 * mean(end.map((score) => (score <= REMISSION_HAMD17 ? 1 : 0))),
    "open-rapid-percent": 100 * mean(scores("hamd17", 14).map((score, i) => (isResponse(score, base[i]) ? 1 : 0))),
    "open-non-response-percent": 100 * mean(end.map((score, i) => (score > 0.85 * (base[i] ?? 0) ? 1 : 0))),
    "open-phq15-ratio": mean(scores("phq15", ACUTE_DAYS)) / mean(scores("phq15", 0)),
    "durable-3-months-percent": durable(3),
    "durable-6-months-percent": durable(6),
    "durable-12-months-percent": durable(12),
    "crp-phq15-correlation": correlation(scores("lnCrp", 0), scores("phq15", 0)),
    "crp-above-3-percent": 100 * mean(scores("lnCrp", 0).map((value) => (value > Math.log(3) ? 1 : 0))),
  };
}

function controlledResults(active: Scores, sham: Scores) {
  const base = sham("hamd17", 0);
  const [endActive, endSham] = [active("hamd17", ACUTE_DAYS), sham("hamd17", ACUTE_DAYS)];
  const difference = mean(endActive) - mean(endSham);
  return {
    "sham-week-4-change": mean(sham("hamd17", 28)) - mean(base),
    "sham-week-6-change": mean(endSham) - mean(base),
    "sham-response-percent": 100 * mean(endSham.map((score, i) => (isResponse(score, base[i]) ? 1 : 0))),
    "active-sham-difference": difference,
    "active-sham-d": difference / Math.sqrt((deviation(endActive) ** 2 + deviation(endSham) ** 2) / 2),
  };
}

function untreatedResults(scores: Scores) {
  const base = mean(scores("hamd17", 0));
  return {
    "untreated-week-10-percent": (100 * (mean(scores("hamd17", 70)) - base)) / base,
    "crp-retest-12-weeks": correlation(scores("lnCrp", 0), scores("lnCrp", 84)),
    "crp-retest-52-weeks": correlation(scores("lnCrp", 0), scores("lnCrp", 364)),
  };
}

function enter(p: ParameterValues, { size, deviates, errors }: Pool): Population {
  const make = patientMaker(p);
  const patients = new Float64Array(size * PATIENT_SIZE);
  const numbers: number[] = [];
  const error = errors.get(0) ?? new Float64Array();
  for (let number = 0; number < size; number += 1) {
    const o = numbers.length * PATIENT_SIZE;
    make(patients, numbers.length, deviates, number * DEVIATE_COUNT);
    const expected = expectedValue("hamd17", p, patients[o + 2] ?? 0, patients[o] ?? 0, patients[o + 1] ?? 0);
    if (measuredValue("hamd17", p, expected, error[number * INSTRUMENT_NAMES.length] ?? 0) >= ENTRY_HAMD17) numbers.push(number);
  }
  return { count: numbers.length, numbers: Uint32Array.from(numbers), patients, screened: size };
}

function scoresOf(p: ParameterValues, pool: Pool, population: Population, regimen: Regimen, days: readonly number[]): Scores {
  const lastDay = Math.max(...days);
  const daily = dailyJumps(jumpsOf(regimen, p), lastDay);
  if (!daily.ok) throw new Error(`invariant: a virtual trial can be run, not ${daily.error.code}`);
  const states = simulateStates(
    cohortOf(population, p, pool.seed, lastDay),
    sharedRow(p),
    forcingOf(daily.value, p, 1),
    noiseOf(p, 1),
    days,
  );
  return (name, day) => {
    const row = days.indexOf(day) * population.count;
    const error = pool.errors.get(day) ?? new Float64Array();
    return Float64Array.from({ length: population.count }, (_, i) => {
      const o = (row + i) * 6;
      const expected = expectedValue(name, p, states[o + 1] ?? 0, states[o + 4] ?? 0, states[o + 5] ?? 0);
      return measuredValue(
        name,
        p,
        expected,
        error[(population.numbers[i] ?? 0) * INSTRUMENT_NAMES.length + INSTRUMENT_NAMES.indexOf(name)] ?? 0,
      );
    });
  };
}

/** Sessions alone, with the assessments of eight weeks. */
function tmsOnly(masking: Regimen["masking"], sham: boolean): Regimen {
  const { events } = referenceCourse(56, masking, sham);
  const lastDay = ACUTE_DAYS + 364;
  return { lastDay, masking, events: events.filter(({ kind }) => kind !== "infusion") };
}

function isResponse(score: number | undefined, base: number | undefined): boolean {
  return score !== undefined && base !== undefined && score <= base / 2;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: Float64Array): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}

function correlation(a: Float64Array, b: Float64Array): number {
  const [centreA, centreB] = [mean(a), mean(b)];
  return mean(a.map((value, i) => (value - centreA) * ((b[i] ?? 0) - centreB))) / (deviation(a) * deviation(b));
}

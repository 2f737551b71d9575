/**
 * The mind-body model: a virtual patient-day with noise, a population under four strategies, one patient's forecast, and the
 * deterministic solution beside compiled deSolve in the same run, where R with deSolve and a compiler are found. Times are of the
 * processor, so that a busy machine does not count.
 */
import { STEPPED_SIZE, sharedRow } from "../src/model/coefficients.ts";
import { cohortOf } from "../src/model/cohort.ts";
import { type Forcing, forcingOf } from "../src/model/forcing.ts";
import type { Observation } from "../src/model/forecast/observation.ts";
import { forecastPatient } from "../src/model/forecast/patient-forecast.ts";
import { simulateStates } from "../src/model/heun.ts";
import { dailyJumps } from "../src/model/jumps.ts";
import { noiseOf } from "../src/model/noise.ts";
import { CALIBRATED as p } from "../src/model/parameter-values.ts";
import { patientAt } from "../src/model/patient.ts";
import { drawPopulation } from "../src/model/population.ts";
import { referenceCourse } from "../src/model/reference-course.ts";
import { jumpsOf } from "../src/model/regimen.ts";
import { solve } from "../src/model/runge-kutta.ts";
import { simulatePopulation } from "../src/model/simulate-population.ts";
import { AT, STATE_COUNT } from "../src/model/states.ts";
import { deSolvePatientsPerSecond } from "./desolve.ts";
import { type Bench, type Measure, median, plain, timed } from "./measure.ts";

const PATIENTS = 2000;
const DAYS = 84;
const ROUNDS = 7;

/** Measures the model. */
export const benchModel: Bench = async (say) => {
  say("virtual patients, one core");
  const forcing = courseForcing();
  const population = drawPopulation(p, 1, PATIENTS, 18);
  const cohort = cohortOf(population, p, 1, DAYS);
  const [shared, noise] = [sharedRow(p), noiseOf(p, 1)];
  const day = await milliseconds(() => simulateStates(cohort, shared, forcing, noise, [DAYS]));
  const quiet = await milliseconds(() => simulateStates(cohort, shared, forcing, noiseOf(p, 1, true), [DAYS]));
  const classical = await milliseconds(() => {
    for (let i = 0; i < PATIENTS; i += 1) solve(p, patientAt(population.patients, i), forcing);
  });
  say("four strategies, summarised");
  const four = await milliseconds(fourStrategies, 3);
  say("one patient's forecast under three priors");
  const forecast = await milliseconds(oneForecast, 3);
  say("compiled deSolve");
  const deSolve = deSolvePatientsPerSecond();
  const ours = (PATIENTS * 1000) / quiet;
  const errors = errorsOfDailySteps();
  return [
    { what: "one virtual patient-day with noise", value: (day * 1e6) / (PATIENTS * DAYS), unit: "ns", target: { atMost: 14 } },
    { what: "four strategies x 2,000 x 12 weeks with their splits, summarised", value: four, unit: "ms", target: { atMost: 40 } },
    {
      what: "a forecast, 2,000 particles, whole filter and four strategies, one prior",
      value: forecast / 3,
      unit: "ms",
      target: { atMost: 60 },
    },
    plain("12-week patients a second without noise, Heun, daily steps", ours, "/s"),
    plain("their error against 64 steps of Runge-Kutta a day: mean of 50 patients", mean(errors.heun), "HAM-D"),
    plain("and worst of 50 patients", Math.max(...errors.heun), "HAM-D"),
    plain("12-week patients a second without noise, Runge-Kutta, daily steps", (PATIENTS * 1000) / classical, "/s"),
    plain("their worst error of 50 patients", Math.max(...errors.classical), "HAM-D"),
    ...besideDeSolve(ours, deSolve),
    ...(await costs()),
  ];
};

/** What a run costs against patients and days. */
async function costs(): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  for (const patients of [500, 2000, 8000]) {
    const population = drawPopulation(p, 1, patients, 18);
    for (const days of [28, DAYS]) {
      const cohort = cohortOf(population, p, 1, days);
      const spent = await milliseconds(() => simulateStates(cohort, sharedRow(p), courseForcing(), noiseOf(p, 1), [days]));
      measures.push(plain(`${patients} patients, ${days} days`, spent, "ms"));
    }
  }
  return measures;
}

function besideDeSolve(ours: number, deSolve: number | null): readonly Measure[] {
  if (deSolve === null) return [];
  return [
    plain("12-week patients a second, compiled deSolve, lsoda 1e-6", deSolve, "/s"),
    { what: "ours over compiled deSolve", value: ours / deSolve, unit: "x", target: { atLeast: 300 } },
  ];
}

function courseForcing(stepsPerDay = 1): Forcing {
  const daily = dailyJumps(jumpsOf(referenceCourse(DAYS, "open"), p), DAYS);
  if (!daily.ok) throw new Error(daily.error.code);
  return forcingOf(daily.value, p, stepsPerDay);
}

function fourStrategies(): void {
  const regimen = referenceCourse(DAYS, "open");
  const made = simulatePopulation({ regimen, parameters: p, seed: 1, count: PATIENTS, entry: 18, prior: "sceptical" });
  if (!made.ok) throw new Error(made.error.code);
}

function oneForecast(): void {
  const observations = [0, 7, 14, 21, 28].flatMap((day): readonly Observation[] => [
    { day, instrument: "phq9", value: 18 - day / 7 },
    { day, instrument: "phq15", value: 13 },
  ]);
  const made = forecastPatient({
    parameters: p,
    observations,
    regimen: referenceCourse(DAYS, "open"),
    today: 28,
    seed: 1,
    particles: PATIENTS,
  });
  if (!made.ok) throw new Error(made.error.code);
}

/** For each of 50 patients, how far daily steps are from the limit after twelve weeks. */
function errorsOfDailySteps(): { readonly heun: readonly number[]; readonly classical: readonly number[] } {
  const population = drawPopulation(p, 1, 50, 18);
  const [daily, fine] = [courseForcing(), courseForcing(64)];
  const heun = simulateStates(cohortOf(population, p, 1, DAYS), sharedRow(p), daily, noiseOf(p, 1, true), [DAYS]);
  const hamd = (mind: number | undefined, body: number | undefined) => 33 * (mind ?? Number.NaN) + 24 * (body ?? Number.NaN);
  const end = (states: Float64Array) => hamd(states.at(AT.mind - STATE_COUNT), states.at(AT.body - STATE_COUNT));
  const each = Array.from({ length: population.count }, (_, i) => {
    const patient = patientAt(population.patients, i);
    const limit = end(solve(p, patient, fine));
    const o = i * STEPPED_SIZE;
    return { heun: Math.abs(hamd(heun[o + 4], heun[o + 5]) - limit), classical: Math.abs(end(solve(p, patient, daily)) - limit) };
  });
  return { heun: each.map((one) => one.heun), classical: each.map((one) => one.classical) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function milliseconds(work: () => unknown, rounds = ROUNDS): Promise<number> {
  work();
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) taken.push((await timed(work)).processorSeconds * 1000);
  return median(taken);
}

/**
 * The mind-body model: a virtual patient-day with noise, a population under four strategies, one patient's forecast, and the
 * deterministic solution beside compiled deSolve in the same run, where R with deSolve and a compiler are found. Times are of the
 * processor, so that a busy machine does not count.
 */
import { runInShards } from "../src/cli/shard-pool.ts";
import { STEPPED_SIZE, sharedRow } from "../src/model/coefficients.ts";
import { cohortOf } from "../src/model/cohort.ts";
import { effectPrior } from "../src/model/exosome-priors.ts";
import { type Forcing, forcingOf } from "../src/model/forcing.ts";
import { filter } from "../src/model/forecast/filter.ts";
import type { Observation } from "../src/model/forecast/observation.ts";
import { chanceOf } from "../src/model/forecast/particles.ts";
import { forecastPatient } from "../src/model/forecast/patient-forecast.ts";
import { type Cohort, simulateStates } from "../src/model/heun.ts";
import { advancePlainly } from "../src/model/heun-plain.ts";
import { heunRow } from "../src/model/heun-row.ts";
import { dailyJumps } from "../src/model/jumps.ts";
import { noiseOf } from "../src/model/noise.ts";
import { CALIBRATED as p } from "../src/model/parameter-values.ts";
import { patientAt } from "../src/model/patient.ts";
import { drawPopulation } from "../src/model/population.ts";
import { referenceCourse } from "../src/model/reference-course.ts";
import { jumpsOf } from "../src/model/regimen.ts";
import { solve } from "../src/model/runge-kutta.ts";
import { simulatePopulation } from "../src/model/simulate-population.ts";
import type { SimulationShard } from "../src/model/simulate-shard.ts";
import { priorMap, RUN_LENGTH, type SimulationRequest, simulationPlan } from "../src/model/simulation-plan.ts";
import { AT, STATE_COUNT } from "../src/model/states.ts";
import { deSolvePatientsPerSecond } from "./desolve.ts";
import { type Bench, type Measure, median, plain, timed } from "./measure.ts";

const PATIENTS = 2000;
const DAYS = 84;
const STRATEGIES = 4;
const ROUNDS = 40;

const POPULATION: SimulationRequest = {
  regimen: referenceCourse(DAYS, "open"),
  parameters: p,
  seed: 1,
  count: PATIENTS,
  entry: 18,
  prior: "sceptical",
};
const OBSERVATIONS = [0, 7, 14, 21, 28].flatMap((day): readonly Observation[] => [
  { day, instrument: "phq9", value: 18 - day / 7 },
  { day, instrument: "phq15", value: 13 },
]);

/** Measures the model. What another program takes from the processor's caches only adds to a time: the least of the rounds is judged. */
export const benchModel: Bench = async (say) => {
  say("virtual patients, one core");
  const forcing = courseForcing();
  const population = drawPopulation(p, 1, PATIENTS, 18);
  const cohort = cohortOf(population, p, 1, DAYS);
  const [shared, noise] = [sharedRow(p), noiseOf(p, 1)];
  const room = new Float64Array(PATIENTS * STEPPED_SIZE);
  const day = await spent(() => simulateStates(cohort, shared, forcing, noise, [DAYS], room));
  const plainDay = await spent(() => advancePlainly({ ...taskOf(cohort, forcing), out: room }));
  const quiet = await spent(() => simulateStates(cohort, shared, forcing, noiseOf(p, 1, true), [DAYS], room));
  const classical = await spent(() => {
    for (let i = 0; i < PATIENTS; i += 1) solve(p, patientAt(population.patients, i), forcing);
  }, 7);
  const propagation = await spent(() => {
    for (let strategy = 0; strategy < STRATEGIES; strategy += 1) simulateStates(cohort, shared, forcing, noise, [DAYS], room);
  });
  say("four strategies, summarised");
  const four = await spent(fourStrategies);
  say("one patient's forecast under three priors");
  const filtering = await spent(oneFilter);
  const forecast = await spent(oneForecast, 9);
  say("compiled deSolve");
  const deSolve = deSolvePatientsPerSecond();
  const ours = (PATIENTS * 1000) / quiet.least;
  const errors = errorsOfDailySteps();
  const perDay = (milliseconds: number): number => (milliseconds * 1e6) / (PATIENTS * DAYS);
  return [
    ...judged("one virtual patient-day with noise, SIMD", { least: perDay(day.least), median: perDay(day.median) }, "ns", 14),
    plain("the same without SIMD", perDay(plainDay.least), "ns"),
    ...judged("four strategies x 2,000 x 12 weeks with their splits, summarised", four, "ms", 40),
    ...judged("2,000 particles x four strategies x 12 weeks, propagation", propagation, "ms", 15),
    plain("the filter alone, data until week 4", filtering.least, "ms"),
    ...judged("a forecast, whole filter and four strategies with their splits, one prior", divided(forecast, 3), "ms", 60),
    plain("12-week patients a second without noise, Heun, daily steps", ours, "/s"),
    plain("their error against 64 steps of Runge-Kutta a day: mean of 50 patients", mean(errors.heun), "HAM-D"),
    plain("and worst of 50 patients", Math.max(...errors.heun), "HAM-D"),
    plain("12-week patients a second without noise, Runge-Kutta, daily steps", (PATIENTS * 1000) / classical.least, "/s"),
    plain("their worst error of 50 patients", Math.max(...errors.classical), "HAM-D"),
    ...besideDeSolve(ours, deSolve),
    ...(await costs()),
    ...(await threads(say)),
  ];
};

interface Spent {
  readonly least: number;
  readonly median: number;
}

function judged(what: string, { least, median }: Spent, unit: string, atMost: number): readonly Measure[] {
  return [{ what, value: least, unit, target: { atMost } }, plain(`${what}, median`, median, unit)];
}

function divided({ least, median }: Spent, by: number): Spent {
  return { least: least / by, median: median / by };
}

function taskOf(cohort: Cohort, forcing: Forcing) {
  return { cohort, row: heunRow(sharedRow(p), 1 / 7), forcing, noise: noiseOf(p, 1), stepsPerWeek: 7, from: 0, stops: [DAYS] };
}

/** What a run costs against patients and days. */
async function costs(): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  for (const patients of [500, 2000, 8000]) {
    const population = drawPopulation(p, 1, patients, 18);
    for (const days of [28, DAYS, 182]) {
      const cohort = cohortOf(population, p, 1, days);
      const cost = await spent(() => simulateStates(cohort, sharedRow(p), courseForcing(1, days), noiseOf(p, 1), [days]));
      measures.push(plain(`${patients} patients, ${days} days`, cost.least, "ms"));
    }
  }
  return measures;
}

/** What a population under four strategies costs by the clock against threads, as `ryorin simulate` runs them. */
async function threads(say: (doing: string) => void): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  const plan = simulationPlan({ ...POPULATION, count: 20_000 });
  if (!plan.ok) throw new Error(plan.error.code);
  for (const workers of [1, 2, 4]) {
    say(`20,000 patients under four strategies on ${workers} threads`);
    const run = () =>
      runInShards<SimulationShard>({
        worker: new URL("../src/cli/model/simulate-worker.ts", import.meta.url),
        data: plan.value,
        replicates: plan.value.count,
        runLength: RUN_LENGTH,
        workers,
        onProgress: () => {},
        signal: new AbortController().signal,
      });
    const taken: number[] = [];
    for (let round = 0; round < 3; round += 1) taken.push((await timed(run)).seconds);
    measures.push(plain(`20,000 patients, four strategies, 12 weeks, ${workers} threads, by the clock`, Math.min(...taken), "s"));
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

function courseForcing(stepsPerDay = 1, days = DAYS): Forcing {
  const regimen = referenceCourse(days, "open");
  const daily = dailyJumps(jumpsOf(regimen, p), days);
  if (!daily.ok) throw new Error(daily.error.code);
  return forcingOf(daily.value, p, stepsPerDay);
}

function fourStrategies(): void {
  const made = simulatePopulation(POPULATION);
  if (!made.ok) throw new Error(made.error.code);
}

function oneFilter(): void {
  const prior = effectPrior("sceptical", priorMap(p));
  filter({
    parameters: p,
    prior,
    observations: OBSERVATIONS,
    forcing: courseForcing(),
    count: PATIENTS,
    weeks: DAYS / 7,
    chance: chanceOf(1),
  });
}

function oneForecast(): void {
  const regimen = referenceCourse(DAYS, "open");
  const made = forecastPatient({ parameters: p, observations: OBSERVATIONS, regimen, today: 28, seed: 1, particles: PATIENTS });
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

/** The processor time of `work` in milliseconds. */
async function spent(work: () => unknown, rounds = ROUNDS): Promise<Spent> {
  // The engine compiles what runs often once more, and better, on a thread of its own.
  for (let round = 0; round < rounds; round += 1) work();
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) taken.push((await timed(work)).processorSeconds * 1000);
  return { least: Math.min(...taken), median: median(taken) };
}

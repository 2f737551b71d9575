/**
 * A run of patients of a simulated population: how often each measured total was reached under every strategy, and the sums that the
 * split of the change is made of. Errors of measurement are the same under every strategy.
 */
import { invariant } from "../base/invariant.ts";
import type { ExosomeEffects } from "./coefficients.ts";
import { cohortOf } from "./cohort.ts";
import { effectsAt } from "./exosome-priors.ts";
import { INSTRUMENT_NAMES } from "./measurement.ts";
import { EXOSOME_EFFECTS } from "./parameters.ts";
import { PATIENT_SIZE } from "./patient.ts";
import { copiesOf, drawPopulation, effectStream, errorStream, fillPortableDeviates, type Population } from "./population.ts";
import type { SimulationPlan } from "./simulation-plan.ts";
import { RUNS, STRATEGIES } from "./strategies.ts";
import { type ByRun, simulateRuns, strategyJumps, strategyRuns } from "./strategy-states.ts";
import { COUNTED, COUNTS_A_DAY, COUNTS_AT, expectedOfDay, measureCounted } from "./totals.ts";

/** A gain of this many points of HAM-D17 is the least that matters to a patient (recalled: 3 to 5 points). */
export const GAIN_HAMD17_MIN = 3;

/** HAM-D17 totals up to this are remission. */
export const REMISSION_HAMD17 = 7;

const WIDTH = INSTRUMENT_NAMES.length;

/** What a run of patients gives. Strategies, instruments and days in their orders. */
export interface SimulationShard {
  readonly count: number;
  /** How often each total was measured: (strategy * days + day) * `COUNTS_A_DAY` + `COUNTS_AT` + total in steps. */
  readonly counts: Uint32Array;
  /** Measured ln CRP: (strategy * days + day) * count + patient. */
  readonly crp: Float64Array;
  /** Patients with half of the day-0 total of HAM-D17 or less, and with a total of remission: strategy * days + day. */
  readonly responses: Uint32Array;
  readonly remissions: Uint32Array;
  /** Sums over patients of expected totals: ((strategy * runs + run) * instruments + instrument) * days + day. */
  readonly sums: Float64Array;
  /** By day, how many patients gain at least `GAIN_HAMD17_MIN` from the exosome's effects under "both". */
  readonly gains: Float64Array;
}

/** A function that simulates patients `from` to `to` - 1 of the plan. */
export function populationRunner(plan: SimulationPlan): (from: number, to: number) => SimulationShard {
  const { parameters, regimen, seed, days, count, entry, patient } = plan;
  const jumps = strategyJumps(regimen, parameters);
  invariant(jumps.ok, "a plan whose regimen was checked");
  const runs = strategyRuns(jumps.value, parameters);
  const population = patient === undefined ? drawPopulation(parameters, seed, count, entry) : copiesOf(patient, count);
  return (from, to) => {
    const part = slice(population, from, to);
    const cohort = cohortOf(part, parameters, seed, regimen.lastDay, effectsOf(plan, part));
    const expected = simulateRuns(cohort, runs, days, (states) => expectedTotals(plan, part.count, states));
    return {
      count: part.count,
      ...measure(plan, part, expected),
      sums: sumsOf(expected),
      gains: countGains(plan, part.count, expected),
    };
  };
}

/** Expected totals of a run, (instrument * days + day) * count + patient, and their sums over patients. */
interface Totals {
  readonly totals: Float64Array;
  readonly sums: Float64Array;
}

/** Those of every strategy and run. */
type Expected = ByRun<Totals>;

function expectedTotals({ parameters, days }: SimulationPlan, count: number, states: Float64Array): Totals {
  const made = { totals: new Float64Array(WIDTH * days.length * count), sums: new Float64Array(WIDTH * days.length) };
  for (let day = 0; day < days.length; day += 1) {
    const out = { of: made.totals, to: day * count, stride: days.length * count };
    expectedOfDay(out, { of: made.sums, to: day, stride: days.length }, parameters, states, day * count, count);
  }
  return made;
}

/** The effects of a patient: drawn from the prior, from the patient's last stream; or the parameters' own. */
function effectsOf({ effects, parameters, seed }: SimulationPlan, { numbers }: Population): (index: number) => ExosomeEffects {
  if (effects === null) return () => parameters;
  const z = new Float64Array(EXOSOME_EFFECTS.length);
  return (index) => {
    fillPortableDeviates(z, seed, effectStream(numbers[index]));
    return effectsAt(effects, z, 0);
  };
}

function slice({ numbers, patients, screened }: Population, from: number, to: number): Population {
  const part = numbers.slice(from, to);
  return { count: part.length, numbers: part, patients: patients.slice(from * PATIENT_SIZE, to * PATIENT_SIZE), screened };
}

type Measured = Pick<SimulationShard, "counts" | "crp" | "responses" | "remissions">;

function measure(plan: SimulationPlan, population: Population, expected: Expected): Measured {
  const { parameters, days } = plan;
  const { count } = population;
  const errors = errorsOf(plan, population);
  const made = {
    counts: new Uint32Array(STRATEGIES.length * days.length * COUNTS_A_DAY),
    crp: new Float64Array(STRATEGIES.length * days.length * count),
    responses: new Uint32Array(STRATEGIES.length * days.length),
    remissions: new Uint32Array(STRATEGIES.length * days.length),
  };
  const base = new Uint8Array(count);
  const scores = new Uint8Array(count);
  for (const [s, strategy] of STRATEGIES.entries()) {
    const { totals } = expected[strategy].all;
    for (let day = 0; day < days.length; day += 1) {
      const at = s * days.length + day;
      // HAM-D17 is the first instrument: it is measured last, and its scores are looked at.
      for (let name = COUNTED - 1; name >= 0; name -= 1) {
        const from = (name * days.length + day) * count;
        const to = at * COUNTS_A_DAY + COUNTS_AT[name];
        measureCounted(scores, made.counts, to, INSTRUMENT_NAMES[name], parameters, totals, from, errors, from);
      }
      if (day === 0) base.set(scores);
      for (let i = 0; i < count; i += 1) {
        if (2 * scores[i] <= base[i]) made.responses[at] += 1;
        if (scores[i] <= REMISSION_HAMD17) made.remissions[at] += 1;
      }
      addErrors(made.crp, at * count, totals, errors, (COUNTED * days.length + day) * count, count, parameters.e_lnCRP);
    }
  }
  return made;
}

function addErrors(
  out: Float64Array,
  to: number,
  expected: Float64Array,
  errors: Float64Array,
  from: number,
  count: number,
  deviation: number,
): void {
  for (let i = 0; i < count; i += 1) out[to + i] = expected[from + i] + deviation * errors[from + i];
}

/** The deviates of a run's errors of measurement, in the order of its expected totals. */
function errorsOf({ seed, days }: SimulationPlan, { count, numbers }: Population): Float64Array {
  const errors = new Float64Array(WIDTH * days.length * count);
  const ofPatient = new Float64Array(days.length * WIDTH);
  for (let patient = 0; patient < count; patient += 1) {
    fillPortableDeviates(ofPatient, seed, errorStream(numbers[patient]));
    for (let at = 0; at < ofPatient.length; at += 1) {
      const day = Math.floor(at / WIDTH);
      errors[((at - day * WIDTH) * days.length + day) * count + patient] = ofPatient[at];
    }
  }
  return errors;
}

function sumsOf(expected: Expected): Float64Array {
  const all = STRATEGIES.flatMap((strategy) => RUNS.map((run) => expected[strategy][run].sums));
  const sums = new Float64Array(all.length * all[0].length);
  all.forEach((one, index) => {
    sums.set(one, index * one.length);
  });
  return sums;
}

function countGains({ days }: SimulationPlan, count: number, { both }: Expected): Float64Array {
  const [tms, all] = [both.tms.totals, both.all.totals];
  return Float64Array.from(days, (_, day) => {
    let gained = 0;
    for (let at = day * count; at < (day + 1) * count; at += 1) if (tms[at] - all[at] >= GAIN_HAMD17_MIN) gained += 1;
    return gained;
  });
}

/**
 * A run of patients of a simulated population: measured totals of every patient under every strategy, and the sums that the
 * split of the change is made of. Errors of measurement are the same under every strategy.
 */
import { invariant } from "../base/invariant.ts";
import { type ExosomeEffects, STEPPED_SIZE } from "./coefficients.ts";
import { cohortOf } from "./cohort.ts";
import { effectsAt } from "./exosome-priors.ts";
import { expectedValue, INSTRUMENT_NAMES, measuredValue } from "./measurement.ts";
import { EXOSOME_EFFECTS } from "./parameters.ts";
import { PATIENT_SIZE } from "./patient.ts";
import { drawPopulation, errorStream, fillPortableDeviates, type Population } from "./population.ts";
import type { SimulationPlan } from "./simulation-plan.ts";
import { RUNS, STRATEGIES } from "./strategies.ts";
import { type StrategyStates, simulateStrategies, strategyJumps } from "./strategy-states.ts";

/** A gain of this many points of HAM-D17 is the least that matters to a patient (recalled: 3 to 5 points). */
export const GAIN_HAMD17_MIN = 3;

/** What a run of patients gives. Strategies, instruments and days in their orders. */
export interface SimulationShard {
  readonly count: number;
  /** Measured totals: ((strategy * instruments + instrument) * days + day) * count + patient. */
  readonly measured: Float64Array;
  /** Sums over patients of expected totals: ((strategy * runs + run) * instruments + instrument) * days + day. */
  readonly sums: Float64Array;
  /** By day, how many patients gain at least `GAIN_HAMD17_MIN` from the exosome's effects under "both". */
  readonly gains: Float64Array;
}

/** A function that simulates patients `from` to `to` - 1 of the plan. */
export function populationRunner(plan: SimulationPlan): (from: number, to: number) => SimulationShard {
  const { parameters, regimen, seed, days, count, entry } = plan;
  const jumps = strategyJumps(regimen, parameters);
  invariant(jumps.ok, "a plan whose regimen was checked");
  const population = drawPopulation(parameters, seed, count, entry);
  return (from, to) => {
    const part = slice(population, from, to);
    const cohort = cohortOf(part, parameters, seed, regimen.lastDay, effectsOf(plan, part));
    const states = simulateStrategies(cohort, parameters, jumps.value, days);
    const measured = measure(plan, part, states);
    return { count: part.count, measured, sums: sumUp(plan, part.count, states), gains: countGains(plan, part.count, states) };
  };
}

/** The effects of a patient: drawn from the prior, from the patient's last stream; or the parameters' own. */
function effectsOf({ effects, parameters, seed }: SimulationPlan, { numbers }: Population): (index: number) => ExosomeEffects {
  if (effects === null) return () => parameters;
  const z = new Float64Array(EXOSOME_EFFECTS.length);
  return (index) => {
    fillPortableDeviates(z, seed, errorStream(numbers[index], 4094));
    return effectsAt(effects, z, 0);
  };
}

function slice({ numbers, patients, screened }: Population, from: number, to: number): Population {
  const part = numbers.slice(from, to);
  return { count: part.length, numbers: part, patients: patients.slice(from * PATIENT_SIZE, to * PATIENT_SIZE), screened };
}

function measure({ parameters, seed, days }: SimulationPlan, { count, numbers }: Population, states: StrategyStates): Float64Array {
  const width = INSTRUMENT_NAMES.length;
  const out = new Float64Array(STRATEGIES.length * width * days.length * count);
  const errors = new Float64Array(width);
  for (let patient = 0; patient < count; patient += 1) {
    for (let day = 0; day < days.length; day += 1) {
      fillPortableDeviates(errors, seed, errorStream(numbers[patient], days[day]));
      for (let strategy = 0; strategy < STRATEGIES.length; strategy += 1) {
        const all = states[STRATEGIES[strategy]].all;
        const o = (day * count + patient) * STEPPED_SIZE;
        for (let name = 0; name < width; name += 1) {
          const expected = expectedValue(INSTRUMENT_NAMES[name], parameters, all[o + 1], all[o + 4], all[o + 5]);
          const total = measuredValue(INSTRUMENT_NAMES[name], parameters, expected, errors[name]);
          out[((strategy * width + name) * days.length + day) * count + patient] = total;
        }
      }
    }
  }
  return out;
}

function sumUp({ parameters, days }: SimulationPlan, count: number, states: StrategyStates): Float64Array {
  const width = INSTRUMENT_NAMES.length;
  const sums = new Float64Array(STRATEGIES.length * RUNS.length * width * days.length);
  STRATEGIES.forEach((strategy, s) => {
    RUNS.forEach((run, r) => {
      const all = states[strategy][run];
      for (let name = 0; name < width; name += 1) {
        for (let day = 0; day < days.length; day += 1) {
          let sum = 0;
          for (let patient = 0; patient < count; patient += 1) {
            const o = (day * count + patient) * STEPPED_SIZE;
            sum += expectedValue(INSTRUMENT_NAMES[name], parameters, all[o + 1], all[o + 4], all[o + 5]);
          }
          sums[((s * RUNS.length + r) * width + name) * days.length + day] = sum;
        }
      }
    });
  });
  return sums;
}

function countGains({ parameters, days }: SimulationPlan, count: number, { both }: StrategyStates): Float64Array {
  const hamd = (states: Float64Array, o: number) => expectedValue("hamd17", parameters, states[o + 1], states[o + 4], states[o + 5]);
  return Float64Array.from(days, (_, day) => {
    let gained = 0;
    for (let patient = 0; patient < count; patient += 1) {
      const o = (day * count + patient) * STEPPED_SIZE;
      if (hamd(both.tms, o) - hamd(both.all, o) >= GAIN_HAMD17_MIN) gained += 1;
    }
    return gained;
  });
}

/**
 * A run of patients of a simulated population: measured totals of every patient under every strategy, and the sums that the
 * split of the change is made of. Errors of measurement are the same under every strategy.
 */
import { invariant } from "../base/invariant.ts";
import type { ExosomeEffects } from "./coefficients.ts";
import { cohortOf } from "./cohort.ts";
import { effectsAt } from "./exosome-priors.ts";
import { expectedValues, INSTRUMENT_NAMES, measuredValue } from "./measurement.ts";
import { EXOSOME_EFFECTS } from "./parameters.ts";
import { PATIENT_SIZE } from "./patient.ts";
import { drawPopulation, effectStream, errorStream, fillPortableDeviates, type Population } from "./population.ts";
import type { SimulationPlan } from "./simulation-plan.ts";
import { RUNS, type Run, STRATEGIES, type Strategy } from "./strategies.ts";
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
    const totals = expectedTotals(plan, part.count, simulateStrategies(cohort, parameters, jumps.value, days));
    return {
      count: part.count,
      measured: measure(plan, part, totals),
      sums: sumUp(plan, part.count, totals),
      gains: countGains(plan, part.count, totals),
    };
  };
}

/** Expected totals of every strategy and run: (instrument * days + day) * count + patient. Runs that are one have one array. */
type Totals = Readonly<Record<Strategy, Readonly<Record<Run, Float64Array>>>>;

function expectedTotals({ parameters, days }: SimulationPlan, count: number, states: StrategyStates): Totals {
  const known = new Map<Float64Array, Float64Array>();
  const totalsOf = (of: Float64Array): Float64Array => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const totals = new Float64Array(INSTRUMENT_NAMES.length * days.length * count);
    INSTRUMENT_NAMES.forEach((name, index) => {
      expectedValues(totals, index * days.length * count, name, parameters, of, 0, days.length * count);
    });
    known.set(of, totals);
    return totals;
  };
  const runsOf = ({ nothing, expectation, tms, all }: StrategyStates[Strategy]) => ({
    nothing: totalsOf(nothing),
    expectation: totalsOf(expectation),
    tms: totalsOf(tms),
    all: totalsOf(all),
  });
  const { neither, tms, exosome, both } = states;
  return { neither: runsOf(neither), tms: runsOf(tms), exosome: runsOf(exosome), both: runsOf(both) };
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

function measure({ parameters, seed, days }: SimulationPlan, { count, numbers }: Population, totals: Totals): Float64Array {
  const width = INSTRUMENT_NAMES.length;
  const size = width * days.length * count;
  const out = new Float64Array(STRATEGIES.length * size);
  const errors = new Float64Array(days.length * width);
  const expected = STRATEGIES.map((strategy) => totals[strategy].all);
  for (let patient = 0; patient < count; patient += 1) {
    fillPortableDeviates(errors, seed, errorStream(numbers[patient]));
    for (let name = 0; name < width; name += 1) {
      for (let day = 0; day < days.length; day += 1) {
        const at = (name * days.length + day) * count + patient;
        const error = errors[day * width + name];
        for (let s = 0; s < expected.length; s += 1)
          out[s * size + at] = measuredValue(INSTRUMENT_NAMES[name], parameters, expected[s][at], error);
      }
    }
  }
  return out;
}

function sumUp({ days }: SimulationPlan, count: number, totals: Totals): Float64Array {
  const rows = INSTRUMENT_NAMES.length * days.length;
  const sums = new Float64Array(STRATEGIES.length * RUNS.length * rows);
  STRATEGIES.forEach((strategy, s) => {
    RUNS.forEach((run, r) => {
      const of = totals[strategy][run];
      for (let row = 0; row < rows; row += 1) {
        let sum = 0;
        for (let patient = 0; patient < count; patient += 1) sum += of[row * count + patient];
        sums[(s * RUNS.length + r) * rows + row] = sum;
      }
    });
  });
  return sums;
}

/** HAM-D17 is the first instrument. */
function countGains({ days }: SimulationPlan, count: number, { both }: Totals): Float64Array {
  return Float64Array.from(days, (_, day) => {
    let gained = 0;
    for (let at = day * count; at < (day + 1) * count; at += 1) if (both.tms[at] - both.all[at] >= GAIN_HAMD17_MIN) gained += 1;
    return gained;
  });
}

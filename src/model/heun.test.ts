/**
 * The hot loop is Heun's method on the kernel's rates, and the same to the bit with SIMD and without; chance is a function of the seed and
 * the patient's number alone.
 */
import { describe, expect, test } from "vitest";
import { OWN_SIZE, STEPPED_SIZE, sharedRow } from "./coefficients.ts";
import { cohortOf } from "./cohort.ts";
import { FORCING_WIDTH, type Forcing, forcingOf } from "./forcing.ts";
import { type Cohort, type HeunKernel, type HeunTask, simulateStates } from "./heun.ts";
import { advancePlainly } from "./heun-plain.ts";
import { heunRow } from "./heun-row.ts";
import { instantiate, wasmKernel } from "./heun-wasm.ts";
import { dailyJumps, type Jump } from "./jumps.ts";
import { kernelRates } from "./kernel.ts";
import { eventSizeOf, type Noise, noiseOf, noiseWord, weekKeys } from "./noise.ts";
import { CALIBRATED, type ParameterValues } from "./parameter-values.ts";
import { patientAt } from "./patient.ts";
import { drawPopulation, type Population } from "./population.ts";
import { solve } from "./runge-kutta.ts";

const acting: ParameterValues = { ...CALIBRATED, kIE: 0.4, kRE: 0.2, bEB: 0.3, bEM: 0.1, kEP: 0.1, lam: 0.4 };
const jump = (day: number, compartment: Jump["compartment"], amount: number, additional = 0): Jump => ({
  day,
  compartment,
  amount,
  everyDays: 7,
  additional,
});
const jumps = [0, 1, 2, 3, 4]
  .map((day) => jump(day, "plasticity", 1, 5))
  .concat([jump(0, "expectation", 0.3, 5), jump(7, "exosome", 1, 2), jump(9, "stress", 1)]);
const lastDay = 60;

function forcing(stepsPerDay = 1): Forcing {
  const daily = dailyJumps(jumps, lastDay);
  if (!daily.ok) throw new Error(daily.error.code);
  return forcingOf(daily.value, acting, stepsPerDay);
}

/** Heun's method by the kernel's own function, one patient after the other. */
function slowly({ own, start, keys, weeks, count }: Cohort, noise: Noise): number[] {
  const q = sharedRow(acting);
  const { table } = forcing();
  const [k1, k2, ahead] = [new Float64Array(STEPPED_SIZE), new Float64Array(STEPPED_SIZE), new Float64Array(STEPPED_SIZE)];
  const out: number[] = [];
  for (let patient = 0; patient < count; patient += 1) {
    const s = start.slice(patient * STEPPED_SIZE, (patient + 1) * STEPPED_SIZE);
    for (let day = 0; day < lastDay; day += 1) {
      const scaled = (noiseWord(keys[patient * weeks + Math.floor(day / 7)] ?? 0, day % 7) * 216) / 2 ** 32;
      const digits = Math.floor(scaled);
      const shake = new Float64Array(STEPPED_SIZE);
      [1, 4, 5].forEach((state, channel) => {
        shake[state] = noise.increments[digits * 3 + channel] ?? 0;
      });
      const f = day * FORCING_WIDTH;
      s[3] = (s[3] ?? 0) + (table[f + 9] ?? 0);
      if (scaled - digits < noise.eventProbability) s[3] += eventSizeOf(noise, scaled - digits);
      kernelRates(k1, s, own, patient * OWN_SIZE, q, table[f] ?? 0, table[f + 1] ?? 0, table[f + 2] ?? 0);
      for (let i = 0; i < STEPPED_SIZE; i += 1) ahead[i] = (s[i] ?? 0) + (1 / 7) * (k1[i] ?? 0) + (shake[i] ?? 0);
      kernelRates(k2, ahead, own, patient * OWN_SIZE, q, table[f + 10] ?? 0, table[f + 7] ?? 0, table[f + 8] ?? 0);
      for (let i = 0; i < STEPPED_SIZE; i += 1) {
        const next = (s[i] ?? 0) + 0.5 * (1 / 7) * ((k1[i] ?? 0) + (k2[i] ?? 0)) + (shake[i] ?? 0);
        s[i] = i > 3 ? Math.min(1, Math.max(0, next)) : next;
      }
    }
    out.push(...s);
  }
  return out;
}

const run = (population: Population, seed = 5, days = [lastDay]) =>
  simulateStates(cohortOf(population, acting, seed, lastDay), sharedRow(acting), forcing(), noiseOf(acting, 1), days);

test("the hot loop is Heun's method on the kernel's rates, to twelve places", () => {
  const population = drawPopulation(acting, 3, 40, null);
  const cohort = cohortOf(population, acting, 5, lastDay);
  const wanted = slowly(cohort, noiseOf(acting, 1));
  const states = run(population);
  expect(states.length).toBe(wanted.length);
  for (const [index, value] of wanted.entries()) expect(Math.abs((states[index] ?? Number.NaN) - value)).toBeLessThan(1e-12);
});

describe("with SIMD and without it the bits are the same", () => {
  const kernel = wasmKernel();
  const taskOf = (seed: number, count: number, p: ParameterValues, stepsPerDay: number, noise: Noise, given: readonly Jump[]): HeunTask => {
    const daily = dailyJumps(given, lastDay);
    if (!daily.ok) throw new Error(daily.error.code);
    const stepsPerWeek = 7 * stepsPerDay;
    const cohort = cohortOf(drawPopulation(p, seed, count, null), p, seed, lastDay);
    const stops = [0, 1, 13, 14, 35, lastDay].map((day) => day * stepsPerDay);
    const row = heunRow(sharedRow(p), 1 / stepsPerWeek);
    const out = new Float64Array(stops.length * count * STEPPED_SIZE);
    return { cohort, row, forcing: forcingOf(daily.value, p, stepsPerDay), noise, stepsPerWeek, from: 0, stops, out };
  };
  const by = (one: HeunKernel | null, task: HeunTask): Float64Array => {
    const out = new Float64Array(task.out.length);
    one?.({ ...task, out });
    return out;
  };
  const different = (task: HeunTask): number => {
    const [plain, wide] = [by(advancePlainly, task), by(kernel, task)];
    expect(plain.every(Number.isFinite)).toBe(true);
    return plain.filter((value, index) => !Object.is(value, wide[index])).length;
  };

  test.each([1, 2, 3, 4, 63, 64, 65, 130])("%d patients", (count) => {
    expect(different(taskOf(7, count, acting, 1, noiseOf(acting, 1), jumps))).toBe(0);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("seed %d, in four courses of two parameter sets, with steps of a day and of a quarter", (seed) => {
    const harmful = { ...CALIBRATED, kIE: -0.7, kRE: -1, bEB: -2, bEM: 3, kEP: -0.5, wBN: 0.4, wMH: 0.5, lam: 0.5, lam_size: 4 };
    for (const p of [acting, harmful]) {
      for (const given of [[], jumps, jumps.slice(0, 5), jumps.slice(5)]) {
        expect(different(taskOf(seed, 30, p, 1, noiseOf(p, 1), given))).toBe(0);
        expect(different(taskOf(seed, 10, p, 4, noiseOf(p, 4), given))).toBe(0);
        expect(different(taskOf(seed, 10, p, 1, noiseOf(p, 1, true), given))).toBe(0);
      }
    }
  });

  test("and the comparison notices one bit", () => {
    const task = taskOf(1, 3, acting, 1, noiseOf(acting, 1), jumps);
    const nudged = { ...task, row: task.row.map((value, at) => (at === 3 ? value * (1 + 2 ** -52) : value)) };
    const [a, b] = [by(advancePlainly, task), by(kernel, nudged)];
    expect(a.some((value, index) => !Object.is(value, b[index]))).toBe(true);
  });
});

describe("an engine without the kernel gets none, and the plain one is taken", () => {
  class CompileError extends Error {}
  class Refusing {
    constructor() {
      throw new CompileError("not allowed by the page's policy");
    }
  }
  const engine = { validate: () => true, Module: Refusing, Instance: Refusing, CompileError };
  test.each([
    ["no WebAssembly", undefined],
    ["no SIMD", { ...engine, validate: () => false }],
    ["a policy against compiling", engine],
  ])("%s", (_what, one) => {
    expect(instantiate(one as Parameters<typeof instantiate>[0])).toBeNull();
  });
});

test("a patient is the same whoever is drawn beside", () => {
  const population = drawPopulation(acting, 3, 30, null);
  const whole = run(population);
  const size = population.patients.length / 30;
  const order = [...population.numbers.keys()].reverse();
  const turned: Population = {
    ...population,
    numbers: population.numbers.toReversed(),
    patients: Float64Array.from(order.flatMap((index) => [...population.patients.slice(index * size, (index + 1) * size)])),
  };
  const back = run(turned);
  for (const [to, from] of order.entries()) {
    const states = (all: Float64Array, at: number) => [...all.slice(at * STEPPED_SIZE, (at + 1) * STEPPED_SIZE)];
    expect(states(back, to)).toEqual(states(whole, from));
  }
});

test("stopping to look changes nothing", () => {
  const population = drawPopulation(acting, 3, 10, null);
  const often = run(population, 5, [0, 1, 13, 14, lastDay]);
  expect([...often.slice(-60)]).toEqual([...run(population)]);
});

test("a course taken up again on a later day goes on as if it had not been left", () => {
  const population = drawPopulation(acting, 3, 10, null);
  const cohort = cohortOf(population, acting, 5, lastDay);
  const go = (days: readonly number[], start = cohort.start, firstDay = 0) =>
    simulateStates({ ...cohort, start }, sharedRow(acting), forcing(), noiseOf(acting, 1), days, undefined, firstDay);
  const whole = go([10, lastDay]);
  const again = go([lastDay], whole.slice(0, cohort.start.length), 10);
  // Wear and burdens are stepped as distances, so that taking them up again may cost the last place.
  for (const [at, value] of whole.slice(cohort.start.length).entries()) expect(again[at]).toBeCloseTo(value, 13);
});

test("another seed is another course", () => {
  const population = drawPopulation(acting, 3, 10, null);
  expect([...run(population, 6)]).not.toEqual([...run(population, 5)]);
});

test("without noise Heun's daily step is near the limit", () => {
  const population = drawPopulation(acting, 3, 20, null);
  const still = simulateStates(cohortOf(population, acting, 5, lastDay), sharedRow(acting), forcing(), noiseOf(acting, 1, true), [lastDay]);
  for (let index = 0; index < 20; index += 1) {
    const limit = solve(acting, patientAt(population.patients, index), forcing(16));
    const mind = still[index * STEPPED_SIZE + 4] ?? 0;
    expect(Math.abs(mind - (limit[lastDay * 9 + 7] ?? 0)) * 33).toBeLessThan(0.15);
  }
});

test("the noise has the moments of a normal deviate, in three channels that are independent", () => {
  const { increments } = noiseOf({ ...CALIBRATED, sI: 1, sM: 0.1, sB: 0.1 }, 1);
  const moment = (f: (value: number) => number) => Array.from({ length: 216 }, (_, value) => f(value)).reduce((a, b) => a + b, 0) / 216;
  const z = (value: number, channel: number) => ((increments[value * 3 + channel] ?? 0) / (channel === 0 ? 1 : 0.1)) * Math.sqrt(7);
  for (const channel of [0, 1, 2]) {
    expect(moment((value) => z(value, channel))).toBeCloseTo(0, 12);
    expect(moment((value) => z(value, channel) ** 2)).toBeCloseTo(1, 12);
    expect(moment((value) => z(value, channel) ** 4)).toBeCloseTo(3, 12);
  }
  expect(moment((value) => z(value, 0) * z(value, 1))).toBeCloseTo(0, 12);
});

test("words are spread evenly over the 216 values, and events of life come at their rate", () => {
  const keys = weekKeys(1, 0, 2000, 4);
  const counts = new Float64Array(216);
  let events = 0;
  let total = 0;
  const noise = noiseOf(CALIBRATED, 1);
  for (const key of keys) {
    for (let step = 0; step < 7; step += 1) {
      const scaled = (noiseWord(key, step) * 216) / 2 ** 32;
      counts[Math.floor(scaled)] = (counts[Math.floor(scaled)] ?? 0) + 1;
      if (scaled - Math.floor(scaled) < noise.eventProbability) events += 1;
      total += 1;
    }
  }
  const expected = total / 216;
  // Chi-squared with 215 degrees of freedom: above 300 once in about ten thousand seeds.
  expect(counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(300);
  expect(Math.abs(events / total - noise.eventProbability)).toBeLessThan(4 * Math.sqrt(noise.eventProbability / total));
});

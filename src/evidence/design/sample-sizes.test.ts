/** Sizes and power against rpact and longpower, and that each pair of functions is one function and its inverse. */
import { describe, expect, test } from "vitest";
import { readReference } from "../../../test/support/reference.ts";
import { inverseNormal } from "./inverse-normal.ts";
import { detectableRepeated, powerOfRepeated, type RepeatedPlan, sizeForRepeated } from "./mmrm-power.ts";
import { powerOfMeans, sizeForMeans, sizeForMeansNormal } from "./power-of-means.ts";
import { powerOfRates, sizeForRates } from "./power-of-rates.ts";
import { powerOfEvents, sizeForSurvival } from "./power-of-survival.ts";

interface Means {
  readonly delta: number;
  readonly sd: number;
  readonly ratio: number;
  readonly alpha_one_sided: number;
  readonly power: number;
  readonly n_t: number;
  readonly n1: number;
  readonly n2: number;
  readonly n_normal: number;
}

interface Repeated {
  readonly name: string;
  readonly args: RepeatedArguments;
  readonly n1: number;
  readonly n2: number;
  readonly power: number;
  readonly delta: number;
}

interface RepeatedArguments {
  readonly N?: number;
  readonly R?: readonly (readonly number[])[];
  readonly rho?: number;
  readonly retention?: readonly number[];
  readonly ra?: readonly number[];
  readonly rb?: readonly number[];
  readonly sigma: number;
  readonly lambda?: number;
}

const reference = readReference<{
  readonly means: readonly Means[];
  readonly rates: readonly { readonly pi1: number; readonly pi2: number; readonly n: number }[];
  readonly survival: readonly { readonly hr: number; readonly median2: number; readonly events: number; readonly n: number }[];
  readonly inverse_normal: { readonly stage_p: readonly number[]; readonly combInverseNormal: readonly number[] };
  readonly mmrm_power_lu2008: readonly Repeated[];
}>("design/design.json");
const relative = (given: number, expected: number) => Math.abs(given / expected - 1);

test.each(reference.means)("means: $delta with a deviation of $sd, $ratio to 1", (row) => {
  const plan = { difference: row.delta, deviation: row.sd, ratio: row.ratio, rate: row.alpha_one_sided };
  const size = sizeForMeans(plan, row.power);
  expect(relative(size.total, row.n_t)).toBeLessThan(1e-6);
  expect(relative(size.first, row.n1)).toBeLessThan(1e-6);
  expect(relative(size.second, row.n2)).toBeLessThan(1e-6);
  expect(relative(sizeForMeansNormal(plan, row.power).total, row.n_normal)).toBeLessThan(1e-12);
  expect(powerOfMeans(plan, size.total)).toBeCloseTo(row.power, 10);
});

test("R's root for the first of them, where rpact stops early", () => {
  expect(sizeForMeans({ difference: 2, deviation: 5, ratio: 1, rate: 0.025 }, 0.8).total).toBeCloseTo(198.161130018447, 8);
});

test.each(reference.rates)("rates: $pi1 and $pi2", (row) => {
  const plan = { first: row.pi1, second: row.pi2, ratio: 1, rate: 0.025 };
  expect(relative(sizeForRates(plan, 0.8).total, row.n)).toBeLessThan(1e-12);
  expect(powerOfRates(plan, row.n)).toBeCloseTo(0.8, 10);
});

test.each(reference.survival)("survival: a hazard ratio of $hr", (row) => {
  const times = { medianSecond: row.median2, accrual: 12, followUp: 12, dropoutHazard: 0 };
  const plan = { hazardRatio: row.hr, ...times, ratio: 1, rate: 0.025 };
  const size = sizeForSurvival(plan, 0.8);
  expect(relative(size.events, row.events)).toBeLessThan(1e-12);
  expect(relative(size.total, row.n)).toBeLessThan(1e-12);
  expect(powerOfEvents(plan, row.events)).toBeCloseTo(0.8, 10);
  expect(sizeForSurvival({ ...plan, dropoutHazard: 0.01 }, 0.8).total).toBeGreaterThan(size.total);
  expect(sizeForSurvival({ ...plan, accrual: 1e-9 }, 0.8).total).toBeCloseTo(sizeForSurvival({ ...plan, accrual: 0 }, 0.8).total, 3);
});

describe("a mixed model for repeated measures, by Lu, Luo and Chen", () => {
  test.each(reference.mmrm_power_lu2008)("$name", ({ name, args, n1, n2, power, delta }) => {
    const plan = repeatedPlan(name, args);
    if (args.N !== undefined) {
      expect(powerOfRepeated(plan, delta, args.N)).toBeCloseTo(power, 10);
      expect(detectableRepeated(plan, args.N, power)).toBeCloseTo(delta, 10);
      return;
    }
    const size = sizeForRepeated(plan, delta, power);
    expect(relative(size.first, n1)).toBeLessThan(1e-12);
    expect(relative(size.second, n2)).toBeLessThan(1e-12);
  });
});

test("the inverse normal combination, by rpact", () => {
  const { stage_p: stageP, combInverseNormal } = reference.inverse_normal;
  const combined = inverseNormal(stageP, [0.5, 0.5]);
  for (const [k, z] of combined.entries()) expect(z).toBeCloseTo(combInverseNormal[k] ?? Number.NaN, 12);
});

function repeatedPlan(name: string, args: RepeatedArguments): RepeatedPlan {
  const { rho = Number.NaN, retention = [] } = args;
  const [first, second] = [args.ra ?? retention, args.rb ?? retention];
  const between = (i: number, j: number) => (name.startsWith("cs") ? (i === j ? 1 : rho) : rho ** Math.abs(i - j));
  const correlation = args.R ?? first.map((_, i) => first.map((__, j) => between(i, j)));
  const arms = { first: { correlation, retention: first }, second: { correlation, retention: second } };
  return { ...arms, ratio: args.lambda ?? 1, deviation: args.sigma, rate: 0.025 };
}

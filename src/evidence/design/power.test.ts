/** What any power must do, whatever its formula: rise with the size, fall with alpha, and not mind a name. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inflationOfArm, type RepeatedArm } from "./mmrm-power.ts";
import { type MeansPlan, powerOfMeans, sizeForMeans, sizeForMeansNormal } from "./power-of-means.ts";
import { powerOfRates, type RatesPlan, sizeForRates } from "./power-of-rates.ts";
import { eventProbability, powerOfEvents, type SurvivalPlan, sizeForSurvival } from "./power-of-survival.ts";

const runs = { numRuns: 25, seed: 20261125 };
const ratio = fc.double({ min: 0.25, max: 4, noNaN: true });
const rate = fc.double({ min: 0.001, max: 0.1, noNaN: true });
const power = fc.double({ min: 0.5, max: 0.99, noNaN: true });
const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });

const meansPlan: fc.Arbitrary<MeansPlan> = fc.record({
  difference: fc.double({ min: 0.5, max: 4, noNaN: true }),
  deviation: fc.double({ min: 2, max: 9, noNaN: true }),
  ratio,
  rate,
});

describe("means", () => {
  test("size and power are each other's inverse; the t test needs a little more than the normal approximation", () => {
    fc.assert(
      fc.property(meansPlan, power, (plan, wanted) => {
        const { total, first, second } = sizeForMeans(plan, wanted);
        expect(powerOfMeans(plan, total)).toBeCloseTo(wanted, 8);
        expect(first / second).toBeCloseTo(plan.ratio, 9);
        expect(total).toBeGreaterThan(sizeForMeansNormal(plan, wanted).total);
        expect(powerOfMeans(plan, total * 1.2)).toBeGreaterThan(wanted);
      }),
      runs,
    );
  });

  test("neither the sign of the difference nor the order of the arms matters, nor the unit", () => {
    fc.assert(
      fc.property(meansPlan, power, (plan, wanted) => {
        const size = sizeForMeans(plan, wanted).total;
        expect(sizeForMeans({ ...plan, difference: -plan.difference }, wanted).total).toBeCloseTo(size, 8);
        expect(sizeForMeans({ ...plan, ratio: 1 / plan.ratio }, wanted).total / size).toBeCloseTo(1, 9);
        const scaled = { ...plan, difference: plan.difference * 1e8, deviation: plan.deviation * 1e8 };
        expect(sizeForMeans(scaled, wanted).total / size).toBeCloseTo(1, 9);
      }),
      runs,
    );
  });
});

test("rates: size and power are each other's inverse, and responders may be counted as non-responders", () => {
  fc.assert(
    fc.property(share, share, ratio, rate, power, (first, second, arms, alpha, wanted) => {
      fc.pre(Math.abs(first - second) > 0.05);
      const plan: RatesPlan = { first, second, ratio: arms, rate: alpha };
      const { total } = sizeForRates(plan, wanted);
      expect(powerOfRates(plan, total)).toBeCloseTo(wanted, 9);
      expect(sizeForRates({ ...plan, first: 1 - first, second: 1 - second }, wanted).total / total).toBeCloseTo(1, 9);
    }),
    runs,
  );
});

describe("times to an event", () => {
  const plan: SurvivalPlan = { hazardRatio: 0.7, medianSecond: 12, accrual: 12, followUp: 12, dropoutHazard: 0, ratio: 1, rate: 0.025 };

  test("events and power are each other's inverse, and a hazard ratio may be turned over", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 0.9, noNaN: true }), ratio, power, (hazardRatio, arms, wanted) => {
        const one = { ...plan, hazardRatio, ratio: arms };
        const { events } = sizeForSurvival(one, wanted);
        expect(powerOfEvents(one, events)).toBeCloseTo(wanted, 9);
        expect(sizeForSurvival({ ...one, hazardRatio: 1 / hazardRatio, ratio: 1 / arms }, wanted).events / events).toBeCloseTo(1, 9);
      }),
      runs,
    );
  });

  test("without an end everybody has the event; with drop-out the share that the hazards give", () => {
    const equal = { ...plan, hazardRatio: 1 - 1e-12, followUp: 1e6 };
    expect(eventProbability(equal)).toBeCloseTo(1, 9);
    expect(eventProbability({ ...equal, dropoutHazard: Math.LN2 / 12 })).toBeCloseTo(0.5, 9);
  });

  test("longer follow-up needs fewer patients for the same events", () => {
    const size = (followUp: number) => sizeForSurvival({ ...plan, followUp }, 0.8);
    expect(size(24).events).toBe(size(12).events);
    expect(size(24).total).toBeLessThan(size(12).total);
  });
});

describe("what drop-out costs a mixed model", () => {
  const arm = (rho: number, retention: readonly number[]): RepeatedArm => ({
    correlation: retention.map((_, a) => retention.map((__, b) => (a === b ? 1 : rho))),
    retention,
  });

  test("nothing when nobody leaves", () => {
    expect(inflationOfArm(arm(0.5, [1, 1, 1]))).toBeCloseTo(1, 12);
  });

  test("all that is missing when earlier visits tell nothing, and less the more they tell", () => {
    const retention = [1, 0.9, 0.7];
    expect(inflationOfArm(arm(0, retention))).toBeCloseTo(1 / 0.7, 12);
    const costs = [0, 0.3, 0.6, 0.9].map((rho) => inflationOfArm(arm(rho, retention)));
    for (const [index, cost] of costs.slice(1).entries()) expect(cost).toBeLessThan(costs[index] ?? 0);
    expect(inflationOfArm(arm(0.9999, retention))).toBeCloseTo(1, 2);
  });

  test("those who were never seen, in full", () => {
    expect(inflationOfArm(arm(0.5, [0.8, 0.8, 0.8]))).toBeCloseTo(1 / 0.8, 12);
  });
});

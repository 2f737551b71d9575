import { describe, expect, test } from "vitest";
import { NO_RISK, SMALL_TRIAL, TWO_OUTCOMES } from "../../../test/support/design-plans.ts";
import { randomStream } from "../../base/random.ts";
import { prepareTrial } from "./prepared-trial.ts";
import { drawTrial, roomFor, type TrialData } from "./trial-draw.ts";
import type { IntercurrentEvent, TrialPlan } from "./trial-plan.ts";
import { covarianceOf } from "./visit-covariance.ts";

const complete: TrialPlan = { ...SMALL_TRIAL, dropout: NO_RISK };
const often = 200;

/** Draws many trials and lets `each` look at every one. */
function drawn(plan: TrialPlan, each: (data: TrialData) => void, times = often): TrialData {
  const trial = prepareTrial(plan);
  const data = roomFor(trial);
  for (let replicate = 0; replicate < times; replicate += 1) {
    drawTrial(trial, randomStream(7, replicate), data);
    each(data);
  }
  return data;
}

test("baseline and visits have the planned means and covariance in every arm", () => {
  const [outcome] = complete.outcomes;
  if (outcome === undefined) throw new Error("an outcome");
  const centre = [22, ...outcome.means.both];
  const sums = new Float64Array(16);
  const means = new Float64Array(4);
  drawn(complete, ({ panels, baselines }) => {
    for (let patient = 60; patient < 80; patient += 1) {
      const values = [baselines[0]?.[patient] ?? 0, ...(panels[0]?.subarray(patient * 3, patient * 3 + 3) ?? [])];
      const apart = values.map((value, slot) => value - (centre[slot] ?? 0));
      for (const [a, one] of apart.entries()) {
        means[a] = (means[a] ?? 0) + one / (20 * often);
        for (const [b, other] of apart.entries()) sums[a * 4 + b] = (sums[a * 4 + b] ?? 0) + (one * other) / (20 * often);
      }
    }
  });
  const expected = covarianceOf(outcome, complete.weeks);
  for (const mean of means) expect(Math.abs(mean)).toBeLessThan(4 * (6 / Math.sqrt(20 * often)));
  for (const [cell, value] of expected.entries()) expect(Math.abs((sums[cell] ?? 0) - value)).toBeLessThan(0.08 * 36);
});

test("outcomes are correlated with each other as planned", () => {
  const products: number[] = [];
  drawn({ ...TWO_OUTCOMES, dropout: NO_RISK }, ({ panels }) => {
    for (let patient = 0; patient < 20; patient += 1) {
      const mind = ((panels[0]?.[patient * 3] ?? 0) - 21) / 5;
      const quality = ((panels[1]?.[patient * 3] ?? 0) - 50) / 10;
      products.push(mind * quality);
    }
  });
  const mean = products.reduce((sum, one) => sum + one, 0) / products.length;
  // The two have different factors at the first visit: mind has its baseline before it, quality has none.
  expect(mean).toBeLessThan(-0.3);
  expect(mean).toBeGreaterThan(-0.55);
});

describe("leaving", () => {
  const worseLeave = (dependsOn: "observed" | "unobserved"): TrialPlan => ({
    ...complete,
    dropout: { ...NO_RISK, hazards: [0.1, 0.1, 0.1], dependsOn, logOddsPerDeviationWorse: 1.5 },
  });

  test("is for ever, and at the planned rate when it depends on nothing", () => {
    let returned = 0;
    const { stayed } = drawn({ ...complete, dropout: { ...NO_RISK, hazards: [0.1, 0.2, 0.3] } }, ({ panels }) => {
      for (let patient = 0; patient < 80; patient += 1) {
        const seen = [...(panels[0]?.subarray(patient * 3, patient * 3 + 3) ?? [])].map((value) => !Number.isNaN(value));
        for (const [visit, one] of seen.slice(1).entries()) if (one && seen[visit] === false) returned += 1;
      }
    });
    expect(returned).toBe(0);
    for (const [visit, expected] of [0.9, 0.72, 0.504].entries()) {
      for (let arm = 0; arm < 4; arm += 1) expect((stayed[arm * 3 + visit] ?? 0) / (20 * often)).toBeCloseTo(expected, 1);
    }
  });

  test.each(["observed", "unobserved"] as const)("of those who are worse (%s) leaves better patients behind", (dependsOn) => {
    const lastMeans = (plan: TrialPlan) => {
      let [sum, count] = [0, 0];
      drawn(plan, ({ panels }) => {
        for (let patient = 0; patient < 20; patient += 1) {
          const value = panels[0]?.[patient * 3 + 2] ?? Number.NaN;
          if (Number.isNaN(value)) continue;
          sum += value;
          count += 1;
        }
      });
      return sum / count;
    };
    expect(lastMeans(worseLeave(dependsOn))).toBeLessThan(lastMeans(complete) - 0.8);
  });

  test("missed visits come back", () => {
    let [missed, between] = [0, 0];
    drawn({ ...complete, missedVisits: 0.2 }, ({ panels }) => {
      for (let patient = 0; patient < 80; patient += 1) {
        const [, second = 0, third = 0] = panels[0]?.subarray(patient * 3, patient * 3 + 3) ?? [];
        if (Number.isNaN(second)) missed += 1;
        if (Number.isNaN(second) && !Number.isNaN(third)) between += 1;
      }
    });
    expect(missed / (80 * often)).toBeCloseTo(0.2, 1);
    expect(between / missed).toBeCloseTo(0.8, 1);
  });
});

describe("an event", () => {
  const event = (rest: Partial<IntercurrentEvent>): TrialPlan => ({
    ...complete,
    events: [
      {
        name: "change",
        risk: { ...NO_RISK, hazards: [0.5, 0, 0] },
        ends: "nothing",
        shifts: [0],
        strategy: { kind: "treatment-policy" },
        ...rest,
      },
    ],
  });
  const meanOfBoth = (plan: TrialPlan): { readonly mean: number; readonly seen: number } => {
    let [sum, seen] = [0, 0];
    drawn(plan, ({ panels }) => {
      for (let patient = 60; patient < 80; patient += 1) {
        const value = panels[0]?.[patient * 3 + 2] ?? Number.NaN;
        if (Number.isNaN(value)) continue;
        sum += value;
        seen += 1;
      }
    });
    return { mean: sum / seen, seen: seen / (20 * often) };
  };

  test.each([
    ["nothing", 12, [0]],
    ["tms", 15, [0]],
    ["exosome", 14, [0]],
    ["both", 15.5, [0]],
    ["nothing", 10, [-4]],
  ] as const)("that ends %s leaves both at a mean of %d when half have it", (ends, expected, shifts) => {
    const { mean, seen } = meanOfBoth(event({ ends, shifts }));
    expect(seen).toBe(1);
    expect(Math.abs(mean - expected)).toBeLessThan(0.4);
  });

  test("is left out under the hypothetical strategy, and replaced under the composite one", () => {
    const left = meanOfBoth(event({ shifts: [-4], strategy: { kind: "hypothetical" } }));
    expect(left.seen).toBeCloseTo(0.5, 1);
    expect(Math.abs(left.mean - 12)).toBeLessThan(0.4);
    const replaced = meanOfBoth(event({ strategy: { kind: "composite", values: [40] } }));
    expect(replaced.seen).toBe(1);
    expect(Math.abs(replaced.mean - 26)).toBeLessThan(0.8);
  });

  test("is counted by arm", () => {
    const plan = event({ risk: { ...NO_RISK, hazards: [0.1, 0.1, 0.1], logOddsByArm: { neither: 0, tms: 0, exosome: 0, both: 3 } } });
    const { happened } = drawn(plan, () => {});
    const shares = [...happened].map((count) => count / (20 * often));
    expect(shares[0]).toBeCloseTo(1 - 0.9 ** 3, 1);
    expect(shares[3]).toBeGreaterThan(0.9);
  });
});

test("plans that differ in their means are drawn with the same luck", () => {
  const shifted: TrialPlan = {
    ...complete,
    outcomes: complete.outcomes.map((one) => ({ ...one, means: { ...one.means, both: one.means.both.map((mean) => mean - 5) } })),
  };
  const [one, other] = [complete, shifted].map((plan) => [...(drawn(plan, () => {}, 1).panels[0] ?? [])]);
  for (const [cell, value] of (one ?? []).entries()) expect((other?.[cell] ?? 0) - value).toBeCloseTo(cell >= 180 ? -5 : 0, 10);
});

test("an outcome that does not vary is its mean", () => {
  const flat: TrialPlan = { ...complete, outcomes: complete.outcomes.map((one) => ({ ...one, deviations: [0, 0, 0] })) };
  const [panel] = drawn(flat, () => {}, 1).panels;
  expect([...(panel?.subarray(180, 183) ?? [])]).toEqual([19, 16, 12]);
});

/**
 * Calibration: in a world without an effect the tests reject at their level, in one with an effect they succeed as often as
 * the formula says, and intervals cover. Each is held to four Monte Carlo standard errors of what is expected.
 */
import { describe, expect, test } from "vitest";
import { NO_RISK, SMALL_TRIAL } from "../../../test/support/design-plans.ts";
import { type OperatingCharacteristics, operatingCharacteristics } from "./operating-characteristics.ts";
import type { Proportion } from "./proportion.ts";
import { simulateShard } from "./simulate-shard.ts";
import { closedFormOf } from "./trial-closed-form.ts";
import type { TrialPlan } from "./trial-plan.ts";

const run = (trial: TrialPlan, replicates: number): OperatingCharacteristics => {
  const plan = { trial, replicates, seed: 11 };
  return operatingCharacteristics(plan, [simulateShard(plan, 0, replicates)]);
};
const near = ({ value, of }: Proportion, expected: number, errors = 4) => {
  expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThan(errors * Math.sqrt((expected * (1 - expected)) / of));
};
const withMeans = (trial: TrialPlan, means: TrialPlan["outcomes"][number]["means"]): TrialPlan => ({
  ...trial,
  outcomes: trial.outcomes.map((one) => ({ ...one, means })),
});
const same = { neither: [20, 19, 18], tms: [20, 19, 18], exosome: [20, 19, 18], both: [20, 19, 18] };

describe("a world without an effect", () => {
  const worlds: readonly (readonly [string, TrialPlan])[] = [
    ["with drop-out that tells nothing", SMALL_TRIAL],
    ["with drop-out of those who were seen to be worse", depending("observed")],
    ["with unequal arms", { ...SMALL_TRIAL, arms: { neither: 12, tms: 24, exosome: 18, both: 40 } }],
    [
      "with a covariance of compound symmetry",
      { ...SMALL_TRIAL, analysis: { ...SMALL_TRIAL.analysis, covariance: ["csh"] }, outcomes: symmetric() },
    ],
  ];
  test.each(worlds)("%s rejects at its level and covers", (_what, trial) => {
    const { contrasts, failures, minTest } = run(withMeans(trial, same), 4000);
    expect(failures).toEqual([]);
    for (const { rejected, inFavour, coverage, meanEstimate, meanEstimateError } of contrasts) {
      near(rejected, 0.05);
      near(inFavour, 0.025);
      near(coverage, 0.95);
      expect(Math.abs(meanEstimate ?? Number.NaN)).toBeLessThan(4 * (meanEstimateError ?? Number.NaN));
    }
    expect(minTest[0]?.inFavour.value).toBeLessThan(0.025);
  });
});

describe("a world with an effect", () => {
  const large: TrialPlan = { ...SMALL_TRIAL, arms: { neither: 80, tms: 80, exosome: 80, both: 80 } };

  test("succeeds as often as the formula says", () => {
    const found = run(large, 2000);
    const [formula] = closedFormOf(large);
    if (formula?.formula !== "lu-luo-chen") throw new Error("a formula");
    for (const [index, { inFavour, meanStandardError }] of found.contrasts.entries()) {
      const expected = formula.contrasts[index];
      near(inFavour, expected?.inFavour ?? Number.NaN);
      expect(meanStandardError).toBeCloseTo(expected?.standardError ?? Number.NaN, 1);
    }
    near(found.minTest[0]?.inFavour ?? { value: null, of: 1, count: 0, error: null, low: null, high: null }, formula.minTest);
  });

  test("drop-out that depends on what was seen leaves estimates as they are, on what was not it does not", () => {
    const leaving = (dependsOn: "observed" | "unobserved") => {
      const dropout = { ...depending(dependsOn).dropout, hazards: [0.15, 0.15, 0.15] };
      return run({ ...large, dropout }, 1500).contrasts[0];
    };
    const seen = leaving("observed");
    const unseen = leaving("unobserved");
    const distance = (one: typeof seen) => Math.abs((one?.meanEstimate ?? 0) - (one?.planned ?? 0)) / (one?.meanEstimateError ?? 1);
    expect(distance(seen)).toBeLessThan(4);
    expect(distance(unseen)).toBeGreaterThan(6);
  });

  test("the interaction of four times as many patients has half the standard error", () => {
    const error = (arm: number) => {
      const arms = { neither: arm, tms: arm, exosome: arm, both: arm };
      return run({ ...SMALL_TRIAL, arms, dropout: NO_RISK }, 300).contrasts[2]?.meanStandardError ?? Number.NaN;
    };
    expect(error(25) / error(100)).toBeCloseTo(2, 1);
  });
});

function depending(dependsOn: "observed" | "unobserved"): TrialPlan {
  return { ...SMALL_TRIAL, dropout: { ...NO_RISK, hazards: [0.05, 0.08, 0.1], dependsOn, logOddsPerDeviationWorse: 1.2 } };
}

function symmetric(): TrialPlan["outcomes"] {
  return SMALL_TRIAL.outcomes.map((one) => ({ ...one, correlation: { kind: "cs", rho: 0.6 } as const }));
}

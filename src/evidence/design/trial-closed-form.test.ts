import { describe, expect, test } from "vitest";
import { NO_RISK, SMALL_TRIAL } from "../../../test/support/design-plans.ts";
import { powerOfRepeated } from "./mmrm-power.ts";
import { type ClosedForm, closedFormOf } from "./trial-closed-form.ts";
import type { TrialPlan } from "./trial-plan.ts";

const NO_ARM = { neither: 0, tms: 0, exosome: 0, both: 0 };
const first = (plan: TrialPlan): ClosedForm => {
  const [only] = closedFormOf(plan);
  if (only === undefined) throw new Error("an outcome");
  return only;
};
const contrasts = (plan: TrialPlan) => {
  const answer = first(plan);
  if (answer.formula !== "lu-luo-chen") throw new Error(answer.formula);
  return answer.contrasts;
};
const withOutcome = (change: Partial<TrialPlan["outcomes"][number]>, plan = SMALL_TRIAL): TrialPlan => ({
  ...plan,
  outcomes: plan.outcomes.map((one) => ({ ...one, ...change })),
});

describe("there is no formula", () => {
  const event = { name: "rescue", risk: NO_RISK, ends: "nothing", shifts: [0], strategy: { kind: "treatment-policy" } } as const;
  const leaving = { ...NO_RISK, hazards: [0.1, 0.1, 0.1], dependsOn: "observed", logOddsPerDeviationWorse: 1 } as const;
  const rows: readonly (readonly [string, TrialPlan])[] = [
    ["intercurrent-events", { ...SMALL_TRIAL, events: [event] }],
    ["missed-visits", { ...SMALL_TRIAL, missedVisits: 0.1 }],
    ["no-variation", withOutcome({ deviations: [5, 0, 6] })],
    ["dropout-depends-on-outcome", { ...SMALL_TRIAL, dropout: leaving }],
  ];
  test.each(rows)("and it says why: %s", (formula, plan) => {
    expect(first(plan)).toEqual({ outcome: "mind", formula });
  });

  test("but drop-out that depends on nothing, or never happens, has one", () => {
    expect(first({ ...SMALL_TRIAL, dropout: { ...leaving, logOddsPerDeviationWorse: 0 } }).formula).toBe("lu-luo-chen");
    expect(first({ ...SMALL_TRIAL, dropout: { ...leaving, hazards: [0, 0, 0] } }).formula).toBe("lu-luo-chen");
  });
});

test("with nobody missing and no baseline, an arm's mean has the deviation over the root of its size", () => {
  const [bothVsTms, , interaction] = contrasts({ ...withOutcome({ baseline: null }), dropout: NO_RISK });
  expect(bothVsTms?.standardError).toBeCloseTo(6 * Math.sqrt(2 / 20), 12);
  expect(interaction?.standardError).toBeCloseTo(6 * Math.sqrt(4 / 20), 12);
});

test("two arms are those of Lu, Luo and Chen", () => {
  const plan = withOutcome({ baseline: null, correlation: { kind: "cs", rho: 0.5 } });
  const correlation = [
    [1, 0.5, 0.5],
    [0.5, 1, 0.5],
    [0.5, 0.5, 1],
  ];
  const arm = { correlation, retention: [0.98, 0.98 * 0.96, 0.98 * 0.96 * 0.94] };
  const [bothVsTms] = contrasts(plan);
  expect(bothVsTms?.inFavour).toBeCloseTo(powerOfRepeated({ first: arm, second: arm, ratio: 1, deviation: 6, rate: 0.025 }, 4, 40), 12);
});

test("a baseline takes off what it explains", () => {
  const error = (rho: number) => contrasts({ ...withOutcome({ correlation: { kind: "cs", rho } }), dropout: NO_RISK })[0]?.standardError;
  expect(error(0.6)).toBeCloseTo(6 * Math.sqrt(1 - 0.36) * Math.sqrt(2 / 20), 12);
});

test("the sizes it names have the power it names", () => {
  for (const { totalForPower80, totalForPower90, contrast } of contrasts(SMALL_TRIAL)) {
    for (const [total, power] of [
      [totalForPower80, 0.8],
      [totalForPower90, 0.9],
    ]) {
      const perArm = (total ?? Number.NaN) / 4;
      const arms = { neither: perArm, tms: perArm, exosome: perArm, both: perArm };
      expect(contrasts({ ...SMALL_TRIAL, arms }).find((one) => one.contrast === contrast)?.inFavour).toBeCloseTo(power ?? 0, 10);
    }
  }
});

test("an effect to the harm has no size", () => {
  const [bothVsTms] = contrasts(withOutcome({ better: "higher" }));
  expect([bothVsTms?.totalForPower80, bothVsTms?.totalForPower90]).toEqual([null, null]);
  expect(bothVsTms?.inFavour).toBeLessThan(0.025);
  expect(bothVsTms?.rejected).toBeGreaterThan(0.5);
});

test("a question at an earlier visit does not mind who leaves later", () => {
  const early = (hazards: readonly number[]) => {
    const analysis = { ...SMALL_TRIAL.analysis, visit: 1 };
    return contrasts({ ...SMALL_TRIAL, analysis, dropout: { ...NO_RISK, hazards } });
  };
  expect(early([0.1, 0.1, 0.9])).toEqual(early([0.1, 0.1, 0]));
});

test("drop-out that differs by arm is followed by arm", () => {
  const dropout = { ...NO_RISK, hazards: [0.1, 0.1, 0.1], logOddsByArm: { ...NO_ARM, exosome: 2 } };
  const [bothVsTms, bothVsExosome] = contrasts({ ...SMALL_TRIAL, dropout });
  expect(bothVsExosome?.standardError).toBeGreaterThan((bothVsTms?.standardError ?? 0) * 1.05);
});

import { describe, expect, test } from "vitest";
import { readReference } from "../../../test/support/reference.ts";
import { readTrial, relativeError } from "../../../test/support/trial.ts";
import { randomStream } from "../../base/random.ts";
import { normalDeviate } from "../../numeric/normal-deviates.ts";
import type { Answer } from "../estimate.ts";
import { balanceOf } from "./balance.ts";
import { eValue } from "./e-value.ts";
import { compareObserved, type ObservationalData } from "./observational-comparison.ts";
import { propensityWeight, type WeightTarget, weightDiagnostics } from "./weights.ts";

interface Reference {
  readonly standardised_differences: Readonly<Record<string, number>>;
  readonly comparisons: readonly {
    readonly outcome: string;
    readonly target: WeightTarget;
    readonly treated: number;
    readonly control: number;
    readonly difference: number;
    readonly se: number;
    readonly log_ratio_se: number | null;
    readonly ess: readonly number[];
  }[];
}

const reference = readReference<Reference>("observational/observational.json");
const trial = readTrial("factorial_patient_level.csv");
const complete = [...trial.numbers("mind12").keys()].filter((i) => Number.isFinite(trial.numbers("mind12")[i]));
const take = (values: ArrayLike<number>) => Float64Array.from(complete, (i) => values[i] ?? Number.NaN);
const is = (column: string, level: string) => ({
  name: `${column}${level}`,
  values: take(trial.text(column).map((cell) => (cell === level ? 1 : 0))),
});
const covariates = [
  { name: "mind0", values: take(trial.numbers("mind0")) },
  { name: "age", values: take(trial.numbers("age")) },
  is("sex", "M"),
  is("site", "B"),
  is("site", "C"),
];
const change = take(trial.numbers("mind12").map((value, i) => value - (trial.numbers("mind0")[i] ?? Number.NaN)));
const asked = (outcome: string): ObservationalData => ({
  treated: take(trial.numbers("tms")),
  outcome: outcome === "resp" ? take(trial.numbers("resp")) : change,
  covariates,
});

function had<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

describe.each(reference.comparisons)("those with TMS against those without: $outcome, about $target", (row) => {
  const given = had(compareObserved(asked(row.outcome), { target: row.target }));

  test("weighted means and effective sample sizes", () => {
    expect(relativeError(given.effect.treatedMean, row.treated)).toBeLessThan(1e-9);
    expect(relativeError(given.effect.controlMean, row.control)).toBeLessThan(1e-9);
    expect(relativeError(given.effect.difference.estimate, row.difference)).toBeLessThan(1e-9);
    expect(relativeError(given.weights.treated.effective, row.ess[0] ?? 0)).toBeLessThan(1e-9);
    expect(relativeError(given.weights.control.effective, row.ess[1] ?? 0)).toBeLessThan(1e-9);
  });

  test("standard errors that count the propensity as estimated", () => {
    expect(relativeError(given.effect.difference.standardError, row.se)).toBeLessThan(1e-7);
    const ratio = given.effect.logRatio?.standardError;
    expect(ratio === undefined ? row.log_ratio_se === null : relativeError(ratio, row.log_ratio_se ?? 0) < 1e-7).toBe(true);
  });

  test("is not called causal", () => {
    expect(given.causal).toBe(false);
    expect(given.findings[0]).toMatchObject({
      code: "observational.not-causal",
      severity: "ask",
      covariates: "mind0 age sexM siteB siteC",
    });
  });
});

describe("balance", () => {
  test("standardised differences are R's", () => {
    const balance = balanceOf(asked("change").treated, covariates);
    for (const [name, expected] of Object.entries(reference.standardised_differences)) {
      const given = balance.find(({ covariate }) => covariate === name)?.standardisedDifference;
      expect(relativeError(given ?? Number.NaN, expected)).toBeLessThan(1e-10);
    }
  });

  test("overlap weights leave no difference in any mean", () => {
    const { balanceBefore, balanceAfter } = had(compareObserved(asked("change")));
    expect(Math.max(...balanceBefore.map((one) => Math.abs(one.standardisedDifference ?? 9)))).toBeGreaterThan(0.1);
    expect(Math.max(...balanceAfter.map((one) => Math.abs(one.standardisedDifference ?? 9)))).toBeLessThan(1e-8);
  });

  test("a covariate that is one value in each group has no unit to be measured in", () => {
    const [same, apart] = balanceOf(
      [0, 0, 1, 1],
      [
        { name: "same", values: [3, 3, 3, 3] },
        { name: "apart", values: [1, 1, 2, 2] },
      ],
    );
    expect(same).toMatchObject({ standardisedDifference: 0, varianceRatio: null });
    expect(apart).toMatchObject({ treatedMean: 2, controlMean: 1, standardisedDifference: null });
  });
});

describe("what decides treatment and outcome is taken out when it was measured", () => {
  const rows = 4000;
  const stream = randomStream(41, 0);
  const severity = Float64Array.from({ length: rows }, () => normalDeviate(stream));
  const treated = severity.map((value) => (stream.fraction() < 1 / (1 + Math.exp(-1.2 * value)) ? 1 : 0));
  const outcome = severity.map((value, i) => 3 * value - 2 * (treated[i] ?? 0) + normalDeviate(stream));
  const answer = (names: readonly (readonly [string, Float64Array])[], target: WeightTarget) =>
    had(compareObserved({ treated, outcome, covariates: names.map(([name, values]) => ({ name, values })) }, { target }));

  test.each<WeightTarget>(["overlap", "everyone", "treated"])("about %s", (target) => {
    const { effect } = answer([["severity", severity]], target);
    expect(Math.abs(effect.difference.estimate + 2) / effect.difference.standardError).toBeLessThan(3);
    expect(effect.difference.standardError).toBeLessThan(0.3);
  });

  test("and stays when it was not", () => {
    const noise = severity.map(() => normalDeviate(stream));
    expect(answer([["noise", noise]], "overlap").effect.difference.estimate).toBeGreaterThan(0);
  });
});

describe("E-values", () => {
  test.each([
    // VanderWeele and Ding's example: 3.9 (1.8 to 8.7), "7.2" and "3.0"; and the protective 0.80 (0.71 to 0.91).
    ["a risk ratio", { kind: "risk-ratio", estimate: 3.9, low: 1.8, high: 8.7 }, 3.9 + Math.sqrt(3.9 * 2.9), 3],
    ["a protective risk ratio", { kind: "risk-ratio", estimate: 0.8, low: 0.71, high: 0.91 }, 1.25 + Math.sqrt(1.25 * 0.25), 1.43],
    ["an interval that holds 1", { kind: "risk-ratio", estimate: 1.2, low: 0.9, high: 1.6 }, 1.2 + Math.sqrt(1.2 * 0.2), 1],
    ["an odds ratio of a common outcome", { kind: "odds-ratio-common", estimate: 4, low: 2.25, high: 9 }, 2 + Math.sqrt(2), 2.37],
    ["a hazard ratio of 1", { kind: "hazard-ratio-common", estimate: 1, low: 0.5, high: 2 }, 1, 1],
    ["no difference", { kind: "standardised-difference", estimate: 0, standardError: 0.1 }, 1, 1],
  ] as const)("%s", (_what, association, estimate, interval) => {
    const given = eValue(association);
    expect(given.estimate).toBeCloseTo(estimate, 10);
    expect(given.interval).toBeCloseTo(interval, 2);
  });

  test("a difference and its mirror image need the same", () => {
    const of = (estimate: number) => eValue({ kind: "standardised-difference", estimate, standardError: 0.1 });
    expect(of(-0.5).estimate).toBeCloseTo(of(0.5).estimate, 12);
    expect(of(-0.5).interval).toBeCloseTo(of(0.5).interval, 12);
    expect(of(0.5).riskRatio).toBeCloseTo(Math.exp(0.455), 12);
  });
});

describe("bad worlds", () => {
  const world = (treated: readonly number[], values: readonly number[], outcome: readonly number[]): ObservationalData => ({
    treated: Float64Array.from(treated),
    outcome: Float64Array.from(outcome),
    covariates: [{ name: "age", values }],
  });
  const some = [3, 1, 4, 1, 5, 9];

  test.each([
    ["nobody was treated", world([0, 0, 0, 0, 0, 0], some, some), { code: "estimate.too-few", quantity: "treated" }],
    ["everybody was treated", world([1, 1, 1, 1, 1, 1], some, some), { code: "estimate.too-few", quantity: "control" }],
    [
      "the old were treated and the young were not",
      world([0, 0, 0, 1, 1, 1], [30, 31, 32, 60, 61, 62], some),
      { code: "regression.separation" },
    ],
    ["a covariate is constant", world([0, 1, 0, 1, 0, 1], [5, 5, 5, 5, 5, 5], some), { code: "regression.aliased", column: "age" }],
    ["the outcome is constant", world([0, 1, 0, 1, 0, 1], some, [2, 2, 2, 2, 2, 2]), { code: "estimate.no-variation" }],
  ])("%s", (_what, data, refusal) => {
    expect(compareObserved(data)).toMatchObject({ ok: false, error: refusal });
  });

  test("a propensity that rounds to 1 leaves no finite weight, and overlap weights are offered", () => {
    const stream = randomStream(6, 0);
    const values = Array.from({ length: 1000 }, () => 2 * stream.fraction() - 1);
    const treated = values.map((value) => (stream.fraction() < 1 / (1 + Math.exp(-40 * value)) ? 1 : 0));
    const data = world([...treated, 0], [...values, 3], [...values.map((value) => value + stream.fraction()), 1]);
    expect(compareObserved(data, { target: "everyone" })).toMatchObject({
      ok: false,
      error: { code: "regression.separation", columns: "age", offered: "overlap" },
    });
    expect(had(compareObserved(data)).findings.map(({ code }) => code)).toContain("observational.small-effective-sample");
  });

  test("poor overlap, few effective patients and what weighting left are findings", () => {
    const stream = randomStream(8, 0);
    const values = Array.from({ length: 300 }, () => normalDeviate(stream));
    const treated = values.map((value) => (stream.fraction() < 1 / (1 + Math.exp(-4 * value)) ? 1 : 0));
    const { findings, causal } = had(
      compareObserved(
        world(
          treated,
          values,
          values.map((value) => value + normalDeviate(stream)),
        ),
        {
          target: "everyone",
          assumeNothingUnmeasured: true,
        },
      ),
    );
    expect(causal).toBe(true);
    const codes = findings.map(({ code }) => code);
    expect(codes).toContain("observational.not-causal");
    expect(codes).toContain("observational.poor-overlap");
    expect(codes).toContain("observational.small-effective-sample");
  });
});

test("the slope of each weight is its derivative in the log odds", () => {
  for (const target of ["overlap", "everyone", "treated"] as const) {
    for (const given of [true, false]) {
      const at = (logOdds: number) => propensityWeight(target, given, 1 / (1 + Math.exp(-logOdds)));
      for (const logOdds of [-2, 0.3, 1.5]) {
        const slope = (at(logOdds + 1e-6).weight - at(logOdds - 1e-6).weight) / 2e-6;
        expect(at(logOdds).slope).toBeCloseTo(slope, 6);
      }
    }
  }
});

test("equal weights are worth every patient, one heavy patient about one", () => {
  expect(weightDiagnostics([2, 2, 2, 2])).toEqual({ n: 4, effective: 4, largestShare: 0.25 });
  expect(weightDiagnostics([1000, 1, 1, 1]).effective).toBeCloseTo(1, 1);
});

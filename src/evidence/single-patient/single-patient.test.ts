import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReference } from "../../../test/support/reference.ts";
import { relativeError } from "../../../test/support/trial.ts";
import { randomStream } from "../../base/random.ts";
import { normalDeviate } from "../../numeric/normal-deviates.ts";
import type { Answer } from "../estimate.ts";
import { phaseDifference } from "./patient-effect.ts";
import { assignmentAt, assignmentCount, type PhaseDesign } from "./phase-design.ts";
import { poolPatients } from "./pooling.ts";
import { randomisationTest } from "./randomisation-test.ts";
import { tauU } from "./tau-u.ts";

interface PoolingRow {
  readonly y: readonly number[];
  readonly s: readonly number[];
  readonly tau2: number;
  readonly estimate: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  readonly prediction: readonly number[];
  readonly Q: number;
  readonly Qp: number;
  readonly shrunken: readonly number[];
}

function had<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

const abab = (observations: number, observationsMin: number): PhaseDesign => ({
  kind: "change-points",
  phases: ["A", "B", "A", "B"],
  observations,
  observationsMin,
});

describe("the set of assignments", () => {
  test.each<[string, PhaseDesign, number]>([
    ["AB, 20 observations, 5 at least in each", { kind: "change-points", phases: ["A", "B"], observations: 20, observationsMin: 5 }, 11],
    // Onghena (Behavioral Assessment 14, 1992): ABAB, 24 observations, 4 at least in each: 165.
    ["ABAB, 24 observations, 4 at least in each", abab(24, 4), 165],
    ["too few observations", abab(15, 4), 0],
    ["six pairs", { kind: "pairs", pairs: 6 }, 64],
  ])("%s", (_what, design, count) => {
    expect(assignmentCount(design)).toBe(count);
    const all = Array.from({ length: count }, (_, index) => assignmentAt(design, index).join(""));
    expect(new Set(all).size).toBe(count);
    expect(all.every((one) => design.kind === "pairs" || hasPhases(one, design.observationsMin))).toBe(true);
  });
});

describe("the randomisation test", () => {
  const design: PhaseDesign = { kind: "change-points", phases: ["A", "B"], observations: 12, observationsMin: 3 };
  const given = assignmentAt(design, 2);
  const better = [20, 21, 19, 22, 20, 8, 9, 7, 8, 9, 8, 7];

  test("of a clear fall at the drawn moment gives the smallest p value that the design has, and says when that is coarse", () => {
    const answer = had(randomisationTest(better, given, design, { alternative: "lower", seed: 1 }));
    expect(answer).toMatchObject({ p: 1 / 7, pMin: 1 / 7, assignments: 7, counted: 7 });
    expect(answer.findings).toEqual([{ code: "single-patient.coarse", severity: "ask", assignments: 7, pMin: 1 / 7 }]);
    expect(answer.difference).toBeCloseTo(8 - 20.4, 12);
  });

  test("of the wrong direction gives a p value near 1", () => {
    expect(had(randomisationTest(better, given, design, { alternative: "higher", seed: 1 })).p).toBe(1);
  });

  test("does not mind the scale, and counts a rounded tie as a tie", () => {
    const p = (factor: number) =>
      had(
        randomisationTest(
          better.map((value) => value * factor),
          given,
          design,
          { alternative: "different", seed: 1 },
        ),
      ).p;
    expect([p(0.1), p(1e8), p(1 / 3)]).toEqual([p(1), p(1), p(1)]);
  });

  test("rejects at most as often as it says when nothing happens, whatever the trend and autocorrelation", () => {
    const wide = abab(24, 4);
    const count = assignmentCount(wide);
    const stream = randomStream(4, 0);
    let last = 0;
    const values = Array.from({ length: 24 }, (_, i) => {
      last = 0.7 * last + normalDeviate(stream);
      return last - 0.2 * i;
    });
    const ps = Array.from(
      { length: count },
      (_, index) => had(randomisationTest(values, assignmentAt(wide, index), wide, { alternative: "lower", seed: 1 })).p,
    );
    for (const alpha of [0.05, 0.1, 0.5]) expect(ps.filter((p) => p <= alpha).length / count).toBeLessThanOrEqual(alpha);
  });

  test("samples a set that is too large, the same for the same seed", () => {
    const pairs: PhaseDesign = { kind: "pairs", pairs: 20 };
    const assigned = assignmentAt(pairs, 12_345);
    const values = [...assigned].map((treatment, i) => 10 - treatment + (i % 5));
    const run = (seed: number) => had(randomisationTest(values, assigned, pairs, { alternative: "lower", seed }));
    const [one, again, other] = [run(1), run(1), run(2)];
    expect(one).toEqual(again);
    expect(one).toMatchObject({ assignments: 2 ** 20, counted: 5000 });
    expect(Math.abs(one.p - other.p)).toBeLessThan(0.02);
  });

  test("with missing observations leaves them out, and counts an assignment that has nothing to compare as extreme", () => {
    const holes = [Number.NaN, Number.NaN, Number.NaN, 22, 20, 8, 9, 7, 8, 9, 8, 7];
    expect(had(randomisationTest(holes, given, design, { alternative: "lower", seed: 1 })).p).toBe(2 / 7);
  });

  test.each([
    ["no variation", better.map(() => 4), { code: "estimate.no-variation" }],
    ["nothing known in a phase", [...better.slice(0, 5), ...better.slice(5).map(() => Number.NaN)], { code: "estimate.too-few" }],
  ])("%s is refused", (_what, values, refusal) => {
    expect(randomisationTest(values, given, design, { alternative: "lower", seed: 1 })).toMatchObject({ ok: false, error: refusal });
  });

  test("an assignment that the design cannot give is a defect", () => {
    const early = [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    expect(() => randomisationTest(better, early, design, { alternative: "lower", seed: 1 })).toThrow(
      "an assignment that the design could have drawn",
    );
    expect(() => randomisationTest([1, 2], [1, 1], { kind: "pairs", pairs: 1 }, { alternative: "lower", seed: 1 })).toThrow(
      "could have drawn",
    );
  });
});

describe("Tau-U", () => {
  test("of a complete separation without trend is 1 in the direction of better", () => {
    const { tauU: measure, overlap, trend } = had(tauU([8, 9, 8, 9], [3, 2, 4, 3, 2], "lower"));
    expect(overlap.estimate).toBe(1);
    expect(trend.tau).toBeCloseTo(-2 / 6, 14);
    expect(measure.estimate).toBeCloseTo(1 + 2 / 20, 14);
    expect(had(tauU([8, 9, 8, 9], [3, 2, 4, 3, 2], "higher")).overlap.estimate).toBe(-1);
  });

  test("takes away an improvement that was there before, and says so", () => {
    const answer = had(tauU([9, 8, 7, 6, 5, 4], [3, 2, 1, 0], "lower"));
    expect(answer.overlap.estimate).toBe(1);
    expect(answer.trend.tau).toBe(1);
    expect(answer.tauU.estimate).toBeCloseTo((24 - 15) / 24, 14);
    expect(answer.findings).toMatchObject([{ code: "single-patient.baseline-trend", severity: "ask", tau: 1 }]);
  });

  test("has the mean and variance of all orders of the same observations", () => {
    const [m, n] = [3, 3];
    const orders = permutations([1, 2, 3, 4, 5, 6]);
    const answers = orders.map((order) => had(tauU(order.slice(0, m), order.slice(m), "higher")));
    const mean = answers.reduce((sum, { tauU: { estimate } }) => sum + estimate / orders.length, 0);
    const variance = answers.reduce((sum, { tauU: { estimate } }) => sum + estimate ** 2 / orders.length, 0);
    expect(mean).toBeCloseTo(0, 12);
    expect(answers[0]?.tauU.standardError).toBeCloseTo(Math.sqrt(variance), 12);
    expect(m + n).toBe(6);
  });

  test.each([
    ["one observation before", [1], [2, 3], { code: "estimate.too-few", quantity: "baseline", needed: 2, given: 1 }],
    ["none after", [1, 2], [Number.NaN], { code: "estimate.too-few", quantity: "treatment" }],
    ["all the same", [2, 2, 2], [2, 2], { code: "estimate.no-variation" }],
  ])("%s", (_what, baseline, treatment, refusal) => {
    expect(tauU(baseline, treatment, "lower")).toMatchObject({ ok: false, error: refusal });
  });
});

describe("a patient's effect", () => {
  test("is the difference of means with the pooled t test where neighbours are not alike", () => {
    const answer = had(phaseDifference([1, 3, 1, 3, 6, 4, 6, 4], [0, 0, 0, 0, 1, 1, 1, 1]));
    expect(answer).toMatchObject({ estimate: 3, autocorrelation: 0, df: 6 });
    expect(answer.standardError).toBeCloseTo(Math.sqrt((8 / 6) * (2 / 4)), 14);
  });

  test("is less sure where neighbours are alike", () => {
    const answer = had(phaseDifference([1, 1, 3, 3, 4, 4, 6, 6], [0, 0, 0, 0, 1, 1, 1, 1]));
    expect(answer.autocorrelation).toBeCloseTo(0.25, 14);
    expect(answer.standardError).toBeCloseTo(Math.sqrt((8 / 6) * (2 / 4) * (1.25 / 0.75)), 14);
    expect(answer.df).toBeLessThan(6);
  });

  test.each([
    ["one observation", [1, 2, 3], [0, 1, 1], { code: "estimate.too-few" }],
    ["none that varies", [1, 1, 3, 3], [0, 0, 1, 1], { code: "estimate.no-variation" }],
  ])("%s in a phase is refused", (_what, values, given, refusal) => {
    expect(phaseDifference(values, given)).toMatchObject({ ok: false, error: refusal });
  });
});

describe("pooling", () => {
  const reference = readReference<Readonly<Record<"varied" | "alike" | "two", PoolingRow>>>("single-patient/pooling.json");

  test.each(["varied", "alike", "two"] as const)("%s patients, as metafor computes it", (name) => {
    const row = reference[name];
    const answer = had(poolPatients(row.y.map((estimate, i) => ({ estimate, standardError: row.s[i] ?? Number.NaN }))));
    for (const [given, expected] of [
      [answer.betweenPatients ** 2, row.tau2],
      [answer.mean.estimate, row.estimate],
      [answer.mean.standardError, row.se],
      [answer.mean.low, row.low],
      [answer.mean.high, row.high],
      [answer.prediction.low, row.prediction[0]],
      [answer.prediction.high, row.prediction[1]],
      [answer.heterogeneity.chiSquared, row.Q],
      [answer.heterogeneity.p, row.Qp],
      ...answer.patients.map(({ estimate }, i) => [estimate, row.shrunken[i]] as const),
    ] as const)
      expect(relativeError(given ?? Number.NaN, expected ?? Number.NaN)).toBeLessThan(1e-8);
  });

  test("draws every patient towards the mean and not past it", () => {
    const effect = fc.record({ estimate: fc.integer({ min: -50, max: 50 }), standardError: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(fc.array(effect, { minLength: 2, maxLength: 12 }), (effects) => {
        const { mean, patients } = had(poolPatients(effects));
        effects.forEach(({ estimate }, i) => {
          const drawn = patients[i]?.estimate ?? Number.NaN;
          expect(drawn).toBeGreaterThanOrEqual(Math.min(estimate, mean.estimate) - 1e-9);
          expect(drawn).toBeLessThanOrEqual(Math.max(estimate, mean.estimate) + 1e-9);
        });
      }),
    );
  });

  test.each([
    ["one patient", [{ estimate: 1, standardError: 1 }], { code: "estimate.too-few", needed: 2, given: 1 }],
    [
      "a patient without error",
      [
        { estimate: 1, standardError: 1 },
        { estimate: 2, standardError: 0 },
      ],
      { code: "estimate.no-variation" },
    ],
  ])("%s is refused", (_what, effects, refusal) => {
    expect(poolPatients(effects)).toMatchObject({ ok: false, error: refusal });
  });
});

function hasPhases(assignment: string, least: number): boolean {
  return (assignment.match(/0+|1+/g) ?? []).every((run) => run.length >= least) && assignment.startsWith("0");
}

function permutations(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length <= 1) return [values];
  return values.flatMap((first, i) => permutations(values.filter((_, j) => j !== i)).map((rest) => [first, ...rest]));
}

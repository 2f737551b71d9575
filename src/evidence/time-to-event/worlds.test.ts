/** Time to an event in worlds where there is no answer, and what must hold in any. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTrial, relativeError } from "../../../test/support/trial.ts";
import { randomStream } from "../../base/random.ts";
import type { Answer } from "../estimate.ts";
import { designOf } from "../regression/design.ts";
import { type CoxModel, coxRegression } from "./cox.ts";
import { kaplanMeier } from "./kaplan-meier.ts";
import { logRankTest } from "./log-rank.ts";
import { partialLikelihood } from "./partial-likelihood.ts";
import { riskSets } from "./risk-sets.ts";

function had<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

describe("bad worlds", () => {
  const dose = (...values: number[]) => designOf([{ name: "dose", values }]);
  const world = (marks: readonly number[], design = dose(0, 0, 1, 1), strata: readonly number[] | null = null): CoxModel => ({
    times: [1, 2, 3, 4],
    events: marks,
    design,
    strata,
    ties: "efron",
  });

  test.each([
    ["all are censored", world([0, 0, 0, 0]), { code: "survival.no-events" }],
    ["the column is constant", world([1, 1, 0, 1], dose(2, 2, 2, 2)), { code: "regression.aliased", column: "dose" }],
    ["the column is constant in each stratum", world([1, 1, 0, 1], dose(0, 0, 1, 1), [0, 0, 1, 1]), { code: "regression.aliased" }],
    ["events come in one group only, and first", world([1, 1, 0, 0]), { code: "survival.infinite-coefficient", columns: "dose" }],
    ["every event comes to the highest", world([1, 1, 1, 1], dose(9, 5, 4, 1)), { code: "survival.infinite-coefficient" }],
    ["nobody is at risk beside the only event", world([0, 0, 0, 1]), { code: "regression.aliased" }],
  ])("%s", (_what, data, refusal) => {
    expect(coxRegression(data)).toMatchObject({ ok: false, error: refusal });
  });

  test("nobody at all", () => {
    expect(
      coxRegression({
        times: [],
        events: [],
        design: { names: ["dose"], rows: 0, values: new Float64Array(0) },
        strata: null,
        ties: "efron",
      }),
    ).toMatchObject({
      ok: false,
      error: { code: "estimate.too-few" },
    });
    expect(kaplanMeier({ times: [], events: [] })).toMatchObject({ n: 0, steps: [], median: { time: null } });
  });

  test("a curve that never falls has no median, one that falls to zero has no interval there", () => {
    expect(kaplanMeier({ times: [1, 2], events: [0, 0] })).toMatchObject({
      events: 0,
      steps: [],
      median: { time: null, low: null, high: null },
    });
    expect(kaplanMeier({ times: [1, 2], events: [1, 1] }).steps.at(-1)).toMatchObject({
      survival: 0,
      standardError: null,
      low: null,
      high: null,
    });
  });

  test("a curve that lies on a half from 1 to 2 has its median in between", () => {
    expect(kaplanMeier({ times: [1, 2], events: [1, 1] }).median.time).toBe(1.5);
  });

  test.each([
    ["one group", { times: [1, 2], events: [1, 1], groups: [0, 0], names: ["both", "tms"], strata: null }, "survival.one-group"],
    ["no events", { times: [1, 2], events: [0, 0], groups: [0, 1], names: ["both", "tms"], strata: null }, "survival.no-events"],
  ] as const)("a log-rank test with %s", (_what, data, code) => {
    expect(logRankTest(data)).toMatchObject({ ok: false, error: { code } });
  });

  test("a time that is none is a defect", () => {
    expect(() => kaplanMeier({ times: [Number.NaN], events: [1] })).toThrow("a time of 0 or later");
    expect(() => kaplanMeier({ times: [1], events: [2] })).toThrow("1 or 0");
  });
});

describe("properties", () => {
  const patients = fc.array(
    fc.record({ time: fc.integer({ min: 1, max: 9 }), event: fc.integer({ min: 0, max: 1 }), x: fc.integer({ min: -3, max: 3 }) }),
    { minLength: 6, maxLength: 40 },
  );
  const cox = (
    rows: readonly { readonly time: number; readonly event: number; readonly x: number }[],
    ties: CoxModel["ties"] = "efron",
  ): CoxModel => ({
    times: rows.map(({ time }) => time),
    events: rows.map(({ event }) => event),
    design: designOf([{ name: "x", values: rows.map(({ x }) => x) }]),
    strata: null,
    ties,
  });

  test("a fit is at the optimum, or a refusal says why there is none", () => {
    fc.assert(
      fc.property(patients, fc.constantFrom("efron", "breslow", "exact"), (rows, ties) => {
        const data = cox(rows, ties);
        const answer = coxRegression(data);
        if (!answer.ok) {
          expect(["survival.no-events", "regression.aliased", "survival.infinite-coefficient"]).toContain(answer.error.code);
          return;
        }
        const beta = Float64Array.from(answer.value.coefficients, ({ estimate }) => estimate);
        const sets = riskSets(data, null, data.design.values, 1);
        expect(Math.abs(partialLikelihood(sets, beta, ties).score[0] ?? 1)).toBeLessThan(1e-8);
      }),
    );
  });

  test("score and information are the derivatives of the likelihood", () => {
    fc.assert(
      fc.property(patients, fc.constantFrom("efron", "breslow", "exact"), fc.integer({ min: -10, max: 10 }), (rows, ties, tenths) => {
        const data = cox(rows, ties);
        const sets = riskSets(data, null, data.design.values, 1);
        const at = (beta: number) => partialLikelihood(sets, Float64Array.of(beta), ties);
        const [beta, h] = [tenths / 10, 1e-5];
        const here = at(beta);
        expect(here.score[0]).toBeCloseTo((at(beta + h).logLikelihood - at(beta - h).logLikelihood) / (2 * h), 5);
        expect(here.information[0]).toBeCloseTo(((at(beta - h).score[0] ?? 0) - (at(beta + h).score[0] ?? 0)) / (2 * h), 5);
      }),
    );
  });

  test("without ties the three treatments of ties are one", () => {
    fc.assert(
      fc.property(patients, (rows) => {
        const apart = rows.map((row, index) => ({ ...row, time: row.time * 100 + index }));
        const [efron, breslow, exact] = (["efron", "breslow", "exact"] as const).map((ties) => coxRegression(cox(apart, ties)));
        expect(breslow?.ok).toBe(efron?.ok);
        if (!efron?.ok || !breslow?.ok || !exact?.ok) return;
        expect(breslow.value.coefficients[0]?.estimate).toBeCloseTo(efron.value.coefficients[0]?.estimate ?? Number.NaN, 10);
        expect(exact.value.coefficients[0]?.estimate).toBeCloseTo(efron.value.coefficients[0]?.estimate ?? Number.NaN, 10);
      }),
    );
  });

  test("the score test of a two-group model without ties is the log-rank test", () => {
    fc.assert(
      fc.property(patients, (rows) => {
        const apart = rows.map((row, index) => ({ time: row.time * 100 + index, event: row.event, x: row.x > 0 ? 1 : 0 }));
        const fit = coxRegression(cox(apart));
        const test = logRankTest({ ...cox(apart), groups: apart.map(({ x }) => x), names: ["0", "1"] });
        if (!fit.ok || !test.ok) return;
        expect(fit.value.score.chiSquared).toBeCloseTo(test.value.chiSquared, 9);
      }),
    );
  });

  test("another order of patients, another unit of time or another origin of a covariate changes nothing", () => {
    const trial = readTrial("factorial_time_to_response.csv");
    const base: CoxModel = {
      times: trial.numbers("time"),
      events: trial.numbers("event"),
      design: designOf(["tms", "exo", "mind0", "age"].map((name) => ({ name, values: trial.numbers(name) }))),
      strata: trial.text("site").map((site) => site.charCodeAt(0)),
      ties: "efron",
    };
    const turn = (values: ArrayLike<number>) =>
      Float64Array.from({ length: values.length }, (_, i) => values[(i * 77) % values.length] ?? 0);
    const columns = base.design.names.length;
    const moved: CoxModel = {
      ...base,
      times: turn(base.times).map((time) => time * 7),
      events: turn(base.events),
      strata: turn(base.strata ?? []),
      design: {
        ...base.design,
        values: Float64Array.from(base.design.values, (_, index) => {
          const [i, j] = [Math.floor(index / columns), index % columns];
          return (base.design.values[((i * 77) % trial.rows) * columns + j] ?? 0) * (j === 2 ? 1e8 : 1) + (j === 3 ? 1e6 : 0);
        }),
      },
    };
    const [one, other] = [had(coxRegression(base)), had(coxRegression(moved))];
    one.coefficients.forEach((given, j) => {
      expect(relativeError(other.coefficients[j]?.z ?? 0, given.z)).toBeLessThan(1e-8);
    });
  });

  test("a hazard ratio of 2 is found again in simulated patients", () => {
    const stream = randomStream(17, 0);
    const rows = Array.from({ length: 3000 }, (_, i) => {
      const time = -Math.log(1 - stream.fraction()) / (i % 2 === 0 ? 1 : 2);
      return { time: Math.min(time, 0.8), event: time <= 0.8 ? 1 : 0, x: i % 2 };
    });
    const coefficient = had(coxRegression(cox(rows))).coefficients[0];
    expect(Math.abs((coefficient?.estimate ?? 0) - Math.log(2)) / (coefficient?.standardError ?? 1)).toBeLessThan(3);
    expect(coefficient?.standardError).toBeLessThan(0.06);
  });
});

test("a thousand patients who share one time have an exact likelihood all the same", () => {
  const x = Array.from({ length: 1200 }, (_, i) => i % 2);
  const fit = had(
    coxRegression({
      times: x.map((_, i) => (i < 1000 ? 1 : 2)),
      events: x.map((value, i) => (i < 1000 && (value === 1 || i % 4 === 0) ? 1 : 0)),
      design: designOf([{ name: "x", values: x }]),
      strata: null,
      ties: "exact",
    }),
  );
  // All events fall on one time, so that this is the conditional logistic likelihood of one table.
  expect(fit.coefficients[0]?.estimate).toBeGreaterThan(0);
  expect(Number.isFinite(fit.logLikelihood.fitted)).toBe(true);
});

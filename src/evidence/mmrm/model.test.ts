import { describe, expect, test } from "vitest";
import { SMALL_PLAN, smallTrialCsv } from "../../../test/support/small-trial.ts";
import type { JsonObject } from "../../base/json.ts";
import { analyse } from "../report/analysis.ts";

const OPTIONS = { locked: null, seed: null, software: { name: "ryorin", version: "test" } };

/** The small trial with a column of times: those of the visits, or each subject's own. */
function withTimes(own: boolean): string {
  const [head, ...rows] = smallTrialCsv().trimEnd().split("\n");
  const week = (row: string, index: number) => Number(/,V(\d),/.exec(row)?.[1]) * 2 + (own ? (index % 5) / 10 : 0);
  return `${[`${head},week`, ...rows.map((row, index) => `${row},${week(row, index)}`)].join("\n")}\n`;
}

function planOf(covariance: readonly string[], more: JsonObject = {}): JsonObject {
  return {
    ...SMALL_PLAN,
    data: { ...SMALL_PLAN.data, time: "week" },
    model: { ...SMALL_PLAN.model, covariance },
    ...more,
  };
}

function fitOf(csv: string, plan: JsonObject) {
  const result = analyse(csv, plan, OPTIONS);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe("structures that go by time", () => {
  test("equal steps make sp_exp and ar1 one model, whatever the unit of time", () => {
    const byTime = fitOf(withTimes(false), planOf(["sp_exp"]));
    const byVisit = fitOf(withTimes(false), planOf(["ar1"]));
    expect(byTime.fit.minus2LogLikelihood).toBeCloseTo(byVisit.fit.minus2LogLikelihood, 8);
    expect(byTime.fit.sigma).toHaveLength(3);
  });

  test("times of each subject's own have no covariance by visit, and other structures do not mind them", () => {
    expect(fitOf(withTimes(true), planOf(["sp_exp"])).fit.sigma).toEqual([]);
    expect(fitOf(withTimes(true), planOf(["us", "sp_exp"])).fit).toEqual(fitOf(smallTrialCsv(), SMALL_PLAN).fit);
  });

  test("imputation goes by the same times", () => {
    const sensitivity = { name: "s", assumption: "J2R", reference: { exo: "0" }, contrast: "both minus TMS", variance: "jackknife" };
    const missing = { sensitivity: [sensitivity] };
    const [byTime, byVisit] = ["sp_exp", "ar1"].map((kind) => fitOf(withTimes(false), planOf([kind], { missing })).sensitivity[0]);
    expect(byTime?.estimate).toBeCloseTo(byVisit?.estimate ?? Number.NaN, 7);
    expect(byTime?.standardError).toBeCloseTo(byVisit?.standardError ?? Number.NaN, 7);
    const own = fitOf(withTimes(true), planOf(["sp_exp"], { missing }));
    expect(own.findings).toContainEqual(expect.objectContaining({ code: "missing.option", given: "sp_exp" }));
  });
});

test("a group of its own covariance, by its name", () => {
  // A level that nobody has is no group, and does not shift the names of the others.
  const factors = { ...SMALL_PLAN.data.factors, sex: ["X", "F", "M"] };
  const sensitivity = { name: "s", assumption: "MAR", contrast: "both minus TMS", variance: "jackknife" };
  const plan = {
    ...SMALL_PLAN,
    data: { ...SMALL_PLAN.data, factors },
    model: { ...SMALL_PLAN.model, covariance: ["cs"], group: "sex" },
    missing: { sensitivity: [sensitivity] },
  };
  const { fit, sensitivity: done } = fitOf(smallTrialCsv(), plan);
  expect(done).toHaveLength(1);
  expect(fit.sigmaByGroup?.map((one) => one.group)).toEqual(["F", "M"]);
  expect(fit.sigma).toEqual(fit.sigmaByGroup?.[0]?.sigma);
});

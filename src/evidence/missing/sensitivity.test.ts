import { beforeAll, describe, expect, test } from "vitest";
import { SMALL_PLAN, smallTrialCsv } from "../../../test/support/small-trial.ts";
import { randomStream } from "../../base/random.ts";
import { readTable } from "../data/reading.ts";
import type { Table } from "../data/table.ts";
import { inferenceOf } from "../inference.ts";
import { type FittedModel, fitModel } from "../mmrm/model.ts";
import { type AnalysisPlan, parsePlan } from "../plan/analysis-plan.ts";
import type { Assumption, SensitivityPlan, Variance } from "../plan/missing-plan.ts";
import { ancovaEstimate } from "./ancova.ts";
import { bootstrapWeights } from "./draws.ts";
import { ancovaAt } from "./jackknife.ts";
import { plannedProblem } from "./planned-problem.ts";
import {
  type Sensitivity,
  type SensitivityJob,
  sensitivityJob,
  sensitivityResult,
  sensitivityShard,
  tippingPointOf,
} from "./sensitivity.ts";

interface World {
  readonly table: Table;
  readonly fitted: FittedModel;
  readonly plan: AnalysisPlan;
}

function worldOf(csv: string, formula: string = SMALL_PLAN.model.formula): World {
  const read = parsePlan({ ...SMALL_PLAN, model: { ...SMALL_PLAN.model, formula } });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { plan } = read.value;
  const table = readTable(csv, { factors: plan.data.factors, text: ["id"], numbers: ["y", "base", "tms", "exo"] });
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  const fitted = fitModel(table.value, { ...plan, formula });
  if (!fitted.ok) throw new Error(JSON.stringify(fitted.error));
  return { table: table.value, fitted: fitted.value, plan };
}

function planned({ table, fitted, plan }: World, parts: Partial<SensitivityPlan>) {
  const sensitivity: SensitivityPlan = {
    name: "s",
    assumption: "J2R",
    reference: { exo: "0" },
    contrast: "both minus TMS",
    variance: "jackknife",
    imputations: 5,
    seed: 1,
    deltas: null,
    ...parts,
  };
  const [contrast] = plan.contrasts;
  if (contrast === undefined) throw new Error("a contrast");
  return { sensitivity, problem: plannedProblem(table, { ...plan, formula: plan.model.formula }, fitted, sensitivity, contrast, "V3") };
}

function jobOf(world: World, parts: Partial<SensitivityPlan>): SensitivityJob {
  const { sensitivity, problem } = planned(world, parts);
  if (!problem.ok) throw new Error(JSON.stringify(problem.error));
  const job = sensitivityJob(problem.value, sensitivity);
  if (!job.ok) throw new Error(JSON.stringify(job.error));
  return job.value;
}

function run(world: World, parts: Partial<SensitivityPlan>, cuts: readonly number[] = []): Sensitivity {
  const job = jobOf(world, parts);
  const ends = [...cuts, job.replicates];
  const shards = ends.map((to, index) => sensitivityShard(job, index === 0 ? 0 : (ends[index - 1] ?? 0), to));
  const result = sensitivityResult(job, shards);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

let withGaps: World;
let complete: World;
beforeAll(() => {
  withGaps = worldOf(smallTrialCsv());
  complete = worldOf(smallTrialCsv({ dropout: 0 }));
});

describe("without a missing value", () => {
  test.each(["MAR", "J2R", "CR", "CIR", "LMCF"] as const)(
    "%s is least squares at the visit, by imputation too",
    (assumption: Assumption) => {
      const job = jobOf(complete, { assumption });
      const { problem } = job;
      const observed = Float64Array.from({ length: problem.model.subjects }, (_, i) => problem.y[i * 3 + 2] ?? Number.NaN);
      const expected = ancovaEstimate(ancovaAt(problem), observed);
      expect(job.whole.estimate).toBeCloseTo(expected?.estimate ?? Number.NaN, 10);
      const imputed = run(complete, { assumption, variance: "rubin-approximate-bayes" });
      expect(imputed.estimate).toBeCloseTo(expected?.estimate ?? Number.NaN, 10);
      expect(imputed.standardError).toBeCloseTo(expected?.standardError ?? Number.NaN, 10);
      expect(imputed.fractionMissing).toBeCloseTo(0, 12);
    },
  );

  test("no shift moves anything, and nothing tips", () => {
    const { shifts, tippingPoint, p } = run(complete, { deltas: [-5, 5] });
    expect(shifts?.map((one) => one.p)).toEqual([p, p]);
    expect(tippingPoint).toBeNull();
  });
});

describe("with missing values", () => {
  test("the jackknife by its definition: the estimate without each subject, from data without them", () => {
    const csv = smallTrialCsv({ subjects: 20 });
    const small = worldOf(csv);
    const job = jobOf(small, {});
    const [head = "", ...rows] = csv.trimEnd().split("\n");
    const estimates = Array.from({ length: 20 }, (_, i) => {
      const rest = rows.filter((row) => !row.startsWith(`S${i},`));
      return jobOf(worldOf(`${[head, ...rest].join("\n")}\n`), {}).whole.estimate;
    });
    const mean = estimates.reduce((sum, one) => sum + one, 0) / 20;
    const expected = Math.sqrt((19 / 20) * estimates.reduce((sum, one) => sum + (one - mean) ** 2, 0));
    const result = run(small, {});
    expect(result.standardError).toBeCloseTo(expected, 8);
    expect(result).toMatchObject(
      inferenceOf({ estimate: job.whole.estimate, standardError: result.standardError, df: Number.POSITIVE_INFINITY }),
    );
  });

  test.each(["jackknife", "rubin-approximate-bayes"] as const)("%s is the same however it is cut into shards", (variance: Variance) => {
    const whole = run(withGaps, { variance });
    expect(run(withGaps, { variance }, [1, 3])).toEqual(whole);
    expect(run(withGaps, { variance }, [4])).toEqual(whole);
  });

  test.each(["rubin-approximate-bayes", "rubin-bayes"] as const)(
    "%s is the same for a seed, and another for another",
    (variance: Variance) => {
      const first = run(withGaps, { variance, imputations: 3, seed: 5 });
      expect(run(withGaps, { variance, imputations: 3, seed: 5 })).toEqual(first);
      expect(run(withGaps, { variance, imputations: 3, seed: 6 }).estimate).not.toBe(first.estimate);
    },
  );

  test("an arm that is its own reference is missing at random", () => {
    const asItIs = jobOf(withGaps, { assumption: "MAR", reference: {} }).whole.estimate;
    const { problem } = jobOf(withGaps, { assumption: "J2R" });
    expect(jobOf(withGaps, { assumption: "MAR" }).whole.estimate).toBe(asItIs);
    for (let i = 0; i < problem.model.subjects; i += 4) {
      // Every fourth subject has neither treatment: its reference is itself.
      const rows = 3 * problem.columns;
      expect(problem.reference.subarray(i * rows, (i + 1) * rows)).toEqual(problem.own.subarray(i * rows, (i + 1) * rows));
    }
  });

  test("who jumps to the reference loses of the effect, and the tipping point is where p is 5 %", () => {
    const { shifts, tippingPoint, ...unshifted } = run(withGaps, { deltas: [-6, -4, -2, 0, 2, 4, 6] });
    const random = run(withGaps, { assumption: "MAR" });
    expect(Math.abs(unshifted.estimate)).toBeLessThan(Math.abs(random.estimate));
    expect(shifts).toHaveLength(7);
    expect(tippingPoint).not.toBeNull();
    const atTip = run(withGaps, { deltas: [tippingPoint ?? Number.NaN] });
    expect(atTip.shifts?.[0]?.p).toBeCloseTo(0.05, 6);
  });
});

test("the tipping point is the crossing nearest to no shift", () => {
  const at = (delta: number) => ({ delta, p: pAt(delta) });
  const pAt = (delta: number): number => (delta > -1 && delta < 3 ? 0.01 : 0.2);
  const shifted = [-4, -2, 2, 4].map((delta) => ({ ...inferenceOf({ estimate: 1, standardError: 1, df: 9 }), ...at(delta) }));
  const unshifted = { ...inferenceOf({ estimate: 1, standardError: 1, df: 9 }), p: 0.01 };
  expect(tippingPointOf(shifted, unshifted, pAt)).toBeCloseTo(-1, 9);
  expect(tippingPointOf(shifted.slice(2), unshifted, pAt)).toBeCloseTo(3, 9);
  expect(tippingPointOf(shifted.slice(2, 3), unshifted, pAt)).toBeNull();
});

test("a bootstrap draws as many from each arm as it has", () => {
  const arm = Int32Array.of(0, 1, 0, 1, 1, 0, 0);
  const weights = bootstrapWeights(arm, randomStream(3, 0));
  const drawn = (which: number) => weights.reduce((sum, weight, i) => sum + (arm[i] === which ? weight : 0), 0);
  expect([drawn(0), drawn(1)]).toEqual([4, 3]);
});

describe("what cannot be imputed is refused by name", () => {
  test("a covariate that changes within a subject", () => {
    const csv = smallTrialCsv().replace(/^(S7,[^\n]*),(\d+),V2,/m, "$1,99,V2,");
    const { problem } = planned(worldOf(csv), {});
    expect(problem).toMatchObject({ ok: false, error: { code: "missing.covariate-varies", column: "base", subject: "S7" } });
  });

  test.each([
    ["a reference that the model does not know", { reference: { sex: "F" } }, "sex"],
    ["a visit that nobody has", { contrast: "both minus TMS" }, "V9"],
  ] as const)("%s", (_name, parts, given) => {
    const { table, fitted, plan } = withGaps;
    const { sensitivity } = planned(withGaps, parts);
    const [contrast] = plan.contrasts;
    const visit = given === "V9" ? "V9" : "V3";
    const problem = contrast && plannedProblem(table, { ...plan, formula: plan.model.formula }, fitted, sensitivity, contrast, visit);
    expect(problem).toMatchObject({ ok: false, error: { code: "missing.option", given } });
  });
});

import { describe, expect, test } from "vitest";
import { NO_RISK, SMALL_TRIAL, TWO_OUTCOMES } from "../../../test/support/design-plans.ts";
import { operatingCharacteristics } from "./operating-characteristics.ts";
import { proportion } from "./proportion.ts";
import { type ShardResult, shardRunner, simulateShard } from "./simulate-shard.ts";
import type { SimulationPlan, TrialPlan } from "./trial-plan.ts";

const planOf = (trial: TrialPlan, replicates = 12): SimulationPlan => ({ trial, replicates, seed: 5 });

describe("replicate k", () => {
  const plan = planOf(TWO_OUTCOMES);
  const whole = simulateShard(plan, 0, 12);

  test.each([
    ["one by one", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ["in three runs", [0, 5, 6, 12]],
  ])("is the same to the bit %s", (_how, edges) => {
    const shards = edges.slice(1).map((to, index) => simulateShard(plan, edges[index] ?? 0, to));
    expect(Float64Array.from(shards.flatMap(({ contrasts }) => [...contrasts]))).toEqual(whole.contrasts);
    expect(operatingCharacteristics(plan, shards)).toEqual(operatingCharacteristics(plan, [whole]));
  });

  test("is the same to the bit whatever the same memory was used for before", () => {
    const run = shardRunner(plan);
    run(7, 9);
    const later = run(0, 12);
    expect(later).toEqual(whole);
  });

  test("is another under another seed", () => {
    expect(simulateShard({ ...plan, seed: 6 }, 0, 1).contrasts).not.toEqual(simulateShard(plan, 0, 1).contrasts);
  });
});

describe("bad worlds", () => {
  test("an outcome that never varies: every fit fails by name, and no power is made of it", () => {
    const flat = planOf({ ...SMALL_TRIAL, outcomes: SMALL_TRIAL.outcomes.map((one) => ({ ...one, deviations: [0, 0, 0] })) }, 3);
    const found = operatingCharacteristics(flat, [simulateShard(flat, 0, 3)]);
    expect(found.failures.map(({ replicate, code }) => [replicate, code])).toEqual([0, 1, 2].map((k) => [k, "mmrm.no-variation"]));
    for (const { inFavour, meanEstimate } of found.contrasts) expect([inFavour, meanEstimate]).toEqual([proportion(0, 0), null]);
    expect(found.covariances).toEqual([{ outcome: "mind", taken: { us: 0, cs: 0 }, failed: 3 }]);
  });

  test("too few patients for an unstructured covariance: the next of the plan is taken, and counted", () => {
    const few = planOf({ ...SMALL_TRIAL, arms: { neither: 2, tms: 2, exosome: 2, both: 2 }, dropout: NO_RISK }, 6);
    const found = operatingCharacteristics(few, [simulateShard(few, 0, 6)]);
    const [counts] = found.covariances;
    expect((counts?.taken.us ?? 0) + (counts?.taken.cs ?? 0) + (counts?.failed ?? 0)).toBe(6);
    expect(found.failures).toHaveLength(counts?.failed ?? -1);
    expect(found.contrasts[0]?.inFavour.of).toBe(6 - found.failures.length);
  });

  test("nearly everybody leaves: an answer or a failure with a name, and nothing that is not a number", () => {
    const empty = planOf({ ...SMALL_TRIAL, dropout: { ...NO_RISK, hazards: [0.9, 0.9, 0.9] } }, 3);
    const shard = simulateShard(empty, 0, 3);
    const found = operatingCharacteristics(empty, [shard]);
    expect(found.failures.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toMatch(/NaN|null,null,null,null,null,null,null/);
    for (const { code } of found.failures) expect(code).toMatch(/^mmrm\./);
  });
});

describe("what the replicates tell", () => {
  const trial: TrialPlan = {
    ...TWO_OUTCOMES,
    analysis: {
      ...TWO_OUTCOMES.analysis,
      family: {
        procedure: { method: "fixed-sequence" },
        hypotheses: [
          { outcome: 0, test: "min-test" },
          { outcome: 1, test: "both-vs-tms" },
        ],
      },
    },
  };
  const plan = planOf(trial, 4);
  const FIELDS = 5;
  /** Four replicates, two outcomes, three contrasts: estimate, standard error, df, p, p of the planned value. */
  const row = (estimate: number, p: number) => [estimate, 1, 60, p, 0.5];
  const shard: ShardResult = {
    from: 0,
    to: 4,
    contrasts: Float64Array.from(
      [
        ...[row(-3, 0.01), row(-4, 0.001), row(-1, 0.4), row(5, 0.02), row(5, 0.03), row(1, 0.6)],
        ...[row(-3, 0.01), row(-2, 0.08), row(-1, 0.4), row(5, 0.02), row(5, 0.03), row(1, 0.6)],
        ...[row(3, 0.01), row(4, 0.001), row(-5, 0.01), row(-5, 0.02), row(-5, 0.03), row(1, 0.6)],
        ...Array.from({ length: 3 }, () => new Array(FIELDS).fill(Number.NaN)).flat(),
        ...[row(6, 0.01), row(6, 0.01), row(6, 0.01)],
      ].flat(),
    ),
    covariance: Int8Array.of(0, 0, 0, 1, 0, 0, -1, 0),
    failures: [{ replicate: 3, outcome: 0, code: "mmrm.not-converged" }],
    stayed: new Float64Array(12).fill(60),
    happened: new Float64Array(0),
  };
  const found = operatingCharacteristics(plan, [shard]);
  const of = (outcome: string, contrast: string) => found.contrasts.find((one) => one.outcome === outcome && one.contrast === contrast);

  test("a failed fit is not a test that was not significant", () => {
    expect(of("mind", "both-vs-tms")?.inFavour).toMatchObject({ count: 2, of: 3 });
    expect(of("quality", "both-vs-tms")?.inFavour).toMatchObject({ count: 3, of: 4 });
  });

  test("a rejection on the wrong side is a rejection and not in favour", () => {
    expect(of("mind", "both-vs-tms")?.rejected).toMatchObject({ count: 3, of: 3 });
    expect(of("mind", "interaction")?.inFavour).toMatchObject({ count: 1, of: 3 });
  });

  test("the min test needs both comparisons; together needs all outcomes of a replicate", () => {
    expect(found.minTest.map(({ inFavour }) => [inFavour.count, inFavour.of])).toEqual([
      [1, 3],
      [3, 4],
    ]);
    const minTest = found.together.find(({ test: name }) => name === "min-test");
    expect([minTest?.all.count, minTest?.any.count, minTest?.all.of]).toEqual([1, 2, 3]);
  });

  test("a family is adjusted in each replicate: the second of a sequence waits for the first", () => {
    expect(found.family?.hypotheses.map(({ inFavour }) => [inFavour.count, inFavour.of])).toEqual([
      [1, 3],
      [1, 3],
    ]);
    expect([found.family?.all.count, found.family?.any.count]).toEqual([1, 1]);
  });

  test("estimates are averaged over the fits there are, with their Monte Carlo error", () => {
    const { meanEstimate, deviationOfEstimates, meanEstimateError } = of("mind", "both-vs-tms") ?? {};
    expect(meanEstimate).toBeCloseTo(-1, 12);
    expect(deviationOfEstimates).toBeCloseTo(Math.sqrt(12), 12);
    expect(meanEstimateError).toBeCloseTo(2, 12);
    expect(of("mind", "both-vs-tms")?.planned).toBe(-4);
    expect(of("mind", "interaction")?.planned).toBe(-3);
  });

  test("every probability has its error, and says something when it is 0", () => {
    expect(proportion(1, 4)).toMatchObject({ value: 0.25, error: Math.sqrt((0.25 * 0.75) / 4) });
    const none = proportion(0, 100);
    expect([none.error, none.low]).toEqual([0, 0]);
    expect(none.high).toBeCloseTo(1 - 0.025 ** 0.01, 10);
  });
});

/**
 * What a design does on average, from all replicates (Morris, White and Crowther, Statistics in Medicine 38, 2019): power,
 * for each test of each outcome and for all at once; whether estimates hit what was planned; whether intervals cover.
 *
 * Each is over the replicates whose fits did not fail, and says over how many. Replicates are summed in their order, so
 * that the last digit does not depend on who computed them. "In favour" is a two-sided rejection on the side of a benefit.
 */
import { adjustedPValues } from "../multiplicity/adjust.ts";
import { ARMS, type Arm, type Contrast } from "./factorial-contrasts.ts";
import { type Proportion, proportion } from "./proportion.ts";
import { Replicates } from "./replicates.ts";
import type { FailedFit, ShardResult } from "./simulate-shard.ts";
import { plannedEffect } from "./trial-analysis.ts";
import type { SimulationPlan, TestName, TrialPlan } from "./trial-plan.ts";

/** One contrast of one outcome over all replicates; means are null when no fit succeeded. */
export interface ContrastCharacteristics {
  readonly outcome: string;
  readonly contrast: Contrast;
  /** The value of the plan's means: what the estimate aims at when no event changes it. */
  readonly planned: number;
  readonly rejected: Proportion;
  readonly inFavour: Proportion;
  readonly meanEstimate: number | null;
  /** The Monte Carlo standard error of the mean estimate. */
  readonly meanEstimateError: number | null;
  /** The standard deviation of the estimates: what the standard errors should be on average. */
  readonly deviationOfEstimates: number | null;
  readonly meanStandardError: number | null;
  readonly meanDf: number | null;
  /** How often the interval at 1 - alpha holds the planned value. */
  readonly coverage: Proportion;
}

/** How often a test of one outcome succeeds. */
export interface OutcomeTest {
  readonly outcome: string;
  readonly test: TestName;
  readonly inFavour: Proportion;
}

/** Everything the replicates tell. */
export interface OperatingCharacteristics {
  readonly replicates: number;
  readonly contrasts: readonly ContrastCharacteristics[];
  /** Both better than either alone, by outcome; empty unless both comparisons are in the plan. */
  readonly minTest: readonly OutcomeTest[];
  /** Each test in favour in all outcomes at once, and in any; empty with one outcome. */
  readonly together: readonly { readonly test: TestName; readonly all: Proportion; readonly any: Proportion }[];
  /** The hypotheses of the family after adjustment; null without a family. */
  readonly family: FamilyCharacteristics | null;
  /** By outcome: how many fits took each covariance of the plan. */
  readonly covariances: readonly { readonly outcome: string; readonly taken: Readonly<Record<string, number>>; readonly failed: number }[];
  readonly failures: readonly FailedFit[];
  /** The share of each arm's patients still in the trial, by visit. */
  readonly retention: Readonly<Record<Arm, readonly number[]>>;
  /** The share of each arm's patients who had each event. */
  readonly events: readonly { readonly name: string; readonly share: Readonly<Record<Arm, number>> }[];
}

/** A family of hypotheses, adjusted in each replicate. */
export interface FamilyCharacteristics {
  readonly hypotheses: readonly OutcomeTest[];
  readonly all: Proportion;
  readonly any: Proportion;
}

/** The characteristics of `plan` from `shards` that follow on each other from replicate 0. */
export function operatingCharacteristics({ trial: plan }: SimulationPlan, shards: readonly ShardResult[]): OperatingCharacteristics {
  const results = new Replicates(plan, shards);
  const { contrasts } = plan.analysis;
  const outcomes = plan.outcomes.map((_, outcome) => outcome);
  const tests: readonly TestName[] = results.hasMinTest ? [...contrasts, "min-test"] : contrasts;
  return {
    replicates: results.count,
    contrasts: outcomes.flatMap((outcome) => contrasts.map((contrast) => contrastCharacteristics(plan, results, outcome, contrast))),
    minTest: results.hasMinTest ? outcomes.map((outcome) => testCharacteristics(plan, results, outcome, "min-test")) : [],
    together: outcomes.length > 1 ? tests.map((test) => together(results, outcomes, test)) : [],
    family: familyCharacteristics(plan, results),
    covariances: outcomes.map((outcome) => covariancesTaken(plan, results, outcome)),
    failures: shards.flatMap(({ failures }) => failures),
    retention: byArm((arm, index) =>
      plan.weeks.map((_, visit) => summed(shards, "stayed", index * plan.weeks.length + visit) / (results.count * plan.arms[arm])),
    ),
    events: plan.events.map(({ name }, event) => ({
      name,
      share: byArm((arm, index) => summed(shards, "happened", event * ARMS.length + index) / (results.count * plan.arms[arm])),
    })),
  };
}

function testCharacteristics(plan: TrialPlan, results: Replicates, outcome: number, test: TestName): OutcomeTest {
  return { outcome: plan.outcomes[outcome].name, test, inFavour: results.share([outcome], (k) => results.inFavour(k, outcome, test)) };
}

function contrastCharacteristics(plan: TrialPlan, results: Replicates, outcome: number, contrast: Contrast): ContrastCharacteristics {
  const { alpha, outcomes } = plan;
  const estimates = results.values(outcome, contrast, 0);
  const mean = meanOf(estimates);
  const deviation = mean === null ? null : deviationOf(estimates, mean);
  return {
    outcome: outcomes[outcome].name,
    contrast,
    planned: plannedEffect(plan, outcome, contrast),
    rejected: results.share([outcome], (k) => results.p(k, outcome, contrast) <= alpha),
    inFavour: results.share([outcome], (k) => results.inFavour(k, outcome, contrast)),
    meanEstimate: mean,
    meanEstimateError: deviation === null ? null : deviation / Math.sqrt(estimates.length),
    deviationOfEstimates: deviation,
    meanStandardError: meanOf(results.values(outcome, contrast, 1)),
    meanDf: meanOf(results.values(outcome, contrast, 2)),
    coverage: results.share([outcome], (k) => results.field(k, outcome, contrast, 4) > alpha),
  };
}

function together(results: Replicates, outcomes: readonly number[], test: TestName): OperatingCharacteristics["together"][number] {
  return {
    test,
    all: results.share(outcomes, (k) => outcomes.every((outcome) => results.inFavour(k, outcome, test))),
    any: results.share(outcomes, (k) => outcomes.some((outcome) => results.inFavour(k, outcome, test))),
  };
}

function familyCharacteristics(plan: TrialPlan, results: Replicates): FamilyCharacteristics | null {
  const { analysis, alpha, outcomes } = plan;
  if (analysis.family === null) return null;
  const { procedure, hypotheses } = analysis.family;
  const used = [...new Set(hypotheses.map(({ outcome }) => outcome))];
  const won = hypotheses.map(() => 0);
  let [all, any, of] = [0, 0, 0];
  for (let k = 0; k < results.count; k += 1) {
    if (!results.fitted(k, used)) continue;
    const adjusted = adjustedPValues(
      procedure,
      hypotheses.map(({ outcome, test }) => results.pInFavour(k, outcome, test)),
    );
    const wins = adjusted.map((p) => p <= alpha);
    for (const [index, win] of wins.entries()) won[index] += win ? 1 : 0;
    of += 1;
    all += wins.every(Boolean) ? 1 : 0;
    any += wins.some(Boolean) ? 1 : 0;
  }
  return {
    hypotheses: hypotheses.map(({ outcome, test }, index) => ({
      outcome: outcomes[outcome].name,
      test,
      inFavour: proportion(won[index], of),
    })),
    all: proportion(all, of),
    any: proportion(any, of),
  };
}

function covariancesTaken(plan: TrialPlan, results: Replicates, outcome: number): OperatingCharacteristics["covariances"][number] {
  const { analysis, outcomes } = plan;
  const counts = analysis.covariance.map(() => 0);
  let failed = 0;
  for (let k = 0; k < results.count; k += 1) {
    const taken = results.covariance(k, outcome);
    if (taken < 0) failed += 1;
    else counts[taken] += 1;
  }
  return {
    outcome: outcomes[outcome].name,
    taken: Object.fromEntries(analysis.covariance.map((kind, index) => [kind, counts[index]])),
    failed,
  };
}

function byArm<T>(of: (arm: Arm, index: number) => T): Readonly<Record<Arm, T>> {
  const [neither, tms, exosome, both] = ARMS.map(of);
  return { neither, tms, exosome, both };
}

function summed(shards: readonly ShardResult[], what: "stayed" | "happened", index: number): number {
  return shards.reduce((sum, shard) => sum + shard[what][index], 0);
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviationOf(values: readonly number[], mean: number): number | null {
  return values.length < 2 ? null : Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/**
 * A run of replicates of a simulated trial: replicate k draws from stream k of the seed and from nothing else, so that it
 * is the same whoever computes it, in whatever order, beside whichever others. A shard is what a worker is given; its
 * result holds nothing but numbers and codes and can be sent.
 */
import { randomStream } from "../../base/random.ts";
import type { FindingCode } from "../finding.ts";
import { prepareTrial } from "./prepared-trial.ts";
import { analyse, FIELD_COUNT, prepareAnalyses } from "./trial-analysis.ts";
import { drawTrial, roomFor } from "./trial-draw.ts";
import type { SimulationPlan } from "./trial-plan.ts";

/** A fit that failed: which replicate, which outcome, and why. */
export interface FailedFit {
  readonly replicate: number;
  readonly outcome: number;
  readonly code: FindingCode;
}

/** Replicates `from` to `to` - 1. */
export interface ShardResult {
  readonly from: number;
  readonly to: number;
  /** replicates x outcomes x contrasts x CONTRAST_FIELDS; NaN where the fit failed. */
  readonly contrasts: Float64Array;
  /** replicates x outcomes: the index of the covariance that was taken, -1 where the fit failed. */
  readonly covariance: Int8Array;
  readonly failures: readonly FailedFit[];
  /** arms x visits: patients still in the trial, summed. */
  readonly stayed: Float64Array;
  /** events x arms: patients who had the event, summed. */
  readonly happened: Float64Array;
}

/** A function that computes shards of one plan and keeps its memory between them. */
export type ShardRunner = (from: number, to: number) => ShardResult;

/** Replicates `from` to `to` - 1 of `plan`. */
export function simulateShard(plan: SimulationPlan, from: number, to: number): ShardResult {
  return shardRunner(plan)(from, to);
}

/** What computes shards of `plan`, for those who compute several. */
export function shardRunner({ trial: plan, seed }: SimulationPlan): ShardRunner {
  const trial = prepareTrial(plan);
  const analyses = prepareAnalyses(trial);
  const data = roomFor(trial);
  const perOutcome = plan.analysis.contrasts.length * FIELD_COUNT;
  return (from, to) => {
    data.stayed.fill(0);
    data.happened.fill(0);
    const contrasts = new Float64Array((to - from) * analyses.length * perOutcome);
    const covariance = new Int8Array((to - from) * analyses.length);
    const failures: FailedFit[] = [];
    for (let replicate = from; replicate < to; replicate += 1) {
      drawTrial(trial, randomStream(seed, replicate), data);
      for (const analysis of analyses) {
        const cell = (replicate - from) * analyses.length + analysis.outcome;
        const fit = analyse(trial, analysis, data, contrasts, cell * perOutcome);
        covariance[cell] = fit.status === "fitted" ? fit.covariance : -1;
        if (fit.status === "failed") failures.push({ replicate, outcome: analysis.outcome, code: fit.code });
      }
    }
    return { from, to, contrasts, covariance, failures, stayed: data.stayed.slice(), happened: data.happened.slice() };
  };
}

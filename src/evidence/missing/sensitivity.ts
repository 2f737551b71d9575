/**
 * A sensitivity analysis from beginning to end: the estimate, its standard error by the method that the plan names, and what
 * a shift of the imputed values does to both. It is cut into replicates (subjects left out, or imputations), which may be run
 * anywhere and in any number of shards: put together in their order they give the same numbers.
 *
 * With the jackknife inference is by the normal distribution: its degrees of freedom are infinite.
 *
 * The tipping point is the shift nearest to none, between two planned ones, at which the two-sided p-value is 5 %: found by
 * halving between neighbours of which one is at or below and the other above.
 */
import { invariant, never } from "../../base/invariant.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import { type FindingOf, finding } from "../finding.ts";
import { type Inference, inferenceOf } from "../inference.ts";
import type { ContrastEstimate } from "../mmrm/fit.ts";
import type { SensitivityPlan } from "../plan/missing-plan.ts";
import { ancovaEstimate } from "./ancova.ts";
import { approximateBayesShard, type Imputations } from "./draws.ts";
import { bayesImputations } from "./gibbs.ts";
import { ancovaAt, type JackknifeShard, jackknifeError, jackknifeShard, type Whole, wholeEstimate } from "./jackknife.ts";
import type { PlannedProblem } from "./planned-problem.ts";
import { pooled } from "./rubin.ts";

/** What came out, unshifted and at every planned shift. */
export interface Sensitivity extends Inference {
  /** Multiple imputation only. */
  readonly fractionMissing: number | null;
  readonly failedFits: number;
  readonly shifts: readonly Shifted[] | null;
  readonly tippingPoint: number | null;
}

/** The inference when `delta` is added to the imputed values. */
export interface Shifted extends Inference {
  readonly delta: number;
}

/** A job that replicates are cut from: all of it can be sent to another thread. */
export interface SensitivityJob extends PlannedProblem {
  readonly plan: SensitivityPlan;
  readonly whole: Whole;
  /** How many replicates there are; a chain cannot be cut and is one. */
  readonly replicates: number;
}

/** The replicates of a shard. */
export type SensitivityShard =
  | { readonly kind: "jackknife"; readonly replicates: JackknifeShard }
  | { readonly kind: "imputations"; readonly imputations: Imputations | null };

type NotDone = FindingOf<"missing.not-done">;

const P_AT_TIPPING = 0.05;

/** The job of a planned problem, or that its model cannot be fitted. */
export function sensitivityJob(planned: PlannedProblem, plan: SensitivityPlan): Result<SensitivityJob, NotDone> {
  const whole = wholeEstimate(planned.problem, planned.shifted);
  if (whole === null) return fail(finding("missing.not-done", { analysis: plan.name, failed: 1, of: 1 }));
  const replicates =
    plan.variance === "jackknife" ? planned.problem.model.subjects : plan.variance === "rubin-bayes" ? 1 : plan.imputations;
  return ok({ ...planned, plan, whole, replicates });
}

/** Runs replicates `from`, ... `to` - 1 of `job`; `progress` is told how many are done. */
export function sensitivityShard(
  job: SensitivityJob,
  from: number,
  to: number,
  progress: (done: number) => void = () => {},
): SensitivityShard {
  const { problem, shifted, plan, whole } = job;
  switch (plan.variance) {
    case "jackknife":
      return { kind: "jackknife", replicates: jackknifeShard(problem, shifted, whole.parameters, from, to, progress) };
    case "rubin-approximate-bayes":
      return { kind: "imputations", imputations: approximateBayesShard(problem, whole.parameters, plan.seed, from, to, progress) };
    case "rubin-bayes": {
      const completed = bayesImputations(problem, whole.parameters, plan.seed, plan.imputations, (done) =>
        progress(done / plan.imputations),
      );
      return { kind: "imputations", imputations: { completed, failedFits: 0 } };
    }
    default:
      return never(plan.variance, "sensitivityShard");
  }
}

/** The result of all shards of `job`, in their order. */
export function sensitivityResult(job: SensitivityJob, shards: readonly SensitivityShard[]): Result<Sensitivity, NotDone> {
  return job.plan.variance === "jackknife" ? jackknifeResult(job, shards) : imputationResult(job, shards);
}

function jackknifeResult(job: SensitivityJob, shards: readonly SensitivityShard[]): Result<Sensitivity, NotDone> {
  const all = shards.flatMap((shard) => (shard.kind === "jackknife" ? shard.replicates : []));
  const replicates = all.filter((one) => one !== null);
  const failed = all.length - replicates.length;
  if (failed > 0) return fail(finding("missing.not-done", { analysis: job.plan.name, failed, of: all.length }));
  const { estimate, slope } = job.whole;
  const at = (delta: number): ContrastEstimate => ({
    estimate: estimate + delta * slope,
    standardError: jackknifeError(replicates, delta),
    df: Number.POSITIVE_INFINITY,
  });
  return withShifts(job, at, { fractionMissing: null, failedFits: 0 });
}

function imputationResult(job: SensitivityJob, shards: readonly SensitivityShard[]): Result<Sensitivity, NotDone> {
  const { plan, shifted } = job;
  const made = shards.map((shard) => (shard.kind === "imputations" ? shard.imputations : null)).filter((one) => one !== null);
  const completed = made.flatMap((one) => one.completed);
  const failedFits = made.reduce((sum, one) => sum + one.failedFits, 0);
  const ancova = ancovaAt(job.problem);
  const estimatesAt = (delta: number) =>
    completed.map((y) =>
      ancovaEstimate(
        ancova,
        y.map((value, i) => value + delta * shifted[i]),
      ),
    );
  const tried = estimatesAt(0).filter((one) => one !== null);
  if (tried.length < plan.imputations)
    return fail(finding("missing.not-done", { analysis: plan.name, failed: plan.imputations - tried.length, of: plan.imputations }));
  const at = (delta: number) => pooled(estimatesAt(delta).filter((one) => one !== null));
  return withShifts(job, at, { fractionMissing: at(0).fractionMissing, failedFits });
}

function withShifts(
  { plan, whole }: SensitivityJob,
  at: (delta: number) => ContrastEstimate,
  rest: Pick<Sensitivity, "fractionMissing" | "failedFits">,
): Result<Sensitivity, NotDone> {
  const inferenceAt = (delta: number): Inference => inferenceOf(at(delta));
  const unshifted = inferenceAt(0);
  if (!(unshifted.standardError > 0)) return fail(finding("missing.not-done", { analysis: plan.name, failed: 1, of: 1 }));
  const deltas = plan.deltas === null ? null : [...new Set(plan.deltas)].sort((a, b) => a - b);
  const shifts = deltas === null ? null : deltas.map((delta) => ({ delta, ...inferenceAt(delta) }));
  // Where nothing was imputed a shift moves nothing, and nothing tips.
  const tippingPoint = shifts === null || whole.slope === 0 ? null : tippingPointOf(shifts, unshifted, (delta) => inferenceAt(delta).p);
  return ok({ ...unshifted, ...rest, shifts, tippingPoint });
}

/** Neighbours on the line of shifts, none among them, of which one is significant and the other not: the nearest such place. */
export function tippingPointOf(shifts: readonly Shifted[], unshifted: Inference, pAt: (delta: number) => number): number | null {
  const points = [...shifts.map(({ delta, p }) => ({ delta, p })), { delta: 0, p: unshifted.p }].sort((a, b) => a.delta - b.delta);
  const isBelow = (p: number): boolean => p <= P_AT_TIPPING;
  const crossings = points.slice(1).flatMap((right, index) => {
    const left = points[index];
    return isBelow(left.p) === isBelow(right.p) ? [] : [crossing(left.delta, right.delta, isBelow(left.p), (delta) => isBelow(pAt(delta)))];
  });
  return crossings.length === 0 ? null : crossings.reduce((best, one) => (Math.abs(one) < Math.abs(best) ? one : best));
}

/** Halves until doubles end. */
function crossing(left: number, right: number, leftIsBelow: boolean, isBelow: (delta: number) => boolean): number {
  let [low, high] = [left, right];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (isBelow(middle) === leftIsBelow) low = middle;
    else high = middle;
  }
  invariant(Number.isFinite(low), "a finite tipping point");
  return (low + high) / 2;
}

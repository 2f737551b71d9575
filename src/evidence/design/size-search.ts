/**
 * How many patients a trial needs for a test to have the power that is wanted, found by simulating it at one size after the
 * other. The normal deviate of the power is nearly a straight line in the square root of the size: for a single test it
 * starts at minus the critical value, and once several sizes were tried the line goes through them, each with the weight
 * that its Monte Carlo error gives it. What is answered is where the line reaches the power, with the error of that.
 *
 * Arms keep the proportion of the plan. The same seed serves every size, so that the answer is a function of the plan.
 */
import { normalDensity, normalQuantile, normalUpperQuantile } from "../../numeric/normal.ts";
import { ARMS } from "./factorial-contrasts.ts";
import type { ByArm } from "./factorial-power.ts";
import { Replicates } from "./replicates.ts";
import type { ShardResult } from "./simulate-shard.ts";
import type { TestName, TrialPlan } from "./trial-plan.ts";

/** What is wanted. */
export interface SizeTarget {
  /** Index of the outcome. */
  readonly outcome: number;
  readonly test: TestName;
  /** Above half of alpha and below 1. */
  readonly power: number;
}

/** A size that was simulated. */
export interface TriedSize {
  readonly arms: ByArm;
  readonly total: number;
  /** How often the test succeeded, out of how many. */
  readonly count: number;
  readonly of: number;
}

/** Where the search stands. */
export interface SizeEstimate {
  /** The total that the line gives, not rounded, and its standard error; null when the line does not rise. */
  readonly total: number | null;
  readonly error: number | null;
}

/** The sizes that were tried, and the size that they point to. */
export interface SizeSearch extends SizeEstimate {
  readonly target: SizeTarget;
  readonly tried: readonly TriedSize[];
}

const ROUNDS_MAX = 6;
const CLOSE = 0.02;
const STEP_MAX = 4;

/** The arms to simulate next; null when the search is over: the estimate was simulated nearly, or it leads nowhere. */
export function nextArms(plan: TrialPlan, target: SizeTarget, tried: readonly TriedSize[]): ByArm | null {
  if (tried.length === 0) return plan.arms;
  if (tried.length >= ROUNDS_MAX) return null;
  const { total } = estimateSize(plan, target, tried);
  const largest = Math.max(...tried.map((one) => one.total));
  const smallest = Math.min(...tried.map((one) => one.total));
  const wanted = Math.min(total ?? STEP_MAX * largest, STEP_MAX * largest);
  const arms = scaled(plan.arms, Math.max(wanted, smallest / STEP_MAX));
  const next = totalOf(arms);
  return tried.some((one) => Math.abs(one.total / next - 1) <= CLOSE) ? null : arms;
}

/** The size at which the line through what was tried reaches the power. */
export function estimateSize({ alpha }: TrialPlan, { power }: SizeTarget, tried: readonly TriedSize[]): SizeEstimate {
  const points = tried.filter(({ of }) => of > 0).map(pointOf);
  const start = -normalUpperQuantile(alpha / 2);
  const line = points.length >= 2 ? (throughAll(points) ?? fromStart(points, start)) : fromStart(points, start);
  if (line === null) return { total: null, error: null };
  const { intercept, slope, variance } = line;
  const root = (normalQuantile(power) - intercept) / slope;
  return root > 0 ? { total: root ** 2, error: (2 * root * Math.sqrt(variance(root))) / slope } : { total: null, error: null };
}

/** How often the test of `target` succeeded in `shards` of a trial like `plan` but for its arms. */
export function trySize(plan: TrialPlan, { outcome, test }: SizeTarget, shards: readonly ShardResult[]): TriedSize {
  const results = new Replicates(plan, shards);
  const { count, of } = results.share([outcome], (k) => results.inFavour(k, outcome, test));
  return { arms: plan.arms, total: totalOf(plan.arms), count, of };
}

interface Point {
  readonly root: number;
  readonly deviate: number;
  readonly weight: number;
}

interface Line {
  readonly intercept: number;
  readonly slope: number;
  /** The variance of the line's height at a root. */
  readonly variance: (root: number) => number;
}

/** A tried size on the line. Half a success is added to both sides, so that none or all of them have a deviate. */
function pointOf({ total, count, of }: TriedSize): Point {
  const share = (count + 0.5) / (of + 1);
  const deviate = normalQuantile(share);
  return { root: Math.sqrt(total), deviate, weight: (of * normalDensity(deviate) ** 2) / (share * (1 - share)) };
}

/** The line from `start` at no patients; null when it does not rise. */
function fromStart(points: readonly Point[], start: number): Line | null {
  const squares = points.reduce((sum, { root, weight }) => sum + weight * root * root, 0);
  const slope = points.reduce((sum, { root, deviate, weight }) => sum + weight * root * (deviate - start), 0) / squares;
  return slope > 0 ? { intercept: start, slope, variance: (root) => (root * root) / squares } : null;
}

/** The line nearest to all points; null when it does not rise by more than its error, or all sizes are one. */
function throughAll(points: readonly Point[]): Line | null {
  const weights = points.reduce((sum, { weight }) => sum + weight, 0);
  const mean = points.reduce((sum, { root, weight }) => sum + weight * root, 0) / weights;
  const height = points.reduce((sum, { deviate, weight }) => sum + weight * deviate, 0) / weights;
  const squares = points.reduce((sum, { root, weight }) => sum + weight * (root - mean) ** 2, 0);
  if (squares === 0) return null;
  const slope = points.reduce((sum, { root, deviate, weight }) => sum + weight * (root - mean) * (deviate - height), 0) / squares;
  if (slope <= 2 / Math.sqrt(squares)) return null;
  return { intercept: height - slope * mean, slope, variance: (root) => 1 / weights + (root - mean) ** 2 / squares };
}

/** Arms in the proportion of `arms` with about `total` patients, at least two in each. */
function scaled(arms: ByArm, total: number): ByArm {
  const factor = total / totalOf(arms);
  const [neither, tms, exosome, both] = ARMS.map((arm) => Math.max(2, Math.ceil(arms[arm] * factor - 1e-9)));
  return { neither, tms, exosome, both };
}

function totalOf(arms: ByArm): number {
  return ARMS.reduce((sum, arm) => sum + arms[arm], 0);
}

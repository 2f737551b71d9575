/**
 * The motor threshold from pulses that were answered by a twitch or not: maximum likelihood (Awiszus 2003), and the mode of
 * the posterior when the threshold of people is taken into account.
 *
 * The chance of a twitch at intensity a with threshold t is Phi((a - t) / s) with s = 0.07 t; both are percent of the
 * stimulator's maximum output. The log-likelihood is held on a grid of t from 0.2 to 130 % in steps of 0.2. Two pseudo-trials
 * keep the likelihood from running away while all answers agree: no twitch at 0, a twitch just above the grid. With a
 * prior, N(50, 11) % over adults, they are not needed. Where several t are equally likely their mean is the estimate. The
 * 95 % interval holds all t whose log-likelihood (or log posterior) is within 1.92 of the highest.
 *
 * Before the first answer maximum likelihood says 43.7, the middle of a plateau, and after one twitch it jumps far down: safe
 * and wasteful. The prior avoids it. The first intensity is the operator's in both.
 */
import { normalLogCdf } from "../../numeric/normal.ts";

/** One pulse: percent of maximum output, and whether the muscle answered. */
export interface Pulse {
  readonly intensityPercentOfOutput: number;
  readonly response: boolean;
}

/** What is maximised: the likelihood alone, or with the prior. Their codes as methods of a threshold. */
export type EstimateMethod = "adaptive-ml" | "adaptive-map";

/** Percent of maximum output. `isTied` while the likelihood has a plateau and the estimate is its middle. */
export interface ThresholdEstimate {
  readonly percentOfOutput: number;
  readonly low: number;
  readonly high: number;
  readonly isTied: boolean;
}

const STEP = 0.2;
const POINTS = 650;
const TOP = STEP * POINTS;
const SPREAD = 0.07;
const TIE = 1e-12;
/** Half the 95 % quantile of chi-squared with one degree of freedom. */
const INTERVAL_DROP = 1.92;
const PRIOR = { mean: 50, sd: 11 } as const;

/** Thresholds of adults in percent of maximum output, against which a first intensity may be judged. */
export const THRESHOLD_PRIOR = PRIOR;

/** The estimate after `pulses`. */
export function estimateThreshold(pulses: readonly Pulse[], method: EstimateMethod): ThresholdEstimate {
  const log = startOf(method);
  for (const pulse of pulses) addPulse(log, pulse);
  return highestOf(log);
}

/** The estimate after each pulse, in order: what a running curve shows. */
export function runningEstimates(pulses: readonly Pulse[], method: EstimateMethod): readonly ThresholdEstimate[] {
  const log = startOf(method);
  return pulses.map((pulse) => {
    addPulse(log, pulse);
    return highestOf(log);
  });
}

function startOf(method: EstimateMethod): Float64Array {
  const log = new Float64Array(POINTS);
  if (method === "adaptive-map") {
    for (let i = 0; i < POINTS; i += 1) log[i] = -(((thresholdAt(i) - PRIOR.mean) / PRIOR.sd) ** 2) / 2;
    return log;
  }
  addPulse(log, { intensityPercentOfOutput: 0, response: false });
  addPulse(log, { intensityPercentOfOutput: TOP + STEP, response: true });
  return log;
}

function addPulse(log: Float64Array, { intensityPercentOfOutput, response }: Pulse): void {
  for (let i = 0; i < POINTS; i += 1) {
    const threshold = thresholdAt(i);
    const z = (intensityPercentOfOutput - threshold) / (SPREAD * threshold);
    log[i] = (log[i] ?? 0) + normalLogCdf(response ? z : -z);
  }
}

function highestOf(log: Float64Array): ThresholdEstimate {
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of log) highest = Math.max(highest, value);
  let sum = 0;
  let tied = 0;
  let low = TOP;
  let high = STEP;
  for (const [i, value] of log.entries()) {
    const threshold = thresholdAt(i);
    if (highest - value <= TIE) {
      sum += threshold;
      tied += 1;
    }
    if (highest - value <= INTERVAL_DROP) {
      low = Math.min(low, threshold);
      high = Math.max(high, threshold);
    }
  }
  return { percentOfOutput: tidy(sum / tied), low: tidy(low), high: tidy(high), isTied: tied > 1 };
}

function thresholdAt(point: number): number {
  return STEP * (point + 1);
}

/** Sums of 0.2 carry a rounding error that is nobody's threshold. */
function tidy(percent: number): number {
  return Math.round(percent * 1e6) / 1e6;
}

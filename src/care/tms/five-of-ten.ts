/**
 * The motor threshold by the relative-frequency rule of Rossini and Rothwell (IFCN): the lowest intensity at which at least 5
 * of 10 pulses are answered. From an intensity just above it goes down step by step; a level has passed at the fifth answer
 * and failed at the sixth silence, so that few levels take all ten. The threshold is the lowest level that passed above one
 * that failed.
 *
 * Everything follows from the pulses alone, level by level, whatever order they were given in: taking one back is leaving it
 * out. When even the first level fails, the search goes up in larger steps until one passes.
 */
import type { Pulse } from "./threshold-estimate.ts";

/** How the search goes on. */
export type FiveOfTen =
  | { readonly status: "search"; readonly level: number; readonly positives: number; readonly negatives: number }
  | { readonly status: "found"; readonly percentOfOutput: number }
  /** Even the stimulator's full output has failed. */
  | { readonly status: "not-reached" };

const NEEDED = 5;
const TRIALS = 10;
const RISE = 5;

/** Where the search stands after `pulses`; `start` is the first intensity and `step` 1 or 2, in percent of output; `max` what the device gives. */
export function fiveOfTen(pulses: readonly Pulse[], start: number, step: 1 | 2, max = 100): FiveOfTen {
  const levels = countsOf(pulses);
  let passed: number | null = null;
  let failed: number | null = null;
  for (let level = Math.min(start, max); ; ) {
    const { positives, negatives } = levels.get(level) ?? { positives: 0, negatives: 0 };
    const hasPassed = positives >= NEEDED;
    if (!hasPassed && negatives <= TRIALS - NEEDED) return { status: "search", level, positives, negatives };
    if (hasPassed) passed = level;
    else failed = level;
    if (passed === null) {
      if (level >= max) return { status: "not-reached" };
      level = Math.min(level + RISE, max);
    } else {
      const next: number = passed - step;
      if (next <= (failed ?? 0)) return { status: "found", percentOfOutput: passed };
      level = next;
    }
  }
}

function countsOf(pulses: readonly Pulse[]): ReadonlyMap<number, { readonly positives: number; readonly negatives: number }> {
  const levels = new Map<number, { positives: number; negatives: number }>();
  for (const { intensityPercentOfOutput: level, response } of pulses) {
    const counts = levels.get(level) ?? { positives: 0, negatives: 0 };
    if (response) counts.positives += 1;
    else counts.negatives += 1;
    levels.set(level, counts);
  }
  return levels;
}

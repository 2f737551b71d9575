/**
 * Guiding a determination of the motor threshold: which intensity comes next, what is estimated by now, and whether it is
 * enough. The operator chooses the first intensity and may stop at any time; the advice to stop is that at least ten pulses
 * were given and the 95 % interval is within 4 % of the estimate on either side, or that twenty were given.
 */
import { never } from "../../base/invariant.ts";
import { fiveOfTen } from "./five-of-ten.ts";
import { type EstimateMethod, estimateThreshold, type Pulse, type ThresholdEstimate } from "./threshold-estimate.ts";

/** How the threshold is sought, by its code in the record. */
export type SearchMethod = EstimateMethod | "five-of-ten";

/** How a search is set up; intensities in percent of the stimulator's maximum output. */
export interface Search {
  readonly method: SearchMethod;
  readonly firstPercentOfOutput: number;
  /** Of five-of-ten. */
  readonly stepPercent: 1 | 2;
  /** What the device gives at most. */
  readonly maxPercentOfOutput: number;
}

/** What to do now. */
export type Advice =
  /** Go on; of a level of five-of-ten with what it has so far. */
  | { readonly advice: "go-on"; readonly level: { readonly positives: number; readonly negatives: number } | null }
  /** The interval is narrow enough. */
  | { readonly advice: "precise" }
  /** Twenty pulses: more would bring little. */
  | { readonly advice: "enough" }
  /** Five-of-ten has its answer. */
  | { readonly advice: "found" }
  /** Nothing answered at full output. */
  | { readonly advice: "not-reached" };

/** The state of a search. */
export interface SearchState {
  /** Null when there is nothing more to give. */
  readonly nextPercentOfOutput: number | null;
  /** Null while five-of-ten has not found it. */
  readonly estimate: number | null;
  /** The 95 % interval; null for five-of-ten, which has none. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Half the interval's width in percent of the estimate; null without one. */
  readonly halfWidthPercent: number | null;
  readonly advice: Advice;
}

/** When a search has had enough. */
export const STOP_ADVICE = { pulsesMin: 10, halfWidthPercentMax: 4, pulsesMax: 20 } as const;

/** Where the search stands after `pulses`. */
export function searchState(search: Search, pulses: readonly Pulse[]): SearchState {
  return search.method === "five-of-ten" ? fiveOfTenState(search, pulses) : adaptiveState(search, search.method, pulses);
}

function adaptiveState(search: Search, method: EstimateMethod, pulses: readonly Pulse[]): SearchState {
  const { firstPercentOfOutput: first, maxPercentOfOutput: max } = search;
  if (pulses.length === 0)
    return {
      nextPercentOfOutput: Math.min(first, max),
      estimate: null,
      interval: null,
      halfWidthPercent: null,
      advice: { advice: "go-on", level: null },
    };
  const { percentOfOutput: estimate, low, high } = estimateThreshold(pulses, method);
  const halfWidthPercent = halfWidthOf({ percentOfOutput: estimate, low, high });
  return {
    nextPercentOfOutput: Math.min(Math.round(estimate), max),
    estimate,
    interval: { low, high },
    halfWidthPercent,
    advice: adviceOf(pulses.length, halfWidthPercent),
  };
}

/** Half of the 95 % interval in percent of the estimate. */
export function halfWidthOf({ percentOfOutput, low, high }: Pick<ThresholdEstimate, "percentOfOutput" | "low" | "high">): number {
  return ((high - low) / 2 / percentOfOutput) * 100;
}

function adviceOf(pulses: number, halfWidthPercent: number): Advice {
  const { pulsesMin, pulsesMax, halfWidthPercentMax } = STOP_ADVICE;
  if (pulses >= pulsesMin && halfWidthPercent <= halfWidthPercentMax) return { advice: "precise" };
  return pulses >= pulsesMax ? { advice: "enough" } : { advice: "go-on", level: null };
}

function fiveOfTenState({ firstPercentOfOutput, stepPercent, maxPercentOfOutput }: Search, pulses: readonly Pulse[]): SearchState {
  const at = fiveOfTen(pulses, firstPercentOfOutput, stepPercent, maxPercentOfOutput);
  const none = { nextPercentOfOutput: null, estimate: null, interval: null, halfWidthPercent: null };
  switch (at.status) {
    case "search": {
      const { level, positives, negatives } = at;
      return { ...none, nextPercentOfOutput: level, advice: { advice: "go-on", level: { positives, negatives } } };
    }
    case "found":
      return { ...none, estimate: at.percentOfOutput, advice: { advice: "found" } };
    case "not-reached":
      return { ...none, advice: { advice: "not-reached" } };
    default:
      return never(at, "the state of five-of-ten");
  }
}

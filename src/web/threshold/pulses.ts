/** The pulses and the set-up of a search as they stand among the values of the form of a threshold. */
import type { Pulse } from "../../care/tms/threshold-estimate.ts";
import { THRESHOLD_PRIOR } from "../../care/tms/threshold-estimate.ts";
import type { Search, SearchMethod } from "../../care/tms/threshold-search.ts";
import type { Values } from "../../charting/form.ts";
import { textAt } from "../../charting/values.ts";

const PULSES = "body.pulses";

/** Where the set-up is kept; the method is a field of the entry, the others are the screen's own. */
export const SEARCH = { method: "body.method", first: "search.first", step: "search.step" } as const;

/** The methods that are offered, in order. */
export const METHODS = ["adaptive-map", "adaptive-ml", "five-of-ten"] as const satisfies readonly SearchMethod[];

/**
 * The search as it is set up, on a stimulator that gives `max` percent at most; begun anew it starts a little above the last
 * threshold, or at what is usual in adults.
 */
export function searchIn(values: Values, lastThreshold: number | null, max: number): Search {
  const method = METHODS.find((one) => one === textAt(values, SEARCH.method)) ?? "adaptive-map";
  const first = Number(textAt(values, SEARCH.first)) || Math.min(max, Math.round((lastThreshold ?? THRESHOLD_PRIOR.mean) * 1.1));
  return { method, firstPercentOfOutput: first, stepPercent: textAt(values, SEARCH.step) === "2" ? 2 : 1, maxPercentOfOutput: max };
}

/** The pulses in the order in which they were given. */
export function pulsesIn(values: Values): readonly Pulse[] {
  return Array.from({ length: Number(textAt(values, PULSES)) || 0 }, (_none, index) => ({
    intensityPercentOfOutput: Number(textAt(values, `${PULSES}.${index}.intensityPercentOfOutput`)),
    response: textAt(values, `${PULSES}.${index}.response`) === "yes",
  }));
}

/** The values with exactly these pulses. */
export function withPulses(values: Values, pulses: readonly Pulse[]): Values {
  const others = Object.fromEntries(Object.entries(values).filter(([path]) => path !== PULSES && !path.startsWith(`${PULSES}.`)));
  const typed = pulses.flatMap(({ intensityPercentOfOutput, response }, index) => [
    [`${PULSES}.${index}.intensityPercentOfOutput`, String(intensityPercentOfOutput)],
    [`${PULSES}.${index}.response`, response ? "yes" : "no"],
  ]);
  return { ...others, [PULSES]: String(pulses.length), ...Object.fromEntries(typed) };
}

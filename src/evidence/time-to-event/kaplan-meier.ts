/**
 * The share still without the event as time goes on (E. L. Kaplan and P. Meier, Journal of the American Statistical
 * Association 53, 1958), with Greenwood's variance and intervals on the scale of log(-log S), which stay between 0 and 1
 * and hold their level in small groups (J. P. Klein and M. L. Moeschberger, Survival Analysis, 4.3).
 */
import { normalUpperQuantile } from "../../numeric/normal.ts";
import { LEVEL } from "../estimate.ts";
import { checkSurvival, momentsOf, type SurvivalData } from "./survival-data.ts";

/** The curve just after an event. Interval and standard error are null once nobody is left without the event. */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly survival: number;
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The curve: 1 up to the first step. */
export interface SurvivalCurve {
  readonly n: number;
  readonly events: number;
  readonly steps: readonly SurvivalStep[];
  /** The last time at which anybody was seen. */
  readonly lastTime: number;
  /** Where half have had the event; an end that the curve does not reach is null. */
  readonly median: { readonly time: number | null; readonly low: number | null; readonly high: number | null };
}

/** The curve of all patients given. */
export function kaplanMeier(data: SurvivalData, level: number = LEVEL): SurvivalCurve {
  checkSurvival(data);
  const z = normalUpperQuantile((1 - level) / 2);
  const moments = momentsOf(data);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let greenwood = 0;
  for (const { time, atRisk, events } of moments) {
    if (events === 0) continue;
    survival *= (atRisk - events) / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    steps.push({ time, atRisk, events, survival, ...uncertainty(survival, greenwood, z) });
  }
  return {
    n: data.times.length,
    events: steps.reduce((sum, step) => sum + step.events, 0),
    steps,
    lastTime: moments.at(-1)?.time ?? 0,
    median: {
      time: crossing(steps, (step) => step.survival, 0.5),
      low: crossing(steps, (step) => step.low ?? 0, 0.5),
      high: crossing(steps, (step) => step.high ?? 1, 0.5),
    },
  };
}

function uncertainty(survival: number, greenwood: number, z: number): Pick<SurvivalStep, "standardError" | "low" | "high"> {
  if (survival === 0) return { standardError: null, low: null, high: null };
  const root = Math.sqrt(greenwood);
  const reach = (z * root) / -Math.log(survival);
  return { standardError: survival * root, low: survival ** Math.exp(reach), high: survival ** Math.exp(-reach) };
}

/** The first time at which a falling curve is below the share; halfway along the step if it lies exactly on it. */
function crossing(steps: readonly SurvivalStep[], height: (step: SurvivalStep) => number, share: number): number | null {
  const at = steps.findIndex((step) => height(step) <= share * (1 + 1e-12));
  if (at < 0) return null;
  const next = steps[at + 1];
  if (Math.abs(height(steps[at]) - share) > share * 1e-12 || next === undefined) return steps[at].time;
  return (steps[at].time + next.time) / 2;
}

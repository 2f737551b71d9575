/**
 * Whether it is settled that the exosome would help: the probability of a specific gain of at least the minimal important
 * difference must be 0.8 or more, or 0.2 or less, under each of the three priors. Where they disagree the answer is "not
 * settled", whatever their mean says.
 */
import type { PriorName } from "./graded.ts";

/** The answer. */
export type Settled = "gain-likely" | "gain-unlikely" | "not-settled";

/** The least probability at which a gain is called likely, and the greatest at which it is called unlikely. */
const LIKELY_FROM = 0.8;
const UNLIKELY_TO = 0.2;

/** Priors are stated at week 8, and so is the gain judged. */
const GAIN_DAY = 56;

/** The day on which a gain is judged: week 8; the last day where week 8 is past or the course ends before. */
export function gainDay(today: number, lastDay: number): number {
  return today < GAIN_DAY && GAIN_DAY <= lastDay ? GAIN_DAY : lastDay;
}

/** The answer to `probabilities` of a gain, one for each prior. */
export function settled(probabilities: Readonly<Record<PriorName, number>>): Settled {
  const all = [probabilities.sceptical, probabilities.analogue, probabilities.flat];
  if (all.every((probability) => probability >= LIKELY_FROM)) return "gain-likely";
  return all.every((probability) => probability <= UNLIKELY_TO) ? "gain-unlikely" : "not-settled";
}

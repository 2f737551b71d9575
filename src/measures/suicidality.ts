/**
 * When answers to an instrument call for somebody at once: the items about self-harm and suicide, and from which answer on.
 * The rule is this product's own, made to be met too often rather than too seldom; it says nothing about how great a danger
 * is, only that somebody qualified has to ask now. It is met by a single answer, whatever else is still unanswered.
 */
import type { Cited } from "./instrument.ts";
import type { InstrumentCode } from "./instruments.ts";

/** An item that meets the rule from an answer on. */
interface Watched extends Cited {
  readonly item: string;
  readonly from: number;
}

/** The rule, as an alert names it. */
export const SUICIDALITY_RULE = { code: "suicidality-items", version: 1 } as const;

const OURS = "rule of this product; none of the instruments' authors gives one";

/** The item of each instrument that asks about suicide. An instrument that is not here asks nothing of the kind. */
export const SUICIDALITY_ITEMS: Readonly<Partial<Record<InstrumentCode, Watched>>> = {
  phq9: { item: "self-harm", from: 1, source: OURS, verified: false },
  hamd17: { item: "suicide", from: 2, source: OURS, verified: false },
  madrs: { item: "suicide", from: 3, source: OURS, verified: false },
};

/** In how many minutes an alert is to be taken while the clinic has not said otherwise: provisional, and ours. */
export const RESPONSE_MINUTES = { minutes: 30, source: OURS, verified: false } as const;

/**
 * The answers that meet the rule, by item; null when none does.
 *
 * @example suicidalityIn("phq9", { "self-harm": 1, mood: 3 }) // { "self-harm": 1 }
 */
export function suicidalityIn(instrument: string, items: Readonly<Record<string, number | null>>): Readonly<Record<string, number>> | null {
  const watched: Readonly<Record<string, Watched | undefined>> = SUICIDALITY_ITEMS;
  const { item, from } = (Object.hasOwn(watched, instrument) ? watched[instrument] : undefined) ?? { item: "", from: 0 };
  const answer = items[item] ?? null;
  return answer !== null && answer >= from ? { [item]: answer } : null;
}

/**
 * When answers to an instrument call for somebody at once: the items about self-harm and suicide, and from which answer on.
 * The rule is this product's own, made to be met too often rather than too seldom; it says nothing about how great a danger
 * is, only that somebody qualified has to ask now. It is met by a single answer, whatever else is still unanswered. Of the
 * C-SSRS every yes meets it but that to behaviour at any time of life, which would be met at every visit for ever.
 */
import type { Cited } from "./instrument.ts";
import type { InstrumentCode } from "./instruments.ts";

/** An item that meets the rule from an answer on. */
interface Watched extends Cited {
  readonly item: string;
  readonly from: number;
}

/** The rule, as an alert names it. */
export const SUICIDALITY_RULE = { code: "suicidality-items", version: 2 } as const;

const OURS = "rule of this product; none of the instruments' authors gives one";

const watched = (item: string, from: number): Watched => ({ item, from, source: OURS, verified: false });

/** The items of each instrument that ask about suicide. An instrument that is not here asks nothing of the kind. */
export const SUICIDALITY_ITEMS: Readonly<Partial<Record<InstrumentCode, readonly Watched[]>>> = {
  phq9: [watched("self-harm", 1)],
  hamd17: [watched("suicide", 2)],
  madrs: [watched("suicide", 3)],
  "qids-sr16": [watched("suicide", 1)],
  "c-ssrs": ["wish-dead", "thoughts", "method", "intent", "plan", "behaviour-recent"].map((item) => watched(item, 1)),
};

/** In how many minutes an alert is to be taken while the clinic has not said otherwise: provisional, and ours. */
export const RESPONSE_MINUTES = { minutes: 30, source: OURS, verified: false } as const;

/**
 * The answers that meet the rule, by item; null when none does.
 *
 * @example suicidalityIn("phq9", { "self-harm": 1, mood: 3 }) // { "self-harm": 1 }
 */
export function suicidalityIn(instrument: string, items: Readonly<Record<string, number | null>>): Readonly<Record<string, number>> | null {
  const rules: Readonly<Record<string, readonly Watched[] | undefined>> = SUICIDALITY_ITEMS;
  const ofInstrument = (Object.hasOwn(rules, instrument) ? rules[instrument] : undefined) ?? [];
  const met = ofInstrument.flatMap(({ item, from }): readonly [string, number][] => {
    const answer = items[item] ?? null;
    return answer !== null && answer >= from ? [[item, answer]] : [];
  });
  return met.length === 0 ? null : Object.fromEntries(met);
}

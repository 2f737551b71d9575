/**
 * The mind index and the body index: one number each for the complaints that belong to the two wheels, from the items of
 * PHQ-9 and SSS-8 answered on the same day. They are ours, not validated, exploratory, and never the sole ground of a
 * decision. Item 9 of the PHQ-9 (self-harm) and item 8 (pace) are in neither.
 *
 * Each item is put on 0-100 (percent of the maximum), items are averaged to domains, domains to the index, all with
 * equal weight on purpose: a reader can check it by hand. A domain needs every one of its items, because a domain made
 * of other items is another domain. The mind index needs its 3 domains, the body index 5 of its 6.
 */
import type { Cited } from "./instrument.ts";
import { INSTRUMENTS, type InstrumentCode, type ItemCodeOf } from "./instruments.ts";
import { percentOfRange } from "./percent.ts";

/** The code of an index. */
export type IndexCode = "mind-index" | "body-index";

interface Index {
  readonly code: IndexCode;
  readonly version: number;
  readonly domains: Readonly<Record<string, readonly ItemReference[]>>;
  readonly domainsNeeded: number;
  /** Provisional: by how many points one person's index must change to be more than noise. */
  readonly reliableChange: Cited & { readonly points: number };
}

interface ItemReference {
  readonly instrument: InstrumentCode;
  readonly item: string;
}

const phq9 = (item: ItemCodeOf<"phq9">): ItemReference => ({ instrument: "phq9", item });
const sss8 = (item: ItemCodeOf<"sss8">): ItemReference => ({ instrument: "sss8", item });
const provisional = { points: 20, source: "our own provisional threshold", verified: false } as const;

/** Both indices, version 1: the weekly source set, PHQ-9 and SSS-8. */
export const INDICES = {
  "mind-index": {
    code: "mind-index",
    version: 1,
    domains: {
      mood: [phq9("mood"), phq9("self-worth")],
      motivation: [phq9("interest")],
      concentration: [phq9("concentration")],
    },
    domainsNeeded: 3,
    reliableChange: provisional,
  },
  "body-index": {
    code: "body-index",
    version: 1,
    domains: {
      fatigue: [phq9("energy"), sss8("tiredness")],
      sleep: [phq9("sleep"), sss8("sleep")],
      appetite: [phq9("appetite")],
      headache: [sss8("headache")],
      "muscle-joint": [sss8("back"), sss8("limbs-joints")],
      gut: [sss8("gut")],
    },
    domainsNeeded: 5,
    reliableChange: provisional,
  },
} as const satisfies Record<IndexCode, Index>;

/** The answer to an item on one day; undefined when it was not answered. */
export type Answers = (instrument: InstrumentCode, item: string) => number | undefined;

/** The index of one day, 0 the best to 100 the worst, or null when too little was answered. */
export function indexOf(code: IndexCode, answers: Answers): number | null {
  const index: Index = INDICES[code];
  const domains = Object.values(index.domains).flatMap((items) => {
    const percents = items.flatMap((item) => percentOfItem(item, answers) ?? []);
    return percents.length === items.length ? [mean(percents)] : [];
  });
  return domains.length >= index.domainsNeeded ? mean(domains) : null;
}

/** An answer outside the item's range is no answer. */
function percentOfItem({ instrument, item }: ItemReference, answers: Answers): number | null {
  const value = answers(instrument, item);
  const definition = INSTRUMENTS[instrument].items.find((one) => one.code === item);
  if (value === undefined || definition === undefined || value < definition.min || value > definition.max) return null;
  return percentOfRange(value, definition.min, definition.max);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

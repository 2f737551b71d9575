/**
 * The mind index and the body index: one number each for the complaints that belong to the two wheels, from answers of one
 * day. Each index is made of one fixed set of sources; a set is never changed inside a patient's series, because going from
 * one to another would look like a change of the patient (`wheels.ts`). The sets:
 *   weekly: PHQ-9 and SSS-8 (`mind-index`, `body-index`); free of licence: PHQ-9 and PHQ-15 (`body-index-phq15`);
 *   daily: our own diary (`mind-diary`, `body-diary`), which is not a validated scale.
 * All are ours, not validated, exploratory, and never the sole ground of a decision. Item 9 of the PHQ-9 (self-harm) and item
 * 8 (pace) are in none.
 *
 * Each item is put on 0-100 (percent of the maximum), items are averaged to domains, domains to the index, all with
 * equal weight on purpose: a reader can check it by hand. A domain needs every one of its items, because a domain made
 * of other items is another domain. A mind index needs its 3 domains, a body index 5 of its 6.
 */
import type { Cited } from "./instrument.ts";
import { INSTRUMENTS, type InstrumentCode, type ItemCodeOf } from "./instruments.ts";
import { percentOfRange } from "./percent.ts";

/** The code of an index. */
export type IndexCode = "mind-index" | "body-index" | "body-index-phq15" | "mind-diary" | "body-diary";

/** What an item is of: an instrument, or the diary. */
export type IndexSource = InstrumentCode | "diary";

interface Index {
  readonly code: IndexCode;
  readonly version: number;
  readonly domains: Readonly<Record<string, readonly ItemReference[]>>;
  readonly domainsNeeded: number;
  /** Provisional: by how many points one person's index must change to be more than noise. */
  readonly reliableChange: Cited & { readonly points: number };
}

interface ItemReference {
  readonly instrument: IndexSource;
  readonly item: string;
}

const phq9 = (item: ItemCodeOf<"phq9">): ItemReference => ({ instrument: "phq9", item });
const sss8 = (item: ItemCodeOf<"sss8">): ItemReference => ({ instrument: "sss8", item });
const phq15 = (item: ItemCodeOf<"phq15">): ItemReference => ({ instrument: "phq15", item });
const diary = (item: string): ItemReference => ({ instrument: "diary", item });
const provisional = { points: 20, source: "our own provisional threshold", verified: false } as const;

/** A slider of the diary, 0 none to 10 the worst. */
const SLIDER = { min: 0, max: 10 } as const;

/** Every index, version 1. */
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
  "body-index-phq15": {
    code: "body-index-phq15",
    version: 1,
    domains: {
      fatigue: [phq9("energy"), phq15("tiredness")],
      sleep: [phq9("sleep"), phq15("sleep")],
      appetite: [phq9("appetite")],
      headache: [phq15("headache")],
      "muscle-joint": [phq15("back"), phq15("limbs-joints")],
      gut: [phq15("stomach"), phq15("bowels"), phq15("nausea")],
    },
    domainsNeeded: 5,
    reliableChange: provisional,
  },
  "mind-diary": {
    code: "mind-diary",
    version: 1,
    domains: { mood: [diary("mood")], motivation: [diary("motivation")], concentration: [diary("concentration")] },
    domainsNeeded: 3,
    reliableChange: provisional,
  },
  "body-diary": {
    code: "body-diary",
    version: 1,
    domains: {
      fatigue: [diary("fatigue")],
      sleep: [diary("sleep")],
      appetite: [diary("appetite")],
      headache: [diary("headache")],
      "muscle-joint": [diary("pain")],
      gut: [diary("gut")],
    },
    domainsNeeded: 5,
    reliableChange: provisional,
  },
} as const satisfies Record<IndexCode, Index>;

/** The answer to an item on one day; undefined when it was not answered. */
export type Answers = (instrument: IndexSource, item: string) => number | undefined;

/** Whether `code` is that of an index. */
export function isIndexCode(code: string): code is IndexCode {
  return Object.hasOwn(INDICES, code);
}

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
  const range = instrument === "diary" ? SLIDER : INSTRUMENTS[instrument].items.find((one) => one.code === item);
  if (value === undefined || range === undefined || value < range.min || value > range.max) return null;
  return percentOfRange(value, range.min, range.max);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

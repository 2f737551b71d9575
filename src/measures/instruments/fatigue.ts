/** Two scales of fatigue that patients answer: the Brief Fatigue Inventory (9 items 0-10, one day) and the Fatigue Assessment Scale (10 items 1-5). */
import { defineInstrument, itemsInOrder } from "../instrument.ts";
import { NO_OUTCOMES } from "../outcomes.ts";

/** Brief Fatigue Inventory: the mean of its items, 0-10. A sheet gives it to a tenth. */
export const bfi = defineInstrument({
  code: "bfi",
  version: 1,
  total: { min: 0, max: 10, step: 0.1, source: "Okuyama 2003", verified: true },
  higher: "worse",
  rates: "state",
  informant: "patient",
  core: false,
  scoring: { kind: "mean" },
  loinc: null,
  items: itemsInOrder(["now", "usual", "worst", "activity", "mood", "walking", "work", "relations", "enjoyment"], 0, 10),
  bands: {
    source: "Mendoza 1999",
    verified: false,
    list: [
      { code: "fatigue-none", from: 0 },
      { code: "mild", from: 1 },
      { code: "moderate", from: 4 },
      { code: "severe", from: 7 },
    ],
  },
  reliableChange: null,
  importantDifference: { points: 2, source: "1 to 2 points", verified: false },
  outcomes: NO_OUTCOMES,
});

const FAS_ITEMS = [
  "bothered",
  "tired-quickly",
  "little-done",
  "energy",
  "body",
  "starting",
  "thinking",
  "no-desire",
  "mind",
  "concentrating",
] as const;
const POSITIVE: readonly string[] = ["energy", "concentrating"];

/** Fatigue Assessment Scale, 10-50. Items 4 and 10 are worded the good way round and reversed. */
export const fas = defineInstrument({
  code: "fas",
  version: 1,
  total: { min: 10, max: 50, step: 1, source: "Michielsen 2003", verified: false },
  higher: "worse",
  rates: "state",
  informant: "patient",
  core: false,
  scoring: { kind: "sum" },
  loinc: null,
  items: itemsInOrder(FAS_ITEMS, 1, 5).map((item) => (POSITIVE.includes(item.code) ? { ...item, reversed: true } : item)),
  bands: {
    source: "fatigue from 22, extreme from 35",
    verified: false,
    list: [
      { code: "fatigue-none", from: 10 },
      { code: "fatigue", from: 22 },
      { code: "fatigue-extreme", from: 35 },
    ],
  },
  reliableChange: null,
  importantDifference: { points: 4, source: "about 4 points", verified: false },
  outcomes: NO_OUTCOMES,
});

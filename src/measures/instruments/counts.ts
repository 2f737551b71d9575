/** What is counted or rated in our own words and needs no form of anybody: days with headache, pain, infections. */
import { defineInstrument } from "../instrument.ts";
import { halved, NO_OUTCOMES } from "../outcomes.ts";

const own = {
  version: 1,
  higher: "worse",
  rates: "state",
  informant: "patient",
  core: true,
  scoring: { kind: "sum" },
  loinc: null,
  bands: null,
  reliableChange: null,
} as const;

/** On how many of the last 28 days the head ached. */
export const headacheDays = defineInstrument({
  ...own,
  code: "headache-days",
  total: { min: 0, max: 28, step: 1, source: "our own count, 28 days", verified: true },
  items: [{ code: "days", number: 1, min: 0, max: 28 }],
  importantDifference: null,
  outcomes: { ...NO_OUTCOMES, response: halved("International Headache Society: half as many days", false) },
});

/** The worst pain of the last day, 0-10. */
export const painNrs = defineInstrument({
  ...own,
  code: "pain-nrs",
  total: { min: 0, max: 10, step: 1, source: "numeric rating scale, our own words", verified: true },
  items: [{ code: "worst", number: 1, min: 0, max: 10 }],
  importantDifference: { points: 2, source: "Farrar 2001: 2 points or 30 %", verified: false },
  outcomes: NO_OUTCOMES,
});

/** How many infections there were in the last 4 weeks. */
export const infections = defineInstrument({
  ...own,
  code: "infections",
  total: { min: 0, max: 28, step: 1, source: "our own count, 28 days", verified: true },
  items: [{ code: "count", number: 1, min: 0, max: 28 }],
  importantDifference: null,
  outcomes: NO_OUTCOMES,
});

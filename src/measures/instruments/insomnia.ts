/** Two scales of insomnia that patients answer: Athens (8 items 0-3, last month) and the Insomnia Severity Index (7 items 0-4, two weeks). */
import { defineInstrument, itemsInOrder } from "../instrument.ts";
import { NO_OUTCOMES } from "../outcomes.ts";

/** Athens Insomnia Scale, 0-24: items 1-5 the night, 6-8 the day. */
export const ais = defineInstrument({
  code: "ais",
  version: 1,
  total: { min: 0, max: 24, step: 1, source: "Okajima 2013", verified: true },
  higher: "worse",
  rates: "state",
  informant: "patient",
  core: false,
  scoring: { kind: "sum" },
  loinc: null,
  items: itemsInOrder(
    ["falling-asleep", "waking-night", "waking-early", "duration", "quality", "wellbeing", "functioning", "sleepiness"],
    0,
    3,
  ),
  bands: {
    source: "Okajima 2020, 1,666 persons",
    verified: true,
    list: [
      { code: "insomnia-none", from: 0 },
      { code: "mild", from: 6 },
      { code: "moderate", from: 10 },
      { code: "severe", from: 16 },
    ],
  },
  reliableChange: { points: 4.3, source: "1.96 x sqrt 2 x standard error of measurement, inputs recalled", verified: false },
  importantDifference: null,
  outcomes: { ...NO_OUTCOMES, remission: { atMost: 5, source: "Okajima 2013: a case from 6 on", verified: true } },
});

/** Insomnia Severity Index, 0-28. */
export const isi = defineInstrument({
  code: "isi",
  version: 1,
  total: { min: 0, max: 28, step: 1, source: "Morin 2011", verified: true },
  higher: "worse",
  rates: "state",
  informant: "patient",
  core: false,
  scoring: { kind: "sum" },
  loinc: null,
  items: itemsInOrder(["falling-asleep", "staying-asleep", "waking-early", "satisfaction", "noticeable", "worry", "interference"], 0, 4),
  bands: {
    source: "Morin 2011",
    verified: true,
    list: [
      { code: "insomnia-none", from: 0 },
      { code: "insomnia-subthreshold", from: 8 },
      { code: "moderate", from: 15 },
      { code: "severe", from: 22 },
    ],
  },
  reliableChange: null,
  importantDifference: { points: 6, source: "Yang 2009", verified: true },
  outcomes: { ...NO_OUTCOMES, remission: { atMost: 7, source: "Morin 2011: below 8", verified: true } },
});

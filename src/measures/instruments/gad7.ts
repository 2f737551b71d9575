/** Generalised Anxiety Disorder scale: 7 items 0-3 over the last two weeks. */
import { defineInstrument, itemsInOrder } from "../instrument.ts";
import { halved, NO_OUTCOMES } from "../outcomes.ts";

/** Read in the German PRO guide. */
const LOINC = ["69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"];

/** Total 0-21. */
export const gad7 = defineInstrument({
  code: "gad7",
  version: 1,
  total: { min: 0, max: 21, step: 1, source: "LOINC 70274-6", verified: true },
  higher: "worse",
  rates: "state",
  informant: "patient",
  core: true,
  scoring: { kind: "sum" },
  loinc: "70274-6",
  items: itemsInOrder(["nervous", "worry-control", "worry-much", "relaxing", "restless", "irritable", "afraid"], 0, 3, LOINC),
  bands: {
    source: "Spitzer 2006",
    verified: true,
    list: [
      { code: "minimal", from: 0 },
      { code: "mild", from: 5 },
      { code: "moderate", from: 10 },
      { code: "severe", from: 15 },
    ],
  },
  reliableChange: { points: 5.4, source: "1.96 x sqrt 2 x standard error of measurement, inputs recalled", verified: false },
  importantDifference: { points: 4, source: "Toussaint 2020", verified: true },
  outcomes: {
    ...NO_OUTCOMES,
    response: halved("customary", false),
    remission: { atMost: 4, source: "below 5, customary", verified: false },
    worsening: { points: 4, source: "the minimal important difference, Toussaint 2020", verified: true },
  },
});

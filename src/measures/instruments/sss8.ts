/** Somatic Symptom Scale: 8 items 0-4 over the last week; the weekly measure of the body. */
import { defineInstrument, itemsInOrder } from "../instrument.ts";
import { NO_OUTCOMES } from "../outcomes.ts";

/** Total 0-32. */
export const sss8 = defineInstrument({
  code: "sss8",
  version: 1,
  total: { min: 0, max: 32, step: 1, source: "Gierk 2014", verified: true },
  higher: "worse",
  rates: "state",
  informant: "patient",
  core: true,
  scoring: { kind: "sum" },
  loinc: null,
  items: itemsInOrder(["gut", "back", "limbs-joints", "headache", "chest-breath", "dizziness", "tiredness", "sleep"], 0, 4),
  bands: {
    source: "Gierk 2014",
    verified: false,
    list: [
      { code: "minimal", from: 0 },
      { code: "low", from: 4 },
      { code: "medium", from: 8 },
      { code: "high", from: 12 },
      { code: "very-high", from: 16 },
    ],
  },
  reliableChange: { points: 8.32, source: "1.96 x sqrt 2 x SEM 3, Gierk 2017", verified: true },
  importantDifference: { points: 3, source: "Gierk 2017", verified: true },
  outcomes: { ...NO_OUTCOMES, worsening: { points: 3, source: "the minimal important difference, Gierk 2017", verified: true } },
});

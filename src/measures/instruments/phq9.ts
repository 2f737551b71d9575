/**
 * Patient Health Questionnaire, depression module: 9 items 0-3 over the last two weeks. Its total is shown as it is and
 * never used as the mind series, because three of its items (sleep, energy, appetite) are symptoms of the body.
 */
import { defineInstrument, itemsInOrder } from "../instrument.ts";

/** Total 0-27. The tenth question, how difficult it was made, is not scored. */
export const phq9 = defineInstrument({
  code: "phq9",
  version: 1,
  total: { min: 0, max: 27, step: 1, source: "LOINC 44261-6", verified: true },
  higher: "worse",
  rates: "state",
  informant: "patient",
  loinc: "44261-6",
  items: itemsInOrder(["interest", "mood", "sleep", "energy", "appetite", "self-worth", "concentration", "pace", "self-harm"], 0, 3),
  bands: {
    source: "Kroenke 2001",
    verified: true,
    list: [
      { code: "minimal", from: 0 },
      { code: "mild", from: 5 },
      { code: "moderate", from: 10 },
      { code: "moderately-severe", from: 15 },
      { code: "severe", from: 20 },
    ],
  },
  reliableChange: { points: 6.93, source: "1.96 x sqrt 2 x SEM 2.5, Löwe 2004", verified: true },
  importantDifference: { points: 5, source: "Löwe 2004", verified: true },
});

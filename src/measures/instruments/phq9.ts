/**
 * Patient Health Questionnaire, depression module: 9 items 0-3 over the last two weeks. Its total is shown as it is and
 * never used as the mind series, because three of its items (sleep, energy, appetite) are symptoms of the body.
 */
import { defineInstrument, itemsInOrder } from "../instrument.ts";
import { halved, NO_OUTCOMES } from "../outcomes.ts";

/** Read in the German PRO guide and in HL7's personal health record guide. */
const LOINC = ["44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8"];

/** Total 0-27. The tenth question, how difficult it was made, is not scored. */
export const phq9 = defineInstrument({
  code: "phq9",
  version: 1,
  total: { min: 0, max: 27, step: 1, source: "LOINC 44261-6", verified: true },
  higher: "worse",
  rates: "state",
  informant: "patient",
  core: true,
  scoring: { kind: "sum" },
  loinc: "44261-6",
  items: itemsInOrder(["interest", "mood", "sleep", "energy", "appetite", "self-worth", "concentration", "pace", "self-harm"], 0, 3, LOINC),
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
  outcomes: {
    ...NO_OUTCOMES,
    response: halved("NCQA, HEDIS: depression remission or response", true),
    remission: { atMost: 4, source: "NCQA, HEDIS: below 5", verified: true },
    worsening: { points: 5, source: "the minimal important difference, Löwe 2004", verified: true },
    relapse: { from: 10, source: "customary: 10 or more at two visits", verified: false },
  },
});

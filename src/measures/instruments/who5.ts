/**
 * WHO-5 Well-Being Index: 5 items 0-5 over the last two weeks. The total is quoted as raw sum x 4, 0 to 100, and higher
 * is better; a total that is not a multiple of 4 cannot come from complete answers and is most often a raw sum.
 */
import { defineInstrument, itemsInOrder } from "../instrument.ts";
import { NO_OUTCOMES } from "../outcomes.ts";

/** Total 0-100 in steps of 4. */
export const who5 = defineInstrument({
  code: "who5",
  version: 1,
  total: { min: 0, max: 100, step: 4, source: "Topp 2015", verified: true },
  higher: "better",
  rates: "state",
  informant: "patient",
  core: true,
  scoring: { kind: "sum" },
  loinc: null,
  items: itemsInOrder(["cheerful", "calm", "active", "rested", "interested"], 0, 5),
  bands: {
    source: "Topp 2015: 50 or less asks for a test for depression",
    verified: true,
    list: [
      { code: "low-wellbeing", from: 0 },
      { code: "wellbeing", from: 51 },
    ],
  },
  reliableChange: null,
  importantDifference: { points: 10, source: "Topp 2015", verified: true },
  outcomes: NO_OUTCOMES,
});

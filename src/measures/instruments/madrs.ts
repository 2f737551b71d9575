/** Montgomery-Asberg Depression Rating Scale: 10 items 0-6, as a clinician rates them over the last week. */
import { defineInstrument, itemsInOrder } from "../instrument.ts";
import { halved, NO_OUTCOMES } from "../outcomes.ts";

/** Total 0-60. */
export const madrs = defineInstrument({
  code: "madrs",
  version: 1,
  total: { min: 0, max: 60, step: 1, source: "Montgomery and Asberg 1979", verified: false },
  higher: "worse",
  rates: "state",
  informant: "clinician",
  core: false,
  scoring: { kind: "sum" },
  loinc: null,
  items: itemsInOrder(
    ["sadness-seen", "sadness-told", "tension", "sleep", "appetite", "concentration", "lassitude", "feeling", "pessimism", "suicide"],
    0,
    6,
  ),
  bands: {
    source: "Snaith 1986, Müller 2000",
    verified: false,
    list: [
      { code: "none", from: 0 },
      { code: "mild", from: 7 },
      { code: "moderate", from: 20 },
      { code: "severe", from: 35 },
    ],
  },
  reliableChange: { points: 7, source: "1.96 x sqrt 2 x standard error of measurement, inputs recalled", verified: false },
  importantDifference: { points: 6, source: "6 to 9 points for minimal improvement on the CGI", verified: false },
  outcomes: {
    ...NO_OUTCOMES,
    response: halved("customary", false),
    remission: { atMost: 10, source: "customary: 10 or less; 4 to 11 have been published", verified: false },
    worsening: { points: 6, source: "6 to 9 points for a minimal change on the CGI", verified: false },
  },
});

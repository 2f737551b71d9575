/** Hamilton Anxiety Rating Scale: 14 items 0-4, as a clinician rates them over the last week. No bands are cited yet. */
import { defineInstrument, itemsInOrder } from "../instrument.ts";
import { NO_OUTCOMES } from "../outcomes.ts";

/** Total 0-56. */
export const hama = defineInstrument({
  code: "hama",
  version: 1,
  total: { min: 0, max: 56, step: 1, source: "Hamilton 1959", verified: false },
  higher: "worse",
  rates: "state",
  informant: "clinician",
  core: false,
  scoring: { kind: "sum" },
  loinc: null,
  items: itemsInOrder(
    [
      "anxious-mood",
      "tension",
      "fears",
      "insomnia",
      "concentration-memory",
      "low-mood",
      "muscles",
      "senses",
      "heart",
      "breathing",
      "gut",
      "urinary-sexual",
      "autonomic",
      "behaviour",
    ],
    0,
    4,
  ),
  bands: null,
  reliableChange: null,
  importantDifference: null,
  outcomes: NO_OUTCOMES,
});

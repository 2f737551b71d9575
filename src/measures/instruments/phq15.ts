/**
 * Patient Health Questionnaire, somatic symptoms: 15 items 0-2 over the last four weeks. Item 4 is asked of women only;
 * a man's total is 28 at most, and is shown on the same scale of 30.
 */
import { defineInstrument, itemsInOrder } from "../instrument.ts";
import { NO_OUTCOMES } from "../outcomes.ts";

/** Read in the German PRO guide, items 1 to 15. */
const LOINC = [
  ...["69671-6", "69672-4", "69673-2", "69674-0", "69717-7", "69675-7", "69676-5", "69677-3"],
  ...["69678-1", "69679-9", "69680-7", "69681-5", "69682-3", "69731-8", "69732-6"],
];

/** Total 0-30. */
export const phq15 = defineInstrument({
  code: "phq15",
  version: 1,
  total: { min: 0, max: 30, step: 1, source: "LOINC 70273-8", verified: true },
  higher: "worse",
  rates: "state",
  informant: "patient",
  core: true,
  scoring: { kind: "sum" },
  loinc: "70273-8",
  items: itemsInOrder(
    [
      "stomach",
      "back",
      "limbs-joints",
      "menstrual",
      "sexual",
      "headache",
      "chest",
      "dizziness",
      "fainting",
      "heartbeat",
      "breath",
      "bowels",
      "nausea",
      "tiredness",
      "sleep",
    ],
    0,
    2,
    LOINC,
  ),
  bands: {
    source: "Kroenke 2002",
    verified: true,
    list: [
      { code: "minimal", from: 0 },
      { code: "low", from: 5 },
      { code: "medium", from: 10 },
      { code: "high", from: 15 },
    ],
  },
  reliableChange: null,
  importantDifference: { points: 3, source: "about 3 points", verified: false },
  outcomes: NO_OUTCOMES,
});

/**
 * Hamilton Depression Rating Scale, 17 items: how depressed, as a clinician rates it over the last week. Numbers follow
 * Hamilton's original order; the order of the interview guides used in Japan differs, so answers are keyed by concept.
 */
import { defineInstrument, type Item } from "../instrument.ts";
import { halved, NO_OUTCOMES } from "../outcomes.ts";

const item = <const Code extends string>(number: number, code: Code, max: 2 | 4): Item<Code> => ({ code, number, min: 0, max });

/** Nine items 0-4, eight items 0-2. */
export const hamd17 = defineInstrument({
  code: "hamd17",
  version: 1,
  total: { min: 0, max: 52, step: 1, source: "CamCOPS, tasks/hamd.py", verified: true },
  higher: "worse",
  rates: "state",
  informant: "clinician",
  core: true,
  scoring: { kind: "sum" },
  loinc: null,
  items: [
    item(1, "mood", 4),
    item(2, "guilt", 4),
    item(3, "suicide", 4),
    item(4, "insomnia-early", 2),
    item(5, "insomnia-middle", 2),
    item(6, "insomnia-late", 2),
    item(7, "work-interest", 4),
    item(8, "retardation", 4),
    item(9, "agitation", 4),
    item(10, "anxiety-psychic", 4),
    item(11, "anxiety-somatic", 4),
    item(12, "appetite-gut", 2),
    item(13, "somatic-general", 2),
    item(14, "sexual", 2),
    item(15, "illness-worry", 4),
    item(16, "weight", 2),
    item(17, "insight", 2),
  ],
  otherOrders: {
    "interview-guide": {
      items: [
        "mood",
        "work-interest",
        "insomnia-early",
        "insomnia-middle",
        "insomnia-late",
        "sexual",
        "appetite-gut",
        "weight",
        "somatic-general",
        "guilt",
        "suicide",
        "anxiety-psychic",
        "anxiety-somatic",
        "illness-worry",
        "insight",
        "agitation",
        "retardation",
      ],
      source: "items as a Japanese device trial lists them, dt-axis.co.jp; the order of the structured interview guides",
      verified: true,
    },
  },
  bands: {
    source: "CamCOPS, tasks/hamd.py",
    verified: true,
    list: [
      { code: "none", from: 0 },
      { code: "mild", from: 8 },
      { code: "moderate", from: 14 },
      { code: "severe", from: 19 },
      { code: "very-severe", from: 23 },
    ],
  },
  reliableChange: { points: 5.37, source: "1.96 x sqrt 2 x SD 5 x sqrt(1 - 0.85)", verified: false },
  importantDifference: { points: 3, source: "NICE 2004", verified: false },
  outcomes: {
    ...NO_OUTCOMES,
    response: halved("Bobo 2016: 50 to 57 %, 11 points, stand for much improved on the CGI", true),
    remission: { atMost: 7, source: "Leucht 2013: 7 or less stands for 2 or less on the CGI-S", verified: true },
    unnoticed: { percentMax: 30, source: "Zhang 2022: up to 30 % is no meaningful benefit", verified: true },
    worsening: { points: 4, source: "between 3 and 5 points for a minimal change on the CGI", verified: false },
    relapse: { from: 16, source: "customary: 16 or more at two visits", verified: false },
  },
});

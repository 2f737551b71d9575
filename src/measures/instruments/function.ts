/** How a patient lives and thinks: appetite (SNAQ), work and social adjustment (WSAS), perceived cognition (PDQ-D-5), health today (EQ-5D-5L). */
import { defineInstrument, type Item, itemsInOrder } from "../instrument.ts";
import { NO_OUTCOMES } from "../outcomes.ts";

const optional = { version: 1, rates: "state", informant: "patient", core: false, loinc: null } as const;

/** Simplified Nutritional Appetite Questionnaire, 4-20; higher is better. */
export const snaq = defineInstrument({
  ...optional,
  code: "snaq",
  total: { min: 4, max: 20, step: 1, source: "Wilson 2005", verified: true },
  higher: "better",
  scoring: { kind: "sum" },
  items: itemsInOrder(["appetite", "full", "taste", "meals"], 1, 5),
  bands: {
    source: "Wilson 2005: 14 or less foretells loss of weight",
    verified: true,
    list: [
      { code: "appetite-low", from: 4 },
      { code: "appetite-kept", from: 15 },
    ],
  },
  reliableChange: null,
  importantDifference: null,
  outcomes: NO_OUTCOMES,
});

/** Work and Social Adjustment Scale, 0-40. */
export const wsas = defineInstrument({
  ...optional,
  code: "wsas",
  total: { min: 0, max: 40, step: 1, source: "Mundt 2002", verified: false },
  higher: "worse",
  scoring: { kind: "sum" },
  items: itemsInOrder(["work", "home", "social-leisure", "private-leisure", "relations"], 0, 8),
  bands: null,
  reliableChange: null,
  importantDifference: { points: 8, source: "about 8 points", verified: false },
  outcomes: NO_OUTCOMES,
});

/** Perceived Deficits Questionnaire for depression, 5 items, 0-20. */
export const pdqD5 = defineInstrument({
  ...optional,
  code: "pdq-d5",
  total: { min: 0, max: 20, step: 1, source: "Sumiyoshi 2022", verified: true },
  higher: "worse",
  scoring: { kind: "sum" },
  items: itemsInOrder(["organising", "concentrating", "remembering-tasks", "remembering-told", "deciding"], 0, 4),
  bands: null,
  reliableChange: null,
  importantDifference: null,
  outcomes: NO_OUTCOMES,
});

const health: Item<"vas"> = { code: "vas", number: 1, min: 0, max: 100 };

/** EQ-5D-5L: five answers that a country's value set turns into an index. The value set is not ours to ship. */
export const eq5d5l = defineInstrument({
  ...optional,
  code: "eq-5d-5l",
  total: { min: -0.025, max: 1, step: 0.001, source: "Shiroiwa 2016, value set for Japan", verified: false },
  higher: "better",
  scoring: { kind: "looked-up" },
  items: itemsInOrder(["mobility", "self-care", "usual-activities", "pain-discomfort", "anxiety-depression"], 1, 5),
  bands: null,
  reliableChange: null,
  importantDifference: { points: 0.061, source: "Shiroiwa 2016, Qual Life Res 25:707: between groups", verified: true },
  outcomes: NO_OUTCOMES,
});

/** The scale beside the EQ-5D: health today, 0-100. */
export const eqVas = defineInstrument({
  ...optional,
  code: "eq-vas",
  total: { min: 0, max: 100, step: 1, source: "EuroQol", verified: false },
  higher: "better",
  scoring: { kind: "sum" },
  items: [health],
  bands: null,
  reliableChange: null,
  importantDifference: null,
  outcomes: NO_OUTCOMES,
});

/**
 * Quick Inventory of Depressive Symptomatology, self-report: 16 items 0-3 over the last week, scored as nine domains. Of
 * appetite and of weight one of two items is answered, less or more; of sleep and of pace the worst counts.
 */
import { defineInstrument, itemsInOrder } from "../instrument.ts";
import { halved, NO_OUTCOMES } from "../outcomes.ts";

/** Total 0-27: the highest of 1-4, 5, the highest of 6-9, 10 to 14, the highest of 15 and 16. */
export const qids = defineInstrument({
  code: "qids-sr16",
  version: 1,
  total: { min: 0, max: 27, step: 1, source: "ids-qids.org, scoring of the QIDS", verified: true },
  higher: "worse",
  rates: "state",
  informant: "patient",
  core: false,
  scoring: {
    kind: "domains",
    domains: [
      [["insomnia-early"], ["insomnia-middle"], ["insomnia-late"], ["sleeping-much"]],
      [["sadness"]],
      [
        ["appetite-less", "appetite-more"],
        ["weight-less", "weight-more"],
      ],
      [["concentration"]],
      [["self-view"]],
      [["suicide"]],
      [["interest"]],
      [["energy"]],
      [["slowed"], ["restless"]],
    ],
  },
  loinc: null,
  items: itemsInOrder(
    [
      "insomnia-early",
      "insomnia-middle",
      "insomnia-late",
      "sleeping-much",
      "sadness",
      "appetite-less",
      "appetite-more",
      "weight-less",
      "weight-more",
      "concentration",
      "self-view",
      "suicide",
      "interest",
      "energy",
      "slowed",
      "restless",
    ],
    0,
    3,
  ),
  bands: {
    source: "ids-qids.org, interpretation",
    verified: true,
    list: [
      { code: "none", from: 0 },
      { code: "mild", from: 6 },
      { code: "moderate", from: 11 },
      { code: "severe", from: 16 },
      { code: "very-severe", from: 21 },
    ],
  },
  reliableChange: null,
  importantDifference: null,
  outcomes: {
    ...NO_OUTCOMES,
    response: halved("customary", false),
    remission: { atMost: 5, source: "ids-qids.org: 5 stands for 7 on the HAM-D17", verified: true },
    unnoticed: { percentMax: 30, source: "Zhang 2022: up to 30 % is no meaningful benefit", verified: true },
  },
});

/** What was before, a form for each topic: a trial of an antidepressant, the allergies as one list, a medicine, anything else. */
import { choice, code, date, group, list, number, quantity, text } from "../field.ts";
import { defineForm } from "../form.ts";
import { ours, REMARK } from "./shared.ts";

const drug = group(
  "body.drug",
  [
    text("name", { required: true, label: { of: "field", code: "drug.name" } }),
    code("code", "drug", { label: { of: "field", code: "drug.code" } }),
  ],
  {
    required: true,
  },
);

const dailyDose = quantity("body.dailyDose", {
  label: { of: "field", code: "dailyDose" },
  otherwise: { possible: { min: 0, max: null }, plausible: ours(0.01, 5000) },
});

const SINCE = { years: 100, source: "our own limit, against slips of the era", verified: false };

const period = [
  date("body.startedOn", { partial: true, plausibleYearsBack: SINCE }),
  date("body.stoppedOn", { partial: true, plausibleYearsBack: SINCE }),
];

const drugStatus = choice("body.status", ["ongoing", "stopped", "unknown"], { required: true });

/** A trial of an antidepressant. */
export const ANTIDEPRESSANT_TRIAL = defineForm({
  code: "history.antidepressant-trial",
  kind: "history",
  fixed: { "body.topic": "antidepressant-trial" },
  fields: [
    drug,
    choice("body.drugClass", ["ssri", "snri", "nassa", "tricyclic", "tetracyclic", "maoi", "ndri", "sari", "srim", "other", "unknown"], {
      required: true,
    }),
    dailyDose,
    ...period,
    drugStatus,
    number("body.adherencePercent", { unit: "%", decimals: null, possible: { min: 0, max: 100 }, plausible: ours(10, 100) }),
    choice("body.result", ["remission", "response", "partial", "none", "not-tolerated", "unknown"], { required: true }),
    REMARK,
  ],
});

/** The allergies, as one list that stands as a whole. */
export const ALLERGIES = defineForm({
  code: "history.allergies",
  kind: "history",
  fixed: { "body.topic": "allergies" },
  fields: [
    group(
      "body.allergies",
      [
        choice("status", ["none-known", "listed", "unknown"], { required: true }),
        list(
          "list",
          [
            text("substance", { required: true }),
            choice("category", ["medicine", "food", "latex", "contrast", "metal", "adhesive", "other"], { required: true }),
            text("reaction"),
            choice("severity", ["mild", "moderate", "severe", "anaphylaxis", "unknown"], { required: true }),
          ],
          { rowsMin: 1, rowsMax: 50, blank: "absent", when: [{ path: "body.allergies.status", is: ["listed"] }] },
        ),
      ],
      { required: true },
    ),
    REMARK,
  ],
});

/** A medicine that is or was taken. */
export const MEDICATION = defineForm({
  code: "history.medication",
  kind: "history",
  fixed: { "body.topic": "medication" },
  fields: [
    drug,
    dailyDose,
    choice("body.route", ["oral", "injection", "infusion", "patch", "inhaled", "other", "unknown"], { required: true }),
    ...period,
    drugStatus,
    choice("body.shiftsThreshold", ["raises", "lowers", "no", "unknown"], { required: true }),
    REMARK,
  ],
});

/** Anything else that was or is. */
export const OTHER_HISTORY = defineForm({
  code: "history.other",
  kind: "history",
  fixed: { "body.topic": "other" },
  fields: [
    choice(
      "body.category",
      ["psychiatric", "medical", "surgical", "family", "substance", "pregnancy", "implant", "vaccination", "social"],
      {
        required: true,
      },
    ),
    code("body.item", "history-item", { required: true }),
    choice("body.presence", ["present", "past", "absent", "unknown"], { required: true }),
    ...period,
    REMARK,
  ],
});

/** Something untoward: what, how bad, how related to each treatment, what was done and to whom it was reported. */
import { choice, choices, code, codes, date, entry, list, moment } from "../field.ts";
import { defineForm } from "../form.ts";
import { REMARK } from "./shared.ts";

const RELATION = ["none", "unlikely", "possible", "probable", "definite", "unknown"];
const SERIOUS = ["death", "life-threatening", "hospitalisation", "disability", "birth-defect", "medically-important"];

/** The form of an adverse event. */
export const ADVERSE_EVENT = defineForm({
  code: "adverse-event",
  kind: "adverse-event",
  fields: [
    code("body.term", "adverse-event", { required: true }),
    moment("body.onsetAt", { label: { of: "field", code: "onsetAt" } }),
    choice("body.severity", ["mild", "moderate", "severe", "unknown"], { required: true }),
    choices("body.serious", SERIOUS),
    choice("body.relatedToTms", RELATION, { required: true }),
    choice("body.relatedToExosome", RELATION, { required: true }),
    choice("body.outcome", ["recovered", "recovering", "not-recovered", "sequelae", "fatal", "unknown"], { required: true }),
    date("body.endedOn"),
    codes("body.actions", "adverse-action"),
    entry("body.during", ["session", "infusion"]),
    list(
      "body.reports",
      [choice("to", ["ministry", "pmda", "maker", "ethics-board", "other"], { required: true }), date("on", { required: true })],
      {
        rowsMax: 20,
      },
    ),
    REMARK,
  ],
});

/** A diagnosis in a classification, with how sure it is and what is known of its course. Not known is an answer to choose. */
import { choice, date, group, text } from "../field.ts";
import { defineForm } from "../form.ts";
import { REMARK } from "./shared.ts";

/** The form of a diagnosis. */
export const DIAGNOSIS = defineForm({
  code: "diagnosis",
  kind: "diagnosis",
  fields: [
    group(
      "body.coding",
      [
        choice("system", ["icd-10", "icd-11", "dsm-5-tr"], { required: true }),
        text("code", { shape: "classification-code", required: true, label: { of: "field", code: "coding.code" } }),
        text("display", { required: true }),
      ],
      { required: true },
    ),
    choice("body.role", ["principal", "secondary"], { required: true }),
    choice("body.certainty", ["confirmed", "suspected", "excluded"], { required: true }),
    choice("body.course", ["single-episode", "recurrent", "persistent", "not-applicable", "unknown"], { required: true }),
    choice("body.severity", ["mild", "moderate", "severe", "in-remission", "not-applicable", "unknown"], { required: true }),
    choice("body.psychoticFeatures", ["present", "absent", "unknown"], { required: true }),
    date("body.onsetOn", {
      partial: true,
      plausibleYearsBack: { years: 80, source: "our own limit, against slips of the era", verified: false },
    }),
    REMARK,
  ],
});

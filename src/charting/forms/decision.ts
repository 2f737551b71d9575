/** A decision at a checkpoint: the rule and its answer, the numbers, the physician's choice and the patient's wish, side by side. */
import { choice, code, codes, group, number, record, text } from "../field.ts";
import { defineForm } from "../form.ts";
import { REMARK } from "./shared.ts";

/** The form of a decision. The names of the numbers come with the values (`prefill`), those of the rule that was shown. */
export const DECISION = defineForm({
  code: "decision",
  kind: "decision",
  fields: [
    code("body.checkpoint", "checkpoint", { required: true }),
    group("body.rule", [
      code("code", null, { required: true, label: { of: "field", code: "rule.code" } }),
      text("version", { required: true }),
      choice("answer", ["continue", "change", "stop", "taper", "unknown"], { required: true }),
    ]),
    record("body.numbers", [], number("", { decimals: null, label: { of: "term", list: "decision-number", code: "" } })),
    choice("body.choice", ["continue", "change", "stop", "taper"], { required: true }),
    codes("body.reasons", "decision-reason", { required: true, atLeastOne: true }),
    text("personal.wish", { shape: "text" }),
    text("personal.wishSaidBy"),
    REMARK,
  ],
});

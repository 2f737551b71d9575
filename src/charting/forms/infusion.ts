/** One infusion: the vial and its lot, two people's checks, the times, the observations, and what remained. */
import { choice, code, entry, list, moment, number, person, record, text, yesNo } from "../field.ts";
import { defineForm } from "../form.ts";
import { TERMS } from "../terms.ts";
import { EXOSOME_DOSE } from "./dose.ts";
import { ours, REMARK } from "./shared.ts";
import { CIRCULATION } from "./vitals.ts";

const check = (code: string) => ({ label: { of: "term", list: "infusion-check", code } as const, blank: "absent" as const });

/** The form of an infusion. */
export const INFUSION = defineForm({
  code: "infusion",
  kind: "infusion",
  version: 2,
  fields: [
    number("body.number", {
      required: true,
      possible: { min: 1, max: 1000 },
      plausible: ours(1, 24),
      label: { of: "field", code: "infusion.number" },
    }),
    code("body.product", "product", { required: true }),
    text("body.lot", { required: true }),
    text("body.vial", { required: true }),
    choice("body.route", ["intravenous", "intranasal", "inhaled", "other"]),
    { ...EXOSOME_DOSE, path: "body.dose" },
    number("body.volumeMillilitres", { unit: "mL", decimals: null, possible: { min: 0.01, max: 2000 }, plausible: ours(5, 250) }),
    number("body.diluentMillilitres", { unit: "mL", decimals: null, possible: { min: 0, max: 2000 }, plausible: ours(0, 250) }),
    number("body.plannedMinutes", { unit: "min", possible: { min: 1, max: 600 }, plausible: ours(15, 180) }),
    moment("body.thawedAt"),
    moment("body.startedAt"),
    moment("body.endedAt"),
    record(
      "body.checks",
      TERMS["infusion-check"].map((name) => yesNo(name, { ...check(name), required: "ask" })),
      yesNo("", check("")),
    ),
    person("body.checkedBy"),
    list("body.vitals", [moment("at", { required: true }), ...CIRCULATION], { rowsMax: 100 }),
    choice("body.reaction", ["none", "mild", "moderate", "severe", "unknown"], { required: true }),
    number("body.remainderMillilitres", { unit: "mL", decimals: null, possible: { min: 0, max: 2000 }, plausible: ours(0, 250) }),
    entry("body.plan", ["plan"]),
    REMARK,
  ],
});

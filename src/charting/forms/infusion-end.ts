/** The end of an infusion: when and why, where the vial's volume went, and whether there was a reaction. */
import { choice, codes, entry, moment, number } from "../field.ts";
import { defineForm } from "../form.ts";
import { ours, REMARK } from "./shared.ts";

const VOLUME = { unit: "mL", decimals: null, required: true, possible: { min: 0, max: 2000 }, plausible: ours(0, 100) } as const;

/** The form of the end of an infusion. */
export const INFUSION_END = defineForm({
  code: "infusion-end",
  kind: "infusion-end",
  fields: [
    entry("body.infusion", ["infusion"], { required: true }),
    moment("body.endedAt", { required: true }),
    choice("body.ended", ["complete", "reaction", "recall", "patient", "line", "other"], { required: true }),
    number("body.givenMillilitres", VOLUME),
    number("body.keptMillilitres", VOLUME),
    number("body.wasteMillilitres", VOLUME),
    choice("body.reaction", ["none", "mild", "moderate", "severe"], { required: true }),
    codes("body.actions", "adverse-action"),
    REMARK,
  ],
});

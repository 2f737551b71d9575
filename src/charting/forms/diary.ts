/**
 * One day's diary: ten sliders of our own, and what goes with them. Not a validated scale. Each is named as a trouble, so that 0
 * is none of it and 10 as bad as can be in all of them, and nobody has to turn one round.
 */
import { choice, codes, group, number, score } from "../field.ts";
import { defineForm } from "../form.ts";
import { ANSWERS, LANGUAGES, ours, REMARK } from "./shared.ts";

/** Of the sliders' wording; a changed wording is a new edition. */
export const DIARY_EDITION = 1;

const SLIDERS = ["mood", "motivation", "concentration", "fatigue", "sleep", "appetite", "headache", "pain", "gut", "worry"];

/** The form of a day's diary. */
export const DIARY = defineForm({
  code: "diary",
  kind: "diary",
  fields: [
    number("body.edition", { required: true, possible: { min: 1, max: 99 } }),
    choice("body.language", LANGUAGES),
    group(
      "body.sliders",
      SLIDERS.map((name) => score(name, 0, 10, { label: { of: "field", code: `sliders.${name}` } })),
      { required: true },
    ),
    number("body.sleptHours", { unit: "h", decimals: null, possible: { min: 0, max: 24 }, plausible: ours(1, 14) }),
    score("body.appetiteChange", -5, 5),
    choice("body.coldOrFever", ANSWERS, { required: true }),
    codes("body.sideEffects", "side-effect"),
    REMARK,
  ],
});

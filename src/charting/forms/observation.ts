/** One look at a patient around an infusion: when, the signs, the symptoms, and whether they could be reached. */
import { choice, codes, entry, number } from "../field.ts";
import { defineForm } from "../form.ts";
import { ours, REMARK } from "./shared.ts";
import { CIRCULATION, CONSCIOUSNESS, RESPIRATIONS } from "./vitals.ts";

const PHASES = ["before", "during", "after", "call-24h", "call-72h", "visit-7d"];

/** The form of an observation. */
export const OBSERVATION = defineForm({
  code: "observation",
  kind: "observation",
  fields: [
    entry("body.infusion", ["infusion"], { required: true }),
    choice("body.phase", PHASES, { required: true }),
    number("body.minute", { unit: "min", possible: { min: 0, max: 600 }, plausible: ours(0, 180) }),
    ...[...CIRCULATION, RESPIRATIONS, CONSCIOUSNESS].map((field) => ({ ...field, path: `body.${field.path}` })),
    codes("body.symptoms", "infusion-symptom"),
    choice("body.contact", ["present", "reached", "not-reached"], { required: true }),
    REMARK,
  ],
});

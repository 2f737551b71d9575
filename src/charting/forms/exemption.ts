/** An exemption from limits of safety. The intensity is the highest that it allows; above it the limits hold again. */
import { code, codes, number, text } from "../field.ts";
import { defineForm } from "../form.ts";
import { INTENSITY } from "./dose.ts";
import { ours } from "./shared.ts";

/** The form of an exemption. */
export const EXEMPTION = defineForm({
  code: "exemption",
  kind: "exemption",
  fields: [
    code("body.protocol", "protocol", { required: true }),
    number("body.protocolVersion", { required: true, possible: { min: 1, max: null }, plausible: ours(1, 99) }),
    { ...INTENSITY, path: "body.intensityPercentOfThreshold", required: true },
    codes("body.exempts", "exemptible-finding", { required: true, atLeastOne: true }),
    text("personal.justification", { shape: "text", required: true }),
  ],
});

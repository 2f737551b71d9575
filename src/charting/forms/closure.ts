/** The end of a chart. That it was erased is never chosen here: an erasure writes it. */
import { choice, code, date } from "../field.ts";
import { defineForm } from "../form.ts";
import { REMARK } from "./shared.ts";

/** The form of a closure. */
export const CLOSURE = defineForm({
  code: "closure",
  kind: "closure",
  fields: [
    choice("body.reason", ["completed", "stopped", "transferred", "died", "withdrawn"], { required: true }),
    date("body.endedOn", {
      required: true,
      label: { of: "field", code: "closure.endedOn" },
      plausibleYearsBack: { years: 1, source: "our own limit, against slips of the date", verified: false },
    }),
    code("body.ground", "closure-ground"),
    REMARK,
  ],
});

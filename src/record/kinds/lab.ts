/** One laboratory value with its unit. A value without a unit cannot be written. */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, noRemark, ordinal, remark, unit } from "./parts.ts";

/** A laboratory value. A second draw of the day is an entry of its own. */
export const lab = defineKind({
  kind: "lab",
  ledger: "chart",
  body: z.strictObject({
    /** An analyte's code, for example `crp-hs`. */
    analyte: code,
    /** As reported, with the unit it was reported in. */
    value: z.number(),
    unit,
    /** `<` or `>` when the laboratory reports a limit and not a value. */
    comparator: z.enum(["<", ">"]).nullable(),
    method: code.nullable(),
    /** Which of several draws of the same day, from 1. */
    draw: ordinal(9),
  }),
  personal: remark,
  noPersonal: noRemark,
});

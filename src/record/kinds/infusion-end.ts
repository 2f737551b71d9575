/**
 * The end of an infusion: when and why, what of the vial was given, what was kept back and what was thrown away, and whether
 * there was a reaction. The infusion itself was written when it began.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, moment, noRemark, remark, uuid } from "./parts.ts";

const millilitres = z.number().min(0).max(2000);

/** The end of an infusion. */
export const infusionEnd = defineKind({
  kind: "infusion-end",
  ledger: "chart",
  body: z.strictObject({
    /** Of the same chart. */
    infusion: uuid,
    endedAt: moment,
    ended: z.enum(["complete", "reaction", "recall", "patient", "line", "other"]),
    /** Of the product, without its diluent. Together they are what the vial held. */
    givenMillilitres: millilitres,
    keptMillilitres: millilitres,
    wasteMillilitres: millilitres,
    reaction: z.enum(["none", "mild", "moderate", "severe"]),
    /** What was done: `stopped-infusion`, `adrenaline-given` … */
    actions: z.array(code).max(20),
  }),
  personal: remark,
  noPersonal: noRemark,
});

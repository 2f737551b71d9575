/**
 * The end of a chart, and why. `erased` is the last entry that a lawful erasure writes before the patient's key is
 * destroyed: what remains says that there was a chart, how long, and on what ground it was erased.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, localDate, noRemark, remark } from "./parts.ts";

/** A closure. A new registration opens the chart of a patient who comes back; nothing opens an erased one. */
export const closure = defineKind({
  kind: "closure",
  ledger: "chart",
  body: z.strictObject({
    reason: z.enum(["completed", "stopped", "transferred", "died", "withdrawn", "erased"]),
    endedOn: localDate,
    /** The legal ground or the reason in more detail, by code; null when the reason says enough. */
    ground: code.nullable(),
  }),
  personal: remark,
  noPersonal: noRemark,
});

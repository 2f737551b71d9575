/**
 * A decision at a checkpoint: which rule was looked at, in which version, with which numbers, and what the physician
 * chose. The rule never chooses; its answer stands beside the choice. The patient's wish is in the patient's words.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, freeText, line, noRemark } from "./parts.ts";

/** A decision about going on. */
export const decision = defineKind({
  kind: "decision",
  ledger: "chart",
  body: z.strictObject({
    /** `session-15`, `week-6` … */
    checkpoint: code,
    /** The rule that was shown; null when none was in force. */
    rule: z
      .strictObject({
        code,
        version: line,
        /** What it said; `unknown` when a number was missing. */
        answer: z.enum(["continue", "change", "stop", "taper", "unknown"]),
      })
      .nullable(),
    /** The numbers that were used, by code; null is a number that was not known. */
    numbers: z.record(code, z.number().nullable()),
    choice: z.enum(["continue", "change", "stop", "taper"]),
    reasons: z.array(code).min(1).max(20),
  }),
  personal: z.strictObject({
    remark: freeText.nullable(),
    wish: freeText.nullable(),
    /** Who said it, when it was not the patient. */
    wishSaidBy: line.nullable(),
  }),
  noPersonal: { ...noRemark, wish: null, wishSaidBy: null },
});

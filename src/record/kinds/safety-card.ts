/**
 * A card for an emergency at the chair: what to do at a seizure, at an anaphylaxis. The text is the clinic's own, whoever
 * proposed it; it is shown to the staff only when a physician of the clinic has signed it, and the newest of a card stands.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, freeText, line, noRemark, remark } from "./parts.ts";

/** A safety card. The newest of each `card` stands. */
export const safetyCard = defineKind({
  kind: "safety-card",
  ledger: "clinic",
  body: z.strictObject({
    /** `seizure`, `anaphylaxis` … */
    card: code,
    edition: line,
    /** Line by line, in both languages. */
    text: z.strictObject({ ja: freeText, en: freeText }),
  }),
  personal: remark,
  noPersonal: noRemark,
});

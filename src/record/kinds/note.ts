/** What someone wrote, in sentences. The text may identify someone and is therefore sealed; the body says what sort it is. */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { freeText } from "./parts.ts";

/** A note. */
export const note = defineKind({
  kind: "note",
  ledger: "chart",
  body: z.strictObject({
    category: z.enum(["progress", "psychotherapy", "handover", "phone", "family", "administrative"]),
    language: z.enum(["ja", "en"]),
  }),
  personal: z.strictObject({ text: freeText }),
  noPersonal: null,
});

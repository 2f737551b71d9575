/** A letter that came or went, with its text or the digest of its scanned file. */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { digest, documentText, freeText, line, moment } from "./parts.ts";

/** A letter. */
export const letter = defineKind({
  kind: "letter",
  ledger: "chart",
  body: z.strictObject({
    direction: z.enum(["in", "out"]),
    purpose: z.enum(["referral", "reply", "certificate", "summary", "recall", "report", "other"]),
    language: z.enum(["ja", "en"]),
    /** SHA-256 of the file that was scanned or printed; null when there is none. */
    documentDigest: digest.nullable(),
    /** When it was sent or arrived; null while it lies. */
    carriedAt: moment.nullable(),
  }),
  personal: z.strictObject({
    /** The other party: a person, a hospital. */
    correspondent: line,
    title: line,
    text: documentText.nullable(),
    remark: freeText.nullable(),
  }),
  noPersonal: null,
});

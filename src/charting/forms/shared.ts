/** What several forms share: the remark, the answers to a question, and our own limits against slips of the finger. */
import { type CitedBounds, text } from "../field.ts";

/** Words about the entry. */
export const REMARK = text("personal.remark", { shape: "text" });

/** What was asked and may not be known. */
export const ANSWERS: readonly string[] = ["yes", "no", "unknown"];

/** The languages of a form or a document. */
export const LANGUAGES: readonly string[] = ["ja", "en"];

/** A range that nobody else has stated: outside it a slip is likelier than the value. */
export function ours(min: number | null, max: number | null): CitedBounds {
  return { min, max, source: "our own limits, against slips of the finger", verified: false };
}

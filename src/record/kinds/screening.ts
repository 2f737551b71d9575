/**
 * The safety questions before TMS or before an exosome infusion, as they were answered. Which questions an edition asks,
 * and what an answer means, is `src/care`'s; the record keeps the answers. A question that was not asked is absent.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { answer, code, freeText, line, noRemark } from "./parts.ts";

/** A screening for one component of the treatment. */
export const screening = defineKind({
  kind: "screening",
  ledger: "chart",
  body: z.strictObject({
    component: z.enum(["tms", "exosome"]),
    questionnaire: code,
    /** The edition as printed on it. */
    edition: line,
    /** Question code to answer. */
    answers: z.record(code, answer),
    answeredBy: z.enum(["patient", "family", "clinician", "unknown"]),
    language: z.enum(["ja", "en"]).nullable(),
  }),
  personal: z.strictObject({
    remark: freeText.nullable(),
    /** What was said to a question beyond yes and no, by question code. */
    details: z.record(code, freeText),
  }),
  noPersonal: { ...noRemark, details: {} },
});

/**
 * What the patient decided about one component, on the ground of which document. Components are asked apart: saying no
 * to one is a normal choice and changes nothing of another. A withdrawal is a new entry, never an amendment.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, freeText, line, noRemark } from "./parts.ts";

/** A decision about consent. The newest for a component stands; none means that nobody has asked. */
export const consent = defineKind({
  kind: "consent",
  ledger: "chart",
  body: z.strictObject({
    component: z.enum(["tms", "exosome", "research-use"]),
    decision: z.enum(["given", "declined", "withdrawn"]),
    /** Of the document that was explained. */
    document: code,
    documentVersion: line,
    language: z.enum(["ja", "en"]),
    givenBy: z.enum(["patient", "representative"]),
    interpreter: z.boolean(),
    /** The questions that check understanding, by code, and whether they were answered right in the end. */
    understood: z.record(code, z.boolean()),
  }),
  personal: z.strictObject({
    remark: freeText.nullable(),
    /** The printed name and relation of who decided for the patient. */
    representative: line.nullable(),
  }),
  noPersonal: { ...noRemark, representative: null },
});

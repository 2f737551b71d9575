/**
 * The official wording of an instrument, as the clinic imported it under its licence, and that it is no longer used. Whose
 * text it is and on what terms the clinic uses it is said by the author of the entry, at its time. Of an instrument and a
 * language the newest stands, until it is withdrawn; none is ever changed.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, conflict, digest, freeText, line, noRemark, ordinal, remark } from "./parts.ts";

const language = z.enum(["ja", "en"]);

/** A wording comes into use. */
export const wording = defineKind({
  kind: "wording",
  ledger: "clinic",
  body: z.strictObject({
    instrument: code,
    instrumentVersion: ordinal(99),
    language,
    title: freeText.nullable(),
    /** As the file says it. */
    copyright: freeText.nullable(),
    items: z
      .array(
        z.strictObject({
          /** The concept of our definition, and the link id of the file. */
          concept: code,
          linkId: line,
          text: freeText,
          /** In the order of the form; empty where a number is asked for. */
          options: z.array(z.strictObject({ text: freeText, weight: z.number() })).max(20),
        }),
      )
      .min(1)
      .max(100)
      .refine((items) => new Set(items.map((item) => item.concept)).size === items.length, conflict("items-repeated")),
    /** SHA-256 of the canonical JSON of everything above. */
    digest,
    licence: z.strictObject({ holder: line, terms: freeText, commercial: z.enum(["allowed", "not-stated"]) }),
    /** The findings that somebody looked at and let pass. */
    acknowledged: z.array(code).max(20),
    source: z.strictObject({
      fileName: line,
      /** SHA-256 of the file. */
      digest,
      url: freeText.nullable(),
      version: line.nullable(),
    }),
  }),
  personal: remark,
  noPersonal: noRemark,
});

/** A wording goes out of use: the licence ended, or the text was found to be wrong. */
export const wordingWithdrawn = defineKind({
  kind: "wording-withdrawn",
  ledger: "clinic",
  body: z.strictObject({ instrument: code, language, digest }),
  personal: remark,
  noPersonal: noRemark,
});

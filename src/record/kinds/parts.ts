/**
 * The small schemas that several kinds share: dates, moments, texts, counts. Each refuses rather than repairs; what a
 * person typed is made regular before it comes here.
 */
import { z } from "zod";

/** `YYYY-MM-DD`, a day that exists. */
export const localDate = z.iso.date();

/** An instant with its offset, or a day alone. */
export const moment = z.union([z.iso.datetime({ offset: true, local: false }), z.iso.date()]);

/** Text a person wrote: 1 to 4,000 characters, well formed, no control characters but line breaks. */
export const freeText = z
  .string()
  .min(1)
  .max(4000)
  .regex(/^[^\p{Cc}\p{Cs}]*(?:[\n\t][^\p{Cc}\p{Cs}]*)*$/u);

/** One line of text: 1 to 200 characters. */
export const line = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u);

/** A code: lower-case letters, digits, hyphens and dots. */
export const code = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/);

/** A UCUM unit, kept with every value. */
export const unit = z.string().min(1).max(40);

/** A UUID in lower case. */
export const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/** 0, 1, 2 … to `max`. */
export const count = (max: number) => z.int().min(0).max(max);

/** A percentage of something, 0 to `max`. */
export const percent = (max: number) => z.number().min(0).max(max);

/** Words about the entry that may identify someone; the personal part of the kinds that need nothing else. */
export const remark = z.strictObject({ remark: freeText.nullable() });

/**
 * The small schemas that several kinds share: dates, moments, texts, counts. Each refuses rather than repairs; what a
 * person typed is made regular before it comes here. A format has a name, by which a finding says what was expected.
 */
import { z } from "zod";
import { isInstant, isLocalDate, isMoment } from "../../base/dates.ts";
import { isUuid } from "../../base/ids.ts";
import { isUnit } from "../../base/units.ts";

/** The formats of texts in the record. */
export const FORMATS = {
  /** `YYYY-MM-DD`, a day that exists. */
  date: isLocalDate,
  /** A day, a month `YYYY-MM` or a year `YYYY`, as far as it is remembered. */
  "partial-date": (text: string) => isLocalDate(text) || isLocalDate(`${text}-01`) || isLocalDate(`${text}-01-01`),
  /** With seconds and its offset from UTC. */
  instant: isInstant,
  /** An instant, or a day alone. */
  moment: isMoment,
  /** Lower-case letters, digits, hyphens and dots, 64 at most. */
  code: matches(/^[a-z0-9][a-z0-9.-]{0,63}$/),
  /** One line of 1 to 200 characters, not blank, without control characters. */
  line: matches(/^(?=.*\S)[^\p{Cc}\p{Cs}]{1,200}$/u),
  /** 1 to 4,000 characters, not blank, without control characters but line breaks and tabs. */
  text: matches(/^(?=[\s\S]*\S)(?:[^\p{Cc}\p{Cs}]|[\n\t]){1,4000}$/u),
  /** 1 to 40,000 characters of the same. */
  document: matches(/^(?=[\s\S]*\S)(?:[^\p{Cc}\p{Cs}]|[\n\t]){1,40000}$/u),
  /** A UCUM unit in its case-sensitive form, of those that `base/units.ts` knows. */
  unit: isUnit,
  uuid: isUuid,
  /** SHA-256 as 64 lower-case hexadecimal digits. */
  digest: matches(/^[0-9a-f]{64}$/),
  /** Hours and minutes of a day, `09:00`; its end is `24:00`. */
  "time-of-day": matches(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/),
  /** `+09:00` */
  "utc-offset": matches(/^[+-](?:0\d|1[0-4]):[0-5]\d$/),
  /** A code of a classification of diseases, `F33.1`. */
  "classification-code": matches(/^[A-Z0-9][A-Za-z0-9./&-]{0,31}$/),
} as const satisfies Record<string, (text: string) => boolean>;

/** The name of a format. */
export type Format = keyof typeof FORMATS;

const format = (name: Format) => z.stringFormat(name, FORMATS[name]);

/** A day. */
export const localDate = format("date");

/** A day, a month or a year. */
export const partialDate = format("partial-date");

/** An instant with its offset. */
export const instant = format("instant");

/** An instant with its offset, or a day alone. */
export const moment = format("moment");

/** Text a person wrote. */
export const freeText = format("text");

/** A long text: a letter. */
export const documentText = format("document");

/** One line of text. */
export const line = format("line");

/** A code. */
export const code = format("code");

/** A UCUM unit, kept with every value. */
export const unit = format("unit");

/** A UUID in lower case. */
export const uuid = format("uuid");

/** A SHA-256 digest. */
export const digest = format("digest");

/** Hours and minutes of a day. */
export const timeOfDay = format("time-of-day");

/** An offset from UTC. */
export const utcOffset = format("utc-offset");

/** A code of a classification of diseases. */
export const classificationCode = format("classification-code");

/** 0, 1, 2 … to `max`. */
export const count = (max: number) => z.int().min(0).max(max);

/** 1, 2, 3 … to `max`: the number of something in a series. */
export const ordinal = (max: number) => z.int().min(1).max(max);

/** A percentage of something, 0 to `max`. */
export const percent = (max: number) => z.number().min(0).max(max);

/** A value with its unit. */
export const quantity = z.strictObject({ value: z.number(), unit });

/** What was asked and may not be known. */
export const answer = z.enum(["yes", "no", "unknown"]);

/** Words about the entry that may identify someone; the personal part of the kinds that need nothing else. */
export const remark = z.strictObject({ remark: freeText.nullable() });

/** The personal part of an entry without a remark. */
export const noRemark = { remark: null };

/** A rule that joins several fields. The words for each are in `words/record.ts`. */
export const CONFLICTS = [
  "assessment-items",
  "assessment-total",
  "codes-repeated",
  "dates-order",
  "items-repeated",
  "none-reported",
  "plan-strategy",
  "threshold-interval",
  "vials-repeated",
  "vitals-empty",
] as const;
export type Conflict = (typeof CONFLICTS)[number];

/** The second argument of a refinement: which rule did not hold, and at which field it is told. */
export function conflict(rule: Conflict, ...path: string[]) {
  return { path, params: { conflict: rule } };
}

/** Whether two partial dates are in order, as far as they are known; true when one is missing. */
export function inOrder(earlier: string | null, later: string | null): boolean {
  if (earlier === null || later === null) return true;
  const known = Math.min(earlier.length, later.length);
  return earlier.slice(0, known) <= later.slice(0, known);
}

function matches(pattern: RegExp): (text: string) => boolean {
  return (text) => pattern.test(text);
}

/**
 * One field read: nothing was given, or the value with the regular form of what was typed and a doubt about it, or the
 * reason why it is refused. Quantities, which are two fields in one, are read in `read-quantity.ts`.
 */

import { parseDay } from "../base/date-input.ts";
import { addDays, ageOn, daysBetween, type Instant, isAfter, type LocalDate, localDay } from "../base/dates.ts";
import type { Json } from "../base/json.ts";
import type { Bounds, CitedBounds, DateField, MomentField, NumberField, PlainField } from "./field.ts";
import type { Expected, FormFindingCode, ReadableShape } from "./finding.ts";
import type { Values } from "./form.ts";
import { momentText, offsetOf, typedMoment } from "./typing/moment.ts";
import { typedMonthOrYear } from "./typing/month.ts";
import { typedNumber } from "./typing/number.ts";
import { typedText } from "./typing/text.ts";
import { withoutUnit } from "./typing/unit-suffix.ts";
import { textAt, textsAt } from "./values.ts";

/** The clock, and the day on which the entry happened. */
export interface LeafContext {
  readonly now: Instant;
  readonly day: LocalDate;
}

/** What is wrong, or to be asked. */
export interface Problem {
  readonly code: FormFindingCode;
  readonly expected: Expected;
}

/** A field as it was read. */
export type LeafReading =
  | { readonly status: "blank" }
  | { readonly status: "read"; readonly value: Json; readonly regular: string | null; readonly doubt: Problem | null }
  | { readonly status: "refused"; readonly problem: Problem };

const BLANK: LeafReading = { status: "blank" };

/** Reads what stands at `path`. */
export function readLeaf(field: PlainField, path: string, values: Values, context: LeafContext): LeafReading {
  if (field.kind === "choices" || field.kind === "codes") return readSeveral(field, textsAt(values, path));
  const given = textAt(values, path);
  return given.trim() === "" ? BLANK : readOne(field, given, context);
}

function readOne(field: Exclude<PlainField, { kind: "choices" | "codes" }>, given: string, context: LeafContext): LeafReading {
  switch (field.kind) {
    case "text":
      return readText(given, field.shape);
    case "number":
      return readNumber(given, field);
    case "score":
      return readNumber(given, { unit: null, decimals: 0, possible: { min: field.min, max: field.max }, plausible: null, step: null });
    case "choice":
      return field.choices.includes(given)
        ? read(given)
        : refused("field.choice", { kind: "choices", choices: field.choices, words: field.words });
    case "yes-no":
      return given === "yes" || given === "no" ? read(given === "yes") : unreadable("yes-no");
    case "code":
      return readText(given, "code");
    case "date":
      return field.partial ? readPartialDate(given, field, context) : readDate(given, field, context);
    case "moment":
      return readMoment(given, field, context);
    case "entry":
    case "person":
      return readText(given, "uuid");
  }
}

function readSeveral(field: Extract<PlainField, { kind: "choices" | "codes" }>, given: readonly string[] | null): LeafReading {
  if (given === null) return field.kind === "codes" && !field.atLeastOne ? read([]) : BLANK;
  if (field.kind === "choices") {
    const known = given.every((one) => field.choices.includes(one));
    return known ? read(given) : refused("field.choice", { kind: "choices", choices: field.choices, words: field.words });
  }
  if (given.length === 0 && field.atLeastOne) return BLANK;
  const chosen = given.map((one) => typedText(one, "code")).filter((one) => one !== null);
  return chosen.length === given.length ? read(chosen) : unreadable("code");
}

/** A number in its bounds. */
export function readNumber(given: string, field: Pick<NumberField, "unit" | "decimals" | "possible" | "plausible" | "step">): LeafReading {
  const value = typedNumber(withoutUnit(given, field.unit));
  if (value === null) return unreadable(field.decimals === 0 ? "whole-number" : "number");
  if (field.decimals === 0 && !Number.isInteger(value)) return unreadable("whole-number");
  if (!isWithin(value, field.possible)) return refused("field.impossible", range(field.possible, field.unit));
  return read(value, String(value), doubtOf(value, field.plausible, field.unit) ?? stepDoubt(value, field.step));
}

/** Whether a value lies in a range, its ends included. */
export function isWithin(value: number, { min, max }: Bounds): boolean {
  return (min === null || value >= min) && (max === null || value <= max);
}

/** The question about a value outside the plausible range. */
function doubtOf(value: number, plausible: CitedBounds | null, unit: string | null): Problem | null {
  return plausible === null || isWithin(value, plausible) ? null : { code: "field.implausible", expected: range(plausible, unit) };
}

/** What binary fractions lose: 4.4 is 44.000000000000007 tenths. */
const STEP_TOLERANCE = 1e-9;

/** A total between the steps of its scale: prorated, or most often a raw sum. */
function stepDoubt(value: number, step: number | null): Problem | null {
  if (step === null) return null;
  const steps = value / step;
  const isStep = Math.abs(steps - Math.round(steps)) < STEP_TOLERANCE;
  return isStep ? null : { code: "field.implausible", expected: { kind: "multiple", of: step } };
}

function readText(given: string, shape: Parameters<typeof typedText>[1]): LeafReading {
  const value = typedText(given, shape);
  return value === null ? unreadable(shape) : read(value, value);
}

function readDate(given: string, field: DateField, { now }: LeafContext): LeafReading {
  const day = parseDay(given);
  if (!day.ok) return unreadable("date");
  if (!field.future && isAfter(day.value, now)) return refused("field.in-future", { kind: "not-after", now });
  return read(day.value, day.value, dateDoubt(day.value, field, now));
}

/** A day, or as much of one as is remembered: `2024`, `2024-6`, `2024年6月`, `令和6年`, `R6.6`. */
function readPartialDate(given: string, field: DateField, context: LeafContext): LeafReading {
  const whole = parseDay(given);
  if (whole.ok) return readDate(given, field, context);
  const regular = typedMonthOrYear(given);
  if (regular === null) return unreadable("partial-date");
  const { now } = context;
  if (!field.future && regular > now.slice(0, regular.length)) return refused("field.in-future", { kind: "not-after", now });
  return read(regular, regular, dateDoubt(regular.length === 4 ? `${regular}-12-31` : `${regular}-28`, field, now));
}

function dateDoubt(day: LocalDate, { plausibleYearsBack }: DateField, now: Instant): Problem | null {
  if (plausibleYearsBack === null || ageOn(day, localDay(now)) <= plausibleYearsBack.years) return null;
  const year = Number(now.slice(0, 4)) - plausibleYearsBack.years;
  return { code: "field.implausible", expected: { kind: "not-before", day: String(year) } };
}

function readMoment(given: string, field: MomentField, { now, day }: LeafContext): LeafReading {
  const utcOffset = offsetOf(now);
  const moment = typedMoment(given, { day, today: localDay(now), utcOffset });
  if (moment === null) return unreadable("moment");
  if (isAfter(moment, now)) return refused("field.in-future", { kind: "not-after", now });
  const back = field.plausibleDaysBack;
  const late = back !== null && daysBetween(localDay(moment), localDay(now)) > back.days;
  const doubt: Problem | null = late
    ? { code: "field.implausible", expected: { kind: "not-before", day: addDays(localDay(now), -back.days) } }
    : null;
  return read(moment, momentText(moment, utcOffset), doubt);
}

/** A range as what was expected. */
export function range({ min, max }: Bounds, unit: string | null): Expected {
  return { kind: "range", min, max, unit };
}

function read(value: Json, regular: string | null = null, doubt: Problem | null = null): LeafReading {
  return { status: "read", value, regular, doubt };
}

function refused(code: FormFindingCode, expected: Expected): LeafReading {
  return { status: "refused", problem: { code, expected } };
}

/** Refused because it cannot be read as that shape. */
export function unreadable(shape: ReadableShape): LeafReading {
  return refused("field.unreadable", { kind: "shape", shape });
}

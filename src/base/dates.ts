/**
 * Dates and times as the record writes them. A `LocalDate` is a day in the clinic's calendar; an `Instant` carries its
 * offset from UTC, so that its first ten characters are the local day wherever it is read; a `Moment` is either, because
 * a time of day that nobody wrote down is not midnight. Nothing here asks a clock or a time zone of the machine.
 *
 * The calendar is the Gregorian one, also before it was in use. Days are counted from 1970-01-01 (day 0).
 */
import { invariant } from "./invariant.ts";

/** `YYYY-MM-DD`. */
export type LocalDate = string;
/** `YYYY-MM-DDTHH:MM:SS[.sss]±HH:MM` (never `Z`: the offset is what the clock on the wall said). */
export type Instant = string;
/** An instant, or a day alone. */
export type Moment = Instant | LocalDate;

const DATE_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT_PATTERN = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,3}))?([+-])(0\d|1[0-4]):([0-5]\d)$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const MILLISECONDS_PER_DAY = 86_400_000;
const DATE_LENGTH = "YYYY-MM-DD".length;
const OFFSET_LENGTH = "+09:00".length;

/** Whether `text` is a day that exists, written `YYYY-MM-DD`. Year 0000 does not exist. */
export function isLocalDate(text: string): boolean {
  const match = DATE_PATTERN.exec(text);
  return match !== null && dayExists(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Whether `text` is an instant with its offset, on a day that exists. Offsets reach from -14:59 to +14:59. */
export function isInstant(text: string): boolean {
  const match = INSTANT_PATTERN.exec(text);
  return match?.[1] !== undefined && isLocalDate(match[1]);
}

/** Whether `text` is an instant or a day. */
export function isMoment(text: string): boolean {
  return isLocalDate(text) || isInstant(text);
}

/** Whether the day exists: `month` 1 to 12, `day` from 1. */
export function dayExists(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `YYYY-MM-DD` of a day that exists. */
export function localDate(year: number, month: number, day: number): LocalDate {
  invariant(dayExists(year, month, day), `a day that exists, not ${year}-${month}-${day}`);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day of a moment on the clock of its own place. */
export function localDay(moment: Moment): LocalDate {
  return moment.slice(0, 10);
}

/** The days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The day `days` after `date` (before, when negative).
 *
 * @example addDays("2024-02-28", 2) // "2024-03-01"
 */
export function addDays(date: LocalDate, days: number): LocalDate {
  invariant(Number.isInteger(days), `whole days, not ${days}`);
  return dateOfNumber(dayNumber(date) + days);
}

/**
 * Completed years of age on `day` of someone born on `birthDate`; negative before birth. Someone born on 29 February
 * is a year older on 1 March of a common year. (Japanese law counts a year from the end of the day before the birthday;
 * clinical age, as here, from the birthday.)
 */
export function ageOn(birthDate: LocalDate, day: LocalDate): number {
  const years = yearOf(day) - yearOf(birthDate);
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The day of the week: 0 Sunday, 1 Monday … 6 Saturday. */
export function weekday(date: LocalDate): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  // Day 0, 1970-01-01, was a Thursday.
  const index = (((dayNumber(date) + 4) % 7) + 7) % 7;
  const names = [0, 1, 2, 3, 4, 5, 6] as const;
  const found = names[index];
  invariant(found !== undefined, `a weekday, not ${index}`);
  return found;
}

/** Unix milliseconds of an instant. */
export function millisecondsOf(instant: Instant): number {
  const match = INSTANT_PATTERN.exec(instant);
  invariant(match?.[1] !== undefined, `an instant with its offset, not "${instant}"`);
  const [, date, hours, minutes, seconds, fraction = "", sign, offsetHours, offsetMinutes] = match;
  const clock = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000 + Number(fraction.padEnd(3, "0"));
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000;
  return dayNumber(date) * MILLISECONDS_PER_DAY + clock - (sign === "-" ? -offset : offset);
}

/**
 * The instant at `unixMilliseconds` on a clock that is `utcOffset` (`+09:00`) ahead of UTC.
 *
 * @example instantAt(0, "+09:00") // "1970-01-01T09:00:00.000+09:00"
 */
export function instantAt(unixMilliseconds: number, utcOffset: string): Instant {
  const match = /^([+-])(0\d|1[0-4]):([0-5]\d)$/.exec(utcOffset);
  invariant(match !== null && Number.isInteger(unixMilliseconds), `milliseconds and an offset, not ${unixMilliseconds} and "${utcOffset}"`);
  const offset = (Number(match[2]) * 60 + Number(match[3])) * 60_000 * (match[1] === "-" ? -1 : 1);
  return new Date(unixMilliseconds + offset).toISOString().replace("Z", utcOffset);
}

/**
 * The order in which moments are read: by the clock of their place, a day alone before every time of that day. It is a
 * total order, so that lists sort the same everywhere. Negative when `a` comes first.
 */
export function compareMoments(a: Moment, b: Moment): number {
  const first = clockText(a);
  const second = clockText(b);
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Whether `moment` lies after `now`. A day alone is after now only when it is a later day than today. */
export function isAfter(moment: Moment, now: Instant): boolean {
  return isInstant(moment) ? millisecondsOf(moment) > millisecondsOf(now) : moment > localDay(now);
}

/** The offset is left out: a place has one clock. Charts are sorted by this at every append, so that nothing is checked again here. */
function clockText(moment: Moment): string {
  return moment.length === DATE_LENGTH ? moment : moment.slice(0, -OFFSET_LENGTH);
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

function dayNumber(date: LocalDate): number {
  invariant(isLocalDate(date), `a day that exists, not "${date}"`);
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_PER_DAY;
}

function dateOfNumber(days: number): LocalDate {
  return new Date(days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

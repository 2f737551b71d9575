/**
 * On which days and at which hours the clinic is open, from its own settings: the hours of each weekday, the days that it
 * closes, and whether it closes on the national holidays of Japan. A clinic whose hours nobody has entered is not closed
 * and not open; it is not known, and nothing is planned on a guess.
 */
import { addDays, type LocalDate, weekday } from "../../base/dates.ts";
import { type NationalHoliday, nationalHolidayOn } from "../../base/national-holidays.ts";
import type { ClinicEntryOf } from "../../record/kinds.ts";

/** The settings that say when the clinic is open; null where nobody has entered them. */
export interface OpeningSettings {
  readonly hours: ClinicEntryOf<"hours">["body"] | null;
  readonly holidays: ClinicEntryOf<"holidays">["body"] | null;
}

/** A span of a day, `09:00` to `12:30`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** What a day is to the clinic. A day without hours in the week is `weekly` closed. */
export type DayState =
  | { readonly status: "open"; readonly spans: readonly Span[] }
  | { readonly status: "closed"; readonly why: "weekly" }
  | { readonly status: "closed"; readonly why: "national"; readonly holiday: NationalHoliday }
  | { readonly status: "closed"; readonly why: "clinic"; readonly name: string }
  | { readonly status: "not-known" };

/**
 * The state of `day`. National holidays close the clinic as long as nobody has said that they do not.
 *
 * @example dayState({ hours: { weekly: [{ weekday: 1, from: "09:00", to: "18:00" }], note: null }, holidays: null }, "2026-11-23")
 * // { status: "closed", why: "national", holiday: "labour-thanksgiving" }
 */
export function dayState({ hours, holidays }: OpeningSettings, day: LocalDate): DayState {
  const own = holidays?.days.find(({ on }) => on === day);
  if (own !== undefined) return { status: "closed", why: "clinic", name: own.name };
  const holiday = (holidays?.nationalHolidays ?? true) ? nationalHolidayOn(day) : null;
  if (holiday !== null) return { status: "closed", why: "national", holiday };
  if (hours === null) return { status: "not-known" };
  const number = weekday(day) === 0 ? 7 : weekday(day);
  const spans = hours.weekly
    .filter((one) => one.weekday === number)
    .map(({ from, to }) => ({ from, to }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return spans.length === 0 ? { status: "closed", why: "weekly" } : { status: "open", spans };
}

/** Whether the clinic is open on `day`; false when that is not known. */
export function isOpen(settings: OpeningSettings, day: LocalDate): boolean {
  return dayState(settings, day).status === "open";
}

/** Looked ahead: a clinic that is closed for two months is closed. */
const DAYS_AHEAD = 62;

/** The first open day on or after `day`; null when there is none within two months. */
export function onOrAfterOpen(settings: OpeningSettings, day: LocalDate): LocalDate | null {
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const candidate = addDays(day, ahead);
    if (isOpen(settings, candidate)) return candidate;
  }
  return null;
}

/**
 * The days of treatment in the week of `monday` for a course of `perWeek` days: of the open days from Monday to Friday as
 * many as are wanted, spread evenly. A clinic that is closed on all of them treats at the weekend.
 *
 * @example treatmentDays(settings, "2026-11-23", 5) // ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"]: Monday is a holiday
 */
export function treatmentDays(settings: OpeningSettings, monday: LocalDate, perWeek: number): readonly LocalDate[] {
  const week = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day));
  const open = week.filter((day) => isOpen(settings, day));
  const weekdays = open.filter((day) => weekday(day) >= 1 && weekday(day) <= 5);
  return spread(weekdays.length > 0 ? weekdays : open, perWeek);
}

/** The Monday on or before `day`. */
export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, -((weekday(day) + 6) % 7));
}

/** `count` of `days`, spread evenly; all of them when there are not more. */
function spread(days: readonly LocalDate[], count: number): readonly LocalDate[] {
  if (days.length <= count) return days;
  return Array.from({ length: count }, (_, index) => days[Math.round(((index + 0.5) * days.length) / count - 0.5)] ?? "").filter(
    (day) => day !== "",
  );
}

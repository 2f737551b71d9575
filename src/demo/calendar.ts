/**
 * When things happen in the demonstration. Patients begin on weekdays over 545 days, evenly but for the last twelve
 * weeks, in which fewer do: a clinic that opened eighteen months before today then has about two dozen patients in course.
 */
import { addDays, type LocalDate, weekday } from "../base/dates.ts";
import { nationalHolidayOn } from "../base/national-holidays.ts";

const ENROLMENT_DAYS = 545;
const LATE_DAYS = 83;
const LATE_SHARE = 28 / 240;

/** Day 0 of patient number `index` (from 0) of `count`: a weekday, never before that of the patient with the index below. */
export function dayZero(startsOn: LocalDate, index: number, count: number): LocalDate {
  const late = Math.round(count * LATE_SHARE);
  const early = count - late;
  const day =
    index < early
      ? Math.round((index * (ENROLMENT_DAYS - LATE_DAYS)) / early)
      : ENROLMENT_DAYS - LATE_DAYS + Math.round(((index - early + 1) * LATE_DAYS) / late);
  return onOrBeforeWeekday(addDays(startsOn, day));
}

/** The `count`-th day of treatment from `date` on, counted from 0: weekdays on which the clinic is open. */
export function treatmentDay(date: LocalDate, count: number): LocalDate {
  let day = date;
  while (isClosed(day)) day = addDays(day, 1);
  for (let left = count; left > 0; left -= 1) {
    do day = addDays(day, 1);
    while (isClosed(day));
  }
  return day;
}

/** Days around the turn of the year on which the clinic is closed, as `MM-DD`. */
export const TURN_OF_THE_YEAR: readonly string[] = ["12-29", "12-30", "12-31", "01-02", "01-03"];

/** `date`, or the Friday before when it is a Saturday or a Sunday. */
export function onOrBeforeWeekday(date: LocalDate): LocalDate {
  const back = { 0: 2, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 1 }[weekday(date)];
  return addDays(date, -back);
}

/** The instant of a clock time, minutes after midnight, on a day. `utcOffset` is `+09:00`. */
export function instantOn(date: LocalDate, minutes: number, utcOffset: string): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00${utcOffset}`;
}

function isClosed(date: LocalDate): boolean {
  return isWeekend(date) || nationalHolidayOn(date) !== null || TURN_OF_THE_YEAR.includes(date.slice("YYYY-".length));
}

function isWeekend(date: LocalDate): boolean {
  return weekday(date) === 0 || weekday(date) === 6;
}

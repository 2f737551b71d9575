/**
 * The Japanese eras since the calendar became the Gregorian one (1 January 1873, Meiji 6). An era's first year is year 1,
 * written 元年, and lasts to 31 December however short it is; an era ends on the day before the next begins.
 */
import { dayExists, type LocalDate, localDate } from "./dates.ts";

/** An era by code; its names are words. */
export type EraCode = "meiji" | "taisho" | "showa" | "heisei" | "reiwa";

/** A year of an era. `year` 1 is its first. */
export interface EraYear {
  readonly era: EraCode;
  readonly year: number;
}

const GREGORIAN_SINCE = "1873-01-01";

/** The first day of each era and the year before its year 1, newest first. */
const ERAS: readonly { readonly era: EraCode; readonly from: LocalDate; readonly yearZero: number }[] = [
  { era: "reiwa", from: "2019-05-01", yearZero: 2018 },
  { era: "heisei", from: "1989-01-08", yearZero: 1988 },
  { era: "showa", from: "1926-12-25", yearZero: 1925 },
  { era: "taisho", from: "1912-07-30", yearZero: 1911 },
  { era: "meiji", from: GREGORIAN_SINCE, yearZero: 1867 },
];

/**
 * The era and the year in it of a day; null before 1873, when the months were others.
 *
 * @example eraYearOf("1988-05-14") // { era: "showa", year: 63 }
 */
export function eraYearOf(day: LocalDate): EraYear | null {
  const found = ERAS.find(({ from }) => day >= from);
  return found === undefined ? null : { era: found.era, year: Number(day.slice(0, 4)) - found.yearZero };
}

/**
 * The day of an era's year, 1 the first; null when the day does not exist, or lies outside the era (昭和64年1月8日 is Heisei).
 *
 * @example dayOfEra("showa", 55, 3, 14) // "1980-03-14"
 */
export function dayOfEra(era: EraCode, year: number, month: number, day: number): LocalDate | null {
  const found = ERAS.find((one) => one.era === era);
  const westernYear = (found?.yearZero ?? 0) + year;
  if (found === undefined || year < 1 || !dayExists(westernYear, month, day)) return null;
  const date = localDate(westernYear, month, day);
  return eraYearOf(date)?.era === era ? date : null;
}

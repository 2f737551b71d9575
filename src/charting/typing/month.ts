/**
 * Months and years as people remember them: `2024`, `2024/6`, `2024年6月`, `令和6年`, `S63.5`. A year of an era that began or
 * ended within it is the western year in which the era had days.
 */
import { parseDay } from "../../base/date-input.ts";
import { plainText } from "../../base/text.ts";

const YEAR = /^(.*?\d{1,4}|.*元)年?$/u;
const MONTH = /^(.*(?:\d|元))(?:年|[-/.])(\d{1,2})月?$/u;

/** Days of which at least one lies in an era's year, whichever half of it the era had. */
const DAYS_OF_YEAR = ["1/1", "12/31"];
const DAYS_OF_MONTH = ["1", "28", "31"];

/**
 * `YYYY` or `YYYY-MM`; null when the text is neither a year nor a month.
 *
 * @example typedMonthOrYear("令和６年６月") // "2024-06"
 */
export function typedMonthOrYear(text: string): string | null {
  const plain = plainText(text).replace(/\s/gu, "");
  const [, yearOfMonth, month] = MONTH.exec(plain) ?? [];
  if (yearOfMonth !== undefined) return firstDay(DAYS_OF_MONTH.map((day) => `${yearOfMonth}/${month}/${day}`))?.slice(0, 7) ?? null;
  const [, year] = YEAR.exec(plain) ?? [];
  return year === undefined ? null : (firstDay(DAYS_OF_YEAR.map((day) => `${year}/${day}`))?.slice(0, 4) ?? null);
}

function firstDay(candidates: readonly string[]): string | null {
  for (const candidate of candidates) {
    const day = parseDay(candidate);
    if (day.ok) return day.value;
  }
  return null;
}

/**
 * Reading the cells of an imported file: numbers, limits and dates as people type them. Full-width digits are read as
 * the digits they are. What may mean two things is refused: a day and month without an order (11/12/2024), a comma
 * that may be a thousand or a decimal, a time of day. A cell that says "not there" is missing, and missing is not zero.
 */
import { dayExists, type LocalDate, localDate } from "../base/dates.ts";
import { fail, ok, type Result } from "../base/result.ts";

/** A cell's text as it is compared and read: compatibility forms made regular, without the space around it. */
export function regular(cell: string): string {
  return cell.normalize("NFKC").trim();
}

const MISSING = new Set(["", "na", "n/a", "nan", "."]);

/** Whether a cell for a value says that there is none: empty, NA, N/A, NaN, or the full stop of statistical programs. */
export function isMissing(cell: string): boolean {
  return MISSING.has(regular(cell).toLowerCase());
}

/** A number, with `<` or `>` before it when it is a limit. */
export interface CellNumber {
  readonly value: number;
  readonly comparator: "<" | ">" | null;
}

/** The number in a cell, or null. A comma, a unit, or a second number in the cell make it none. */
export function numberIn(cell: string): CellNumber | null {
  const match = /^([<>])?\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,2})?)$/.exec(regular(cell).replace("\u2212", "-"));
  if (match === null) return null;
  const comparator = match[1] === "<" || match[1] === ">" ? match[1] : null;
  return { value: Number(match[2]), comparator };
}

/** Why a cell is not a date. */
export type DateFailure = "date.ambiguous" | "date.impossible" | "date.unreadable";

/** The forms in which a date is accepted, for a finding's `expected`. */
export const DATE_FORMS = "YYYY-MM-DD, YYYY/M/D, YYYY年M月D日, YYYYMMDD";

/** The day in a cell. The year comes first and has four digits; nothing else says the order of day and month. */
export function dateIn(cell: string): Result<LocalDate, DateFailure> {
  const text = regular(cell);
  const match =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ??
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text) ??
    /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match === null) return fail(/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(text) ? "date.ambiguous" : "date.unreadable");
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return dayExists(year, month, day) ? ok(localDate(year, month, day)) : fail("date.impossible");
}

/**
 * The value whose natural logarithm is `logarithm`, to 12 significant digits, so that every machine gives the same number
 * and its logarithm is the one given to 10 decimals.
 *
 * @example fromNaturalLogarithm(Math.log(2.5)) // 2.5
 */
export function fromNaturalLogarithm(logarithm: number): number {
  return Number(Math.exp(logarithm).toPrecision(12));
}

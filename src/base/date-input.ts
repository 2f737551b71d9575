/**
 * Days as people type them: `2026-04-02`, `2026/4/2`, `２０２６年４月２日`, `20260402`, `昭和55年3月14日`, `S55.3.14`, `平成元年1月8日`,
 * `R8/4/2`. The year comes first, always; `4/2/2026` and `02.04.26` could be two days each and are refused. What is
 * typed is understood completely or not at all.
 */
import { dayExists, type LocalDate, localDate } from "./dates.ts";
import { dayOfEra, type EraCode } from "./eras.ts";
import { fail, ok, type Result } from "./result.ts";
import { plainText } from "./text.ts";

/** Why a text is not a day: it is not written as one, there is no such day, or the era had ended or not begun. */
export type DateFinding = { readonly code: "date.unreadable" | "date.no-such-day" | "date.not-in-era"; readonly given: string };

const ERA_NAMES: ReadonlyMap<string, EraCode> = new Map([
  ["明治", "meiji"],
  ["大正", "taisho"],
  ["昭和", "showa"],
  ["平成", "heisei"],
  ["令和", "reiwa"],
  ["明", "meiji"],
  ["大", "taisho"],
  ["昭", "showa"],
  ["平", "heisei"],
  ["令", "reiwa"],
  ["m", "meiji"],
  ["t", "taisho"],
  ["s", "showa"],
  ["h", "heisei"],
  ["r", "reiwa"],
]);

const WESTERN = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const ERA = /^(明治|大正|昭和|平成|令和|[明大昭平令]|[mtshr])\.?(元|\d{1,2})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/;

/**
 * The day that `text` says.
 *
 * @example parseDay("Ｓ５５．３．１４") // { ok: true, value: "1980-03-14" }
 */
export function parseDay(text: string): Result<LocalDate, DateFinding> {
  const typed = plainText(text).toLowerCase().replace(/\s/gu, "");
  const western = WESTERN.exec(typed) ?? COMPACT.exec(typed);
  if (western !== null) return westernDay(text, Number(western[1]), Number(western[2]), Number(western[3]));
  const match = ERA.exec(typed);
  const era = ERA_NAMES.get(match?.[1] ?? "");
  if (match === null || era === undefined) return fail({ code: "date.unreadable", given: text });
  return eraDay(text, era, match[2] === "元" ? 1 : Number(match[2]), Number(match[3]), Number(match[4]));
}

function westernDay(given: string, year: number, month: number, day: number): Result<LocalDate, DateFinding> {
  return dayExists(year, month, day) ? ok(localDate(year, month, day)) : fail({ code: "date.no-such-day", given });
}

function eraDay(given: string, era: EraCode, year: number, month: number, day: number): Result<LocalDate, DateFinding> {
  const date = dayOfEra(era, year, month, day);
  if (date !== null) return ok(date);
  // A day that is in no year of the calendar (30 February) is not a matter of eras; a leap year tells the rest.
  return fail({ code: year < 1 || !dayExists(2000, month, day) ? "date.no-such-day" : "date.not-in-era", given });
}

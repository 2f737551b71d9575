/** A birth date as it is read in Japan: the year of the era, and the age. */
import { ageOn, type LocalDate } from "../base/dates.ts";
import { type EraCode, eraYearOf } from "../base/eras.ts";
import type { Language } from "../record/entry.ts";
import { dayText } from "./dates.ts";
import { say, type Text } from "./text.ts";

/** Each era's name. */
export const eraWords = {
  meiji: { ja: "明治", en: "Meiji" },
  taisho: { ja: "大正", en: "Taisho" },
  showa: { ja: "昭和", en: "Showa" },
  heisei: { ja: "平成", en: "Heisei" },
  reiwa: { ja: "令和", en: "Reiwa" },
} as const satisfies Record<EraCode, Text>;

const AGE: Text = { ja: "{years}歳", en: "{years} y" };

/**
 * A day with the year of its era.
 *
 * @example eraDayText("1988-05-14", "ja") // "昭和63年5月14日"
 */
export function eraDayText(day: LocalDate, language: Language): string {
  const eraYear = eraYearOf(day);
  if (eraYear === null) return dayText(day, language);
  const name = eraWords[eraYear.era][language];
  if (language === "en") return `${dayText(day, "en")} (${name} ${eraYear.year})`;
  return `${name}${eraYear.year === 1 ? "元" : eraYear.year}年${dayText(day, "ja", "short")}`;
}

/**
 * The year of the era beside that of the calendar, for the head of a day.
 *
 * @example eraYearText("2026-11-26", "ja") // "令和8年・2026年"
 */
export function eraYearText(day: LocalDate, language: Language): string {
  const year = day.slice(0, "YYYY".length);
  const eraYear = language === "ja" ? eraYearOf(day) : null;
  return eraYear === null ? (language === "ja" ? `${year}年` : year) : `${eraWords[eraYear.era].ja}${eraYear.year}年・${year}年`;
}

/** Completed years of age on `today`, `38歳` or `38 y`. */
export function ageText(birthDate: LocalDate, today: LocalDate, language: Language): string {
  return say(AGE, language, { years: ageOn(birthDate, today) });
}

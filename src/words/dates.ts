/**
 * Days and times as people read them: `2026年11月23日(月)` and `Mon 23 Nov 2026`, a 24-hour clock, never a bare "11/12".
 * An instant is shown as its own clock on the wall said (its offset is the clinic's), so no time zone is asked.
 */
import { daysBetween, type LocalDate, type Moment, weekday } from "../base/dates.ts";
import type { Language } from "../record/entry.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const WEEKDAYS = { ja: ["日", "月", "火", "水", "木", "金", "土"], en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] } as const;

/** `full` has the year and the weekday, `year` the year alone, `weekday` that alone, `short` neither (for a year that is plain from its place). */
export type DayStyle = "full" | "year" | "weekday" | "short";

/** A day: `2026年11月23日(月)`, `2026年11月23日`, `11月23日(月)` or `11月23日`; `Mon 23 Nov 2026`, `23 Nov 2026`, `Mon 23 Nov` or `23 Nov`. */
export function dayText(day: LocalDate, language: Language, style: DayStyle = "year"): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  if (language === "ja") {
    const short = `${month}月${date}日`;
    if (style === "short") return short;
    if (style === "weekday") return `${short}(${WEEKDAYS.ja[weekday(day)]})`;
    return style === "full" ? `${year}年${short}(${WEEKDAYS.ja[weekday(day)]})` : `${year}年${short}`;
  }
  const short = `${date} ${MONTHS[month - 1]}`;
  if (style === "short") return short;
  if (style === "weekday") return `${WEEKDAYS.en[weekday(day)]} ${short}`;
  return style === "full" ? `${WEEKDAYS.en[weekday(day)]} ${short} ${year}` : `${short} ${year}`;
}

/** The time of day of an instant, `9:05`; null for a day alone. */
export function timeText(moment: Moment): string | null {
  const time = /T(\d{2}):(\d{2})/.exec(moment);
  return time ? `${Number(time[1])}:${time[2]}` : null;
}

/** A moment near today, briefly: `今日 6:00`, `昨日 15:40`, `11月23日 9:05`, with the year when it is not this one. */
export function whenText(moment: Moment, today: LocalDate, language: Language): string {
  const day = moment.slice(0, 10);
  const ago = daysBetween(day, today);
  const near = ago === 0 ? { ja: "今日", en: "today" } : ago === 1 ? { ja: "昨日", en: "yesterday" } : null;
  const dayPart = near ? near[language] : dayText(day, language, day.slice(0, 4) === today.slice(0, 4) ? "short" : "year");
  const time = timeText(moment);
  return time === null ? dayPart : `${dayPart} ${time}`;
}

/** How long ago a day was: `今日`, `昨日`, `7日前`; a day to come is written as a day. */
export function agoText(day: LocalDate, today: LocalDate, language: Language): string {
  const ago = daysBetween(day, today);
  if (ago < 0) return dayText(day, language);
  if (ago === 0) return { ja: "今日", en: "today" }[language];
  if (ago === 1) return { ja: "昨日", en: "yesterday" }[language];
  return language === "ja" ? `${ago}日前` : `${ago} days ago`;
}

/** What was understood of a day or a moment while it is being typed: the whole date with the year of its era, or nothing. */
import { parseDay } from "../../base/date-input.ts";
import { type Instant, localDay, type Moment } from "../../base/dates.ts";
import { offsetOf, typedMoment } from "../../charting/typing/moment.ts";
import { dayText, timeText } from "../../words/dates.ts";
import { eraDayText } from "../../words/eras.ts";
import type { Words } from "../app/language.ts";

/** The day in full with its era, `2026年11月26日(木)・令和8年`; empty while it is none. */
export function understoodDay(typed: string, { language }: Words): string {
  const day = parseDay(typed);
  return day.ok ? dayAndEra(day.value, language) : "";
}

/** The same of a moment, with its time. A time alone is of `now`'s day. */
export function understoodMoment(typed: string, now: Instant, { language }: Words): string {
  const moment = typed.trim() === "" ? null : momentOf(typed, now);
  if (moment === null) return "";
  const time = timeText(moment);
  const day = dayText(localDay(moment), language, "full");
  return time === null ? day : `${day} ${time}`;
}

/** The moment that is typed; the present one while it is none. */
export function readMoment(typed: string, now: Instant): Moment {
  return momentOf(typed, now) ?? now;
}

function momentOf(typed: string, now: Instant): Moment | null {
  const today = localDay(now);
  return typedMoment(typed, { day: today, today, utcOffset: offsetOf(now) });
}

function dayAndEra(day: string, language: Words["language"]): string {
  const full = dayText(day, language, "full");
  return language === "ja"
    ? `${full}・${eraDayText(day, language).split("年")[0]}年`
    : `${full} (${/\((.*)\)$/.exec(eraDayText(day, language))?.[1] ?? ""})`;
}

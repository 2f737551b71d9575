/**
 * Moments as people type them: `9:5`, `１０時５分`, `午後3時半`, `905`, alone or after a day (`2026/4/2 9:05`, `令和8年4月2日 9時`,
 * `昨日 21:30`). A time alone is of a day that the caller names. The offset from UTC is that of the clinic's clock; one
 * that is typed with the moment is kept.
 */
import { parseDay } from "../../base/date-input.ts";
import { addDays, isInstant, isLocalDate, type LocalDate, localDay, type Moment } from "../../base/dates.ts";
import { plainText } from "../../base/text.ts";

const CLOCK = /^(午前|午後|am|pm)?(\d{1,2})(?::(\d{1,2})(?::(\d{2}(?:\.\d{1,3})?))?|時(?:(半)|(?:(\d{1,2})分?)?))(am|pm)?$/;
const COMPACT_CLOCK = /^(\d{1,2})(\d{2})$/;
const OFFSET = /([+-]\d{2}:\d{2})$/;
const NAMED_DAYS: ReadonlyMap<string, number> = new Map([
  ["今日", 0],
  ["きょう", 0],
  ["today", 0],
  ["昨日", -1],
  ["きのう", -1],
  ["yesterday", -1],
]);

/** Of which day a time alone is, which day today is, and the clinic's offset from UTC, `+09:00`. */
export interface ClockContext {
  readonly day: LocalDate;
  readonly today: LocalDate;
  readonly utcOffset: string;
}

/**
 * The moment that `text` says, or null when it says none.
 *
 * @example typedMoment("１０時５分", { day: "2026-04-02", today: "2026-04-02", utcOffset: "+09:00" }) // "2026-04-02T10:05:00+09:00"
 */
export function typedMoment(text: string, context: ClockContext): Moment | null {
  const plain = plainText(text);
  if (isInstant(plain) || isLocalDate(plain)) return plain;
  const alone = typedClock(plain);
  if (alone !== null) return instantOf(context.day, alone, context.utcOffset);
  const day = typedDay(plain, context.today);
  if (day !== null) return day;
  return dayAndClock(plain, context);
}

/**
 * The time of day that `text` says, `HH:MM:SS`, or null. 24 o'clock is no time; noon is `午後0時` or `12:00`.
 *
 * @example typedClock("9:5") // "09:05:00"
 */
export function typedClock(text: string): string | null {
  const plain = plainText(text).toLowerCase().replace(/\s/gu, "");
  const compact = COMPACT_CLOCK.exec(plain);
  if (compact !== null) return clock(Number(compact[1]), Number(compact[2]), "00");
  const [whole, before, hours, minutes, seconds = "00", half, spoken, after] = CLOCK.exec(plain) ?? [];
  if (whole === undefined || (before !== undefined && after !== undefined)) return null;
  const hour = hourOfDay(Number(hours), before ?? after);
  return hour === null ? null : clock(hour, half === undefined ? Number(minutes ?? spoken ?? 0) : 30, seconds);
}

/** The moment as it is shown in a field: `2026-04-02 09:05`, with seconds only where there are some and the offset where it is another. */
export function momentText(moment: Moment, utcOffset: string): string {
  if (!isInstant(moment)) return moment;
  const offset = moment.slice(-6);
  const time = moment
    .slice(11, -6)
    .replace(/\.0+$/, "")
    .replace(/^(\d{2}:\d{2}):00$/, "$1");
  return `${localDay(moment)} ${time}${offset === utcOffset ? "" : offset}`;
}

/** The offset from UTC of an instant. */
export function offsetOf(now: string): string {
  return now.slice(-6);
}

/** The time follows the day after a space or a `T`; it may stand against 日 without one. */
function dayAndClock(plain: string, { today, utcOffset }: ClockContext): Moment | null {
  const offset = OFFSET.exec(plain)?.[1];
  const bare = offset === undefined ? plain : plain.slice(0, -offset.length).trimEnd();
  const cuts = [...bare.matchAll(/[\sT]|(?<=日)(?=\S)/gu)].map((match) => match.index);
  for (const cut of cuts) {
    const day = typedDay(bare.slice(0, cut), today);
    const time = typedClock(bare.slice(cut).replace(/^T/, ""));
    if (day !== null && time !== null) return instantOf(day, time, offset ?? utcOffset);
  }
  return null;
}

function typedDay(plain: string, today: LocalDate): LocalDate | null {
  const named = NAMED_DAYS.get(plain.trim().toLowerCase());
  if (named !== undefined) return addDays(today, named);
  const day = parseDay(plain);
  return day.ok ? day.value : null;
}

function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  const afternoon = half === "午後" || half === "pm";
  // In Japanese both 午後0時 and 午後12時 are said; noon either way.
  if (hour > 12) return null;
  return (hour % 12) + (afternoon ? 12 : 0);
}

function clock(hours: number, minutes: number, seconds: string): string | null {
  if (hours > 23 || minutes > 59 || Number(seconds) >= 60) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}:${seconds}`;
}

function instantOf(day: LocalDate, time: string, utcOffset: string): Moment | null {
  const instant = `${day}T${time}${utcOffset}`;
  return isInstant(instant) ? instant : null;
}

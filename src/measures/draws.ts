/**
 * Duplicate draws: the values of an analyte on several days close together, averaged so that a change stands out from the
 * noise of one person from day to day. The draws of one day are one draw, because what varies from day to day is the same
 * in them. At baseline the days are those up to 14 days before the newest on or before day 0; afterwards those up to 7 days
 * before the newest, and never one from before the treatment. Limits (`<0.05`) and values not above zero are not averaged. The
 * windows are ours; the spacing and number of draws are the protocol's.
 */
import { daysBetween, type LocalDate } from "../base/dates.ts";
import { type Analyte, meanOfDraws } from "./analytes.ts";
import type { Reading } from "./readings.ts";

/** The mean of so many draws; `on` is the day of the newest. */
export interface Draws {
  readonly on: LocalDate;
  readonly mean: number;
  readonly count: number;
}

/** For how many days before the newest draws are taken together. */
export const DRAW_WINDOW = { baselineDays: 14, laterDays: 7, source: "our own windows", verified: false } as const;

/** The draws at baseline, of one measure's readings in order of day; null without any. */
export function baselineDraws(analyte: Analyte, readings: readonly Reading[], dayZero: LocalDate): Draws | null {
  return newestTogether(
    analyte,
    readings.filter(({ on }) => on <= dayZero),
    DRAW_WINDOW.baselineDays,
  );
}

/** The newest draws after day 0; null without any, and when the newest value is a limit. */
export function newestDraws(analyte: Analyte, readings: readonly Reading[], dayZero: LocalDate): Draws | null {
  const later = readings.filter(({ on }) => on > dayZero);
  return later.at(-1)?.comparator === null ? newestTogether(analyte, later, DRAW_WINDOW.laterDays) : null;
}

function newestTogether(analyte: Analyte, readings: readonly Reading[], days: number): Draws | null {
  const usable = readings.filter(({ comparator, value }) => comparator === null && value > 0);
  const newest = usable.at(-1);
  if (newest === undefined) return null;
  const values = usable.filter(({ on }) => daysBetween(on, newest.on) <= days).map(({ value }) => value);
  return { on: newest.on, mean: meanOfDraws(analyte, values), count: values.length };
}

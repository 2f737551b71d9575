/**
 * The days on which what is left of a plan would fall: sessions on working days, as many a week as the plan says,
 * infusions at the plan's interval. They are counted from the plan and are no appointments; the picture says so. Nothing
 * is planned once the plan's weeks are over, the chart is closed, or everything was given.
 */
import { addDays, type LocalDate, localDay, weekday } from "../../base/dates.ts";
import type { AnyClearEntry, ChartEntryOf } from "../../record/kinds.ts";

/** What a plan asks for, as far as days follow from it. */
export interface Course {
  readonly startsOn: LocalDate;
  readonly weeks: number;
  readonly sessionCount: number;
  readonly sessionsPerWeek: number;
  readonly infusionCount: number;
  readonly intervalDays: number;
}

/** What of a plan days follow from. */
export function courseOf({ startsOn, weeks, tms, exosome }: ChartEntryOf<"plan">["body"]): Course {
  return {
    startsOn,
    weeks,
    sessionCount: tms?.sessionCount ?? 0,
    sessionsPerWeek: tms?.sessionsPerWeek ?? 0,
    infusionCount: exosome?.infusionCount ?? 0,
    intervalDays: exosome?.intervalDays ?? 0,
  };
}

/** The days on which a treatment was given, in order. */
export function givenDays(entries: readonly AnyClearEntry[], kind: "session" | "infusion"): readonly LocalDate[] {
  return entries
    .filter((entry) => entry.kind === kind)
    .map((entry) => localDay(entry.occurredAt))
    .sort();
}

const FRIDAY = 5;

/** The days of the sessions still to come, in order; after today, and on today if none was given on it. */
export function plannedSessions(course: Course, given: readonly LocalDate[], today: LocalDate): readonly LocalDate[] {
  const left = course.sessionCount - given.length;
  const days: LocalDate[] = [];
  const from = firstFreeDay(course, given, today);
  for (let day = from; days.length < left && isWithin(course, day); day = addDays(day, 1)) {
    const a = sessionsOn(day, course.sessionsPerWeek);
    for (let index = 0; index < a && days.length < left; index += 1) days.push(day);
  }
  return days;
}

/** The days of the infusions still to come, in order. The first falls on the plan's first day. */
export function plannedInfusions(course: Course, given: readonly LocalDate[], today: LocalDate): readonly LocalDate[] {
  const left = course.infusionCount - given.length;
  const last = given.at(-1);
  const next = last === undefined ? course.startsOn : addDays(last, course.intervalDays);
  const days: LocalDate[] = [];
  for (let day = later(next, today); days.length < left && isWithin(course, day); day = addDays(day, Math.max(1, course.intervalDays)))
    days.push(day);
  return days;
}

function firstFreeDay(course: Course, given: readonly LocalDate[], today: LocalDate): LocalDate {
  const day = later(course.startsOn, today);
  return given.includes(day) ? addDays(day, 1) : day;
}

/** Up to five a week: one on each of the first working days. More than five: several on each working day. */
function sessionsOn(day: LocalDate, perWeek: number): number {
  const number = weekday(day);
  if (number === 0 || number > FRIDAY) return 0;
  const each = Math.floor(perWeek / FRIDAY);
  return each + (number <= perWeek % FRIDAY ? 1 : 0);
}

function isWithin(course: Course, day: LocalDate): boolean {
  return day < addDays(course.startsOn, course.weeks * 7);
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

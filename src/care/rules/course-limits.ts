/**
 * How long a course may be: sessions and weeks, by the pack that it is given under. A plan beyond what its schedule knows
 * cannot be signed; a session that was given beyond it was given all the same and may be written down, so here it is asked
 * about. The window begins with the first session, which is its day 1: 8 weeks are days 1 to 56.
 */
import { daysBetween, type LocalDate } from "../../base/dates.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { Finding } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import { USUAL_CAP } from "./grounds.ts";
import { editionOn, missingSchedule, type RulePack } from "./packs.ts";

/** What the length of a planned course is found to be. */
export const PLAN_LIMIT_CODES = [
  "length.within",
  "length.sessions-beyond",
  "length.weeks-beyond",
  "length.sessions-many",
  "length.schedule-not-loaded",
] as const;
export type PlanLimitCode = (typeof PLAN_LIMIT_CODES)[number];

/** What is asked about a session. */
export const SESSION_LIMIT_CODES = ["session.number-beyond", "session.window-beyond", "session.schedule-not-loaded"] as const;
export type SessionLimitCode = (typeof SESSION_LIMIT_CODES)[number];

type Plan = Pick<ChartEntryOf<"plan">["body"], "rulePack" | "startsOn" | "weeks" | "tms">;

/** What the length of a planned course is found to be; one finding at least, none when no TMS is planned. */
export function planLimits({ rulePack, startsOn, weeks, tms }: Plan): readonly Finding<PlanLimitCode>[] {
  if (tms === null) return [];
  const sessions = tms.sessionCount;
  const edition = editionOn(rulePack, startsOn);
  if (edition === null) return [findingOf("length.schedule-not-loaded", "ask", missingSchedule(startsOn), { day: startsOn })];
  const { sessionsMax, weeksMax, ground } = edition;
  const beyond: Finding<PlanLimitCode>[] = [];
  if (sessionsMax !== null && sessions > sessionsMax)
    beyond.push(findingOf("length.sessions-beyond", "stop", ground, { sessions, sessionsMax }));
  if (weeksMax !== null && weeks > weeksMax) beyond.push(findingOf("length.weeks-beyond", "stop", ground, { weeks, weeksMax }));
  if (sessionsMax === null && sessions > USUAL_CAP.sessionsMax)
    beyond.push(findingOf("length.sessions-many", "ask", USUAL_CAP, { sessions, usual: USUAL_CAP.sessionsMax }));
  return beyond.length > 0 ? beyond : [findingOf("length.within", "tell", ground, { sessions, weeks })];
}

/** A session as the limits see it. */
export interface CountedSession {
  readonly rulePack: RulePack;
  /** The day of the first session of the course. */
  readonly firstOn: LocalDate;
  readonly on: LocalDate;
  /** Its number in the course, from 1. */
  readonly number: number;
}

/** What is asked about a session that its schedule does not know; nothing when it is within. */
export function sessionLimits({ rulePack, firstOn, on, number }: CountedSession): readonly Finding<SessionLimitCode>[] {
  const edition = editionOn(rulePack, on);
  if (edition === null) return [findingOf("session.schedule-not-loaded", "ask", missingSchedule(on), { day: on })];
  const { sessionsMax, weeksMax, ground } = edition;
  const day = daysBetween(firstOn, on) + 1;
  const found: Finding<SessionLimitCode>[] = [];
  if (sessionsMax !== null && number > sessionsMax) found.push(findingOf("session.number-beyond", "ask", ground, { number, sessionsMax }));
  if (weeksMax !== null && day > 7 * weeksMax) found.push(findingOf("session.window-beyond", "ask", ground, { day, weeksMax }));
  return found;
}

/** The points that a session of that day is claimed with; null when nothing is claimed or the schedule is not loaded. */
export function pointsOn(pack: RulePack, day: LocalDate): number | null {
  return editionOn(pack, day)?.pointsPerSession ?? null;
}

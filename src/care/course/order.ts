/**
 * What a plan orders, in the terms of a calendar: how many sessions a day and how many days a week, how long a chair is held,
 * and when infusions fall due. The minutes of a session follow from the protocol; those of an infusion are given time and
 * observation together.
 */
import type { LocalDate } from "../../base/dates.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import { minutesToKeepFree, type Protocol } from "../tms/protocol.ts";
import { protocolOf } from "../tms/protocols.ts";

/** The TMS of an order. */
export interface SessionOrder {
  readonly count: number;
  readonly daysPerWeek: number;
  readonly perDay: number;
  /** Least minutes from the start of one session to that of the next on one day. */
  readonly onsetGapMinutes: number;
  /** A chair is held so long. */
  readonly minutes: number;
}

/** The infusions of an order. */
export interface InfusionOrder {
  readonly count: number;
  readonly intervalDays: number;
}

/** A course as the calendar sees it. */
export interface CourseOrder {
  readonly startsOn: LocalDate;
  readonly weeks: number;
  readonly rulePack: ChartEntryOf<"plan">["body"]["rulePack"];
  readonly sessions: SessionOrder | null;
  readonly infusions: InfusionOrder | null;
}

/**
 * Minutes for which an infusion chair is held: about an hour of infusion, the first one slower, and the observation after it
 * (at least 60 minutes the first time, 30 later). Ours, and not verified (`INFUSION_DAYS`).
 */
export const INFUSION_MINUTES = { first: 135, later: 90 } as const;

/** Held at least so long however short the protocol is: to sit down, be screened and be positioned. */
const SESSION_MINUTES_MIN = 15;
const ROUNDED_MINUTES = 5;

/** The order of a plan; null with a protocol that the library does not know, whose time nobody can tell. */
export function orderOf({ startsOn, weeks, rulePack, tms, exosome }: ChartEntryOf<"plan">["body"]): CourseOrder | null {
  const infusions = exosome === null ? null : { count: exosome.infusionCount, intervalDays: Math.max(exosome.intervalDays, 1) };
  if (tms === null) return { startsOn, weeks, rulePack, sessions: null, infusions };
  const protocol = protocolOf(tms.protocol, tms.protocolVersion);
  const free = protocol === null ? null : minutesToKeepFree(protocol);
  if (protocol === null || free === null) return null;
  const sessions = { count: tms.sessionCount, ...paceOf(protocol, tms.sessionsPerWeek), minutes: heldMinutes(free) };
  return { startsOn, weeks, rulePack, sessions, infusions };
}

/**
 * A session's minutes as a chair is held for them.
 *
 * @example heldMinutes(37.5) // 40
 */
export function heldMinutes(minutes: number): number {
  return Math.max(SESSION_MINUTES_MIN, Math.ceil(minutes / ROUNDED_MINUTES) * ROUNDED_MINUTES);
}

/** Several a day only where the protocol is given so. */
function paceOf({ course }: Protocol, perWeek: number): Pick<SessionOrder, "daysPerWeek" | "perDay" | "onsetGapMinutes"> {
  const perDay = Math.max(course.sessionsPerDay, 1);
  const daysPerWeek = Math.min(Math.max(Math.ceil(perWeek / perDay), 1), 7);
  return { daysPerWeek, perDay, onsetGapMinutes: course.onsetGapMinutesMin ?? 0 };
}

/**
 * How sessions of one day follow each other. Once a day is what nearly every protocol was published for; an accelerated one
 * has its number for a day and a least time from the start of one session to the start of the next. More in a day than the
 * protocol has needs a named exemption; an interval that the source does not state is asked about.
 */
import { type Instant, localDay, millisecondsOf } from "../../base/dates.ts";
import type { Finding, FindingValue, Ground, Severity } from "../finding.ts";
import { ACCELERATED, LIBRARY } from "./grounds.ts";
import type { Protocol } from "./protocol.ts";

/** What can be found about the sessions of a day. */
export type SpacingCode = "session.too-many-today" | "session.too-soon" | "session.interval-not-stated";

/** A finding about the sessions of a day. */
export type SpacingFinding = Finding<SpacingCode>;

const MINUTE = 60_000;

/** Those of `starts` on the day of `now` and before it, in order. */
export function startsOfDay(starts: readonly Instant[], now: Instant): readonly Instant[] {
  const today = localDay(now);
  const before = starts.filter((start) => localDay(start) === today && millisecondsOf(start) <= millisecondsOf(now));
  return before.toSorted((a, b) => millisecondsOf(a) - millisecondsOf(b));
}

/** Minutes that have to pass until the next session may start; 0 when it may. Null when the protocol does not say. */
export function minutesUntilNext({ course }: Protocol, starts: readonly Instant[], now: Instant): number | null {
  const last = startsOfDay(starts, now).at(-1);
  if (last === undefined) return 0;
  if (course.onsetGapMinutesMin === null) return null;
  const passed = (millisecondsOf(now) - millisecondsOf(last)) / MINUTE;
  return Math.max(0, Math.ceil(course.onsetGapMinutesMin - passed));
}

/** Whether a session may start at `now` after those that started at `starts`. */
export function spacingFindings(protocol: Protocol, starts: readonly Instant[], now: Instant): readonly SpacingFinding[] {
  const today = startsOfDay(starts, now).length;
  if (today === 0) return [];
  const { sessionsPerDay, onsetGapMinutesMin } = protocol.course;
  if (today >= sessionsPerDay)
    return [found("session.too-many-today", "stop", { protocol: protocol.code, given: today, perDay: sessionsPerDay }, LIBRARY)];
  const minutes = minutesUntilNext(protocol, starts, now);
  if (minutes === null) return [found("session.interval-not-stated", "ask", { protocol: protocol.code }, LIBRARY)];
  return minutes === 0 ? [] : [found("session.too-soon", "stop", { minutes, gapMinutes: onsetGapMinutesMin }, ACCELERATED)];
}

function found(code: SpacingCode, severity: Severity, values: Readonly<Record<string, FindingValue>>, ground: Ground): SpacingFinding {
  return { code, severity, values, ground };
}

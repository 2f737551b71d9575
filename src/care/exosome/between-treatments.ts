/**
 * Infusions and TMS beside each other. Nobody knows what one does to the other, so that they are kept apart far enough to tell
 * which of them something came from: the first infusion on a day without TMS, later ones after that day's session, and no session
 * until the observation has ended. A fever or a reaction since the last infusion asks for a physician's release, before the next
 * session and before the next infusion.
 */
import { type Instant, localDay, millisecondsOf } from "../../base/dates.ts";
import type { Uuid } from "../../base/ids.ts";
import { type Chart, newestOf, standingOf } from "../../record/chart.ts";
import type { Finding } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import type { InfusionCode, SessionAfterInfusionCode } from "./codes.ts";
import { HOUSE } from "./grounds.ts";
import { type InfusionCourse, infusionCourses } from "./observation-plan.ts";
import { isReleased } from "./releases.ts";
import { freshSigns } from "./signs-before.ts";
import { isWatched, reactionSigns, sepsisSigns } from "./watch.ts";

/** What stands between an infusion and this day's TMS. */
export function infusionBesideTms(chart: Chart, now: Instant): readonly Finding<InfusionCode>[] {
  const today = localDay(now);
  const isFirst = standingOf(chart, "infusion").length === 0;
  const sessions = standingOf(chart, "session").filter(({ occurredAt }) => localDay(occurredAt) === today).length;
  if (isFirst && sessions > 0) return [findingOf("infusion.first-with-tms", "stop", HOUSE)];
  const planned = (newestOf(chart, "schedule")?.body.planned ?? []).filter(({ what, on }) => what === "session" && on === today).length;
  if (planned <= sessions) return [];
  return [findingOf(isFirst ? "infusion.first-with-tms" : "infusion.before-tms", "stop", HOUSE, { planned, sessions })];
}

/** What stands between a session of TMS and the infusions before it. */
export function sessionAfterInfusion(chart: Chart, now: Instant): readonly Finding<SessionAfterInfusionCode>[] {
  // A session that is written down late is judged by what was before it.
  const last = infusionCourses(chart, now).findLast(({ startedAt }) => millisecondsOf(startedAt) <= millisecondsOf(now));
  if (last === undefined) return [];
  const isFirstToday = last.first && localDay(last.startedAt) === localDay(now);
  return [
    ...(last.status === "left" ? [] : [findingOf("session.observation-open", "stop", HOUSE, { from: last.startedAt })]),
    ...(isFirstToday ? [findingOf("session.first-infusion-today", "stop", HOUSE)] : []),
    ...unreleased(chart, last, "session.reaction-unreleased"),
  ];
}

/** What a reaction to the last infusion asks for before the next one. */
export function infusionAfterReaction(chart: Chart, now: Instant): readonly Finding<InfusionCode>[] {
  const last = infusionCourses(chart, now).at(-1);
  return last === undefined ? [] : unreleased(chart, last, "infusion.reaction-unreleased");
}

function unreleased<Code extends "session.reaction-unreleased" | "infusion.reaction-unreleased">(
  chart: Chart,
  course: InfusionCourse,
  code: Code,
): readonly Finding<Code>[] {
  return reactionsOf(chart, course)
    .filter(({ entry }) => !isReleased(chart, entry, code))
    .map(({ entry, at }) => findingOf(code, "stop", HOUSE, { at, entry }));
}

/** The entries that tell of a fever or a reaction since an infusion. */
function reactionsOf(chart: Chart, course: InfusionCourse): readonly { readonly entry: Uuid; readonly at: string }[] {
  const { infusion, end, endedAt, observations, startedAt } = course;
  const before = freshSigns(chart, startedAt);
  const seen = observations.filter(
    ({ body, occurredAt }) => reactionSigns(body, before).length > 0 || (isWatched(endedAt, occurredAt) && sepsisSigns(body).length > 0),
  );
  const isReaction = (reaction: string): boolean => reaction !== "none" && reaction !== "unknown";
  const ended = end !== null && isReaction(end.body.reaction) ? [end] : [];
  const told = isReaction(infusion.body.reaction) ? [infusion] : [];
  return [...told, ...ended, ...seen].map(({ id, occurredAt }) => ({ entry: id, at: occurredAt }));
}

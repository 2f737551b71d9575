/**
 * When a patient is looked at around an infusion. This is the only schedule of observation in the product:
 *
 *   DURING   at the start, after 15 and 30 minutes, and at the planned end.
 *   AFTER    30 minutes after the end, and after the first infusion 60 minutes too: so long nobody leaves and no TMS is given.
 *   LATER    by telephone at 24 and at 72 hours, and a visit after 7 days.
 *
 * A look that was late answers its point all the same; one is overdue five minutes after its time at the chair, and on the
 * telephone six hours. The observation ends with its last look, or half an hour after that was due; what was not seen by then was
 * missed, and so is a call when the next one is due.
 */
import { type Instant, instantAt, millisecondsOf } from "../../base/dates.ts";
import { type Chart, standingOf } from "../../record/chart.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";

/** A moment at which somebody looks. `minute` counts from the start or, after it, from the end; at a distance it is null. */
export interface ObservationPoint {
  readonly phase: Exclude<ChartEntryOf<"observation">["body"]["phase"], "before">;
  readonly minute: number | null;
  /** Null while the infusion runs and the point counts from its end. */
  readonly dueAt: Instant | null;
  readonly status: "done" | "waiting" | "due" | "overdue" | "missed";
  /** The observation that answers it; null while none does. */
  readonly observation: ChartEntryOf<"observation"> | null;
}

/** One infusion and what belongs to it. */
export interface InfusionCourse {
  readonly infusion: ChartEntryOf<"infusion">;
  /** Whether it was the first of the patient. */
  readonly first: boolean;
  readonly end: ChartEntryOf<"infusion-end"> | null;
  readonly startedAt: Instant;
  /** Null while it runs. */
  readonly endedAt: Instant | null;
  /** In the order of the schedule. */
  readonly points: readonly ObservationPoint[];
  /** In the order in which they were made. */
  readonly observations: readonly ChartEntryOf<"observation">[];
  /** Whether someone must still be looked at by the chair. */
  readonly status: "running" | "observed" | "left";
}

/** Minutes after the end for which a patient stays: after the first infusion, and after later ones. */
export const STAY_MINUTES = { first: 60, later: 30 } as const;

const DURING_MINUTES = [0, 15, 30] as const;
const AFTER_MINUTES = [30, 60] as const;
const DISTANT_HOURS = { "call-24h": 24, "call-72h": 72, "visit-7d": 168 } as const;
/** Where nothing was planned. */
const PLANNED_MINUTES_ASSUMED = 60;
const GRACE_MINUTES = { chair: 5, distant: 360 } as const;
/** After the time of the last look, until it is taken for missed. */
const OVERSTAY_MINUTES = 30;
/** Hours after the end at which a look at a distance is taken for missed. */
const MISSED_HOURS = { "call-24h": 72, "call-72h": 168, "visit-7d": 336 } as const;
const MINUTE = 60_000;

/** Every infusion of `chart` that was begun at a known time, the oldest first. */
export function infusionCourses(chart: Chart, now: Instant): readonly InfusionCourse[] {
  return standingOf(chart, "infusion").flatMap((infusion, index) => {
    const startedAt = instantOf(infusion.body.startedAt) ?? instantOf(infusion.occurredAt);
    return startedAt === null ? [] : [courseOf(chart, infusion, index === 0, startedAt, now)];
  });
}

/** Of `chart` the newest infusion that somebody must still look after by the chair; null when there is none. */
export function openInfusion(chart: Chart, now: Instant): InfusionCourse | null {
  return infusionCourses(chart, now).findLast(({ status }) => status !== "left") ?? null;
}

function courseOf(chart: Chart, infusion: ChartEntryOf<"infusion">, first: boolean, startedAt: Instant, now: Instant): InfusionCourse {
  const end = standingOf(chart, "infusion-end").findLast(({ body }) => body.infusion === infusion.id) ?? null;
  const endedAt = instantOf(end?.body.endedAt ?? infusion.body.endedAt);
  const observations = standingOf(chart, "observation").filter(({ body }) => body.infusion === infusion.id);
  const seen = pointsOf(infusion, first, startedAt, endedAt).map((point) => answered(point, observations, now));
  const stay = first ? STAY_MINUTES.first : STAY_MINUTES.later;
  const minutes = endedAt === null ? null : (millisecondsOf(now) - millisecondsOf(endedAt)) / MINUTE;
  const wasLast = seen.some(({ phase, minute, status }) => phase === "after" && minute === stay && status === "done");
  const isLeft = minutes !== null && minutes >= stay && (wasLast || minutes >= stay + OVERSTAY_MINUTES);
  const status = endedAt === null && end === null ? "running" : isLeft ? "left" : "observed";
  const points = seen.map((point) => (isMissed(point, isLeft, minutes) ? { ...point, status: "missed" as const } : point));
  return { infusion, first, end, startedAt, endedAt, points, observations, status };
}

/** What can no longer be seen: a look by the chair once the patient has left, a call when the next is due. */
function isMissed({ phase, status }: ObservationPoint, isLeft: boolean, minutes: number | null): boolean {
  if (status === "done") return false;
  if (phase === "during" || phase === "after") return isLeft;
  return minutes !== null && minutes >= MISSED_HOURS[phase] * 60;
}

function instantOf(moment: string | null): Instant | null {
  return moment?.includes("T") ? moment : null;
}

type Bare = Pick<ObservationPoint, "phase" | "minute" | "dueAt">;

function pointsOf({ body }: ChartEntryOf<"infusion">, first: boolean, startedAt: Instant, endedAt: Instant | null): readonly Bare[] {
  const planned = body.plannedMinutes ?? PLANNED_MINUTES_ASSUMED;
  const during = [...new Set([...DURING_MINUTES.filter((minute) => minute <= planned), planned])];
  const after = AFTER_MINUTES.filter((minute) => minute <= (first ? STAY_MINUTES.first : STAY_MINUTES.later));
  return [
    ...during.map((minute) => ({ phase: "during", minute, dueAt: later(startedAt, minute) }) as const),
    ...after.map((minute) => ({ phase: "after", minute, dueAt: endedAt === null ? null : later(endedAt, minute) }) as const),
    ...(["call-24h", "call-72h", "visit-7d"] as const).map((phase) => ({
      phase,
      minute: null,
      dueAt: endedAt === null ? null : later(endedAt, DISTANT_HOURS[phase] * 60),
    })),
  ];
}

/** `minutes` after `instant`, on the same clock. */
function later(instant: Instant, minutes: number): Instant {
  return instantAt(millisecondsOf(instant) + minutes * MINUTE, instant.slice(-6));
}

function answered(point: Bare, observations: readonly ChartEntryOf<"observation">[], now: Instant): ObservationPoint {
  const answers = ({ body }: ChartEntryOf<"observation">): boolean =>
    body.phase === point.phase && body.contact !== "not-reached" && (point.minute === null || body.minute === point.minute);
  const observation = observations.findLast(answers) ?? null;
  return { ...point, observation, status: observation === null ? statusOf(point, now) : "done" };
}

function statusOf({ phase, dueAt }: Bare, now: Instant): ObservationPoint["status"] {
  if (dueAt === null) return "waiting";
  const late = (millisecondsOf(now) - millisecondsOf(dueAt)) / MINUTE;
  if (late < 0) return "waiting";
  const grace = phase === "during" || phase === "after" ? GRACE_MINUTES.chair : GRACE_MINUTES.distant;
  return late < grace ? "due" : "overdue";
}

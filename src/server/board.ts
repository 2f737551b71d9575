/**
 * The board of a day, computed from the day's bookings, the charts of the patients in their course, and the settings. Who may
 * not open charts (reception) sees who sits where and when, and nothing of what they have.
 */
import { addDays, instantAt, type LocalDate, localDay, millisecondsOf } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import { dueItems } from "../care/course/due.ts";
import type { PlannedItem } from "../care/course/layout.ts";
import { type OpeningSettings, onOrAfterOpen } from "../care/course/open-days.ts";
import { infusionCourses, STAY_MINUTES } from "../care/exosome/observation-plan.ts";
import { type Chart, standingOf } from "../record/chart.ts";
import type { Booking } from "../record/day.ts";
import { standingEntries } from "../record/standing.ts";
import type { BoardBooking, BoardDue, BookingStage } from "./board-contract.ts";
import type { Identity } from "./contract.ts";
import type { CourseChart } from "./course-book.ts";

/** A patient of the board. */
export interface BoardPatient {
  readonly identity: Identity;
  /** Null when the chart is not in its course, or for a role that may not open charts. */
  readonly course: CourseChart | null;
  readonly alert: boolean;
}

/** A booking with what the patient's chart says of it. `now` is on the clinic's clock. */
export function boardBooking({ state, notedAt: _, ...booking }: Booking, on: LocalDate, patient: BoardPatient, now: string): BoardBooking {
  const { identity, alert, course } = patient;
  const { stage, until, lot } = progressOf({ state, ...booking }, on, course?.chart ?? null, now);
  const plan = course?.summary.plan ?? null;
  const planned = booking.what === "session" ? plan?.sessionCountPlanned : booking.what === "infusion" ? plan?.infusionCountPlanned : null;
  return {
    ...booking,
    ...{ identity, alert, stage, until, lot },
    planned: planned ?? null,
    intensityPercentOfOutput: booking.what === "session" ? lastIntensity(course?.chart ?? null) : null,
  };
}

/** What of a patient is due on `today`, from the newest schedule. */
export function boardDue(patient: Uuid, identity: Identity, chart: Chart, today: LocalDate): readonly BoardDue[] {
  if (chart.status === "empty") return [];
  const items = dueItems(plannedOf(chart), standingEntries(chart.entries), today);
  return items.map((item) => ({ patient, identity, ...item }));
}

/** The lines of the newest schedule; none while there is none. */
export function plannedOf(chart: Chart): readonly PlannedItem[] {
  return standingOf(chart, "schedule").at(-1)?.body.planned ?? [];
}

/** Entries of a chart that wait for a physician. */
export function unsignedIn(chart: Chart): number {
  if (chart.status === "empty") return 0;
  return chart.entries.filter(({ onBehalfOf, confirmed, standing }) => onBehalfOf !== null && !confirmed && standing.status === "current")
    .length;
}

/** What is to be prepared for the first open day after `on`. */
export function preparedFor(charts: readonly CourseChart[], settings: OpeningSettings, on: LocalDate) {
  const next = onOrAfterOpen(settings, addDays(on, 1));
  const lines = charts.flatMap(({ chart }) => plannedOf(chart)).filter((one) => one.on === next);
  const count = (what: PlannedItem["what"]) => lines.filter((one) => one.what === what).length;
  return { next, tomorrow: { thresholds: count("threshold"), infusions: count("infusion") } };
}

interface Progress {
  readonly stage: BookingStage;
  readonly until: string | null;
  readonly lot: string | null;
}

function progressOf({ what, state }: Pick<Booking, "what" | "state">, on: LocalDate, chart: Chart | null, now: string): Progress {
  const noted = { stage: state, until: null, lot: null };
  if (chart === null) return noted;
  if (what === "infusion") return infusionProgress(chart, on, now) ?? noted;
  const kind = what === "session" ? "session" : what === "threshold" ? "threshold" : null;
  const isDone = kind !== null && standingOf(chart, kind).some(({ occurredAt }) => localDay(occurredAt) === on);
  return isDone ? { ...noted, stage: "done" } : noted;
}

function infusionProgress(chart: Chart, on: LocalDate, now: string): Progress | null {
  const course = infusionCourses(chart, now).findLast(({ startedAt }) => localDay(startedAt) === on);
  if (course === undefined) return null;
  const { lot } = course.infusion.body;
  if (course.status === "running" || course.endedAt === null) return { stage: "running", until: null, lot };
  const stay = course.first ? STAY_MINUTES.first : STAY_MINUTES.later;
  const until = instantAt(millisecondsOf(course.endedAt) + stay * 60_000, now.slice(-6)).slice(
    "YYYY-MM-DDT".length,
    "YYYY-MM-DDTHH:MM".length,
  );
  return course.status === "observed" ? { stage: "watched", until, lot } : { stage: "done", until: null, lot };
}

/** The intensity at which the last session ended. */
function lastIntensity(chart: Chart | null): number | null {
  if (chart === null) return null;
  return standingOf(chart, "session").at(-1)?.body.delivered.at(-1)?.intensityPercentOfOutput ?? null;
}

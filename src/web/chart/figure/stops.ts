/**
 * The stops of the cursor: the days a reader steps through with the arrow keys, across all lanes. There is one for each
 * day with a measurement or an infusion, and a last one when sessions went on after it. A course has thirty or more
 * sessions, so a session makes no stop of its own: each stop says how many were given since the one before it.
 */
import type { CrpPoint, FigureData, LanePoint } from "./data.ts";

/** Everything the picture holds from the day after the previous stop to this day. */
export interface Stop {
  readonly day: number;
  readonly mind: LanePoint | null;
  readonly body: LanePoint | null;
  readonly crp: CrpPoint | null;
  /** Given since the previous stop, this day included. */
  readonly sessions: number;
  readonly infusions: number;
  /** Given up to and on this day. */
  readonly sessionsSoFar: number;
  readonly infusionsSoFar: number;
}

/** The stops of `data`, in order of day. */
export function stopsOf(data: FigureData): readonly Stop[] {
  const days = stopDays(data);
  return days.map((day, index) => {
    const after = days[index - 1] ?? Number.NEGATIVE_INFINITY;
    return {
      day,
      mind: data.mind.points.findLast((point) => point.day === day) ?? null,
      body: data.body.points.findLast((point) => point.day === day) ?? null,
      crp: data.crp.findLast((point) => point.day === day) ?? null,
      sessions: countWithin(data.sessions.givenDays, after, day),
      infusions: countWithin(data.infusions.givenDays, after, day),
      sessionsSoFar: countWithin(data.sessions.givenDays, Number.NEGATIVE_INFINITY, day),
      infusionsSoFar: countWithin(data.infusions.givenDays, Number.NEGATIVE_INFINITY, day),
    };
  });
}

/** The stop whose day is nearest to `day`; the earlier of two equally near. Null when there is none. */
export function nearestStop(stops: readonly Stop[], day: number): number | null {
  let nearest: number | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const [index, stop] of stops.entries()) {
    if (Math.abs(stop.day - day) >= distance) continue;
    nearest = index;
    distance = Math.abs(stop.day - day);
  }
  return nearest;
}

/** The days on which anything was measured, in order, each once. */
export function visitDays(data: FigureData): readonly number[] {
  return inOrder([...data.mind.points, ...data.body.points, ...data.crp].map((point) => point.day));
}

function stopDays(data: FigureData): readonly number[] {
  const days = inOrder([...visitDays(data), ...data.infusions.givenDays]);
  const lastSession = data.sessions.givenDays.at(-1);
  const lastStop = days.at(-1) ?? Number.NEGATIVE_INFINITY;
  return lastSession !== undefined && lastSession > lastStop ? [...days, lastSession] : days;
}

function inOrder(days: readonly number[]): readonly number[] {
  return [...new Set(days)].sort((a, b) => a - b);
}

function countWithin(days: readonly number[], after: number, upTo: number): number {
  return days.filter((day) => day > after && day <= upTo).length;
}

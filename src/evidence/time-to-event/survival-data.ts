/**
 * Times to an event, some of them only known to be longer (right-censored): the week of response or relapse, or the last
 * week in which a patient was seen without it. A patient who is censored at the time of an event was still at risk.
 */
import { invariant } from "../../base/invariant.ts";

/** One entry a patient. */
export interface SurvivalData {
  /** 0 or later, in one unit. */
  readonly times: ArrayLike<number>;
  /** 1 if the event came at that time, 0 if the patient was last seen then without it. */
  readonly events: ArrayLike<number>;
}

/** Patients in groups that are compared. */
export interface GroupedSurvival extends SurvivalData {
  /** Index into `names`, one a patient. */
  readonly groups: ArrayLike<number>;
  readonly names: readonly string[];
  /** Patients are compared within equal values only; null for all together. */
  readonly strata: ArrayLike<number> | null;
}

/** Throws unless the entries are times and marks. */
export function checkSurvival({ times, events }: SurvivalData): void {
  invariant(times.length === events.length, `as many marks as times, not ${events.length} and ${times.length}`);
  for (let i = 0; i < times.length; i += 1) {
    invariant(times[i] >= 0 && Number.isFinite(times[i]), `a time of 0 or later for patient ${i}, not ${times[i]}`);
    invariant(events[i] === 0 || events[i] === 1, `1 or 0 for patient ${i}, not ${events[i]}`);
  }
}

/** The patients of one group. */
export function ofGroup({ times, events, groups }: GroupedSurvival, group: number): SurvivalData {
  const members = Array.from(groups).flatMap((one, i) => (one === group ? [i] : []));
  return { times: Float64Array.from(members, (i) => times[i]), events: Float64Array.from(members, (i) => events[i]) };
}

/** What happened at one time: how many were at risk just before, how many had the event then, how many were censored. */
export interface Moment {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
}

/** Every time at which something happened, in order. */
export function momentsOf(data: SurvivalData): readonly Moment[] {
  const order = Array.from(data.times, (_, i) => i).sort((a, b) => data.times[a] - data.times[b]);
  const moments: Moment[] = [];
  for (let from = 0; from < order.length; ) {
    const time = data.times[order[from]];
    let to = from;
    let events = 0;
    while (to < order.length && data.times[order[to]] === time) {
      events += data.events[order[to]];
      to += 1;
    }
    moments.push({ time, atRisk: order.length - from, events, censored: to - from - events });
    from = to;
  }
  return moments;
}

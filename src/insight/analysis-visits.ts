/**
 * When an analysis looks at a patient, in weeks from day 0, and which day counts for which visit: the measurement nearest to
 * the visit's own day within its window, of two equally near the earlier. A window reaches half way to the neighbouring visits
 * and never further than a week, so that no measurement counts twice and none from far away counts at all.
 */
import { addDays, daysBetween, type LocalDate } from "../base/dates.ts";

/** A visit. */
export interface AnalysisVisit {
  /** `V1`, `V2` … in order of week. */
  readonly name: string;
  readonly week: number;
}

/** The visits of a course of twelve weeks. */
export const ANALYSIS_VISITS: readonly AnalysisVisit[] = [1, 2, 3, 4, 6, 8, 10, 12].map((week, index) => ({ name: `V${index + 1}`, week }));

const DAYS_MAX = 7;

/** The day of a visit. */
export function visitDay(startsOn: LocalDate, { week }: AnalysisVisit): LocalDate {
  return addDays(startsOn, week * 7);
}

/** The last day on which a measurement can still count for the visit at `index`. */
export function windowEnd(startsOn: LocalDate, index: number): LocalDate {
  return addDays(startsOn, windowOf(index).last);
}

/** The point of `points` that counts for the visit at `index`; null when none lies in its window. */
export function pointAt<Point extends { readonly on: LocalDate }>(
  points: readonly Point[],
  startsOn: LocalDate,
  index: number,
): Point | null {
  const { first, last, day } = windowOf(index);
  let nearest: Point | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const point of points) {
    const on = daysBetween(startsOn, point.on);
    if (on < first || on > last || Math.abs(on - day) >= distance) continue;
    nearest = point;
    distance = Math.abs(on - day);
  }
  return nearest;
}

/** Days after day 0, both included. */
function windowOf(index: number): { readonly first: number; readonly last: number; readonly day: number } {
  const day = (ANALYSIS_VISITS[index]?.week ?? 0) * 7;
  const before = (ANALYSIS_VISITS[index - 1]?.week ?? 0) * 7;
  const next = ANALYSIS_VISITS[index + 1];
  const after = next === undefined ? day + 2 * DAYS_MAX : next.week * 7;
  // Half way belongs to the later visit.
  const first = Math.max(day - DAYS_MAX, Math.floor((before + day) / 2) + 1);
  const last = Math.min(day + DAYS_MAX, Math.floor((day + after) / 2));
  return { first, last, day };
}

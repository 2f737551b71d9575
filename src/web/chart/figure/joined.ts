/**
 * Which measurements of a series are joined by a line. A line says that nothing was missed in between; so it breaks
 * where a visit was. The record holds no appointments yet, so a missed visit is told from the spacing of the visits
 * around it, which may widen along a course (weekly, then every two weeks):
 *
 *   two neighbours are joined unless the gap between them is longer than one and a half times the longer of the two
 *   gaps beside it, plus three days, because a visit moves by some days. Where there is no gap beside it, they are joined; two long
 *   gaps in a row are a schedule.
 *
 * Nothing is interpolated: a point between two breaks stands alone.
 */

/** How much longer than the gaps beside it a gap may be. */
const GAP_RATIO_MAX = 1.5;
/** By how many days a visit moves without being missed. */
const VISIT_MOVES_DAYS = 3;

/** The runs of `points` (in order of day) that are joined; a point with a break on both sides is a run of one. */
export function joinedRuns<Point extends { readonly day: number }>(points: readonly Point[]): readonly (readonly Point[])[] {
  const gaps = points.slice(1).map((point, index) => point.day - (points[index]?.day ?? point.day));
  const runs: Point[][] = [];
  for (const [index, point] of points.entries()) {
    const run = runs.at(-1);
    if (run && holdsNoMissedVisit(gaps, index - 1)) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

function holdsNoMissedVisit(gaps: readonly number[], index: number): boolean {
  const gap = gaps[index] ?? 0;
  const beside = [gaps[index - 1], gaps[index + 1]].filter((one) => one !== undefined);
  return beside.length === 0 || gap <= GAP_RATIO_MAX * Math.max(...beside) + VISIT_MOVES_DAYS;
}

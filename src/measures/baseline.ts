/**
 * The baseline of a measure: its last complete value on or before day 0, which is the day of the first treatment. Of the same
 * instrument in the same version, because a series holds no other; on day 0 itself the value counts as taken before the
 * treatment, as protocols measure. A prorated total is not complete, and a limit (`<0.05`) is no number to compare with.
 * Where there is none, none is borrowed from later. The mean of several values before day 0 is for description and is not this.
 */
import type { LocalDate } from "../base/dates.ts";
import type { Reading } from "./readings.ts";

/** The baseline among `readings`, which are one measure's in order of day; null when there is none. */
export function baselineReading(readings: readonly Reading[], dayZero: LocalDate): Reading | null {
  return readings.findLast((one) => one.on <= dayZero && one.complete && one.comparator === null) ?? null;
}

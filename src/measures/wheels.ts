/** The two series of the two-wheel chart, mind and body, on one scale: percent of the maximum possible, 100 the worst. */
import type { LocalDate } from "../base/dates.ts";

/** One point of a series. */
export interface SeriesPoint {
  readonly on: LocalDate;
  /** 0 to 100, 100 the worst. */
  readonly percent: number;
  /** The number as the instrument gives it. */
  readonly value: number;
}

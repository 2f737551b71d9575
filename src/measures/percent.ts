/**
 * Percent of the maximum possible (POMP; Cohen and others 1999): 100 x (x - min) / (max - min), turned round where a
 * higher number is better, so that on every scale 0 is the best and 100 the worst that can be.
 */
import type { Instrument } from "./instrument.ts";

/**
 * A total as percent of the instrument's maximum, 0 the best and 100 the worst; null when it lies outside the range.
 *
 * @example percentOfMaximum(INSTRUMENTS.hamd17, 26) // 50
 */
export function percentOfMaximum(instrument: Instrument, total: number): number | null {
  const { min, max } = instrument.total;
  if (!(total >= min && total <= max)) return null;
  const percent = percentOfRange(total, min, max);
  return instrument.higher === "worse" ? percent : 100 - percent;
}

/** Where `value` stands between `min` and `max`, 0 to 100. */
export function percentOfRange(value: number, min: number, max: number): number {
  return (100 * (value - min)) / (max - min);
}

/**
 * The axle between the wheels: a tick for each TMS session, a diamond for each infusion. In a long record the ticks
 * would touch and become a grey wall; those nearer than a tick can show are drawn as one bar, which the table and the
 * cursor count.
 */
import type { TimeAxis } from "./axis.ts";

/** One tick (`count` 1) or a bar over several. Pixels. */
export interface RailTick {
  readonly left: number;
  readonly right: number;
  readonly count: number;
}

/** One infusion; `half` is half of the diamond's diagonal. */
export interface RailDiamond {
  readonly x: number;
  readonly half: number;
}

const DIAMOND_HALF = 6;
const DIAMOND_HALF_MIN = 3;
const WHITE_BETWEEN = 0.8;

/** The ticks of `days` (in order), each `widthMax` wide, or less when days are narrow; never touching. */
export function railTicks(days: readonly number[], axis: TimeAxis, widthMax: number): readonly RailTick[] {
  const width = Math.min(widthMax, Math.max(1, axis.pixelsPerDay * 0.6));
  const ticks: RailTick[] = [];
  for (const day of days) {
    const left = axis.x(day) - width / 2;
    const last = ticks.at(-1);
    if (last && left < last.right + WHITE_BETWEEN)
      ticks[ticks.length - 1] = { left: last.left, right: left + width, count: last.count + 1 };
    else ticks.push({ left, right: left + width, count: 1 });
  }
  return ticks;
}

/** The diamonds of `days` (in order), all of one size: as large as their nearness allows. */
export function railDiamonds(days: readonly number[], axis: TimeAxis): readonly RailDiamond[] {
  const places = days.map(axis.x);
  const gaps = places.slice(1).map((place, index) => place - (places[index] ?? place));
  const nearest = Math.min(Number.POSITIVE_INFINITY, ...gaps.filter((gap) => gap > 0));
  const half = Math.max(DIAMOND_HALF_MIN, Math.min(DIAMOND_HALF, nearest / 2 - WHITE_BETWEEN));
  return places.map((x) => ({ x, half }));
}

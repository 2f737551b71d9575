/** The time axis of the board: from which minute to which it reaches, and where on it something lies. */

import { minutesOf } from "../../care/course/slots.ts";
import type { Board } from "../../server/board-contract.ts";

/** A stretch of a day, in minutes after midnight, whole hours. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** Where nobody has entered hours. */
const USUAL: Scale = { from: 9 * 60, to: 18 * 60 };
const HOUR = 60;

/** From the first opening to the last closing, and as far as any booking reaches. */
export function scaleOf({ state, bookings }: Pick<Board, "state" | "bookings">): Scale {
  const spans = state.status === "open" ? state.spans : [];
  const starts = [...spans, ...bookings].map(({ from }) => minutesOf(from));
  const ends = [...spans, ...bookings].map(({ to }) => minutesOf(to));
  if (starts.length === 0) return USUAL;
  return { from: Math.floor(Math.min(...starts) / HOUR) * HOUR, to: Math.ceil(Math.max(...ends) / HOUR) * HOUR };
}

/** The whole hours of a scale, its end included. */
export function hoursOf({ from, to }: Scale): readonly number[] {
  return Array.from({ length: (to - from) / HOUR + 1 }, (_, index) => from / HOUR + index);
}

/** How far along the scale a time lies, 0 to 1. */
export function placeOn({ from, to }: Scale, time: string): number {
  return (minutesOf(time) - from) / (to - from);
}

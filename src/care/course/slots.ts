/**
 * Where in a day something can be done: the wished chair at the wished time when both are free, else the free time nearest to
 * it in that chair, else the same in another chair that serves for it. Only whole spans within the opening hours count, and
 * a patient is never in two places.
 */
import { overlap } from "../../record/day.ts";
import type { BookedFor } from "../../record/kinds/day.ts";
import type { ClinicEntryOf } from "../../record/kinds.ts";
import type { Span } from "./open-days.ts";

/** A chair of the clinic. */
export type Chair = ClinicEntryOf<"chairs">["body"]["chairs"][number];

/** A time in a chair that is taken. */
export interface Held extends Span {
  readonly chair: string;
}

/** What is looked for. */
export interface SlotWish {
  readonly what: BookedFor;
  readonly minutes: number;
  /** The chair that is tried first; null for any. */
  readonly chair: string | null;
  /** `10:00`. */
  readonly time: string;
  /** It may begin at this time at the earliest, and must have ended by this at the latest; null for any. */
  readonly notBefore: string | null;
  readonly notAfter: string | null;
}

/** What is known of the day. */
export interface SlotDay {
  readonly spans: readonly Span[];
  readonly chairs: readonly Chair[];
  /** Every time that is taken in any chair. */
  readonly held: readonly Held[];
  /** The times at which the patient is booked already. */
  readonly patient: readonly Span[];
}

/** A free time in a chair. */
export interface Slot extends Span {
  readonly chair: string;
}

/** Bookings begin on the clock's round times. */
const STEP_MINUTES = 5;

/**
 * The best slot; null when the day has none.
 *
 * @example findSlot({ what: "session", minutes: 40, chair: "tms-1", time: "10:00", notBefore: null, notAfter: null }, day)
 * // { chair: "tms-1", from: "10:00", to: "10:40" }
 */
export function findSlot(wish: SlotWish, day: SlotDay): Slot | null {
  const serving = day.chairs.filter((chair) => chair.serves.includes(wish.what)).map((chair) => chair.code);
  const first = serving.filter((code) => code === wish.chair);
  for (const chairs of [first, serving.filter((code) => code !== wish.chair)]) {
    const slots = chairs.flatMap((chair) => slotsIn(chair, wish, day));
    const best = slots.toSorted((a, b) => distance(a, wish) - distance(b, wish) || (a.from < b.from ? -1 : 1))[0];
    if (best !== undefined) return best;
  }
  return null;
}

/**
 * Minutes after midnight of `09:30`, and back.
 *
 * @example minutesOf("09:30") // 570
 */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The time of day so many minutes after midnight, 0 to 1,440. */
export function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function slotsIn(chair: string, wish: SlotWish, { spans, held, patient }: SlotDay): readonly Slot[] {
  const taken = [...held.filter((one) => one.chair === chair), ...patient];
  return spans.flatMap((span) => {
    const earliest = minutesOf(wish.notBefore !== null && wish.notBefore > span.from ? wish.notBefore : span.from);
    const latest = minutesOf(wish.notAfter !== null && wish.notAfter < span.to ? wish.notAfter : span.to);
    const slots: Slot[] = [];
    for (let from = Math.ceil(earliest / STEP_MINUTES) * STEP_MINUTES; from + wish.minutes <= latest; from += STEP_MINUTES) {
      const slot = { chair, from: timeOf(from), to: timeOf(from + wish.minutes) };
      if (!taken.some((one) => overlap(one, slot))) slots.push(slot);
    }
    return slots;
  });
}

function distance({ from }: Slot, { time }: SlotWish): number {
  return Math.abs(minutesOf(from) - minutesOf(time));
}

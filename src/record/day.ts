/**
 * A day of the clinic, as a pure fold over its ledger: which bookings stand, who came and who did not; and what may be
 * added to it. Of two bookings of one chair for times that overlap the earlier one stands, and so it does of two bookings
 * of one patient: nobody sits in two chairs. A booking that was refused is never written (`dayRefusal`); one that is on
 * record against this all the same, say from an archive of another program, counts for nothing and is listed.
 */
import type { LocalDate } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import { never } from "../base/invariant.ts";
import type { AnyDayEntry, DayEntryOf } from "./kinds.ts";

/** A booking that was not undone. */
export interface Booking {
  /** The id of its entry. */
  readonly id: Uuid;
  readonly chair: string;
  /** `09:00`, as the clinic's clock shows; the end is not part of it. */
  readonly from: string;
  readonly to: string;
  readonly patient: Uuid;
  readonly what: DayEntryOf<"booked">["body"]["what"];
  /** Of its kind within the patient's course, from 1; null when it belongs to none. */
  readonly number: number | null;
  readonly state: "booked" | "arrived" | "missed";
  /** The instant at which the patient was noted to have come or not; null while neither was. */
  readonly notedAt: string | null;
}

/** An entry that contradicts what was before, by the place it has in the chain. */
export interface DayContradiction {
  readonly code: DayRefusal["code"];
  readonly seq: number;
}

/** A day, in the order in which its bookings begin. */
export interface ClinicDay {
  readonly bookings: readonly Booking[];
  readonly contradictions: readonly DayContradiction[];
}

/** A day on which nothing was booked. */
export const EMPTY_DAY: ClinicDay = { bookings: [], contradictions: [] };

/** Why an entry may not be added to a day. */
export type DayRefusal =
  /** The chair is booked from `from` to `to`. */
  | { readonly code: "day.chair-taken"; readonly chair: string; readonly from: string; readonly to: string }
  /** The patient is booked elsewhere at that time. */
  | { readonly code: "day.patient-busy"; readonly chair: string; readonly from: string; readonly to: string }
  /** The booking is of another day than the chain. */
  | { readonly code: "day.other-day"; readonly on: LocalDate; readonly expected: LocalDate }
  /** There is no such booking, or it was undone. */
  | { readonly code: "day.booking-unknown"; readonly id: Uuid }
  /** The patient has come or was noted as missing: there is nothing to undo. */
  | { readonly code: "day.booking-over"; readonly id: Uuid; readonly state: Booking["state"] };

/** What is about to be added: kind and body of an entry. */
export type DayAddition = { [Kind in AnyDayEntry["kind"]]: Pick<DayEntryOf<Kind>, "kind" | "body"> }[AnyDayEntry["kind"]];

/** The day of `entries`, given in order of seq from 1. */
export function foldDay(on: LocalDate, entries: Iterable<AnyDayEntry>): ClinicDay {
  let day = EMPTY_DAY;
  for (const entry of entries) day = evolveDay(on, day, entry);
  return day;
}

/** The day after one more entry. */
export function evolveDay(on: LocalDate, day: ClinicDay, entry: AnyDayEntry): ClinicDay {
  const refused = dayRefusal(on, day, entry);
  if (refused !== null) return { ...day, contradictions: [...day.contradictions, { code: refused.code, seq: entry.seq }] };
  return { ...day, bookings: bookingsAfter(day.bookings, entry) };
}

/** Why `addition` may not be added to `day`, which is `on`; null when it may. */
export function dayRefusal(on: LocalDate, day: ClinicDay, addition: DayAddition): DayRefusal | null {
  if (addition.kind === "booked") return bookingRefusal(on, day, addition.body);
  const { booking: id } = addition.body;
  const booking = day.bookings.find((one) => one.id === id);
  if (booking === undefined) return { code: "day.booking-unknown", id };
  switch (addition.kind) {
    case "unbooked":
      return booking.state === "booked" ? null : { code: "day.booking-over", id, state: booking.state };
    case "arrived":
      // Whoever comes after all finds the chair free or not.
      if (booking.state === "missed") return placeRefusal(day, booking);
      return booking.state === "arrived" ? { code: "day.booking-over", id, state: booking.state } : null;
    case "missed":
      return booking.state === "missed" ? { code: "day.booking-over", id, state: booking.state } : null;
    default:
      return never(addition, "an addition to a day");
  }
}

/**
 * Whether two spans of one day overlap; one that begins when the other ends does not.
 *
 * @example overlap({ from: "10:00", to: "10:38" }, { from: "10:38", to: "11:16" }) // false
 */
export function overlap(
  one: { readonly from: string; readonly to: string },
  other: { readonly from: string; readonly to: string },
): boolean {
  return one.from < other.to && other.from < one.to;
}

function bookingRefusal(on: LocalDate, day: ClinicDay, body: DayEntryOf<"booked">["body"]): DayRefusal | null {
  return body.on === on ? placeRefusal(day, body) : { code: "day.other-day", on: body.on, expected: on };
}

function placeRefusal(day: ClinicDay, body: Pick<Booking, "chair" | "from" | "to" | "patient">): DayRefusal | null {
  // Who was noted as missing holds no chair.
  const held = day.bookings.filter((one) => one.state !== "missed" && overlap(one, body));
  const taken = held.find((one) => one.chair === body.chair);
  if (taken !== undefined) return { code: "day.chair-taken", ...placeOf(taken) };
  const busy = held.find((one) => one.patient === body.patient);
  return busy === undefined ? null : { code: "day.patient-busy", ...placeOf(busy) };
}

function placeOf({ chair, from, to }: Booking): Pick<Booking, "chair" | "from" | "to"> {
  return { chair, from, to };
}

function bookingsAfter(bookings: readonly Booking[], entry: AnyDayEntry): readonly Booking[] {
  const noted = (state: Booking["state"], id: Uuid) =>
    bookings.map((one) => (one.id === id ? { ...one, state, notedAt: entry.recordedAt } : one));
  switch (entry.kind) {
    case "booked": {
      const { on: _, ...place } = entry.body;
      const added: Booking = { id: entry.id, ...place, state: "booked", notedAt: null };
      return [...bookings, added].toSorted(byTime);
    }
    case "unbooked":
      return bookings.filter((one) => one.id !== entry.body.booking);
    case "arrived":
    case "missed":
      return noted(entry.kind, entry.body.booking);
    default:
      return never(entry, "an entry of a day");
  }
}

function byTime(a: Booking, b: Booking): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return a.chair < b.chair ? -1 : a.chair > b.chair ? 1 : 0;
}

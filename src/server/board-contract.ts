/**
 * The part of the contract about the days of the clinic and the schedules of its patients: the board, the bookings, and what
 * the rules propose. Types only, as in `contract.ts`.
 */
import type { LocalDate } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import type { DueItem } from "../care/course/due.ts";
import type { Escalation } from "../care/course/escalation.ts";
import type { CourseFinding } from "../care/course/findings.ts";
import type { Given, PlannedItem, Wishes } from "../care/course/layout.ts";
import type { DayState } from "../care/course/open-days.ts";
import type { Proposal } from "../care/course/proposal.ts";
import type { Chair } from "../care/course/slots.ts";
import type { Booking } from "../record/day.ts";
import type { BookedFor } from "../record/kinds/day.ts";
import type { OpenAlert } from "./alert-contract.ts";
import type { Identity, Written } from "./contract.ts";

/** What became of a booking by now: the patient has come, is being treated, stays to be watched, or is done. */
export type BookingStage = "booked" | "arrived" | "running" | "watched" | "done" | "missed";

/** A booking on the board. */
export interface BoardBooking extends Omit<Booking, "state" | "notedAt"> {
  readonly identity: Identity;
  readonly stage: BookingStage;
  /** Until when the patient stays to be watched, `10:45`; null unless they are. */
  readonly until: string | null;
  /** What of its kind is planned in all; null when it belongs to no plan, or for a role that may not open charts. */
  readonly planned: number | null;
  /** The dose of the last session, percent of the stimulator's output; and the lot that is being given. */
  readonly intensityPercentOfOutput: number | null;
  readonly lot: string | null;
  /** Whether the patient has an alert that has not ended. */
  readonly alert: boolean;
}

/** Something of a patient that is due: a measure, blood, a decision, a call, a visit. */
export interface BoardDue extends DueItem {
  readonly patient: Uuid;
  readonly identity: Identity;
}

/** An alert with whom it concerns by now. */
export interface BoardAlert extends OpenAlert {
  readonly escalation: Escalation;
}

/** A day of the clinic: who is in which chair, what is due, who must be called. */
export interface Board {
  readonly now: string;
  readonly today: LocalDate;
  /** The day that is shown. */
  readonly on: LocalDate;
  readonly state: DayState;
  /** The first open day after it; null when none is known. */
  readonly next: LocalDate | null;
  /** Null while nobody has entered any. */
  readonly chairs: readonly Chair[] | null;
  readonly bookings: readonly BoardBooking[];
  readonly alerts: readonly BoardAlert[];
  readonly due: readonly BoardDue[];
  /** Entries that wait for a signature, and in how many charts. */
  readonly unsigned: { readonly entries: number; readonly patients: number };
  /** Of the next open day: thresholds to determine again, and infusions. */
  readonly tomorrow: { readonly thresholds: number; readonly infusions: number };
  /** The director's name, and whom to call out of hours. */
  readonly director: string | null;
  readonly contacts: readonly { readonly name: string; readonly phone: string }[];
  /** What keeps the pages for patients shut. */
  readonly pages: readonly CourseFinding[];
}

/** A chair at a time of a day. */
export interface ChairTime {
  readonly on: LocalDate;
  readonly chair: string;
  readonly from: string;
  readonly to: string;
}

/** What may be done on a day. */
export type DayAction =
  | (ChairTime & { readonly action: "book"; readonly patient: Uuid; readonly what: BookedFor; readonly number: number | null })
  | { readonly action: "unbook"; readonly on: LocalDate; readonly booking: Uuid; readonly reason: "patient" | "clinic" | "mistake" }
  /** Of a booking that belongs to no course; those of a course are moved in its schedule. */
  | {
      readonly action: "move";
      readonly on: LocalDate;
      readonly booking: Uuid;
      readonly to: ChairTime;
    }
  | { readonly action: "arrived"; readonly on: LocalDate; readonly booking: Uuid }
  | {
      readonly action: "missed";
      readonly on: LocalDate;
      readonly booking: Uuid;
      readonly reason: "illness" | "other-appointment" | "not-treated" | "unknown" | "other";
    };

/** The routes. */
export interface BoardApi {
  /** The board of today, or of the day `on`. */
  "GET /api/today": { query: { on?: string | undefined }; body: never; answer: Board };
  /** Books a chair, moves or undoes a booking, or notes that a patient came or did not. Who asks first has the chair. */
  "POST /api/days": { query: never; body: DayAction; answer: { booking: Uuid; savedAt: string } };
  /** The schedule that the rules propose for the plan that stands; it writes nothing. */
  "POST /api/patients/:patient/course/proposal": {
    query: never;
    body: { from: LocalDate | null; wishes: Wishes | null };
    answer: Proposal & { wishes: Wishes; from: LocalDate; given: Given };
  };
  /** Writes a schedule and books its chairs from today on, in one transaction; bookings that it does not hold are undone. */
  "POST /api/patients/:patient/course": {
    query: never;
    body: { expectedSeq: number; ground: "proposed" | "edited" | "replanned"; planned: readonly PlannedItem[] };
    answer: Written;
  };
}

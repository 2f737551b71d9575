/**
 * The ledger of a day: who is to be in which chair when, who came, and who did not. The subject of the chain is the day of
 * this clinic, whose id follows from both (`daySubject`). Its sequence decides who gets a chair: two who book at one time
 * write at one place of the chain, and the second is told that the first was there. Nothing in it is amended: a booking
 * is undone by another entry.
 */
import { z } from "zod";
import type { LocalDate } from "../../base/dates.ts";
import type { Uuid } from "../../base/ids.ts";
import { namedId } from "../../base/named-ids.ts";
import { defineKind } from "../kind.ts";
import { code, conflict, localDate, noRemark, ordinal, remark, timeOfDay, uuid } from "./parts.ts";

const common = { ledger: "day", personal: remark, noPersonal: noRemark } as const;

/** What a chair is booked for. */
export const BOOKED_FOR = ["session", "infusion", "threshold", "visit"] as const;
export type BookedFor = (typeof BOOKED_FOR)[number];

/** A chair was booked for a patient. */
export const booked = defineKind({
  ...common,
  kind: "booked",
  body: z
    .strictObject({
      on: localDate,
      chair: code,
      from: timeOfDay,
      to: timeOfDay,
      patient: uuid,
      what: z.enum(BOOKED_FOR),
      /** Of its kind within the patient's course, from 1; null when it belongs to none. */
      number: ordinal(1000).nullable(),
    })
    .refine(({ from, to }) => from < to, conflict("dates-order", "to")),
});

/** A booking was undone before the patient came. */
export const unbooked = defineKind({
  ...common,
  kind: "unbooked",
  body: z.strictObject({ booking: uuid, reason: z.enum(["patient", "clinic", "moved", "replanned", "mistake"]) }),
});

/** The patient came. */
export const arrived = defineKind({ ...common, kind: "arrived", body: z.strictObject({ booking: uuid }) });

/** The patient did not come, or came and was not treated. */
export const missed = defineKind({
  ...common,
  kind: "missed",
  body: z.strictObject({ booking: uuid, reason: z.enum(["illness", "other-appointment", "not-treated", "unknown", "other"]) }),
});

/**
 * The id of a day as a subject: a UUID of version 8 (RFC 9562, section 5.8) from the SHA-256 of `clinic|day`, so that
 * everybody who books on a day writes to one chain without having been told its name.
 *
 * @example daySubject("00000000-0000-7000-8000-000000000900", "2026-11-26") // "d9c86eca-c3e0-8163-94e6-c98ffe61c9e2"
 */
export function daySubject(clinic: Uuid, day: LocalDate): Uuid {
  return namedId(`${clinic}|${day}`);
}

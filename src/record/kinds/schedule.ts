/**
 * The schedule of a plan: on which days what is to happen. A later schedule is a new entry and the newest stands; the ones
 * before stay readable, so that a course shows what was once promised. It books nothing: chairs are booked in the ledger of
 * each day (`day.ts`).
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, conflict, localDate, noRemark, ordinal, remark, timeOfDay, uuid } from "./parts.ts";

const item = z.strictObject({
  /** `visit`: the patient is seen a week after an infusion. `call`: the patient is telephoned. */
  what: z.enum(["session", "infusion", "threshold", "measure", "lab", "checkpoint", "call", "visit"]),
  /** Of its kind within the course, from 1. */
  number: ordinal(1000),
  on: localDate,
  /** When it begins; null where any time of the day will do. */
  time: timeOfDay.nullable(),
  minutes: ordinal(1440).nullable(),
  chair: code.nullable(),
  /** The instruments or analytes, where it is about some. */
  codes: z.array(code).max(30),
});

/** A schedule. The newest stands. */
export const schedule = defineKind({
  kind: "schedule",
  ledger: "chart",
  body: z.strictObject({
    /** The plan that it carries out, an entry of the same chart. */
    plan: uuid,
    /** How it came about: by the rules alone, by somebody's hand, or by the rules after days that were missed. */
    ground: z.enum(["proposed", "edited", "replanned"]),
    /** The schedule that stood until then, an entry of the same chart. */
    replaces: uuid.nullable(),
    planned: z
      .array(item)
      .min(1)
      .max(1000)
      .refine((items) => new Set(items.map(({ what, number }) => `${what} ${number}`)).size === items.length, conflict("items-repeated")),
  }),
  personal: remark,
  noPersonal: noRemark,
});

/**
 * One look at a patient who has had, has or is about to have an infusion: at the chair by the schedule, by telephone at 24 and
 * at 72 hours, at the visit. What was not taken is null; that nobody could be reached is an observation too.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, conflict, count, noRemark, remark, uuid } from "./parts.ts";
import { circulation, consciousness, respirationsPerMinute } from "./vitals.ts";

/** An observation. */
export const observation = defineKind({
  kind: "observation",
  ledger: "chart",
  body: z
    .strictObject({
      /** Of the same chart. */
      infusion: uuid,
      phase: z.enum(["before", "during", "after", "call-24h", "call-72h", "visit-7d"]),
      /** The minute of the schedule that it answers, from the start or, after it, from the end; null outside the schedule. */
      minute: count(600).nullable(),
      ...circulation,
      respirationsPerMinute,
      consciousness,
      /** By code; empty when asked and none; null when not asked. */
      symptoms: z.array(code).max(30).nullable(),
      contact: z.enum(["present", "reached", "not-reached"]),
    })
    .refine(
      ({ infusion: _infusion, phase: _phase, minute: _minute, contact, ...signs }) =>
        contact === "not-reached" || Object.values(signs).some((sign) => sign !== null),
      conflict("vitals-empty"),
    ),
  personal: remark,
  noPersonal: noRemark,
});

/**
 * An alert: a rule found something in what was being entered that somebody must look at now. It is raised at the tap, before
 * the entry itself is confirmed, and stands on the chart until somebody has taken it and said how it ended. It is neither
 * amended nor retracted: a mistaken one is answered, and the answer says so.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, instant, line, noRemark, ordinal, remark, uuid } from "./parts.ts";

/** An alert. Open until an answer ends it. */
export const alert = defineKind({
  kind: "alert",
  ledger: "chart",
  body: z.strictObject({
    about: z.enum(["suicidality"]),
    /** The rule that raised it, and the version of its definition. */
    rule: code,
    ruleVersion: ordinal(1_000_000),
    /** The instrument that was being answered; null when it was none. */
    instrument: code.nullable(),
    /** The answers that met the rule, by item. */
    numbers: z.record(code, z.number()),
    /** Who is to take it. */
    owner: z.strictObject({ id: uuid, name: line }),
    /** Until when somebody is to have taken it. */
    dueAt: instant,
    /** The draft in which it arose, so that one draft raises it once; null when there was none. */
    draft: uuid.nullable(),
  }),
  personal: remark,
  noPersonal: noRemark,
});

/** An answer to an alert: its author has taken it, or it has ended. */
export const alertResponse = defineKind({
  kind: "alert-response",
  ledger: "chart",
  body: z.strictObject({
    alert: uuid,
    step: z.enum(["taken", "resolved", "mistaken"]),
    /** What was done: `talked`, `family-informed`, `safety-plan` … */
    actions: z.array(code).max(20),
  }),
  personal: remark,
  noPersonal: noRemark,
});

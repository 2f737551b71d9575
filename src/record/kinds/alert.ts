/**
 * An alert: a rule found something that somebody must look at now. It is raised at the tap, before the entry itself is
 * confirmed, or with the entry that met the rule, in one transaction; and it stands on the chart until somebody has taken
 * it and said how it ended. It is neither amended nor retracted: a mistaken one is answered, and the answer says so.
 */
import { z } from "zod";
import { defineKind, type KindVersion } from "../kind.ts";
import { code, instant, line, noRemark, ordinal, remark, uuid } from "./parts.ts";

/** What every version holds. */
const lasting = {
  /** The rule that raised it, and the version of its definition. */
  rule: code,
  ruleVersion: ordinal(1_000_000),
  /** The instrument that was being answered; null when it was none. */
  instrument: code.nullable(),
  /** The numbers that met the rule: answers by item, a temperature, a change. */
  numbers: z.record(code, z.number()),
  /** Who is to take it. */
  owner: z.strictObject({ id: uuid, name: line }),
  /** Until when somebody is to have taken it. */
  dueAt: instant,
  /** The draft in which it arose, so that one draft raises it once; null when there was none. */
  draft: uuid.nullable(),
};

/** Version 1 knew of suicidality alone, and of alerts that arise while somebody answers. */
const first: KindVersion = {
  body: z.strictObject({ about: z.enum(["suicidality"]), ...lasting }),
  personal: remark,
  upcast: ({ body, personal }) => ({ body: { ...body, raisedBy: null }, personal }),
};

/** An alert. Open until an answer ends it. */
export const alert = defineKind({
  kind: "alert",
  ledger: "chart",
  past: [first],
  body: z.strictObject({
    about: z.enum(["suicidality", "deterioration", "serious-adverse-event", "fever-after-infusion"]),
    ...lasting,
    /** The entry of the same chart that met the rule, so that one entry raises it once; null when it arose in a draft. */
    raisedBy: uuid.nullable(),
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

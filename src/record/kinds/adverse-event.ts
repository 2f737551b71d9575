/** Something untoward that happened, whether or not a treatment caused it; how bad, how related, and how it ended. */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, conflict, inOrder, localDate, moment, noRemark, remark, uuid } from "./parts.ts";

const relation = z.enum(["none", "unlikely", "possible", "probable", "definite", "unknown"]);

/** An adverse event. News of the same event amends the entry. */
export const adverseEvent = defineKind({
  kind: "adverse-event",
  ledger: "chart",
  body: z
    .strictObject({
      /** What it was: `seizure`, `syncope`, `fever`, `scalp-pain` … */
      term: code,
      onsetAt: moment.nullable(),
      severity: z.enum(["mild", "moderate", "severe", "unknown"]),
      /** Why it counts as serious (ICH E2A); empty when it does not; null while nobody has judged it. */
      serious: z
        .array(z.enum(["death", "life-threatening", "hospitalisation", "disability", "birth-defect", "medically-important"]))
        .max(6)
        .nullable(),
      relatedToTms: relation,
      relatedToExosome: relation,
      outcome: z.enum(["recovered", "recovering", "not-recovered", "sequelae", "fatal", "unknown"]),
      endedOn: localDate.nullable(),
      /** What was done: `stopped-session`, `transferred` … */
      actions: z.array(code).max(20),
      /** The session or infusion it arose in or after, an entry of the same chart. */
      during: uuid.nullable(),
      /** To whom it was reported, and when. */
      reports: z.array(z.strictObject({ to: z.enum(["ministry", "pmda", "maker", "ethics-board", "other"]), on: localDate })).max(20),
    })
    .refine(({ onsetAt, endedOn }) => inOrder(onsetAt, endedOn), conflict("dates-order", "endedOn")),
  personal: remark,
  noPersonal: noRemark,
});

/**
 * What was before: antidepressant trials, allergies, medicines, and other histories, by topic. An entry holds one trial,
 * one medicine, one condition; the allergies are one list, the newest of which stands as a whole. "None known" is an
 * answer someone gave; it is not the same as never asked, which is the absence of an entry, nor as "unknown".
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, conflict, inOrder, line, noRemark, partialDate, percent, quantity, remark } from "./parts.ts";

/** A medicine by its generic name as written and, where it is in a list of codes, by its code there. */
const drug = z.strictObject({ name: line, code: code.nullable() });

const period = { startedOn: partialDate.nullable(), stoppedOn: partialDate.nullable() };

const antidepressantTrial = z
  .strictObject({
    topic: z.literal("antidepressant-trial"),
    drug,
    drugClass: z.enum(["ssri", "snri", "nassa", "tricyclic", "tetracyclic", "maoi", "ndri", "sari", "srim", "other", "unknown"]),
    /** The highest daily dose that was held. */
    dailyDose: quantity.nullable(),
    ...period,
    status: z.enum(["ongoing", "stopped", "unknown"]),
    /** Of the doses prescribed, how many were taken. */
    adherencePercent: percent(100).nullable(),
    result: z.enum(["remission", "response", "partial", "none", "not-tolerated", "unknown"]),
  })
  .refine(({ startedOn, stoppedOn }) => inOrder(startedOn, stoppedOn), conflict("dates-order", "stoppedOn"));

const allergy = z.strictObject({
  substance: line,
  category: z.enum(["medicine", "food", "latex", "contrast", "metal", "adhesive", "other"]),
  reaction: line.nullable(),
  severity: z.enum(["mild", "moderate", "severe", "anaphylaxis", "unknown"]),
});

const allergies = z.strictObject({
  topic: z.literal("allergies"),
  allergies: z.discriminatedUnion("status", [
    z.strictObject({ status: z.literal("none-known") }),
    z.strictObject({ status: z.literal("listed"), list: z.array(allergy).min(1).max(50) }),
    z.strictObject({ status: z.literal("unknown") }),
  ]),
});

const medication = z
  .strictObject({
    topic: z.literal("medication"),
    drug,
    dailyDose: quantity.nullable(),
    route: z.enum(["oral", "injection", "infusion", "patch", "inhaled", "other", "unknown"]),
    ...period,
    status: z.enum(["ongoing", "stopped", "unknown"]),
    /** A medicine that raises or lowers the motor threshold or the risk of a seizure, as far as it was judged. */
    shiftsThreshold: z.enum(["raises", "lowers", "no", "unknown"]),
  })
  .refine(({ startedOn, stoppedOn }) => inOrder(startedOn, stoppedOn), conflict("dates-order", "stoppedOn"));

const other = z
  .strictObject({
    topic: z.literal("other"),
    category: z.enum(["psychiatric", "medical", "surgical", "family", "substance", "pregnancy", "implant", "vaccination", "social"]),
    /** What it is about, by code; details that may identify someone belong into the remark. */
    item: code,
    presence: z.enum(["present", "past", "absent", "unknown"]),
    ...period,
  })
  .refine(({ startedOn, stoppedOn }) => inOrder(startedOn, stoppedOn), conflict("dates-order", "stoppedOn"));

/** A history, by topic. */
export const history = defineKind({
  kind: "history",
  ledger: "chart",
  body: z.discriminatedUnion("topic", [antidepressantTrial, allergies, medication, other]),
  personal: remark,
  noPersonal: noRemark,
});

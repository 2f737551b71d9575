/** One infusion of exosomes: from which vial of which lot, checked by whom, given how, and what remained. */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, line, moment, noRemark, ordinal, remark, uuid } from "./parts.ts";
import { circulation } from "./vitals.ts";

/** An infusion. */
export const infusion = defineKind({
  kind: "infusion",
  ledger: "chart",
  body: z.strictObject({
    /** Of the course, from 1. */
    number: ordinal(1000),
    product: code,
    lot: line,
    vial: line,
    /** Particles given; null when the supplier states none. */
    doseParticles: z.number().positive().nullable(),
    volumeMillilitres: z.number().positive().max(2000).nullable(),
    thawedAt: moment.nullable(),
    startedAt: moment.nullable(),
    endedAt: moment.nullable(),
    /** Each check by code, and whether it passed; one not made is absent. */
    checks: z.record(code, z.boolean()),
    /** The second person who checked; null when none is recorded. */
    checkedBy: uuid.nullable(),
    vitals: z.array(z.strictObject({ at: moment, ...circulation })).max(100),
    reaction: z.enum(["none", "mild", "moderate", "severe", "unknown"]),
    remainderMillilitres: z.number().min(0).max(2000).nullable(),
    plan: uuid.nullable(),
  }),
  personal: remark,
  noPersonal: noRemark,
});

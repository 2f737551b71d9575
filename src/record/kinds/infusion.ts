/** One infusion of exosomes: from which vial of which lot, checked by whom, given how, and what remained. */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, count, line, moment, remark, uuid } from "./parts.ts";

const vitals = z.strictObject({
  at: moment,
  systolicMmHg: count(300).nullable(),
  diastolicMmHg: count(200).nullable(),
  pulsePerMinute: count(300).nullable(),
  oxygenPercent: count(100).nullable(),
  temperatureCelsius: z.number().min(25).max(45).nullable(),
});

export const infusion = defineKind({
  kind: "infusion",
  ledger: "chart",
  body: z.strictObject({
    /** Of the course, from 1. */
    number: z.int().min(1).max(1000),
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
    vitals: z.array(vitals).max(100),
    reaction: z.enum(["none", "mild", "moderate", "severe", "unknown"]),
    remainderMillilitres: z.number().min(0).max(2000).nullable(),
    plan: uuid.nullable(),
  }),
  personal: remark,
});

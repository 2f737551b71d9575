/** One TMS session: what was prescribed and, beside it, what was delivered, in blocks when it was interrupted or changed. */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, count, noRemark, ordinal, percent, remark, uuid } from "./parts.ts";

const dose = z.strictObject({
  protocol: code,
  protocolVersion: z.int().min(1),
  pulses: count(20000),
  intensityPercentOfThreshold: percent(200).nullable(),
  intensityPercentOfOutput: percent(100).nullable(),
});

const block = z.strictObject({
  pulses: count(20000),
  intensityPercentOfThreshold: percent(200).nullable(),
  intensityPercentOfOutput: percent(100).nullable(),
  /** Why the block ended where it did. */
  ended: z.enum(["complete", "paused", "pain", "device", "patient", "seizure", "other"]),
});

/** A session. A planned one that was not given is no session. */
export const session = defineKind({
  kind: "session",
  ledger: "chart",
  body: z.strictObject({
    /** Of the course, from 1. */
    number: ordinal(1000),
    prescribed: dose.nullable(),
    delivered: z.array(block).min(1).max(50),
    device: code.nullable(),
    coil: code.nullable(),
    /** 0 to 10; null when it was not asked. */
    pain: count(10).nullable(),
    sideEffects: z.array(code).max(20),
    /** The plan that prescribes it, an entry of the same chart. */
    plan: uuid.nullable(),
  }),
  personal: remark,
  noPersonal: noRemark,
});

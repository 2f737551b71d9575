/**
 * The daily diary: our own ten sliders, answered by the patient in under a minute. It is not a validated scale. Each
 * slider is 0 (none of it) to 10 (as bad as can be), so that more is worse in all of them; what was left out is null.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { answer, code, conflict, count, noRemark, ordinal, remark } from "./parts.ts";

const slider = count(10).nullable();

/** One day's diary. */
export const diary = defineKind({
  kind: "diary",
  ledger: "chart",
  body: z.strictObject({
    /** Of the sliders' wording. */
    edition: ordinal(99),
    language: z.enum(["ja", "en"]).nullable(),
    sliders: z
      .strictObject({
        mood: slider,
        motivation: slider,
        concentration: slider,
        fatigue: slider,
        sleep: slider,
        appetite: slider,
        headache: slider,
        /** Muscles and joints. */
        pain: slider,
        gut: slider,
        worry: slider,
      })
      .refine((sliders) => Object.values(sliders).some((value) => value !== null), conflict("none-reported")),
    /** Last night. */
    sleptHours: z.number().min(0).max(24).nullable(),
    /** Compared with usual: -5 far less, 0 as usual, +5 far more. */
    appetiteChange: z.int().min(-5).max(5).nullable(),
    coldOrFever: answer,
    sideEffects: z.array(code).max(20),
  }),
  personal: remark,
  noPersonal: noRemark,
});

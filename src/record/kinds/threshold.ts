/**
 * A motor threshold: the number, and the evidence for it, each pulse with its intensity and whether the muscle answered.
 * Intensities are percent of the stimulator's maximum output (%MSO). A threshold seen by eye reads higher than one
 * by EMG, so that the method is always kept with it.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, conflict, noRemark, percent, remark } from "./parts.ts";

const pulse = z.strictObject({ intensityPercentOfOutput: percent(100), response: z.boolean() });

/** A determination of the motor threshold. */
export const threshold = defineKind({
  kind: "threshold",
  ledger: "chart",
  body: z
    .strictObject({
      state: z.enum(["resting", "active"]),
      hemisphere: z.enum(["left", "right"]),
      /** How a response was recognised. */
      detection: z.enum(["emg", "visual"]),
      /** How the intensities were chosen and the number derived, by code: `five-of-ten`, `adaptive-map`. */
      method: code,
      /** An estimate may lie above what the device gives. */
      thresholdPercentOfOutput: percent(130),
      /** Its 95 % interval; null when the method gives none. */
      intervalPercentOfOutput: z.strictObject({ low: percent(130), high: percent(130) }).nullable(),
      /** In the order they were given; empty when only the number was handed over. */
      pulses: z.array(pulse).max(300),
      muscle: code.nullable(),
      device: code.nullable(),
      coil: code.nullable(),
    })
    .refine(
      ({ thresholdPercentOfOutput: value, intervalPercentOfOutput: interval }) =>
        interval === null || (interval.low <= value && value <= interval.high),
      conflict("threshold-interval", "intervalPercentOfOutput"),
    ),
  personal: remark,
  noPersonal: noRemark,
});

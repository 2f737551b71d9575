/** Vital signs taken at one time. What was not taken is null; an entry without any value says nothing and is refused. */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { conflict, count, noRemark, remark } from "./parts.ts";

/** The signs that are also watched during an infusion. */
export const circulation = {
  systolicMmHg: count(300).nullable(),
  diastolicMmHg: count(200).nullable(),
  pulsePerMinute: count(300).nullable(),
  /** Saturation by pulse oximeter. */
  oxygenPercent: count(100).nullable(),
  temperatureCelsius: z.number().min(25).max(45).nullable(),
};

/** Breaths in a minute; null when not counted. */
export const respirationsPerMinute = count(80).nullable();

/** ACVPU, in words; null when not judged. */
export const consciousness = z.enum(["alert", "confused", "responds-to-voice", "responds-to-pain", "unresponsive"]).nullable();

/** Vital signs and body measures. */
export const vitals = defineKind({
  kind: "vitals",
  ledger: "chart",
  body: z
    .strictObject({
      ...circulation,
      respirationsPerMinute,
      consciousness,
      weightKilograms: z.number().min(1).max(400).nullable(),
      heightCentimetres: z.number().min(30).max(250).nullable(),
    })
    .refine((signs) => Object.values(signs).some((sign) => sign !== null), conflict("vitals-empty")),
  personal: remark,
  noPersonal: noRemark,
});

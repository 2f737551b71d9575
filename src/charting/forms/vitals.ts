/**
 * Vital signs. The possible ranges are the record's; the plausible ones are where the National Early Warning Score 2 gives
 * its most points, so that a value worth a second look is also one worth a second reading.
 */
import { type CitedBounds, choice, number } from "../field.ts";
import { defineForm } from "../form.ts";
import { ours, REMARK } from "./shared.ts";

const NEWS2 = { source: "Royal College of Physicians 2017, National Early Warning Score 2", verified: false };

const plausible = (min: number, max: number): CitedBounds => ({ min, max, ...NEWS2 });

/** The signs that are also watched during an infusion. */
export const CIRCULATION = [
  number("systolicMmHg", { unit: "mm[Hg]", possible: { min: 0, max: 300 }, plausible: plausible(91, 219) }),
  number("diastolicMmHg", { unit: "mm[Hg]", possible: { min: 0, max: 200 }, plausible: ours(40, 120) }),
  number("pulsePerMinute", { unit: "/min", possible: { min: 0, max: 300 }, plausible: plausible(41, 130) }),
  number("oxygenPercent", { unit: "%", possible: { min: 0, max: 100 }, plausible: plausible(92, 100) }),
  number("temperatureCelsius", { unit: "Cel", decimals: null, possible: { min: 25, max: 45 }, plausible: plausible(35.1, 39) }),
];

/** Breaths in a minute. */
export const RESPIRATIONS = number("respirationsPerMinute", { unit: "/min", possible: { min: 0, max: 80 }, plausible: plausible(9, 24) });

/** ACVPU. */
export const CONSCIOUSNESS = choice("consciousness", ["alert", "confused", "responds-to-voice", "responds-to-pain", "unresponsive"]);

/** The form of vital signs. */
export const VITALS = defineForm({
  code: "vitals",
  kind: "vitals",
  fields: [
    ...[...CIRCULATION, RESPIRATIONS, CONSCIOUSNESS].map((field) => ({ ...field, path: `body.${field.path}` })),
    number("body.weightKilograms", { unit: "kg", decimals: null, possible: { min: 1, max: 400 }, plausible: ours(30, 200) }),
    number("body.heightCentimetres", { unit: "cm", decimals: null, possible: { min: 30, max: 250 }, plausible: ours(130, 205) }),
    REMARK,
  ],
});

/**
 * The fields of a dose that several forms share, with the ranges that published courses stay in. Whether a dose is safe
 * for a patient is decided elsewhere; here only a number that nobody uses is asked about.
 */
import { choice, code, group, number } from "../field.ts";
import { ours } from "./shared.ts";

/** Above 130 % of the threshold no train length was tested; below 80 % no published course stimulates. */
export const INTENSITY = number("intensityPercentOfThreshold", {
  unit: "%",
  decimals: null,
  possible: { min: 0, max: 200 },
  plausible: { min: 80, max: 130, source: "Rossi 2009, table 4; protocols of 80 % of the active threshold", verified: false },
});

/** Percent of what the stimulator gives. */
export const OUTPUT = number("intensityPercentOfOutput", {
  unit: "%",
  decimals: null,
  possible: { min: 0, max: 100 },
  plausible: ours(20, 100),
});

/** The longest published session gives 3,600 pulses. */
export const PULSES = number("pulses", {
  unit: "{pulses}",
  required: true,
  label: { of: "field", code: "dose.pulses" },
  possible: { min: 0, max: 20_000 },
  plausible: { min: 1, max: 3600, source: "FOUR-D, sequential bilateral session, recalled", verified: false },
});

/** A dose of an exosome product: the number, what it counts, and how it was counted. Which number is likely depends on both. */
export const EXOSOME_DOSE = group("dose", [
  number("value", { decimals: null, required: true, label: { of: "field", code: "dose.value" }, possible: { min: 1e-6, max: 1e14 } }),
  choice("countedIn", ["particles", "ug-protein", "millilitres", "cell-equivalents"], { required: true }),
  code("countedBy", "dose-method", { required: true }),
]);

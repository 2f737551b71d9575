/**
 * How much endotoxin a patient may be given: K units for each kilogram of body weight in each hour, K = 5 into a vein
 * (USP <85>, JP 4.01; recalled) and 0.2 into the spinal canal, which this clinic does not do. A man of 60 kg over an hour may
 * have 300 units; in a bag of 100 mL that is 3 to the millilitre.
 */
import type { Finding } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import type { EndotoxinCode } from "./codes.ts";
import { ENDOTOXIN } from "./grounds.ts";

/** K into a vein, in endotoxin units. */
export const UNITS_PER_KILOGRAM_HOUR = 5;

/** What an infusion would bring; null is not known. */
export interface EndotoxinLoad {
  readonly unitsPerMillilitre: number | null;
  readonly millilitres: number | null;
  readonly weightKilograms: number | null;
  readonly minutes: number;
}

/**
 * The units that are allowed.
 *
 * @example allowedUnits(60, 60) // 300
 */
export function allowedUnits(weightKilograms: number, minutes: number): number {
  return (UNITS_PER_KILOGRAM_HOUR * weightKilograms * minutes) / 60;
}

/** What is found of a load: over the limit, or not to be computed for want of the weight, the volume or the test. */
export function endotoxinFindings({
  unitsPerMillilitre,
  millilitres,
  weightKilograms,
  minutes,
}: EndotoxinLoad): readonly Finding<EndotoxinCode>[] {
  if (unitsPerMillilitre === null || millilitres === null || weightKilograms === null)
    return [findingOf("endotoxin.not-computed", "stop", ENDOTOXIN, { unitsPerMillilitre, millilitres, weight: weightKilograms })];
  const units = unitsPerMillilitre * millilitres;
  const allowed = allowedUnits(weightKilograms, minutes);
  return units > allowed
    ? [findingOf("endotoxin.over-limit", "stop", ENDOTOXIN, { units, allowed, weight: weightKilograms, minutes })]
    : [];
}

/**
 * A dose of an exosome product, held against what people were given and against the label. There is no dose for depression that
 * rests on evidence, and each dose says so. Particles, protein, volume and cell equivalents are never converted into each
 * other: a dose is compared with the label only where both count the same by the same method.
 */
import type { ExosomeDose } from "../../record/kinds/exosome-dose.ts";
import type { Finding } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import type { DoseCode } from "./codes.ts";
import { DOSES, HOUSE, NO_TRIAL } from "./grounds.ts";

const USUAL_PARTICLES = { min: 1e8, max: 1e13 } as const;
/** Above it the unit is taken for an error. */
const PARTICLES_MAX = 1e14;
const DECIMAL_ORDERS_MAX = 2;

/** What is found of `dose`, beside the `label` of one vial; null is not stated. */
export function doseFindings(dose: ExosomeDose | null, label: ExosomeDose | null): readonly Finding<DoseCode>[] {
  const noEvidence = findingOf("exosome-dose.no-evidence", "tell", NO_TRIAL);
  if (dose === null) return [noEvidence, findingOf("exosome-dose.unstated", "ask", DOSES)];
  return [noEvidence, ...particleFindings(dose), ...labelFindings(dose, label)];
}

function particleFindings({ value, countedIn }: ExosomeDose): readonly Finding<DoseCode>[] {
  if (countedIn !== "particles") return [];
  if (value > PARTICLES_MAX) return [findingOf("exosome-dose.unit-error", "stop", HOUSE, { particles: value.toExponential(1) })];
  return value < USUAL_PARTICLES.min || value > USUAL_PARTICLES.max
    ? [findingOf("exosome-dose.unusual", "ask", DOSES, { particles: value.toExponential(1) })]
    : [];
}

function labelFindings(dose: ExosomeDose, label: ExosomeDose | null): readonly Finding<DoseCode>[] {
  if (label === null) return [];
  if (dose.countedIn !== label.countedIn || dose.countedBy !== label.countedBy)
    return [findingOf("exosome-dose.not-comparable", "tell", DOSES)];
  const orders = Math.abs(Math.log10(dose.value / label.value));
  return orders >= DECIMAL_ORDERS_MAX
    ? [findingOf("exosome-dose.far-from-label", "stop", HOUSE, { dose: dose.value.toExponential(1), label: label.value.toExponential(1) })]
    : [];
}

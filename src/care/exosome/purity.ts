/**
 * Purity as particles to a microgram of protein: above 3 x 10^10 high, 2 x 10^9 to 2 x 10^10 low, below 1.5 x 10^9 impure
 * (Webber and Clayton 2013, recalled). Between these classes their paper says nothing, and so it is said here. A light for
 * those who release a lot and never a stop.
 */
import type { LotEntryOf } from "../../record/kinds.ts";
import type { Finding } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import type { CertificateCode } from "./codes.ts";
import { PURITY } from "./grounds.ts";

/** The classes, and `between` for what lies outside all of them. */
export type PurityClass = "high" | "between" | "low" | "impure";

type Amount = Pick<LotEntryOf<"certificate">["body"]["amount"], "particlesPerMillilitre" | "proteinMicrogramsPerMillilitre">;

const HIGH_ABOVE = 3e10;
const LOW_FROM = 2e9;
const LOW_TO = 2e10;
const IMPURE_BELOW = 1.5e9;

/** Particles to a microgram of protein; null when either is unknown. */
export function particlesPerMicrogram({ particlesPerMillilitre, proteinMicrogramsPerMillilitre }: Amount): number | null {
  if (particlesPerMillilitre === null || proteinMicrogramsPerMillilitre === null) return null;
  return particlesPerMillilitre / proteinMicrogramsPerMillilitre;
}

/**
 * The class of a ratio of particles to a microgram.
 *
 * @example purityClass(4e10) // "high"
 */
export function purityClass(ratio: number): PurityClass {
  if (ratio > HIGH_ABOVE) return "high";
  if (ratio < IMPURE_BELOW) return "impure";
  return ratio >= LOW_FROM && ratio <= LOW_TO ? "low" : "between";
}

const CODES = {
  between: "certificate.purity-between",
  low: "certificate.purity-low",
  impure: "certificate.purity-impure",
} as const satisfies Record<Exclude<PurityClass, "high">, CertificateCode>;

/** What is found of the purity of a lot; nothing when it is high. */
export function purityFindings(amount: Amount): readonly Finding<CertificateCode>[] {
  const ratio = particlesPerMicrogram(amount);
  if (ratio === null) return [findingOf("certificate.purity-unknown", "ask", PURITY)];
  const purity = purityClass(ratio);
  return purity === "high"
    ? []
    : [findingOf(CODES[purity], purity === "between" ? "tell" : "ask", PURITY, { ratio: ratio.toExponential(1) })];
}

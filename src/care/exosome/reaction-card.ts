/**
 * What is done in a reaction during an infusion, in order: anaphylaxis first, then what else it may be. The dose of adrenaline is
 * computed from the weight; nobody has verified it here, and it is shown only once a physician of the clinic has signed the
 * clinic's own card.
 */

/** The steps, in order. */
export const REACTION_STEPS = [
  "stop-infusion",
  "keep-line",
  "lie-flat",
  "adrenaline",
  "call-physician",
  "call-ambulance",
  "oxygen",
  "think-of-others",
  "warn-biphasic",
  "keep-vial",
] as const;

/** A step of the card. */
export type ReactionStep = (typeof REACTION_STEPS)[number];

const MILLIGRAMS_PER_KILOGRAM = 0.01;
const MILLIGRAMS_MAX = 0.5;
const MILLIGRAMS_PER_MILLILITRE = 1;

/** Adrenaline 1 mg/mL into the middle of the outer thigh, for an adult; again after 5 to 15 minutes when needed. */
export interface AdrenalineDose {
  readonly milligrams: number;
  readonly millilitres: number;
  readonly verified: false;
}

/**
 * 0.01 mg for each kilogram, 0.5 mg at most, to the hundredth.
 *
 * @example adrenalineDose(42) // { milligrams: 0.42, millilitres: 0.42, verified: false }
 */
export function adrenalineDose(weightKilograms: number): AdrenalineDose {
  const milligrams = Math.round(Math.min(MILLIGRAMS_MAX, MILLIGRAMS_PER_KILOGRAM * weightKilograms) * 100) / 100;
  return { milligrams, millilitres: milligrams / MILLIGRAMS_PER_MILLILITRE, verified: false };
}

/**
 * The emergency cards of the clinic: which text of a card stands. A card counts only when a physician has signed it; the
 * newest that was signed stands, and one that was written and not signed changes nothing. Without one there is no card to
 * show, and a screen says so instead of showing a text that nobody of the clinic answers for.
 */
import { PHYSICIAN_ROLES, type Role } from "../record/entry.ts";
import type { AnyClinicEntry } from "../record/kinds.ts";

/** The cards that this program knows, by code. */
export const SAFETY_CARDS = ["seizure", "anaphylaxis"] as const;

/** The code of a card. */
export type SafetyCardCode = (typeof SAFETY_CARDS)[number];

/** A card as it stands: its text, line by line in both languages, and who signed it when. */
export interface StandingCard {
  readonly card: string;
  readonly edition: string;
  readonly text: { readonly ja: string; readonly en: string };
  readonly signedBy: string;
  readonly signedAt: string;
}

/** The cards that stand, one of each code, in the order of the clinic's ledger. */
export function standingCards(entries: readonly AnyClinicEntry[]): readonly StandingCard[] {
  const physicians: readonly Role[] = PHYSICIAN_ROLES;
  const standing = new Map<string, StandingCard>();
  for (const entry of entries) {
    const { signature } = entry;
    if (entry.kind !== "safety-card" || signature === null || !physicians.includes(signature.signer.role)) continue;
    standing.set(entry.body.card, { ...entry.body, signedBy: signature.signer.name, signedAt: signature.signedAt });
  }
  return [...standing.values()];
}

/** Which claims a view shows, and how many are how certain. */
import { CERTAINTIES, type Certainty } from "../../model/grade.ts";
import { CLAIMS, type Claim, type ClaimCode } from "../../model/ledger/claims.ts";
import type { ClaimView } from "./views.ts";

/** Every claim with its code, in the order of the ledger. */
const ALL: readonly { readonly code: ClaimCode; readonly claim: Claim }[] = Object.entries(CLAIMS).flatMap(([code, claim]) =>
  isClaimCode(code) ? [{ code, claim }] : [],
);

/** The claims of a view. */
export function claimsIn(view: ClaimView): typeof ALL {
  return ALL.filter(({ claim }) => (view === "body" ? claim.body : claim.part === view));
}

/** How many claims are of each certainty, the most certain first; and how many there are, of ours among them. */
export function tally(): { readonly all: number; readonly added: number; readonly by: readonly { certainty: Certainty; count: number }[] } {
  const by = CERTAINTIES.map((certainty) => ({ certainty, count: ALL.filter(({ claim }) => claim.certainty === certainty).length }));
  return { all: ALL.length, added: ALL.filter(({ claim }) => claim.added).length, by };
}

/** Whether `text` names a claim. */
export function isClaimCode(text: string): text is ClaimCode {
  return Object.hasOwn(CLAIMS, text);
}

/** What is said of one claim of the evidence ledger. */
import type { CLAIMS, ClaimCode, ClaimPart } from "../../model/ledger/claims.ts";
import type { Text } from "../text.ts";

/** The texts of one claim. What is a number is in `figures`; what the sources leave open in `unknown`. */
export interface ClaimText {
  /** The claim, in words of ours; a claim that the article makes is shown between quotation marks of a paraphrase. */
  readonly claim: Text;
  readonly verdict: Text;
  readonly unknown: Text;
  readonly figures: Text;
}

/** The claims of one part. */
export type ClaimOf<Part extends ClaimPart> = { [Code in ClaimCode]: (typeof CLAIMS)[Code]["part"] extends Part ? Code : never }[ClaimCode];

/**
 * The evidence ledger: what an article about the two treatments says or implies, claim by claim, with what is known of each:
 * how certain that is, in which direction it points, and on what it rests. Four claims are ours, because the article is
 * silent where a patient has to know. `none` is no human data on the claim as it is worded for depression, which is not the same as
 * a finding of no effect. The sentences stand in `src/words/claims`; the grades of the model's arrows are held against this.
 */
import type { Certainty } from "../grade.ts";
import type { SourceName } from "./sources.ts";

/** What a claim is about. */
export const CLAIM_PARTS = ["depression", "tms", "exosome", "combination"] as const;
export type ClaimPart = (typeof CLAIM_PARTS)[number];

/** Where the evidence points. */
export type Direction =
  | "supports"
  | "association"
  | "weak"
  | "uncertain"
  | "mixed"
  | "indirect"
  | "hypothesis"
  | "animals-only"
  | "unknown";

/** One claim. */
export interface Claim {
  readonly part: ClaimPart;
  readonly certainty: Certainty;
  readonly direction: Direction;
  readonly sources: readonly SourceName[];
  /** Whether it is ours: the article does not make it. */
  readonly added: boolean;
  /** Whether it is about the body. */
  readonly body: boolean;
}

/** When all of it was last held against what is published, and by when that must be done again. Days, `YYYY-MM-DD`. */
export const LEDGER_REVIEW = { reviewedOn: "2026-11-23", dueOn: "2027-05-23" } as const;

/** Every claim, in the order of the argument. */
export const CLAIMS = {
  D1: claim("depression", "high", "supports", []),
  D2: claim("depression", "high", "supports", ["tylee05", "simon99", "bair03", "zhao18", "nier10", "mcc11"], { body: true }),
  D3: claim("depression", "moderate", "association", ["frank21", "mila21"], { body: true }),
  D4: claim("depression", "low", "weak", ["mila21", "osimo19"], { body: true }),
  D5: claim("depression", "moderate", "association", ["frank21", "mila21", "osimo19", "ye21", "hunt23", "horn18"], { body: true }),
  D6: claim("depression", "moderate", "supports", [], { body: true }),
  D7: claim("depression", "moderate", "supports", ["kro11"], { body: true }),
  D8: claim("depression", "moderate", "supports", ["kro11"], { body: true }),
  D9: claim("depression", "moderate", "supports", ["hadas19", "tmsnet17"]),
  D10: claim("depression", "low", "mixed", ["osimo19"], { body: true }),
  T1: claim("tms", "high", "supports", ["mutz19", "kedz14a", "kedz14b", "liu14"]),
  T2: claim("tms", "high", "supports", ["tmsnet17", "pet22"]),
  T3: claim("tms", "very low", "uncertain", ["pet22"]),
  T4: claim("tms", "low", "supports", ["cho09", "pet22"]),
  T5: claim("tms", "very low", "uncertain", ["pet22"]),
  T6: claim("tms", "moderate", "supports", ["hadas19", "tmsnet17", "tmsfmri24"]),
  T7: claim("tms", "high", "supports", ["mutz19", "kedz14a"]),
  T8: claim("tms", "low", "supports", ["tmsnet17"]),
  T9: claim("tms", "low", "weak", ["xu23cog"]),
  T10: claim("tms", "low", "mixed", ["oreardon", "liu25sleep", "collins22", "fmpsm22", "sun21", "oman23"], { body: true }),
  T11: claim("tms", "low", "supports", ["cyto25", "tmsnet17"]),
  T12: claim("tms", "very low", "mixed", ["cyto25", "cyto24", "wang22"], { added: true, body: true }),
  E1: claim("exosome", "high", "supports", ["witwer19"]),
  E2: claim("exosome", "high", "supports", []),
  E3: claim("exosome", "very low", "animals-only", ["scima", "umb25", "light23"], { body: true }),
  E4: claim("exosome", "very low", "supports", ["seng20", "plac22", "adma24"], { body: true }),
  E5: claim("exosome", "very low", "supports", ["umb25", "deleen24"], { body: true }),
  E6: claim("exosome", "none", "unknown", ["longcov", "wangmsc21"], { body: true }),
  E7: claim("exosome", "none", "unknown", ["facet24"], { body: true }),
  E8: claim("exosome", "none", "unknown", ["seng20"], { body: true }),
  E9: claim("exosome", "very low", "animals-only", ["adma24", "xie23", "als", "stroke22"]),
  E10: claim("exosome", "none", "animals-only", ["costa25", "wjp21"], { added: true }),
  E11: claim("exosome", "none", "unknown", ["chictr", "fus", "msctrd", "mscbd"], { added: true }),
  E12: claim("exosome", "low", "mixed", ["bio21"], { body: true }),
  E13: claim("exosome", "low", "mixed", ["deleen24", "wangmsc21", "light23"], { added: true }),
  K1: claim("combination", "none", "hypothesis", ["rev25"]),
  K2: claim("combination", "none", "unknown", [], { body: true }),
  K3: claim("combination", "none", "mixed", ["wangvd", "pdrat", "regrehab"]),
  K4: claim("combination", "none", "unknown", ["rev25"]),
  K5: claim("combination", "very low", "indirect", ["kf19", "du24", "bai19", "witt20", "raison13", "nettis21", "hell22", "hus20"], {
    body: true,
  }),
  K6: claim("combination", "very low", "indirect", ["oreardon"], { body: true }),
  K7: claim("combination", "none", "hypothesis", ["rev25", "chictr", "jsrm25"]),
} as const satisfies Record<string, Claim>;

/** The name of a claim. */
export type ClaimCode = keyof typeof CLAIMS;

/** Whether `today` lies after the day by which the ledger was to be reviewed. */
export function isReviewOverdue(today: string): boolean {
  return today > LEDGER_REVIEW.dueOn;
}

function claim(
  part: ClaimPart,
  certainty: Certainty,
  direction: Direction,
  sources: readonly SourceName[],
  { added = false, body = false }: { readonly added?: boolean; readonly body?: boolean } = {},
): Claim {
  return { part, certainty, direction, sources, added, body };
}

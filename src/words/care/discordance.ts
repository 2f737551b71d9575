/** Where mind and body part, in plain words, and the claim of the ledger that tells what is known of it. */
import type { Discordance } from "../../care/rules/discordance.ts";
import { combinationClaims } from "../claims/combination.ts";
import { depressionClaims } from "../claims/depression.ts";
import { tmsClaims } from "../claims/tms.ts";
import type { Text } from "../text.ts";

/** The heading of each. */
export const discordanceWords = {
  "mind-better-body-same": { ja: "心は良くなり、体に確かな変化はありません", en: "Mind better, no reliable change in the body" },
  "mind-better-body-worse": { ja: "心は良くなり、体は悪くなっています", en: "Mind better, body worse" },
  "body-better-mind-same": { ja: "体は良くなり、心に確かな変化はありません", en: "Body better, no reliable change in the mind" },
  "body-better-mind-worse": { ja: "体は良くなり、心は悪くなっています", en: "Body better, mind worse" },
} as const satisfies Record<Discordance, Text>;

/** Around it. */
export const discordanceNoteWords = {
  title: { ja: "心と体のずれ", en: "Mind and body apart" },
  known: { ja: "わかっていること", en: "What is known" },
  notWhy: {
    ja: "なぜかは、この記録からは言えません。",
    en: "Why, this record cannot say.",
  },
} as const;

/** A claim by its code, and what is said of it. */
export interface KnownOfIt {
  readonly code: "T10" | "D8" | "K2";
  readonly verdict: Text;
  readonly unknown: Text;
}

/** What the ledger knows of `discordance` in a person who had `tmsSessions` sessions. */
export function knownOf(discordance: Discordance, tmsSessions: number): KnownOfIt {
  if (discordance.startsWith("body-better")) return { code: "D8", ...textsOf(depressionClaims.D8) };
  return tmsSessions > 0 ? { code: "T10", ...textsOf(tmsClaims.T10) } : { code: "K2", ...textsOf(combinationClaims.K2) };
}

function textsOf({ verdict, unknown }: { readonly verdict: Text; readonly unknown: Text }) {
  return { verdict, unknown };
}

/**
 * What is found about a wording that is to be imported: what stops it, what somebody has to look at and say so, and what is
 * worth knowing. The rules are ours, made after ways in which published forms were found to be wrong.
 */
import type { Cited } from "../instrument.ts";

/** Every finding, by what it asks of the person. */
export const WORDING_FINDINGS = {
  /** An item of the instrument has no item of the file. */
  "item-unbound": "stop",
  /** An item of the file is bound to two concepts. */
  "item-twice": "stop",
  /** Two items of the file have one link id, so that nobody can say which was answered. */
  "link-ids-repeated": "stop",
  /** An item, or one of its answers, has no text in this language. */
  "text-missing": "stop",
  /** Some answers of an item have a number and some have none, or none has and there are too many or too few. */
  "weights-missing": "stop",
  /** The numbers of an item's answers are not those of our definition. */
  "weights-differ": "stop",
  /** The lowest answer is worded otherwise than that of the PHQ-9. */
  "lowest-label-differs": "stop",
  /** Who holds the rights, or under what terms the clinic uses them, was not said. */
  "licence-missing": "stop",
  /** The terms do not allow a clinic that is paid to use it. */
  "licence-not-commercial": "stop",
  /** The score that follows from the file's own numbers is not ours. */
  "vectors-differ": "stop",
  /** Items were bound by their order alone. */
  "bound-by-order": "ask",
  /** The answers have no numbers; they were numbered in their order. */
  "weights-by-position": "ask",
  /** A text has marks of a web page in it, which are shown as they stand. */
  markup: "ask",
  /** There is no wording of the PHQ-9 in this language to compare the lowest answer with. */
  "lowest-label-unchecked": "ask",
  /** The terms say nothing about a clinic that is paid. */
  "licence-commercial-not-stated": "ask",
  /** Items of the file that are no part of the score. */
  "items-left-over": "tell",
  /** The file says nothing about whose text it is. */
  "copyright-missing": "tell",
} as const satisfies Record<string, "stop" | "ask" | "tell">;

/** The code of a finding. */
export type WordingFindingCode = keyof typeof WORDING_FINDINGS;

/** One finding, with the item of the instrument that it is about, if it is about one. */
export interface WordingFinding {
  readonly code: WordingFindingCode;
  readonly severity: "stop" | "ask" | "tell";
  readonly item: string | null;
  readonly values: Readonly<Record<string, string | number>>;
  readonly ground: Cited;
}

const OURS: Cited = { source: "rule of this product for imported wording", verified: true };

const GROUNDS: Readonly<Partial<Record<WordingFindingCode, Cited>>> = {
  "lowest-label-differs": { source: "Zorowitz 2021, Lancet Psychiatry 8:180", verified: true },
  "lowest-label-unchecked": { source: "Zorowitz 2021, Lancet Psychiatry 8:180", verified: true },
};

/** The finding of that code. */
export function wordingFinding(
  code: WordingFindingCode,
  values: WordingFinding["values"] = {},
  item: string | null = null,
): WordingFinding {
  return { code, severity: WORDING_FINDINGS[code], item, values, ground: GROUNDS[code] ?? OURS };
}

/** Whether a wording with `findings` may be used: nothing stops it, and what asks was looked at. */
export function mayBeUsed(findings: readonly WordingFinding[], acknowledged: readonly string[]): boolean {
  return findings.every(({ code, severity }) => severity === "tell" || (severity === "ask" && acknowledged.includes(code)));
}

/** Clear entries for the folds, numbered as they are added, through the real writer and reader. */
import { invariant } from "../../src/base/invariant.ts";
import { EMPTY_HEAD, type Head } from "../../src/record/chain.ts";
import type { AnyClearEntry, AnyDayEntry, AnyLotEntry, AnyTrialEntry } from "../../src/record/kinds.ts";
import { type AnyEntry, isChartEntry, isDayEntry, isLotEntry, isTrialEntry, readEntry } from "../../src/record/reading.ts";
import { sign } from "../../src/record/signature.ts";
import type { Draft, WritingContext } from "../../src/record/writing.ts";
import { cipher, key, stored } from "./chains.ts";
import { contextOf, day, lot, psychiatrist, trial } from "./examples.ts";

/** A signature of the psychiatrist over some text. */
export const signature = sign(
  { signer: psychiatrist, meaning: "verified", language: "ja", displayed: "記事", signedAt: "2026-04-02T10:40:00.000+09:00" },
  key,
  cipher,
);

/** A draft, or one that depends on what came before. */
export type ChartStep = Draft | ((before: readonly AnyClearEntry[]) => Draft);

/** A draft, or one with something of its own in the context. */
export type LotStep = Draft | readonly [Draft, Partial<WritingContext>];

/** The entries that `drafts` become, in one chart, with the ids 1, 2, 3 … */
export function chartEntries(...drafts: (ChartStep | LotStep)[]): readonly AnyClearEntry[] {
  return chain(drafts, {}).filter(isChartEntry);
}

/** The same in the ledger of a lot. */
export function lotEntries(...drafts: LotStep[]): readonly AnyLotEntry[] {
  return chain(drafts, { ledger: "lot", subject: lot }).filter(isLotEntry);
}

/** The same in the ledger of a day. */
export function dayEntries(...drafts: Draft[]): readonly AnyDayEntry[] {
  return chain(drafts, { ledger: "day", subject: day }).filter(isDayEntry);
}

/** The same in the ledger of a trial. */
export function trialEntries(...drafts: LotStep[]): readonly AnyTrialEntry[] {
  return chain(drafts, { ledger: "trial", subject: trial }).filter(isTrialEntry);
}

function chain(steps: readonly (ChartStep | LotStep)[], context: Partial<WritingContext>): readonly AnyEntry[] {
  const entries: AnyEntry[] = [];
  let head: Head = EMPTY_HEAD;
  for (const step of steps) {
    const [draft, own] = contextual(typeof step === "function" ? step(entries.filter(isChartEntry)) : step);
    const entry = stored(draft, contextOf(entries.length + 1, { ...context, ...own }), head);
    const clear = readEntry(entry, { status: "open", key }, cipher);
    invariant(clear.ok, "what was just written is read");
    entries.push(clear.value);
    head = entry;
  }
  return entries;
}

function contextual(step: LotStep): readonly [Draft, Partial<WritingContext>] {
  return "kind" in step ? [step, {}] : step;
}

/** Chains to break: made of the examples, through the real writer, linked by the real link. */
import { invariant } from "../../src/base/invariant.ts";
import { EMPTY_HEAD, type Head, link } from "../../src/record/chain.ts";
import type { Key } from "../../src/record/cipher.ts";
import type { StoredEntry } from "../../src/record/entry.ts";
import type { ChartKind } from "../../src/record/kinds.ts";
import { type Draft, prepareEntry, type WritingContext } from "../../src/record/writing.ts";
import { createCipher } from "../../src/store/cipher.ts";
import { clinic, contextOf, examples, id, patient } from "./examples.ts";

export const cipher = createCipher();
export const key: Key = cipher.newKey();
export const chain = { clinic, ledger: "chart", subject: patient } as const;

/** A draft of the example of `kind`, with some members replaced. */
export function draftOf(kind: keyof typeof examples, changes: Partial<Draft> = {}): Draft {
  return { kind, occurredAt: "2026-04-02T10:00:00+09:00", ...examples[kind], ...changes };
}

/** The stored entry of a draft, after `head`. */
export function stored(draft: Draft, context: WritingContext, head: Head = EMPTY_HEAD, subjectKey: Key = key): StoredEntry {
  const prepared = prepareEntry(draft, context, subjectKey, cipher);
  invariant(prepared.ok, `a draft that can be written: ${JSON.stringify(prepared)}`);
  return link(prepared.value, head, cipher);
}

const KINDS: readonly ChartKind[] = ["registration", "assessment", "lab", "session", "note", "diary", "infusion"];

/** A valid chain of `length` entries with ids from `firstId`. */
export function chainOf(length: number, firstId = 1, context: Partial<WritingContext> = {}): readonly StoredEntry[] {
  const entries: StoredEntry[] = [];
  for (let index = 0; index < length; index += 1) {
    const kind = KINDS[index % KINDS.length] ?? "note";
    entries.push(stored(draftOf(kind), contextOf(firstId + index, context), headOf(entries)));
  }
  return entries;
}

/** The head of a chain of entries. */
export function headOf(entries: readonly StoredEntry[]): Head {
  return entries.at(-1) ?? EMPTY_HEAD;
}

/** The same entries linked anew: what a forger with the program makes of them. */
export function relinked(entries: readonly StoredEntry[], from: Head = EMPTY_HEAD): readonly StoredEntry[] {
  let head = from;
  return entries.map((entry) => {
    const { seq: _seq, previousHash: _previous, hash: _hash, ...unlinked } = entry;
    const next = link(unlinked, head, cipher);
    head = next;
    return next;
  });
}

/** `entry` of the id n, whole in itself: changed and given the hash of what it now is. */
export function forged(entry: StoredEntry, changes: Partial<StoredEntry>): StoredEntry {
  const { seq, previousHash, hash: _, ...unlinked } = { ...entry, ...changes };
  return link(unlinked, { seq: seq - 1, hash: previousHash }, cipher);
}

export { id };

/**
 * The hash chain: the file format of the record and the conditions under which it is valid.
 *
 * FORMAT. The entries of one subject form a chain. Each entry is one JSON object with exactly these members:
 * format, id, clinic, ledger, subject, seq, kind, version, occurredAt, recordedAt, author, body, sealed, amends,
 * signature, source, previousHash, hash. The bytes that count are the UTF-8 of the canonical JSON (RFC 8785) of the
 * object without `hash`; `hash` is the SHA-256 of those bytes as 64 lower-case hex digits. `previousHash` is the `hash`
 * of the entry before it; the first entry carries GENESIS, 64 zeros.
 *
 * A chain is VALID when, reading from seq 1 on:
 *   1. every entry has the clinic, ledger and subject of the chain;
 *   2. the entry at place n has seq n: no number is missing, repeated or out of order;
 *   3. its previousHash is the hash of the entry at place n - 1, or GENESIS at place 1;
 *   4. its hash is the SHA-256 of its canonical JSON without `hash`;
 *   5. an id stands once;
 *   6. against an ANCHOR (seq s and hash h of the subject, signed and kept elsewhere, `anchor.ts`): the chain has an
 *      entry at place s and its hash is h.
 *
 * What each failure means. 4 alone: the entry was CHANGED. 2 with a gap: an entry was REMOVED. 2 with a known
 * number again: one was INSERTED. 2 with all numbers present in another order: they were REORDERED. 3 while 4 holds:
 * the chain was spliced, that is, an entry was inserted or replaced by a forged one whose own hash is right. 6: the
 * TAIL WAS CUT, or everything after the anchored place was written anew. Conditions 1 to 5 cannot see a tail that was
 * cut cleanly, nor a chain rewritten from its first entry on by someone who recomputes every hash: only anchors can.
 *
 * The sealed part is hashed sealed. Destroying a subject's key therefore changes no byte of the chain.
 */
import type { JsonObject } from "../base/json.ts";
import { canonicalJson } from "./canonical.ts";
import type { Cipher } from "./cipher.ts";
import type { StoredEntry } from "./entry.ts";

/** The previous hash of a first entry. */
export const GENESIS = "0".repeat(64);

/** The last link of a chain that the next entry continues. A chain without entries has seq 0 and GENESIS. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** The head of a chain that has no entry yet. */
export const EMPTY_HEAD: Head = { seq: 0, hash: GENESIS };

/** An entry that is complete but for its place in the chain. */
export type UnlinkedEntry = Omit<StoredEntry, "seq" | "previousHash" | "hash">;

/** The text whose SHA-256 is the entry's hash. */
export function hashedText(entry: Omit<StoredEntry, "hash">): string {
  const { hash: _, ...rest } = entry as StoredEntry;
  return canonicalJson(rest as unknown as JsonObject);
}

/** Places `entry` after `head`: gives it its seq, its previousHash and its hash. */
export function link(entry: UnlinkedEntry, head: Head, cipher: Cipher): StoredEntry {
  const placed = { ...entry, seq: head.seq + 1, previousHash: head.hash };
  return { ...placed, hash: cipher.sha256(hashedText(placed)) };
}

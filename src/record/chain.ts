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
 *   1. every entry has exactly these members, and format 1;
 *   2. its hash is the SHA-256 of its canonical JSON without `hash`;
 *   3. it has the clinic, ledger and subject of the chain;
 *   4. the entry at place n has seq n: no number is missing, repeated or out of order;
 *   5. its previousHash is the hash of the entry at place n - 1, or GENESIS at place 1;
 *   6. an id stands once;
 *   7. against each ANCHOR (seq s and hash h of the chain, signed and kept elsewhere, `anchor.ts`): the chain has an
 *      entry at place s, and its hash is h.
 * What each failure means, and which entry is named as the first bad one, stands in `verification.ts`.
 *
 * Conditions 1 to 6 cannot see a tail that was cut cleanly, nor a chain rewritten from some entry on to its end by
 * someone who recomputes every hash: only anchors can.
 *
 * The sealed part is hashed sealed. Destroying a subject's key therefore changes no byte of the chain.
 */

import { canonicalJson, canonicalJsonOrNull } from "../base/canonical.ts";
import { invariant } from "../base/invariant.ts";
import type { JsonObject } from "../base/json.ts";
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

/** An entry that has its place and not yet its hash. */
export type UnhashedEntry = Omit<StoredEntry, "hash">;

/** The members that are hashed, in the order of the canonical form. */
export const HASHED_MEMBERS = [
  "amends",
  "author",
  "body",
  "clinic",
  "format",
  "id",
  "kind",
  "ledger",
  "occurredAt",
  "previousHash",
  "recordedAt",
  "sealed",
  "seq",
  "signature",
  "source",
  "subject",
  "version",
] as const satisfies readonly (keyof UnhashedEntry)[];

/** The text whose SHA-256 is the entry's hash: the canonical JSON of HASHED_MEMBERS. */
export function hashedText(entry: UnhashedEntry): string {
  return canonicalJson(hashedMembers(entry));
}

/** The same of an entry that comes from outside; null when it does not have the members of the format, or they hold what canonical JSON cannot. */
export function hashedTextOrNull(entry: StoredEntry): string | null {
  if (entry.format !== 1 || Object.keys(entry).length !== HASHED_MEMBERS.length + 1) return null;
  for (const member of HASHED_MEMBERS) if (entry[member] === undefined) return null;
  return canonicalJsonOrNull(hashedMembers(entry));
}

/** They are named here in their order, because writing an object that is in order is fast. */
function hashedMembers(entry: UnhashedEntry): JsonObject {
  const { amends, author, body, clinic, format, id, kind, ledger, occurredAt } = entry;
  const { previousHash, recordedAt, sealed, seq, signature, source, subject, version } = entry;
  return {
    ...{ amends, author, body, clinic, format, id, kind, ledger, occurredAt },
    ...{ previousHash, recordedAt, sealed, seq, signature, source, subject, version },
  };
}

/** Places `entry` after `head`: gives it its seq, its previousHash and its hash. */
export function link(entry: UnlinkedEntry, head: Head, cipher: Cipher): StoredEntry {
  const placed = { ...entry, seq: head.seq + 1, previousHash: head.hash };
  return { ...placed, hash: cipher.sha256(hashedText(placed)) };
}

/**
 * The pair of the check after a read: whether `entry` may be written after `head`. Called with what is about to go to
 * the disk, it computes the hash on another path than `link` and `verifyChain` do, from whatever members there are. A
 * failure is a defect of this program, and it throws before anything wrong is on record. Returns the text that was
 * hashed, to be stored as it is.
 */
export function checkLink(entry: StoredEntry, head: Head, cipher: Cipher): string {
  const { hash, ...rest } = entry;
  invariant(rest.seq === head.seq + 1, `seq ${head.seq + 1} comes after ${head.seq}, not ${rest.seq}`);
  invariant(rest.previousHash === head.hash, `entry ${rest.seq} continues ${head.hash}, not ${rest.previousHash}`);
  const text = canonicalJson(rest);
  invariant(cipher.sha256(text) === hash, `entry ${rest.seq} has the hash of its own content`);
  return text;
}

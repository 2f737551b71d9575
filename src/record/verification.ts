/**
 * Verification: whether a chain is what was written, and if not, which entry is the first bad one and what is wrong
 * with it. It reads entry by entry and keeps the ids of one chain, so that the length of the record does not matter.
 *
 * The finding names a PLACE, the number that the entry there should carry. What each code means:
 *   malformed      the members are not those of the format, or what they hold has no canonical JSON;
 *   changed        the content does not have the hash that stands with it;
 *   wrong-subject  a whole and unaltered entry of another chain stands here;
 *   removed        the number of this place does not come, now or later: one or more entries were taken out;
 *   reordered      the number of this place comes later: entries were put in another order;
 *   inserted       a number came twice. Of two entries that both continue the one before, the one that the next entry
 *                  continues is the original and the other is named; when nothing follows, an anchor tells, and
 *                  without one the second is named;
 *   spliced        the number is right and the content has its hash, but it does not continue the entry before: one of
 *                  the two is not the one that was written there;
 *   duplicate-id   an id stands a second time;
 *   rewritten      everything fits, but an anchor knows another hash for this place: this entry or one before it was
 *                  replaced and all that follows written anew;
 *   tail-cut       an anchor knows more entries than there are; this is the first that is missing;
 *   chain-removed  an anchor knows this chain, and there is none.
 * Of several, the one at the first place is told.
 */
import { EMPTY_HEAD, type Head, hashedTextOrNull } from "./chain.ts";
import type { Cipher } from "./cipher.ts";
import type { Envelope, StoredEntry } from "./entry.ts";

/** What is wrong with a chain. */
export type ChainFindingCode =
  | "malformed"
  | "changed"
  | "wrong-subject"
  | "removed"
  | "reordered"
  | "inserted"
  | "spliced"
  | "duplicate-id"
  | "rewritten"
  | "tail-cut"
  | "chain-removed";

/** Which chain. */
export type ChainId = Pick<Envelope, "clinic" | "ledger" | "subject">;

/** The name of a chain within its clinic. */
export function chainKey({ ledger, subject }: Pick<ChainId, "ledger" | "subject">): string {
  return `${ledger}/${subject}`;
}

/** The first bad entry of a chain. */
export interface ChainFinding {
  readonly code: ChainFindingCode;
  readonly chain: ChainId;
  /** The place at which it is found, from 1: the seq that belongs there. */
  readonly seq: number;
  /** The id of the entry that stands there; null when none does. */
  readonly id: string | null;
}

/** How the verification of a chain ended. `entries` were read. */
export type ChainVerdict =
  | { readonly ok: true; readonly entries: number; readonly head: Head }
  | { readonly ok: false; readonly entries: number; readonly finding: ChainFinding };

/** What of an entry its chain is verified by. */
export type ChainLink = Pick<StoredEntry, "id" | "clinic" | "ledger" | "subject" | "seq" | "previousHash" | "hash">;

/** What is not decided until a later entry has been seen. */
type Doubt =
  /** The number of the place did not come. It may come later. */
  | { readonly kind: "gap"; readonly at: ChainLink }
  /** Two entries continue the same one. The next entry tells which is the original. */
  | { readonly kind: "twins"; readonly first: ChainLink; readonly second: ChainLink };

/** An entry, and the hash that its content has: not always the one that stands with it. Null: it is malformed. */
export interface HashedEntry {
  readonly entry: ChainLink;
  readonly contentHash: string | null;
}

/** A verification under way. It is changed by `verifyNext` and ended by `finishVerification`. */
export interface Verification {
  readonly chain: ChainId;
  /** What anchors know of the chain: the hashes by seq. Two of one seq contradict each other, and one of them the chain. */
  readonly anchored: ReadonlyMap<number, readonly string[]>;
  readonly ids: Set<string>;
  entries: number;
  /** Of the part that is whole. */
  head: Head;
  /** The entry at the head. */
  last: ChainLink | null;
  doubt: Doubt | null;
  /** The first place at which an anchor says otherwise. */
  contradiction: ChainFinding | null;
  finding: ChainFinding | null;
}

/** Verifies the whole of `chain` from its `entries`, in the order in which they were read, against the heads that anchors know of it. */
export function verifyChain(chain: ChainId, entries: Iterable<StoredEntry>, anchors: readonly Head[], cipher: Cipher): ChainVerdict {
  const verification = startVerification(chain, anchors);
  for (const entry of entries) verifyNext(verification, hashEntry(entry, cipher));
  return finishVerification(verification);
}

/** The same of entries whose contents were hashed already. */
export function verifyHashedChain(chain: ChainId, entries: Iterable<HashedEntry>, anchors: readonly Head[]): ChainVerdict {
  const verification = startVerification(chain, anchors);
  for (const entry of entries) verifyNext(verification, entry);
  return finishVerification(verification);
}

/** Hashes the content of an entry, whatever it is. */
export function hashEntry(entry: StoredEntry, cipher: Cipher): HashedEntry {
  const text = hashedTextOrNull(entry);
  return { entry, contentHash: text === null ? null : cipher.sha256(text) };
}

/** Begins the verification of one chain. `anchors` may hold any of its past heads, in any order. */
export function startVerification(chain: ChainId, anchors: readonly Head[]): Verification {
  const anchored = Map.groupBy(anchors, (anchor) => anchor.seq);
  return {
    chain,
    anchored: new Map([...anchored].map(([seq, heads]) => [seq, heads.map((head) => head.hash)])),
    ids: new Set(),
    entries: 0,
    head: EMPTY_HEAD,
    last: null,
    doubt: null,
    contradiction: null,
    finding: null,
  };
}

/** Reads the next entry of the chain, hashed. */
export function verifyNext(verification: Verification, { entry, contentHash }: HashedEntry): void {
  verification.entries += 1;
  if (verification.finding !== null) return;
  if (verification.doubt !== null) {
    verification.finding = settled(verification, verification.doubt, entry);
    return;
  }
  const judgement = judge(verification, entry, contentHash);
  if (judgement === "whole") accept(verification, entry);
  else if (typeof judgement === "string") verification.finding = findingAt(verification, judgement, idOf(entry));
  else verification.doubt = judgement;
}

/** Ends the verification: what is still in doubt is decided, and what the anchors know is compared. */
export function finishVerification(verification: Verification): ChainVerdict {
  const { entries, head } = verification;
  const finding = earlier(verification.finding ?? unsettled(verification) ?? missingTail(verification), verification.contradiction);
  return finding === null ? { ok: true, entries, head } : { ok: false, entries, finding };
}

function judge(verification: Verification, entry: ChainLink, contentHash: string | null): ChainFindingCode | Doubt | "whole" {
  const { chain, head, ids, last } = verification;
  if (contentHash === null) return "malformed";
  if (contentHash !== entry.hash) return "changed";
  if (!isOf(chain, entry)) return "wrong-subject";
  if (entry.seq > head.seq + 1) return { kind: "gap", at: entry };
  if (entry.seq <= head.seq) {
    const twins = last !== null && entry.seq === last.seq && entry.hash !== last.hash && entry.previousHash === last.previousHash;
    return twins ? { kind: "twins", first: last, second: entry } : "inserted";
  }
  if (entry.previousHash !== head.hash) return "spliced";
  return ids.has(entry.id) ? "duplicate-id" : "whole";
}

function accept(verification: Verification, entry: ChainLink): void {
  if (verification.anchored.get(entry.seq)?.some((hash) => hash !== entry.hash))
    verification.contradiction ??= findingAt(verification, "rewritten", entry.id);
  verification.ids.add(entry.id);
  verification.last = entry;
  verification.head = { seq: entry.seq, hash: entry.hash };
}

/** What the next `entry` says about the doubt; null while it says nothing. */
function settled(verification: Verification, doubt: Doubt, entry: ChainLink): ChainFinding | null {
  if (doubt.kind === "twins") return forgedTwin(verification, doubt, [entry.previousHash]);
  const here = entry.seq === verification.head.seq + 1 && isOf(verification.chain, entry);
  return here ? findingAt(verification, "reordered", doubt.at.id) : null;
}

/** What is said of a doubt when nothing more comes. */
function unsettled(verification: Verification): ChainFinding | null {
  const { doubt, anchored } = verification;
  if (doubt === null) return null;
  if (doubt.kind === "gap") return findingAt(verification, "removed", doubt.at.id);
  return forgedTwin(verification, doubt, anchored.get(doubt.first.seq) ?? []);
}

function forgedTwin(verification: Verification, twins: Doubt & { readonly kind: "twins" }, originals: readonly string[]): ChainFinding {
  const { chain } = verification;
  const { first, second } = twins;
  if (originals.includes(second.hash)) return { code: "inserted", chain, seq: first.seq, id: first.id };
  return { code: "inserted", chain, seq: second.seq + 1, id: second.id };
}

function missingTail(verification: Verification): ChainFinding | null {
  if (Math.max(0, ...verification.anchored.keys()) <= verification.head.seq) return null;
  return findingAt(verification, verification.entries === 0 ? "chain-removed" : "tail-cut", null);
}

/** A finding at the place after the part that is whole. */
function findingAt(verification: Verification, code: ChainFindingCode, id: string | null): ChainFinding {
  return { code, chain: verification.chain, seq: verification.head.seq + 1, id };
}

function earlier(finding: ChainFinding | null, contradiction: ChainFinding | null): ChainFinding | null {
  if (finding === null || contradiction === null) return finding ?? contradiction;
  return contradiction.seq < finding.seq ? contradiction : finding;
}

/** The id of an entry that may not have one. */
function idOf({ id }: ChainLink): string | null {
  return typeof id === "string" ? id : null;
}

function isOf(chain: ChainId, entry: ChainLink): boolean {
  return entry.subject === chain.subject && entry.ledger === chain.ledger && entry.clinic === chain.clinic;
}

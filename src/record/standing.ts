/**
 * What of a chain stands. Entries are never changed; a mistaken one is replaced by a later entry of the same kind that
 * amends it and says why. The line of an entry is itself and all that amend it, one after the other; its newest member
 * is current, the others are amended and stay readable. A line keeps the place in the chain that its first entry took.
 *
 * An entry is late when it was recorded on a later day than what it tells of. It is signed when it carries a signature
 * or when a confirmation of exactly its bytes does; an amendment begins unsigned.
 */
import { compareMoments, localDay } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import { invariant } from "../base/invariant.ts";
import type { ClearEntry, Signature } from "./entry.ts";

/** Whether an entry is the newest of its line, or which one replaced it. */
export type Standing = { readonly status: "current" } | { readonly status: "amended"; readonly by: Uuid };

/** An entry and what became of it. */
export interface Placed<Entry> {
  readonly entry: Entry;
  readonly standing: Standing;
  /** The seq of the first entry of its line. */
  readonly line: number;
  readonly late: boolean;
  /** Its own signature and those of its confirmations, in order. */
  readonly signatures: readonly Signature[];
}

type AnyEntry = ClearEntry<string, unknown, unknown>;

/**
 * `placed`, in order of seq, and after them `entry`. An amendment of an entry that is not there, of another kind, or
 * already amended is a defect: `decide` refuses it before it is written.
 */
export function place<Entry extends AnyEntry>(placed: readonly Placed<Entry>[], entry: Entry): readonly Placed<Entry>[] {
  invariant(entry.seq === placed.length + 1, `entry ${placed.length + 1} comes next, not ${entry.seq}`);
  const signatures = entry.signature === null ? [] : [entry.signature];
  const late = localDay(entry.recordedAt) > localDay(entry.occurredAt);
  const added: Placed<Entry> = { entry, standing: { status: "current" }, line: entry.seq, late, signatures };
  if (entry.amends === null) return [...placed, added];
  const at = placed.findIndex((one) => one.entry.id === entry.amends);
  const earlier = placed[at];
  invariant(earlier?.entry.kind === entry.kind, `entry ${entry.seq} amends one of its own kind in its own chain`);
  invariant(earlier.standing.status === "current", `entry ${entry.seq} amends one that stands`);
  return [...placed.with(at, { ...earlier, standing: { status: "amended", by: entry.id } }), { ...added, line: earlier.line }];
}

/** `placed` with one more signature over the entry of that id and hash. */
export function countersign<Entry extends AnyEntry>(placed: readonly Placed<Entry>[], id: Uuid, hash: string, signature: Signature) {
  const at = placed.findIndex((one) => one.entry.id === id && one.entry.hash === hash);
  const signed = placed[at];
  invariant(signed !== undefined, `a confirmation is of an entry of its own chain, not of ${id}`);
  return placed.with(at, { ...signed, signatures: [...signed.signatures, signature] });
}

/** The entries that stand, in the order in which they happened; what happened at one time in the order of the chain. */
export function standingEntries<Entry extends AnyEntry>(placed: readonly Placed<Entry>[]): readonly Entry[] {
  return placed
    .filter((one) => one.standing.status === "current")
    .toSorted((a, b) => compareMoments(a.entry.occurredAt, b.entry.occurredAt) || a.line - b.line)
    .map((one) => one.entry);
}

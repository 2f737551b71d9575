/**
 * What of a chain stands. Entries are never changed; a mistaken one is replaced by a later entry of the same kind that
 * amends it and says why. The line of an entry is itself and all that amend it, one after the other; its newest member
 * is current, the others are amended and stay readable. A line keeps the place in the chain that its first entry took.
 *
 * A retracted entry counts for nothing. Undoing an amendment takes back that one step, and what it amended stands again; a
 * retraction for any other reason takes the whole line, because then what the line says should not be in this chart.
 *
 * An entry is late when it was recorded on a later day than what it tells of. It is signed when it carries a signature
 * or when a confirmation of exactly its bytes does; an amendment begins unsigned. It is confirmed when it carries its own
 * signature or a physician has signed it: what was entered for a physician waits for that.
 */
import { compareMoments, localDay } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import { invariant } from "../base/invariant.ts";
import { type Author, type ClearEntry, PHYSICIAN_ROLES, type Role, type Signature } from "./entry.ts";

/** Whether an entry is the newest of its line, or which one replaced it, or which one took it back. */
export type Standing = { readonly status: "current" } | { readonly status: "amended" | "retracted"; readonly by: Uuid };

/** An entry and what became of it. */
export interface Placed<Entry> {
  readonly entry: Entry;
  readonly standing: Standing;
  /** The seq of the first entry of its line. */
  readonly line: number;
  readonly late: boolean;
  /** Its own signature and those of its confirmations, in order. */
  readonly signatures: readonly Signature[];
  /** The physician for whom its author entered it; null when it was entered in the author's own name. */
  readonly onBehalfOf: Pick<Author, "id" | "name"> | null;
  readonly confirmed: boolean;
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
  const standing = { status: "current" } as const;
  const added: Placed<Entry> = { entry, standing, line: entry.seq, late, signatures, onBehalfOf: null, confirmed: signatures.length > 0 };
  if (entry.amends === null) return [...placed, added];
  const at = placed.findIndex((one) => one.entry.id === entry.amends);
  const earlier = placed[at];
  invariant(earlier?.entry.kind === entry.kind, `entry ${entry.seq} amends one of its own kind in its own chain`);
  invariant(earlier.standing.status === "current", `entry ${entry.seq} amends one that stands`);
  return [...placed.with(at, { ...earlier, standing: { status: "amended", by: entry.id } }), { ...added, line: earlier.line }];
}

/** `placed` with one more signature over the entry of that id and hash. */
export function countersign<Entry extends AnyEntry>(placed: readonly Placed<Entry>[], id: Uuid, hash: string, signature: Signature) {
  const physicians: readonly Role[] = PHYSICIAN_ROLES;
  return changed(placed, id, hash, (signed) => ({
    ...signed,
    signatures: [...signed.signatures, signature],
    confirmed: signed.confirmed || physicians.includes(signature.signer.role),
  }));
}

/** `placed` with the entry of that id and hash entered for `physician`. */
export function attribute<Entry extends AnyEntry>(
  placed: readonly Placed<Entry>[],
  id: Uuid,
  hash: string,
  physician: Pick<Author, "id" | "name">,
): readonly Placed<Entry>[] {
  return changed(placed, id, hash, (entered) => ({ ...entered, onBehalfOf: physician }));
}

/** `placed` with the entry of that id and hash retracted by the entry `by`; `undone` brings back what it amended. */
export function retract<Entry extends AnyEntry>(
  placed: readonly Placed<Entry>[],
  id: Uuid,
  hash: string,
  by: Uuid,
  undone: boolean,
): readonly Placed<Entry>[] {
  const retracted = changed(placed, id, hash, (one) => {
    invariant(one.standing.status === "current", "only what stands is retracted");
    return { ...one, standing: { status: "retracted", by } };
  });
  return retracted.map((one) =>
    undone && one.standing.status === "amended" && one.standing.by === id ? { ...one, standing: { status: "current" } } : one,
  );
}

function changed<Entry extends AnyEntry>(
  placed: readonly Placed<Entry>[],
  id: Uuid,
  hash: string,
  change: (one: Placed<Entry>) => Placed<Entry>,
): readonly Placed<Entry>[] {
  const at = placed.findIndex((one) => one.entry.id === id && one.entry.hash === hash);
  const found = placed[at];
  invariant(found !== undefined, `what another entry is about is an entry of its own chain, ${id} is not`);
  return placed.with(at, change(found));
}

/** The entries that stand, in the order in which they happened; what happened at one time in the order of the chain. */
export function standingEntries<Entry extends AnyEntry>(placed: readonly Placed<Entry>[]): readonly Entry[] {
  return placed
    .filter((one) => one.standing.status === "current")
    .toSorted((a, b) => compareMoments(a.entry.occurredAt, b.entry.occurredAt) || a.line - b.line)
    .map((one) => one.entry);
}

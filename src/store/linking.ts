/**
 * From an append as it is asked for to entries that are linked, with what they change in the read tables. Each entry is
 * verified once more before it leaves, on another path than the one that linked it.
 */
import { invariant } from "../base/invariant.ts";
import { checkLink, type Head, link, type UnlinkedEntry } from "../record/chain.ts";
import type { Cipher } from "../record/cipher.ts";
import type { StoredEntry } from "../record/entry.ts";
import { changesEarlier, countedEntries } from "../record/lines.ts";
import { type ChainRow, extendRow, type MeasurementRow, measurementOf, projectChain } from "./projection.ts";
import type { Append } from "./store.ts";

/** An append whose entries have their places and hashes. */
export interface Linked {
  readonly append: Append;
  /** What it continues. */
  readonly from: Head;
  readonly entries: readonly LinkedEntry[];
  /** The chain's row when the entries are in it. */
  readonly row: ChainRow;
  /** What the table of measurements gains, and the seqs whose measurements no longer count. */
  readonly measurements: readonly MeasurementRow[];
  readonly gone: readonly number[];
}

/** An entry and the text that was hashed. */
export interface LinkedEntry {
  readonly entry: StoredEntry;
  readonly document: string;
}

/**
 * Links `append` to a chain whose row is `before`. `earlier` gives the chain's entries so far; it is asked only when one
 * of the new ones amends or retracts another. The caller has seen to it that the append expects the place after the row's head.
 */
export async function linkAppend(
  append: Append,
  before: ChainRow,
  earlier: () => Promise<readonly StoredEntry[]>,
  cipher: Cipher,
): Promise<Linked> {
  const from = { seq: before.head_seq, hash: before.head_hash };
  const linked = linkEntries(append, from, cipher);
  const entries = linked.map(({ entry }) => entry);
  const change = entries.some(changesEarlier) ? amendedChange(await earlier(), entries, cipher) : extendedChange(before, entries, cipher);
  return { append, from, entries: linked, ...change };
}

/** The kinds of the entries, each once, in order of first appearance. */
export function kindsOf(entries: readonly LinkedEntry[]): readonly string[] {
  return [...new Set(entries.map(({ entry }) => entry.kind))];
}

type Change = Pick<Linked, "row" | "measurements" | "gone">;

function linkEntries(append: Append, from: Head, cipher: Cipher): readonly LinkedEntry[] {
  let head = from;
  return append.entries.map((unlinked) => {
    const { clinic, ledger, subject } = append;
    invariant(
      unlinked.clinic === clinic && unlinked.ledger === ledger && unlinked.subject === subject,
      `an entry of ${ledger} ${subject}, was of ${unlinked.ledger} ${unlinked.subject}`,
    );
    const entry = linkAfter(unlinked, head, cipher);
    const document = checkLink(entry, head, cipher);
    head = entry;
    return { entry, document };
  });
}

/** Whoever had to know an entry's hash has linked it already; whether rightly is found by the check that follows. */
function linkAfter(entry: UnlinkedEntry | StoredEntry, head: Head, cipher: Cipher): StoredEntry {
  return "hash" in entry && entry.seq === head.seq + 1 && entry.previousHash === head.hash ? entry : link(entry, head, cipher);
}

function extendedChange(before: ChainRow, entries: readonly StoredEntry[], cipher: Cipher): Change {
  const row = entries.reduce((soFar, entry) => extendRow(soFar, entry, cipher), before);
  return { row, measurements: measurementsOf(entries, cipher), gone: [] };
}

function amendedChange(earlier: readonly StoredEntry[], entries: readonly StoredEntry[], cipher: Cipher): Change {
  const whole = [...earlier, ...entries];
  const counted = new Set(countedEntries(earlier));
  const kept = new Set(countedEntries(whole));
  return {
    row: projectChain(whole, cipher).row,
    // What an undone amendment had replaced counts again.
    measurements: measurementsOf(
      [...kept].filter((entry) => !counted.has(entry)),
      cipher,
    ),
    gone: [...counted].filter((entry) => !kept.has(entry)).map((entry) => entry.seq),
  };
}

function measurementsOf(entries: readonly StoredEntry[], cipher: Cipher): readonly MeasurementRow[] {
  return entries.map((entry) => measurementOf(entry, cipher)).filter((one) => one !== null);
}

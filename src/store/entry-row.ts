/**
 * Entries as they lie in the table, and back. What comes back is verified here, by hashing the stored text itself: not
 * the way it was verified when it was written, so that a mistake in one is found by the other.
 */
import { hash } from "node:crypto";
import type { Head } from "../record/chain.ts";
import type { StoredEntry } from "../record/entry.ts";
import { StoreError } from "./errors.ts";
import type { Subject } from "./store.ts";

/** The two columns that hold the entry whole. */
export interface DocumentRow {
  readonly hash: string;
  readonly document: string;
}

/** The entry of a row. Nothing is checked. */
export function parseEntry(row: DocumentRow): StoredEntry {
  return Object.assign(JSON.parse(row.document), { hash: row.hash });
}

/**
 * The entries of one chain from its rows, in order of seq from `after` on. Throws `store.damaged` with the first entry
 * whose text does not have its hash ("hash"), which is not of this chain ("subject"), or which does not continue the
 * one before ("link").
 */
export function readEntries(rows: readonly DocumentRow[], subject: Subject, after: Head): readonly StoredEntry[] {
  let head = after;
  return rows.map((row) => {
    // A text that is not what was hashed may not even be JSON.
    if (hash("sha256", row.document) !== row.hash) throw damaged("hash", subject, head.seq + 1);
    const entry = parseEntry(row);
    const finding = misplaced(entry, subject, head);
    if (finding !== null) throw damaged(finding, subject, head.seq + 1);
    head = entry;
    return entry;
  });
}

/** The entry of one row, checked against its own hash. Throws `store.damaged` when its text does not have it. */
export function readEntryAlone(row: DocumentRow): StoredEntry {
  const entry = parseEntry(row);
  if (hash("sha256", row.document) !== row.hash) throw damaged("hash", entry, entry.seq);
  return entry;
}

/** The error that names a damaged entry. */
export function damaged(finding: string, { ledger, subject }: Subject, seq: number): StoreError {
  return new StoreError({ code: "store.damaged", finding, ledger, subject, seq });
}

function misplaced(entry: StoredEntry, of: Subject, before: Head): "subject" | "link" | null {
  if (entry.clinic !== of.clinic || entry.ledger !== of.ledger || entry.subject !== of.subject) return "subject";
  if (entry.seq !== before.seq + 1 || entry.previousHash !== before.hash) return "link";
  return null;
}

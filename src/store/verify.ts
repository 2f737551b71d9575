/**
 * The whole record verified, chain by chain as it lies in the table, against everything the anchors know. Beyond what
 * `record/verification.ts` finds in the entries themselves, the columns that repeat parts of an entry are compared with
 * it: lists and searches go by them. At most one chain and one page are in memory.
 */
import type { Uuid } from "../base/ids.ts";
import type { AnchorSeries } from "../record/anchor.ts";
import type { Cipher } from "../record/cipher.ts";
import type { StoredEntry } from "../record/entry.ts";
import {
  finishRecordVerification,
  type RecordVerification,
  startRecordVerification,
  verifyChainOfRecord,
} from "../record/record-verification.ts";
import type { ChainFinding } from "../record/verification.ts";
import { readChainsByPage } from "./entry-pages.ts";
import { parseEntry } from "./entry-row.ts";
import type { EntryPlace, EntryRow, Store } from "./store.ts";

/** A bad entry: what the chain shows, or that a column of its row ("column") or its text ("text") is not as the entry says. */
export interface RecordFinding extends Omit<ChainFinding, "code"> {
  readonly code: ChainFinding["code"] | "column" | "text";
  /** The column that differs, with the code "column". */
  readonly column: string | null;
}

/** How a verification ended. `finding` is the first bad entry in order of ledger and subject; null when the record is whole. */
export interface RecordVerdict {
  readonly ok: boolean;
  readonly entries: number;
  readonly chains: number;
  readonly finding: RecordFinding | null;
  /** How many chains have a bad entry. */
  readonly badChains: number;
}

const PAGE = 1000;

/** Verifies the record of `clinic`. `progress` is called after each page with the number of entries so far. */
export async function verifyRecord(
  store: Store,
  clinic: Uuid,
  anchors: AnchorSeries,
  cipher: Cipher,
  progress: (entries: number) => void = () => undefined,
): Promise<RecordVerdict> {
  const verification = startRecordVerification(clinic, anchors, cipher);
  const columnFindings: RecordFinding[] = [];
  const readPage = async (after: EntryPlace | null, limit: number) => {
    progress(verification.entries);
    return await store.entries(clinic, after, limit);
  };
  for await (const rows of readChainsByPage(readPage, PAGE)) {
    const finding = verifyRows(verification, rows);
    if (finding !== null) columnFindings.push(finding);
  }
  progress(verification.entries);
  const verdict = finishRecordVerification(verification);
  const findings = [...verdict.findings.map((finding) => ({ ...finding, column: null })), ...columnFindings].toSorted(byPlace);
  return {
    ok: findings.length === 0,
    entries: verdict.entries,
    chains: verdict.chains,
    finding: findings[0] ?? null,
    badChains: findings.length,
  };
}

/** Verifies one chain; what is wrong with its entries the verification keeps, what is wrong with their rows is returned. */
function verifyRows(verification: RecordVerification, rows: readonly EntryRow[]): RecordFinding | null {
  const entries = rows.map(parseEntry);
  const [first] = rows;
  if (first === undefined) return null;
  const chain = { clinic: verification.clinic, ledger: first.ledger, subject: first.subject };
  const verdict = verifyChainOfRecord(verification, chain, entries);
  const differing = verdict.ok ? firstDifference(rows, entries, verification.cipher) : null;
  return differing === null ? null : { chain, ...differing };
}

function firstDifference(rows: readonly EntryRow[], entries: readonly StoredEntry[], cipher: Cipher) {
  for (const [index, entry] of entries.entries()) {
    const row = rows[index];
    if (row === undefined) continue;
    const found = { seq: entry.seq, id: entry.id };
    if (cipher.sha256(row.document) !== row.hash) return { ...found, code: "text" as const, column: null };
    const column = differingColumn(row, entry);
    if (column !== null) return { ...found, code: "column" as const, column };
  }
  return null;
}

/** The columns of `EntryRow.repeated` in their order, and what the entry says in each. Ledger, subject and seq are compared with the chain. */
const REPEATED_COLUMNS: readonly (readonly [column: string, of: (entry: StoredEntry) => string])[] = [
  ["id", (entry) => entry.id],
  ["kind", (entry) => entry.kind],
  ["version", (entry) => String(entry.version)],
  ["occurred_at", (entry) => entry.occurredAt],
  ["recorded_at", (entry) => entry.recordedAt],
  ["author", (entry) => entry.author.id],
  ["amends", (entry) => entry.amends ?? ""],
  ["previous_hash", (entry) => entry.previousHash],
];

/** The first column that does not say what the entry says. */
function differingColumn(row: EntryRow, entry: StoredEntry): string | null {
  if (row.seq !== entry.seq) return "seq";
  const expected = REPEATED_COLUMNS.map(([, of]) => of(entry));
  if (row.repeated === expected.join("|")) return null;
  const found = row.repeated.split("|");
  const index = expected.findIndex((value, at) => value !== found[at]);
  return REPEATED_COLUMNS[index]?.[0] ?? "kind";
}

function byPlace(a: RecordFinding, b: RecordFinding): number {
  const [left, right] = [`${a.chain.ledger}/${a.chain.subject}`, `${b.chain.ledger}/${b.chain.subject}`];
  return left < right ? -1 : left > right ? 1 : a.seq - b.seq;
}

/**
 * The whole record verified, chain by chain as it lies in the table, against everything the anchors know. Beyond what
 * `record/verification.ts` finds in the entries themselves, the columns that repeat parts of an entry are compared with
 * it: lists and searches go by them. At most one chain and one page are in memory.
 */
import type { Uuid } from "../base/ids.ts";
import type { AnchorSeries } from "../record/anchor.ts";
import { hashedTextOrNull } from "../record/chain.ts";
import type { Cipher } from "../record/cipher.ts";
import type { StoredEntry } from "../record/entry.ts";
import {
  finishRecordVerification,
  type RecordVerification,
  startRecordVerification,
  verifyChainOfRecord,
} from "../record/record-verification.ts";
import type { ChainFinding, HashedEntry } from "../record/verification.ts";
import { readChainsByPage } from "./entry-pages.ts";
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
  const verification = startRecordVerification(clinic, anchors);
  const columnFindings: RecordFinding[] = [];
  const readPage = async (after: EntryPlace | null, limit: number) => {
    progress(verification.entries);
    return await store.entries(clinic, after, limit);
  };
  for await (const rows of readChainsByPage(readPage, PAGE)) {
    const finding = verifyRows(verification, rows, cipher);
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
function verifyRows(verification: RecordVerification, rows: readonly EntryRow[], cipher: Cipher): RecordFinding | null {
  const [first] = rows;
  if (first === undefined) return null;
  const chain = { clinic: verification.clinic, ledger: first.ledger, subject: first.subject };
  const hashed: HashedEntry[] = [];
  let differing: Difference | null = null;
  for (const row of rows) {
    const entry = entryOf(row);
    const text = hashedTextOrNull(entry);
    hashed.push({ entry, contentHash: text === null ? null : cipher.sha256(text) });
    differing ??= differenceOf(row, entry, text);
  }
  const verdict = verifyChainOfRecord(verification, chain, hashed);
  return verdict.ok && differing !== null ? { chain, ...differing } : null;
}

type Difference = Pick<RecordFinding, "code" | "column" | "seq" | "id">;

/** How a row differs from its entry, whose hash stands for `text`; null when it does not. */
function differenceOf(row: EntryRow, entry: StoredEntry, text: string | null): Difference | null {
  const found = { seq: entry.seq, id: entry.id };
  if (row.document !== text) return { ...found, code: "text", column: null };
  const column = differingColumn(row, entry);
  return column === null ? null : { ...found, code: "column", column };
}

/** The entry of a row. A text that is not a JSON object gives one that lacks the members of an entry, and is malformed. */
function entryOf(row: EntryRow): StoredEntry {
  let content: unknown = {};
  try {
    content = JSON.parse(row.document);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return Object.assign(Object(content), { hash: row.hash });
}

/** The columns of `EntryRow.repeated` in their order. Ledger and subject, by which rows are chains, are compared with the chain. */
const REPEATED_COLUMNS = ["id", "kind", "version", "occurred_at", "recorded_at", "author", "amends", "previous_hash"] as const;

/** What the entry says in each of them. It has the members of the format, but what they hold has not been looked at. */
function repeatedBy({ id, kind, version, occurredAt, recordedAt, author, amends, previousHash }: StoredEntry): readonly unknown[] {
  return [id, kind, version, occurredAt, recordedAt, Object(author).id, amends ?? "", previousHash];
}

/** The first column that does not say what the entry says. */
function differingColumn(row: EntryRow, entry: StoredEntry): string | null {
  if (row.seq !== entry.seq) return "seq";
  const expected = repeatedBy(entry);
  if (row.repeated === expected.join("|")) return null;
  const found = row.repeated.split("|");
  return REPEATED_COLUMNS.find((_, at) => String(expected[at]) !== found[at]) ?? "kind";
}

function byPlace(a: RecordFinding, b: RecordFinding): number {
  const [left, right] = [`${a.chain.ledger}/${a.chain.subject}`, `${b.chain.ledger}/${b.chain.subject}`];
  return left < right ? -1 : left > right ? 1 : a.seq - b.seq;
}

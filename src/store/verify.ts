/**
 * The whole record verified, chain by chain as it lies in the table, against everything the anchors know. Beyond what
 * `record/verification.ts` finds in the entries themselves, the columns that repeat parts of an entry are compared with
 * it: lists and searches go by them. At most one chain and one page are in memory.
 */
import type { Uuid } from "../base/ids.ts";
import type { AnchorSeries } from "../record/anchor.ts";
import type { Cipher } from "../record/cipher.ts";
import {
  finishRecordVerification,
  type RecordVerification,
  startRecordVerification,
  verifyChainOfRecord,
} from "../record/record-verification.ts";
import type { ChainFinding, ChainId, HashedEntry } from "../record/verification.ts";
import type { ValuePage } from "./engine.ts";
import { entryPlaceOf, isSameChain } from "./entry-rows.ts";
import type { EntryPlace, Store } from "./store.ts";
import { type Difference, verifyRow } from "./verify-row.ts";

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

/** A chain whose rows are being read. */
interface OpenChain {
  readonly id: ChainId;
  readonly entries: HashedEntry[];
  difference: Difference | null;
}

/** The verification, what was found in rows alone, and the chain that the next row may belong to. */
interface Reading {
  readonly verification: RecordVerification;
  readonly rowFindings: RecordFinding[];
  chain: OpenChain | null;
}

/** Verifies the record of `clinic`. `progress` is called before each page, and at the end, with the number of entries so far. */
export async function verifyRecord(
  store: Pick<Store, "entryPage">,
  clinic: Uuid,
  anchors: AnchorSeries,
  cipher: Cipher,
  progress: (entries: number) => void = () => undefined,
): Promise<RecordVerdict> {
  const verification = startRecordVerification(clinic, anchors);
  const reading: Reading = { verification, rowFindings: [], chain: null };
  for await (const page of pagesOf(store, clinic, () => progress(verification.entries)))
    for (let row = 0; row < page.rows; row += 1) readRow(reading, page, row, cipher);
  finishChain(reading);
  progress(verification.entries);
  return verdictOf(reading);
}

async function* pagesOf(store: Pick<Store, "entryPage">, clinic: Uuid, beforeEach: () => void): AsyncGenerator<ValuePage> {
  for (let after: EntryPlace | null = null; ; ) {
    beforeEach();
    const page: ValuePage = await store.entryPage(clinic, after, PAGE);
    yield page;
    if (page.rows < PAGE) return;
    after = entryPlaceOf(page, page.rows - 1);
  }
}

function readRow(reading: Reading, page: ValuePage, row: number, cipher: Cipher): void {
  const chain = chainOfRow(reading, page, row);
  const { hashed, difference } = verifyRow(page, row, chain.id, cipher);
  chain.entries.push(hashed);
  chain.difference ??= difference;
}

/** The chain that the row belongs to: that of the row before, or else one that begins with it. */
function chainOfRow(reading: Reading, page: ValuePage, row: number): OpenChain {
  if (reading.chain !== null && row > 0 && isSameChain(page, row - 1, row)) return reading.chain;
  const { ledger, subject } = entryPlaceOf(page, row);
  if (reading.chain?.id.subject === subject && reading.chain.id.ledger === ledger) return reading.chain;
  finishChain(reading);
  const begun: OpenChain = { id: { clinic: reading.verification.clinic, ledger, subject }, entries: [], difference: null };
  reading.chain = begun;
  return begun;
}

/** Verifies the chain that was read. What is wrong with its entries the verification keeps; with a row alone, `rowFindings`. */
function finishChain({ verification, rowFindings, chain }: Reading): void {
  if (chain === null) return;
  const { ok } = verifyChainOfRecord(verification, chain.id, chain.entries);
  if (ok && chain.difference !== null) rowFindings.push({ chain: chain.id, ...chain.difference });
}

function verdictOf({ verification, rowFindings }: Reading): RecordVerdict {
  const { entries, chains, findings: chainFindings } = finishRecordVerification(verification);
  const findings = [...chainFindings.map((finding) => ({ ...finding, column: null })), ...rowFindings].toSorted(byPlace);
  return { ok: findings.length === 0, entries, chains, finding: findings[0] ?? null, badChains: findings.length };
}

function byPlace(a: RecordFinding, b: RecordFinding): number {
  const [left, right] = [`${a.chain.ledger}/${a.chain.subject}`, `${b.chain.ledger}/${b.chain.subject}`];
  return left < right ? -1 : left > right ? 1 : a.seq - b.seq;
}

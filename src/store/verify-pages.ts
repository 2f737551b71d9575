/**
 * The record verified page by page, as it lies in the table, chain by chain, against everything the anchors know. Beyond
 * what `record/verification.ts` finds in the entries themselves, the columns that repeat parts of an entry are compared
 * with it: lists and searches go by them. At most one chain and one page are in memory. Where the pages come from, and in
 * which thread this runs, is for `verify.ts` to say.
 */
import type { Uuid } from "../base/ids.ts";
import type { AnchorSeries } from "../record/anchor.ts";
import { GENESIS } from "../record/chain.ts";
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

/** A chain whose rows are being read. */
interface OpenChain {
  readonly id: ChainId;
  readonly entries: HashedEntry[];
  difference: Difference | null;
}

/** A verification under way: what was found in rows alone, and the chain that the next row may belong to. */
export interface Reading {
  readonly verification: RecordVerification;
  readonly rowFindings: RecordFinding[];
  chain: OpenChain | null;
}

/** Begins the verification of the record of `clinic`. */
export function startReading(clinic: Uuid, anchors: AnchorSeries): Reading {
  return { verification: startRecordVerification(clinic, anchors), rowFindings: [], chain: null };
}

/** Verifies the rows of the next page. */
export function readPage(reading: Reading, page: ValuePage, cipher: Cipher): void {
  for (let row = 0; row < page.rows; row += 1) readRow(reading, page, row, cipher);
}

/** Ends the verification, after the last page. */
export function finishReading(reading: Reading): RecordVerdict {
  finishChain(reading);
  return verdictOf(reading);
}

function readRow(reading: Reading, page: ValuePage, row: number, cipher: Cipher): void {
  const chain = chainOfRow(reading, page, row);
  const { hashed, difference } = verifyRow(page, row, chain.id, chain.entries.at(-1)?.entry.hash ?? GENESIS, cipher);
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

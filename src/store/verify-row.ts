/**
 * A row of the table of entries verified by itself: that its text is the canonical text of an entry, that the text has the
 * hash that stands beside it, and that each column repeats what the text says. Two ways lead there. The quick one looks at
 * the bytes and says yes or nothing; it is gone first, because all rows of a whole record pass it. The long one makes the
 * entry, writes its canonical text again and compares; it is gone wherever the quick one says nothing, and it alone finds.
 */
import { isUtf8 } from "node:buffer";
import { hash } from "node:crypto";
import { bytesOf, literalEnd } from "../record/canonical-bytes.ts";
import { findMembers, newMemberSpans, placeOf } from "../record/canonical-entry.ts";
import { hashedTextOrNull } from "../record/chain.ts";
import type { Cipher } from "../record/cipher.ts";
import type { StoredEntry } from "../record/entry.ts";
import type { ChainId, HashedEntry } from "../record/verification.ts";
import type { ValuePage } from "./engine.ts";
import { ENTRY_COLUMNS, entryRowOf } from "./entry-rows.ts";
import type { EntryRow } from "./store.ts";
import { isSameBytes } from "./value-page.ts";

/** How a row differs from its entry: in the text ("text") or in a column ("column"). */
export interface Difference {
  readonly code: "column" | "text";
  /** The column that differs, with the code "column". */
  readonly column: string | null;
  readonly seq: number;
  readonly id: string;
}

/** What a row holds, for the verification of its chain, and how it differs from its entry. */
export interface VerifiedRow {
  readonly hashed: HashedEntry;
  readonly difference: Difference | null;
}

/** Verifies the row at a place of a page, read as one of `chain`; `expected` is the hash of the row before, which it should continue. */
export function verifyRow(page: ValuePage, row: number, chain: ChainId, expected: string, cipher: Cipher): VerifiedRow {
  const hashed = wholeRow(page, row, chain, expected);
  return hashed === null ? examineRow(entryRowOf(page, row), cipher) : { hashed, difference: null };
}

type Column = (typeof ENTRY_COLUMNS)[number];
type Member = Parameters<typeof placeOf>[0];

/** Where a column's value is noted among a row's, and where that of the member it repeats among the members. */
interface Repeated {
  readonly column: number;
  readonly member: number;
}

const HASH = ENTRY_COLUMNS.indexOf("hash");
const DOCUMENT = ENTRY_COLUMNS.indexOf("document");
const NUMBERS: readonly Repeated[] = [repeated("seq", "seq"), repeated("version", "version")];
const TEXTS: readonly Repeated[] = [
  ...[repeated("ledger", "ledger"), repeated("subject", "subject"), repeated("id", "id"), repeated("kind", "kind")],
  ...[repeated("occurred_at", "occurredAt"), repeated("recorded_at", "recordedAt"), repeated("previous_hash", "previousHash")],
];
const AMENDS = repeated("amends", "amends");
const AUTHOR = repeated("author", "author");
const CLINIC = placeOf("clinic");
const ID = placeOf("id");
const PREVIOUS_HASH = placeOf("previousHash");
const SEQ = placeOf("seq");

const QUOTE = 0x22;
const UUID_LENGTH = 36;
/** What an author begins with whose first member is the id. */
const AUTHOR_ID = bytesOf('{"id":"');
const NULL = bytesOf("null");

/** Used by every row, one after the other. */
const members = newMemberSpans();

/** What the row holds if all of it is as it must be; null when that is not certain. */
function wholeRow(page: ValuePage, row: number, chain: ChainId, expected: string): HashedEntry | null {
  const { bytes, spans, columns } = page;
  const values = spans.subarray(2 * row * columns, 2 * (row + 1) * columns);
  const [begin, end] = [start(values, DOCUMENT), stop(values, DOCUMENT)];
  if (begin < 0 || !findMembers(members, bytes, begin, end) || !repeatsColumns(bytes, values)) return null;
  if (!saysText(bytes, CLINIC, chain.clinic)) return null;
  const document = bytes.subarray(begin, end);
  const contentHash = hash("sha256", document, "hex");
  if (!isUtf8(document) || !isLatin1(bytes, start(values, HASH), stop(values, HASH), contentHash)) return null;
  const { clinic, ledger, subject } = chain;
  // The columns of ledger and subject, which the entry repeats, are what its chain was told by.
  const entry = { clinic, ledger, subject, id: quoted(bytes, ID), seq: Number(latin1(bytes, members, SEQ)) };
  return { entry: { ...entry, previousHash: textOf(bytes, PREVIOUS_HASH, expected), hash: contentHash }, contentHash };
}

/** Whether every column says what the member says that it repeats. */
function repeatsColumns(bytes: Buffer, values: Int32Array): boolean {
  for (const { column, member } of NUMBERS) if (!isSame(bytes, values, column, start(members, member), stop(members, member))) return false;
  for (const { column, member } of TEXTS) if (!repeatsText(bytes, values, column, member)) return false;
  const author = literalEnd(bytes, start(members, AUTHOR.member), stop(members, AUTHOR.member), AUTHOR_ID);
  const authorEnd = author + UUID_LENGTH;
  if (author < 0 || bytes[authorEnd] !== QUOTE || !isSame(bytes, values, AUTHOR.column, author, authorEnd)) return false;
  if (start(values, AMENDS.column) >= 0) return repeatsText(bytes, values, AMENDS.column, AMENDS.member);
  return literalEnd(bytes, start(members, AMENDS.member), stop(members, AMENDS.member), NULL) >= 0;
}

/** Whether the member is a text, and the column has the same. A text with an escape is not the same, whatever it says. */
function repeatsText(bytes: Buffer, values: Int32Array, column: number, member: number): boolean {
  const begin = start(members, member);
  return bytes[begin] === QUOTE && isSame(bytes, values, column, begin + 1, stop(members, member) - 1);
}

/** Whether a column's value is what stands in the bytes from `begin` to `end`. */
function isSame(bytes: Buffer, values: Int32Array, column: number, begin: number, end: number): boolean {
  return isSameBytes(bytes, start(values, column), stop(values, column), begin, end);
}

/** A member's text without its quotes: it was found to be one, of plain characters. To make a string takes longer than to compare with one. */
function textOf(bytes: Buffer, member: number, expected: string): string {
  return saysText(bytes, member, expected) ? expected : quoted(bytes, member);
}

function saysText(bytes: Buffer, member: number, text: string): boolean {
  return isLatin1(bytes, start(members, member) + 1, stop(members, member) - 1, text);
}

function quoted(bytes: Buffer, member: number): string {
  return bytes.toString("latin1", start(members, member) + 1, stop(members, member) - 1);
}

/** Whether the bytes from `begin` to `end` are `text`, of characters of one byte. */
function isLatin1(bytes: Uint8Array, begin: number, end: number, text: string): boolean {
  if (end - begin !== text.length) return false;
  for (let index = 0; index < text.length; index += 1) if (bytes[begin + index] !== text.charCodeAt(index)) return false;
  return true;
}

function latin1(bytes: Buffer, spans: Int32Array, place: number): string {
  return bytes.toString("latin1", start(spans, place), stop(spans, place));
}

function start(spans: Int32Array, place: number): number {
  return spans[2 * place] ?? -1;
}

function stop(spans: Int32Array, place: number): number {
  return spans[2 * place + 1] ?? -1;
}

function repeated(column: Column, member: Member): Repeated {
  return { column: ENTRY_COLUMNS.indexOf(column), member: placeOf(member) };
}

/** The same the long way, and what is wrong. */
export function examineRow(row: EntryRow, cipher: Cipher): VerifiedRow {
  const entry = entryOf(row);
  const text = hashedTextOrNull(entry);
  const hashed = { entry, contentHash: text === null ? null : cipher.sha256(text) };
  return { hashed, difference: differenceOf(row, entry, text) };
}

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

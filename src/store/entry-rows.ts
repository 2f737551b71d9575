/**
 * Pages of the table of entries as it lies there. A page travels as three values, the number of its rows, their columns
 * and their documents, because handing over a value costs the embedded database about as much whether it is small or
 * large: half the time of sending row by row. Between two rows stands a record separator (U+001E), which no canonical JSON
 * and no column that the product wrote holds; where somebody has put one into the table, there are more pieces than rows,
 * and the page is read again row by row.
 */
import type { Uuid } from "../base/ids.ts";
import type { Connection, Param, ValuePage } from "./engine.ts";
import type { EntryPlace, EntryRow } from "./store.ts";
import { isSameValue, valueAt } from "./value-page.ts";

/** Rows of the table of entries in order of ledger, subject and seq, after one of them. */
export async function readEntryRows(
  connection: Connection,
  clinic: Uuid,
  after: EntryPlace | null,
  limit: number,
): Promise<readonly EntryRow[]> {
  const params: readonly Param[] = [clinic, after?.ledger ?? "", after?.subject ?? NIL, after?.seq ?? 0, limit];
  const [page] = await connection.query<JoinedPage>(JOINED_PAGE, params);
  return splitPage(page) ?? (await connection.query<EntryRow>(PAGE, params));
}

/** The same rows as bytes, for verification: the columns of ENTRY_COLUMNS, in that order. `spare` may be used for them. */
export function readEntryPage(
  connection: Connection,
  clinic: Uuid,
  after: EntryPlace | null,
  limit: number,
  spare?: ArrayBuffer,
): Promise<ValuePage> {
  return connection.queryBytes(BYTE_PAGE, [clinic, after?.ledger ?? "", after?.subject ?? NIL, after?.seq ?? 0, limit], spare);
}

/** Where the row at a place of a page stands in the record. */
export function entryPlaceOf(page: ValuePage, row: number): EntryPlace {
  const [ledger, subject] = [valueAt(page, row, LEDGER) ?? "", valueAt(page, row, SUBJECT) ?? ""];
  // The text that stands in the table, whatever it is: whether it is the entry's ledger is for the caller to find.
  return { ledger: ledger as EntryPlace["ledger"], subject, seq: Number(valueAt(page, row, SEQ)) };
}

/** Whether two rows of a page are of one chain. */
export function isSameChain(page: ValuePage, one: number, other: number): boolean {
  return isSameValue(page, one, other, SUBJECT) && isSameValue(page, one, other, LEDGER);
}

/** The row at a place of a page. */
export function entryRowOf(page: ValuePage, row: number): EntryRow {
  const [, , , hash = "", document = "", ...repeated] = ENTRY_COLUMNS.map((_name, column) => valueAt(page, row, column) ?? "");
  return { ...entryPlaceOf(page, row), hash, document, repeated: repeated.join("|") };
}

/** A page as it travels; null stands for no rows. */
interface JoinedPage {
  readonly count: number;
  readonly columns: string | null;
  readonly documents: string | null;
}

/** Before every other subject. */
const NIL = "00000000-0000-0000-0000-000000000000";
const SEPARATOR = "\u001e";

const REPEATED = "id, '|', kind, '|', version, '|', occurred_at, '|', recorded_at, '|', author, '|', amends, '|', previous_hash";
const FROM_PLACE = `
  from ryorin.entry where clinic = $1 and (ledger, subject, seq) > ($2, $3::uuid, $4::int)
  order by ledger, subject, seq limit $5`;

const PAGE = `select ledger, subject, seq, hash, document, concat(${REPEATED}) as repeated ${FROM_PLACE}`;

/** The columns of a page of bytes: five that are an entry row's own, and those that `repeated` joins. */
export const ENTRY_COLUMNS = [
  ...["ledger", "subject", "seq", "hash", "document"],
  ...["id", "kind", "version", "occurred_at", "recorded_at", "author", "amends", "previous_hash"],
] as const;

const [LEDGER, SUBJECT, SEQ] = [0, 1, 2] as const;

const BYTE_PAGE = `select ${ENTRY_COLUMNS.join(", ")} ${FROM_PLACE}`;

const JOINED_PAGE = `
  select count(*) as count, string_agg(columns, U&'\\001E') as columns, string_agg(document, U&'\\001E') as documents
  from (select concat(ledger, '|', subject, '|', seq, '|', hash, '|', ${REPEATED}) as columns, document ${FROM_PLACE}) as page`;

/** The rows of a joined page; null when it cannot be told where one ends. */
function splitPage(page: JoinedPage | undefined): readonly EntryRow[] | null {
  if (page === undefined || page.columns === null || page.documents === null) return [];
  const columns = page.columns.split(SEPARATOR);
  const documents = page.documents.split(SEPARATOR);
  if (columns.length !== page.count || documents.length !== page.count) return null;
  return columns.map((text, index) => rowOf(text, documents[index] ?? ""));
}

const UUID_LENGTH = 36;
const HASH_LENGTH = 64;

/** A row from `ledger|subject|seq|hash|` and its repeated columns. The table itself sees to the lengths of these four. */
function rowOf(columns: string, document: string): EntryRow {
  const subjectAt = columns.indexOf("|") + 1;
  const seqAt = subjectAt + UUID_LENGTH + 1;
  const hashAt = columns.indexOf("|", seqAt) + 1;
  const repeatedAt = hashAt + HASH_LENGTH + 1;
  return {
    // The text that stands in the table, whatever it is: whether it is the entry's ledger is for the caller to find.
    ledger: columns.slice(0, subjectAt - 1) as EntryRow["ledger"],
    subject: columns.slice(subjectAt, seqAt - 1),
    seq: Number(columns.slice(seqAt, hashAt - 1)),
    hash: columns.slice(hashAt, repeatedAt - 1),
    document,
    repeated: columns.slice(repeatedAt),
  };
}

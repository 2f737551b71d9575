/** Reading chains: whole and verified, their heads, and page after page of their subjects. */
import type { Uuid } from "../base/ids.ts";
import { EMPTY_HEAD, type Head } from "../record/chain.ts";
import { CHAIN_COLUMNS, type ChainRows } from "./chain-rows.ts";
import type { Connection } from "./engine.ts";
import { type DocumentRow, damaged, readEntries } from "./entry-row.ts";
import type { ChainRow } from "./projection.ts";
import type { Chain, EntryPlace, Subject } from "./store.ts";

/** A chain, verified; null when there is none. Its row is remembered for the append that may follow. */
export async function readChain(connection: Connection, subject: Subject, rows: ChainRows): Promise<Chain | null> {
  const key = [subject.clinic, subject.ledger, subject.subject];
  const [found] = await connection.query<ChainRow & { wrapped: string | null }>(
    `select ${CHAIN_COLUMNS}, k.wrapped from ryorin.chain c left join ryorin.subject_key k using (clinic, ledger, subject)
     where c.clinic = $1 and c.ledger = $2 and c.subject = $3`,
    key,
  );
  const documents = await connection.query<DocumentRow>(
    "select hash, document from ryorin.entry where clinic = $1 and ledger = $2 and subject = $3 order by seq",
    key,
  );
  if (found === undefined && documents.length === 0) return null;
  const entries = readEntries(documents, subject, EMPTY_HEAD);
  const { wrapped = null, ...row } = found ?? { head_seq: 0, head_hash: "" };
  // Others may have written between the two statements, so that the row may be behind the entries, but never ahead.
  if (entries[row.head_seq - 1]?.hash !== row.head_hash) throw damaged("head", subject, row.head_seq);
  if (found !== undefined && entries.length === row.head_seq) rows.set(subject, withoutKey(found));
  return { entries, wrappedKey: wrapped };
}

/** The head of a chain; that of an empty one when there is none. */
export async function readHead(connection: Connection, subject: Subject): Promise<Head> {
  const [head] = await connection.query<Head>(
    "select head_seq as seq, head_hash as hash from ryorin.chain where clinic = $1 and ledger = $2 and subject = $3",
    [subject.clinic, subject.ledger, subject.subject],
  );
  return head ?? EMPTY_HEAD;
}

/** The wrapped key of a chain; null when there is none or it was erased. */
export async function readWrappedKey(connection: Connection, subject: Subject): Promise<string | null> {
  const [row] = await connection.query<{ wrapped: string }>(
    "select wrapped from ryorin.subject_key where clinic = $1 and ledger = $2 and subject = $3",
    [subject.clinic, subject.ledger, subject.subject],
  );
  return row?.wrapped ?? null;
}

/** Chains in order of ledger and subject, after one of them. */
export async function readSubjects(connection: Connection, clinic: Uuid, after: Omit<EntryPlace, "seq"> | null, limit: number) {
  const rows = await connection.query<Subject & Head & { wrapped: string | null }>(
    `select c.clinic, c.ledger, c.subject, c.head_seq as seq, c.head_hash as hash, k.wrapped
     from ryorin.chain c left join ryorin.subject_key k using (clinic, ledger, subject)
     where c.clinic = $1 and (c.ledger, c.subject) > ($2, $3::uuid)
     order by c.ledger, c.subject limit $4`,
    [clinic, after?.ledger ?? "", after?.subject ?? NIL, limit],
  );
  return rows.map(({ seq, hash, wrapped, ...subject }) => ({ ...subject, head: { seq, hash }, wrappedKey: wrapped }));
}

/** Before every other subject. */
const NIL = "00000000-0000-0000-0000-000000000000";

function withoutKey(found: ChainRow & { wrapped: string | null }): ChainRow {
  const { wrapped: _wrapped, ...row } = found;
  return row;
}

/** Whether a chart begins with an entry of the import of a file. The order of the members is that of canonical JSON. */
export async function wasImported(connection: Connection, clinic: Uuid, digest: string): Promise<boolean> {
  const [row] = await connection.query<{ found: boolean }>(
    `select exists (
       select 1 from ryorin.entry where clinic = $1 and ledger = 'chart' and seq = 1 and strpos(document, $2) > 0
     ) as found`,
    [clinic, `"digest":"${digest}","kind":"import"`],
  );
  return row?.found === true;
}

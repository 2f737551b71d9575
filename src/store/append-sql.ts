/**
 * Linked appends on their way into the database: in one round trip and one commit, whether one waits or many. The usual
 * case, one entry that amends or retracts none, at the end of a chain that is there, has a statement of its own, run once for each
 * of a group, that takes half the time; anything else, and any refusal, goes through the function `ryorin.append`, which
 * answers for each append by itself.
 */
import type { Uuid } from "../base/ids.ts";
import { invariant } from "../base/invariant.ts";
import type { Head } from "../record/chain.ts";
import type { StoredEntry } from "../record/entry.ts";
import { changesEarlier } from "../record/lines.ts";
import type { Connection, Param } from "./engine.ts";
import { kindsOf, type Linked } from "./linking.ts";
import type { MeasurementRow } from "./projection.ts";

/** What the database did with one append. For one that was not written, the head as it is. */
export type AppendAnswer = { readonly kind: "written" } | { readonly kind: "taken" | "erased"; readonly head: Head };

/** Sends `linked`, all of one clinic; the answers are in their order. `origin` is named to other processes, where there can be any. */
export async function sendAppends(
  connection: Connection,
  clinic: Uuid,
  linked: readonly Linked[],
  origin: string | null,
): Promise<readonly AppendAnswer[]> {
  const written = linked.every(isPlain) ? await sendPlain(connection, linked, origin) : linked.map(() => false);
  const left = linked.filter((_one, place) => written[place] !== true);
  const answers = (left.length === 0 ? [] : await sendMany(connection, clinic, left, origin)).values();
  return written.map((done): AppendAnswer => {
    if (done) return { kind: "written" };
    const { value } = answers.next();
    invariant(value, `an answer to each of ${left.length} appends`);
    return value;
  });
}

/** Whether an append is of the usual case. */
function isPlain({ entries: [first, second], from }: Linked): boolean {
  return first !== undefined && second === undefined && from.seq > 0 && !changesEarlier(first.entry);
}

/** Writes appends of the usual case, each for itself. False for one that was refused: nothing of it has been written. */
async function sendPlain(connection: Connection, linked: readonly Linked[], origin: string | null): Promise<readonly boolean[]> {
  const each = await connection.queryEach<{ moved: number }>(
    APPEND_PLAIN,
    linked.map((one) => plainParams(one, origin)),
  );
  return each.map(([row]) => row?.moved === 1);
}

async function sendMany(
  connection: Connection,
  clinic: Uuid,
  linked: readonly Linked[],
  origin: string | null,
): Promise<readonly AppendAnswer[]> {
  const rows = await connection.query<{ outcome: "written" | "taken" | "erased"; head_seq: number; head_hash: string }>(
    "select outcome, head_seq, head_hash from ryorin.append($1, $2, $3, $4, $5, $6) order by place",
    [clinic, ...manyArguments(linked), origin],
  );
  return rows.map(({ outcome, head_seq, head_hash }) =>
    outcome === "written" ? { kind: outcome } : { kind: outcome, head: { seq: head_seq, hash: head_hash } },
  );
}

const APPEND_PLAIN = `
  with moved as (
    update ryorin.chain set head_seq = $6, head_hash = $7, closed = $8, registration_seq = $9, last_contact_on = $10,
      strategy = $11, sessions_planned = $12, infusions_planned = $13, starts_on = $14, session_count = $15, infusion_count = $16
    where clinic = $1 and ledger = $2 and subject = $3 and head_seq = $4 and head_hash = $5 and not erased
      and exists (select from ryorin.entry where clinic = $1 and ledger = $2 and subject = $3 and seq = $4 and hash = $5)
    returning clinic, ledger, subject, head_seq, head_hash),
  added as (
    insert into ryorin.entry
    select clinic, ledger, subject, head_seq, $17::uuid, $18, $19::int, $20, $21, $22::uuid, null, $5, head_hash, $23 from moved),
  measured as (
    insert into ryorin.measurement
    select clinic, subject, head_seq, $24, $25, $26::float8, $27, $28, $29 from moved where $24::text is not null)
  select count(*) as moved, (select pg_notify('ryorin_entries', $30) from moved where $30::text is not null) from moved`;

function plainParams(linked: Linked, origin: string | null): readonly Param[] {
  const [first] = linked.entries;
  invariant(first, "an append of the usual case has an entry");
  const announcement = origin === null ? null : JSON.stringify({ origin, announcement: announcementOf(linked) });
  return [...chainParams(linked), ...entryParams(first.entry), first.document, ...measurementParams(linked), announcement];
}

function chainParams({ append, from, row }: Linked): readonly Param[] {
  return [
    append.clinic,
    append.ledger,
    append.subject,
    from.seq,
    from.hash,
    row.head_seq,
    row.head_hash,
    row.closed,
    row.registration_seq,
    row.last_contact_on,
    row.strategy,
    row.sessions_planned,
    row.infusions_planned,
    row.starts_on,
    row.session_count,
    row.infusion_count,
  ];
}

function entryParams(entry: StoredEntry): readonly Param[] {
  return [entry.id, entry.kind, entry.version, entry.occurredAt, entry.recordedAt, entry.author.id];
}

const NO_MEASUREMENT: readonly Param[] = [null, null, null, null, null, null];

function measurementParams({ measurements }: Linked): readonly Param[] {
  const [row] = measurements;
  return row === undefined ? NO_MEASUREMENT : [row.occurred_on, row.code, row.value, row.comparator, row.unit, row.items];
}

/** Stands between documents; canonical JSON escapes it wherever a string holds it. */
const RECORD_SEPARATOR = "\u001e";

/** The arguments of `ryorin.append` after the clinic: appends, entries, documents, measurements. */
function manyArguments(linked: readonly Linked[]): readonly [string, string, string, string | null] {
  const entries = linked.flatMap((one, place) => one.entries.map(({ entry }) => ({ place, ...entryColumns(entry) })));
  const documents = linked.flatMap((one) => one.entries.map(({ document }) => document));
  const measurements = linked.flatMap((one, place) => one.measurements.map((row) => measurementColumns(row, one, place)));
  return [
    JSON.stringify(linked.map(appendColumns)),
    JSON.stringify(entries.map((entry, index) => ({ n: index + 1, ...entry }))),
    documents.join(RECORD_SEPARATOR),
    measurements.length === 0 ? null : JSON.stringify(measurements),
  ];
}

function appendColumns(linked: Linked): object {
  const { append, from, row, gone } = linked;
  return {
    ledger: append.ledger,
    subject: append.subject,
    from_seq: from.seq,
    from_hash: from.hash,
    wrapped: append.wrappedKey ?? null,
    erased: append.wrappedKey === null,
    gone: gone.length > 0 ? gone : null,
    ...row,
    announcement: announcementOf(linked),
  };
}

function entryColumns(entry: StoredEntry): object {
  return {
    ledger: entry.ledger,
    subject: entry.subject,
    seq: entry.seq,
    id: entry.id,
    kind: entry.kind,
    version: entry.version,
    occurred_at: entry.occurredAt,
    recorded_at: entry.recordedAt,
    author: entry.author.id,
    amends: entry.amends,
    previous_hash: entry.previousHash,
    hash: entry.hash,
  };
}

function measurementColumns(row: MeasurementRow, { append }: Linked, place: number): object {
  return { place, patient: append.subject, ...row };
}

function announcementOf({ append, row, entries }: Linked): object {
  const { clinic, ledger, subject } = append;
  return { clinic, ledger, subject, seq: row.head_seq, kinds: kindsOf(entries) };
}

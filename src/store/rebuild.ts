/**
 * The read tables made again from the record, and a digest by which two makings can be compared: SHA-256 over every row
 * of every read table as canonical JSON, a line each, in order of the key.
 */
import { createHash } from "node:crypto";
import { canonicalJson } from "../base/canonical.ts";
import type { Uuid } from "../base/ids.ts";
import { EMPTY_HEAD } from "../record/chain.ts";
import type { Cipher } from "../record/cipher.ts";
import type { StoredEntry } from "../record/entry.ts";
import { CHAIN_COLUMNS } from "./chain-rows.ts";
import type { Connection } from "./engine.ts";
import { readChainsByPage } from "./entry-pages.ts";
import { readEntries } from "./entry-row.ts";
import { readEntryRows } from "./entry-rows.ts";
import { type ChainRow, type MeasurementRow, projectChain } from "./projection.ts";
import type { EntryPlace, EntryRow, Subject } from "./store.ts";

const PAGE = 2000;
const CHAINS_PER_WRITE = 200;

/** Makes the read tables of `clinic` again, inside the caller's transaction. Returns how many entries were read. */
export async function rebuildReadTables(
  connection: Connection,
  clinic: Uuid,
  cipher: Cipher,
  progress: (done: number, total: number) => void,
): Promise<number> {
  // Nobody appends meanwhile; whoever wants to waits.
  await connection.script("lock table ryorin.chain in exclusive mode");
  const [count] = await connection.query<{ total: number }>("select count(*) as total from ryorin.entry where clinic = $1", [clinic]);
  await connection.query("delete from ryorin.measurement where clinic = $1", [clinic]);
  await connection.query("delete from ryorin.chain where clinic = $1", [clinic]);
  await connection.query("delete from ryorin.open_alert where clinic = $1", [clinic]);
  await connection.query("delete from ryorin.merged where clinic = $1", [clinic]);
  let done = 0;
  let waiting: ProjectedChain[] = [];
  const readPage = (after: EntryPlace | null, limit: number) => readEntryRows(connection, clinic, after, limit);
  for await (const rows of readChainsByPage(readPage, PAGE)) {
    waiting.push(project(rows, clinic, cipher));
    done += rows.length;
    if (waiting.length < CHAINS_PER_WRITE) continue;
    await write(connection, clinic, waiting);
    waiting = [];
    progress(done, count?.total ?? done);
  }
  await write(connection, clinic, waiting);
  await connection.query(APPLY_LASTING, [clinic]);
  progress(done, count?.total ?? done);
  return done;
}

/** The digest of the read tables of `clinic` as they are. */
export async function digestReadTables(connection: Connection, clinic: Uuid): Promise<string> {
  const digest = createHash("sha256");
  for await (const row of pages(connection, CHAIN_PAGE, clinic, (last) => [last?.ledger ?? "", last?.subject ?? NIL]))
    digest.update(`chain ${canonicalJson(row)}\n`);
  for await (const row of pages(connection, MEASUREMENT_PAGE, clinic, (last) => [last?.patient ?? NIL, last?.seq ?? 0]))
    digest.update(`measurement ${canonicalJson(row)}\n`);
  for (const { name, sql } of LASTING_TABLES)
    for (const row of await connection.query<FlatRow>(sql, [clinic])) digest.update(`${name} ${canonicalJson(row)}\n`);
  return digest.digest("hex");
}

/** The alerts and mergings of the record, in their order. */
const APPLY_LASTING = `
  select count(ryorin.apply_lasting(e)) from (
    select * from ryorin.entry where clinic = $1 and ledger = 'chart' and kind in ('alert', 'alert-response', 'merge')
    order by subject, seq) as e`;

/** The read tables of which every row is looked at at once: they are small. */
const LASTING_TABLES = [
  { name: "alert", sql: "select patient, alert, seq, taken_seq from ryorin.open_alert where clinic = $1 order by patient, alert" },
  { name: "merged", sql: "select patient, into_patient from ryorin.merged where clinic = $1 order by patient" },
];

interface ProjectedChain {
  readonly ledger: Subject["ledger"];
  readonly subject: Uuid;
  readonly chain: ChainRow;
  readonly measurements: readonly MeasurementRow[];
}

function project(rows: readonly EntryRow[], clinic: Uuid, cipher: Cipher): ProjectedChain {
  const { ledger, subject } = rows[0] ?? { ledger: "chart", subject: "" };
  const entries: readonly StoredEntry[] = readEntries(rows, { clinic, ledger, subject }, EMPTY_HEAD);
  const { row, measurements } = projectChain(entries, cipher);
  return { ledger, subject, chain: row, measurements };
}

async function write(connection: Connection, clinic: Uuid, chains: readonly ProjectedChain[]): Promise<void> {
  if (chains.length === 0) return;
  const json = JSON.stringify(chains);
  await connection.query(
    `insert into ryorin.chain
     select $1, x.ledger, x.subject, c.head_seq, c.head_hash, k.wrapped is null, c.closed, c.registration_seq, c.last_contact_on,
       c.strategy, c.sessions_planned, c.infusions_planned, c.starts_on, c.session_count, c.infusion_count
     from json_to_recordset($2::json) as x(ledger text, subject uuid, chain json)
     cross join lateral json_populate_record(null::ryorin.chain, x.chain) as c
     left join ryorin.subject_key k on k.clinic = $1 and k.ledger = x.ledger and k.subject = x.subject`,
    [clinic, json],
  );
  await connection.query(
    `insert into ryorin.measurement
     select $1, x.subject, m.seq, m.occurred_on, m.code, m.value, m.comparator, m.unit, m.items
     from json_to_recordset($2::json) as x(subject uuid, measurements json)
     cross join lateral json_populate_recordset(null::ryorin.measurement, x.measurements) as m`,
    [clinic, json],
  );
}

/** Before every other subject. */
const NIL = "00000000-0000-0000-0000-000000000000";

const CHAIN_PAGE = `
  select c.ledger, c.subject, c.erased, ${CHAIN_COLUMNS} from ryorin.chain c
  where c.clinic = $1 and (c.ledger, c.subject) > ($2, $3::uuid) order by c.ledger, c.subject limit ${PAGE}`;

const MEASUREMENT_PAGE = `
  select m.patient, m.seq, m.occurred_on, m.code, m.value, m.comparator, m.unit, m.items from ryorin.measurement m
  where m.clinic = $1 and (m.patient, m.seq) > ($2::uuid, $3::int) order by m.patient, m.seq limit ${PAGE}`;

type FlatRow = Readonly<Record<string, string | number | boolean | null>>;

async function* pages(
  connection: Connection,
  sql: string,
  clinic: Uuid,
  place: (last: FlatRow | null) => readonly (string | number | boolean | null)[],
): AsyncGenerator<FlatRow> {
  let last: FlatRow | null = null;
  for (;;) {
    const page: readonly FlatRow[] = await connection.query<FlatRow>(sql, [clinic, ...place(last)]);
    yield* page;
    if (page.length < PAGE) return;
    last = page.at(-1) ?? null;
  }
}

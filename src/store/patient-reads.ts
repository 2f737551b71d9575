/** Reading the read tables: pages of patients, their newest registrations, and what was measured in them. */
import type { Uuid } from "../base/ids.ts";
import type { StoredEntry } from "../record/entry.ts";
import { CHAIN_COLUMNS } from "./chain-rows.ts";
import type { Connection } from "./engine.ts";
import { type DocumentRow, parseEntry, readEntryAlone } from "./entry-row.ts";
import type { ChainRow, MeasurementRow } from "./projection.ts";
import type { Measurement, PatientPage, PatientQuery, PatientSummary, RegistrationRow } from "./store.ts";

/** As the list shows it: what was erased is neither open nor closed. */
const STATUS = "case when c.erased then 'erased' when c.closed then 'closed' else 'open' end";

const NEWEST_REGISTRATION = `
  left join ryorin.entry r on r.clinic = c.clinic and r.ledger = c.ledger and r.subject = c.subject and r.seq = c.registration_seq
  left join ryorin.subject_key k on k.clinic = c.clinic and k.ledger = c.ledger and k.subject = c.subject`;

/** The same where the patients are named: looked up one by one, for without statistics the planner would read every row. */
const NEWEST_REGISTRATION_OF_NAMED = `
  left join lateral (
    select x.hash, x.document from ryorin.entry x
    where x.clinic = c.clinic and x.ledger = c.ledger and x.subject = c.subject and x.seq = c.registration_seq
    offset 0) r on true
  left join lateral (
    select x.wrapped from ryorin.subject_key x
    where x.clinic = c.clinic and x.ledger = c.ledger and x.subject = c.subject
    offset 0) k on true`;

interface PatientRow extends ChainRow {
  readonly subject: Uuid;
  readonly status: PatientSummary["status"];
  readonly hash: string | null;
  readonly document: string | null;
  readonly wrapped: string | null;
}

/** A page of patients, the newest contact first. */
export async function readPatients(connection: Connection, query: PatientQuery): Promise<PatientPage> {
  const { clinic, patients, strategy = null, status = null, limit, offset } = query;
  const wanted = patients === undefined ? [] : [JSON.stringify(patients)];
  const rows = await connection.query<PatientRow>(
    `select c.subject, ${CHAIN_COLUMNS}, ${STATUS} as status, r.hash, r.document, k.wrapped
     from ryorin.chain c ${patients === undefined ? NEWEST_REGISTRATION : NEWEST_REGISTRATION_OF_NAMED}
     where c.clinic = $1 and c.ledger = 'chart' and c.last_contact_on > ''
       and ($2::text is null or c.strategy = $2) and ($3::text is null or ${STATUS} = $3) ${among(wanted, 6)}
     order by c.last_contact_on desc, c.subject limit $4 offset $5`,
    [clinic, strategy, status, limit, offset, ...wanted],
  );
  const counts = await countPatients(connection, clinic, wanted);
  return { rows: rows.map(summaryOf), ...tally(counts, strategy, status) };
}

/** The newest registration of each patient who has one, in order of id, after one of them. */
export async function readRegistrations(
  connection: Connection,
  clinic: Uuid,
  after: Uuid | null,
  limit: number,
): Promise<readonly RegistrationRow[]> {
  const rows = await connection.query<{ subject: Uuid; hash: string; document: string; wrapped: string | null }>(
    `select c.subject, r.hash, r.document, k.wrapped from ryorin.chain c ${NEWEST_REGISTRATION}
     where c.clinic = $1 and c.ledger = 'chart' and r.seq is not null and ($2::uuid is null or c.subject > $2::uuid)
     order by c.subject limit $3`,
    [clinic, after, limit],
  );
  return rows.map(({ subject, wrapped, ...row }) => ({ patient: subject, registration: parseEntry(row), wrappedKey: wrapped }));
}

/** What was measured in `patients`, by patient, day and seq; total before items. No codes means all. */
export async function readMeasurements(
  connection: Connection,
  clinic: Uuid,
  patients: readonly Uuid[],
  codes: readonly string[],
): Promise<readonly Measurement[]> {
  const rows = await connection.query<MeasurementRow & { patient: Uuid }>(
    `select m.patient, m.seq, m.occurred_on, m.code, m.value, m.comparator, m.unit, m.items
     from json_array_elements_text($2::json) as w(patient)
     join ryorin.measurement m on m.clinic = $1 and m.patient = w.patient::uuid
     where json_array_length($3::json) = 0 or m.code in (select value from json_array_elements_text($3::json))
     order by m.patient, m.occurred_on, m.seq`,
    [clinic, JSON.stringify(patients), JSON.stringify(codes)],
  );
  return rows.flatMap(measurementsOf);
}

/** The entries of some kinds in the charts of `patients`. Their chains are not verified, but each text against its hash. */
export async function readEntriesOfKinds(
  connection: Connection,
  clinic: Uuid,
  patients: readonly Uuid[],
  kinds: readonly string[],
): Promise<readonly StoredEntry[]> {
  const rows = await connection.query<DocumentRow>(
    // Chart by chart: as a plain join the planner, without statistics, reads every entry there is.
    `select e.hash, e.document from json_array_elements_text($2::json) as w(patient)
     cross join lateral (
       select x.subject, x.seq, x.hash, x.document from ryorin.entry x
       where x.clinic = $1 and x.ledger = 'chart' and x.subject = w.patient::uuid
         and x.kind = any(array(select value from json_array_elements_text($3::json)))
       offset 0) e
     order by e.subject, e.seq`,
    [clinic, JSON.stringify(patients), JSON.stringify(kinds)],
  );
  return rows.map(readEntryAlone);
}

interface Count {
  readonly strategy: ChainRow["strategy"];
  readonly status: PatientSummary["status"];
  readonly patients: number;
}

function countPatients(connection: Connection, clinic: Uuid, wanted: readonly string[]): Promise<readonly Count[]> {
  return connection.query<Count>(
    `select c.strategy, ${STATUS} as status, count(*) as patients from ryorin.chain c
     where c.clinic = $1 and c.ledger = 'chart' ${among(wanted, 2)} group by 1, 2`,
    [clinic, ...wanted],
  );
}

/** The condition that leaves only the patients in the JSON list that is parameter `number`; none when there is no such list. */
function among(wanted: readonly string[], number: number): string {
  return wanted.length === 0 ? "" : `and c.subject in (select value::uuid from json_array_elements_text($${number}::json))`;
}

function tally(counts: readonly Count[], strategy: string | null, status: string | null): Pick<PatientPage, "total" | "counts"> {
  const sum = (wanted: (count: Count) => boolean) => counts.filter(wanted).reduce((total, count) => total + count.patients, 0);
  return {
    total: sum((count) => (strategy === null || count.strategy === strategy) && (status === null || count.status === status)),
    counts: {
      all: sum(() => true),
      neither: sum((count) => count.strategy === "neither"),
      tms: sum((count) => count.strategy === "tms"),
      exosome: sum((count) => count.strategy === "exosome"),
      both: sum((count) => count.strategy === "both"),
      open: sum((count) => count.status === "open"),
      closed: sum((count) => count.status === "closed"),
      erased: sum((count) => count.status === "erased"),
    },
  };
}

function summaryOf(row: PatientRow): PatientSummary {
  const { subject, status, hash, document, wrapped } = row;
  return {
    patient: subject,
    head: { seq: row.head_seq, hash: row.head_hash },
    registration: hash === null || document === null ? null : parseEntry({ hash, document }),
    wrappedKey: wrapped,
    lastContactOn: row.last_contact_on,
    entryCount: row.head_seq,
    plan: planOf(row),
    sessionCount: row.session_count,
    infusionCount: row.infusion_count,
    status,
  };
}

function planOf(row: ChainRow): PatientSummary["plan"] {
  const { strategy, starts_on, sessions_planned, infusions_planned } = row;
  if (strategy === null || starts_on === null) return null;
  return {
    strategy,
    startsOn: starts_on,
    sessionCountPlanned: sessions_planned ?? 0,
    infusionCountPlanned: infusions_planned ?? 0,
  };
}

function measurementsOf(row: MeasurementRow & { patient: Uuid }): readonly Measurement[] {
  const { patient, seq, occurred_on: occurredOn, code, comparator, unit } = row;
  const common = { patient, seq, occurredOn, code, comparator, unit };
  const items: Readonly<Record<string, number>> = row.items === null ? {} : JSON.parse(row.items);
  return [
    ...(row.value === null ? [] : [{ ...common, item: null, value: row.value }]),
    ...Object.entries(items).map(([item, value]) => ({ ...common, item, value })),
  ];
}

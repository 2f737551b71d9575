/** The port of `store.ts` on an engine: each method one piece of work, most of them one or two statements. */
import type { Uuid } from "../base/ids.ts";
import type { Cipher } from "../record/cipher.ts";
import { AccessLog, readAccesses } from "./access-log.ts";
import { Announcer } from "./announcer.ts";
import { Appender } from "./appender.ts";
import { ChainRows } from "./chain-rows.ts";
import { readChain, readHead, readSubjects, readWrappedKey, wasImported } from "./chart-reads.ts";
import { discardDraft, readDrafts, saveDraft } from "./drafts.ts";
import type { Engine } from "./engine.ts";
import { readEntryPage, readEntryRows } from "./entry-rows.ts";
import { StoreError } from "./errors.ts";
import { readMerged, readOpenAlerts } from "./lasting-reads.ts";
import { readEntriesOfKinds, readMeasurements, readPatients, readRegistrations } from "./patient-reads.ts";
import { readAddresses, writePostalCodes } from "./postal-codes.ts";
import { digestReadTables, rebuildReadTables } from "./rebuild.ts";
import type {
  Access,
  Announcement,
  Append,
  ClinicRow,
  DraftKey,
  DraftSaving,
  EntryPlace,
  PatientQuery,
  PostalCodeRow,
  Store,
  Subject,
} from "./store.ts";

export class RecordStore implements Store {
  readonly engine: Engine["kind"];
  readonly #engine: Engine;
  readonly #cipher: Cipher;
  readonly #rows = new ChainRows();
  readonly #announcer: Announcer;
  readonly #appender: Appender;
  readonly #accessLog: AccessLog;
  readonly #origin: string;

  /** `origin` names this process among those on the same database. */
  constructor(engine: Engine, cipher: Cipher, origin: string) {
    this.engine = engine.kind;
    this.#engine = engine;
    this.#cipher = cipher;
    this.#origin = origin;
    this.#announcer = new Announcer(engine, origin);
    this.#appender = new Appender(engine, cipher, this.#rows, origin, (announcement) => this.#announcer.announce(announcement));
    this.#accessLog = new AccessLog(engine);
  }

  async clinic(): Promise<ClinicRow | null> {
    const [row] = await this.#engine.run(null, (connection) =>
      connection.query<ClinicRow>(`select id, name, mode, utc_offset as "utcOffset", created_at as "createdAt" from ryorin.clinic`),
    );
    return row ?? null;
  }

  async foundClinic(clinic: ClinicRow): Promise<void> {
    const { id, name, mode, utcOffset, createdAt } = clinic;
    const written = await this.#engine.run(null, (connection) =>
      connection.query(
        `insert into ryorin.clinic (id, name, mode, utc_offset, created_at) values ($1, $2, $3, $4, $5)
         on conflict do nothing returning id`,
        [id, name, mode, utcOffset, createdAt],
      ),
    );
    if (written.length === 0) throw new StoreError({ code: "store.clinic-exists" });
  }

  append(append: Append) {
    return this.#appender.append(append);
  }

  appendAll(appends: readonly Append[]) {
    return this.#appender.appendAll(appends);
  }

  readChain(subject: Subject) {
    return this.#engine.run(subject.clinic, (connection) => readChain(connection, subject, this.#rows));
  }

  head(subject: Subject) {
    return this.#engine.run(subject.clinic, (connection) => readHead(connection, subject));
  }

  patients(query: PatientQuery) {
    return this.#engine.run(query.clinic, (connection) => readPatients(connection, query));
  }

  registrations(clinic: Uuid, after: Uuid | null, limit: number) {
    return this.#engine.run(clinic, (connection) => readRegistrations(connection, clinic, after, limit));
  }

  measurements(clinic: Uuid, patients: readonly Uuid[], codes: readonly string[]) {
    return this.#engine.run(clinic, (connection) => readMeasurements(connection, clinic, patients, codes));
  }

  entriesOfKinds(clinic: Uuid, patients: readonly Uuid[], kinds: readonly string[]) {
    return this.#engine.run(clinic, (connection) => readEntriesOfKinds(connection, clinic, patients, kinds));
  }

  subjects(clinic: Uuid, after: Omit<EntryPlace, "seq"> | null, limit: number) {
    return this.#engine.run(clinic, (connection) => readSubjects(connection, clinic, after, limit));
  }

  entries(clinic: Uuid, after: EntryPlace | null, limit: number) {
    return this.#engine.run(clinic, (connection) => readEntryRows(connection, clinic, after, limit));
  }

  entryPage(clinic: Uuid, after: EntryPlace | null, limit: number, spare?: ArrayBuffer) {
    return this.#engine.run(clinic, (connection) => readEntryPage(connection, clinic, after, limit, spare));
  }

  importedBefore(clinic: Uuid, digest: string) {
    return this.#engine.run(clinic, (connection) => wasImported(connection, clinic, digest));
  }

  wrappedKey(subject: Subject) {
    return this.#engine.run(subject.clinic, (connection) => readWrappedKey(connection, subject));
  }

  saveDraft(draft: DraftSaving) {
    return this.#engine.run(draft.clinic, (connection) => saveDraft(connection, draft));
  }

  drafts(clinic: Uuid, author: Uuid, of?: Uuid | null) {
    return this.#engine.run(clinic, (connection) => readDrafts(connection, clinic, author, of));
  }

  discardDraft(draft: DraftKey) {
    return this.#engine.run(draft.clinic, (connection) => discardDraft(connection, draft));
  }

  openAlerts(clinic: Uuid) {
    return this.#engine.run(clinic, (connection) => readOpenAlerts(connection, clinic));
  }

  merged(clinic: Uuid) {
    return this.#engine.run(clinic, (connection) => readMerged(connection, clinic));
  }

  writePostalCodes(clinic: Uuid, rows: readonly PostalCodeRow[]) {
    return this.#engine.transaction(clinic, (connection) => writePostalCodes(connection, clinic, rows));
  }

  addresses(clinic: Uuid, code: string) {
    return this.#engine.run(clinic, (connection) => readAddresses(connection, clinic, code));
  }

  async eraseKey(subject: Subject): Promise<void> {
    const announcement = { ...subject, seq: (await this.head(subject)).seq, kinds: ["closure"] };
    await this.#engine.transaction(subject.clinic, async (connection) => {
      await connection.query("select ryorin.erase_key($1, $2)", [subject.ledger, subject.subject]);
      await connection.query("delete from ryorin.draft where clinic = $1 and patient = $2", [subject.clinic, subject.subject]);
      if (!this.#engine.announces) return;
      // Other processes hold names and keys in memory; they hear of it when it is committed.
      await connection.query("select pg_notify('ryorin_entries', $1)", [JSON.stringify({ origin: this.#origin, announcement })]);
    });
    this.#rows.forget(subject);
    this.#announcer.announce(announcement);
    // A deleted row stays in the table's file until the file is written anew.
    await this.#engine.maintain(async (connection) => {
      await connection.query("vacuum (full) ryorin.subject_key");
      await connection.query("vacuum (full) ryorin.draft");
      if (this.engine === "pglite") await connection.query("checkpoint");
    });
  }

  async counters(clinic: Uuid): Promise<Readonly<Record<string, number>>> {
    const rows = await this.#engine.run(clinic, (connection) =>
      connection.query<{ name: string; value: number }>("select name, value from ryorin.counter where clinic = $1 order by name", [clinic]),
    );
    return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  }

  async nextNumbers(clinic: Uuid, counter: string, count: number): Promise<number> {
    const [row] = await this.#engine.run(clinic, (connection) =>
      connection.query<{ first: number }>(
        `insert into ryorin.counter as c (clinic, name, value) values ($1, $2, $3::bigint)
         on conflict (clinic, name) do update set value = c.value + excluded.value returning value - $3::bigint + 1 as first`,
        [clinic, counter, count],
      ),
    );
    if (row === undefined) throw new Error("a counter answers with a value");
    return row.first;
  }

  logAccess(access: Access) {
    return this.#accessLog.write(access);
  }

  accesses(clinic: Uuid, query: { readonly patient?: Uuid; readonly limit: number; readonly offset: number }) {
    return this.#engine.run(clinic, (connection) => readAccesses(connection, clinic, query));
  }

  rebuild(clinic: Uuid, progress: (done: number, total: number) => void) {
    return this.#engine.transaction(clinic, async (connection) => {
      const entries = await rebuildReadTables(connection, clinic, this.#cipher, progress);
      this.#rows.clear();
      return { digest: await digestReadTables(connection, clinic), entries };
    });
  }

  readTablesDigest(clinic: Uuid) {
    return this.#engine.transaction(clinic, async (connection) => {
      await connection.query("set transaction isolation level repeatable read");
      return await digestReadTables(connection, clinic);
    });
  }

  listen(listener: (announcement: Announcement) => void) {
    return this.#announcer.listen(listener);
  }

  close() {
    return this.#engine.close();
  }
}

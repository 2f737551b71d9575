/**
 * The port to the database: what the rest of the product may ask of the record's home. Two engines stand behind it, the
 * embedded one and PostgreSQL, and one suite of tests holds both to these words.
 *
 * Nothing here opens a sealed part: the store holds and returns entries as they were written. Keys pass through it only
 * wrapped. Every call names the clinic, and the engine's own row-level security refuses the rows of any other.
 */
import type { Uuid } from "../base/ids.ts";
import type { Result } from "../base/result.ts";
import type { Head, UnlinkedEntry } from "../record/chain.ts";
import type { Ledger, Role, StoredEntry } from "../record/entry.ts";
import type { ValuePage } from "./engine.ts";

/** A chain's place in the record. */
export interface Subject {
  readonly clinic: Uuid;
  readonly ledger: Ledger;
  readonly subject: Uuid;
}

/** Entries to add to one chain, in order. All are written or none. */
export interface Append extends Subject {
  /** The seq that the first of them must get: the head's seq the writer knew, plus 1. */
  readonly expectedSeq: number;
  /** One that is linked to the head the writer knew is not linked again. */
  readonly entries: readonly (UnlinkedEntry | StoredEntry)[];
  /**
   * The subject's wrapped data key; needed with the first entry of a chain, refused later. Null says that the key was
   * destroyed before: an export of an erased chart, imported. That chain can hold nothing further.
   */
  readonly wrappedKey?: string | null;
}

export type AppendRefusal =
  /** Someone else wrote first: what the head is now. */
  | { readonly code: "append.seq-taken"; readonly expectedSeq: number; readonly head: Head }
  /** A first entry without a key, or a key for a chain that has one. */
  | { readonly code: "append.key-missing" | "append.key-exists" }
  /** The key was destroyed: nothing can be added to an erased chart but what the erasure itself writes. */
  | { readonly code: "append.erased" };

/** What became of an append that was written and is on disk. */
export interface Appended {
  readonly entries: readonly StoredEntry[];
  readonly head: Head;
}

/** A chain as read: in order of seq. `wrappedKey` is null after an erasure. */
export interface Chain {
  readonly entries: readonly StoredEntry[];
  readonly wrappedKey: string | null;
}

/** One patient of the list, as the read tables have it: open facts, and the newest registration still sealed. */
export interface PatientSummary {
  readonly patient: Uuid;
  readonly head: Head;
  /** The newest registration, to be opened by whoever may. Null before any. */
  readonly registration: StoredEntry | null;
  readonly wrappedKey: string | null;
  /** `YYYY-MM-DD` of the newest occurrence. */
  readonly lastContactOn: string;
  readonly entryCount: number;
  readonly plan: PlanSummary | null;
  readonly sessionCount: number;
  readonly infusionCount: number;
  readonly status: "open" | "closed" | "erased";
}

/** The newest plan, from its open fields. */
export interface PlanSummary {
  readonly strategy: "neither" | "tms" | "exosome" | "both";
  readonly sessionCountPlanned: number;
  readonly infusionCountPlanned: number;
  readonly startsOn: string;
}

/** One number measured in one patient: an instrument's total, an item, or a laboratory value. Amended values are left out. */
export interface Measurement {
  readonly patient: Uuid;
  readonly seq: number;
  readonly occurredOn: string;
  /** An instrument or analyte code; with `item` null the total or the value itself. */
  readonly code: string;
  readonly item: string | null;
  readonly value: number;
  /** `<` or `>` when the laboratory reported a limit and not a value. */
  readonly comparator: "<" | ">" | null;
  /** UCUM; `{score}` for an instrument. */
  readonly unit: string;
}

/** The newest registration of one patient, for a search in memory. */
export interface RegistrationRow {
  readonly patient: Uuid;
  readonly registration: StoredEntry;
  readonly wrappedKey: string | null;
}

/** Where a page of entries begins: after this place. */
export interface EntryPlace {
  readonly ledger: Ledger;
  readonly subject: Uuid;
  readonly seq: number;
}

/** One row of the table of entries as it lies there. */
export interface EntryRow extends EntryPlace {
  readonly hash: string;
  /** The canonical JSON of the entry without its hash: the very text that was hashed. */
  readonly document: string;
  /** The columns that repeat parts of the entry, joined by vertical bars: see `REPEATED_COLUMNS` of `verify.ts`. */
  readonly repeated: string;
}

/** A page of patients. `total` is that of the filters; the counts are before strategy and status are applied. */
export interface PatientPage {
  readonly rows: readonly PatientSummary[];
  readonly total: number;
  readonly counts: Readonly<Record<"all" | "neither" | "tms" | "exosome" | "both" | "open" | "closed" | "erased", number>>;
}

export interface PatientQuery {
  readonly clinic: Uuid;
  /** Only these, in any order; absent means all. The counts are then theirs too. */
  readonly patients?: readonly Uuid[];
  readonly strategy?: PlanSummary["strategy"];
  readonly status?: PatientSummary["status"];
  readonly limit: number;
  readonly offset: number;
}

/** One read of identified data, as it is written to the access log. */
export interface Access {
  readonly clinic: Uuid;
  readonly at: string;
  readonly reader: Uuid;
  readonly readerName: string;
  readonly role: Role;
  /** Whose data; null for a list, whose patients are then in `patients`. */
  readonly patient: Uuid | null;
  readonly patients: readonly Uuid[];
  /** The route's name in the role matrix. */
  readonly what: string;
}

/** Which draft of whom. */
export interface DraftKey {
  readonly clinic: Uuid;
  readonly id: Uuid;
  readonly author: Uuid;
}

/** A draft as it lies in the database. */
export interface DraftRow {
  readonly id: Uuid;
  readonly author: Uuid;
  /** Null: of a registration that has no chart yet. */
  readonly patient: Uuid | null;
  readonly kind: string;
  /** The entry it is to amend. */
  readonly amends: Uuid | null;
  /** 1, 2, 3 … with each saving. */
  readonly revision: number;
  readonly updatedAt: string;
  readonly sealed: string;
}

/** A draft to be saved. `revision` is the one it continues; 0 when it is new. */
export type DraftSaving = DraftKey & DraftRow;

/** An alert that no answer has ended, and the entry by which somebody took it last. */
export interface OpenAlertRow {
  readonly alert: StoredEntry;
  readonly taken: StoredEntry | null;
}

/** A chart that went into another. */
export interface MergedRow {
  readonly patient: Uuid;
  readonly into: Uuid;
}

/** A postal code, seven digits, and an address that has it. */
export interface PostalCodeRow {
  readonly code: string;
  readonly address: string;
}

/** What is announced after each commit to everyone who listens, in this process and in others on the same database. */
export interface Announcement extends Subject {
  readonly seq: number;
  readonly kinds: readonly string[];
}

export interface ClinicRow {
  readonly id: Uuid;
  readonly name: string;
  /** An installation is one or the other for ever: a demonstration can be emptied, never made real. */
  readonly mode: "own" | "demonstration";
  /** The clinic's offset from UTC, `+09:00`, until its settings say more. */
  readonly utcOffset: string;
  readonly createdAt: string;
}

/** The port. Each method opens its own transaction. */
export interface Store {
  readonly engine: "pglite" | "postgresql";
  /** The one clinic of this installation, or null before it is founded. */
  clinic(): Promise<ClinicRow | null>;
  /** Writes the clinic. Throws `store.clinic-exists` when there is one. */
  foundClinic(clinic: ClinicRow): Promise<void>;
  /** Writes entries at the end of one chain; they are on disk when this answers. Throws when they could not be written. */
  append(append: Append): Promise<Result<Appended, AppendRefusal>>;
  /** Many chains in one transaction, for an import: all or nothing. */
  appendAll(appends: readonly Append[]): Promise<Result<readonly Appended[], AppendRefusal & { readonly index: number }>>;
  /** The entries of some kinds in the charts of `patients`, in order of patient and seq; each is checked against its own hash. */
  entriesOfKinds(clinic: Uuid, patients: readonly Uuid[], kinds: readonly string[]): Promise<readonly StoredEntry[]>;
  /** A whole chain, each entry verified against its hash and its predecessor; null when there is none. Throws `store.damaged`. */
  readChain(subject: Subject): Promise<Chain | null>;
  /** The head of a chain; seq 0 when there is none. */
  head(subject: Subject): Promise<Head>;
  /** A page of patients, the newest contact first, and how many there are of each filter. */
  patients(query: PatientQuery): Promise<PatientPage>;
  /** The newest registration of each patient, in order of id, in pages: what a search by name needs to open. */
  registrations(clinic: Uuid, after: Uuid | null, limit: number): Promise<readonly RegistrationRow[]>;
  /** Measurements of `patients` in order of patient, day and seq; no codes means all. */
  measurements(clinic: Uuid, patients: readonly Uuid[], codes: readonly string[]): Promise<readonly Measurement[]>;
  /** Every chain's subject, in a fixed order, in pages. */
  subjects(
    clinic: Uuid,
    after: { readonly ledger: Ledger; readonly subject: Uuid } | null,
    limit: number,
  ): Promise<readonly (Subject & { readonly head: Head; readonly wrappedKey: string | null })[]>;
  /** Rows of the table of entries, unverified, in order of ledger, subject and seq, in pages: what an export reads. */
  entries(clinic: Uuid, after: EntryPlace | null, limit: number): Promise<readonly EntryRow[]>;
  /**
   * The same rows as the bytes that lie in the table, with the columns of `ENTRY_COLUMNS`: what `verify` reads. `spare` is
   * the memory of a page that nobody reads any more, and may be used again.
   */
  entryPage(clinic: Uuid, after: EntryPlace | null, limit: number, spare?: ArrayBuffer): Promise<ValuePage>;
  /** Whether a chart begins with an entry that was imported from the file with this SHA-256. Reads every first entry. */
  importedBefore(clinic: Uuid, digest: string): Promise<boolean>;
  /** A subject's wrapped key; null when there is no such chain or it was erased. */
  wrappedKey(subject: Subject): Promise<string | null>;
  /** Saves a draft; it is on disk when this answers with its revision. Fails with the revision that is kept, when it is another. */
  saveDraft(draft: DraftSaving): Promise<Result<number, number>>;
  /** The drafts of an author, the last saved first: of one patient, with null those that have none, without `of` all. */
  drafts(clinic: Uuid, author: Uuid, of?: Uuid | null): Promise<readonly DraftRow[]>;
  /** Throws a draft of its author away. Again is harmless. */
  discardDraft(draft: DraftKey): Promise<void>;
  /** The alerts that no answer has ended. */
  openAlerts(clinic: Uuid): Promise<readonly OpenAlertRow[]>;
  /** The charts that went into another. */
  merged(clinic: Uuid): Promise<readonly MergedRow[]>;
  /** Replaces the table of postal codes. */
  writePostalCodes(clinic: Uuid, rows: readonly PostalCodeRow[]): Promise<void>;
  /** The addresses of a postal code of seven digits. */
  addresses(clinic: Uuid, code: string): Promise<readonly string[]>;
  /**
   * Destroys the subject's wrapped key, in the table's file too, with the drafts about it, and announces it as a closure. The
   * chain stays. Again is harmless.
   */
  eraseKey(subject: Subject): Promise<void>;
  /** Takes `count` consecutive values of a clinic's counter, never given twice (patient numbers), and returns the first; the first ever is 1. */
  nextNumbers(clinic: Uuid, counter: string, count: number): Promise<number>;
  /** The last value given of each of a clinic's counters. */
  counters(clinic: Uuid): Promise<Readonly<Record<string, number>>>;
  /** Writes one read to the access log; it is on disk when this answers. */
  logAccess(access: Access): Promise<void>;
  /** The access log, newest first; of one patient, lists that showed them included. */
  accesses(clinic: Uuid, query: { readonly patient?: Uuid; readonly limit: number; readonly offset: number }): Promise<readonly Access[]>;
  /** Empties the read tables and makes them again from the entries. Returns a digest of their contents. */
  rebuild(clinic: Uuid, progress: (done: number, total: number) => void): Promise<{ readonly digest: string; readonly entries: number }>;
  /** A digest of the read tables as they are. */
  readTablesDigest(clinic: Uuid): Promise<string>;
  /** Calls `listener` after each commit; returns how to stop. */
  listen(listener: (announcement: Announcement) => void): () => void;
  close(): Promise<void>;
}

/**
 * Appending. The writer links its entries to the head it knows and sends them; the database moves the head only from
 * there. One statement, one commit, for all who wait at the moment. Who comes too late is told the head as it is.
 */
import { invariant } from "../base/invariant.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { EMPTY_HEAD } from "../record/chain.ts";
import type { Cipher } from "../record/cipher.ts";
import type { StoredEntry } from "../record/entry.ts";
import { type AppendAnswer, sendAppends } from "./append-sql.ts";
import { type ChainRows, type CurrentRow, fetchRows, subjectName } from "./chain-rows.ts";
import type { Connection, Engine } from "./engine.ts";
import { type DocumentRow, readEntries } from "./entry-row.ts";
import { type Committed, GroupCommit } from "./group-commit.ts";
import { kindsOf, type Linked, linkAppend } from "./linking.ts";
import { type ChainRow, EMPTY_ROW } from "./projection.ts";
import type { Announcement, Append, Appended, AppendRefusal, Subject } from "./store.ts";

type Outcome = Result<Appended, AppendRefusal>;

/** An append that is ready to be sent, or that was refused. `unsure`: by another of the same group, whose own fate is open. */
type Prepared =
  | { readonly kind: "linked"; readonly linked: Linked }
  | { readonly kind: "refused"; readonly refusal: AppendRefusal; readonly unsure: boolean };

/** How many appends of an import go to the database in one statement. */
const IMPORT_CHUNK = 200;

export class Appender {
  readonly #engine: Engine;
  readonly #cipher: Cipher;
  readonly #rows: ChainRows;
  readonly #announce: (announcement: Announcement) => void;
  /** Names this process to itself among those that announce. */
  readonly #origin: string;
  readonly #group: GroupCommit<Append, Outcome>;

  constructor(engine: Engine, cipher: Cipher, rows: ChainRows, origin: string, announce: (announcement: Announcement) => void) {
    this.#engine = engine;
    this.#cipher = cipher;
    this.#rows = rows;
    this.#origin = origin;
    this.#announce = announce;
    this.#group = new GroupCommit(
      (appends) => this.#commit(appends),
      (first, second) => first.clinic === second.clinic,
    );
  }

  append(append: Append): Promise<Outcome> {
    refuseMisuse(append);
    return this.#group.submit(append);
  }

  /** All or nothing; the index is that of the append that was refused. */
  async appendAll(appends: readonly Append[]): Promise<Result<readonly Appended[], AppendRefusal & { readonly index: number }>> {
    const [first] = appends;
    if (first === undefined) return ok([]);
    for (const append of appends) {
      refuseMisuse(append);
      invariant(append.clinic === first.clinic, "the appends of one transaction are of one clinic");
    }
    try {
      const written = await this.#engine.transaction(first.clinic, (connection) => this.#writeAll(connection, appends));
      for (const linked of written) this.#settle(linked);
      return ok(written.map(appended));
    } catch (error) {
      if (error instanceof RefusedImport) return fail({ ...error.refusal, index: error.index });
      throw error;
    }
  }

  async #writeAll(connection: Connection, appends: readonly Append[]): Promise<readonly Linked[]> {
    const rows = new Map<string, ChainRow>();
    const written: Linked[] = [];
    for (let begin = 0; begin < appends.length; begin += IMPORT_CHUNK) {
      const chunk = appends.slice(begin, begin + IMPORT_CHUNK);
      for (const [index, committed] of (await this.#write(connection, chunk, rows)).entries()) {
        if (committed.kind === "refused") throw new RefusedImport(committed.refusal, begin + index);
        written.push(committed.linked);
      }
    }
    return written;
  }

  async #commit(appends: readonly Append[]): Promise<readonly Committed<Outcome>[]> {
    const [first] = appends;
    invariant(first, "a group is not empty");
    const results = await this.#engine.run(first.clinic, (connection) => this.#write(connection, appends, new Map()));
    return results.map((result) => {
      if (result.kind === "refused") return result.unsure ? { kind: "again" } : { kind: "done", outcome: fail(result.refusal) };
      this.#settle(result.linked);
      return { kind: "done", outcome: ok(appended(result.linked)) };
    });
  }

  /** Prepares and sends; `rows` are the chains as this transaction has left them so far. Results are in the order of `appends`. */
  async #write(connection: Connection, appends: readonly Append[], rows: Map<string, ChainRow>): Promise<readonly Prepared[]> {
    const prepared = new Map<Append, Prepared>();
    const current = await this.#fetchUnknown(connection, appends, rows);
    // Heads are locked in one order by everybody, so that no two wait for each other.
    for (const append of appends.toSorted(bySubject)) {
      const one = await this.#prepare(connection, append, rows, current);
      if (one.kind === "linked") rows.set(subjectName(append), one.linked.row);
      prepared.set(append, one);
    }
    const linked = [...prepared.values()].flatMap((one) => (one.kind === "linked" ? [one.linked] : []));
    for (const [place, answer] of (await this.#send(connection, linked)).entries()) {
      const one = linked[place];
      invariant(one, `an answer to each of ${linked.length} appends`);
      if (answer.kind === "written") continue;
      this.#rows.forget(one.append);
      prepared.set(one.append, refusedBy(one.append, answer));
    }
    return appends.map((append) => {
      const one = prepared.get(append);
      invariant(one, "each append was prepared");
      return one;
    });
  }

  /** The rows that are not known, or not known to be where the append expects. */
  #fetchUnknown(connection: Connection, appends: readonly Append[], rows: ReadonlyMap<string, ChainRow>) {
    const [first] = appends;
    invariant(first, "a group is not empty");
    const unknown = appends.filter((append) => {
      if (rows.has(subjectName(append))) return false;
      if (append.expectedSeq === 1) return append.wrappedKey === undefined;
      return this.#rows.get(append)?.head_seq !== append.expectedSeq - 1;
    });
    return fetchRows(connection, first.clinic, unknown);
  }

  async #prepare(
    connection: Connection,
    append: Append,
    rows: ReadonlyMap<string, ChainRow>,
    current: ReadonlyMap<string, CurrentRow>,
  ): Promise<Prepared> {
    const name = subjectName(append);
    const found = current.get(name);
    const row = rows.get(name) ?? found?.row ?? (append.expectedSeq === 1 ? EMPTY_ROW : (this.#rows.get(append) ?? EMPTY_ROW));
    const refusal = refuse(append, row, found?.erased ?? false);
    if (refusal !== null) return { kind: "refused", refusal, unsure: rows.has(name) };
    const earlier = () => fetchEntries(connection, append);
    return { kind: "linked", linked: await linkAppend(append, row, earlier, this.#cipher) };
  }

  async #send(connection: Connection, linked: readonly Linked[]): Promise<readonly AppendAnswer[]> {
    const [first] = linked;
    if (first === undefined) return [];
    return await sendAppends(connection, first.append.clinic, linked, this.#engine.announces ? this.#origin : null);
  }

  /** Remembers and announces what has been committed. */
  #settle({ append, row, entries }: Linked): void {
    const { clinic, ledger, subject } = append;
    this.#rows.set(append, row);
    this.#announce({ clinic, ledger, subject, seq: row.head_seq, kinds: kindsOf(entries) });
  }
}

/** Carries a refusal out of the transaction that it rolls back. */
class RefusedImport extends Error {
  readonly refusal: AppendRefusal;
  readonly index: number;

  constructor(refusal: AppendRefusal, index: number) {
    super(refusal.code);
    this.refusal = refusal;
    this.index = index;
  }
}

function refuseMisuse(append: Append): void {
  invariant(append.entries.length > 0, "an append has at least one entry");
  invariant(Number.isInteger(append.expectedSeq) && append.expectedSeq >= 1, `an expected seq from 1, was ${append.expectedSeq}`);
}

function refuse(append: Append, row: ChainRow, erased: boolean): AppendRefusal | null {
  if (row.head_seq !== append.expectedSeq - 1)
    return { code: "append.seq-taken", expectedSeq: append.expectedSeq, head: { seq: row.head_seq, hash: row.head_hash } };
  if (erased) return { code: "append.erased" };
  if (append.expectedSeq === 1 && append.wrappedKey === undefined) return { code: "append.key-missing" };
  if (append.expectedSeq > 1 && append.wrappedKey !== undefined) return { code: "append.key-exists" };
  return null;
}

/** What the database answered. When the head is where the append expects it after all, it was only remembered wrongly: again. */
function refusedBy(append: Append, answer: Exclude<AppendAnswer, { kind: "written" }>): Prepared {
  if (answer.kind === "erased") return { kind: "refused", refusal: { code: "append.erased" }, unsure: false };
  const refusal: AppendRefusal = { code: "append.seq-taken", expectedSeq: append.expectedSeq, head: answer.head };
  return { kind: "refused", refusal, unsure: answer.head.seq === append.expectedSeq - 1 };
}

function appended({ entries, row }: Linked): Appended {
  return { entries: entries.map(({ entry }) => entry), head: { seq: row.head_seq, hash: row.head_hash } };
}

async function fetchEntries(connection: Connection, subject: Subject): Promise<readonly StoredEntry[]> {
  const rows = await connection.query<DocumentRow>(
    "select hash, document from ryorin.entry where clinic = $1 and ledger = $2 and subject = $3 order by seq",
    [subject.clinic, subject.ledger, subject.subject],
  );
  return readEntries(rows, subject, EMPTY_HEAD);
}

function bySubject(a: Subject, b: Subject): number {
  return subjectName(a) < subjectName(b) ? -1 : subjectName(a) > subjectName(b) ? 1 : 0;
}

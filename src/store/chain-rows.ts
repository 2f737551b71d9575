/**
 * The rows of chains, as the writer last saw them: what an append links to without asking first. A remembered row may be
 * old when another process has written meanwhile; the database compares it before it writes, so that an old one costs a
 * second try and nothing else.
 */
import type { Uuid } from "../base/ids.ts";
import type { Connection } from "./engine.ts";
import type { ChainRow } from "./projection.ts";
import type { Subject } from "./store.ts";

/** The columns of `ChainRow`, for a select. */
export const CHAIN_COLUMNS =
  "c.head_seq, c.head_hash, c.closed, c.registration_seq, c.last_contact_on, c.strategy, c.sessions_planned, c.infusions_planned, c.starts_on, c.session_count, c.infusion_count";

/** A row as it is now, and whether its key was destroyed. */
export interface CurrentRow {
  readonly row: ChainRow;
  readonly erased: boolean;
}

/** A name for the subject within the process. */
export function subjectName({ clinic, ledger, subject }: Subject): string {
  return `${clinic} ${ledger} ${subject}`;
}

/** Remembers the rows of the chains used last. */
export class ChainRows {
  readonly #rows = new Map<string, ChainRow>();
  readonly #max: number;

  constructor(max = 20_000) {
    this.#max = max;
  }

  get(subject: Subject): ChainRow | undefined {
    return this.#rows.get(subjectName(subject));
  }

  set(subject: Subject, row: ChainRow): void {
    const name = subjectName(subject);
    this.#rows.delete(name);
    this.#rows.set(name, row);
    const oldest = this.#rows.size > this.#max ? this.#rows.keys().next().value : undefined;
    if (oldest !== undefined) this.#rows.delete(oldest);
  }

  forget(subject: Subject): void {
    this.#rows.delete(subjectName(subject));
  }

  clear(): void {
    this.#rows.clear();
  }
}

/** The rows of `subjects`, all of `clinic`, as the database has them now, by name; those without a chain are absent. */
export async function fetchRows(
  connection: Connection,
  clinic: Uuid,
  subjects: readonly Subject[],
): Promise<ReadonlyMap<string, CurrentRow>> {
  if (subjects.length === 0) return new Map();
  const wanted = JSON.stringify(subjects.map(({ ledger, subject }) => ({ ledger, subject })));
  const rows = await connection.query<ChainRow & Pick<Subject, "ledger" | "subject"> & { erased: boolean }>(
    `select c.ledger, c.subject, c.erased, ${CHAIN_COLUMNS}
     from json_to_recordset($2::json) as w(ledger text, subject uuid)
     join ryorin.chain c on c.clinic = $1 and c.ledger = w.ledger and c.subject = w.subject`,
    [clinic, wanted],
  );
  return new Map(rows.map(({ ledger, subject, erased, ...row }) => [subjectName({ clinic, ledger, subject }), { row, erased }]));
}

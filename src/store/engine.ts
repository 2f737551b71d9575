/**
 * The little that the store asks of a database, so that both engines are used by the same code with the same SQL:
 * a statement, a transaction, and who one is while it runs. Each statement is prepared once per connection and costs one
 * round trip. Parameters travel as text and results come back through one set of parsers, so that a value has the same
 * JavaScript type on both.
 */
import type { Uuid } from "../base/ids.ts";

/** A parameter. Lists travel as JSON text and are taken apart in SQL. */
export type Param = string | number | boolean | null;

/** A connection, for as long as a piece of work has it. */
export interface Connection {
  /** Runs one statement, prepared under its text. The caller vouches for the row type, which follows from the SQL it wrote. */
  query<Row>(sql: string, params?: readonly Param[]): Promise<readonly Row[]>;
  /**
   * Runs one statement once for each list of parameters, in order, in one round trip and one transaction: all of them are
   * done or none is. The rows of each come back in the order of the lists.
   */
  queryEach<Row>(sql: string, paramLists: readonly (readonly Param[])[]): Promise<readonly (readonly Row[])[]>;
  /**
   * Runs one statement that changes nothing, and hands its rows over as the bytes they are. `spare` is memory that may be
   * used for them: of a page that nobody reads any more.
   */
  queryBytes(sql: string, params: readonly Param[], spare?: ArrayBuffer): Promise<ValuePage>;
  /** Runs a script of many statements without parameters, unprepared. */
  script(sql: string): Promise<void>;
}

/** The values of some rows in their text form: UTF-8, nothing decoded, nothing copied apart. */
export interface ValuePage {
  readonly rows: number;
  readonly columns: number;
  /** In memory that holds nothing else, so that it can be given away. */
  readonly bytes: Buffer<ArrayBuffer>;
  /** Where each value begins and ends, row by row: of column c of row r at 2 (r columns + c). -1 twice for null. */
  readonly spans: Int32Array<ArrayBuffer>;
}

/** What runs on a connection. */
export type Work<Result> = (connection: Connection) => Promise<Result>;

export interface Engine {
  readonly kind: "pglite" | "postgresql";
  /** Runs statements as the application's role, seeing only the rows of `clinic` (none that belong to one when null). Each commits by itself. */
  run<Result>(clinic: Uuid | null, work: Work<Result>): Promise<Result>;
  /** The same in one transaction, rolled back when `work` throws. */
  transaction<Result>(clinic: Uuid | null, work: Work<Result>): Promise<Result>;
  /** As the owner of the schema and outside any transaction: migrations, and rewriting a table after an erasure. */
  maintain<Result>(work: Work<Result>): Promise<Result>;
  /** Hands out a connection as the application's role for statements that are composed elsewhere (sign-in); give it back. */
  acquire(): Promise<LeasedConnection>;
  /** Tells listeners in other processes, where there can be any; called inside the transaction that is announced. */
  readonly announces: boolean;
  /** Receives what other processes announce. */
  onRemote(listener: (payload: string) => void): void;
  close(): Promise<void>;
}

/** A connection on loan. */
export interface LeasedConnection {
  /** Runs one statement, not kept prepared. */
  execute<Row>(sql: string, params: readonly unknown[]): Promise<{ readonly rows: Row[]; readonly affected: number | null }>;
  release(): void;
}

/** The role the application works as, on both engines. */
export const APP_ROLE = "ryorin_app";

/** The channel on which processes tell each other of commits. */
export const CHANNEL = "ryorin_entries";

/**
 * How every session of the application is set. Unqualified names are those of sign-in; a commit waits for the disk
 * whatever the server's default; a statement is planned once and not for each of its first values.
 */
export const APP_SETTINGS = "set search_path to auth; set synchronous_commit to on; set plan_cache_mode to force_generic_plan";

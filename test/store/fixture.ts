/** What a test of the store needs of a database beyond the port: to break in as somebody, and to be a second process. */
import type { Uuid } from "../../src/base/ids.ts";
import type { OpenedStore } from "../../src/store/open.ts";

/** An open store on a database that is the test file's own. */
export interface StoreFixture {
  readonly store: OpenedStore;
  /** Runs one statement as the application's role, for `clinic`. */
  asApplication(clinic: Uuid, sql: string): Promise<readonly Record<string, unknown>[]>;
  /** Runs one statement as the owner of the tables. */
  asOwner(sql: string): Promise<readonly Record<string, unknown>[]>;
  /** Runs `work` with the append-only trigger out of the way, as somebody would who owns the server. */
  withoutTriggers(work: () => Promise<void>): Promise<void>;
  /** Opens the same database as another process would; null where no other process can. */
  openAgain: (() => Promise<OpenedStore>) | null;
  close(): Promise<void>;
}

/** The first page of a chain, or an error that says there is none. */
export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("expected something, found nothing");
  return value;
}

/** The SQLSTATE that `promise` fails with. */
export async function stateOf(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    () => "succeeded",
    (error: { readonly code?: string }) => error.code,
  );
}

/** The `StoreFailure` that `promise` fails with, or what else became of it. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    () => "succeeded",
    (error: { readonly failure?: unknown }) => error.failure ?? error,
  );
}

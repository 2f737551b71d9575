/**
 * What can stop the store, by name: the reasons an operator must read and act upon, each with the facts that the words
 * for it need. A refusal of one append is not here (it is a result, in `store.ts`); these are thrown.
 */

/** Why a database cannot be opened or used. */
export type StoreFailure =
  /** Another process has the data folder open. */
  | { readonly code: "store.folder-in-use"; readonly folder: string; readonly processId: number | null }
  /** The folder cannot be made, read or written. */
  | { readonly code: "store.folder-unusable"; readonly folder: string; readonly reason: string }
  /** The folder holds other things than our database. */
  | { readonly code: "store.folder-foreign"; readonly folder: string; readonly found: string }
  /** The server does not answer, or refuses the account. `reason` is the server's; it holds no password. */
  | { readonly code: "store.unreachable"; readonly host: string; readonly reason: string }
  | { readonly code: "store.server-too-old"; readonly version: string; readonly minimum: string }
  /** The server is set not to wait for the disk. */
  | { readonly code: "store.server-unsafe"; readonly setting: string; readonly value: string }
  /** The database holds tables that are not ours. */
  | { readonly code: "store.database-foreign"; readonly found: string }
  /** A newer program has migrated the database. */
  | { readonly code: "store.database-newer"; readonly found: number; readonly known: number }
  /** A migration that was applied is not the one this program has under that number. */
  | { readonly code: "store.migration-changed"; readonly version: number }
  /** The account may not do what setting up needs, or the role of the application has more rights than it may have. */
  | { readonly code: "store.role-unusable"; readonly reason: string }
  /** An entry does not have the hash, the place or the columns it should: first found here. */
  | { readonly code: "store.damaged"; readonly finding: string; readonly ledger: string; readonly subject: string; readonly seq: number }
  | { readonly code: "store.clinic-exists" }
  /** There is nothing to work on yet: no clinic was founded in this database. */
  | { readonly code: "store.no-clinic"; readonly folder: string }
  /** Only a demonstration can be emptied. */
  | { readonly code: "store.not-a-demonstration" }
  /** The disk failed under the database; nothing more is written until it has been opened anew. */
  | { readonly code: "store.failed"; readonly reason: string }
  | { readonly code: "store.closed" }
  | { readonly code: "keys.missing"; readonly file: string }
  | { readonly code: "keys.unreadable"; readonly file: string; readonly reason: string }
  | { readonly code: "keys.exist"; readonly file: string }
  /** The keys are not those that the database was sealed with. */
  | { readonly code: "keys.other"; readonly file: string }
  | { readonly code: "anchors.unreadable"; readonly file: string; readonly reason: string };

/** A `StoreFailure`, thrown. The message is for logs; a person reads the words of its code. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly failure: StoreFailure;

  constructor(failure: StoreFailure, options?: ErrorOptions) {
    super(`${failure.code} ${JSON.stringify(failure)}`, options);
    this.failure = failure;
  }
}

/** The SQLSTATE of an error that a database raised, on either engine; null for any other error. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  return /^[0-9A-Z]{5}$/.test(error.code) ? error.code : null;
}

/** Whether an error carries `code`: one of the operating system's, `ENOENT`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** The text of anything that was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

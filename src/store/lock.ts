/**
 * One process a data folder. Two that open the same embedded database overwrite each other's pages, and a committed row
 * vanishes; nothing in the database prevents it.
 *
 * The lock is the operating system's own, taken through SQLite, which is in Node and locks its file on Linux, Mac and
 * Windows alike. The kernel lets go of it when the process ends, however it ends: after a crash there is nothing stale
 * to judge, no process number that may have been given to another meanwhile, and no gap between judging and taking.
 * A second file beside it says who holds the lock; it is only for the message.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { reasonOf, StoreError } from "./errors.ts";

/** A held lock. */
export interface FolderLock {
  release(): void;
}

/** Takes the lock of `folder`, which must exist. Throws `store.folder-in-use` at once when another process, or this one, has it. */
export function lockFolder(folder: string): FolderLock {
  const holderFile = join(folder, "lock.pid");
  const database = openLockFile(join(folder, "lock"), folder);
  try {
    database.exec("pragma busy_timeout = 0; pragma journal_mode = memory; begin exclusive");
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw new StoreError({ code: "store.folder-unusable", folder, reason: reasonOf(error) }, { cause: error });
    throw new StoreError({ code: "store.folder-in-use", folder, processId: readHolder(holderFile) }, { cause: error });
  }
  writeFileSync(holderFile, String(process.pid), { mode: 0o600 });
  return { release: () => release(database, holderFile) };
}

function openLockFile(path: string, folder: string): DatabaseSync {
  try {
    return new DatabaseSync(path);
  } catch (error) {
    throw new StoreError({ code: "store.folder-unusable", folder, reason: reasonOf(error) }, { cause: error });
  }
}

function release(database: DatabaseSync, holderFile: string): void {
  if (!database.isOpen) return;
  rmSync(holderFile, { force: true });
  database.close();
}

function isBusy(error: unknown): boolean {
  const SQLITE_BUSY = 5;
  return error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
}

function readHolder(path: string): number | null {
  try {
    const processId = Number(readFileSync(path, "utf8"));
    return Number.isInteger(processId) ? processId : null;
  } catch {
    return null;
  }
}

/**
 * Files that must be there after a power cut: written whole or not at all, and synced with the folder that names them.
 * A folder cannot be synced on Windows, where the file system keeps its names by itself.
 */
import { closeSync, fsyncSync, linkSync, lstatSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes `text` to `path` so that a reader ever sees the old content or the new. `mode` is that of a new file. */
export function writeFileDurably(path: string, text: string, mode = 0o600): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeSynced(draft, text, mode, "w");
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Writes `text` to `path`, which must not exist yet, whole or not at all; fails with EEXIST when it does. */
export function writeNewFileDurably(path: string, text: string, mode = 0o600): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeSynced(draft, text, mode, "w");
    linkSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(dirname(path));
}

/** Makes `folder` and what it lies in, where missing, with `mode`, and syncs the names. */
export function makeFolderDurably(folder: string, mode = 0o700): void {
  const first = mkdirSync(folder, { recursive: true, mode });
  if (first === undefined) return;
  for (let made = folder; made !== dirname(first); made = dirname(made)) syncFolder(dirname(made));
}

/** Syncs every file and folder below `root`, and `root` itself. */
export function syncTree(root: string): void {
  for (const name of readdirSync(root)) {
    const path = join(root, name);
    const status = lstatSync(path);
    if (status.isDirectory()) syncTree(path);
    else if (status.isFile()) syncFile(path);
  }
  syncFolder(root);
}

/** Syncs the names in a folder. */
export function syncFolder(folder: string): void {
  if (process.platform !== "win32") syncPath(folder, "r");
}

function syncFile(path: string): void {
  syncPath(path, process.platform === "win32" ? "r+" : "r");
}

function syncPath(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function writeSynced(path: string, text: string, mode: number, flags: string): void {
  const descriptor = openSync(path, flags, mode);
  try {
    const bytes = Buffer.from(text, "utf8");
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

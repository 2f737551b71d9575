/**
 * The file of anchors: the signed heads of all chains, outside the database, one line a day or more. Format and meaning
 * stand in `record/anchor.ts`. The file is replaced whole, so that a power cut leaves the old one or the new one.
 */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hasCode, reasonOf, StoreError } from "./errors.ts";
import { makeFolderDurably, writeFileDurably } from "./files.ts";

/** A file that lines are added to. */
export interface AnchorFile {
  /** The whole file; empty before the first line. Throws `anchors.unreadable`. */
  read(): Promise<string>;
  /** Adds a line, given without its line break; it is on disk when this answers. */
  append(line: string): Promise<void>;
  /** Removes the file: for a demonstration that is emptied. */
  remove(): void;
}

/** The file of anchors in `folder`, which is made when it is missing. */
export function anchorFile(folder: string): AnchorFile {
  const file = join(folder, "anchors.ndjson");
  return {
    read: async () => readText(file),
    async append(line) {
      makeFolderDurably(folder);
      const before = readText(file);
      const ended = before === "" || before.endsWith("\n") ? before : `${before}\n`;
      writeFileDurably(file, `${ended}${line}\n`);
    },
    remove: () => rmSync(file, { force: true }),
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return "";
    throw new StoreError({ code: "anchors.unreadable", file, reason: reasonOf(error) }, { cause: error });
  }
}

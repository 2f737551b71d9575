/** A text file given on the command line. */
import { readFileSync } from "node:fs";
import { reasonOf } from "../store/errors.ts";
import { cliWords } from "../words/cli.ts";
import { say } from "../words/text.ts";
import type { Terminal } from "./terminal.ts";

/** A file's text, decoded as UTF-8; where it is not UTF-8 the text has U+FFFD, which its reader refuses by name. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** The file at `path`; null after saying why it cannot be read. */
export function readTextFile(path: string, terminal: Terminal): TextFile | null {
  try {
    return { path, text: readFileSync(path, "utf8") };
  } catch (error) {
    process.stderr.write(`${say(cliWords.fileUnreadable, terminal.language, { path, reason: reasonOf(error) })}\n`);
    terminal.answer([], { refused: { code: "file.unreadable", path } });
    return null;
  }
}

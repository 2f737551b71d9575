/** JSON from a file that is given on the command line: what is wrong with it is said in one line. */
import { isJsonObject, type JsonObject } from "../base/json.ts";
import { designWords } from "../words/design.ts";
import { say } from "../words/text.ts";
import type { Terminal } from "./terminal.ts";
import { readTextFile } from "./text-file.ts";

/** The JSON object in the file `path`; null after saying why there is none. */
export function readJsonFile(path: string, terminal: Terminal): JsonObject | null {
  const file = readTextFile(path, terminal);
  if (file === null) return null;
  const value = jsonOrNull(file.text);
  if (isJsonObject(value)) return value;
  process.stderr.write(`${say(designWords.notJson, terminal.language, { path })}\n`);
  terminal.answer([], { refused: { code: "file.not-json", path } });
  return null;
}

/** What `text` is as JSON; null when it is none. */
export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

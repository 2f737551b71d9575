/** The table of an analysis: a CSV file, or a JSON file (named `.json`) with an array of objects, one a row. */
import { isJson, type Json } from "../../base/json.ts";
import { analysisWords } from "../../words/analysis.ts";
import { say } from "../../words/text.ts";
import { jsonOrNull } from "../json-file.ts";
import type { Terminal } from "../terminal.ts";
import { readTextFile } from "../text-file.ts";

/** A CSV text, or rows. */
export type Data = string | readonly Json[];

/** The data in the file `path`; null after saying why there are none. */
export function readData(path: string, terminal: Terminal): Data | null {
  const file = readTextFile(path, terminal);
  if (file === null || !path.toLowerCase().endsWith(".json")) return file?.text ?? null;
  const rows = jsonOrNull(file.text);
  if (Array.isArray(rows) && isJson(rows)) return rows;
  process.stderr.write(`${say(analysisWords.noRows, terminal.language, { path })}\n`);
  terminal.answer([], { refused: { code: "file.no-rows", path } });
  return null;
}

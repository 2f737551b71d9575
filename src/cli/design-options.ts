/** The options of `ryorin design` as numbers, and the plan's file as JSON: what is wrong with them is said in one line. */
import { isJsonObject, type JsonObject } from "../base/json.ts";
import { designWords } from "../words/design.ts";
import { say } from "../words/text.ts";
import type { CommandInput } from "./command.ts";
import type { Terminal } from "./terminal.ts";
import { readTextFile } from "./text-file.ts";

/** The value of the option `name`, a whole number from `least` to 2^53 - 1; null when it is not given, undefined after saying that it is none. */
export function wholeNumberOption({ options, terminal }: CommandInput, name: string, least: number): number | null | undefined {
  const given = options[name];
  if (given === undefined) return null;
  const value = typeof given === "string" && /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (Number.isSafeInteger(value) && value >= least) return value;
  process.stderr.write(`${say(designWords.numberOption, terminal.language, { option: `--${name}`, least, given: String(given) })}\n`);
  return undefined;
}

/** The JSON object in the file `path`; null after saying why there is none. */
export function readJsonFile(path: string, terminal: Terminal): JsonObject | null {
  const file = readTextFile(path, terminal);
  if (file === null) return null;
  const value = parsed(file.text);
  if (isJsonObject(value)) return value;
  process.stderr.write(`${say(designWords.notJson, terminal.language, { path })}\n`);
  terminal.answer([], { refused: { code: "file.not-json", path } });
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

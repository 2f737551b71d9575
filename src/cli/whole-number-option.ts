/** An option of the command line that is a whole number; what is wrong with it is said in one line. */
import { designWords } from "../words/design.ts";
import { say } from "../words/text.ts";
import type { CommandInput } from "./command.ts";

/** The value of the option `name`, a whole number from `least` to 2^53 - 1; null when it is not given, undefined after saying that it is none. */
export function wholeNumberOption({ options, terminal }: CommandInput, name: string, least: number): number | null | undefined {
  const given = options[name];
  if (given === undefined) return null;
  const value = typeof given === "string" && /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (Number.isSafeInteger(value) && value >= least) return value;
  process.stderr.write(`${say(designWords.numberOption, terminal.language, { option: `--${name}`, least, given: String(given) })}\n`);
  return undefined;
}

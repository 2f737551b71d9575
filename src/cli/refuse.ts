/** Ending a command with a reason: one line for a person, the code for a machine, and the exit code that means it. */
import type { Text } from "../words/text.ts";
import { EXIT } from "./command.ts";
import type { Terminal } from "./terminal.ts";

/** Says `text` on standard error, answers `code`, and returns `exit`. */
export function refuse(terminal: Terminal, text: Text, code: string, exit: number = EXIT.refused): number {
  process.stderr.write(`${text[terminal.language]}\n`);
  terminal.answer([], { refused: { code } });
  return exit;
}

/** Writing the picture that `--svg` asks for. */
import { writeFileSync } from "node:fs";
import { reasonOf } from "../../store/errors.ts";
import { cliWords } from "../../words/cli.ts";
import { simulationWords } from "../../words/simulation.ts";
import { say } from "../../words/text.ts";
import type { CommandInput } from "../command.ts";

/** Writes `svg` where `--svg` says, if it does; false after saying why it cannot be written. */
export function writeSvg({ options, terminal }: CommandInput, svg: () => string): boolean {
  const path = options.svg;
  if (typeof path !== "string") return true;
  try {
    writeFileSync(path, svg());
  } catch (error) {
    process.stderr.write(`${say(cliWords.fileUnreadable, terminal.language, { path, reason: reasonOf(error) })}\n`);
    return false;
  }
  terminal.say(say(simulationWords.written, terminal.language, { path }));
  return true;
}

/**
 * `ryorin import FILE`: an archive that `ryorin export` wrote goes into an empty installation; a CSV becomes charts of the
 * clinic that is here. Which of the two it is the file itself says.
 */
import { cliWords } from "../words/cli.ts";
import { type Command, EXIT } from "./command.ts";
import { importArchive, isArchive } from "./import-archive.ts";
import { importCsv } from "./import-csv.ts";
import { readTextFile } from "./text-file.ts";

/** Imports a CSV or an archive. */
export const importCommand: Command = {
  name: "import",
  summary: cliWords.import,
  operands: "FILE",
  options: {
    mapping: { type: "string", value: "FILE", help: cliWords.mappingHelp },
    as: { type: "string", value: cliWords.accountValue.en, help: cliWords.asHelp },
    preview: { type: "boolean", help: cliWords.previewHelp },
    again: { type: "boolean", help: cliWords.againHelp },
    "passphrase-file": { type: "string", value: "FILE", help: cliWords.passphraseInHelp },
  },
  async run(input) {
    const [path] = input.operands;
    if (path === undefined || input.operands.length > 1) {
      process.stderr.write(`${cliWords.oneFile[input.terminal.language]}\n`);
      return EXIT.usage;
    }
    if (await isArchive(path)) return await importArchive(path, input);
    const file = readTextFile(path, input.terminal);
    return file === null ? EXIT.refused : await importCsv(file, input);
  },
};

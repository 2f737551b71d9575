/** `ryorin`: the command line. It reads the environment and the arguments once, runs one command and says how it ended. */
import { parseArgs } from "node:util";
import type { Language } from "../record/entry.ts";
import { hasCode } from "../store/errors.ts";
import { cliWords } from "../words/cli.ts";
import { say } from "../words/text.ts";
import { type Command, EXIT } from "./command.ts";
import { helpOf, helpOfAll } from "./help.ts";
import { refusalLine } from "./refusal.ts";
import { languageOf, readSettings } from "./settings.ts";
import { createTerminal } from "./terminal.ts";

/** Each command is loaded when it is asked for: an analysis need not wait for a server to be read. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import("./start.ts")).startCommand,
  import: async () => (await import("./import.ts")).importCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  verify: async () => (await import("./verify.ts")).verifyCommand,
  rebuild: async () => (await import("./rebuild.ts")).rebuildCommand,
  erase: async () => (await import("./erase.ts")).eraseCommand,
  renew: async () => (await import("./renew.ts")).renewCommand,
  analyse: async () => (await import("./analyse.ts")).analyseCommand,
  design: async () => (await import("./design.ts")).designCommand,
  simulate: async () => (await import("./model/simulate.ts")).simulateCommand,
  forecast: async () => (await import("./model/forecast.ts")).forecastCommand,
  "reset-demo": async () => (await import("./reset-demo.ts")).resetDemonstrationCommand,
};

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const language = languageOf(process.env);
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "help") {
    const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
    process.stdout.write(`${helpOfAll(commands, language)}\n`);
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) return usage(`${cliWords.unknownCommand[language]}: ${name}. ${cliWords.seeHelp[language]}`);
  const command = await load();
  const parsed = parse(command, rest, language);
  if (typeof parsed === "string") return usage(`ryorin ${command.name}: ${parsed} ${cliWords.seeHelp[language]}`);
  if (parsed.values.help === true) {
    process.stdout.write(`${helpOf(command, language)}\n`);
    return EXIT.done;
  }
  return run(command, parsed);
}

type Parsed = { readonly values: Readonly<Record<string, string | boolean | undefined>>; readonly positionals: readonly string[] };

function parse(command: Command, args: readonly string[], language: Language): Parsed | string {
  const described = Object.entries(command.options).map(([name, { help: _, value: __, ...option }]) => [name, option] as const);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...Object.fromEntries(described), json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
    const [extra] = positionals;
    if (command.operands === "" && extra !== undefined) return say(cliWords.operandUnexpected, language, { given: extra });
    return { values, positionals };
  } catch (error) {
    return misused(error, language);
  }
}

/** What is wrong with the options, in the reader's language; Node names the option in quotes. Throws what is no mistake of the user. */
function misused(error: unknown, language: Language): string {
  if (!hasCode(error, "ERR_PARSE_ARGS_UNKNOWN_OPTION") && !hasCode(error, "ERR_PARSE_ARGS_INVALID_OPTION_VALUE")) throw error;
  const option = /'([^']+)'/.exec(String(error))?.[1] ?? "";
  const unknown = hasCode(error, "ERR_PARSE_ARGS_UNKNOWN_OPTION");
  return say(unknown ? cliWords.optionUnknown : cliWords.optionMisused, language, { option });
}

async function run(command: Command, parsed: Parsed): Promise<number> {
  const language = languageOf(process.env);
  const terminal = createTerminal(language, parsed.values.json === true, process.stdout, process.stderr);
  const settings = readSettings(process.env);
  if (!settings.ok) return usage(refusalLine(settings.error, language));
  try {
    return await command.run({ options: parsed.values, operands: parsed.positionals, settings: settings.value, terminal });
  } catch (error) {
    process.stderr.write(`${cliWords.defect[language]}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return EXIT.failed;
  }
}

function usage(line: string): number {
  process.stderr.write(`${line}\n`);
  return EXIT.usage;
}

/** The help, made from the commands themselves, so that it cannot tell of an option that is not there. */
import type { Language } from "../record/entry.ts";
import { cliWords } from "../words/cli.ts";
import type { Command } from "./command.ts";

/** What `ryorin --help` prints: the commands and the settings. */
export function helpOfAll(commands: readonly Command[], language: Language): string {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2;
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}${command.summary[language]}`);
  return [
    cliWords.whatItIs[language],
    "",
    `${cliWords.usage[language]}  ryorin <${cliWords.command[language]}> [--help]`,
    "",
    ...lines,
    "",
    ...environmentHelp(language),
    "",
    cliWords.exitCodes[language],
  ].join("\n");
}

/** What `ryorin COMMAND --help` prints. */
export function helpOf(command: Command, language: Language): string {
  const names = Object.entries(command.options).map(([name, option]) => ({
    name: `--${name}${option.value ? ` ${option.value}` : ""}`,
    help: option.help[language],
  }));
  const width = Math.max(6, ...names.map((one) => one.name.length)) + 2;
  return [
    command.summary[language],
    "",
    `${cliWords.usage[language]}  ryorin ${command.name}${command.operands ? ` ${command.operands}` : ""}${names.length > 0 ? ` [${cliWords.options[language]}]` : ""}`,
    "",
    ...[...names, { name: "--json", help: cliWords.jsonHelp[language] }, { name: "--help", help: cliWords.helpHelp[language] }].map(
      (one) => `  ${one.name.padEnd(width)}${one.help}`,
    ),
    "",
    ...environmentHelp(language),
  ].join("\n");
}

function environmentHelp(language: Language): readonly string[] {
  const rows = Object.entries(cliWords.environment).map(([name, text]) => `  ${name.padEnd(18)}${text[language]}`);
  return [cliWords.environmentTitle[language], ...rows];
}

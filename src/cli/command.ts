/** What a command of `ryorin` is, and what each way of ending means. */
import type { ParseArgsOptionDescriptor } from "node:util";
import type { Text } from "../words/text.ts";
import type { Settings } from "./settings.ts";
import type { Terminal } from "./terminal.ts";

/** How a command ends. Scripts may rely on these numbers. */
export const EXIT = {
  done: 0,
  /** A defect of the program. */
  failed: 1,
  /** The command line could not be understood, or the plan or the data of an analysis cannot be used: findings say why. */
  usage: 2,
  /** Understood, and refused: the reason is given in one line. */
  refused: 3,
  /** The record, or a file, is not whole. */
  notWhole: 4,
} as const;

/** One option of a command, as the help shows it. */
export interface CommandOption extends ParseArgsOptionDescriptor {
  readonly help: Text;
  /** What stands for the value in the help, for options that take one. */
  readonly value?: string;
}

/** What a command is given. */
export interface CommandInput {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly operands: readonly string[];
  readonly settings: Settings;
  readonly terminal: Terminal;
}

/** A command: its name, its help and what it does. It returns its exit code. */
export interface Command {
  readonly name: string;
  readonly summary: Text;
  readonly operands: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  run(input: CommandInput): Promise<number>;
}

/** The passphrase of an archive: read from a file, because what stands on a command line is seen by every process. */
import { scrypt } from "node:crypto";
import type { PassphraseKey, ScryptSettings } from "../exchange/archive.ts";
import { cliWords } from "../words/cli.ts";
import type { CommandInput } from "./command.ts";
import { readTextFile } from "./text-file.ts";

/** New archives: N = 2^17, r = 8, p = 1, as OWASP's password storage cheat sheet gives as its first choice for scrypt. */
export const SCRYPT_COST: Omit<ScryptSettings, "salt"> = { costLog2: 17, blockSize: 8, parallelism: 1 };

const KEY_BYTES = 32;
/** An archive is attacked without limit by whoever holds it; a short passphrase would make its scrypt vain. */
const CHARACTERS_MIN = 15;

/** The first line of the file that `--passphrase-file` names; null after saying what is wrong. */
export function readPassphrase({ options, terminal }: Pick<CommandInput, "options" | "terminal">): string | null {
  const path = options["passphrase-file"];
  if (typeof path !== "string") {
    process.stderr.write(`${cliWords.passphraseMissing[terminal.language]}\n`);
    terminal.answer([], { refused: { code: "passphrase.missing" } });
    return null;
  }
  const file = readTextFile(path, terminal);
  if (file === null) return null;
  const passphrase = file.text.split(/\r?\n/)[0] ?? "";
  if ([...passphrase].length >= CHARACTERS_MIN) return passphrase;
  process.stderr.write(`${cliWords.passphraseShort[terminal.language]}\n`);
  terminal.answer([], { refused: { code: "passphrase.short" } });
  return null;
}

/** scrypt of the passphrase in NFKC. */
export const passphraseKey: PassphraseKey = (passphrase, { costLog2, blockSize, parallelism, salt }) =>
  new Promise((resolve, reject) => {
    const N = 2 ** costLog2;
    const options = { N, r: blockSize, p: parallelism, maxmem: 256 * N * blockSize };
    scrypt(passphrase.normalize("NFKC"), Buffer.from(salt, "base64url"), KEY_BYTES, options, (error, key) => {
      if (error === null) resolve(key.toString("base64url"));
      else reject(error);
    });
  });

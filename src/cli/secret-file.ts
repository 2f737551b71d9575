/** The file that holds the secret of a randomisation. A new secret is written so that nobody but the user can read it. */
import { randomBytes } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { isSecret } from "../evidence/design/sealed-secret.ts";
import { designWords } from "../words/design.ts";
import { say } from "../words/text.ts";
import type { Terminal } from "./terminal.ts";
import { readTextFile } from "./text-file.ts";

const SECRET_BYTES = 32;

/** The secret in the file `path`, drawn and written there if there is no such file; null after saying why it cannot be used. */
export function secretIn(path: string, terminal: Terminal): string | null {
  if (!existsSync(path)) {
    const secret = randomBytes(SECRET_BYTES).toString("hex");
    writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: "wx" });
    terminal.say(say(designWords.secretDrawn, terminal.language, { path }));
    return secret;
  }
  const file = readTextFile(path, terminal);
  if (file === null) return null;
  const secret = file.text.trim();
  if (isSecret(secret)) return secret;
  process.stderr.write(`${say(designWords.secretUnusable, terminal.language, { path })}\n`);
  terminal.answer([], { refused: { code: "secret.unusable", path } });
  return null;
}

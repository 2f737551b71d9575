/**
 * Which passwords are accepted. Length and nothing else about the characters (OWASP ASVS 5.0, 6.2.1, 6.2.5, 6.2.9): 15
 * characters at least, 256 at most, any of them, none required. Refused are those that an attacker tries first (6.2.4,
 * 6.2.11 and NIST SP 800-63B-4, 3.1.1.2): the commonest leaked ones of that length, and those made of so few parts that
 * length does not help. A part is a common word, a run (`abcd`, `9876`, `qwerty`), one thing repeated, a year, or any
 * single other character; what is known of the account (its name, the clinic's, the product's) counts for nothing.
 *
 * The lists lie beside this file as fingerprints; `scripts/common-passwords.ts` says where they come from.
 */
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";

export const PASSWORD_CHARACTERS_MIN = 15;
export const PASSWORD_CHARACTERS_MAX = 256;
/** Fewer parts than this are refused: three common words are about 10^10 guesses, four about 10^14. */
const PARTS_MIN = 4;
const WORD_CHARACTERS_MIN = 4;
const WORD_CHARACTERS_MAX = 14;
const RUN_CHARACTERS_MIN = 3;
/** Known of every account here: what the product is called, where it stands and who uses it. */
const KNOWN_TO_ALL = [
  "ryorin",
  "administrator",
  "clinic",
  "kurinikku",
  "hospital",
  "byouin",
  "director",
  "doctor",
  "psychiatrist",
  "nurse",
];
const KEYBOARD_ROWS = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "abcdefghijklmnopqrstuvwxyz"];

export type PasswordRefusal = "password.too-short" | "password.too-long" | "password.common";

/**
 * Why `password` is refused, or null. `known` are texts that an attacker knows of the account: its name, the person's, the clinic's.
 *
 * @example passwordRefusal("passwordpassword", []) // "password.common"
 */
export function passwordRefusal(password: string, known: readonly string[]): PasswordRefusal | null {
  const length = [...password].length;
  if (length < PASSWORD_CHARACTERS_MIN) return "password.too-short";
  if (length > PASSWORD_CHARACTERS_MAX) return "password.too-long";
  const text = regular(password);
  if (COMMON_PASSWORDS.has(fingerprint(text))) return "password.common";
  const knownWords = [...KNOWN_TO_ALL, ...known.flatMap(wordsOf)];
  const parts = Math.min(countParts(text, knownWords), countParts(unleeted(text), knownWords));
  return parts < PARTS_MIN ? "password.common" : null;
}

/** The form in which passwords are compared with the lists: NFKC, lower case, without space at the ends. */
export function regular(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}

/** The first 48 bits of the SHA-256 of `text`, as 12 hex digits. */
export function fingerprint(text: string): string {
  return hash("sha256", text, "hex").slice(0, 12);
}

const COMMON_PASSWORDS = readList("common-passwords.txt");
const COMMON_WORDS = readList("common-words.txt");

/** How many parts `text` is made of, taking the longest known piece at each place; what was seen before counts once. */
function countParts(text: string, known: readonly string[]): number {
  const plain = text.replace(/\s/g, "");
  const seen = new Set<string>();
  let parts = 0;
  for (let at = 0; at < plain.length; ) {
    const piece = pieceAt(plain, at, known);
    if (!piece.known && !seen.has(piece.text)) parts += 1;
    seen.add(piece.text);
    at += piece.text.length;
  }
  return parts;
}

interface Piece {
  readonly text: string;
  readonly known: boolean;
}

function pieceAt(text: string, at: number, known: readonly string[]): Piece {
  const word = known.find((one) => text.startsWith(one, at));
  if (word !== undefined) return { text: word, known: true };
  const candidates = [commonWordAt(text, at), runAt(text, at), repeatAt(text, at), yearAt(text, at)];
  const longest = candidates.reduce((best, one) => (one.length > best.length ? one : best), "");
  return { text: longest || text.slice(at, at + 1), known: false };
}

function commonWordAt(text: string, at: number): string {
  for (let length = Math.min(WORD_CHARACTERS_MAX, text.length - at); length >= WORD_CHARACTERS_MIN; length -= 1) {
    const word = text.slice(at, at + length);
    if (COMMON_WORDS.has(fingerprint(word))) return word;
  }
  return "";
}

function runAt(text: string, at: number): string {
  let longest = "";
  for (const row of [...KEYBOARD_ROWS, ...KEYBOARD_ROWS.map((one) => [...one].reverse().join(""))]) {
    let length = RUN_CHARACTERS_MIN;
    while (at + length <= text.length && row.includes(text.slice(at, at + length))) length += 1;
    if (length - 1 >= RUN_CHARACTERS_MIN && length - 1 > longest.length) longest = text.slice(at, at + length - 1);
  }
  return longest;
}

/** One thing said again and again, `aaaa` or `ab1ab1ab1`: all of it is one part. */
function repeatAt(text: string, at: number): string {
  return /^(.{1,8}?)\1{2,}/u.exec(text.slice(at))?.[0] ?? "";
}

function yearAt(text: string, at: number): string {
  return /^(?:19|20)\d\d/.exec(text.slice(at))?.[0] ?? "";
}

/** `p@ssw0rd` is `password` to everyone who guesses passwords. A digit among digits stays one. */
function unleeted(text: string): string {
  const letters: Readonly<Record<string, string>> = {
    "0": "o",
    "1": "l",
    "3": "e",
    "4": "a",
    "5": "s",
    "7": "t",
    "@": "a",
    $: "s",
    "!": "i",
  };
  return text.replace(/(?<=[a-z])[013457@$!](?=[a-z])/g, (sign) => letters[sign] ?? sign);
}

function wordsOf(text: string): readonly string[] {
  return regular(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= (/^[a-z0-9]+$/.test(word) ? 3 : 2));
}

function readList(name: string): ReadonlySet<string> {
  return new Set(
    readFileSync(new URL(name, import.meta.url), "utf8")
      .split("\n")
      .filter(Boolean),
  );
}

/**
 * Codes that a person carries from one place to another once: the founder's code from the console to the first page, an
 * invitation from the director to the one invited. Letters and digits of Crockford's base32, which has no I, L, O or U;
 * what is typed in small letters, with other hyphens or in full width is understood. Kept only as a SHA-256.
 */
import { hash, timingSafeEqual } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP = 4;

/** A code of `random.length` characters in groups of four, 5 bits each. */
export function oneTimeCode(random: Uint8Array): string {
  const characters = [...random].map((byte) => ALPHABET.charAt(byte & 31)).join("");
  return characters.match(new RegExp(`.{1,${GROUP}}`, "g"))?.join("-") ?? "";
}

/** What is kept of `code`. */
export function codeHash(code: string): string {
  const typed = code
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
  return hash("sha256", typed.replace(/O/g, "0").replace(/[IL]/g, "1"), "hex");
}

/** Whether `code` is the one that `kept` was made from, in constant time. */
export function isCode(code: string, kept: string): boolean {
  return timingSafeEqual(Buffer.from(codeHash(code), "hex"), Buffer.from(kept, "hex"));
}

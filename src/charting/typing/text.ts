/**
 * Texts as people type them, by what they must look like. A name keeps its characters to the last variant of a kanji: only
 * its ends are trimmed. What is a key for looking up (kana, a telephone number, a code) is made regular.
 */
import { plainText } from "../../base/text.ts";
import type { TextShape } from "../field.ts";

const KATAKANA_TO_HIRAGANA = 0x60;
const LINE = /^[^\p{Cc}\p{Cs}]{1,200}$/u;
const FREE = /^(?:[^\p{Cc}\p{Cs}]|[\n\t])+$/u;
const TEXT_LENGTH_MAX = 4000;
const DOCUMENT_LENGTH_MAX = 40_000;

/**
 * The text as it is recorded, or null when it does not have the shape.
 *
 * @example typedText("ﾐｽﾞﾉ", "kana") // "みずの"
 */
export function typedText(text: string, shape: TextShape): string | null {
  const trimmed = text.trim();
  switch (shape) {
    case "line":
      return matching(trimmed, LINE);
    case "text":
      return freeText(text, TEXT_LENGTH_MAX);
    case "document":
      return freeText(text, DOCUMENT_LENGTH_MAX);
    case "kana":
      return matching(hiragana(plainText(text)), /^[ぁ-ゖー・ ]{1,200}$/u);
    case "roman":
      return matching(plainText(text), /^[\p{Script=Latin}\p{Mn}'’., -]{1,200}$/u);
    case "phone":
      return matching(plainText(text).replace(/[‐‑‒–—−ー]/gu, "-"), /^\+?[\d() -]{5,30}$/);
    case "e-mail":
      return matching(plainText(text), /^[^\s@]{1,64}@[^\s@]{1,120}\.[^\s@.]{2,}$/u);
    case "postal-code":
      return postalCode(text);
    case "classification-code":
      return matching(
        plainText(text).replace(/^[a-z]/, (letter) => letter.toUpperCase()),
        /^[A-Z0-9][A-Za-z0-9./&-]{0,31}$/,
      );
    case "code":
      return matching(plainText(text).toLowerCase(), /^[a-z0-9][a-z0-9.-]{0,63}$/);
    case "uuid":
      return matching(plainText(text).toLowerCase(), /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    case "digest":
      return matching(plainText(text).toLowerCase(), /^[0-9a-f]{64}$/);
  }
}

/** Katakana as hiragana; the long vowel mark stays. */
function hiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - KATAKANA_TO_HIRAGANA));
}

/** A Japanese postal code, `460-0008`; another country's as it is. */
function postalCode(text: string): string | null {
  const plain = plainText(text)
    .replace(/^〒\s?/u, "")
    .replace(/[‐‑‒–—−ー]/gu, "-");
  const [, area, town] = /^(\d{3})-?(\d{4})$/.exec(plain) ?? [];
  return area === undefined ? matching(plain, /^(?=.*\d)[A-Za-z0-9 -]{3,12}$/) : `${area}-${town}`;
}

/** Line breaks as the record has them. */
function freeText(text: string, lengthMax: number): string | null {
  const regular = text.replace(/\r\n?/g, "\n").trim();
  return regular.length > 0 && regular.length <= lengthMax ? matching(regular, FREE) : null;
}

function matching(text: string, pattern: RegExp): string | null {
  return pattern.test(text) ? text : null;
}

/**
 * Numbers as people type them: `36.5`, `３６．５`, `36。5` (the key of the point while kana are on), `−3`, `ー3`, `1,234`,
 * `1.5e10`, `1.5×10^10`, and the digit keys of a keyboard that is left in kana: `あおるえ` is 36.5. Understood completely or
 * not at all. A comma groups thousands and nothing else, because `1,5` could be two numbers.
 */
import { plainText } from "../../base/text.ts";

/** What the keys of a JIS keyboard give in kana, by the character they stand for in Latin. */
const KANA_KEYS: ReadonlyMap<string, string> = new Map(
  [..."わ0ぬ1ふ2あ3う4え5お6や7ゆ8よ9ほ-る.ね,"].flatMap((kana, index, keys) =>
    index % 2 === 0 ? [[kana, keys[index + 1] ?? ""] as const] : [],
  ),
);

const KANA_NUMBER = new RegExp(`^[${[...KANA_KEYS.keys()].join("")}]+$`);
const PLAIN = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$|^-?\.\d+$/;
const POWER_OF_TEN = /^(-?\d+(?:\.\d+)?)?(?:e|x?10\^)([+-]?\d{1,3})$/;

/**
 * The number that `text` says, or null.
 *
 * @example typedNumber("３６．５") // 36.5
 */
export function typedNumber(text: string): number | null {
  const plain = latin(plainText(text));
  if (PLAIN.test(plain)) return finite(plain.replaceAll(",", ""));
  const [, factor = "1", exponent] = POWER_OF_TEN.exec(plain) ?? [];
  return exponent === undefined ? null : finite(`${factor}e${exponent}`);
}

/** In the letters that a number is written with; the kana keys only when nothing else stands there. */
function latin(plain: string): string {
  const keyed = KANA_NUMBER.test(plain) ? [...plain].map((kana) => KANA_KEYS.get(kana) ?? kana).join("") : plain;
  return keyed
    .replace(/\s/gu, "")
    .toLowerCase()
    .replace(/^[−‐‑–—ー]/u, "-")
    .replace(/^\+(?=[\d.])/u, "")
    .replace(/(?<=\d)。(?=\d)/u, ".")
    .replace(/[×*]/gu, "x");
}

function finite(text: string): number | null {
  // The record writes no negative zero.
  const value = Number(text) || 0;
  return Number.isFinite(value) ? value : null;
}

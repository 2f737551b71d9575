/**
 * A unit typed behind a number into a field whose unit is fixed: `54.2kg`, `３６．５℃`, `72回/分`. Only the field's own unit is
 * taken away; another unit leaves the text as it is, and it is refused as no number.
 */
import { plainText } from "../../base/text.ts";

/** How people write a unit, by UCUM code; the code itself is always understood. In lower case, longest first. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  Cel: ["°c", "度", "c"],
  "mm[Hg]": ["mmhg"],
  "/min": ["回/分", "/分", "bpm", "回"],
  "%": ["パーセント"],
  mL: ["ml", "cc"],
  a: ["歳", "才"],
  wk: ["週間", "週"],
  d: ["日"],
  h: ["時間"],
  deg: ["度", "°"],
  "{pulses}": ["発", "回"],
  "{particles}": ["個"],
};

/**
 * The text without the unit at its end.
 *
 * @example withoutUnit("５４．２ｋｇ", "kg") // "54.2"
 */
export function withoutUnit(text: string, unit: string | null): string {
  if (unit === null) return text;
  const plain = plainText(text).toLowerCase();
  const spelling = [unit.toLowerCase(), ...(SPELLINGS[unit] ?? [])].find((one) => plain.endsWith(one));
  return spelling === undefined ? text : plain.slice(0, -spelling.length);
}

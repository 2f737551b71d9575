/**
 * Texts made regular before they are compared or parsed. People type full-width digits, half-width kana and both kana
 * alphabets for the same thing; what they typed is kept where it is recorded, and only comparisons use these forms.
 */

/** Full-width letters and digits to half width, half-width kana to full, ligatures apart (Unicode NFKC); white space to one space, none at the ends. */
export function plainText(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, " ").trim();
}

/**
 * The form in which texts are compared: as `plainText`, in lower case, katakana as hiragana.
 *
 * @example comparableText("ミズノ ＫＥＩＫＯ") // "みずの keiko"
 */
export function comparableText(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[ァ-ヶ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - KATAKANA_TO_HIRAGANA));
}

const KATAKANA_TO_HIRAGANA = 0x60;

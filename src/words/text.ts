/**
 * A text in both languages, and how the gaps in it are filled. Texts are looked up by code and never built from
 * pieces of sentences, because the order of the pieces differs by language.
 *
 * A gap is `{name}`. A counted noun is `{count|entry|entries}`: it writes the number and the form that belongs to it
 * ("1 entry", "1,024 entries"). Numbers are written with a comma at each thousand, in both languages.
 */
import { invariant } from "../base/invariant.ts";
import type { Language } from "../record/entry.ts";

/** One text, complete in both languages. */
export interface Text {
  readonly ja: string;
  readonly en: string;
}

/** What fills the gaps, by name. */
export type Values = Readonly<Record<string, string | number>>;

const GAP = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;
const NUMBER = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

/**
 * `text` in `language` with its gaps filled from `values`. A gap without a value is a defect and throws.
 *
 * @example say({ ja: "{n}件", en: "{n|entry|entries}" }, "en", { n: 1 }) // "1 entry"
 */
export function say(text: Text, language: Language, values: Values = {}): string {
  return text[language].replace(GAP, (_gap, name: string, one?: string, many?: string) => {
    const value = values[name];
    invariant(value !== undefined, `a value for {${name}} in "${text.en}"`);
    const written = typeof value === "number" ? numberText(value) : value;
    return one === undefined || many === undefined ? written : `${written} ${value === 1 ? one : many}`;
  });
}

/** A number as it is shown: grouped by thousands, a true minus sign, at most six decimals. */
export function numberText(value: number): string {
  return NUMBER.format(value).replace("-", "\u2212");
}

/** The words of both languages, for tests of what a page says without a page. */
import type { Language } from "../src/record/entry.ts";
import { say, type Text, type Values } from "../src/words/text.ts";

const wordsOf = (language: Language) => ({ language, t: (text: Text, values?: Values) => say(text, language, values) });

export const japanese = wordsOf("ja");
export const english = wordsOf("en");

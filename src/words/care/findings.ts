/**
 * What the rules of care found, as sentences: the words of every slice, by code. A gap is filled from the values that the rule
 * used; a value that was asked for and is not known is said to be unknown.
 */
import { isInstant, isLocalDate } from "../../base/dates.ts";
import type { Finding, FindingValue } from "../../care/finding.ts";
import type { Language } from "../../record/entry.ts";
import { dayText, timeText } from "../dates.ts";
import { say, type Text, type Values } from "../text.ts";
import { exosomeFindingWords } from "./exosome.ts";

/** The words of every slice: one line each. */
export const findingWords: Readonly<Record<string, Text>> = {
  ...exosomeFindingWords,
};

/** The sentence of a finding; null when its code is of a newer program. */
export function findingSentence({ code, values }: Pick<Finding, "code" | "values">, language: Language): string | null {
  const words = Object.hasOwn(findingWords, code) ? findingWords[code] : undefined;
  return words === undefined ? null : say(words, language, gapsOf(values, language));
}

/** The values as they are written in a sentence: days and times as people read them. */
function gapsOf(values: Finding["values"], language: Language): Values {
  const gaps: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) gaps[name] = gapOf(value, language);
  return gaps;
}

function gapOf(value: FindingValue, language: Language): string | number {
  if (value === null) return language === "ja" ? "不明" : "unknown";
  if (typeof value === "boolean") return language === "ja" ? (value ? "はい" : "いいえ") : value ? "yes" : "no";
  if (typeof value === "number") return value;
  if (isLocalDate(value)) return dayText(value, language);
  return isInstant(value) ? `${dayText(value.slice(0, 10), language)} ${timeText(value)}` : value;
}

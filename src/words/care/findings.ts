/**
 * What the rules of care found, as sentences: the words of every slice, by code. A gap is filled from the values that the rule
 * used: what is a code in the record (a protocol, a question) is written in words, and a value that was asked for and is not
 * known is said to be unknown.
 */
import { isInstant, isLocalDate } from "../../base/dates.ts";
import type { Finding, FindingValue, Severity } from "../../care/finding.ts";
import type { TermList } from "../../charting/terms.ts";
import type { Language } from "../../record/entry.ts";
import { dayText, timeText } from "../dates.ts";
import { termText } from "../terms.ts";
import { say, type Text, type Values } from "../text.ts";
import { adverseFindingWords } from "./adverse.ts";
import { courseFindingWords } from "./course.ts";
import { exosomeFindingWords } from "./exosome.ts";
import { exosomeValueText } from "./exosome-values.ts";
import { ruleValueText } from "./rule-values.ts";
import { ruleFindingWords } from "./rules.ts";
import { tmsFindingWords } from "./tms.ts";

/** How much a finding weighs. */
export const severityWords = {
  stop: { ja: "不可", en: "Stop" },
  ask: { ja: "要検討", en: "Review" },
  tell: { ja: "参考", en: "Note" },
} as const satisfies Record<Severity, Text>;

/** The words of every slice: one line each. */
export const findingWords: Readonly<Record<string, Text>> = {
  ...courseFindingWords,
  ...exosomeFindingWords,
  ...tmsFindingWords,
  ...ruleFindingWords,
  ...adverseFindingWords,
};

/** Values that are codes of a list, by their name in the finding. */
const TERM_VALUES: Readonly<Record<string, TermList>> = {
  protocol: "protocol",
  site: "site",
  question: "tms-question",
  change: "session-question",
  followUp: "session-follow-up",
  measure: "scalp-measure",
  exosomeQuestion: "exosome-question",
  check: "infusion-check",
};

/** The sentence of a finding; null when its code is of a newer program. */
export function findingSentence({ code, values }: Pick<Finding, "code" | "values">, language: Language): string | null {
  const words = Object.hasOwn(findingWords, code) ? findingWords[code] : undefined;
  return words === undefined ? null : say(words, language, gapsOf(values, language));
}

/** The values as they are written in a sentence: days and times as people read them. */
function gapsOf(values: Finding["values"], language: Language): Values {
  const gaps: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) gaps[name] = gapOf(name, value, language);
  return gaps;
}

function gapOf(name: string, value: FindingValue, language: Language): string | number {
  if (value === null) return language === "ja" ? "不明" : "unknown";
  if (typeof value === "boolean") return language === "ja" ? (value ? "はい" : "いいえ") : value ? "yes" : "no";
  if (typeof value === "number") return value;
  const coded = ruleValueText(name, value, language) ?? exosomeValueText(name, value, language);
  if (coded !== null) return coded;
  const list = Object.hasOwn(TERM_VALUES, name) ? TERM_VALUES[name] : undefined;
  if (list !== undefined) return termText(list, value)[language];
  if (isLocalDate(value)) return dayText(value, language);
  return isInstant(value) ? `${dayText(value.slice(0, 10), language)} ${timeText(value)}` : value;
}

/** Where a finding was read and in which edition; it says so when nobody has verified that. */
export function groundText({ ground }: Pick<Finding, "ground">, language: Language): string {
  const source = `${ground.source} (${ground.edition})`;
  return ground.verified ? source : say(unverified, language, { source });
}

const unverified: Text = { ja: "{source} · 未検証", en: "{source} · not verified" };

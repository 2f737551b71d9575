/**
 * The text of a letter about a decision: one line a fact, each with the entry and the day that it was taken from. It is a draft for
 * a physician to edit and to sign; what the letter says of exosomes is printed beneath it again, whatever the editing left.
 */
import type { LetterFact, LetterSource } from "../../care/rules/decision-letter.ts";
import { WEEK_3_RULE } from "../../care/rules/grounds.ts";
import type { Language } from "../../record/entry.ts";
import { dayText } from "../dates.ts";
import { choiceText } from "../entry-choices.ts";
import { strategyWords } from "../strategies.ts";
import { termText } from "../terms.ts";
import { say, type Text } from "../text.ts";
import { changeSentence } from "./change-sentence.ts";

const LINES: Readonly<Record<LetterFact["code"], Text>> = {
  diagnosis: { ja: "診断: {display}({system} {classification})", en: "Diagnosis: {display} ({system} {classification})" },
  "no-diagnosis": { ja: "診断: カルテに記載がありません", en: "Diagnosis: none on record" },
  plan: { ja: "治療計画: {strategy}{protocol}", en: "Plan: {strategy}{protocol}" },
  "no-plan": { ja: "治療計画: カルテに記載がありません", en: "Plan: none on record" },
  sessions: { ja: "TMS: {n}回({from}〜{to})", en: "TMS: {n|session|sessions} ({from} to {to})" },
  "no-sessions": { ja: "TMS: まだ行っていません", en: "TMS: no session yet" },
  infusions: { ja: "エクソソームの点滴: {n}回({from}〜{to})", en: "Exosome infusions: {n} ({from} to {to})" },
  unapproved: {
    ja: "エクソソームは、うつ病に対して未承認の研究的な治療です。うつ病の人での試験の結果は見つかっていません。",
    en: "Exosomes are investigational and unapproved for depression; no result of a human trial in depression has been found.",
  },
  mind: { ja: "{sentence}", en: "{sentence}" },
  body: { ja: "{sentence}", en: "{sentence}" },
  event: { ja: "有害事象: {term}({severity}、{outcome}、{on})", en: "Adverse event: {term} ({severity}, {outcome}, {on})" },
  "no-events": { ja: "有害事象: 治療開始後の記載はありません", en: "Adverse events: none on record since treatment began" },
  rule: {
    ja: "規則の答え: {answer}(日本精神神経学会の指針に基づくとされる3週判定、{edition}年版{unverified})",
    en: "What the rule said: {answer} (week-3 rule as quoted from the Japanese guideline, edition {edition}{unverified})",
  },
  choice: { ja: "判断: {choice}({on})。理由: {reasons}", en: "Decision: {choice} ({on}). Reasons: {reasons}" },
  wish: { ja: "ご本人の希望: 「{wish}」", en: "The patient’s wish: “{wish}”" },
};

const words = {
  greeting: {
    ja: "いつもお世話になっております。ご紹介いただいた患者さんの経過を報告いたします。",
    en: "Thank you for referring this patient. This is how the course stands.",
  },
  closing: { ja: "引き続きよろしくお願いいたします。", en: "Please get in touch with any question." },
  title: { ja: "経過のご報告({choice})", en: "Report on the course ({choice})" },
  protocol: { ja: "({protocol})", en: " ({protocol})" },
  unverified: { ja: "、未検証", en: ", not verified" },
  saidBy: { ja: "({name}の話)", en: " (said by {name})" },
  sourced: { ja: "{line} 〔カルテ {sources}〕", en: "{line} [chart {sources}]" },
  source: { ja: "#{seq} {on}", en: "#{seq} {on}" },
  many: { ja: "{first} 〜 {last}", en: "{first} to {last}" },
} as const satisfies Record<string, Text>;

/** What stands beneath a letter that speaks of exosomes. */
export const letterUnapproved: Text = LINES.unapproved;

/** More sources than this are told by the first and the last. */
const SOURCES_MAX = 4;

/** The title of the letter. */
export function letterTitle(facts: readonly LetterFact[], language: Language): string {
  const decided = facts.find((fact) => fact.code === "choice");
  return say(words.title, language, { choice: decided === undefined ? "" : chosen("choice", decided.choice, language) });
}

/** The text of the letter. */
export function letterText(facts: readonly LetterFact[], language: Language): string {
  const lines = facts.map((fact) => sourced(lineOf(fact, language), fact.sources, language));
  return [words.greeting[language], "", ...lines, "", words.closing[language]].join("\n");
}

/** Whether a text speaks of exosomes or of an infusion, in either language. */
export function speaksOfExosomes(text: string): boolean {
  return /エクソソーム|細胞外小胞|点滴|exosome|extracellular vesicle|infusion/i.test(text.normalize("NFKC"));
}

function lineOf(fact: LetterFact, language: Language): string {
  const line = (values: Readonly<Record<string, string | number>>): string => say(LINES[fact.code], language, values);
  switch (fact.code) {
    case "diagnosis":
      return line({ display: fact.display, system: chosen("system", fact.system, language), classification: fact.classification });
    case "plan": {
      const protocol =
        fact.protocol === null ? "" : say(words.protocol, language, { protocol: termText("protocol", fact.protocol)[language] });
      return line({ strategy: strategyWords[fact.strategy][language], protocol });
    }
    case "sessions":
    case "infusions":
      return line({ n: fact.n, from: dayText(fact.from, language), to: dayText(fact.to, language) });
    case "mind":
    case "body":
      return line({ sentence: changeSentence(fact.statement, fact.code, language) });
    case "event": {
      const [severity, outcome] = [chosen("severity", fact.severity, language), chosen("outcome", fact.outcome, language)];
      return line({ term: termText("adverse-event", fact.term)[language], severity, outcome, on: dayText(fact.on, language) });
    }
    case "rule":
      return line({
        answer: chosen("answer", fact.answer, language),
        edition: WEEK_3_RULE.edition,
        unverified: WEEK_3_RULE.verified ? "" : words.unverified[language],
      });
    case "choice": {
      const reasons = fact.reasons.map((reason) => termText("decision-reason", reason)[language]).join(language === "ja" ? "、" : ", ");
      return line({ choice: chosen("choice", fact.choice, language), on: dayText(fact.on, language), reasons });
    }
    case "wish":
      return line({ wish: fact.wish }) + (fact.saidBy === null ? "" : say(words.saidBy, language, { name: fact.saidBy }));
    case "unapproved":
    case "no-diagnosis":
    case "no-plan":
    case "no-sessions":
    case "no-events":
      return line({});
    default:
      return fact satisfies never;
  }
}

/** The line with where it was taken from. */
function sourced(line: string, sources: readonly LetterSource[], language: Language): string {
  if (sources.length === 0) return line;
  const texts = sources.map(({ seq, on }) => say(words.source, language, { seq: String(seq), on: dayText(on, language) }));
  const [first = "", last = ""] = [texts[0], texts.at(-1)];
  const told = texts.length > SOURCES_MAX ? say(words.many, language, { first, last }) : texts.join(language === "ja" ? "、" : ", ");
  return say(words.sourced, language, { line, sources: told });
}

function chosen(field: string, code: string, language: Language): string {
  return choiceText(field, code)?.[language] ?? code;
}

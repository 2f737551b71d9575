/**
 * The sentence of a decision: how mind and body have changed since the first day, made from the numbers of the chart and
 * nothing else. A change that could be noise is called so; what was not measured is said.
 */
import type { ChangeStatement } from "../../care/rules/change-statement.ts";
import type { Language } from "../../record/entry.ts";
import { measureName } from "../measures.ts";
import { say, type Text } from "../text.ts";

/** Mind or body. */
export type WheelName = "mind" | "body";

type Kind =
  | "not-measured"
  | "no-baseline"
  | "not-since"
  | "same"
  | "better"
  | "better-unsure"
  | "better-unknown"
  | "worse"
  | "worse-unsure"
  | "worse-unknown";

const WORDS: Readonly<Record<WheelName, Readonly<Record<Kind, Text>>>> = {
  mind: {
    "not-measured": { ja: "心の尺度は測られていません。", en: "The mind has not been measured." },
    "no-baseline": {
      ja: "{name} は {now} です。初回までの値がなく、変化は分かりません。",
      en: "{name} is {now}; without a score before the first session its change is not known.",
    },
    "not-since": {
      ja: "{name} は基準 {baseline} のあと測られていません。",
      en: "{name} was {baseline} at baseline and has not been measured since.",
    },
    same: { ja: "{name} は {baseline} のまま変わりません。", en: "{name} is unchanged at {now}." },
    better: { ja: "{name} は {baseline} から {now} に下がりました{percent}。", en: "{name} fell from {baseline} to {now}{percent}." },
    "better-unsure": {
      ja: "{name} は {baseline} から {now} です{percent}。確かな変化とは言えません。",
      en: "{name} went from {baseline} to {now}{percent}, which is not a reliable change.",
    },
    "better-unknown": {
      ja: "{name} は {baseline} から {now} です{percent}。確かな変化かどうかは分かりません。",
      en: "{name} went from {baseline} to {now}{percent}; how much of it is noise is not known.",
    },
    worse: { ja: "{name} は {baseline} から {now} に上がりました{percent}。", en: "{name} rose from {baseline} to {now}{percent}." },
    "worse-unsure": {
      ja: "{name} は {baseline} から {now} です{percent}。確かな変化とは言えません。",
      en: "{name} went from {baseline} to {now}{percent}, which is not a reliable change.",
    },
    "worse-unknown": {
      ja: "{name} は {baseline} から {now} です{percent}。確かな変化かどうかは分かりません。",
      en: "{name} went from {baseline} to {now}{percent}; how much of it is noise is not known.",
    },
  },
  body: {
    "not-measured": { ja: "体の症状は測られていません。", en: "The body has not been measured." },
    "no-baseline": {
      ja: "体の症状は {name} {now} です。初回までの値がなく、変化は分かりません。",
      en: "The body is at {name} {now}; without a score before the first session its change is not known.",
    },
    "not-since": {
      ja: "体の症状は、基準の {name} {baseline} のあと測られていません。",
      en: "The body was at {name} {baseline} at baseline and has not been measured since.",
    },
    same: { ja: "体の症状に変化はありません({name} {baseline} のまま)。", en: "No change in the body ({name} still {now})." },
    better: {
      ja: "体の症状は {name} で {baseline} から {now} に下がりました{percent}。",
      en: "The body fell from {baseline} to {now} on {name}{percent}.",
    },
    "better-unsure": {
      ja: "体の症状に確かな変化はありません({name} {baseline} から {now})。",
      en: "No reliable change in the body ({name} {baseline} to {now}).",
    },
    "better-unknown": {
      ja: "体の症状は {name} {baseline} から {now} です。確かな変化かどうかは分かりません。",
      en: "The body went from {baseline} to {now} on {name}; how much of it is noise is not known.",
    },
    worse: {
      ja: "体の症状は {name} で {baseline} から {now} に上がりました{percent}。",
      en: "The body rose from {baseline} to {now} on {name}{percent}.",
    },
    "worse-unsure": {
      ja: "体の症状に確かな変化はありません({name} {baseline} から {now})。",
      en: "No reliable change in the body ({name} {baseline} to {now}).",
    },
    "worse-unknown": {
      ja: "体の症状は {name} {baseline} から {now} です。確かな変化かどうかは分かりません。",
      en: "The body went from {baseline} to {now} on {name}; how much of it is noise is not known.",
    },
  },
};

const PERCENT: Readonly<Record<"better" | "worse", Text>> = {
  better: { ja: "({percent} % 改善)", en: " ({percent} % better)" },
  worse: { ja: "({percent} % 悪化)", en: " ({percent} % worse)" },
};

/**
 * The sentence.
 *
 * @example changeSentence({ kind: "not-measured" }, "body", "en") // "The body has not been measured."
 */
export function changeSentence(statement: ChangeStatement, wheel: WheelName, language: Language): string {
  const words = WORDS[wheel][kindOf(statement)];
  if (statement.kind === "not-measured") return say(words, language);
  const name = measureName(statement.code)[language];
  if (statement.kind === "no-baseline") return say(words, language, { name, now: rounded(statement.now) });
  if (statement.kind === "not-since") return say(words, language, { name, baseline: rounded(statement.baseline) });
  const { baseline, now, percent, direction } = statement;
  const better = percent === null || direction === "same" ? "" : say(PERCENT[direction], language, { percent: Math.round(percent) });
  return say(words, language, { name, baseline: rounded(baseline), now: rounded(now), percent: better });
}

function kindOf(statement: ChangeStatement): Kind {
  if (statement.kind !== "change") return statement.kind;
  const { direction, verdict } = statement;
  if (direction === "same" || verdict === "reliable") return direction;
  return `${direction}-${verdict === "not-known" ? "unknown" : "unsure"}`;
}

/** A prorated total or an index to one decimal. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

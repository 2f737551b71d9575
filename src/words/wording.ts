/**
 * What is found about an official wording that is to be imported, in words: one row for each code, with the gaps that the
 * finding fills; and why a file could not be read.
 */

import type { WordingFinding, WordingFindingCode } from "../measures/wording/findings.ts";
import type { UnreadableCode } from "../measures/wording/read-questionnaire.ts";
import type { Language } from "../record/entry.ts";
import { measureName } from "./measures.ts";
import { say, type Text } from "./text.ts";

/** Each finding's sentence. `{item}` is the topic of the item it is about. */
export const wordingFindingWords = {
  "item-unbound": { ja: "「{item}」に当たる項目が、まだ選ばれていません。", en: "No item of the file is chosen for “{item}”." },
  "item-twice": { ja: "ファイルの項目{linkId}が、2つの項目に使われています。", en: "Item {linkId} of the file is used for two items." },
  "link-ids-repeated": {
    ja: "ファイルに同じ番号(linkId {linkId})の項目が2つあり、どちらの回答か区別できません。",
    en: "The file has two items with the link id {linkId}: nobody could say which was answered.",
  },
  "text-missing": {
    ja: "「{item}」の文か答えの文が、この言語ではありません。",
    en: "“{item}” or one of its answers has no text in this language.",
  },
  "weights-missing": {
    ja: "「{item}」の答えに点数がありません(あるもの{given}、必要なのは{expected})。",
    en: "Answers of “{item}” have no points: {given} have, and {expected} are needed.",
  },
  "weights-differ": {
    ja: "「{item}」の点数が違います。ファイルは{given}、正しくは{expected}です。",
    en: "The points of “{item}” differ: the file has {given}, and they are {expected}.",
  },
  "lowest-label-differs": {
    ja: "「{item}」の最も軽い答えが「{given}」です。PHQ-9と同じ「{expected}」でなければなりません。公開されている用紙に多い誤りです。",
    en: "The lowest answer of “{item}” is “{given}”. It has to be “{expected}”, as in the PHQ-9; many published forms have this wrong.",
  },
  "licence-missing": {
    ja: "権利者と、使ってよい条件を入れてください。",
    en: "Say who holds the rights and on what terms the clinic uses the text.",
  },
  "licence-not-commercial": {
    ja: "有料の診療では使えない条件です。この文言は取り込めません。",
    en: "The terms do not allow use in paid care, so this text cannot be used here.",
  },
  "vectors-differ": {
    ja: "ファイルの点数で計算した合計が、この尺度の採点と{count}通りで合いません(例 {vector})。",
    en: "Totals from the file's own points differ from the scoring in {count} cases, for example {vector}.",
  },
  "bound-by-order": {
    ja: "項目は並び順だけで対応づけました。用紙によって順番が違うことがあります。1行ずつ確かめてください。",
    en: "Items were matched by their order alone. The order differs between forms: check each row.",
  },
  "weights-by-position": {
    ja: "「{item}」の答えに点数がないため、並び順で点数をつけました。軽い順か重い順か、確かめてください。",
    en: "The answers of “{item}” have no points and were numbered in their order. Check which end is the lowest.",
  },
  markup: {
    ja: "文の中にウェブページの記号があります(「{text}」)。そのまま表示されます。",
    en: "A text has marks of a web page in it (“{text}”). They will be shown as they are.",
  },
  "lowest-label-unchecked": {
    ja: "PHQ-9の文言がまだないため、最も軽い答えの文を照らし合わせられません。先にPHQ-9を取り込むか、紙のPHQ-9と見比べてください。",
    en: "There is no wording of the PHQ-9 yet to compare the lowest answer with. Import that first, or compare with the paper form.",
  },
  "licence-commercial-not-stated": {
    ja: "有料の診療で使ってよいかが、条件に書かれていません。権利者に確かめることをお勧めします。",
    en: "The terms do not say whether paid care may use the text. Asking the owner is advised.",
  },
  "items-left-over": {
    ja: "ファイルの{count}項目は採点に使わないため、取り込みません。",
    en: "{count} items of the file are no part of the score and are left out.",
  },
  "copyright-missing": { ja: "ファイルに著作権の記載がありません。", en: "The file does not say whose text it is." },
} as const satisfies Record<WordingFindingCode, Text>;

/** Why a file could not be read. */
export const unreadableWords = {
  "too-large": { ja: "ファイルが大きすぎます(2 MBまで)。", en: "The file is too large: 2 MB at most." },
  "not-json": { ja: "JSONとして読み取れません。", en: "This is not JSON." },
  "no-questionnaire": { ja: "ファイルの中に質問票(Questionnaire)がありません。", en: "There is no Questionnaire in the file." },
  "too-deep": { ja: "項目の入れ子が深すぎます。", en: "Its items are nested too deep." },
  "too-many-items": { ja: "項目が多すぎます(300まで)。", en: "It has too many items: 300 at most." },
} as const satisfies Record<UnreadableCode, Text>;

/** Findings about the wording of `instrument` that differ in nothing but the item, as one sentence. */
export function wordingFindingText(findings: readonly WordingFinding[], instrument: string, language: Language): string {
  const [first] = findings;
  if (first === undefined) return "";
  const topics = findings.flatMap(({ item }) => (item === null ? [] : [measureName(instrument, item)[language]]));
  return say(wordingFindingWords[first.code], language, { ...first.values, item: topics.join(language === "ja" ? "、" : ", ") });
}

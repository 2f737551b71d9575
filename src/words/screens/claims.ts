/** The words of the page that holds the article against what is known, claim by claim. */
import type { Certainty } from "../../model/grade.ts";
import type { Direction } from "../../model/ledger/claims.ts";
import type { Checked, Studied, StudyDesign } from "../../model/ledger/source.ts";
import type { Text } from "../text.ts";

export type ClaimView = "depression" | "tms" | "exosome" | "combination" | "body";

/** The words of the page. */
export const claimsWords = {
  title: { ja: "記事のことばと、わかっていること", en: "What the article says, and what is known" },
  lead: {
    ja: "うつ病にTMSとエクソソームを組み合わせるという記事の主張を、一つずつ、公表された研究と照らしました。",
    en: "An article proposes to combine TMS and exosomes in depression. Each of its claims is held against published research.",
  },
  status: {
    ja: "うつ病へのエクソソームは未承認です。人のうつ病での試験の結果は見つかっていません。",
    en: "Exosomes are not approved for depression. No result of a trial in people with depression was found.",
  },
  tally: {
    ja: "{all}件のうち、確実性が高いもの{high}件、人での証拠がないもの{none}件",
    en: "Of {all} claims, {high} are of high certainty and {none} have no human evidence",
  },
  strip: { ja: "確実性ごとの件数", en: "Claims by certainty" },
  parts: { ja: "主題で選ぶ", en: "Choose a subject" },
  added: { ja: "補足", en: "Added" },
  addedLong: {
    ja: "記事にはない項目です。患者さんが知るべきことなので、私たちが加えました。",
    en: "The article does not say this. We added it, because a patient has to know.",
  },
  unknown: { ja: "わかっていないこと", en: "What is not known" },
  figures: { ja: "数字と出典", en: "Figures and sources" },
  noSources: { ja: "ここに挙げる出典はありません。", en: "No source is listed here." },
  direction: { ja: "証拠の向き", en: "Where the evidence points" },
  certainty: { ja: "確実性 {word}", en: "Certainty: {word}" },
  participants: { ja: "{n}人", en: "{n|person|people}" },
  animalsOnly: { ja: "動物", en: "animals" },
  checkedAs: { ja: "確認 {word}", en: "Checked: {word}" },
  reviewed: {
    ja: "記事の主張{article}件と補足{added}件。{on}に見直しました。次の見直しは{due}までです。",
    en: "{article} claims of the article and {added} of ours. Reviewed on {on}; to be reviewed again by {due}.",
  },
  reviewer: {
    ja: "要旨を中心に確認したもので、各行に臨床医の署名はまだありません。",
    en: "Checked mostly against abstracts. No clinician has signed the rows yet.",
  },
  overdue: {
    ja: "見直しの期日{due}を過ぎています。新しい研究が反映されていないかもしれません。",
    en: "The review was due by {due}. Newer studies may be missing.",
  },
  notAdvice: {
    ja: "診断や治療の助言ではありません。治療は主治医と相談してください。",
    en: "This is not advice on diagnosis or treatment. Please talk with your doctor.",
  },
  toModel: { ja: "モデルの図を見る", en: "See the model" },
  home: { ja: "はじめの画面へ", en: "To the first page" },
  link: { ja: "わかっていること・いないこと", en: "What is known and what is not" },
} as const satisfies Record<string, Text>;

/** The subjects. */
export const claimViewWords = {
  depression: { ja: "うつ病", en: "Depression" },
  tms: { ja: "TMS", en: "TMS" },
  exosome: { ja: "エクソソーム", en: "Exosome" },
  combination: { ja: "併用", en: "Both" },
  body: { ja: "体", en: "Body" },
} as const satisfies Record<ClaimView, Text>;

/** How certain a claim is. */
export const certaintyWords = {
  high: { ja: "高い", en: "high" },
  moderate: { ja: "中くらい", en: "moderate" },
  low: { ja: "低い", en: "low" },
  "very low": { ja: "とても低い", en: "very low" },
  none: { ja: "人での証拠なし", en: "no human evidence" },
} as const satisfies Record<Certainty, Text>;

/** Where its evidence points. */
export const directionWords = {
  supports: { ja: "主張を支持する向き", en: "in favour of the claim" },
  association: { ja: "関連はあるが、原因かは別", en: "an association, which is no cause" },
  weak: { ja: "弱く支持", en: "weakly in favour" },
  uncertain: { ja: "はっきりしない", en: "unclear" },
  mixed: { ja: "結果が分かれる", en: "mixed" },
  indirect: { ja: "ほかの治療からの間接的な証拠", en: "indirect, from other treatments" },
  hypothesis: { ja: "仮説のみ", en: "a hypothesis only" },
  "animals-only": { ja: "動物のみ", en: "in animals only" },
  unknown: { ja: "不明", en: "unknown" },
} as const satisfies Record<Direction, Text>;

/** How a study was made. */
export const studyDesignWords = {
  "network-meta-analysis": { ja: "ネットワークメタ解析", en: "network meta-analysis" },
  "meta-analysis": { ja: "メタ解析", en: "meta-analysis" },
  "pooled-trials": { ja: "試験の個人データの統合", en: "patient-level pooling of trials" },
  "systematic-review": { ja: "系統的な総説", en: "systematic review" },
  review: { ja: "総説", en: "review" },
  randomised: { ja: "無作為化試験", en: "randomised trial" },
  uncontrolled: { ja: "対照のない研究", en: "study without control" },
  cohort: { ja: "追跡研究", en: "cohort" },
  "cross-section": { ja: "横断調査", en: "cross-section" },
  genetic: { ja: "遺伝子を使った解析", en: "genetic analysis" },
  experiment: { ja: "実験", en: "experiment" },
  registration: { ja: "試験の登録(結果なし)", en: "registration, without results" },
  guidance: { ja: "学会の指針", en: "guidance of a society" },
} as const satisfies Record<StudyDesign, Text>;

/** In whom. */
export const studiedWords = {
  depression: { ja: "うつ病の人", en: "people with depression" },
  "other-illness": { ja: "ほかの病気の人", en: "people with other illnesses" },
  population: { ja: "一般の人", en: "general population" },
  healthy: { ja: "健康な人", en: "healthy people" },
  animals: { ja: "動物", en: "animals" },
  laboratory: { ja: "製法・用語", en: "methods" },
} as const satisfies Record<Studied, Text>;

/** How far a source was checked. */
export const checkedWords = {
  full: { ja: "本文またはデータ", en: "text or data" },
  abstract: { ja: "要旨", en: "abstract" },
  citation: { ja: "書誌のみ", en: "citation only" },
  record: { ja: "登録情報のみ", en: "record only" },
  secondary: { ja: "ほかの文献からの引用", en: "second hand" },
  recalled: { ja: "記憶による、未確認", en: "recalled, not verified" },
} as const satisfies Record<Checked, Text>;

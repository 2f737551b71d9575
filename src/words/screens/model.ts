/** The words of the page that shows the mind-body model. */
import type { Text } from "../text.ts";

/** The words of the page. */
export const modelWords = {
  title: { ja: "心と体のモデル", en: "The mind-body model" },
  hypothesis: { ja: "仮説モデル", en: "Hypothesis model" },
  version: { ja: "版 {version}・{n}つの状態・1日ごと", en: "Version {version}, {n} states, daily steps" },
  lead: {
    ja: "矢印{all}本のうち、確実性が高いA は{a}本、B は{b}本です。残りは小規模な研究か、仮定です。",
    en: "Of {all} arrows, {a} are of grade A and {b} of grade B. The others rest on small studies or on suppositions.",
  },
  map: { ja: "状態と矢印", en: "States and arrows" },
  arrow: { ja: "矢印", en: "Arrow" },
  arrowLabel: { ja: "{arrow}、等級{grade}", en: "{arrow}, grade {grade}" },
  gain: { ja: "TMSの効き", en: "What TMS achieves" },
  chosen: { ja: "選んだ矢印", en: "Chosen arrow" },
  unapproved: { ja: "研究的・未承認", en: "Investigational, unapproved" },
  grade: { ja: "根拠", en: "Grade" },
  basis: { ja: "理由", en: "Why" },
  sign: { ja: "向き", en: "Direction" },
  raises: { ja: "強める", en: "raises" },
  lowers: { ja: "弱める", en: "lowers" },
  prior: { ja: "事前分布", en: "Prior" },
  priorOf: {
    ja: "{name} の事前分布、平均 {mean}、標準偏差 {deviation}",
    en: "Prior of {name}: mean {mean}, standard deviation {deviation}",
  },
  unverified: { ja: "未確認", en: "not verified" },
  learnt: { ja: "学んだこと", en: "Learnt" },
  nothingLearnt: {
    ja: "この図では何も学んでいません。事前分布のままです。",
    en: "Nothing in this picture: the prior stands.",
  },
  toLessons: {
    ja: "クリニックのデータが教えることは、クリニックの問いで",
    en: "What the clinic's own data teach stands at the clinic's question",
  },
  needs: { ja: "知るには", en: "To know" },
  claims: { ja: "主張", en: "Claims" },
  noClaim: { ja: "記事の主張にはもとづきません", en: "Rests on no claim of the article" },
  harms: { ja: "悪くする", en: "harms" },
  noEffect: { ja: "効果なし", en: "no effect" },
  helps: { ja: "良くする", en: "helps" },
  without: { ja: "エクソソームは何もしないと仮定する", en: "Assume that exosomes do nothing" },
  withoutMeans: {
    ja: "薄くした矢印がなくなっても、点滴への期待と関わりは残ります。それは、エクソソームに固有でない効果です。",
    en: "Without the faded arrows, expectation and contact remain: what an infusion does whatever is in it.",
  },
  asTable: { ja: "表で見る(矢印{n}本)", en: "View as table ({n} arrows)" },
  asPicture: { ja: "図で見る", en: "View as picture" },
  toClaims: { ja: "記事のことばと、わかっていること", en: "What the article says, and what is known" },
} as const satisfies Record<string, Text>;

/** The words of the forecast in the chart. It is of a hypothesis, and every text here keeps it one. */
import type { NoInput } from "../../insight/model-input.ts";
import type { Text } from "../text.ts";

/** The panel's words. */
export const forecastWords = {
  show: { ja: "見込みを見る", en: "Show the forecast" },
  hide: { ja: "見込みを隠す", en: "Hide the forecast" },
  title: { ja: "見込み", en: "Forecast" },
  hypothesis: { ja: "仮説モデル・根拠の等級 {grade}", en: "Hypothesis model, grade {grade}" },
  toModel: { ja: "矢印と根拠を見る", en: "See the arrows and their grounds" },
  computing: { ja: "計算しています…", en: "Computing…" },
  strategy: { ja: "帯を描く治療", en: "Band drawn for" },
  allFour: { ja: "4つすべて", en: "All four" },
  prior: { ja: "事前分布", en: "Prior" },
  without: { ja: "エクソソームは何もしないと仮定", en: "Assume that exosomes do nothing" },
  withoutMeans: {
    ja: "固有の効果はちょうど0です。残る差は、期待と関わりによるものです。",
    en: "The specific effect is exactly 0. What difference remains is expectation and contact.",
  },
  bandsMean: { ja: "濃い帯は新しい測定の半分、淡い帯は9割が入る範囲", en: "Dark: half of new measurements; pale: nine in ten" },
  byInstrument: { ja: "尺度ごとの見込み", en: "By instrument" },
  asTable: { ja: "表で見る", en: "View as table" },
  asPicture: { ja: "図で見る", en: "View as pictures" },
  instrument: { ja: "尺度", en: "Instrument" },
  drawnStrategy: { ja: "治療", en: "Treatment" },
  week: { ja: "週", en: "Week" },
  median: { ja: "中央値", en: "Middle" },
  half: { ja: "半分が入る範囲", en: "Half" },
  nineTenths: { ja: "9割が入る範囲", en: "Nine in ten" },
  crp: { ja: "hs-CRP(mg/L)", en: "hs-CRP (mg/L)" },
  notMeasured: { ja: "この患者さんでは測定なし", en: "not measured here" },
  latest: { ja: "最後の測定 {value}(第{week}週)", en: "latest {value} (week {week})" },
  inWeek: { ja: "第{week}週", en: "week {week}" },
  people: { ja: "このような人100人のうち({strategy}、第{week}週)", en: "Of 100 people like this ({strategy}, week {week})" },
  remission: { ja: "寛解 {n}人", en: "remission {n}" },
  response: { ja: "反応 {n}人", en: "response {n}" },
  neitherOne: { ja: "どちらでもない {n}人", en: "neither {n}" },
  icons: {
    ja: "100人のうち寛解{remission}人、寛解しないが反応{response}人",
    en: "Of 100: {remission} in remission, {response} with a response short of it",
  },
  parts: { ja: "変化の内訳(HAM-D17、{strategy})", en: "What the change is made of (HAM-D17, {strategy})" },
  points: { ja: "{n}点", en: "{n} points" },
  grade: { ja: "等級 {grade}", en: "grade {grade}" },
  assumes: { ja: "仮定していること", en: "What is assumed" },
  supposedSessions: {
    ja: "計画にないTMSは、今日から週5回・30回を仮定",
    en: "TMS is not planned: 30 sessions, five a week from today, are supposed",
  },
  supposedInfusions: {
    ja: "計画にない点滴は、今日・2週後・4週後を仮定",
    en: "Infusions are not planned: today and after 2 and 4 weeks are supposed",
  },
  leftOut: {
    ja: "モデルにない測定{n}件は使っていません",
    en: "{n|measurement has|measurements have} no place in the model and are left out",
  },
  withoutIntensity: {
    ja: "強度の記録がない刺激{n}回は、閾値の120%と仮定",
    en: "{n|session|sessions} without a recorded intensity: 120 % of the threshold is supposed",
  },
  range: { ja: "見込みの範囲", en: "Expected range" },
  showRange: { ja: "見込みの範囲を見る", en: "Show the expected range" },
  rangeMeans: {
    ja: "第{week}週の新しい測定の中央値と、9割が入る範囲",
    en: "A new measurement in week {week}: its middle, and where nine in ten lie",
  },
  plannedCourse: { ja: "この計画", en: "This plan" },
  inChart: { ja: "すべての見込みはカルテで", en: "The whole forecast is in the chart" },
  neverChooses: { ja: "見込みは治療を選びません。", en: "The forecast chooses nothing." },
} as const satisfies Record<string, Text>;

/** Why there is no forecast. */
export const noForecastWords = {
  "not-measured": { ja: "見込みは、最初の測定から描けます。", en: "A forecast needs a first measurement." },
  "too-long-ago": { ja: "開始から26週を超える見込みは描きません。", en: "No forecast goes beyond 26 weeks from the start." },
} as const satisfies Record<NoInput, Text>;

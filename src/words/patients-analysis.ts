/**
 * The words of an analysis with one row a patient: arms, measures of synergy and what they say, time to an event, mediation,
 * comparisons that nobody randomised. Names of columns stand as they do in the data.
 */
import type { WeightTarget } from "../evidence/observational/weights.ts";
import type { Measure } from "../evidence/response/interaction-measures.ts";
import type { RiskQuestion } from "../evidence/response/risk-contrast.ts";
import type { SynergyWord } from "../evidence/response/scales.ts";
import type { Text } from "./text.ts";

/** Differences of proportions. */
export const riskQuestionWords = {
  "both-vs-tms": { ja: "併用 − TMSのみ", en: "both minus TMS alone" },
  "both-vs-exosome": { ja: "併用 − エクソソームのみ", en: "both minus exosome alone" },
  "both-vs-neither": { ja: "併用 − どちらもなし", en: "both minus neither" },
  "tms-vs-neither": { ja: "TMSのみ − どちらもなし", en: "TMS alone minus neither" },
  "exosome-vs-neither": { ja: "エクソソームのみ − どちらもなし", en: "exosome alone minus neither" },
  "additive-interaction": { ja: "加法的な交互作用", en: "additive interaction" },
} as const satisfies Record<RiskQuestion, Text>;

/** Measures of synergy. */
export const measureWords = {
  additive: { ja: "差の和(加法的)", en: "sum of differences (additive)" },
  "bliss-raw": { ja: "Bliss独立(補正なし)", en: "Bliss independence, raw" },
  "bliss-corrected": { ja: "Bliss独立(対照群で補正)", en: "Bliss independence, corrected for control" },
  "bliss-log-survival": { ja: "Bliss独立(非反応の対数比)", en: "Bliss independence, log ratio of non-response" },
  "risk-ratio": { ja: "リスク比の積(対数)", en: "product of risk ratios (log)" },
  "odds-ratio": { ja: "オッズ比の積(対数)", en: "product of odds ratios (log)" },
  reri: { ja: "交互作用による相対過剰リスク(RERI)", en: "relative excess risk due to interaction (RERI)" },
} as const satisfies Record<Measure, Text>;

/** What an interval says of synergy. */
export const synergyWords = {
  synergy: { ja: "相乗的", en: "synergy" },
  antagonism: { ja: "拮抗的", en: "antagonism" },
  "cannot-tell": { ja: "どちらとも言えない", en: "cannot tell" },
} as const satisfies Record<SynergyWord, Text>;

/** Whom a weighted comparison is about. */
export const targetWords = {
  overlap: { ja: "どちらの治療もあり得た人(重なり)", en: "those who could have had either (overlap)" },
  everyone: { ja: "全員(ATE)", en: "everyone (ATE)" },
  treated: { ja: "治療を受けた人(ATT)", en: "those who were treated (ATT)" },
} as const satisfies Record<WeightTarget, Text>;

/** Titles and columns. */
export const patientsWords = {
  patients: { ja: "データの人数: {patients}", en: "Patients in the data: {patients}" },
  refused: { ja: "答えられません: {finding}", en: "No answer: {finding}" },
  response: { ja: "反応・寛解など(あり/なし): {outcome}", en: "Response, remission (yes or no): {outcome}" },
  responders: { ja: "「あり」の人", en: "with" },
  proportion: { ja: "割合", en: "share" },
  wilson: { ja: "95%信頼区間(Wilson)", en: "95 % interval (Wilson)" },
  differences: { ja: "割合の差", en: "Differences of shares" },
  comparison: { ja: "比較", en: "comparison" },
  newcombe: { ja: "95%信頼区間(Newcombe)", en: "95 % interval (Newcombe)" },
  highestSingleAgent: { ja: "併用 − よい方の単独", en: "both minus the better of the two alone" },
  scales: { ja: "相乗作用を、尺度ごとに", en: "Synergy, scale by scale" },
  measure: { ja: "尺度", en: "scale" },
  expected: { ja: "相乗なしなら併用の反応は", en: "both without synergy" },
  says: { ja: "読み", en: "says" },
  observed: { ja: "併用の反応の割合(観察): {observed}", en: "Share of responders with both, as seen: {observed}" },
  rawExpects: {
    ja: "補正なしのBlissは、対照群でも起きる反応を両方の治療の反応と数えるため、併用に {more} 多く期待します。",
    en: "Raw Bliss counts those who respond untreated as responders to both, and so expects {more} more of the pair.",
  },
  logistic: { ja: "ロジスティック回帰", en: "Logistic regression" },
  firth: { ja: "ロジスティック回帰(Firth、プロファイル区間)", en: "Logistic regression (Firth, profile intervals)" },
  likelihoodRatio: {
    ja: "交互作用の尤度比検定: χ² = {chiSquared}、自由度 {df}、p = {p}",
    en: "Likelihood ratio test of the interaction: chi-squared {chiSquared}, df {df}, p {p}",
  },
  coefficient: { ja: "係数", en: "coefficient" },
  oddsRatio: { ja: "オッズ比", en: "odds ratio" },
  hazardRatio: { ja: "ハザード比", en: "hazard ratio" },
  timeToEvent: { ja: "イベントまでの時間", en: "Time to the event" },
  n: { ja: "人数", en: "patients" },
  events: { ja: "イベント", en: "events" },
  median: { ja: "中央値", en: "median" },
  restrictedMean: { ja: "{horizon} までの境界内平均", en: "restricted mean to {horizon}" },
  logRank: { ja: "ログランク検定", en: "log-rank test" },
  petoPrentice: { ja: "Peto-Prentice検定", en: "Peto-Prentice test" },
  test: { ja: "検定", en: "test" },
  chiSquared: { ja: "χ²", en: "chi-squared" },
  df: { ja: "自由度", en: "df" },
  allArms: { ja: "全群", en: "all arms" },
  cox: { ja: "Cox回帰", en: "Cox regression" },
  interactionTest: { ja: "交互作用(尤度比)", en: "interaction (likelihood ratio)" },
  proportionalHazards: { ja: "比例ハザード性({column})", en: "proportional hazards ({column})" },
  global: { ja: "全体", en: "all columns" },
  restrictedMeanDifference: { ja: "境界内平均の差({comparison})", en: "difference of restricted means ({comparison})" },
  concordance: { ja: "一致度(C): {share}(標準誤差 {standardError})", en: "Concordance: {share} (standard error {standardError})" },
  mediation: { ja: "媒介", en: "Mediation" },
  quantity: { ja: "量", en: "quantity" },
  a: { ja: "a: 曝露 → 媒介変数", en: "a: exposure to mediator" },
  b: { ja: "b: 媒介変数 → 結果", en: "b: mediator to outcome" },
  total: { ja: "総合効果", en: "total effect" },
  direct: { ja: "直接効果", en: "direct effect" },
  indirectSobel: { ja: "間接効果(Sobel)", en: "indirect effect (Sobel)" },
  indirectNormalProduct: { ja: "間接効果(正規分布の積)", en: "indirect effect (product of normals)" },
  indirectPercentile: { ja: "間接効果(ブートストラップ、パーセンタイル)", en: "indirect effect (bootstrap, percentile)" },
  indirectBca: { ja: "間接効果(ブートストラップ、BCa)", en: "indirect effect (bootstrap, BCa)" },
  naturalDirect: { ja: "自然直接効果", en: "natural direct effect" },
  totalNaturalIndirect: { ja: "全自然間接効果", en: "total natural indirect effect" },
  pureNaturalIndirect: { ja: "純自然間接効果", en: "pure natural indirect effect" },
  controlledDirect: { ja: "制御直接効果", en: "controlled direct effect" },
  confounding: {
    ja: "測られていない交絡: 媒介変数と結果の誤差の相関が {correlation} なら、間接効果はなくなります。",
    en: "Unmeasured confounding: a correlation of {correlation} between the errors of mediator and outcome would leave no indirect effect.",
  },
  reliability: { ja: "媒介変数の信頼性", en: "Reliability of the mediator" },
  indirect: { ja: "間接効果", en: "indirect effect" },
  ruledOut: { ja: "(データと合わない)", en: "(the data rule it out)" },
  observational: { ja: "無作為化されていない比較", en: "A comparison that nobody randomised" },
  about: { ja: "誰についての答えか: {target}", en: "About: {target}" },
  covariate: { ja: "共変量", en: "covariate" },
  before: { ja: "標準化差(前)", en: "standardised difference before" },
  after: { ja: "標準化差(重み付け後)", en: "after weighting" },
  effective: {
    ja: "実質の人数: 治療群 {treated} / {treatedGiven}、対照群 {control} / {controlGiven}",
    en: "Effective patients: treated {treated} of {treatedGiven}, control {control} of {controlGiven}",
  },
  weightedDifference: { ja: "重み付けした差", en: "weighted difference" },
  series: { ja: "患者ごとの試験(n-of-1)", en: "Trials in single patients (n-of-1)" },
  patient: { ja: "患者", en: "patient" },
  observations: { ja: "観察", en: "observations" },
  differenceOfPhases: { ja: "治療あり − 治療なし", en: "with minus without" },
  randomisation: { ja: "無作為化検定 p", en: "randomisation test, p" },
  tauU: { ja: "Tau-U", en: "Tau-U" },
  shrunken: { ja: "全体へ縮約した効果", en: "drawn towards the mean" },
  pooled: { ja: "全体の平均", en: "Mean of all" },
  pooledLine: {
    ja: "{estimate}({interval})、p = {p}。患者間の標準偏差 {between}。新しい患者の95%予測区間 {prediction}",
    en: "{estimate} ({interval}), p {p}; standard deviation between patients {between}; 95 % prediction for a new patient {prediction}",
  },
  eValue: { ja: "E値: {estimate}(区間の端 {interval})", en: "E-value: {estimate} (for the end of the interval: {interval})" },
} as const satisfies Record<string, Text>;

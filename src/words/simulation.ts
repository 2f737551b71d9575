/** The words of `ryorin simulate` and `ryorin forecast`: what the numbers are, what they assume, and what is not known. */
import type { ChangePart } from "../model/arrows.ts";
import type { Assumption, PriorName } from "../model/graded.ts";
import type { InstrumentName } from "../model/measurement.ts";
import type { Settled } from "../model/settled.ts";
import type { Text } from "./text.ts";

/** The three priors. */
export const priorWords = {
  sceptical: { ja: "懐疑的な事前分布", en: "sceptical prior" },
  analogue: { ja: "類似薬からの事前分布", en: "analogue prior" },
  flat: { ja: "平らな事前分布", en: "flat prior" },
} as const satisfies Record<PriorName, Text>;

/** The parts of a change. */
export const changePartWords = {
  natural: { ja: "自然経過", en: "natural course" },
  nonSpecific: { ja: "非特異的(期待・関わり)", en: "non-specific (expectation, contact)" },
  specificTms: { ja: "TMSに特異的", en: "specific to TMS" },
  specificExosome: { ja: "エクソソームに特異的", en: "specific to the exosome" },
} as const satisfies Record<ChangePart, Text>;

/** Whether a gain from the exosome is settled. */
export const settledWords = {
  "gain-likely": {
    ja: "3つの事前分布すべてで、意味のある上乗せが見込まれます",
    en: "a gain that matters is likely under all three priors",
  },
  "gain-unlikely": {
    ja: "3つの事前分布すべてで、意味のある上乗せは見込みにくい",
    en: "a gain that matters is unlikely under all three priors",
  },
  "not-settled": { ja: "決着していません(事前分布によって答えが異なります)", en: "not settled: the answer depends on the prior" },
} as const satisfies Record<Settled, Text>;

/** The instruments of the model, in short. */
export const modelInstrumentWords = {
  hamd17: { ja: "HAM-D17", en: "HAM-D17" },
  phq9: { ja: "PHQ-9", en: "PHQ-9" },
  phq15: { ja: "PHQ-15", en: "PHQ-15" },
  sss8: { ja: "SSS-8", en: "SSS-8" },
  who5: { ja: "WHO-5(高いほど良い)", en: "WHO-5 (high is good)" },
  lnCrp: { ja: "ln CRP", en: "ln CRP" },
} as const satisfies Record<InstrumentName, Text>;

/** What a result assumes. */
export const assumptionOfModelWords = {
  "hypothesis-model": {
    ja: "心身モデルは仮説であり、確立した機序ではありません",
    en: "the mind-body model is a hypothesis, not an established mechanism",
  },
  "entry-by-measured-score": { ja: "測定したHAM-D17の得点で組み入れています", en: "entry is by the measured HAM-D17 total" },
  "patient-taken-as-known": {
    ja: "この患者さんの出発点と反応のしやすさは、わかっているものとしています(ばらつきは偶然と測定誤差だけです)",
    en: "where this patient begins and how strongly the patient answers are taken as known; what varies is chance and errors of measurement",
  },
  "daily-step": { ja: "1日刻みで計算しています", en: "computed in steps of a day" },
  "exosome-effects-supposed": {
    ja: "エクソソームの作用は仮定で、うつ病の人での測定はありません",
    en: "the exosome's effects are supposed; none was measured in depressed people",
  },
  "exosome-effects-off": { ja: "エクソソームの作用はないものとしています", en: "the exosome is taken to have no effect" },
  "expectation-blind": { ja: "何を受けているか知らない場合の期待", en: "expectation of patients who do not know what they get" },
  "expectation-open": { ja: "何を受けているか知っている場合の期待", en: "expectation of patients who know what they get" },
  "dose-taken-as-standard": {
    ja: "点滴の用量を比べられないため、標準の1回分とみなしています",
    en: "an infusion's dose cannot be compared and is taken as one standard dose",
  },
  "potency-taken-as-standard": {
    ja: "ロットの力価が測られていないため、標準とみなしています",
    en: "a lot's potency was not measured and is taken as standard",
  },
  "treated-as-population": {
    ja: "この患者さんは、モデルの患者集団の一人とみなしています",
    en: "the patient is taken to be one of the model's population",
  },
  "linear-in-exosome-effects": { ja: "エクソソームの作用に比例する範囲で計算しています", en: "linear in the exosome's effects" },
  "bias-of-open-data": {
    ja: "対照のないデータの偏り(−0.35 ± 0.20 SD)を見込んでいます",
    en: "a bias of -.35 (SD .20) is allowed for in data without controls",
  },
  "results-independent": { ja: "結果どうしは独立とみなしています", en: "results are taken as independent of each other" },
  "natural-course-flat-after-26-weeks": {
    ja: "26週以降の自然経過は、実際より平らです",
    en: "after 26 weeks the natural course is flatter than in life",
  },
} as const satisfies Record<Assumption, Text>;

/** The commands and their answers. */
export const simulationWords = {
  simulateSummary: {
    ja: "計画した治療を、仮想の患者集団か一人の患者さんで、4つの方針のもとに模擬します",
    en: "simulate a course in virtual patients, or in one patient, under four strategies",
  },
  forecastSummary: {
    ja: "一人の患者さんの見通しを、これまでの測定から4つの方針で示します",
    en: "forecast one patient from the measurements so far, under four strategies",
  },
  countHelp: { ja: "仮想患者の数(既定: 2000)", en: "how many virtual patients (default: 2000)" },
  particlesHelp: { ja: "粒子(仮想患者)の数(既定: 2000)", en: "how many particles, virtual patients (default: 2000)" },
  entryHelp: { ja: "組み入れるHAM-D17の最低点(既定: 18)", en: "the least HAM-D17 total that enters (default: 18)" },
  patientHelp: {
    ja: "集団の代わりに、このファイル(JSON)の一人の患者さんを模擬します",
    en: "simulate the one patient in this file (JSON) instead of a population",
  },
  svgHelp: { ja: "図をSVGとして書き出すファイル", en: "write the picture as SVG to this file" },
  regimenHelp: { ja: "行った治療と予定(JSON)", en: "what was delivered and is planned (JSON)" },
  todayHelp: { ja: "見通しを立てる日(既定: 最後の測定日)", en: "the day of the forecast (default: of the last measurement)" },
  oneFile: { ja: "ファイルを1つ指定してください。", en: "Name one file." },
  regimenMissing: { ja: "--regimen で治療の計画を指定してください。", en: "Name the course with --regimen." },
  simulating: { ja: "仮想患者を計算しています", en: "Simulating virtual patients" },
  forecasting: { ja: "見通しを計算しています", en: "Computing the forecast" },
  strategyLine: {
    ja: "{strategy}: {day}日目 HAM-D17 平均 {mean}(90%範囲 {low}〜{high})、反応 {response}%、寛解 {remission}%",
    en: "{strategy}: day {day}, HAM-D17 mean {mean} (90 % of patients {low} to {high}), response {response} %, remission {remission} %",
  },
  outlookLine: {
    ja: "{strategy}: {day}日目 HAM-D17 中央値 {median}(90%予測範囲 {low}〜{high})、反応 {response}%、寛解 {remission}%",
    en: "{strategy}: day {day}, HAM-D17 median {median} (90 % forecast interval {low} to {high}), response {response} %, remission {remission} %",
  },
  changeLine: { ja: "  {part}: {points} 点(証拠の等級 {grade})", en: "  {part}: {points} points (grade {grade})" },
  gainLine: {
    ja: "併用で、エクソソームによる意味のある上乗せ(HAM-D17で3点以上)の確率: {probability}%",
    en: "probability of a gain from the exosome that matters (3 points of HAM-D17 or more), with both: {probability} %",
  },
  effectiveLine: { ja: "有効な仮想患者: {size}", en: "effective virtual patients: {size}" },
  gradeLine: { ja: "この結果の証拠の等級: {grade}", en: "grade of this result: {grade}" },
  assumes: { ja: "前提: {assumption}", en: "assumes: {assumption}" },
  figureTitle: { ja: "HAM-D17の見通し(中央値と90%の範囲)", en: "HAM-D17: median and 90 % range" },
  figureDay: { ja: "日", en: "day" },
  written: { ja: "{path} に書き出しました。", en: "Written to {path}." },
} as const satisfies Record<string, Text>;

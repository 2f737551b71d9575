/**
 * The words of measures: names of instruments, analytes and indices, how a total is read, what a change amounts to, and
 * the topic of each item in our own words. A topic says what an item is about; it is not the item: the official wording is
 * its owner's and comes from the clinic's own form.
 */
import type { AnalyteCode } from "../measures/analytes.ts";
import type { Change, ChangeVerdict } from "../measures/change.ts";
import type { BaselineRule, TreatmentRow } from "../measures/flowsheet.ts";
import type { IndexCode } from "../measures/indices.ts";
import type { BandCode } from "../measures/instrument.ts";
import type { InstrumentCode } from "../measures/instruments.ts";
import { itemWords } from "./items.ts";
import type { Text } from "./text.ts";

interface MeasureText extends Text {
  /** For the head of a column or a row. */
  readonly short: Text;
}

const same = (name: string): Text => ({ ja: name, en: name });

/** A T-score of PROMIS; `high` where high is good. */
const promis = (ja: string, en: string, good: "high" | null = null): MeasureText => ({
  ja: `PROMIS ${ja}(Tスコア)`,
  en: `PROMIS ${en}, T-score`,
  short: { ja: `PROMIS ${ja}${good === null ? "" : "(高いほど良い)"}`, en: `PROMIS ${en}${good === null ? "" : " (high is good)"}` },
});

/** A summary score of the SF family; high is good. */
const shortForm = (name: string, ja: string, en: string, code: string): MeasureText => ({
  ja: `${name} ${ja}サマリースコア`,
  en: `${name} ${en} component summary`,
  short: { ja: `${name} ${code}(高いほど良い)`, en: `${name} ${code} (high is good)` },
});

/** Each instrument's name, and how it is called in short. */
export const instrumentWords = {
  hamd17: { ja: "ハミルトンうつ病評価尺度(17項目)", en: "Hamilton Depression Rating Scale, 17 items", short: same("HAM-D17") },
  madrs: { ja: "モンゴメリー・アスベルグうつ病評価尺度", en: "Montgomery–Åsberg Depression Rating Scale", short: same("MADRS") },
  phq9: { ja: "こころとからだの質問票(抑うつ9項目)", en: "Patient Health Questionnaire, 9 items", short: same("PHQ-9") },
  "qids-sr16": {
    ja: "簡易抑うつ症状尺度(自己記入式16項目)",
    en: "Quick Inventory of Depressive Symptomatology, 16 items",
    short: same("QIDS-SR16"),
  },
  hama: { ja: "ハミルトン不安評価尺度", en: "Hamilton Anxiety Rating Scale", short: same("HAM-A") },
  gad7: { ja: "全般不安症の尺度(7項目)", en: "Generalised Anxiety Disorder scale, 7 items", short: same("GAD-7") },
  "c-ssrs": {
    ja: "コロンビア自殺重症度評価尺度(スクリーナー)",
    en: "Columbia Suicide Severity Rating Scale, screener",
    short: same("C-SSRS"),
  },
  sss8: { ja: "身体症状スケール(8項目)", en: "Somatic Symptom Scale, 8 items", short: same("SSS-8") },
  phq15: { ja: "身体症状の質問票(15項目)", en: "Patient Health Questionnaire, 15 somatic symptoms", short: same("PHQ-15") },
  "headache-days": {
    ja: "頭痛のあった日数(28日間)",
    en: "Days with headache in 28 days",
    short: { ja: "頭痛の日数", en: "Headache days" },
  },
  "pain-nrs": { ja: "痛みの強さ(0〜10)", en: "Pain, 0 to 10", short: { ja: "痛み(0〜10)", en: "Pain 0–10" } },
  infections: { ja: "感染症にかかった回数(28日間)", en: "Infections in 28 days", short: { ja: "感染症の回数", en: "Infections" } },
  ais: { ja: "アテネ不眠尺度", en: "Athens Insomnia Scale", short: same("AIS") },
  isi: { ja: "不眠重症度質問票", en: "Insomnia Severity Index", short: same("ISI") },
  bfi: { ja: "簡易倦怠感尺度", en: "Brief Fatigue Inventory", short: same("BFI") },
  fas: { ja: "疲労評価尺度", en: "Fatigue Assessment Scale", short: same("FAS") },
  snaq: {
    ja: "簡易栄養食欲調査票",
    en: "Simplified Nutritional Appetite Questionnaire",
    short: { ja: "SNAQ(高いほど良い)", en: "SNAQ (high is good)" },
  },
  who5: { ja: "WHO-5 精神的健康状態表", en: "WHO-5 Well-Being Index", short: { ja: "WHO-5(高いほど良い)", en: "WHO-5 (high is good)" } },
  "eq-5d-5l": {
    ja: "健康関連QOL尺度 EQ-5D-5L(効用値)",
    en: "EQ-5D-5L health index",
    short: { ja: "EQ-5D-5L(高いほど良い)", en: "EQ-5D-5L (high is good)" },
  },
  "eq-vas": {
    ja: "EQ-5Dの視覚的評価尺度(今日の健康状態)",
    en: "EQ visual analogue scale, health today",
    short: { ja: "EQ-VAS(高いほど良い)", en: "EQ VAS (high is good)" },
  },
  wsas: { ja: "仕事と社会適応の尺度", en: "Work and Social Adjustment Scale", short: same("WSAS") },
  "pdq-d5": {
    ja: "認知機能の自覚的評価(うつ病用5項目)",
    en: "Perceived Deficits Questionnaire for depression, 5 items",
    short: same("PDQ-D-5"),
  },
  "cgi-s": { ja: "臨床全般印象度(重症度)", en: "Clinical Global Impression, severity", short: same("CGI-S") },
  "cgi-i": { ja: "臨床全般印象度(改善度)", en: "Clinical Global Impression, improvement", short: same("CGI-I") },
  "pgi-i": { ja: "患者さん自身による全般改善度", en: "Patient Global Impression of improvement", short: same("PGI-I") },
  "promis-depression": promis("抑うつ", "depression"),
  "promis-fatigue": promis("疲労", "fatigue"),
  "promis-sleep": promis("睡眠障害", "sleep disturbance"),
  "promis-pain": promis("痛みによる支障", "pain interference"),
  "promis-physical": promis("身体機能", "physical function", "high"),
  "promis-social": promis("社会的役割", "social roles", "high"),
  "promis-gmh": promis("全般的な心の健康", "global mental health", "high"),
  "promis-gph": promis("全般的な体の健康", "global physical health", "high"),
  psqi: { ja: "ピッツバーグ睡眠質問票", en: "Pittsburgh Sleep Quality Index", short: same("PSQI") },
  fss: { ja: "疲労重症度尺度", en: "Fatigue Severity Scale", short: same("FSS") },
  chalder: { ja: "チャルダー疲労尺度", en: "Chalder Fatigue Scale", short: same("CFQ-11") },
  "hit-6": { ja: "頭痛影響度の質問票", en: "Headache Impact Test", short: same("HIT-6") },
  gsrs: { ja: "消化器症状評価尺度", en: "Gastrointestinal Symptom Rating Scale", short: same("GSRS") },
  "sheehan-sds": { ja: "シーハン障害尺度", en: "Sheehan Disability Scale", short: { ja: "SDISS(シーハン)", en: "Sheehan SDS" } },
  wpi: { ja: "痛みの広がり(部位の数)", en: "Widespread Pain Index", short: same("WPI") },
  "sf8-pcs": shortForm("SF-8", "身体的健康", "physical", "PCS"),
  "sf8-mcs": shortForm("SF-8", "精神的健康", "mental", "MCS"),
  "sf36-pcs": shortForm("SF-36", "身体的健康", "physical", "PCS"),
  "sf36-mcs": shortForm("SF-36", "精神的健康", "mental", "MCS"),
} as const satisfies Record<InstrumentCode, MeasureText>;

/** Each analyte's name. */
export const analyteWords = {
  "crp-hs": { ja: "高感度CRP", en: "High-sensitivity C-reactive protein", short: { ja: "高感度CRP", en: "hs-CRP" } },
  "il-6": { ja: "インターロイキン6", en: "Interleukin 6", short: same("IL-6") },
  "tnf-alpha": { ja: "腫瘍壊死因子α", en: "Tumour necrosis factor alpha", short: same("TNF-α") },
  "cortisol-morning": { ja: "コルチゾール(朝)", en: "Cortisol, morning", short: { ja: "コルチゾール(朝)", en: "Cortisol AM" } },
  bdnf: { ja: "脳由来神経栄養因子(血清)", en: "Brain-derived neurotrophic factor, serum", short: same("BDNF") },
  ferritin: { ja: "フェリチン", en: "Ferritin", short: { ja: "フェリチン", en: "Ferritin" } },
  wbc: { ja: "白血球数", en: "White blood cells", short: { ja: "白血球", en: "WBC" } },
  haemoglobin: { ja: "ヘモグロビン", en: "Haemoglobin", short: { ja: "ヘモグロビン", en: "Hb" } },
  platelets: { ja: "血小板数", en: "Platelets", short: { ja: "血小板", en: "Platelets" } },
  neutrophils: { ja: "好中球数", en: "Neutrophils", short: { ja: "好中球", en: "Neutrophils" } },
  lymphocytes: { ja: "リンパ球数", en: "Lymphocytes", short: { ja: "リンパ球", en: "Lymphocytes" } },
  tsh: { ja: "甲状腺刺激ホルモン", en: "Thyroid-stimulating hormone", short: same("TSH") },
  ft4: { ja: "遊離サイロキシン", en: "Free thyroxine", short: same("FT4") },
  "vitamin-d": { ja: "25-ヒドロキシビタミンD", en: "25-hydroxyvitamin D", short: { ja: "ビタミンD", en: "Vitamin D" } },
  hba1c: { ja: "ヘモグロビンA1c(NGSP)", en: "Haemoglobin A1c, NGSP", short: same("HbA1c") },
} as const satisfies Record<AnalyteCode, MeasureText>;

/** Each index's name. */
export const indexWords = {
  "mind-index": { ja: "心の指標(PHQ-9の項目から)", en: "Mind index (from PHQ-9 items)", short: { ja: "心の指標", en: "Mind index" } },
  "body-index": {
    ja: "体の指標(PHQ-9とSSS-8の項目から)",
    en: "Body index (from PHQ-9 and SSS-8 items)",
    short: { ja: "体の指標", en: "Body index" },
  },
  "body-index-phq15": {
    ja: "体の指標(PHQ-9とPHQ-15の項目から)",
    en: "Body index (from PHQ-9 and PHQ-15 items)",
    short: { ja: "体の指標(PHQ-15)", en: "Body index (PHQ-15)" },
  },
  "mind-diary": { ja: "心の指標(日誌から)", en: "Mind index (from the diary)", short: { ja: "心の指標(日誌)", en: "Mind index (diary)" } },
  "body-diary": { ja: "体の指標(日誌から)", en: "Body index (from the diary)", short: { ja: "体の指標(日誌)", en: "Body index (diary)" } },
} as const satisfies Record<IndexCode, MeasureText>;

/** What a series is read from; `{name}` is the short name of the measure. */
export const sourceWords = {
  percentOfMaximum: { ja: "{name}の合計点(最大に対する%)", en: "{name} total, percent of maximum" },
  index: { ja: "{name}(0〜100、当院独自・未検証)", en: "{name}, 0 to 100, our own and not validated" },
  value: { ja: "{name}({unit})", en: "{name}, {unit}" },
} as const satisfies Record<string, Text>;

/** How a total is read. */
export const bandWords = {
  none: { ja: "うつなし", en: "no depression" },
  minimal: { ja: "ごく軽い", en: "minimal" },
  low: { ja: "軽い", en: "low" },
  mild: { ja: "軽症", en: "mild" },
  medium: { ja: "中くらい", en: "medium" },
  moderate: { ja: "中等症", en: "moderate" },
  "moderately-severe": { ja: "中等症〜重症", en: "moderately severe" },
  high: { ja: "重い", en: "high" },
  severe: { ja: "重症", en: "severe" },
  "very-high": { ja: "とても重い", en: "very high" },
  "very-severe": { ja: "最重症", en: "very severe" },
  "low-wellbeing": { ja: "低い(うつの確認が必要)", en: "low: look for depression" },
  wellbeing: { ja: "低くはない", en: "not low" },
  "insomnia-none": { ja: "不眠なし", en: "no insomnia" },
  "insomnia-subthreshold": { ja: "軽い不眠", en: "some insomnia" },
  "appetite-low": { ja: "食欲低下", en: "low appetite" },
  "appetite-kept": { ja: "食欲は保たれている", en: "appetite kept" },
  "fatigue-none": { ja: "疲労なし", en: "no fatigue" },
  fatigue: { ja: "疲労あり", en: "fatigue" },
  "fatigue-extreme": { ja: "強い疲労", en: "extreme fatigue" },
  "risk-none": { ja: "リスクの回答なし", en: "no risk answered" },
  "risk-low": { ja: "低リスク", en: "low risk" },
  "risk-moderate": { ja: "中リスク", en: "moderate risk" },
  "risk-high": { ja: "高リスク", en: "high risk" },
  "t-usual": { ja: "平均的な範囲", en: "within usual limits" },
  "t-mild": { ja: "軽度の支障", en: "mildly affected" },
  "t-moderate": { ja: "中等度の支障", en: "moderately affected" },
  "t-severe": { ja: "重度の支障", en: "severely affected" },
  "rating-normal": { ja: "正常", en: "normal" },
  "rating-borderline": { ja: "境界", en: "borderline" },
  "rating-mild": { ja: "軽度", en: "mildly ill" },
  "rating-moderate": { ja: "中等度", en: "moderately ill" },
  "rating-marked": { ja: "やや重度", en: "markedly ill" },
  "rating-severe": { ja: "重度", en: "severely ill" },
  "rating-extreme": { ja: "最重度", en: "extremely ill" },
  "change-very-much-better": { ja: "とてもよくなった", en: "very much better" },
  "change-much-better": { ja: "よくなった", en: "much better" },
  "change-slightly-better": { ja: "少しよくなった", en: "slightly better" },
  "change-none": { ja: "変わらない", en: "no change" },
  "change-slightly-worse": { ja: "少し悪くなった", en: "slightly worse" },
  "change-much-worse": { ja: "悪くなった", en: "much worse" },
  "change-very-much-worse": { ja: "とても悪くなった", en: "very much worse" },
} as const satisfies Record<BandCode, Text>;

/** Whether a change is more than noise. */
export const changeVerdictWords = {
  reliable: { ja: "確かな変化", en: "reliable change" },
  "below-reliable": { ja: "誤差の範囲", en: "below reliable change" },
  "not-known": { ja: "誤差の大きさは不明", en: "size of noise not known" },
} as const satisfies Record<ChangeVerdict, Text>;

/** Which way a change went. */
export const changeDirectionWords = {
  better: { ja: "改善", en: "better" },
  worse: { ja: "悪化", en: "worse" },
  same: { ja: "変わりなし", en: "unchanged" },
  "not-known": { ja: "良し悪しは言えません", en: "neither better nor worse is known" },
} as const satisfies Record<Change["direction"], Text>;

/** What the baseline column was taken from. */
export const baselineRuleWords = {
  "first-treatment": { ja: "最初の治療の前", en: "before the first treatment" },
  "plan-start": { ja: "計画の開始日まで", en: "up to the start of the plan" },
  "first-measured": { ja: "最初に測った日", en: "first day of measuring" },
} as const satisfies Record<BaselineRule, Text>;

/** The rows above the measures. */
export const treatmentRowWords = {
  sessions: { ja: "刺激(累計)", en: "Sessions so far" },
  infusions: { ja: "点滴投与(累計)", en: "Infusions so far" },
} as const satisfies Record<TreatmentRow["kind"], Text>;

/** Where a fact comes from. */
export const citationWords = {
  verified: { ja: "出典 {source}", en: "Source {source}" },
  unverified: { ja: "出典 {source}(未確認)", en: "Source {source} (not verified)" },
} as const satisfies Record<string, Text>;

const names: Readonly<Record<string, MeasureText>> = { ...instrumentWords, ...analyteWords, ...indexWords };
const topics: Readonly<Record<string, Readonly<Record<string, Text>>>> = itemWords;

/**
 * The short name of the measure with that code, or the topic of one of its items. A code that nobody has defined is its
 * own name: what is in the record is shown, known or not.
 *
 * @example measureName("phq9", "sleep") // { ja: "睡眠", en: "Sleep" }
 */
export function measureName(code: string, item: string | null = null): Text {
  if (item === null) return Object.hasOwn(names, code) ? (names[code]?.short ?? same(code)) : same(code);
  const ofInstrument = Object.hasOwn(topics, code) ? topics[code] : undefined;
  return ofInstrument !== undefined && Object.hasOwn(ofInstrument, item) ? (ofInstrument[item] ?? same(item)) : same(item);
}

/** The words of the terms of plans, sessions, decisions, consents and histories, by list and code. */
import type { TermCode, TermList } from "../charting/terms.ts";
import type { Text } from "./text.ts";

type WordsOf<List extends TermList> = Readonly<Record<TermCode<List>, Text>>;

const same = (name: string): Text => ({ ja: name, en: name });

const protocols: WordsOf<"protocol"> = {
  "hf-l-std": { ja: "左 高頻度(10 Hz、標準)", en: "Left, 10 Hz, standard" },
  "hf-l-dash": { ja: "左 高頻度(10 Hz、短縮)", en: "Left, 10 Hz, short intervals" },
  itbs600: { ja: "左 iTBS(600発)", en: "Left iTBS, 600 pulses" },
  "lf-r-900": { ja: "右 低頻度(1 Hz、900発)", en: "Right, 1 Hz, 900 pulses" },
  "lf-r-1200": { ja: "右 低頻度(1 Hz、1,200発)", en: "Right, 1 Hz, 1,200 pulses" },
  "lf-r-1800": { ja: "右 低頻度(1 Hz、1,800発)", en: "Right, 1 Hz, 1,800 pulses" },
  "seq-bl": { ja: "両側(右1 Hz → 左10 Hz)", en: "Bilateral, right 1 Hz then left 10 Hz" },
  "seq-bl-std": { ja: "両側(右1 Hz → 左10 Hz、標準)", en: "Bilateral, right 1 Hz then left 10 Hz, standard" },
  "bl-tbs": { ja: "両側シータバースト", en: "Bilateral theta burst" },
  ctbs600: { ja: "右 cTBS(600発)", en: "Right cTBS, 600 pulses" },
  "dtms-h1": { ja: "深部TMS(H1コイル、18 Hz)", en: "Deep TMS, H1 coil, 18 Hz" },
  "dtms-itbs600": { ja: "深部TMS(H1コイル、iTBS 600発)", en: "Deep TMS, H1 coil, iTBS 600 pulses" },
  "dtms-itbs1800": { ja: "深部TMS(H1コイル、iTBS 1,800発)", en: "Deep TMS, H1 coil, iTBS 1,800 pulses" },
  snt: { ja: "加速iTBS(1日10回、5日間)", en: "Accelerated iTBS, 10 a day for 5 days" },
  "acc-2x": { ja: "左10 Hz(1日2回)", en: "Left 10 Hz, twice a day" },
};

const decisionReasons: WordsOf<"decision-reason"> = {
  remission: { ja: "寛解した", en: "Remission" },
  response: { ja: "反応した", en: "Response" },
  improving: { ja: "改善が続いている", en: "Still improving" },
  "little-improvement": { ja: "改善が小さい", en: "Little improvement" },
  worsening: { ja: "悪化した", en: "Worse" },
  "side-effects": { ja: "副作用", en: "Side effects" },
  "patient-wish": { ja: "患者さんの希望", en: "The patient's wish" },
  "new-illness": { ja: "新しい病気", en: "A new illness" },
  "cost-or-time": { ja: "費用・時間の都合", en: "Cost or time" },
};

const consentPoints: WordsOf<"consent-point"> = {
  purpose: { ja: "治療の目的", en: "What it is for" },
  "what-is-unknown": { ja: "分かっていないこと", en: "What is not known" },
  "benefit-not-certain": { ja: "効果は確かではないこと", en: "That benefit is not certain" },
  risks: { ja: "副作用と危険", en: "Side effects and risks" },
  unapproved: { ja: "未承認であること", en: "That it is unapproved" },
  "no-depression-trial": { ja: "うつ病での治験結果がないこと", en: "That no trial in depression has been completed" },
  "not-covered-by-relief": { ja: "公的な救済制度の対象外であること", en: "That public relief does not cover it" },
  alternatives: { ja: "ほかの治療法", en: "Other treatments" },
  "may-refuse": { ja: "断っても、途中でやめてもよいこと", en: "That one may refuse, or stop at any time" },
  "other-treatment-goes-on": { ja: "断ってもほかの治療は続くこと", en: "That other treatment goes on either way" },
  cost: { ja: "費用", en: "Cost" },
  "records-and-recall": { ja: "記録の保存と回収時の連絡", en: "Keeping of records, and news of a recall" },
};

const historyItems: WordsOf<"history-item"> = {
  "previous-episode": { ja: "以前のうつ病エピソード", en: "Earlier depressive episode" },
  "bipolar-disorder": { ja: "双極症", en: "Bipolar disorder" },
  psychosis: { ja: "精神病症状", en: "Psychosis" },
  catatonia: { ja: "カタトニア", en: "Catatonia" },
  dementia: { ja: "認知症・器質性の気分障害", en: "Dementia or organic mood disorder" },
  "suicide-attempt": { ja: "自殺企図", en: "Suicide attempt" },
  "psychiatric-admission": { ja: "精神科への入院", en: "Psychiatric admission" },
  ect: { ja: "電気けいれん療法", en: "ECT" },
  tms: same("TMS"),
  epilepsy: { ja: "てんかん・けいれん", en: "Epilepsy or seizures" },
  stroke: { ja: "脳卒中", en: "Stroke" },
  "head-injury": { ja: "頭部外傷", en: "Head injury" },
  "heart-disease": { ja: "心臓の病気", en: "Heart disease" },
  cancer: { ja: "がん", en: "Cancer" },
  thrombosis: { ja: "血栓症", en: "Thrombosis" },
  "liver-disease": { ja: "肝臓の病気", en: "Liver disease" },
  "kidney-disease": { ja: "腎臓の病気", en: "Kidney disease" },
  "autoimmune-disease": { ja: "自己免疫の病気", en: "Autoimmune disease" },
  diabetes: { ja: "糖尿病", en: "Diabetes" },
  "thyroid-disease": { ja: "甲状腺の病気", en: "Thyroid disease" },
  "head-surgery": { ja: "頭の手術", en: "Surgery of the head" },
  alcohol: { ja: "飲酒", en: "Alcohol" },
  tobacco: { ja: "喫煙", en: "Tobacco" },
  drugs: { ja: "薬物", en: "Drugs" },
  pregnancy: { ja: "妊娠", en: "Pregnancy" },
  "breast-feeding": { ja: "授乳", en: "Breast-feeding" },
  pacemaker: { ja: "心臓ペースメーカー", en: "Pacemaker" },
  "cochlear-implant": { ja: "人工内耳", en: "Cochlear implant" },
  "metal-in-head": { ja: "頭部の金属", en: "Metal in the head" },
  "influenza-vaccine": { ja: "インフルエンザワクチン", en: "Influenza vaccine" },
  "covid-19-vaccine": { ja: "新型コロナワクチン", en: "COVID-19 vaccine" },
  "lives-alone": { ja: "一人暮らし", en: "Lives alone" },
  "on-leave": { ja: "休職・休学中", en: "On leave from work or school" },
};

/** Each list's words. */
export const otherTermWords = {
  "scalp-measure": {
    "nasion-inion": { ja: "鼻根〜後頭結節", en: "Nasion to inion" },
    "tragus-tragus": { ja: "左右の耳珠の間", en: "Tragus to tragus" },
    circumference: { ja: "頭囲", en: "Circumference" },
    "beam-x": { ja: "Beam F3のX", en: "Beam F3, X" },
    "beam-y": { ja: "Beam F3のY", en: "Beam F3, Y" },
  },
  site: {
    "dlpfc-left": { ja: "左背外側前頭前野", en: "Left DLPFC" },
    "dlpfc-right": { ja: "右背外側前頭前野", en: "Right DLPFC" },
    "m1-left": { ja: "左一次運動野", en: "Left M1" },
    "m1-right": { ja: "右一次運動野", en: "Right M1" },
  },
  "session-question": {
    "short-sleep": { ja: "睡眠不足", en: "Short of sleep" },
    "alcohol-caffeine": { ja: "飲酒・カフェインの増加", en: "More alcohol or caffeine" },
    "medicine-changed": { ja: "服薬の変更", en: "Medicines changed" },
    "new-metal": { ja: "新しい金属・機器", en: "New metal or device" },
    "no-ear-plugs": { ja: "耳栓がまだ", en: "No ear plugs yet" },
    "new-symptom": { ja: "新しい症状", en: "New symptoms" },
  },
  muscle: {
    apb: { ja: "短母指外転筋", en: "Abductor pollicis brevis" },
    fdi: { ja: "第一背側骨間筋", en: "First dorsal interosseous" },
    adm: { ja: "小指外転筋", en: "Abductor digiti minimi" },
  },
  "threshold-method": {
    "five-of-ten": { ja: "10回中5回", en: "5 of 10" },
    "adaptive-ml": { ja: "適応的(最尤法)", en: "Adaptive, maximum likelihood" },
    "adaptive-map": { ja: "適応的(事前分布あり)", en: "Adaptive, with a prior" },
    "mills-nithi": { ja: "Mills–Nithi法", en: "Mills–Nithi" },
  },
  protocol: protocols,
  product: {},
  device: {},
  coil: {},
  questionnaire: {
    "tms-safety": { ja: "TMSの安全性の問診(当院)", en: "Safety questions before TMS, our own" },
    "session-gate": { ja: "刺激前の6つの確認(当院)", en: "Six checks before a session, our own" },
    "exosome-safety": { ja: "点滴前の安全性の問診(当院)", en: "Safety questions before an infusion, our own" },
  },
  document: {
    "tms-explanation": { ja: "TMSの説明文書", en: "Explanation of TMS" },
    "exosome-explanation": { ja: "エクソソームの説明文書(研究的・未承認)", en: "Explanation of exosomes (investigational, unapproved)" },
    "research-use-explanation": { ja: "研究利用の説明文書", en: "Explanation of use for research" },
  },
  checkpoint: {
    "session-15": { ja: "15回目", en: "Session 15" },
    "week-3": { ja: "3週", en: "Week 3" },
    "week-4": { ja: "4週", en: "Week 4" },
    "week-6": { ja: "6週", en: "Week 6" },
    "session-30": { ja: "30回目", en: "Session 30" },
    "week-12": { ja: "12週", en: "Week 12" },
  },
  "decision-reason": decisionReasons,
  "decision-number": {
    baseline: { ja: "ベースライン", en: "Baseline" },
    now: { ja: "現在", en: "Now" },
    "improvement-percent": { ja: "改善率(%)", en: "Improvement, %" },
    "sessions-given": { ja: "実施した刺激の回数", en: "Sessions given" },
    "crp-hs": { ja: "高感度CRP(mg/L)", en: "hs-CRP, mg/L" },
  },
  "consent-point": consentPoints,
  "history-item": historyItems,
  drug: {},
  analyte: {},
  "lab-method": {
    "latex-immunoassay": { ja: "ラテックス免疫比濁法", en: "Latex immunoassay" },
    eclia: same("ECLIA"),
    clia: same("CLIA"),
    elisa: same("ELISA"),
  },
  "closure-ground": {
    "consent-withdrawn": { ja: "同意の撤回", en: "Consent withdrawn" },
    "no-contact": { ja: "連絡がつかない", en: "No contact" },
    "moved-away": { ja: "転居", en: "Moved away" },
    "side-effects": { ja: "副作用", en: "Side effects" },
  },
} as const satisfies {
  readonly [List in Exclude<
    TermList,
    | "side-effect"
    | "adverse-event"
    | "adverse-action"
    | "tms-question"
    | "exosome-question"
    | "infusion-check"
    | "infusion-symptom"
    | "dose-method"
    | "session-follow-up"
    | "exemptible-finding"
    | "released-finding"
  >]: WordsOf<List>;
};

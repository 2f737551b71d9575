/**
 * The words of the terms on chips and in lists of questions, by list and code. They are topics in our own words; the
 * wording of an official questionnaire is its owner's.
 */
import type { TermCode, TermList } from "../charting/terms.ts";
import { otherTermWords } from "./other-terms.ts";
import { sessionTermWords } from "./session-terms.ts";
import type { Text } from "./text.ts";

type WordsOf<List extends TermList> = Readonly<Record<TermCode<List>, Text>>;

const headache: Text = { ja: "頭痛", en: "Headache" };
const scalpPain: Text = { ja: "頭皮の痛み", en: "Scalp pain" };
const dizziness: Text = { ja: "めまい", en: "Dizziness" };
const tinnitus: Text = { ja: "耳鳴り", en: "Tinnitus" };
const hearing: Text = { ja: "聞こえの変化", en: "Change of hearing" };
const nausea: Text = { ja: "吐き気", en: "Nausea" };
const fatigue: Text = { ja: "だるさ", en: "Fatigue" };
const syncope: Text = { ja: "失神", en: "Syncope" };
const seizure: Text = { ja: "けいれん発作", en: "Seizure" };

const sideEffects: WordsOf<"side-effect"> = {
  "scalp-pain": scalpPain,
  headache,
  "facial-twitch": { ja: "顔のぴくつき", en: "Facial twitch" },
  "facial-discomfort": { ja: "顔の不快感", en: "Facial discomfort" },
  "neck-shoulder-pain": { ja: "首・肩の痛み", en: "Neck or shoulder pain" },
  dizziness,
  tinnitus,
  "hearing-change": hearing,
  nausea,
  fatigue,
  "attention-difficulty": { ja: "集中しにくい", en: "Difficulty attending" },
  "mood-elevation": { ja: "急な気分の高ぶり", en: "Sudden elevation of mood" },
  syncope,
  seizure,
};

const adverseEvents: WordsOf<"adverse-event"> = {
  seizure,
  syncope,
  mania: { ja: "躁転・軽躁", en: "Mania or hypomania" },
  "suicide-attempt": { ja: "自殺企図", en: "Suicide attempt" },
  "suicidal-ideation": { ja: "希死念慮", en: "Suicidal thoughts" },
  "muscle-contraction": { ja: "治療中の手指の筋収縮", en: "Contraction of the fingers" },
  "scalp-pain": scalpPain,
  headache,
  "hearing-change": hearing,
  tinnitus,
  dizziness,
  fever: { ja: "発熱", en: "Fever" },
  chills: { ja: "悪寒・戦慄", en: "Chills or rigors" },
  nausea,
  flushing: { ja: "ほてり", en: "Flushing" },
  urticaria: { ja: "じんま疹", en: "Urticaria" },
  dyspnoea: { ja: "息苦しさ", en: "Dyspnoea" },
  wheeze: { ja: "喘鳴", en: "Wheeze" },
  hypotension: { ja: "血圧低下", en: "Hypotension" },
  "chest-pain": { ja: "胸の痛み", en: "Chest pain" },
  "site-pain": { ja: "刺入部の痛み", en: "Pain at the infusion site" },
  fatigue,
  insomnia: { ja: "不眠", en: "Insomnia" },
  constipation: { ja: "便秘", en: "Constipation" },
  thrombosis: { ja: "血栓症", en: "Thrombosis" },
  infection: { ja: "感染症", en: "Infection" },
  sepsis: { ja: "敗血症", en: "Sepsis" },
  anaphylaxis: { ja: "アナフィラキシー", en: "Anaphylaxis" },
  "liver-enzyme-rise": { ja: "肝酵素の上昇", en: "Rise of liver enzymes" },
};

const adverseActions: WordsOf<"adverse-action"> = {
  observed: { ja: "経過観察", en: "Observed" },
  "stopped-session": { ja: "刺激を中止", en: "Session stopped" },
  "stopped-infusion": { ja: "点滴を中止", en: "Infusion stopped" },
  "first-aid": { ja: "応急処置", en: "First aid" },
  "medicine-given": { ja: "薬を投与", en: "Medicine given" },
  "adrenaline-given": { ja: "アドレナリン投与", en: "Adrenaline given" },
  "blood-cultures": { ja: "血液培養", en: "Blood cultures" },
  "ambulance-called": { ja: "救急要請", en: "Ambulance called" },
  transferred: { ja: "転送", en: "Transferred" },
  "course-paused": { ja: "治療を休止", en: "Course paused" },
  "course-ended": { ja: "治療を終了", en: "Course ended" },
  "lot-quarantined": { ja: "ロットを使用停止", en: "Lot quarantined" },
};

const tmsQuestions: WordsOf<"tms-question"> = {
  "previous-tms": { ja: "TMSを受けたことがある", en: "Has had TMS before" },
  "reaction-to-tms": { ja: "TMSで不快な反応があった", en: "Had an unpleasant reaction to TMS" },
  "previous-ect": { ja: "電気けいれん療法を受けたことがある", en: "Has had ECT" },
  seizure: { ja: "けいれん発作を起こしたことがある", en: "Has ever had a seizure" },
  "loss-of-consciousness": { ja: "意識を失ったことがある", en: "Has ever lost consciousness" },
  stroke: { ja: "脳卒中になったことがある", en: "Has had a stroke" },
  "head-injury": { ja: "頭に大きなけがをしたことがある", en: "Has had a serious head injury" },
  "head-surgery": { ja: "頭の手術を受けたことがある", en: "Has had surgery of the head" },
  "brain-disease": { ja: "脳・神経の病気がある、またはあった", en: "Has or had a disease of the brain or nerves" },
  "illness-affecting-brain": { ja: "脳に影響しうる体の病気がある", en: "Has an illness that may affect the brain" },
  "substance-misuse": { ja: "酒・薬物の問題があった", en: "Has had a problem with alcohol or drugs" },
  "severe-headache": { ja: "頻繁な、または強い頭痛がある", en: "Has frequent or severe headaches" },
  "metal-in-head": { ja: "頭の中に金属・磁性体がある", en: "Has metal or a magnet in the head" },
  "implanted-device": { ja: "体内に埋め込んだ機器がある", en: "Has an implanted device" },
  "heavy-alcohol-or-drugs": { ja: "いま酒を多く飲む、または薬物を使う", en: "Drinks heavily or uses drugs now" },
  "pregnancy-possible": { ja: "妊娠の可能性がある", en: "May be pregnant" },
  "family-epilepsy": { ja: "家族にてんかんの人がいる", en: "Epilepsy in the family" },
  pacemaker: { ja: "心臓ペースメーカーがある", en: "Has a cardiac pacemaker" },
  "cochlear-implant": { ja: "人工内耳がある", en: "Has a cochlear implant" },
  "metal-in-eye": { ja: "目や顔に金属片が入ったことがある", en: "Has had metal fragments in the eye or face" },
  "medication-pump": { ja: "薬を注入するポンプがある", en: "Has a medication pump" },
  "spinal-surgery-or-shunt": { ja: "脊髄の手術を受けた、またはシャントがある", en: "Has had spinal surgery or has a shunt" },
  "hearing-problem": { ja: "難聴・耳鳴りがある", en: "Has hearing loss or tinnitus" },
  "threshold-lowering-medicine": {
    ja: "けいれんを起こしやすくする薬を使っている",
    en: "Takes a medicine that lowers the seizure threshold",
  },
  "mri-problem": { ja: "MRIで問題が起きたことがある", en: "Has had a problem with MRI" },
  "sleep-deprivation": { ja: "最近、眠れていない", en: "Has slept too little lately" },
};

const exosomeQuestions: WordsOf<"exosome-question"> = {
  "pregnancy-or-breast-feeding": { ja: "妊娠の可能性がある、または授乳中", en: "May be pregnant or is breast-feeding" },
  "infection-now": { ja: "いま感染症がある", en: "Has an infection now" },
  "fever-now": { ja: "いま熱がある", en: "Has a fever now" },
  "severe-allergy": { ja: "重いアレルギーを起こしたことがある", en: "Has had a severe allergic reaction" },
  "reaction-to-infusion": { ja: "点滴・輸血で反応が出たことがある", en: "Has had a reaction to an infusion or transfusion" },
  "liver-disease": { ja: "肝臓の病気がある", en: "Has a disease of the liver" },
  "kidney-disease": { ja: "腎臓の病気がある", en: "Has a disease of the kidneys" },
  immunosuppression: { ja: "免疫が抑えられている(薬・病気)", en: "Immunity is suppressed by medicine or illness" },
  "cancer-within-5-years": { ja: "5年以内にがんがあった、またはいまある", en: "Has cancer or had it within 5 years" },
  thrombosis: { ja: "血栓症がある、またはあった", en: "Has or had a thrombosis" },
  transplant: { ja: "臓器・骨髄の移植を受けた", en: "Has had a transplant" },
  "uncontrolled-illness": { ja: "落ち着いていない病気がある", en: "Has an illness that is not under control" },
  "raised-crp-unexplained": { ja: "原因の分からない炎症反応の上昇がある", en: "Inflammation is raised without a known cause" },
  "under-18": { ja: "18歳未満である", en: "Is under 18" },
};

const infusionChecks: WordsOf<"infusion-check"> = {
  patient: { ja: "患者本人", en: "Patient" },
  product: { ja: "製品", en: "Product" },
  lot: { ja: "ロット・バイアル", en: "Lot and vial" },
  expiry: { ja: "使用期限", en: "Expiry" },
  storage: { ja: "保管温度の記録", en: "Storage temperatures" },
  certificate: { ja: "ロットの証明書と使用許可", en: "Certificate and release of the lot" },
  consent: { ja: "同意", en: "Consent" },
  thaw: { ja: "解凍からの時間", en: "Time since thawing" },
  appearance: { ja: "外観(濁り・異物なし)", en: "Appearance, clear and without particles" },
};

const infusionSymptoms: WordsOf<"infusion-symptom"> = {
  chills: { ja: "悪寒", en: "Chills" },
  rigors: { ja: "戦慄(ふるえ)", en: "Rigors" },
  headache,
  nausea,
  flushing: adverseEvents.flushing,
  itching: { ja: "かゆみ", en: "Itching" },
  urticaria: adverseEvents.urticaria,
  dyspnoea: adverseEvents.dyspnoea,
  wheeze: adverseEvents.wheeze,
  "chest-pain": adverseEvents["chest-pain"],
  dizziness,
  confusion: { ja: "意識の混乱", en: "Confusion" },
  "site-pain": adverseEvents["site-pain"],
  fatigue,
  insomnia: adverseEvents.insomnia,
  constipation: adverseEvents.constipation,
};

const doseMethods: WordsOf<"dose-method"> = {
  nta: { ja: "ナノ粒子トラッキング解析(NTA)", en: "Nanoparticle tracking (NTA)" },
  trps: { ja: "可変抵抗パルス法(TRPS)", en: "Resistive pulse sensing (TRPS)" },
  nfcm: { ja: "ナノフローサイトメトリー", en: "Nano-flow cytometry" },
  bca: { ja: "BCA法(タンパク質)", en: "BCA assay (protein)" },
  label: { ja: "ラベルの表示", en: "As labelled" },
  "not-stated": { ja: "方法の記載なし", en: "Method not stated" },
};

/** Each list's words. */
export const termWords = {
  "side-effect": sideEffects,
  "adverse-event": adverseEvents,
  "adverse-action": adverseActions,
  "tms-question": tmsQuestions,
  "exosome-question": exosomeQuestions,
  "infusion-check": infusionChecks,
  "infusion-symptom": infusionSymptoms,
  "dose-method": doseMethods,
  ...otherTermWords,
  ...sessionTermWords,
} as const satisfies { readonly [List in TermList]: WordsOf<List> };

const tables: Readonly<Record<TermList, Readonly<Record<string, Text>>>> = termWords;

/**
 * The words of a code in a list. A code that is not in the list is shown as it is: what is in the record is shown.
 *
 * @example termText("side-effect", "headache").ja // "頭痛"
 */
export function termText(list: TermList, code: string): Text {
  const found = Object.hasOwn(tables[list], code) ? tables[list][code] : undefined;
  return found ?? { ja: code, en: code };
}

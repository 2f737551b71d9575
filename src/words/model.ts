/**
 * The words of the mind-body model: its states, parts and parameters' bases, and for each arrow what it rests on. The model is
 * a hypothesis; no text here says more of an arrow than its grade does.
 */
import type { ArrowCode, Source } from "../model/arrows.ts";
import type { DiagramWords } from "../model/diagram.ts";
import type { Grade } from "../model/grade.ts";
import type { Basis, Part } from "../model/parameters.ts";
import type { StateName } from "../model/states.ts";
import type { Language } from "../record/entry.ts";
import type { Text } from "./text.ts";

/** The nine states. */
export const stateWords = {
  plasticity: { ja: "一過性の可塑性", en: "Labile plasticity" },
  consolidation: { ja: "定着した変化", en: "Consolidated change" },
  expectation: { ja: "期待と関わり", en: "Expectation and contact" },
  exosome: { ja: "エクソソームの作用", en: "Exosome effect" },
  inflammation: { ja: "炎症", en: "Inflammation" },
  wear: { ja: "組織の消耗", en: "Tissue wear" },
  stress: { ja: "ストレス負荷", en: "Stress load" },
  mind: { ja: "心の負担", en: "Mental burden" },
  body: { ja: "体の負担", en: "Bodily burden" },
} as const satisfies Record<StateName, Text>;

/** What acts from outside. */
export const sourceOfArrowWords = {
  tms: { ja: "TMS", en: "TMS" },
  infusion: { ja: "点滴", en: "Infusion" },
  visit: { ja: "診察・評価", en: "Visit" },
  "life-event": { ja: "生活の出来事", en: "Life event" },
  recovery: { ja: "自然回復", en: "Natural recovery" },
} as const satisfies Record<Source, Text>;

/** How good a statement is. */
export const gradeWords = {
  A: { ja: "A(確実性が高い)", en: "A (high certainty)" },
  B: { ja: "B(確実性が中程度)", en: "B (moderate certainty)" },
  C: { ja: "C(確実性が低い)", en: "C (low certainty)" },
  D: { ja: "D(確実性が非常に低い、または根拠なし)", en: "D (very low certainty, or no evidence)" },
} as const satisfies Record<Grade, Text>;

/** The parts of the model that parameters belong to. */
export const partWords = {
  plasticity: { ja: "TMSと可塑性", en: "TMS and plasticity" },
  expectation: { ja: "期待", en: "Expectation" },
  mind: { ja: "心", en: "Mind" },
  body: { ja: "体", en: "Body" },
  inflammation: { ja: "炎症", en: "Inflammation" },
  stress: { ja: "ストレス", en: "Stress" },
  wear: { ja: "組織", en: "Tissue" },
  exosome: { ja: "エクソソーム", en: "Exosome" },
  population: { ja: "患者集団", en: "Population" },
  measurement: { ja: "測定", en: "Measurement" },
} as const satisfies Record<Part, Text>;

/** What the prior of a parameter rests on. */
export const basisWords = {
  "after-effects": {
    ja: "1回の刺激の後効果は数時間〜数日で、日をまたいで積み重なる",
    en: "After-effects of a session last hours to days and add up across days",
  },
  "unit-of-consolidation": { ja: "尺度を決める定数", en: "Sets the unit of the state" },
  "no-massed-session-penalty": { ja: "短期集中の刺激の逓減はほぼないと仮定", en: "Hardly any penalty for massed sessions is supposed" },
  durability: {
    ja: "反応した人が3・6・12か月後も反応している割合(メタ解析)",
    en: "Share of responders still responding after 3, 6 and 12 months (meta-analysis)",
  },
  "dose-meta-analysis": {
    ja: "108試験・5,621人の用量メタ解析(約3〜4万パルスで頭打ち)",
    en: "Dose meta-analysis of 108 trials, 5,621 patients: a plateau at 30-39 thousand pulses",
  },
  "intensity-order": { ja: "80% < 100% ≤ 120%という順序だけが分かっている", en: "Only the order 80 < 100 <= 120 % is known" },
  "inflammation-and-response": {
    ja: "血球の炎症指標と反応の観察研究。公表の偏りを見込み約半分に縮小",
    en: "Observational studies of blood-count indices and response, shrunk by about half for selective publication",
  },
  "response-spread": { ja: "6週後の得点のばらつきと4つの経過の型", en: "Spread of scores at week 6 and four classes of course" },
  "no-human-data": { ja: "人のデータなし(仮定)", en: "No human data: a supposition" },
  supposition: { ja: "仮定", en: "A supposition" },
  "sham-course": { ja: "偽刺激群の経過に合わせた値", en: "Set by the course under sham" },
  "sham-controlled-trials": { ja: "偽刺激と比べた無作為化試験の差", en: "Difference from sham in randomised trials" },
  "mean-field": { ja: "症状ネットワークの平均場近似", en: "Mean field of symptom networks" },
  "body-to-mind": { ja: "痛みの変化がその後の抑うつを予測(縦断研究)", en: "Change in pain predicts later depression (longitudinal)" },
  "mind-to-body": { ja: "抑うつの変化がその後の痛みを予測(縦断研究)", en: "Change in depression predicts later pain (longitudinal)" },
  "stress-models": {
    ja: "視床下部・下垂体・副腎系の数理モデル。向きだけを採用",
    en: "Mathematical models of the stress axis; only the sign is taken",
  },
  "natural-course": { ja: "待機群と無治療例の経過", en: "Course of waiting lists and of untreated patients" },
  "response-course": { ja: "週ごとの改善の速さに合わせた値", en: "Set by how fast patients improve week by week" },
  "symptom-noise": { ja: "症状の揺れに合わせた値", en: "Set by the fluctuation of symptoms" },
  "inflammation-and-symptoms": {
    ja: "CRPと身体症状の関連(コホート)。因果は不明",
    en: "Association of CRP with bodily symptoms in cohorts; cause unknown",
  },
  "no-direct-effect-on-body": {
    ja: "身体得点に差がなかった試験の副次評価",
    en: "Secondary outcome of a trial: no difference in a physical score",
  },
  "stress-and-inflammation": { ja: "抑うつとCRPの双方向の小さな関連", en: "Small associations of depression and CRP in both directions" },
  "anti-cytokine-course": { ja: "抗サイトカイン薬でのCRPの経過", en: "Course of CRP under anti-cytokine drugs" },
  "crp-retest": { ja: "高感度CRPの再検査信頼性(日本人1,679人)", en: "Retest reliability of hs-CRP (1,679 Japanese)" },
  relapse: { ja: "再燃の割合に合わせた値", en: "Set by the rate of relapse" },
  "baseline-severity": { ja: "試験に入る患者の重症度", en: "Severity of patients who enter trials" },
  "symptom-correlations": { ja: "心身の症状とCRPの相関", en: "Correlations of mental and bodily symptoms and CRP" },
  "crp-of-depressed": { ja: "うつ病のCRPの分布(国・施設で異なる)", en: "Distribution of CRP in depression (differs by country and site)" },
  "measurement-choice": { ja: "尺度の誤差についての選択", en: "A choice of the instrument's error" },
} as const satisfies Record<Basis, Text>;

/** For each arrow, what it says and what it rests on. */
export const arrowWords = {
  "tms-plasticity": {
    ja: "TMSの刺激量は可塑性を高めるが頭打ちになる。用量メタ解析、強度は順序のみ",
    en: "A session adds plasticity, with diminishing returns. Dose meta-analysis; of intensity only the order is known",
  },
  "plasticity-consolidation": { ja: "可塑性は数週かけて定着する(仮定)", en: "Plasticity consolidates over weeks. A supposition" },
  "consolidation-mind": {
    ja: "前頭前野TMSは抑うつ症状を軽くする。偽刺激対照試験のメタ解析(2014, 2019)",
    en: "Prefrontal TMS lowers depressive symptoms. Meta-analyses of sham-controlled trials (2014, 2019)",
  },
  "consolidation-body": {
    ja: "TMSの体への直接効果は示されていない(O'Reardonらの試験の身体得点)",
    en: "No direct effect of TMS on the body is shown (physical score in the trial of O'Reardon and others)",
  },
  "inflammation-gain": {
    ja: "炎症があるとTMSの効果が弱まる可能性。小規模な観察研究",
    en: "Inflammation may blunt what TMS achieves. Small observational studies",
  },
  "exosome-gain": {
    ja: "神経の保護がTMSを助けるという仮説。未検証",
    en: "That protection of neurons adds to TMS is an untested hypothesis",
  },
  "tms-expectation": {
    ja: "治療への通院は期待と関わりを生む。大きさは仮定",
    en: "Coming for treatment raises expectation and contact. The size is a supposition",
  },
  "infusion-expectation": {
    ja: "点滴は強い期待を生む。大きさは仮定",
    en: "An infusion raises strong expectation. The size is a supposition",
  },
  "visit-expectation": { ja: "評価の面接も関わりになる。大きさは仮定", en: "An assessment is contact too. The size is a supposition" },
  "expectation-mind": {
    ja: "期待は心の症状を軽くする。偽刺激群の改善に合わせた値(記事の主張なし)",
    en: "Expectation lowers mental symptoms. Set by the course under sham; no claim of the article",
  },
  "expectation-body": {
    ja: "期待は体の症状を軽くする。偽刺激群の改善に合わせた値(記事の主張なし)",
    en: "Expectation lowers bodily symptoms. Set by the course under sham; no claim of the article",
  },
  "infusion-exosome": { ja: "点滴の作用の長さと用量の関係。人のデータなし", en: "How long an infusion acts, and by dose. No human data" },
  "exosome-inflammation": {
    ja: "エクソソームが炎症を抑えるという仮説。急性期コロナの小規模研究のみ",
    en: "That exosomes lower inflammation is a hypothesis. Only small studies of acute COVID-19",
  },
  "exosome-wear": { ja: "エクソソームが修復を助けるという仮説。動物のみ", en: "That exosomes help repair is a hypothesis. Animals only" },
  "exosome-body": {
    ja: "エクソソームが体の症状を軽くするという仮説。うつ病の試験なし",
    en: "That exosomes lower bodily symptoms is a hypothesis. No trial in depression",
  },
  "exosome-mind": {
    ja: "エクソソームが心の症状を軽くするという仮説。うつ病の試験なし",
    en: "That exosomes lower mental symptoms is a hypothesis. No trial in depression",
  },
  "mind-body": {
    ja: "心の不調は体の症状を増やす。縦断研究(Kroenkeら、2011)",
    en: "Mental distress adds bodily symptoms. Longitudinal (Kroenke and others, 2011)",
  },
  "body-mind": {
    ja: "体の不調は抑うつを増やす。縦断研究(Kroenkeら、2011)",
    en: "Bodily illness adds depression. Longitudinal (Kroenke and others, 2011)",
  },
  "mind-mind": { ja: "心の症状は互いに強め合う。ネットワークモデル", en: "Mental symptoms reinforce one another. Network models" },
  "body-body": { ja: "体の症状は互いに強め合う(仮定)", en: "Bodily symptoms reinforce one another. A supposition" },
  "inflammation-body": {
    ja: "CRPは倦怠感・睡眠・食欲と関連。56,351人のコホート。因果は不明",
    en: "CRP goes with fatigue, sleep and appetite. Cohorts of 56,351; cause unknown",
  },
  "wear-body": { ja: "組織の消耗は体の症状を増やす(仮定)", en: "Wear adds bodily symptoms. A supposition" },
  "stress-mind": { ja: "ストレスは心の症状を増やす。向きのみ", en: "Stress adds mental symptoms. Only the sign" },
  "stress-body": { ja: "ストレスは体の症状を増やす。観察研究", en: "Stress adds bodily symptoms. Observational" },
  "mind-stress": { ja: "心の負担はストレス系を動かす。向きのみ", en: "Mental burden drives the stress axis. Only the sign" },
  "inflammation-stress": { ja: "炎症はストレス系を動かす。向きのみ", en: "Inflammation drives the stress axis. Only the sign" },
  "stress-inflammation": { ja: "持続するストレスは炎症を高める。小さな関連", en: "Lasting stress raises inflammation. Small associations" },
  "inflammation-wear": { ja: "慢性炎症は組織を消耗させる(仮定)", en: "Chronic inflammation wears tissue. A supposition" },
  "life-event-stress": {
    ja: "生活の出来事はストレスを加える。再燃の割合に合わせた値",
    en: "Life events add stress. Set by the rate of relapse",
  },
  "recovery-mind": { ja: "治療なしでも一部の人は回復する。待機群の経過", en: "Some recover without treatment. Course of waiting lists" },
  "recovery-body": {
    ja: "体の症状の自然回復。心の半分の幅と仮定",
    en: "Natural recovery of bodily symptoms, supposed to have half the relative spread of the mind's",
  },
} as const satisfies Record<ArrowCode, Text>;

const diagramTitle: Text = { ja: "心身モデル(仮説)の状態と矢印", en: "States and arrows of the mind-body model, a hypothesis" };

/** The words of the diagram in `language`. */
export function diagramWords(language: Language): DiagramWords {
  const nodes = { ...stateWords, ...sourceOfArrowWords };
  return {
    title: diagramTitle[language],
    node: (name) => nodes[name][language],
    arrow: (code) => arrowWords[code][language],
    grade: (grade) => gradeWords[grade][language],
  };
}

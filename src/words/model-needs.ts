/** For each arrow of the model, what would have to be measured, and how, to know it better. */
import type { ArrowCode } from "../model/arrows.ts";
import type { Text } from "./text.ts";

/** What would teach each arrow. */
export const arrowNeeds = {
  "tms-plasticity": {
    ja: "刺激量を割り付けた試験と、刺激の前後の電位",
    en: "Trials that randomise the dose, with evoked potentials before and after",
  },
  "plasticity-consolidation": { ja: "休止をはさむ日程の比較と、週ごとの得点", en: "Schedules with and without pauses, scored every week" },
  "consolidation-mind": { ja: "見せかけ刺激と比べた、週ごとの評価", en: "Weekly ratings against sham stimulation" },
  "consolidation-body": { ja: "見せかけと比べ、体の症状を主に測る試験", en: "A sham-controlled trial that measures bodily symptoms first" },
  "inflammation-gain": { ja: "開始前のCRPで層別した試験", en: "A trial stratified by CRP at entry" },
  "exosome-gain": { ja: "TMSだけと併用を無作為に比べる試験", en: "A randomised comparison of both with TMS alone" },
  "tms-expectation": { ja: "治療前の期待の質問と、見せかけ刺激", en: "Expectation asked before treatment, and sham stimulation" },
  "infusion-expectation": { ja: "生理食塩水の点滴との比較", en: "A comparison with an infusion of saline" },
  "visit-expectation": { ja: "面接の回数を変えた待機群", en: "Waiting lists with few and with many visits" },
  "expectation-mind": { ja: "割付を知らされない群の経過", en: "The course of groups that do not know what they got" },
  "expectation-body": { ja: "割付を知らされない群の、体の症状の経過", en: "Bodily symptoms of groups that do not know what they got" },
  "infusion-exosome": { ja: "人の体内での動きと、ロットごとの力価", en: "Pharmacokinetics in people, and the potency of each lot" },
  "exosome-inflammation": {
    ja: "点滴の1・2・4週後のCRPと、生理食塩水の対照",
    en: "CRP one, two and four weeks after an infusion, beside saline",
  },
  "exosome-wear": { ja: "修復を示す、人で使える検査", en: "A marker of repair that can be measured in people" },
  "exosome-body": { ja: "生理食塩水と比べた、体の症状の試験", en: "A trial of bodily symptoms against saline" },
  "exosome-mind": { ja: "生理食塩水と比べた、抑うつの試験(1件が登録済み)", en: "A trial of depression against saline (one is registered)" },
  "mind-body": { ja: "心だけ、体だけを治療したときの週ごとの項目", en: "Weekly items while only one of the two is treated" },
  "body-mind": { ja: "心だけ、体だけを治療したときの週ごとの項目", en: "Weekly items while only one of the two is treated" },
  "mind-mind": { ja: "毎日の記録が長く続く人の系列", en: "Long daily series of single people" },
  "body-body": { ja: "毎日の記録が長く続く人の系列", en: "Long daily series of single people" },
  "inflammation-body": { ja: "抗炎症薬の試験での、体の症状の媒介分析", en: "Mediation by CRP in trials of anti-inflammatory drugs" },
  "wear-body": { ja: "組織の消耗を示す検査", en: "A marker of wear" },
  "stress-mind": { ja: "毎日のストレスと気分の記録", en: "Daily records of stress and mood" },
  "stress-body": { ja: "毎日のストレスと体の記録", en: "Daily records of stress and body" },
  "mind-stress": { ja: "寛解の前後のコルチゾール反応", en: "The cortisol response before and after remission" },
  "inflammation-stress": { ja: "炎症を変えたときのコルチゾール反応", en: "The cortisol response when inflammation is changed" },
  "stress-inflammation": { ja: "同じ人のCRPとストレスの反復測定", en: "CRP and stress measured again and again in the same people" },
  "inflammation-wear": { ja: "組織の消耗を示す検査の追跡", en: "A marker of wear, followed over time" },
  "life-event-stress": { ja: "出来事の日付を書いた記録", en: "Life events with their dates" },
  "recovery-mind": { ja: "治療を待つ人の、待機期間の評価", en: "Ratings of people who wait for treatment" },
  "recovery-body": { ja: "治療を待つ人の、体の症状の評価", en: "Bodily symptoms of people who wait for treatment" },
} as const satisfies Record<ArrowCode, Text>;

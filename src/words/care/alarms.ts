/** What raised an alert, in words: its occasion, and each number that met the rule. */
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { Text } from "../text.ts";

/** What an alert is about, as it heads one. */
export const alarmWords = {
  suicidality: { ja: "自殺念慮・自傷", en: "Suicidality" },
  deterioration: { ja: "確かな悪化", en: "Reliable deterioration" },
  "serious-adverse-event": { ja: "重篤な有害事象", en: "Serious adverse event" },
  "fever-after-infusion": { ja: "点滴後の発熱・敗血症の疑い", en: "Fever or suspected sepsis after an infusion" },
} as const satisfies Record<ChartEntryOf<"alert">["body"]["about"], Text>;

/** The numbers of an alert that are no item of an instrument. */
export const alarmNumberWords: Readonly<Record<string, Text>> = {
  total: { ja: "合計 {n}", en: "total {n}" },
  worse: { ja: "{n}点の悪化", en: "{n} points worse" },
  "temperature-celsius": { ja: "体温 {n} °C", en: "temperature {n} °C" },
  "systolic-mmhg": { ja: "収縮期血圧 {n} mmHg", en: "systolic {n} mmHg" },
  "respirations-per-minute": { ja: "呼吸数 {n}/分", en: "{n} breaths per minute" },
  confusion: { ja: "意識の変化", en: "change of consciousness" },
  rigors: { ja: "悪寒・戦慄", en: "rigors" },
  "cold-or-fever": { ja: "日誌に「かぜ・発熱あり」", en: "a cold or fever in the diary" },
  seizure: { ja: "日誌に「けいれん発作」", en: "a seizure in the diary" },
  syncope: { ja: "日誌に「失神」", en: "a faint in the diary" },
  death: { ja: "死亡", en: "death" },
  "life-threatening": { ja: "生命の危険", en: "life-threatening" },
  hospitalisation: { ja: "入院または入院の延長", en: "hospitalisation" },
  disability: { ja: "障害", en: "disability" },
  "birth-defect": { ja: "先天異常", en: "birth defect" },
  "medically-important": { ja: "医学的に重要", en: "medically important" },
};

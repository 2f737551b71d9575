/** The words of the terms around a session of TMS: what changed before it, and what a psychiatrist may exempt from. */
import type { TermCode, TermList } from "../charting/terms.ts";
import type { Text } from "./text.ts";

type WordsOf<List extends TermList> = Readonly<Record<TermCode<List>, Text>>;

const followUps: WordsOf<"session-follow-up"> = {
  "short-sleep.a-little": { ja: "いつもより少し短い", en: "A little less than usual" },
  "short-sleep.half-or-less": { ja: "いつもの半分以下", en: "Half of usual or less" },
  "alcohol-caffeine.more-caffeine": { ja: "カフェインが増えた", en: "More caffeine" },
  "alcohol-caffeine.alcohol-yesterday": { ja: "昨夜 多く飲酒した", en: "Much alcohol last night" },
  "alcohol-caffeine.stopped-drinking": { ja: "急に酒をやめた", en: "Stopped drinking suddenly" },
  "alcohol-caffeine.alcohol-today": { ja: "今日 飲酒した", en: "Alcohol today" },
  "medicine-changed.started-or-more": { ja: "開始・増量した", en: "Started or increased" },
  "medicine-changed.stopped-or-less": { ja: "中止・減量した", en: "Stopped or reduced" },
  "medicine-changed.missed": { ja: "飲み忘れた", en: "Doses missed" },
  "new-metal.taken-off": { ja: "外した", en: "Taken off" },
  "new-metal.not-certain": { ja: "はっきりしない", en: "Not certain" },
  "new-metal.implanted": { ja: "体内に入った", en: "Implanted" },
  "no-ear-plugs.in-now": { ja: "いま着けた", en: "In now" },
  "no-ear-plugs.cannot": { ja: "着けられない", en: "Cannot wear them" },
  "new-symptom.mild-headache": { ja: "軽い頭痛", en: "Mild headache" },
  "new-symptom.fever": { ja: "発熱", en: "Fever" },
  "new-symptom.faint": { ja: "失神", en: "Faint" },
  "new-symptom.seizure": { ja: "けいれん", en: "Seizure" },
  "new-symptom.infusion-reaction": { ja: "点滴後の反応", en: "Reaction to an infusion" },
  "new-symptom.suicidal-thoughts": { ja: "死にたい気持ち", en: "Suicidal thoughts" },
  "new-symptom.other": { ja: "その他", en: "Other" },
};

const exemptible: WordsOf<"exemptible-finding"> = {
  "dose.train-too-long": { ja: "トレインが上限より長い", en: "Train longer than the limit" },
  "dose.pause-too-short": { ja: "トレインの間隔が短い", en: "Pause between trains too short" },
  "dose.theta-burst-pattern": { ja: "報告のないシータバースト", en: "Unpublished theta burst pattern" },
  "dose.theta-burst-intensity": { ja: "シータバーストの強度が上限超え", en: "Theta burst above its intensity" },
  "dose.theta-burst-pulses": { ja: "シータバーストの発数が上限超え", en: "Theta burst above its pulses" },
  "session.too-many-today": { ja: "1日の回数が上限超え", en: "More sessions a day" },
};

const released: WordsOf<"released-finding"> = {
  "gate.release-needed": { ja: "刺激前の確認での変化", en: "Change found before a session" },
  "seizure.unreviewed": { ja: "けいれん発作", en: "Seizure" },
};

/** Each list's words. */
export const sessionTermWords = { "session-follow-up": followUps, "exemptible-finding": exemptible, "released-finding": released } as const;

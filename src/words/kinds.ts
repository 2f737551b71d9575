/** The name of every kind of entry. */
import type { ChartKind, LotKind } from "../record/kinds.ts";
import type { Text } from "./text.ts";

/** By kind, as it heads an entry in a list. */
export const kindWords = {
  registration: { ja: "患者登録", en: "Registration" },
  diagnosis: { ja: "診断", en: "Diagnosis" },
  history: { ja: "既往・治療歴", en: "History" },
  screening: { ja: "安全性の問診", en: "Safety screening" },
  assessment: { ja: "評価尺度", en: "Assessment" },
  diary: { ja: "今日の調子", en: "Diary" },
  lab: { ja: "検査値", en: "Laboratory value" },
  vitals: { ja: "バイタルサイン", en: "Vital signs" },
  threshold: { ja: "運動閾値", en: "Motor threshold" },
  target: { ja: "刺激部位", en: "Stimulation target" },
  plan: { ja: "治療計画", en: "Plan" },
  consent: { ja: "同意", en: "Consent" },
  session: { ja: "TMS刺激", en: "TMS session" },
  infusion: { ja: "点滴投与", en: "Infusion" },
  "adverse-event": { ja: "有害事象", en: "Adverse event" },
  decision: { ja: "継続判定", en: "Decision" },
  randomisation: { ja: "割付", en: "Randomisation" },
  note: { ja: "記事", en: "Note" },
  letter: { ja: "文書", en: "Letter" },
  closure: { ja: "カルテの終了", en: "Closure" },
  confirmation: { ja: "確認署名", en: "Confirmation" },
  received: { ja: "入荷", en: "Received" },
  quarantined: { ja: "使用停止(隔離)", en: "Quarantined" },
  released: { ja: "使用許可", en: "Released" },
  used: { ja: "使用", en: "Used" },
  discarded: { ja: "廃棄", en: "Discarded" },
  recalled: { ja: "回収", en: "Recalled" },
} as const satisfies Record<ChartKind | LotKind, Text>;

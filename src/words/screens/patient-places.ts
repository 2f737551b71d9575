/** The names of a patient's screens. */
import type { Text } from "../text.ts";

/** Each screen, and the way between them. */
export const patientPlaceWords = {
  navigation: { ja: "この患者の画面", en: "Screens of this patient" },
  chart: { ja: "カルテ", en: "Chart" },
  eligibility: { ja: "適応と計画", en: "Eligibility and plan" },
  course: { ja: "日程", en: "Schedule" },
  threshold: { ja: "運動閾値", en: "Threshold" },
  session: { ja: "刺激", en: "Session" },
  infusion: { ja: "点滴", en: "Infusion" },
  decision: { ja: "継続判定", en: "Decision" },
  adverse: { ja: "有害事象", en: "Adverse events" },
  contract: { ja: "契約", en: "Contract" },
} as const satisfies Record<string, Text>;

/** The screen of the self-pay contract. */
import type { Text } from "../text.ts";

/** Each text of the screen. */
export const contractWords = {
  title: { ja: "自費診療の契約", en: "Self-pay contract" },
  none: { ja: "契約の記録はありません。", en: "No contract is on record." },
  record: { ja: "契約を記録", en: "Record a contract" },
  another: { ja: "新しい契約を記録", en: "Record another contract" },
  agreedOn: { ja: "{day}の契約", en: "Agreed on {day}" },
  component: { ja: "治療", en: "Treatment" },
  agreed: { ja: "契約", en: "Agreed" },
  delivered: { ja: "実施", en: "Delivered" },
  remaining: { ja: "残り", en: "Remaining" },
  unitPrice: { ja: "1回の料金", en: "Price of one" },
  paid: { ja: "支払い済み", en: "Paid" },
  deliveredValue: { ja: "実施分", en: "Delivered, in yen" },
  unused: { ja: "未実施分", en: "Not delivered" },
  times: { ja: "{n}回", en: "{n}" },
  beyond: { ja: "{n}回(契約を{beyond}回超過)", en: "{n}, {beyond} beyond" },
  yen: { ja: "{n}円", en: "¥{n}" },
  tms: { ja: "TMS", en: "TMS" },
  exosome: { ja: "エクソソーム(研究的・未承認)", en: "Exosome (investigational, unapproved)" },
  refund: { ja: "いま終えた場合の返金", en: "Refund if it ended now" },
  owed: { ja: "未払い", en: "Owed" },
  rule: { ja: "返金の決まり", en: "Rule of refund" },
  ruleWithFee: { ja: "{rule}(手数料 {fee}円)", en: "{rule} (fee ¥{fee})" },
  derived: {
    ja: "回数と金額は、契約日からの記載から計算しています。書き込んだ数ではありません。",
    en: "Numbers and amounts are computed from the entries since the day of the contract; none of them is typed in.",
  },
} as const satisfies Record<string, Text>;

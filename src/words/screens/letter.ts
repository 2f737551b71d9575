/** A letter as it is printed. */
import type { Text } from "../text.ts";

/** Each text of the page and of the sheet. */
export const letterWords = {
  title: { ja: "手紙", en: "Letter" },
  open: { ja: "印刷用に開く", en: "Open for printing" },
  print: { ja: "印刷する", en: "Print" },
  toChart: { ja: "カルテへ(訂正・署名)", en: "To the chart (correct, sign)" },
  notHere: { ja: "この手紙は見つかりません。", en: "There is no such letter." },
  notSent: {
    ja: "送信はしません。印刷して渡すか郵送し、送った日をカルテの手紙に記録してください。",
    en: "Nothing is sent from here. Hand it over or post it, and record in the chart’s letter when it went.",
  },
  unsigned: { ja: "下書き(医師の署名なし)", en: "Draft, not signed by a physician" },
  replaced: { ja: "この手紙は訂正され、新しいものに替わっています。", en: "This letter was corrected and replaced by a newer one." },
  retracted: { ja: "この手紙は取り消されています。", en: "This letter was taken back." },
  withheld: { ja: "手紙の文面は、この役割には表示されません。", en: "The text of the letter is not shown to your role." },
  noText: { ja: "文面は記録されていません。", en: "No text is on record." },
  to: { ja: "{name} 様", en: "To {name}" },
  from: { ja: "{name} より", en: "From {name}" },
  patient: { ja: "患者", en: "Patient" },
  number: { ja: "番号 {number}", en: "Number {number}" },
  signedBy: { ja: "{name} 署名 {day}", en: "Signed by {name}, {day}" },
  record: { ja: "カルテの記載 #{seq} · {hash}", en: "Entry #{seq} of the chart · {hash}" },
  phone: { ja: "電話 {phone}", en: "Telephone {phone}" },
} as const satisfies Record<string, Text>;

/** The screen of adverse events: the list, what is still to be judged, the clock of the reports and the form. */
import type { Text } from "../text.ts";

/** Each text of the screen. */
export const adverseWords = {
  title: { ja: "有害事象", en: "Adverse events" },
  record: { ja: "有害事象を記録", en: "Record an adverse event" },
  none: { ja: "有害事象の記録はありません。", en: "No adverse event is on record." },
  list: { ja: "記録した有害事象", en: "Adverse events on record" },
  judging: { ja: "判定", en: "Judgement" },
  correct: { ja: "判定を直す", en: "Correct the judgement" },
  serious: { ja: "重篤", en: "serious" },
  clock: { ja: "報告の期限", en: "Reports and their deadlines" },
  noDuty: { ja: "この判定では、報告の期限はありません。", en: "As judged, no report has a deadline." },
  dueIn: { ja: "あと{n}日({day}まで)", en: "{n|day|days} left, by {day}" },
  dueToday: { ja: "今日まで", en: "due today" },
  lateBy: { ja: "{n}日過ぎています({day}まで)", en: "{n|day|days} late, was due {day}" },
  reportedOn: { ja: "{day}に報告", en: "reported on {day}" },
  reportedLate: { ja: "{day}に報告({n}日遅れ)", en: "reported on {day}, {n|day|days} late" },
  markReported: { ja: "報告したと記録", en: "Record as reported" },
  marking: { ja: "記録しています", en: "Recording" },
  reason: { ja: "報告を記録", en: "A report was made" },
  form: { ja: "報告書", en: "Report form" },
  formHint: { ja: "カルテから写した、その時点の内容です。", en: "Filled from the chart, as it stands." },
  notOnRecord: { ja: "記録なし", en: "Not on record" },
  print: { ja: "印刷", en: "Print" },
  from: { ja: "記録した日 {day} から数えます", en: "counted from {day}, when it was recorded" },
  source: { ja: "出典", en: "Source" },
  letterTitle: { ja: "有害事象の報告 {term}", en: "Report of an adverse event: {term}" },
  years: { ja: "{n}歳", en: "{n} y" },
} as const satisfies Record<string, Text>;

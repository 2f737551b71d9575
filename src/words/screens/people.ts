/** The words of registering a patient, of finding out that it is somebody known, and of merging two charts of one person. */
import type { Text } from "../text.ts";

/** In what two patients agree. */
export const matchWords = {
  "kana-and-birth": { ja: "ふりがなと生年月日が同じ", en: "Same kana and birth date" },
  "name-and-birth": { ja: "氏名と生年月日が同じ", en: "Same name and birth date" },
  "birth-and-part": { ja: "生年月日と、姓か名が同じ", en: "Same birth date, and family or given name" },
  kana: { ja: "ふりがなが同じ", en: "Same kana" },
} as const satisfies Record<string, Text>;

/** Registering. */
export const registerWords = {
  title: { ja: "患者を登録する", en: "Register a patient" },
  action: { ja: "患者を登録", en: "Register a patient" },
  lead: {
    ja: "番号は医院が登録のときに付けます。分からないことは空けておけます。",
    en: "The clinic gives the number when it registers. What is not known may stay empty.",
  },
  person: { ja: "本人", en: "Person" },
  contact: { ja: "連絡先", en: "Contact" },
  register: { ja: "登録する", en: "Register" },
  registering: { ja: "登録しています…", en: "Registering…" },
  discard: { ja: "下書きを捨てる", en: "Discard the draft" },
  draftKept: { ja: "下書き {time} 保存", en: "Draft saved {time}" },
  draftSaving: { ja: "下書きを保存しています…", en: "Saving the draft…" },
  draftUnsent: { ja: "下書きはまだ送れていません", en: "The draft has not been sent yet" },
  draftStale: {
    ja: "別の画面で新しい下書きが保存されました。この画面は読み込み直してください。",
    en: "Another window saved a newer draft. Reload this page to go on with it.",
  },
  similarTitle: { ja: "似ている患者", en: "Similar patients" },
  similarNone: {
    ja: "氏名・ふりがな・生年月日を入れると、似ている患者がここに出ます。",
    en: "Once name, kana and birth date are there, patients who resemble them appear here.",
  },
  similarClear: { ja: "似ている患者はいません。", en: "No similar patient is registered." },
  similarAsk: {
    ja: "同じ人なら、その人のカルテを開いてください。違う人なら、確かめて印を付けてください。",
    en: "If it is the same person, open their chart. If not, make sure and tick.",
  },
  openChart: { ja: "この人のカルテを開く", en: "Open this chart" },
  notTheSame: { ja: "別の人だと確かめた", en: "I made sure this is somebody else" },
  decideFirst: {
    ja: "似ている患者が、同じ人か別の人かを決めると登録できます。",
    en: "Say of each similar patient whether it is the same person, then you can register.",
  },
  lookUp: { ja: "住所を出す", en: "Find the address" },
  noAddress: {
    ja: "この郵便番号は医院の表にありません。",
    en: "This postal code is not in the clinic's table.",
  },
  useAddress: { ja: "この住所を使う", en: "Use this address" },
  unsent: {
    ja: "つながっていません。入力は残っています。つながってから、もう一度登録してください。",
    en: "There is no connection. What you typed is kept; register again when there is one.",
  },
} as const satisfies Record<string, Text>;

/** Merging. */
export const mergeWords = {
  action: { ja: "同じ人のカルテをまとめる", en: "Merge two charts of one person" },
  title: { ja: "カルテをまとめる", en: "Merge charts" },
  lead: {
    ja: "同じ人のカルテが2つあるときに使います。提案する人と承認する人は別でなければなりません。どちらの記載も消えず、ずっと読めます。まとめたあと、元に戻すことはできません。",
    en: "For two charts of one person. Whoever proposes it cannot approve it. No entry is lost and both histories stay readable. It cannot be undone.",
  },
  goes: { ja: "まとめられて閉じるカルテ", en: "The chart that is closed" },
  stays: { ja: "これから使うカルテ", en: "The chart that goes on" },
  search: { ja: "これから使うカルテをさがす", en: "Find the chart that goes on" },
  nobody: { ja: "当てはまる患者はいません。", en: "No patient matches." },
  choose: { ja: "このカルテを選ぶ", en: "Choose this chart" },
  swap: { ja: "選び直す", en: "Choose another" },
  name: { ja: "氏名", en: "Name" },
  agrees: { ja: "同じ", en: "Same" },
  differs: { ja: "異なる", en: "Differs" },
  lastContact: { ja: "最後の記録", en: "Last contact" },
  remark: { ja: "同じ人だと分かった理由", en: "How you know that it is one person" },
  remarkMissing: { ja: "理由を書いてください。", en: "Please give the reason." },
  propose: { ja: "まとめることを提案する", en: "Propose the merge" },
  proposing: { ja: "提案しています…", en: "Proposing…" },
  proposedTitle: { ja: "このカルテをまとめる提案があります", en: "It is proposed to merge this chart" },
  proposedBody: {
    ja: "{who}さんの提案({when}): {into}のカルテへまとめる。",
    en: "Proposed by {who} ({when}): merge it into the chart of {into}.",
  },
  waits: {
    ja: "承認は、提案した人とは別の人が行います。",
    en: "Somebody else has to approve it.",
  },
  review: { ja: "確かめて決める", en: "Review and decide" },
  approve: { ja: "承認してまとめる", en: "Approve and merge" },
  approving: { ja: "まとめています…", en: "Merging…" },
  refuse: { ja: "別の人である(断る)", en: "Not one person (refuse)" },
  refusing: { ja: "断っています…", en: "Refusing…" },
  mergedTitle: {
    ja: "このカルテは、別のカルテにまとめられました。読めますが、加えることはできません。",
    en: "This chart was merged into another. It can be read, and nothing can be added.",
  },
  openOther: { ja: "そのカルテを開く", en: "Open that chart" },
  absorbed: { ja: "{number} のカルテ({n}件)がまとめられています。", en: "Holds the chart {number} too ({n|entry|entries})." },
  openAbsorbed: { ja: "まとめられたカルテを読む", en: "Read the merged chart" },
  unknown: { ja: "記録なし", en: "Not recorded" },
} as const satisfies Record<string, Text>;

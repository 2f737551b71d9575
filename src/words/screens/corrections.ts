/** The words of corrections, signatures and alerts. */
import type { Text } from "../text.ts";

/** What can be done with an entry that stands. */
export const correctionWords = {
  actions: { ja: "この記載について", en: "About this entry" },
  amend: { ja: "訂正する", en: "Correct" },
  retract: { ja: "取り消す", en: "Retract" },
  sign: { ja: "署名する", en: "Sign" },
  retractTitle: { ja: "{title}を取り消しますか", en: "Retract {title}?" },
  retractBody: {
    ja: "取り消した記載は、図や一覧の計算から外れます。内容は線を引いて残り、誰が、いつ、なぜ取り消したかが記録されます。",
    en: "A retracted entry counts nowhere any more. It stays readable, struck through, with who retracted it, when and why.",
  },
  ground: { ja: "理由の種類", en: "Ground" },
  remark: { ja: "理由", en: "Why" },
  remarkNeeded: { ja: "理由を書いてください。", en: "Say why." },
  groundNeeded: { ja: "理由の種類を選んでください。", en: "Choose the ground." },
  retracting: { ja: "取り消しています…", en: "Retracting…" },
  unconfirmed: { ja: "未確認 {name}", en: "Unconfirmed: {name}" },
  retracted: { ja: "取り消し済み", en: "Retracted" },
  retractedBy: { ja: "{name}が{when}に取り消し({ground})", en: "Retracted by {name}, {when} ({ground})" },
  unsignedFilter: { ja: "未署名 {n}件", en: "Unsigned {n}" },
  signMany: { ja: "{n}件に署名…", en: "Sign {n|entry|entries}…" },
} as const satisfies Record<string, Text>;

/** The dialog in which one signs. */
export const signingWords = {
  title: { ja: "{n}件の記載に署名", en: "Sign {n|entry|entries}" },
  shown: {
    ja: "下の内容がそのまま署名の対象として保存されます(表示言語: 日本語)。",
    en: "Exactly the text below is stored as what you signed (shown in English).",
  },
  text: { ja: "署名する内容", en: "What you sign" },
  meaning: { ja: "署名の意味", en: "Meaning" },
  code: { ja: "認証アプリの6桁のコード", en: "Six-digit code from your authenticator app" },
  codeNeeded: { ja: "コードを入力してください。", en: "Enter the code." },
  demonstrationCode: { ja: "デモのコード {code}", en: "Demonstration code {code}" },
  demonstrationWhy: {
    ja: "デモには認証アプリがないため、ここに表示しています。実際のクリニックでは表示されません。",
    en: "Shown here because nobody holds an authenticator in the demonstration. A real clinic never shows it.",
  },
  sign: { ja: "署名する", en: "Sign" },
  signing: { ja: "署名しています…", en: "Signing…" },
  noUndo: {
    ja: "署名した後は元に戻せません。訂正は新しい記載になります。",
    en: "There is no undo after a signature. A correction is a new entry.",
  },
  noConnection: {
    ja: "サーバーにつながらない間は署名できません。",
    en: "Nothing can be signed without the server.",
  },
} as const satisfies Record<string, Text>;

/** Alerts: on the chart, in the workspace, and what is done about them. */
export const alertWords = {
  actNow: { ja: "今すぐ確認", en: "Act now" },
  chip: { ja: "今すぐ確認 {n}件", en: "Act now: {n}" },
  chipTaken: { ja: "対応中 {name}", en: "Taken: {name}" },
  title: { ja: "警告", en: "Alerts" },
  rose: { ja: "{item} が {from} から {to} に", en: "{item} rose from {from} to {to}" },
  stands: { ja: "{item} が {to}", en: "{item} is {to}" },
  itemNumber: { ja: "項目{n}", en: "Item {n}" },
  raised: { ja: "{name}の入力で {when}", en: "Raised {when}, entered by {name}" },
  owner: { ja: "担当 {name}", en: "{name}" },
  ownerLeft: { ja: "担当 {name} · 残り {n}分", en: "{name} · {n} min left" },
  ownerOverdue: { ja: "担当 {name} · {n}分超過", en: "{name} · {n} min overdue" },
  take: { ja: "引き受ける", en: "I take it" },
  taking: { ja: "記録しています…", en: "Recording…" },
  takenBy: { ja: "{name}が{when}に引き受けました", en: "Taken by {name}, {when}" },
  resolvedBy: { ja: "{name}が{when}に対応を終えました", en: "Resolved by {name}, {when}" },
  mistakenBy: { ja: "{name}が{when}に入力の誤りとしました", en: "Found mistaken by {name}, {when}" },
  resolve: { ja: "対応を終えた", en: "Resolved" },
  mistaken: { ja: "入力の誤りだった", en: "It was a mistake" },
  actions: { ja: "したこと", en: "What was done" },
  remark: { ja: "経過", en: "What happened" },
  sending: { ja: "担当者に知らせています", en: "Telling the owner" },
  notSent: {
    ja: "サーバーにつながらず、警告を送れていません。担当者に直接知らせてください。",
    en: "No connection: the alert has not been sent. Tell the person in charge yourself.",
  },
  provisional: { ja: "応答までの時間は暫定の30分です。", en: "The 30 minutes to respond are provisional." },
  none: { ja: "開いている警告はありません。", en: "There is no open alert." },
  talked: { ja: "本人と話した", en: "Talked with the patient" },
  "family-informed": { ja: "家族に伝えた", en: "Family informed" },
  "safety-plan": { ja: "安全計画を作った", en: "Safety plan made" },
  "physician-called": { ja: "医師に連絡した", en: "Physician called" },
  "emergency-called": { ja: "救急を要請した", en: "Emergency called" },
  "crisis-line": { ja: "相談窓口を案内した", en: "Crisis line given" },
} as const satisfies Record<string, Text>;

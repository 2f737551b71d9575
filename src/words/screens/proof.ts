/** The words of the proof that the record is whole, and of the log of who read what. */
import type { Text } from "../text.ts";

/** The proof's words. */
export const proofWords = {
  title: { ja: "監査", en: "Proof" },
  whole: { ja: "記録は{entries}件すべて、つながっています", en: "The record is whole: {entries|entry|entries}" },
  wholeLead: {
    ja: "{when}に検証。書き換え・抜け・順序の入れ替わり・末尾の欠けは、見つかりませんでした。",
    en: "Verified {when}: no change, gap, reordering or missing tail was found.",
  },
  broken: { ja: "記録は{seq}番目の記載で切れています", en: "The record is broken at entry {seq}" },
  brokenAnchor: { ja: "院外に残した証(アンカー)が合いません", en: "The anchors do not fit the record" },
  brokenLead: {
    ja: "{when}に検証。データフォルダに手を加えず、院長に知らせ、バックアップと見比べてください。",
    en: "Verified {when}. Leave the data folder as it is, tell the director, and compare with a backup.",
  },
  never: { ja: "記録はまだ検証されていません", en: "The record has not been verified yet" },
  neverLead: {
    ja: "検証は、すべての記載のつながりを最初から計算し直して確かめます。",
    en: "Verifying computes every link between entries again from the first.",
  },
  actNow: { ja: "今すぐ確認", en: "Act now" },
  verify: { ja: "検証する", en: "Verify now" },
  verifying: { ja: "検証しています…", en: "Verifying…" },
  facts: { ja: "記録", en: "The record" },
  entries: { ja: "記載", en: "Entries" },
  chains: { ja: "カルテなどの鎖", en: "Chains (charts and ledgers)" },
  speed: { ja: "検証の速さ", en: "Speed of verifying" },
  perSecond: { ja: "毎秒 {n}件", en: "{n} entries a second" },
  anchored: { ja: "最後の証(アンカー)", en: "Last anchor" },
  anchoredNote: {
    ja: "データベースの外に置く署名つきの控えです。末尾が切り取られても、これで分かります。",
    en: "A signed head kept outside the database: it shows when the end was cut off.",
  },
  notYet: { ja: "まだありません", en: "None yet" },
  notMeasured: { ja: "記録なし", en: "Not recorded" },
  findingTitle: { ja: "見つかったこと", en: "What was found" },
  findingUnknown: { ja: "記録が一致しません({code})。", en: "The record does not verify ({code})." },
  where: { ja: "{ledger} {subject} の {seq} 番目", en: "entry {seq} of {ledger} {subject}" },
  ledgerChart: { ja: "カルテ", en: "chart" },
  ledgerLot: { ja: "ロット", en: "lot" },
  ledgerDay: { ja: "予約の日", en: "day" },
  ledgerClinic: { ja: "クリニックの記録", en: "clinic record" },
  ledgerAnchor: { ja: "証(アンカー)", en: "anchor" },
  accesses: { ja: "閲覧の記録", en: "Who read what" },
  accessesLead: {
    ja: "患者の記録を開くと、表示される前にここに書かれます。書けないときは表示されません。",
    en: "Every read of a patient is written here before it is shown. If it cannot be written, nothing is shown.",
  },
  at: { ja: "いつ", en: "When" },
  reader: { ja: "だれが", en: "Who" },
  what: { ja: "何を", en: "What" },
  whom: { ja: "だれの", en: "Whose" },
  onePatient: { ja: "患者 {id}", en: "Patient {id}" },
  manyPatients: { ja: "{n}人", en: "{n|patient|patients}" },
  noAccesses: { ja: "閲覧の記録はまだありません。", en: "Nothing has been read yet." },
  pageOf: { ja: "{from}–{to}件目", en: "{from}–{to}" },
} as const satisfies Record<string, Text>;

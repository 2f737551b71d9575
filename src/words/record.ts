/**
 * What the record says: why a field is refused, why a chart refuses, what is wrong with an entry, a chain or an anchor.
 * One row for each code; formats, rules and types have their own names.
 */

import type { DateFinding } from "../base/date-input.ts";
import type { QuantityFinding } from "../base/quantities.ts";
import type { AnchorFinding } from "../record/anchor.ts";
import type { BodyFinding, BodyFindingCode } from "../record/body-finding.ts";
import type { ChartRefusal } from "../record/decide.ts";
import type { Language, SignatureMeaning } from "../record/entry.ts";
import type { Conflict, Format } from "../record/kinds/parts.ts";
import type { LotContradiction } from "../record/lot.ts";
import type { RecordFinding } from "../record/reading.ts";
import type { ChainFindingCode } from "../record/verification.ts";
import { say, type Text } from "./text.ts";

/** Why a field of an entry is refused. */
export const bodyFindingWords = {
  "field.missing": { ja: "入力されていません。", en: "This is missing." },
  "field.type": { ja: "{expected}で入力してください。", en: "This must be {expected}." },
  "field.range": { ja: "{expected}にしてください。", en: "This must be {expected}." },
  "field.choice": { ja: "選べる答えではありません({given})。", en: "“{given}” is not one of the answers." },
  "field.unknown": { ja: "この種類の記載にない項目です。", en: "This kind of entry has no such field." },
  "field.format": { ja: "{expected}で入力してください。", en: "This must be {expected}." },
  "field.conflict": { ja: "{expected}", en: "{expected}" },
  "entry.kind": { ja: "知らない種類の記載です({given})。", en: "There is no kind of entry called “{given}”." },
  "entry.ledger": { ja: "この台帳の記載ではありません。", en: "This kind of entry belongs to another ledger." },
  "entry.version": {
    ja: "記載の形式が新しくなりました。画面を読み込み直してください。",
    en: "The form of this entry has changed. Please reload the page.",
  },
  "entry.reason": { ja: "訂正の理由を書いてください。", en: "Please give the reason for the correction." },
} as const satisfies Record<BodyFindingCode, Text>;

/** What a text must look like. */
export const formatWords = {
  date: { ja: "実在する日付(例 2026-04-02)", en: "a day that exists, such as 2026-04-02" },
  "partial-date": { ja: "年、年月、または日付(例 2026、2026-04)", en: "a year, a month or a day, such as 2026 or 2026-04" },
  instant: { ja: "日付と時刻(時差つき)", en: "a date and time with its offset" },
  moment: { ja: "日付、または日付と時刻(時差つき)", en: "a day, or a date and time with its offset" },
  code: { ja: "半角の英小文字・数字のコード", en: "a code of lower-case letters, digits, hyphens and dots" },
  line: { ja: "1行・200文字以内の文字", en: "one line of at most 200 characters" },
  text: { ja: "4,000文字以内の文章", en: "a text of at most 4,000 characters" },
  document: { ja: "40,000文字以内の文章", en: "a text of at most 40,000 characters" },
  unit: { ja: "単位(例 mg/dL、mg/L)", en: "a unit of measurement, such as mg/dL or mg/L" },
  uuid: { ja: "記載の番号(UUID)", en: "an identifier (UUID)" },
  digest: { ja: "SHA-256の値(64桁)", en: "a SHA-256 digest of 64 digits" },
  "time-of-day": { ja: "時刻(例 09:00)", en: "a time of day, such as 09:00" },
  "utc-offset": { ja: "協定世界時との差(例 +09:00)", en: "an offset from UTC, such as +09:00" },
  "classification-code": { ja: "病名のコード(例 F33.1)", en: "a diagnosis code, such as F33.1" },
} as const satisfies Record<Format, Text>;

/** Rules that join several fields. */
export const conflictWords = {
  "assessment-items": {
    ja: "合計だけの記載では項目を空にし、それ以外では項目を入力してください。",
    en: "An entry of the total alone has no items; any other has some.",
  },
  "assessment-total": {
    ja: "採点できないときは合計を空にし、採点したときは合計を入力してください。",
    en: "An entry that cannot be scored has no total; any other has one.",
  },
  "codes-repeated": { ja: "同じコードが2回あります。", en: "A code is used twice." },
  "items-repeated": { ja: "同じ種類に同じ番号が二度あります。", en: "A number stands twice within one kind." },
  "dates-order": { ja: "終わりの日が始まりの日より前です。", en: "The end is before the beginning." },
  "none-reported": { ja: "少なくとも1つ答えてください。", en: "Please answer at least one." },
  "plan-strategy": {
    ja: "治療方針と内容が合っていません。行う治療の内容だけを入力してください。",
    en: "The plan does not fit its strategy: describe the treatments that will be given, and no other.",
  },
  "threshold-interval": { ja: "区間の中に閾値がありません。", en: "The threshold lies outside its own interval." },
  "vials-repeated": { ja: "同じバイアル番号が2回あります。", en: "A vial is named twice." },
  "vitals-empty": { ja: "測定した値を少なくとも1つ入力してください。", en: "Please give at least one measured value." },
} as const satisfies Record<Conflict, Text>;

/** Types, as a person names them. */
const TYPE_WORDS: Readonly<Record<string, Text>> = {
  string: { ja: "文字", en: "a text" },
  number: { ja: "数", en: "a number" },
  int: { ja: "整数", en: "a whole number" },
  boolean: { ja: "はい・いいえ", en: "yes or no" },
  array: { ja: "一覧", en: "a list" },
  object: { ja: "項目のまとまり", en: "a group of fields" },
  record: { ja: "項目のまとまり", en: "a group of fields" },
};

const CONFLICT: Text = { ja: "内容が形式に合いません。", en: "The content is not in its form." };

const BOUND_WORDS: Readonly<Record<string, Text>> = {
  ">=": { ja: "{bound}以上", en: "{bound} or more" },
  "<=": { ja: "{bound}以下", en: "{bound} or less" },
  ">": { ja: "{bound}より大きい値", en: "more than {bound}" },
  "<": { ja: "{bound}より小さい値", en: "less than {bound}" },
};

/** Why a chart refuses a command. */
export const chartRefusalWords = {
  "chart.not-registered": { ja: "先に患者を登録してください。", en: "Please register the patient first." },
  "chart.erased": {
    ja: "このカルテは消去されました。記載を加えることはできません。",
    en: "This chart has been erased. Nothing can be added to it.",
  },
  "chart.closed": {
    ja: "このカルテは終了しています。治療を続けるには、もう一度登録してください。",
    en: "This chart is closed. Register the patient again to go on with treatment.",
  },
  "chart.kind": { ja: "この操作では、この種類の記載はできません。", en: "This action does not record that kind of entry." },
  "entry.in-future": {
    ja: "日時が未来です。起きたことだけを記載できます。",
    en: "That is in the future. Only what has happened can be recorded.",
  },
  "entry.reason-missing": { ja: "訂正の理由を書いてください。", en: "Please give the reason for the correction." },
  "entry.unsigned": { ja: "確認には署名が必要です。", en: "A confirmation needs a signature." },
  "entry.not-here": { ja: "その記載は、このカルテにありません。", en: "There is no such entry in this chart." },
  "entry.already-amended": {
    ja: "その記載は、すでに訂正されています。新しいほうを開いてください。",
    en: "That entry has already been corrected. Please open the newer one.",
  },
  "entry.other-kind": { ja: "訂正は、同じ種類の記載で行います。", en: "A correction is of the same kind as the entry it replaces." },
  "entry.not-amendable": {
    ja: "確認署名は訂正できません。新しく署名してください。",
    en: "A confirmation is not corrected. Please sign again.",
  },
  "chart.merged": {
    ja: "このカルテは別のカルテに統合されました。記載は統合先のカルテで行ってください。",
    en: "This chart has been merged into another. Please write in that one.",
  },
  "entry.retracted": { ja: "その記載は、すでに取り消されています。", en: "That entry has been retracted." },
  "entry.not-retractable": {
    ja: "この記載は取り消せません。",
    en: "This entry cannot be retracted.",
  },
  "entry.changed": { ja: "その記載は、表示されたものと違います。", en: "That entry is not the one that was shown." },
  "retraction.too-late": {
    ja: "取り消せるのは、保存から10秒以内です。訂正するか、理由を書いて取り消してください。",
    en: "It can be undone within ten seconds of saving. Correct it, or retract it and say why.",
  },
  "retraction.not-author": {
    ja: "取り消せるのは、記載した本人か医師です。",
    en: "Only its author or a physician may retract it.",
  },
  "retraction.signed": {
    ja: "署名のある記載は、元に戻せません。訂正するか、医師が理由を書いて取り消してください。",
    en: "A signed entry cannot be undone. Correct it, or let a physician retract it and say why.",
  },
  "retraction.remark-missing": { ja: "取り消しの理由を書いてください。", en: "Please say why it is retracted." },
  "alert.ended": { ja: "この警告への対応は、すでに終わっています。", en: "This alert has already been dealt with." },
  "randomisation.by-trial": {
    ja: "盲検試験の割付は、その試験だけが書き、開きます。ここでは記載も訂正も取り消しもできません。",
    en: "An allocation of a masked trial is written and opened by that trial alone. It cannot be recorded or corrected here.",
  },
  "randomisation.stands": {
    ja: "この患者さんは、すでに試験に割り付けられています。",
    en: "This patient has already been allocated in a trial.",
  },
  "trial.would-tell": {
    ja: "この記載は、盲検の割付を漏らします。「{field}」は{expected}としてください。",
    en: "This entry would tell what is masked. In this trial “{field}” is {expected}.",
  },
  "merge.self": { ja: "カルテを自分自身に統合することはできません。", en: "A chart cannot be merged into itself." },
  "merge.pending": {
    ja: "このカルテの統合は、すでに申し出られています。",
    en: "The merging of this chart has already been proposed.",
  },
  "merge.none-pending": { ja: "その統合の申し出は、いまは有効でありません。", en: "There is no such proposal to decide on." },
  "merge.same-person": {
    ja: "統合の承認は、申し出た人とは別の人が行います。",
    en: "Somebody else than who proposed it must approve the merging.",
  },
} as const satisfies Record<ChartRefusal["code"], Text>;

/** Why an entry cannot be read. */
export const recordFindingWords = {
  "record.format-unknown": {
    ja: "新しい形式の記録です。プログラムを更新してください。",
    en: "The record is of a newer format. Please update the program.",
  },
  "record.kind-unknown": {
    ja: "このプログラムが知らない種類の記載です({kind})。プログラムを更新してください。",
    en: "This program does not know entries called “{kind}”. Please update it.",
  },
  "record.ledger-other": { ja: "別の台帳の記載です。", en: "The entry belongs to another ledger." },
  "record.version-unknown": {
    ja: "より新しい形式で書かれた記載です。プログラムを更新してください。",
    en: "The entry was written by a newer program. Please update this one.",
  },
  "record.seal-broken": {
    ja: "個人情報の封が開きません。鍵が違うか、内容が変えられています。",
    en: "The sealed part does not open: the key is another one, or the content was altered.",
  },
  "record.personal-missing": { ja: "必要な個人情報がありません。", en: "The part that names the person is missing." },
  "record.content-invalid": { ja: "記載の内容が形式に合いません。", en: "The content is not that of its kind." },
} as const satisfies Record<RecordFinding["code"], Text>;

/** What is wrong with a chain, at the entry of number {seq}. */
export const chainFindingWords = {
  malformed: { ja: "{seq}番目の記載の形が崩れています。", en: "Entry {seq} is not in the form of the record." },
  changed: { ja: "{seq}番目の記載が書き換えられています。", en: "Entry {seq} has been changed." },
  "wrong-subject": { ja: "{seq}番目に、別のカルテの記載があります。", en: "At place {seq} stands an entry of another chart." },
  removed: { ja: "{seq}番目の記載が抜き取られています。", en: "Entry {seq} has been removed." },
  reordered: { ja: "{seq}番目から記載の順序が入れ替えられています。", en: "From entry {seq} on the order has been changed." },
  inserted: { ja: "{seq}番目に、あとから差し込まれた記載があります。", en: "An entry has been inserted at place {seq}." },
  spliced: {
    ja: "{seq}番目の記載が、その前の記載につながっていません。どちらかが差し替えられています。",
    en: "Entry {seq} does not continue the one before it: one of the two has been replaced.",
  },
  "duplicate-id": { ja: "{seq}番目の記載の番号は、すでに使われています。", en: "The id of entry {seq} is already in use." },
  rewritten: {
    ja: "{seq}番目までの記載が、院外に残した証(アンカー)と一致しません。書き直されています。",
    en: "The entries up to {seq} do not agree with the anchor kept elsewhere: they have been rewritten.",
  },
  "tail-cut": {
    ja: "{seq}番目より後の記載が切り取られています。証(アンカー)には残っています。",
    en: "The entries from {seq} on have been cut off; an anchor knows of them.",
  },
  "chain-removed": {
    ja: "カルテがまるごと失われています。証(アンカー)には残っています。",
    en: "A whole chart is gone; an anchor knows of it.",
  },
} as const satisfies Record<ChainFindingCode, Text>;

/** What is wrong with a file of anchors, at line {line}. */
export const anchorFindingWords = {
  "anchor.unreadable": { ja: "証のファイルの{line}行目を読み取れません。", en: "Line {line} of the anchors cannot be read." },
  "anchor.clinic": { ja: "証のファイルの{line}行目は、別のクリニックのものです。", en: "Line {line} of the anchors is another clinic's." },
  "anchor.signature": {
    ja: "証のファイルの{line}行目の署名が正しくありません。",
    en: "The signature in line {line} of the anchors is not right.",
  },
  "anchor.order": {
    ja: "証のファイルの{line}行目が、前の行につながっていません。",
    en: "Line {line} of the anchors does not continue the one before.",
  },
  "anchor.time": {
    ja: "証のファイルの{line}行目の時刻が、前の行より古くなっています。",
    en: "Line {line} of the anchors is dated before the one above.",
  },
  "anchor.seq": { ja: "証のファイルの{line}行目で、記載の数が減っています。", en: "In line {line} of the anchors a chart grows shorter." },
} as const satisfies Record<AnchorFinding["code"], Text>;

/** What contradicts the ledger of a lot. */
export const lotContradictionWords = {
  "lot.vial-unknown": { ja: "バイアル {vial} は、このロットにありません。", en: "There is no vial {vial} in this lot." },
  "lot.vial-not-available": { ja: "バイアル {vial} は、使える状態ではありませんでした。", en: "Vial {vial} was not available." },
  "lot.same-person": {
    ja: "使用許可の2人が同じ人です。許可は成立していません。",
    en: "The two people of the release are one. It does not count.",
  },
  "lot.checks-failed": {
    ja: "通っていない確認があります。許可は成立していません。",
    en: "A check was not passed or none was made. The release does not count.",
  },
  "lot.recalled": { ja: "バイアル {vial} は回収されています。", en: "Vial {vial} has been recalled." },
  "lot.thawed-twice": {
    ja: "バイアル {vial} は、すでに解凍されています。再凍結したものは使えません。",
    en: "Vial {vial} was thawed before. What was frozen again must not be used.",
  },
  "lot.received-twice": { ja: "このロットは、すでに入荷しています。", en: "This lot had already been received." },
} as const satisfies Record<LotContradiction["code"], Text>;

/** In what sense someone signed. */
export const meaningWords = {
  authored: { ja: "作成", en: "authored" },
  verified: { ja: "確認", en: "verified" },
  approved: { ja: "承認", en: "approved" },
} as const satisfies Record<SignatureMeaning, Text>;

/** Why what was typed is not a day. */
export const dateFindingWords = {
  "date.unreadable": { ja: "日付として読み取れません(例 2026-04-02、昭和55年3月14日)。", en: "This cannot be read as a day (2026-04-02)." },
  "date.no-such-day": { ja: "その日は暦にありません。", en: "There is no such day." },
  "date.not-in-era": { ja: "その日は、その元号の期間にありません。", en: "That day is not in that era." },
} as const satisfies Record<DateFinding["code"], Text>;

/** Why a quantity does not convert. */
export const quantityFindingWords = {
  "quantity.unit-unknown": { ja: "「{unit}」は単位として読み取れません。", en: "“{unit}” is not a unit." },
  "quantity.incompatible": { ja: "「{unit}」には換算できません。", en: "This does not convert into “{unit}”." },
} as const satisfies Record<QuantityFinding["code"], Text>;

/**
 * The sentence for a refused field.
 *
 * @example bodyFindingSentence({ code: "field.range", path: "body.pain", expected: "<=10", given: "11" }, "en") // "This must be 10 or less."
 */
export function bodyFindingSentence(finding: BodyFinding, language: Language): string {
  return say(bodyFindingWords[finding.code], language, { expected: expectedText(finding, language), given: finding.given });
}

function expectedText({ code, expected }: BodyFinding, language: Language): string {
  const [, sign, bound] = /^([<>]=?)(.*)$/.exec(expected) ?? [];
  const boundWords = BOUND_WORDS[sign ?? ""];
  if (code === "field.range" && boundWords !== undefined) return say(boundWords, language, { bound: bound ?? "" });
  if (code === "field.format" && isNameIn(formatWords, expected)) return formatWords[expected][language];
  if (code === "field.conflict") return isNameIn(conflictWords, expected) ? conflictWords[expected][language] : CONFLICT[language];
  return TYPE_WORDS[expected]?.[language] ?? expected;
}

function isNameIn<Names extends object>(words: Names, name: string): name is keyof Names & string {
  return Object.hasOwn(words, name);
}

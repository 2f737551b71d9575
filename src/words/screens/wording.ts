/** The words of the screen on which a clinic imports the official wording of an instrument. */
import type { BoundBy } from "../../measures/wording/bind.ts";
import type { LicenceAttestation } from "../../measures/wording/check.ts";
import type { Text } from "../text.ts";

/** The screen's words. */
export const wordingWords = {
  none: {
    ja: "取り込んだ文言はまだありません。尺度は、項目の番号と短い見出しで入力できます。",
    en: "No wording has been imported. Instruments are entered by number and short topic.",
  },
  inUse: { ja: "使っている文言", en: "Wordings in use" },
  instrument: { ja: "尺度", en: "Instrument" },
  language: { ja: "言語", en: "Language" },
  edition: { ja: "版", en: "Edition" },
  licence: { ja: "権利者と条件", en: "Owner and terms" },
  attested: { ja: "確認した人", en: "Attested by" },
  digest: { ja: "照合用のSHA-256", en: "SHA-256" },
  items: { ja: "{n}項目", en: "{n} items" },
  export: { ja: "ファイルに書き出す", en: "Save as a file" },
  exportOf: { ja: "{name}をファイルに書き出す", en: "Save {name} as a file" },
  withdraw: { ja: "使用をやめる", en: "Withdraw" },
  withdrawOf: { ja: "{name}の使用をやめる", en: "Withdraw {name}" },
  withdrawSure: {
    ja: "入力画面は短い見出しに戻ります。これまでの記録はそのまま残ります。",
    en: "The form goes back to short topics. What was recorded stays as it is.",
  },
  keep: { ja: "使い続ける", en: "Keep using it" },
  import: { ja: "文言を取り込む", en: "Import a wording" },
  source: { ja: "もとになるもの", en: "Taken from" },
  fromFile: { ja: "ファイル(FHIR Questionnaire)", en: "A file (FHIR Questionnaire)" },
  fromPaper: { ja: "用紙の文を貼り付ける", en: "The lines of a paper form" },
  chooseFile: { ja: "ファイルを選ぶ", en: "Choose a file" },
  otherFile: { ja: "別のファイルを選ぶ", en: "Choose another file" },
  fileHint: {
    ja: "R4のJSON、Bundle、NDJSONを読み取ります。ファイルはこの医院の中だけで扱い、外部には送りません。",
    en: "JSON of R4, a Bundle or NDJSON. The file stays within this clinic; nothing is sent elsewhere.",
  },
  which: { ja: "ファイルの中の質問票", en: "Questionnaire in the file" },
  untitled: { ja: "無題({n}項目)", en: "Untitled, {n} items" },
  titled: { ja: "{title}({n}項目)", en: "{title}, {n} items" },
  title: { ja: "用紙の題", en: "Title of the form" },
  itemLines: { ja: "項目の文(1行に1項目、用紙の順)", en: "Text of the items, one a line, in the order of the form" },
  answerLines: { ja: "答えの文(1行に1つ、例「0 = …」)", en: "The answers, one a line, such as “0 = …”" },
  binding: { ja: "項目の対応", en: "Which item is which" },
  concept: { ja: "この尺度の項目", en: "Item of the instrument" },
  fileItem: { ja: "ファイルの項目", en: "Item of the file" },
  by: { ja: "対応の根拠", en: "Matched by" },
  answers: { ja: "答えと点数", en: "Answers and points" },
  noItem: { ja: "選んでください", en: "Choose" },
  chooseItem: { ja: "{item}に当たる項目", en: "Item for {item}" },
  order: { ja: "点数のない答えの順番", en: "Order of answers without points" },
  rising: { ja: "軽い答えから", en: "Lowest first" },
  falling: { ja: "重い答えから", en: "Highest first" },
  findings: { ja: "取り込む前に", en: "Before it is used" },
  clean: {
    ja: "問題は見つかりませんでした。{n}通りの回答で採点を照合しました。",
    en: "Nothing was found. Scores agree for {n} sets of answers.",
  },
  stops: { ja: "直すまで使えません", en: "To be mended first" },
  asks: { ja: "確かめてください", en: "Please check" },
  tells: { ja: "お知らせ", en: "Worth knowing" },
  checked: { ja: "確かめました", en: "I have checked this" },
  ground: { ja: "出典 {source}", en: "Source {source}" },
  attest: { ja: "使用の条件", en: "Licence" },
  attestLead: {
    ja: "この文言をこの医院で使ってよいことを、あなたの名前と時刻で記録します。",
    en: "That this clinic may use the text is recorded under your name and the time.",
  },
  holder: { ja: "権利者", en: "Rights holder" },
  terms: { ja: "使ってよい条件(契約・許可の日付や番号)", en: "Terms: the contract or permission, with its date or number" },
  commercial: { ja: "有料の診療での使用", en: "Use in paid care" },
  use: { ja: "この文言を使う", en: "Use this wording" },
  using: { ja: "記録しています…", en: "Recording…" },
  notYet: { ja: "上の点を直すか確かめると、使えるようになります。", en: "It can be used once what stands above is mended or checked." },
  used: { ja: "{name}の文言を使い始めました。", en: "The wording of {name} is in use." },
  loinc: {
    ja: "LOINCのコードで項目を対応づけています。LOINC®は Regenstrief Institute, Inc. の登録商標で、loinc.org/license の条件で無償で使えます。",
    en: "Items are matched by LOINC codes. LOINC® is a registered trademark of Regenstrief Institute, Inc., available at no cost under the licence at loinc.org/license.",
  },
} as const satisfies Record<string, Text>;

/** What bound an item. */
export const boundByWords = {
  chosen: { ja: "選択", en: "chosen" },
  loinc: { ja: "LOINC", en: "LOINC" },
  "link-id": { ja: "前回と同じ", en: "as before" },
  order: { ja: "並び順", en: "order" },
} as const satisfies Record<BoundBy, Text>;

/** What the terms say of paid care. */
export const commercialWords = {
  allowed: { ja: "認められている", en: "allowed" },
  "not-stated": { ja: "書かれていない", en: "not stated" },
  "not-allowed": { ja: "認められていない", en: "not allowed" },
} as const satisfies Record<LicenceAttestation["commercial"], Text>;

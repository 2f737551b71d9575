/**
 * The words of importing: why a file, a mapping or a row is refused, and the states of an import. A finding's `{expected}`
 * and `{given}` are values, not sentences; an empty `{given}` is said in words by `findingText`.
 */
import type { ImportFinding, ImportFindingCode } from "../exchange/import-finding.ts";
import type { Language } from "../record/entry.ts";
import { say, type Text } from "./text.ts";

/** Each finding. */
export const importFindingWords = {
  "file.empty": {
    ja: "ファイルが空です。1行目に列の名前、2行目から値が必要です。",
    en: "The file is empty. It needs column names in line 1 and values below.",
  },
  "file.encoding": {
    ja: "文字コードがUTF-8ではないようです(Shift_JISなど)。UTF-8で保存し直してください。",
    en: "The file does not seem to be UTF-8 (perhaps Shift_JIS). Save it as UTF-8.",
  },
  "file.quote-stray": {
    ja: '引用符(")の位置が正しくありません。セルの中の引用符は二重("")にします。',
    en: 'A quotation mark (") stands where none may. Inside a cell it is doubled ("").',
  },
  "file.quote-open": { ja: '引用符(")が閉じていません。', en: 'A quotation mark (") is not closed.' },
  "file.column-unnamed": { ja: "{given}番目の列に名前がありません。", en: "Column {given} has no name." },
  "file.column-repeated": { ja: "同じ名前の列が2つあります。", en: "Two columns have this name." },
  "file.row-length": {
    ja: "セルの数が{given}個で、見出しの{expected}個と合いません。",
    en: "The row has {given} cells, the header has {expected}.",
  },
  "mapping.column-unknown": { ja: "この名前の列はファイルにありません。", en: "The file has no column of this name." },
  "mapping.column-twice": { ja: "1つの列に{given}つの役割があります。", en: "One column was given {given} meanings." },
  "mapping.column-unmapped": {
    ja: "役割が未定です。役割を選ぶか、取り込まないことにしてください。",
    en: "This column has no meaning yet. Choose one, or leave the column out.",
  },
  "mapping.instrument-unknown": { ja: "「{given}」という尺度はありません。", en: "There is no instrument “{given}”." },
  "mapping.analyte-unknown": { ja: "「{given}」という検査項目はありません。", en: "There is no laboratory value “{given}”." },
  "mapping.measure-twice": {
    ja: "列「{expected}」と同じ測定が割り当てられています。",
    en: "The column “{expected}” already has this measure.",
  },
  "mapping.unit-missing": { ja: "単位がありません。{expected}から選んでください。", en: "The unit is missing. Choose one of {expected}." },
  "mapping.unit-unknown": {
    ja: "単位「{given}」は使えません。{expected}から選んでください。",
    en: "The unit “{given}” cannot be used. Choose one of {expected}.",
  },
  "mapping.start-missing": { ja: "0日目の日付を入れてください(例 2026-01-05)。", en: "Give the date of day 0 (for example 2026-01-05)." },
  "mapping.visit-day": {
    ja: "来院「{expected}」の日数は整数にしてください。",
    en: "The day of visit “{expected}” must be a whole number.",
  },
  "mapping.baseline-undated": {
    ja: "ベースラインの列には0日目の日付が必要です。日付の列ではなく、日数か来院名で日を決めてください。",
    en: "A baseline column needs the date of day 0. Take the day from study days or visits, not from dates.",
  },
  "mapping.nothing-measured": { ja: "測定の列が1つも選ばれていません。", en: "No column holds a measure." },
  "patient.missing": { ja: "患者の識別子が空です。", en: "The patient is empty." },
  "patient.unusable": {
    ja: "患者の識別子は1行、200文字以内にしてください。",
    en: "The patient must be one line of at most 200 characters.",
  },
  "day.missing": { ja: "日が空です。", en: "The day is empty." },
  "day.not-whole": {
    ja: "日数は整数({expected})にしてください。値は「{given}」です。",
    en: "The day must be a whole number ({expected}), not “{given}”.",
  },
  "date.ambiguous": {
    ja: "「{given}」は年・月・日の順が決められません。次の形にしてください: {expected}",
    en: "“{given}” does not say which is the year, the month and the day. Write {expected}.",
  },
  "date.impossible": { ja: "「{given}」という日はありません。", en: "There is no day “{given}”." },
  "date.unreadable": {
    ja: "「{given}」は日付として読めません。次の形にしてください: {expected}",
    en: "“{given}” is not a date. Write {expected}.",
  },
  "date.future": { ja: "「{given}」は今日({expected})より後の日になります。", en: "“{given}” is later than today, {expected}." },
  "visit.unknown": { ja: "来院「{given}」の日数が決められていません。", en: "The visit “{given}” has no day." },
  "sex.unmapped": { ja: "性別「{given}」の意味が決められていません。", en: "The sex “{given}” has no meaning yet." },
  "sex.differs": {
    ja: "同じ患者の性別が行によって違います({expected})。",
    en: "The sex differs among the rows of this patient ({expected}).",
  },
  "age.impossible": {
    ja: "年齢は0〜130の整数にしてください。値は「{given}」です。",
    en: "The age must be a whole number from 0 to 130, not “{given}”.",
  },
  "value.not-a-number": {
    ja: "「{given}」は数値ではありません(例 {expected})。",
    en: "“{given}” is not a number (for example {expected}).",
  },
  "value.out-of-range": { ja: "{given} は範囲({expected})の外です。", en: "{given} is outside {expected}." },
  "value.impossible-total": { ja: "{given} は合計点としてありえません({expected})。", en: "{given} cannot be a total ({expected})." },
  "value.duplicate": {
    ja: "同じ患者の同じ日に、同じ測定がもう1つあります({expected})。値は {given} です。",
    en: "This patient has the same measure twice on one day ({expected}); here it is {given}.",
  },
  "baseline.differs": {
    ja: "同じ患者のベースラインが行によって違います({expected})。",
    en: "The baseline differs among the rows of this patient ({expected}).",
  },
} as const satisfies Record<ImportFindingCode, Text>;

/** What a finding stops. */
export const importScopeWords = {
  file: { ja: "ファイル全体", en: "Whole file" },
  mapping: { ja: "列の役割", en: "Columns" },
  row: { ja: "行", en: "Row" },
} as const satisfies Record<string, Text>;

/** What a column may mean. */
export const importColumnWords = {
  patient: { ja: "患者の識別子", en: "Patient" },
  date: { ja: "日付", en: "Date" },
  "study-day": { ja: "0日目からの日数", en: "Days since day 0" },
  visit: { ja: "来院の名前", en: "Visit" },
  sex: { ja: "性別", en: "Sex" },
  age: { ja: "年齢", en: "Age" },
  measure: { ja: "尺度の合計点", en: "Total of an instrument" },
  lab: { ja: "検査値", en: "Laboratory value" },
  ignored: { ja: "取り込まない", en: "Leave out" },
  unmapped: { ja: "未定", en: "Not decided" },
  row: { ja: "その行の日の値", en: "Value of the row's day" },
  baseline: { ja: "ベースライン(0日目の値)", en: "Baseline, at day 0" },
  linear: { ja: "そのままの値", en: "As it is" },
  "natural-log": { ja: "自然対数", en: "Natural logarithm" },
  startsOn: { ja: "0日目の日付", en: "Date of day 0" },
  unit: { ja: "単位", en: "Unit" },
} as const satisfies Record<string, Text>;

/** Where an import stands. */
export const importStateWords = {
  choose: { ja: "CSVファイルを選ぶ", en: "Choose a CSV file" },
  reading: { ja: "読み込み中", en: "Reading" },
  suggested: {
    ja: "列の名前から役割を推測しました。確かめて、直してください。",
    en: "Meanings were guessed from the names. Check and correct them.",
  },
  nothingSuggested: {
    ja: "列の役割は推測できませんでした。選んでください。",
    en: "Nothing could be guessed from the names. Choose the meanings.",
  },
  preview: {
    ja: "患者{patients}人、記載{entries}件になります。{refused}行は取り込まれません。",
    en: "This becomes {patients|patient|patients} and {entries|entry|entries}. {refused|row is|rows are} refused.",
  },
  missing: { ja: "空の値が{count}個あります。0とはみなしません。", en: "{count|value is|values are} missing, and not taken as zero." },
  importedBefore: {
    ja: "このファイルは前に取り込まれています。もう一度取り込むと、同じ患者が二重に登録されます。",
    en: "This file was imported before. Importing it again registers the same patients twice.",
  },
  running: { ja: "取り込み中", en: "Importing" },
  done: {
    ja: "患者{patients}人、記載{entries}件を取り込みました。",
    en: "{patients|patient|patients} and {entries|entry|entries} were imported.",
  },
  nothingToImport: { ja: "取り込める行がありません。", en: "There is no row that can be imported." },
  line: { ja: "{line}行目", en: "Line {line}" },
} as const satisfies Record<string, Text>;

const nothing: Text = { ja: "(空)", en: "(empty)" };

/** What a finding says, in one sentence. */
export function findingText(finding: ImportFinding, language: Language): string {
  const given = finding.given === "" ? nothing[language] : finding.given;
  return say(importFindingWords[finding.code], language, { expected: finding.expected, given });
}

/** What a finding stops, by its code. */
export function findingScope(code: ImportFindingCode): keyof typeof importScopeWords {
  if (code.startsWith("mapping.")) return "mapping";
  return code.startsWith("file.") && code !== "file.row-length" ? "file" : "row";
}

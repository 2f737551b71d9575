/** The words of the clinic's settings: what a clinic says of itself once, and every screen then uses. */
import type { Text } from "../text.ts";

/** The sections, in the order in which they are listed. */
export const SETTING_SECTIONS = [
  "profile",
  "hours",
  "holidays",
  "on-call",
  "crisis-lines",
  "prices",
  "practice",
  "wording",
  "chairs",
  "stimulators",
  "postal-codes",
] as const;

/** A section of the settings. */
export type SettingSection = (typeof SETTING_SECTIONS)[number];

/** Each section's name, and one sentence about what it is used for. */
export const sectionWords = {
  profile: {
    name: { ja: "医院", en: "Clinic" },
    lead: {
      ja: "名前と連絡先、時刻のもとになる時間帯です。書類と画面に出ます。",
      en: "Name, address and the time zone that every clock goes by. They stand on screens and letters.",
    },
  },
  hours: {
    name: { ja: "診療時間", en: "Hours" },
    lead: {
      ja: "曜日ごとの時間です。予定と、患者さんへの「確認する時間」に使います。",
      en: "By day of the week. Used for schedules, and to tell patients when someone reads what they send.",
    },
  },
  holidays: {
    name: { ja: "休診日", en: "Holidays" },
    lead: {
      ja: "国民の祝日に休むかどうかと、医院だけの休診日です。",
      en: "Whether the clinic closes on national holidays, and the days that are its own.",
    },
  },
  "on-call": {
    name: { ja: "時間外の連絡先", en: "On call" },
    lead: {
      ja: "自殺念慮などの警告を受け持つ人と、時間外につながる電話です。",
      en: "Who owns an alert such as one about suicidality, and which telephone answers out of hours.",
    },
  },
  "crisis-lines": {
    name: { ja: "相談窓口", en: "Crisis lines" },
    lead: {
      ja: "患者さんに見せる相談窓口です。電話がつながることを確かめた日を入れてください。",
      en: "Lines that patients are shown. Give the day on which somebody called and they answered.",
    },
  },
  prices: {
    name: { ja: "料金", en: "Prices" },
    lead: {
      ja: "自費の料金です。治療を勧める画面には出ません。",
      en: "What patients pay themselves. Never shown where a treatment is recommended.",
    },
  },
  practice: {
    name: { ja: "尺度と言語", en: "Instruments" },
    lead: {
      ja: "この医院で使う尺度と、患者さんに使う言語です。",
      en: "The instruments in use here, and the languages used with patients.",
    },
  },
  wording: {
    name: { ja: "正式な文言", en: "Official wording" },
    lead: {
      ja: "尺度の正式な文は権利者のものです。医院が許可を得た文を取り込むと、入力画面にそのまま出ます。",
      en: "The text of an instrument is its owner's. What the clinic may use is imported here and shown in the form.",
    },
  },
  chairs: {
    name: { ja: "治療席", en: "Chairs" },
    lead: {
      ja: "TMSの治療席と点滴の部屋です。この順に「本日」の表に並び、予約は席ごとに重なりません。",
      en: "The TMS chairs and infusion rooms. They stand in this order on Today, and no chair is booked twice at one time.",
    },
  },
  stimulators: {
    name: { ja: "刺激装置", en: "Stimulators" },
    lead: {
      ja: "装置ごとの出力の上限とコイルです。処方の強度が出せるかどうかは、この上限で判定します。",
      en: "What each stimulator gives at most, and its coils. Whether a prescribed intensity can be given is judged by it.",
    },
  },
  "postal-codes": {
    name: { ja: "郵便番号", en: "Postal codes" },
    lead: {
      ja: "郵便番号から住所を出すための、医院の手元の表です。外部には問い合わせません。",
      en: "The clinic's own table from postal code to address. Nothing is asked of another host.",
    },
  },
} as const satisfies Record<SettingSection, { readonly name: Text; readonly lead: Text }>;

/** The settings' words. */
export const settingsWords = {
  title: { ja: "設定", en: "Settings" },
  sections: { ja: "設定の項目", en: "Sections" },
  edit: { ja: "変更する", en: "Change" },
  enter: { ja: "入力する", en: "Enter" },
  save: { ja: "保存する", en: "Save" },
  saving: { ja: "保存しています…", en: "Saving…" },
  saved: { ja: "{time} に保存しました", en: "Saved {time}" },
  none: { ja: "まだ入力されていません。", en: "Not entered yet." },
  notEntered: { ja: "記録なし", en: "Not recorded" },
  history: { ja: "変更の履歴", en: "Changes" },
  historyRow: { ja: "{when} {who}", en: "{when}, {who}" },
  historyEmpty: { ja: "変更はまだありません。", en: "No change yet." },
  readOnly: { ja: "変更できるのは院長だけです。", en: "Only the director can change this." },
  others: {
    ja: "入力中に{who}さんが変更しました。その内容を読み込みました。あなたの入力は残っています。確かめてから、もう一度保存してください。",
    en: "{who} changed this while you were typing. Their version was loaded and yours is still in the form. Check it and save again.",
  },
  addRow: { ja: "1行加える", en: "Add a row" },
  removeRow: { ja: "{n}行目を消す", en: "Remove row {n}" },
  yes: { ja: "はい", en: "Yes" },
  no: { ja: "いいえ", en: "No" },

  nameJa: { ja: "名前(日本語)", en: "Name in Japanese" },
  nameEn: { ja: "名前(英語)", en: "Name in English" },
  address: { ja: "住所", en: "Address" },
  phone: { ja: "電話", en: "Telephone" },
  timeZone: { ja: "時間帯", en: "Time zone" },
  timeZoneHint: { ja: "例 Asia/Tokyo", en: "For example Asia/Tokyo" },

  chairs: { ja: "治療席と部屋", en: "Chairs and rooms" },
  serves: { ja: "用途", en: "Serves for" },

  weekday: { ja: "曜日", en: "Day" },
  from: { ja: "開始", en: "From" },
  to: { ja: "終了", en: "To" },
  closed: { ja: "休み", en: "Closed" },
  span: { ja: "{from}–{to}", en: "{from}–{to}" },
  and: { ja: "、", en: ", " },
  removeSpan: { ja: "{day} {from}からの時間を消す", en: "Remove {day} from {from}" },
  addSpan: { ja: "{day}に時間を加える", en: "Add hours on {day}" },
  note: { ja: "備考", en: "Note" },

  national: { ja: "国民の祝日は休診", en: "Closed on national holidays" },
  nationalList: { ja: "{year}年の国民の祝日", en: "National holidays of {year}" },
  nationalForecast: {
    ja: "春分・秋分の日は、前年2月の官報で決まります。ここでは計算による見込みです。",
    en: "The equinoxes are announced in the Official Gazette each February for the next year. Here they are computed.",
  },
  ownDays: { ja: "医院の休診日", en: "The clinic's own days" },
  day: { ja: "日付", en: "Day" },
  dayName: { ja: "名前", en: "Name" },

  alertOwner: { ja: "警告を受け持つ人", en: "Owner of alerts" },
  ownerDirector: { ja: "決めていない(院長が受け持つ)", en: "Nobody chosen (the director owns them)" },
  ownerHidden: { ja: "決めてあるが、名前はこの役割には表示しない", en: "Chosen; the name is not shown to this role" },
  responseMinutes: { ja: "引き受けるまでの時間(分)", en: "To be taken within, minutes" },
  responseMinutesHint: {
    ja: "初期値の30分は根拠のある値ではなく、仮のものです。医院で決めてください。",
    en: "The 30 minutes at the start rest on no source: the clinic decides.",
  },
  contacts: { ja: "時間外の連絡先", en: "Out-of-hours contacts" },
  contactName: { ja: "名前", en: "Name" },
  missingOnCall: {
    ja: "時間外の連絡先がありません。患者さん向けの画面は、これが入るまで開きません。",
    en: "There is no out-of-hours contact. Pages for patients stay closed until there is one.",
  },

  lines: { ja: "相談窓口", en: "Lines" },
  lineHours: { ja: "つながる時間", en: "Answers when" },
  checkedOn: { ja: "確かめた日", en: "Checked on" },
  unchecked: { ja: "確かめていません", en: "Not checked" },

  items: { ja: "料金表", en: "Price list" },
  stimulators: { ja: "刺激装置", en: "Stimulators" },
  atMost: { ja: "上限 {max} %", en: "at most {max} %" },
  stimulatorName: { ja: "名前", en: "Name" },
  maxPercentOfOutput: { ja: "出力の上限(%)", en: "Gives at most, %" },
  coils: { ja: "コイル(「、」で区切る)", en: "Coils, with commas" },
  itemCode: { ja: "コード", en: "Code" },
  amountYen: { ja: "金額(円)", en: "Amount, yen" },
  taxIncluded: { ja: "税込", en: "Tax included" },
  taxExcluded: { ja: "税別", en: "Before tax" },
  yen: { ja: "{n}円", en: "¥{n}" },

  instruments: { ja: "使う尺度", en: "Instruments in use" },
  moreInstruments: { ja: "必要に応じて使う尺度", en: "Chosen as needed" },
  totalsOnly: { ja: "合計だけを入力する尺度(許諾を受けた用紙から)", en: "Entered by total, from the licensed sheet" },
  languages: { ja: "使う言語", en: "Languages" },
  japanese: { ja: "日本語", en: "Japanese" },
  english: { ja: "英語", en: "English" },

  postalFile: { ja: "CSVファイルを選ぶ", en: "Choose a CSV file" },
  postalHint: {
    ja: "日本郵便の「住所の郵便番号」のCSV(UTF-8またはShift_JIS)、または「郵便番号,住所」の2列のCSVを読み込みます。前の表は置き換わります。",
    en: "Japan Post's CSV of postal codes (UTF-8 or Shift_JIS), or a CSV of two columns, code and address. It replaces the table.",
  },
  postalCount: { ja: "件数", en: "Codes" },
  postalRows: { ja: "{n}件の郵便番号", en: "{n|postal code|postal codes}" },
  postalSource: { ja: "ファイル", en: "File" },
  postalReading: { ja: "読み込んでいます…", en: "Reading…" },
} as const satisfies Record<string, Text>;

/** The days of the week, 1 Monday to 7 Sunday. */
export const WEEKDAY_WORDS: readonly Text[] = [
  { ja: "月曜", en: "Monday" },
  { ja: "火曜", en: "Tuesday" },
  { ja: "水曜", en: "Wednesday" },
  { ja: "木曜", en: "Thursday" },
  { ja: "金曜", en: "Friday" },
  { ja: "土曜", en: "Saturday" },
  { ja: "日曜", en: "Sunday" },
];

/** What is wrong with what was typed in a setting. */
export const settingFindingWords = {
  missing: { ja: "「{field}」を入力してください。", en: "{field}: please enter this." },
  time: {
    ja: "「{field}」は 9:00 のように入力してください(入力: {given})。",
    en: "{field}: a time such as 9:00 is expected (given: {given}).",
  },
  "time-order": {
    ja: "「{field}」は開始より後にしてください(入力: {given})。",
    en: "{field}: must be later than the beginning (given: {given}).",
  },
  day: {
    ja: "「{field}」は実在する日付を入力してください(例 2026-12-29、入力: {given})。",
    en: "{field}: a day that exists is expected, such as 2026-12-29 (given: {given}).",
  },
  number: {
    ja: "「{field}」は{min}〜{max}の整数を入力してください(入力: {given})。",
    en: "{field}: a whole number from {min} to {max} is expected (given: {given}).",
  },
  code: {
    ja: "「{field}」は半角の英小文字・数字・ハイフンで入力してください(入力: {given})。",
    en: "{field}: lower-case letters, digits and hyphens are expected (given: {given}).",
  },
  repeated: {
    ja: "「{field}」が重なっています(入力: {given})。行ごとに違うものにしてください。",
    en: "{field}: each row needs one of its own (given twice: {given}).",
  },
  "time-zone": {
    ja: "「{field}」は Asia/Tokyo のような時間帯の名前を入力してください(入力: {given})。",
    en: "{field}: a time zone such as Asia/Tokyo is expected (given: {given}).",
  },
  none: { ja: "「{field}」を1つ以上選んでください。", en: "{field}: choose at least one." },
} as const satisfies Record<string, Text>;

/** Why a setting is refused before it is sent. */
export type SettingFindingCode = keyof typeof settingFindingWords;

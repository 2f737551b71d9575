/** The name of every field of the clinic's ledger and of its fixed answers: for the history of the settings. */
import type { AnyClinicEntry } from "../record/kinds.ts";
import type { FieldsOf } from "./entry-fields.ts";
import type { Text } from "./text.ts";

/** The name of a field of a setting. */
export type ClinicField = FieldsOf<AnyClinicEntry["body"]>;

/** Each field's name. */
export const clinicFieldNames = {
  name: { ja: "名称", en: "Name" },
  ja: { ja: "日本語", en: "Japanese" },
  en: { ja: "英語", en: "English" },
  address: { ja: "所在地", en: "Address" },
  phone: { ja: "電話", en: "Telephone" },
  timeZone: { ja: "タイムゾーン", en: "Time zone" },
  utcOffset: { ja: "協定世界時との差", en: "Offset from UTC" },
  weekly: { ja: "曜日ごとの時間", en: "Week" },
  weekday: { ja: "曜日", en: "Weekday" },
  from: { ja: "開始", en: "From" },
  to: { ja: "終了", en: "To" },
  note: { ja: "補足", en: "Note" },
  days: { ja: "休診日", en: "Days" },
  on: { ja: "日", en: "On" },
  nationalHolidays: { ja: "国民の祝日も休診", en: "Closed on national holidays" },
  alertOwner: { ja: "警告の担当", en: "Owner of alerts" },
  responseMinutes: { ja: "対応までの時間(分)", en: "To be taken within, minutes" },
  contacts: { ja: "連絡先", en: "Contacts" },
  staff: { ja: "職員", en: "Member of staff" },
  lines: { ja: "相談窓口", en: "Lines" },
  hours: { ja: "受付時間", en: "Hours" },
  checkedOn: { ja: "番号を確かめた日", en: "Number checked on" },
  currency: { ja: "通貨", en: "Currency" },
  items: { ja: "料金", en: "Prices" },
  code: { ja: "コード", en: "Code" },
  amountYen: { ja: "金額(円)", en: "Amount, yen" },
  taxIncluded: { ja: "税込み", en: "Tax included" },
  instruments: { ja: "尺度", en: "Instruments" },
  languages: { ja: "言語", en: "Languages" },
  account: { ja: "アカウント", en: "Account" },
  role: { ja: "役割", en: "Role" },
  change: { ja: "異動", en: "Change" },
  digest: { ja: "ファイルのダイジェスト", en: "Digest of the file" },
  rows: { ja: "行数", en: "Rows" },
  source: { ja: "ファイル名", en: "File" },
} as const satisfies Record<ClinicField, Text>;

type StaffChange = Extract<AnyClinicEntry, { readonly kind: "staff-change" }>["body"]["change"];

/** What became of somebody of the staff. */
export const staffChangeWords = {
  invited: { ja: "招待した", en: "invited" },
  joined: { ja: "加わった", en: "joined" },
  renewed: { ja: "招待し直した", en: "invited again" },
  role: { ja: "役割を変えた", en: "given another role" },
  disabled: { ja: "アカウントを止めた", en: "disabled" },
} as const satisfies Record<StaffChange, Text>;

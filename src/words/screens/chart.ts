/** The words of the chart page: the patient banner, the flowsheet, a measure's trend, and the page's own states. */
import type { Text } from "../text.ts";

/** The patient banner. Label then value, no colon; what is not known is said in words. */
export const bannerWords = {
  patient: { ja: "患者", en: "Patient" },
  noName: { ja: "氏名の記録なし", en: "No name recorded" },
  birthDate: { ja: "生年月日", en: "Born" },
  birthValue: { ja: "{day}({age})", en: "{day}, {age}" },
  age: { ja: "年齢", en: "Age" },
  ageAtRegistration: { ja: "登録時の年齢", en: "Age at registration" },
  years: { ja: "{n}歳", en: "{n} y" },
  sex: { ja: "性別", en: "Sex" },
  number: { ja: "番号", en: "Number" },
  allergies: { ja: "アレルギー", en: "Allergies" },
  noneKnown: { ja: "なし(確認済み)", en: "None known" },
  notRecorded: { ja: "記録なし", en: "Not recorded" },
  notKnown: { ja: "不明と回答", en: "Answered: not known" },
  sessions: { ja: "TMS {done}/{plan}", en: "TMS {done}/{plan}" },
  sessionsAlone: { ja: "TMS {done}回", en: "TMS {done} given" },
  infusions: { ja: "エクソソーム {done}/{plan}・研究的・未承認", en: "Exosome {done}/{plan} · investigational, unapproved" },
  infusionsAlone: { ja: "エクソソーム {done}回・研究的・未承認", en: "Exosome {done} given · investigational, unapproved" },
  noTreatment: { ja: "どちらも行わない計画", en: "Plan: neither treatment" },
  noPlan: { ja: "治療計画の記録なし", en: "No plan recorded" },
  consentValid: { ja: "同意 有効", en: "Consent valid" },
  consentMissing: { ja: "同意 記録なし {components}", en: "Consent not recorded: {components}" },
  consentDeclined: { ja: "希望しない {components}", en: "Declined: {components}" },
  consentWithdrawn: { ja: "同意撤回 {components}", en: "Consent withdrawn: {components}" },
  componentTms: { ja: "TMS", en: "TMS" },
  componentExosome: { ja: "エクソソーム", en: "exosome" },
  closed: { ja: "終了したカルテ", en: "Closed chart" },
  withheld: { ja: "識別情報は表示されません", en: "Identity withheld" },
  withheldWhy: {
    ja: "この役割では、氏名・生年月日・番号など個人を特定する情報は表示されません。",
    en: "Your role does not see names, birth dates, numbers or anything else that identifies a person.",
  },
  code: { ja: "記録の符号", en: "Record code" },
  erased: { ja: "消去されたカルテ", en: "Erased chart" },
  erasedWhy: {
    ja: "氏名など個人を特定する情報は、法に基づいて読めないように消去されました。残った記録の連鎖は今も検証できます。",
    en: "What identified this person was made unreadable under the law. The chain of what remains still verifies.",
  },
  erasedOn: { ja: "消去日", en: "Erased on" },
} as const satisfies Record<string, Text>;

/** The flowsheet and the trend of one of its rows. */
export const flowsheetWords = {
  title: { ja: "測定", en: "Flowsheet" },
  hint: { ja: "行を選ぶと推移", en: "Select a row for its trend" },
  region: { ja: "測定の一覧。横に動かせます。", en: "Flowsheet, scrolls sideways" },
  measure: { ja: "項目", en: "Measure" },
  baseline: { ja: "基準", en: "Baseline" },
  change: { ja: "基準から", en: "Change" },
  verdict: { ja: "判定", en: "Verdict" },
  age: { ja: "最新", en: "Newest" },
  inAll: { ja: "計{n}回", en: "{n} in all" },
  noBaseline: { ja: "基準なし", en: "no baseline" },
  empty: { ja: "まだ測定がありません。", en: "Nothing has been measured yet." },
  withUnit: { ja: "{name} {unit}", en: "{name} {unit}" },
  percent: { ja: "{n} %", en: "{n} %" },
  incomplete: { ja: "(未回答を補った値)", en: "(prorated)" },
  showTrend: { ja: "{name}の推移を見る", en: "Show the trend of {name}" },
  trend: { ja: "{name}の推移", en: "Trend of {name}" },
  closeTrend: { ja: "推移を閉じて記載へ戻る", en: "Close the trend, back to the entries" },
  trendDay: { ja: "日", en: "Day" },
  trendValue: { ja: "値", en: "Value" },
  trendChange: { ja: "基準から", en: "Change" },
  trendReading: { ja: "読み方", en: "Reading" },
  higherWorse: { ja: "高いほど重い", en: "higher is worse" },
  higherBetter: { ja: "高いほど良い", en: "higher is better" },
  threshold: { ja: "確かな変化の目安は{n}点。", en: "Reliable change is {n} points." },
  thresholdPercent: {
    ja: "1回ずつの採血では、+{up} %から{down} %までは誤差の範囲です。",
    en: "With one draw each, between +{up} % and {down} % is within noise.",
  },
  baselineFrom: { ja: "基準は{day}の値({rule})。", en: "Baseline of {day}, {rule}." },
} as const satisfies Record<string, Text>;

/** The page itself. */
export const chartWords = {
  titlePage: { ja: "カルテ", en: "Chart" },
  loading: { ja: "読み込み中", en: "Loading" },
  notFoundTitle: { ja: "このカルテはありません", en: "There is no such chart" },
  notFound: { ja: "番地が違うか、このクリニックのカルテではありません。", en: "The address is wrong, or the chart is not of this clinic." },
  failedTitle: { ja: "カルテを開けませんでした", en: "The chart could not be opened" },
  staleTitle: {
    ja: "最新の記載を読み込めませんでした。表示は{when}の内容です。",
    en: "The newest entries could not be loaded. You see the chart as of {when}.",
  },
  backToPatients: { ja: "患者の一覧へ", en: "Go to the patients" },
  retry: { ja: "もう一度試す", en: "Try again" },
} as const satisfies Record<string, Text>;

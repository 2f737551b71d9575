/** The words of the board of the day. */
import type { EscalationStep } from "../../care/course/escalation.ts";
import type { Text } from "../text.ts";

/** What became of a booking, beside its icon. */
export const stageWords = {
  booked: { ja: "予約", en: "Booked" },
  arrived: { ja: "来院", en: "Here" },
  running: { ja: "投与中", en: "On" },
  watched: { ja: "観察", en: "Watch" },
  done: { ja: "済", en: "Done" },
  missed: { ja: "欠席", en: "Missed" },
} as const satisfies Record<string, Text>;

/** Whom an alert concerns by now, and when it goes on to the next. */
export const escalationWords = {
  owner: { ja: "担当 {owner} · {time}に院長へ", en: "{owner} · to the director at {time}" },
  director: { ja: "院長へ · {time}に当番へ", en: "The director · to whoever is on call at {time}" },
  "on-call": { ja: "当番へ · 対応が終わるまで続きます", en: "Whoever is on call · until it is resolved" },
} as const satisfies Record<EscalationStep, Text>;

/** The rest. */
export const todayWords = {
  title: { ja: "本日", en: "Today" },
  counts: {
    ja: "刺激 {sessions}件・点滴 {infusions}件・測定 {measures}件",
    en: "Sessions {sessions} · infusions {infusions} · measures due {measures}",
  },
  countsOfDay: { ja: "刺激 {sessions}件・点滴 {infusions}件", en: "Sessions {sessions} · infusions {infusions}" },
  board: { ja: "予約の表", en: "Board" },
  before: { ja: "前の日", en: "Day before" },
  after: { ja: "次の日", en: "Day after" },
  toToday: { ja: "今日", en: "Today" },
  book: { ja: "予約を入れる", en: "Book" },
  search: { ja: "患者を探す", en: "Find a patient" },
  now: { ja: "いま {time}", en: "Now {time}" },
  closedWeekly: { ja: "休診日です。", en: "The clinic is closed." },
  closedNational: { ja: "{holiday}のため休診です。", en: "Closed: {holiday}." },
  closedClinic: { ja: "休診です({name})。", en: "The clinic is closed ({name})." },
  hoursUnknown: { ja: "診療時間がまだ設定されていません。", en: "The opening hours are not in the settings yet." },
  hoursAction: { ja: "診療時間を入力する", en: "Enter the hours" },
  chairsUnknown: { ja: "治療席がまだ設定されていません。", en: "No chairs are in the settings yet." },
  chairsAction: { ja: "治療席を入力する", en: "Enter the chairs" },
  nextOpen: { ja: "次の診療日 {day}", en: "Next open day, {day}" },
  empty: { ja: "予約はありません。", en: "Nothing is booked." },
  otherPlace: { ja: "設定にない席", en: "Chairs not in the settings" },
  investigational: { ja: "研究的・未承認", en: "Investigational, unapproved" },
  watchUntil: { ja: "観察 {time} まで", en: "Watch until {time}" },
  output: { ja: "{percent} %MSO", en: "{percent} %MSO" },
  actNow: { ja: "今すぐ", en: "Act now" },
  more: { ja: "{name} {time}の予約について", en: "About the booking of {name} at {time}" },

  alerts: { ja: "要対応", en: "Alerts" },
  alertsHint: { ja: "担当と時間", en: "owner and time" },
  noAlerts: { ja: "開いている警告はありません。", en: "There is no open alert." },
  left: { ja: "残り", en: "left" },
  over: { ja: "超過", en: "overdue" },
  take: { ja: "引き受けた", en: "I have it" },
  takenBy: { ja: "対応中 {name}", en: "Taken: {name}" },
  outOfHours: { ja: "時間外", en: "Out of hours" },
  callContact: { ja: "{name} に電話 {phone}", en: "Call {name}, {phone}" },
  noContact: { ja: "当番の連絡先が設定されていません。", en: "No on-call contact is in the settings." },

  due: { ja: "期限の測定", en: "Measures due" },
  noDue: { ja: "期限の来た測定はありません。", en: "Nothing is due." },
  doctor: { ja: "医師の仕事", en: "For the doctor" },
  noTasks: { ja: "待っている仕事はありません。", en: "Nothing waits." },
  unsigned: { ja: "署名を待つ記載 {n}件", en: "Entries to be signed: {n}" },
  unsignedPatients: { ja: "{n}人", en: "{n} patients" },
  tomorrow: { ja: "次の診療日の準備", en: "For the next open day" },
  thresholds: { ja: "運動閾値の再測定", en: "Re-measure threshold" },
  infusions: { ja: "点滴", en: "Infusions" },
  people: { ja: "{n}人", en: "{n}" },
  nothingToPrepare: { ja: "準備するものはありません。", en: "Nothing to prepare." },
  others: { ja: "ほか {n}件", en: "{n} more" },
  byToday: { ja: "今日まで", en: "by today" },
  byTomorrow: { ja: "明日まで", en: "by tomorrow" },
  byDay: { ja: "{day}まで", en: "by {day}" },
  overdue: { ja: "{n}日超過", en: "{n} d overdue" },
  dueToday: { ja: "今日", en: "today" },
  dueTomorrow: { ja: "明日", en: "tomorrow" },
  decide: { ja: "継続判定", en: "decide" },
  call24: { ja: "点滴後 24時間の電話", en: "24 h call after infusion" },
  call72: { ja: "点滴後 72時間の電話", en: "72 h call after infusion" },
  visit: { ja: "点滴後 1週間の診察", en: "visit a week after infusion" },
  task: { ja: "{name} {what}", en: "{name}: {what}" },
  pagesShut: { ja: "患者さん向けのページは閉じています", en: "Pages for patients are shut" },
  pagesAction: { ja: "設定を開く", en: "Open the settings" },

  actionsTitle: { ja: "予約", en: "Booking" },
  place: { ja: "{chair} {from}–{to}", en: "{chair}, {from}–{to}" },
  openChart: { ja: "カルテを開く", en: "Open the chart" },
  openCourse: { ja: "日程を開く", en: "Open the schedule" },
  arrive: { ja: "来院した", en: "Arrived" },
  miss: { ja: "来なかった", en: "Did not come" },
  cancel: { ja: "予約を取り消す", en: "Give the chair back" },
  reason: { ja: "理由", en: "Reason" },
  saving: { ja: "記録しています…", en: "Recording…" },
  close: { ja: "閉じる", en: "Close" },
  who: { ja: "患者", en: "Patient" },
  whoHint: { ja: "名前・よみ・番号で探す", en: "Name, reading or number" },
  what: { ja: "内容", en: "What for" },
  chair: { ja: "席", en: "Chair" },
  from: { ja: "開始", en: "From" },
  minutes: { ja: "所要(分)", en: "Minutes" },
  bookIt: { ja: "この席を予約する", en: "Book this chair" },
  choosePatient: { ja: "患者を選ぶと予約できます", en: "Choose a patient to book" },
  noSuchPatient: { ja: "見つかりません。", en: "Nobody found." },
} as const satisfies Record<string, Text>;

/** Why somebody did not come. */
export const missedReasonWords = {
  illness: { ja: "体調不良", en: "Illness" },
  "other-appointment": { ja: "都合", en: "Another appointment" },
  "not-treated": { ja: "来院したが治療せず", en: "Came, not treated" },
  unknown: { ja: "連絡なし", en: "No word" },
  other: { ja: "その他", en: "Other" },
} as const satisfies Record<string, Text>;

/** The words of the screens beside the chair: the six-tap session, the motor threshold, and the emergency card. */
import type { GateQuestion } from "../../care/tms/gate.ts";
import type { Text } from "../text.ts";

/** Of every screen beside the chair. */
export const chairsideWords = {
  back: { ja: "カルテに戻る", en: "Back to the chart" },
  session: { ja: "刺激記録", en: "Session" },
  threshold: { ja: "運動閾値", en: "Motor threshold" },
  stop: { ja: "まだ始められません", en: "Not to be started yet" },
  ask: { ja: "要検討 {n}件", en: "{n} to review" },
  findings: { ja: "確認すること", en: "What to check" },
} as const satisfies Record<string, Text>;

/** The session. */
export const chairSessionWords = {
  steps: { ja: "手順", en: "Steps" },
  patient: { ja: "患者", en: "Patient" },
  safety: { ja: "安全確認", en: "Safety" },
  delivery: { ja: "刺激", en: "Session" },
  pain: { ja: "痛み", en: "Pain" },
  effects: { ja: "副作用", en: "Effects" },
  save: { ja: "保存", en: "Save" },
  sixTaps: { ja: "ふつうの刺激は 6回のタップ", en: "A normal session takes 6 taps" },
  changed: { ja: "前回から変わったことは", en: "Anything changed?" },
  allFine: { ja: "6つとも問題なし", en: "All six fine" },
  restFine: { ja: "ほかは問題なし", en: "The rest is fine" },
  sayWhat: { ja: "内容を選んでください", en: "Say what it is" },
  recording: { ja: "記録中", en: "Recording" },
  gateFine: { ja: "6つとも問題なし {time} {name}", en: "All six fine, {time} {name}" },
  gateChanged: { ja: "変化 {n}つ {time} {name}", en: "{n} changed, {time} {name}" },
  askAgain: { ja: "確認し直す", en: "Ask again" },
  offlineGate: { ja: "つながり次第 送信します", en: "Sent when the connection is back" },
  prescribed: { ja: "処方 {site}・{protocol} 第{version}版", en: "Prescribed: {site} · {protocol} v{version}" },
  signedBy: { ja: "{name} 署名 {day}", en: "Signed {name}, {day}" },
  unsigned: { ja: "計画は未署名", en: "Plan not signed" },
  noPlan: { ja: "この患者にはTMSの計画がありません。", en: "There is no plan for TMS." },
  intensity: { ja: "強度({percent} % MT)", en: "Intensity ({percent} % MT)" },
  frequency: { ja: "頻度", en: "Frequency" },
  onOff: { ja: "刺激・休止", en: "On / off" },
  continuous: { ja: "連続", en: "continuous" },
  pulses: { ja: "パルス", en: "Pulses" },
  trains: { ja: "トレイン", en: "Trains" },
  minutes: { ja: "時間({time} 終了)", en: "Time (ends {time})" },
  notStated: { ja: "文献に記載なし", en: "not stated" },
  noThreshold: { ja: "閾値なし", en: "no threshold" },
  seconds: { ja: "秒", en: "s" },
  minute: { ja: "分", en: "min" },
  hertz: { ja: "Hz", en: "Hz" },
  bursts: { ja: "Hz バースト", en: "Hz bursts" },
  withinLimit: { ja: "トレイン {seconds} 秒は上限 {limit} 秒以内", en: "Train {seconds} s within the limit of {limit} s" },
  thresholdOf: { ja: "運動閾値 {percent} %({day})", en: "threshold {percent} % ({day})" },
  lastTime: { ja: "前回 {percent} %、痛み {pain}", en: "last {percent} %, pain {pain}" },
  asPrescribed: { ja: "処方どおり", en: "As prescribed" },
  recordChange: { ja: "変更を記録", en: "Record a change" },
  block: { ja: "ブロック {n}", en: "Block {n}" },
  blockPulses: { ja: "刺激した発数", en: "Pulses given" },
  blockIntensity: { ja: "強度", en: "Intensity" },
  blockEnded: { ja: "終わりかた", en: "Ended" },
  goOn: { ja: "続ける(残り {n} 発)", en: "Go on ({n} left)" },
  removeBlock: { ja: "最後を消す", en: "Remove the last" },
  titration: { ja: "慣らし {percent} %", en: "Titration {percent} %" },
  backToPrescribed: { ja: "処方どおりに戻す", en: "Back to as prescribed" },
  noPain: { ja: "0 なし", en: "0 none" },
  worstPain: { ja: "10 最も強い", en: "10 worst" },
  noEffects: { ja: "なし", en: "None" },
  moreEffects: { ja: "その他", en: "Other" },
  next: { ja: "次の予約 {when}", en: "Next: {when}" },
  noNext: { ja: "次の予約は未定", en: "No next booking" },
  undo: { ja: "署名前なら 10秒 取り消せます", en: "Undo for 10 s before signing" },
  finish: { ja: "終了して保存", en: "Finish and save" },
  saving: { ja: "保存中", en: "Saving" },
  waiting: { ja: "つながるのを待っています", en: "Waiting for the connection" },
  waitingWhy: {
    ja: "サーバーに届きません。入力はこの端末にあります。つながると自動で保存します。",
    en: "The server cannot be reached. Everything is kept on this device and saved as soon as it is back.",
  },
  takePainFirst: { ja: "痛みを選ぶと保存できます", en: "Choose the pain to save" },
  takeEffectsFirst: { ja: "副作用を選ぶと保存できます", en: "Choose the effects to save" },
  takeGateFirst: { ja: "安全確認がまだです", en: "The safety questions are open" },
  takeDeliveryFirst: { ja: "刺激の記録がまだです", en: "The session itself is open" },
  confirmAsked: { ja: "このとおりで保存", en: "Save as it stands" },
  saved: { ja: "保存しました", en: "Saved" },
  savedNumber: { ja: "{n} 回目の刺激を保存しました {time}", en: "Session {n} was saved at {time}" },
  another: { ja: "次の刺激を始める", en: "Begin the next session" },
  release: { ja: "医師の許可", en: "Physician's release" },
  releaseWanted: {
    ja: "医師({name})の許可を待っています。許可されるとこの画面が進みます。",
    en: "Waiting for {name}'s release. This screen goes on by itself.",
  },
  releaseWantedAny: {
    ja: "医師の許可を待っています。許可されるとこの画面が進みます。",
    en: "Waiting for a physician's release. This screen goes on by itself.",
  },
  releaseNow: { ja: "許可して署名", en: "Release and sign" },
  releaseRemark: { ja: "判断の理由", en: "Reason" },
} as const satisfies Record<string, Text>;

/** Each question of the gate as a row: what it is about, how it usually is, and the exception. */
export const gateRowWords = {
  "short-sleep": {
    name: { ja: "睡眠", en: "Sleep" },
    usual: { ja: "いつもどおり", en: "as usual" },
    exception: { ja: "不足", en: "Short" },
  },
  "alcohol-caffeine": {
    name: { ja: "飲酒・カフェイン", en: "Alcohol, caffeine" },
    usual: { ja: "ふだんどおり", en: "as usual" },
    exception: { ja: "増えた", en: "More" },
  },
  "medicine-changed": {
    name: { ja: "薬", en: "Medicines" },
    usual: { ja: "変更なし", en: "unchanged" },
    exception: { ja: "変更", en: "Changed" },
  },
  "new-metal": {
    name: { ja: "金属・体内機器", en: "Metal, implants" },
    usual: { ja: "なし", en: "none" },
    exception: { ja: "あり", en: "Yes" },
  },
  "no-ear-plugs": {
    name: { ja: "耳栓", en: "Ear plugs" },
    usual: { ja: "両耳に装着", en: "both ears in" },
    exception: { ja: "まだ", en: "Not yet" },
  },
  "new-symptom": {
    name: { ja: "新しい症状", en: "New symptoms" },
    usual: { ja: "なし", en: "none" },
    exception: { ja: "あり", en: "Yes" },
  },
} as const satisfies Readonly<Record<GateQuestion, { readonly name: Text; readonly usual: Text; readonly exception: Text }>>;

/** The emergency card of the operator. */
export const seizureCardWords = {
  unsigned: {
    ja: "このカードはまだ署名されていません。医師が文面を確かめて署名すると、ここに表示されます。",
    en: "Nobody has signed this card yet. It is shown here once a physician of the clinic has read and signed its text.",
  },
  proposal: {
    ja: "下の文面は案です(未検証)。医院の手順に合わせて直し、署名してください。",
    en: "The text below is a proposal and not verified. Change it to the clinic's own procedure, then sign.",
  },
  signed: { ja: "第{edition}版・{name} 署名 {day}", en: "Edition {edition}, signed by {name}, {day}" },
  japanese: { ja: "日本語の文面", en: "Text in Japanese" },
  english: { ja: "英語の文面", en: "Text in English" },
  edition: { ja: "版", en: "Edition" },
  revise: { ja: "文面を改める", en: "Revise the text" },
} as const satisfies Record<string, Text>;

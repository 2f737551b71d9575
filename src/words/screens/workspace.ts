/** The words of the workspace: entering beside the chart, drafts, saving, correcting, and the fields of every form. */
import type { MNI_TARGETS } from "../../care/tms/beam-f3.ts";
import type { Text } from "../text.ts";

/** The workspace itself. */
export const workspaceWords = {
  record: { ja: "記録する", en: "Record" },
  recordTitle: { ja: "記録の種類", en: "What to record" },
  close: { ja: "閉じる", en: "Close" },
  loading: { ja: "入力欄を読み込み中", en: "Loading the form" },
  amending: { ja: "{n}番の記載の訂正", en: "Correcting entry {n}" },
  nowIs: { ja: "今({time})", en: "now, {time}" },
  fromPaper: { ja: "紙から入力", en: "From paper" },
  underline: { ja: "下線は前回({ago})", en: "underline: {ago}" },
  noPrevious: { ja: "前回の回答なし", en: "no earlier answers" },
  lastTime: { ja: "前回 {n}", en: "last time {n}" },
  itemOfMind: { ja: "{name}(心の指数)", en: "{name} (mind index)" },
  itemOfBody: { ja: "{name}(体の指数)", en: "{name} (body index)" },
  byItem: { ja: "項目ごと", en: "By item" },
  yes: { ja: "はい", en: "Yes" },
  no: { ja: "いいえ", en: "No" },
  fullText: { ja: "用紙の文で", en: "In full" },
  paperOrder: { ja: "用紙の番号", en: "Numbers of the paper form" },
  orderOriginal: { ja: "番号: 原版", en: "Numbers: original" },
  orderInterview: { ja: "番号: 構造化面接", en: "Numbers: interview guide" },
  wordingOf: {
    ja: "文言の権利者: {holder}(医院の第{edition}版) {copyright}",
    en: "Text of {holder}, edition {edition} of the clinic. {copyright}",
  },
  byTotal: { ja: "合計のみ", en: "Total only" },
  circumstances: { ja: "回答のしかた", en: "How it is entered" },
  confirm: { ja: "確定する", en: "Confirm" },
  confirming: { ja: "保存しています…", en: "Saving…" },
  confirmAmendment: { ja: "訂正を確定する", en: "Confirm the correction" },
  total: { ja: "合計({all}項目中{n}項目)", en: "Total ({n} of {all} items)" },
  ofMaximum: { ja: "/ {max}", en: "/ {max}" },
  bandUnverified: { ja: "未確認", en: "not verified" },
  soFar: { ja: "ここまで", en: "so far" },
  prorated: { ja: "未回答を補って計算", en: "prorated" },
  change: { ja: "前回 {from} から {change}", en: "{change} from {from}" },
  belowReliable: { ja: "確かな変化(±{n})には届かない", en: "below reliable change (±{n})" },
  reliable: { ja: "確かな変化(±{n}以上)", en: "reliable change (±{n} or more)" },
  refusedFields: { ja: "{n}か所を確認してください。", en: "Please look at {n|field|fields}." },
  askedFields: {
    ja: "{n}か所の値が珍しい値です。正しければ印を付けてください。",
    en: "{n|value is|values are} unusual. Tick what is right.",
  },
  required: { ja: "必須", en: "required" },
  optional: { ja: "任意", en: "optional" },
  thatIsRight: { ja: "この値で正しい", en: "Yes, that is right" },
  noneChosen: { ja: "選択なし", en: "None chosen" },
  noneOfThese: { ja: "なし", en: "None" },
  code: { ja: "符号", en: "Code" },
  otherCode: { ja: "ほかの符号", en: "Another code" },
  otherCodes: { ja: "ほかの符号(読点で区切る)", en: "Other codes, with commas" },
  value: { ja: "値", en: "Value" },
  unit: { ja: "単位", en: "Unit" },
  limitSign: { ja: "未満・超の印", en: "Below or above a limit" },
  alsoIn: { ja: "= {text}", en: "= {text}" },
  dayExample: { ja: "例 2026/4/2、令和8年4月2日", en: "e.g. 2026/4/2, R8.4.2" },
  partialDayExample: { ja: "例 2024、2024/6、2024/6/1", en: "e.g. 2024, 2024/6, 2024/6/1" },
  momentExample: { ja: "例 9:05、昨日 15:40", en: "e.g. 9:05, yesterday 15:40" },
  nowExample: { ja: "今。または 9:05、昨日 15:40", en: "Now, or 9:05, yesterday 15:40" },
  rowOf: { ja: "{name} {n}", en: "{name} {n}" },
  addRow: { ja: "{name}を加える", en: "Add: {name}" },
  removeRow: { ja: "{name} {n}を外す", en: "Remove {name} {n}" },
  late: { ja: "後からの記録になります({day}の出来事)", en: "This will be marked as a late entry (it tells of {day})" },
  onBehalfOf: { ja: "責任医師", en: "On behalf of" },
  onBehalfNeeded: { ja: "責任医師を選んでください。", en: "Choose the physician who is responsible." },
  proxyNote: { ja: "医師が署名するまで「未確認」と表示されます。", en: "Shown as unconfirmed until that physician signs." },
  reason: { ja: "訂正の理由", en: "Reason for the correction" },
  reasonNeeded: { ja: "訂正の理由を書いてください。", en: "Give the reason for the correction." },
  changes: { ja: "変わるところ", en: "What changes" },
  noChanges: { ja: "まだ何も変わっていません。", en: "Nothing has been changed yet." },
  before: { ja: "訂正前", en: "Before" },
  after: { ja: "訂正後", en: "After" },
  nothing: { ja: "記録なし", en: "Not recorded" },
} as const satisfies Record<string, Text>;

/** Drafts: how they stand with the server, and the list of one's own. */
export const draftWords = {
  empty: { ja: "まだ下書きはありません", en: "No draft yet" },
  saving: { ja: "下書きを保存中", en: "Saving draft" },
  saved: { ja: "下書き保存 {time}", en: "Draft saved {time}" },
  unsent: { ja: "未送信。この画面に保持", en: "Not sent; kept here" },
  refused: { ja: "下書きを保存できません", en: "Draft not saved" },
  unsentCount: { ja: "未送信 {n}件", en: "{n} unsent" },
  noConnection: {
    ja: "サーバーにつながらないため、確定できません。入力はこの画面に残り、つながりしだい下書きとして保存されます。",
    en: "This cannot be confirmed without the server. What you typed stays here and is saved as a draft as soon as the server answers.",
  },
  noConnectionDecision: {
    ja: "サーバーにつながらない間は、判定を記録できません。最新の記録を確かめられないためです。",
    en: "A decision cannot be recorded without the server, because the newest entries cannot be checked.",
  },
  list: { ja: "自分の下書き", en: "My drafts" },
  open: { ja: "続きを書く", en: "Continue" },
  discard: { ja: "捨てる", en: "Discard" },
  discardTitle: { ja: "下書きを捨てますか", en: "Discard the draft?" },
  discardBody: { ja: "{kind}の下書きは消え、元に戻せません。", en: "The draft of {kind} is deleted and cannot be brought back." },
  keep: { ja: "残す", en: "Keep it" },
  savedAt: { ja: "{when} 保存", en: "saved {when}" },
  staleTitle: { ja: "別の画面のほうが新しい", en: "Another window is newer" },
  stale: {
    ja: "この下書きは、あなたの別の画面でも書き進められています。どちらを残しますか。",
    en: "You went on with this draft in another window. Which one do you keep?",
  },
  takeTheirs: { ja: "別の画面の内容にする", en: "Take the other window's" },
  keepMine: { ja: "この画面の内容を残す", en: "Keep what is here" },
  closeUnsentTitle: { ja: "まだ送信されていません", en: "Not sent yet" },
  closeUnsent: {
    ja: "サーバーにつながっていないため、下書きはこの画面の中だけにあります。閉じても残り、つながりしだい送信しますが、ブラウザーを終了すると失われます。",
    en: "There is no connection, so the draft is only in this window. It stays when you close this and is sent as soon as the server answers, but is lost if the browser is closed.",
  },
  closeAnyway: { ja: "閉じる", en: "Close" },
  stay: { ja: "入力に戻る", en: "Go on typing" },
} as const satisfies Record<string, Text>;

/** Saving: what was saved, taking it back, and somebody who wrote first. */
export const savingWords = {
  saved: { ja: "保存しました {time}", en: "Saved {time}" },
  undo: { ja: "元に戻す", en: "Undo" },
  undoLeft: { ja: "元に戻す(あと{n}秒)", en: "Undo ({n} s)" },
  undoing: { ja: "戻しています…", en: "Undoing…" },
  writtenMeanwhile: { ja: "入力中にほかの人が記載しました", en: "Someone else wrote while you were typing" },
  wroteFirst: { ja: "ほかの人が先に記載しました。まだ保存していません。", en: "Someone else wrote first. Nothing of yours is saved yet." },
  wroteWhat: { ja: "{name}、{what}、{time}", en: "{name}, {what}, {time}" },
  readAgain: { ja: "読み直して下書きを残す", en: "Reload and keep my draft" },
} as const satisfies Record<string, Text>;

/** The session in six taps. */
export const sessionWords = {
  gate: { ja: "いつもと変わりませんか", en: "Anything changed?" },
  allFine: { ja: "6つとも問題なし", en: "All six fine" },
  checked: { ja: "6つとも問題なし {time}", en: "All six fine, {time}" },
  answered: { ja: "{n}つに変化あり。医師に確認", en: "{n} changed: check with the physician" },
  prescribed: { ja: "処方 {protocol}", en: "Prescribed: {protocol}" },
  intensity: { ja: "強度(閾値の{n} %)", en: "Intensity ({n} % MT)" },
  pulses: { ja: "パルス", en: "Pulses" },
  number: { ja: "回", en: "Session" },
  noPrescription: {
    ja: "この患者には刺激の処方がありません。変更として記録してください。",
    en: "No session is prescribed for this patient. Record what was given as a change.",
  },
  noThreshold: { ja: "運動閾値の記録なし", en: "no motor threshold recorded" },
  asPrescribed: { ja: "処方どおり", en: "As prescribed" },
  change: { ja: "変更を記録", en: "Record a change" },
  pain: { ja: "痛み", en: "Pain" },
  painScale: { ja: "0 なし、10 最悪", en: "0 none, 10 worst" },
  effects: { ja: "副作用", en: "Effects" },
  finish: { ja: "終了して保存", en: "Finish and save" },
  missingGate: { ja: "6つの確認がまだです", en: "The six checks are open" },
  missingDelivered: { ja: "「処方どおり」か「変更を記録」を選ぶと保存できます", en: "Choose “As prescribed” or record a change" },
  missingPain: { ja: "痛みを選ぶと保存できます", en: "Choose the pain to save" },
  missingEffects: { ja: "副作用を選ぶと保存できます", en: "Choose the effects to save" },
  taps: { ja: "通常は6回のタップ", en: "6 taps when all is well" },
} as const satisfies Record<string, Text>;

/** Finding a target by measures of the head. */
export const targetWords = {
  places: { ja: "研究で使われた座標(MNI)", en: "Places that studies used, MNI" },
  beam: { ja: "Beam F3の計算", en: "Beam F3" },
  beamRight: { ja: "Beam F4の計算(右は左右対称)", en: "Beam F4, mirrored on the right" },
  beamMeasure: {
    ja: "鼻根〜後頭結節・左右の耳珠の間・頭囲を入れると計算します。",
    en: "Enter nasion to inion, tragus to tragus and the circumference.",
  },
  beamX: { ja: "X 正中から頭囲に沿って", en: "X, from the midline along the circumference" },
  beamY: { ja: "Y 頭頂から", en: "Y, from the vertex" },
  beamAdjusted: { ja: "Y 補正後(MRIの平均差 0.35 cm)", en: "Y adjusted by the mean of MRI, 0.35 cm" },
  beamTake: { ja: "X と Y を記録する", en: "Record X and Y" },
  beamTakeAdjusted: { ja: "補正後の Y で記録する", en: "Record with Y adjusted" },
  beamSource: {
    ja: "出典 Beam ほか 2009(論文の式ではなく、動画の実例と一致する計算器の式)。X {xMin}–{xMax} cm、Y {yMin}–{yMax} cm の外は使いません。",
    en: "Beam 2009, by the formula of the calculator that agrees with a filmed example, not the printed one. Outside X {xMin}–{xMax} cm and Y {yMin}–{yMax} cm nothing is given.",
  },
} as const satisfies Record<string, Text>;

/** The places in MNI space. */
export const mniTargetWords = {
  "f3-mri": { ja: "F3のMRI標的", en: "MRI target of F3" },
  "sgacc-anticorrelated": { ja: "膝下部帯状回との逆相関の頂点", en: "Peak of anticorrelation with the sgACC" },
  "fox-2012": { ja: "群での最適点(Fox 2012)", en: "Group optimum, Fox 2012" },
  "five-and-a-half-cm": { ja: "5.5 cm法の平均", en: "Average of the 5.5 cm rule" },
} as const satisfies Readonly<Record<(typeof MNI_TARGETS)[number]["code"], Text>>;

/** The map of the keyboard. */
export const keyWords = {
  title: { ja: "キーボード", en: "Keyboard" },
  chart: { ja: "カルテ", en: "Chart" },
  items: { ja: "評価尺度", en: "Items" },
  form: { ja: "入力", en: "Forms" },
  map: { ja: "この一覧", en: "This map" },
  record: { ja: "記録の種類を選ぶ", en: "Choose what to record" },
  read: { ja: "図を日ごとに読む", en: "Read the picture day by day" },
  table: { ja: "図と表を切り替える", en: "Picture or table" },
  answer: { ja: "答えて次の項目へ", en: "Answer and go to the next item" },
  move: { ja: "項目を移る", en: "Move between items" },
  alter: { ja: "答えを変える", en: "Change the answer" },
  clear: { ja: "答えを消す", en: "Take the answer back" },
  confirm: { ja: "確定する", en: "Confirm" },
  confirmAnywhere: { ja: "どこからでも確定する", en: "Confirm from any field" },
  close: { ja: "入力を閉じる(下書きは残る)", en: "Close the form; the draft stays" },
  next: { ja: "次の欄へ、前の欄へ", en: "Next field, previous field" },
} as const satisfies Record<string, Text>;

/** The menu of what to record. */
export const recordMenuWords = {
  search: { ja: "種類を入力して探す", en: "Type to find" },
  nothing: { ja: "該当する種類がありません。", en: "Nothing of that name." },
  measures: { ja: "評価尺度", en: "Measures" },
  treatment: { ja: "治療と観察", en: "Treatment and observation" },
  course: { ja: "経過と計画", en: "History and plan" },
  laboratory: { ja: "検査値", en: "Laboratory" },
} as const satisfies Record<string, Text>;

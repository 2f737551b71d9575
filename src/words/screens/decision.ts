/** The screen of a decision at a checkpoint. */
import type { CheckpointCondition } from "../../care/rules/checkpoint.ts";
import type { Text } from "../text.ts";

/** Each text of the screen. */
export const decisionWords = {
  title: { ja: "継続判定", en: "Decision" },
  atSessions: { ja: "刺激 {n}回 終了", en: "after session {n}" },
  atDay: { ja: "{n}日目", en: "day {n}" },
  notBegun: { ja: "刺激はまだ始まっていません", en: "no session yet" },
  rule: { ja: "3週判定の規則", en: "Week-3 rule" },
  edition: { ja: "{edition}年版 · 第{version}版", en: "edition {edition} · v{version}" },
  unverified: { ja: "未検証", en: "not verified" },
  baseToNow: { ja: "{name} 基準 → 今回", en: "{name} base → now" },
  improvement: { ja: "改善率 ({baseline}−{now})÷{baseline}", en: "Improvement ({baseline}−{now})÷{baseline}" },
  improvementUnknown: { ja: "改善率", en: "Improvement" },
  unknown: { ja: "不明", en: "not known" },
  met: { ja: "該当", en: "met" },
  notMet: { ja: "該当しない", en: "no" },
  cannotTell: { ja: "判定できない", en: "cannot tell" },
  sourceOfRule: { ja: "出典・規則は選びません", en: "Source · the rule never chooses" },
  yours: { ja: "医師の判断", en: "Your decision" },
  reasons: { ja: "理由", en: "Reasons" },
  wish: { ja: "ご本人の希望", en: "The patient's wish" },
  wishHint: { ja: "ご本人の言葉のまま", en: "In the patient's own words" },
  saidBy: { ja: "本人でない場合、話した人", en: "Said by, if not the patient" },
  left: { ja: "残り {n}回", en: "{n} left" },
  leftUnknown: { ja: "計画のまま", en: "as planned" },
  editPlan: { ja: "計画を直す", en: "edit the plan" },
  taper: { ja: "週3・2・1回に漸減", en: "taper 3, 2, 1 a week" },
  endCourse: { ja: "コースを終える", en: "end it" },
  how: { ja: "変更の内容", en: "What changes" },
  choose: { ja: "判断を選ぶと署名できます", en: "Choose a decision to sign" },
  chooseReason: { ja: "理由を1つ以上選ぶと署名できます", en: "Give a reason to sign" },
  physicianSigns: { ja: "判定には医師が署名します", en: "A physician signs the decision" },
  sign: { ja: "「{choice}」に署名", en: "Sign: {choice}" },
  signing: { ja: "記録しています", en: "Recording" },
  signer: { ja: "署名 {name} · 認証コード", en: "Signs as {name} · with a code" },
  signed: { ja: "「{choice}」に署名しました。", en: "Signed: {choice}." },
  recorded: { ja: "「{choice}」は記録されましたが、署名はまだです。", en: "Recorded but not signed: {choice}." },
  signNow: { ja: "署名する", en: "Sign" },
  before: { ja: "これまでの判定", en: "Earlier decisions" },
  letter: { ja: "紹介元への手紙を下書きする", en: "Draft the letter to the referring physician" },
  letterHint: {
    ja: "カルテから下書きします。直してから記録し、印刷できます。送信はしません。",
    en: "Drafted from the chart. Edit it, keep it in the chart and print it; nothing is sent.",
  },
  letterPrint: { ja: "手紙を印刷する", en: "Print the letter" },
  letterAgain: { ja: "手紙", en: "Letter" },
  nextPlan: { ja: "計画を直す", en: "Edit the plan" },
  nextContract: { ja: "契約の残りを見る", en: "See what remains of the contract" },
  nextChart: { ja: "カルテへ", en: "To the chart" },
} as const satisfies Record<string, Text>;

/** The conditions of the rule, each with its limit. */
export const conditionWords = {
  remission: { ja: "{limit} 以下 寛解なら漸減", en: "≤ {limit} remission: stop or taper" },
  continue: { ja: "{limit} %以上 継続の目安", en: "≥ {limit} %: rule reads continue" },
  "consider-stopping": { ja: "{limit} %未満 中止を検討", en: "< {limit} %: consider stopping" },
} as const satisfies Record<CheckpointCondition["code"], Text>;

/** The three choices, in their fixed order. */
export const decisionChoiceWords = {
  continue: { ja: "継続", en: "Continue" },
  change: { ja: "変更", en: "Change" },
  stop: { ja: "中止", en: "Stop" },
  taper: { ja: "漸減", en: "Taper" },
} as const satisfies Record<string, Text>;

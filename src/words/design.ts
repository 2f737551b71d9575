/**
 * The words of `ryorin design`: what a trial's tests are called, what the answers say, and why a formula cannot say it. What
 * stands in a plan (names of outcomes, events, arms in a list) is shown as it was written.
 */
import type { Arm } from "../evidence/design/factorial-contrasts.ts";
import type { NoFormula } from "../evidence/design/trial-closed-form.ts";
import type { TestName } from "../evidence/design/trial-plan.ts";
import type { Text } from "./text.ts";

/** The arms of a 2x2 trial. */
export const armWords = {
  neither: { ja: "どちらも行わない", en: "neither" },
  tms: { ja: "TMSのみ", en: "TMS" },
  exosome: { ja: "エクソソームのみ", en: "exosome" },
  both: { ja: "併用", en: "both" },
} as const satisfies Record<Arm, Text>;

/** The tests of a 2x2 trial. */
export const testWords = {
  "both-vs-tms": { ja: "併用 対 TMSのみ", en: "both against TMS" },
  "both-vs-exosome": { ja: "併用 対 エクソソームのみ", en: "both against exosome" },
  "both-vs-neither": { ja: "併用 対 どちらも行わない", en: "both against neither" },
  "tms-vs-neither": { ja: "TMSのみ 対 どちらも行わない", en: "TMS against neither" },
  "exosome-vs-neither": { ja: "エクソソームのみ 対 どちらも行わない", en: "exosome against neither" },
  "main-tms": { ja: "TMSの主効果", en: "main effect of TMS" },
  "main-exosome": { ja: "エクソソームの主効果", en: "main effect of exosome" },
  interaction: { ja: "交互作用(相乗)", en: "interaction (synergy)" },
  "min-test": { ja: "併用が単独のどちらにも勝る(min検定)", en: "both better than either alone (min test)" },
} as const satisfies Record<TestName, Text>;

/** Why there is no formula for a trial. */
export const noFormulaWords = {
  "dropout-depends-on-outcome": {
    ja: "脱落が経過によるため、式では求められません(シミュレーションで求めます)",
    en: "no formula: drop-out depends on the outcome (simulate)",
  },
  "missed-visits": {
    ja: "受診の抜けがあるため、式では求められません(シミュレーションで求めます)",
    en: "no formula: visits are missed in between (simulate)",
  },
  "intercurrent-events": {
    ja: "中間事象があるため、式では求められません(シミュレーションで求めます)",
    en: "no formula: intercurrent events (simulate)",
  },
  "no-variation": { ja: "評価項目にばらつきがないため、求められません", en: "no answer: the outcome does not vary" },
} as const satisfies Record<NoFormula, Text>;

/** The command and its answers. */
export const designWords = {
  summary: { ja: "試験を設計します(検出力、例数、中間解析、割付)", en: "design a trial: power, size, interim looks, randomisation" },
  workersHelp: { ja: "並列に使うスレッドの数(既定: CPUの数)", en: "how many threads to use (default: one a processor)" },
  seedHelp: { ja: "乱数の種(計画の値より優先)", en: "the seed of all chance (instead of the plan's)" },
  secretHelp: {
    ja: "割付の秘密(64桁の16進数)のファイル。なければ新しく作ります",
    en: "the file of the randomisation's secret (64 hex digits); a new one is drawn when it does not exist",
  },
  onePlan: { ja: "計画のJSONファイルを1つ指定してください。", en: "Name one plan, a JSON file." },
  numberOption: {
    ja: "{option} は {least} 以上の整数で指定してください({given})。",
    en: "{option} must be a whole number of at least {least}, not {given}.",
  },
  notJson: { ja: "ファイル {path} はJSONのオブジェクトではありません。", en: "The file {path} is not a JSON object." },
  refused: { ja: "この計画では計算できません。", en: "This plan cannot be computed." },
  secretUnusable: {
    ja: "ファイル {path} の秘密は使えません。16進小文字64桁が必要です。",
    en: "The secret in {path} cannot be used: it must be 64 lower-case hex digits.",
  },
  secretDrawn: {
    ja: "秘密を {path} に作りました。試験が終わるまで、割付を決める人以外に見せないでください。",
    en: "A secret was drawn into {path}. Until the trial is over, show it to nobody but who allocates.",
  },
  simulating: {
    ja: "{patients}例の試験をシミュレーションしています({outcome} {test}: 検出力 {power})",
    en: "Simulating trials of {patients|patient|patients} ({outcome}, {test}: power {power})",
  },
  stopping: { ja: "中止します。ここまでの結果を示します。", en: "Stopping; what is there is shown." },
  sizes: { ja: "例数と検出力(式による)", en: "Size and power (by formula)" },
  question: { ja: "比較", en: "comparison" },
  total: { ja: "合計", en: "total" },
  firstArm: { ja: "第1群", en: "first arm" },
  secondArm: { ja: "第2群", en: "second arm" },
  events: { ja: "イベント数", en: "events" },
  power: { ja: "検出力", en: "power" },
  means: { ja: "平均の差", en: "means" },
  rates: { ja: "割合の差", en: "rates" },
  survival: { ja: "イベントまでの時間", en: "times to an event" },
  sequential: { ja: "群逐次デザイン", en: "Group sequential design" },
  look: { ja: "解析", en: "look" },
  information: { ja: "情報量", en: "information" },
  efficacy: { ja: "有効: Zがこれより大きい", en: "efficacy: Z above" },
  futility: { ja: "無効: Zがこれより小さい", en: "futility: Z below" },
  level: { ja: "片側p", en: "one-sided p" },
  alphaSpent: { ja: "使ったα", en: "alpha spent" },
  stopsEffective: { ja: "ここで有効と分かる確率(効果あり)", en: "efficacy here, with the effect" },
  sequentialLine: {
    ja: "最大例数は固定デザインの {inflation} 倍、平均は効果があるとき {alternative} 倍、ないとき {none} 倍。",
    en: "At most {inflation} times the fixed size, on average {alternative} times with the effect and {none} times without.",
  },
  sequentialTotals: {
    ja: "最大 {maximum} 例、平均 {alternative} 例(効果あり)、{none} 例(効果なし)。",
    en: "At most {maximum} patients, on average {alternative} with the effect and {none} without.",
  },
  interimLine: {
    ja: "条件付き検出力: 計画どおりの効果で {plan}、観察された効果で {observed}、効果なしで {none}。予測検出力 {predictive}。",
    en: "Conditional power: {plan} with the planned effect, {observed} with the observed one, {none} with none. Predictive power: {predictive}.",
  },
  combinedLine: { ja: "各段階を逆正規法で合わせたZ: {z}。", en: "Z of the stages together, by the inverse normal method: {z}." },
  reestimation: { ja: "盲検下の例数再設定", en: "Blinded re-estimation of the size" },
  reestimationLine: {
    ja: "標準偏差 {deviation}、必要な例数 {wanted}、新しい例数 {total}。{limited}",
    en: "Deviation {deviation}, size wanted {wanted}, new size {total}. {limited}",
  },
  reestimationLimited: { ja: "計画の上限または下限によります。", en: "A limit of the plan decided." },
  reestimationImpossible: {
    ja: "計画した差は、観察された値と両立しません。",
    en: "The differences that were planned cannot have given what was seen.",
  },
  trial: { ja: "2×2試験の検出力(式による)", en: "Power of the 2x2 trial (by formula)" },
  outcome: { ja: "評価項目", en: "outcome" },
  test: { ja: "検定", en: "test" },
  effect: { ja: "差", en: "effect" },
  standardError: { ja: "標準誤差", en: "standard error" },
  sizeFor80: { ja: "検出力0.8の例数", en: "patients for 0.8" },
  sizeFor90: { ja: "検出力0.9の例数", en: "patients for 0.9" },
  simulation: { ja: "シミュレーション {replicates} 回(種 {seed})", en: "{replicates|simulated trial|simulated trials} (seed {seed})" },
  simulationNote: {
    ja: "検出力は、両側検定で有益な側に棄却する確率です。±はモンテカルロ標準誤差。",
    en: "Power is the probability of a two-sided rejection on the side of a benefit; ± is the Monte Carlo standard error.",
  },
  simulationCancelled: { ja: "{requested} 回の予定を、途中で止めました。", en: "Stopped before the {requested} that were asked for." },
  searchCancelled: {
    ja: "例数の探索を途中で止めました({requested} 回のシミュレーションは終わっています)。",
    en: "The search for a size was stopped (the {requested} trials of the plan are done).",
  },
  simulationNone: { ja: "1回も終わらないうちに止めました。", en: "Stopped before any was done." },
  rejected: { ja: "両側の棄却", en: "rejected" },
  meanEstimate: { ja: "推定値の平均", en: "mean estimate" },
  planned: { ja: "計画", en: "planned" },
  meanStandardError: { ja: "標準誤差の平均", en: "mean standard error" },
  deviation: { ja: "推定値の標準偏差", en: "deviation of estimates" },
  coverage: { ja: "区間の被覆", en: "coverage" },
  together: { ja: "評価項目をあわせて", en: "Outcomes together" },
  inAll: { ja: "すべてで", en: "in all at once" },
  inAny: { ja: "いずれかで", en: "in any" },
  family: { ja: "多重性の調整後", en: "After adjustment for multiplicity" },
  allOfFamily: { ja: "すべて", en: "all" },
  anyOfFamily: { ja: "いずれか", en: "any" },
  sizeSearch: { ja: "{outcome}、{test} の検出力 {power} に必要な例数", en: "Size for a power of {power}: {outcome}, {test}" },
  patients: { ja: "例数", en: "patients" },
  byArm: { ja: "群ごと", en: "by arm" },
  sizeFound: { ja: "必要な例数の推定: {total} ± {error}。", en: "Estimated size: {total} ± {error}." },
  sizeNotFound: { ja: "例数を増やしても検出力が上がりません。", en: "More patients do not raise the power." },
  fits: { ja: "あてはめ", en: "Fits" },
  covariances: { ja: "採用された共分散構造", en: "covariance taken" },
  failed: { ja: "失敗", en: "failed" },
  failures: {
    ja: "失敗したあてはめ(有意でないとは数えません): {list}。",
    en: "Failed fits (not counted as not significant): {list}.",
  },
  more: { ja: "ほか {count} 件", en: "and {count} more" },
  patientsTitle: { ja: "患者", en: "Patients" },
  arm: { ja: "群", en: "arm" },
  retention: { ja: "{week}週の残留", en: "still in, week {week}" },
  randomisation: { ja: "割付", en: "Randomisation" },
  sealLine: { ja: "封印(試験の前に公表): `{seal}`", en: "Seal (publish before the trial): `{seal}`" },
  stratum: { ja: "層", en: "stratum" },
  allocation: { ja: "割付(登録順)", en: "arms in order of arrival" },
  everyone: { ja: "全員", en: "all" },
  noSecret: {
    ja: "割付表には --secret-file が必要です。封印も表も作っていません。",
    en: "A list needs --secret-file. Neither seal nor list was made.",
  },
} as const satisfies Record<string, Text>;

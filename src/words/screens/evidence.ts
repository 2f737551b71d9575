/** The words of the clinic's question: what may be seen before the plan is locked, and the answer after. */
import type { AnalysisOutcome, Exclusion, MissingReason } from "../../insight/analysis-patient.ts";
import type { DictionaryRow } from "../../insight/analysis-table.ts";
import type { Unanswerable } from "../../insight/description.ts";
import type { Text } from "../text.ts";

/** The page's words. */
export const evidenceWords = {
  title: {
    ja: "TMSにエクソソームを加えると、TMSだけより良いのか",
    en: "Does adding exosomes to TMS help more than TMS alone?",
  },
  sentence: {
    ja: "第12週に、併用の人の得点は、TMSだけの人より平均で何点低いか。心と体を分けて、割り付けられたとおりに比べます。",
    en: "At week 12, how many points lower do people given both score, on average, than people given TMS alone? Mind and body apart, as begun.",
  },
  inWhom: { ja: "対象", en: "In whom" },
  inWhomText: { ja: "研究利用に同意した、このクリニックの18歳以上の人", en: "Adults of this clinic who consented to research use" },
  which: { ja: "比べる治療", en: "Which" },
  whichText: { ja: "併用、TMSのみ、エクソソームのみ、どちらも行わない", en: "Both, TMS only, exosome only, neither" },
  measured: { ja: "測るもの", en: "Measured by" },
  measuredText: {
    ja: "HAM-D17(心)とSSS-8(体)の、開始日から第12週までの変化",
    en: "Change of HAM-D17 (mind) and SSS-8 (body) from day 0 to week 12",
  },
  events: { ja: "途中の出来事", en: "Events on the way" },
  eventsText: { ja: "薬の変更・中断があっても、始めた治療のまま数える", en: "Drug changes and stopping: kept as begun" },
  summary: { ja: "まとめ方", en: "Summary" },
  summaryText: { ja: "平均の差と95%区間", en: "Mean difference, 95 % interval" },
  steps: { ja: "この問いの順序", en: "The order of this question" },
  stepQuestion: { ja: "問い", en: "Question" },
  stepIn: { ja: "だれが入り、何が欠けているか", en: "In and missing" },
  stepBalance: { ja: "群は比べられるか", en: "Comparable?" },
  stepLock: { ja: "計画の固定", en: "Plan locked" },
  stepArms: { ja: "経過と差", en: "Course and differences" },
  stepVerdict: { ja: "判定", en: "Verdict" },
  whoIsIn: { ja: "だれが入り、だれが欠けているか", en: "Who is in, and who is missing" },
  patientsIn: { ja: "{n}人が入っています", en: "{n|patient is|patients are} in" },
  complete: { ja: "すべて測定", en: "complete" },
  gaps: { ja: "途中に欠け", en: "gaps" },
  left: { ja: "途中まで", en: "left early" },
  underWay: { ja: "まだ途中", en: "under way" },
  missingMap: { ja: "欠けている測定", en: "Missing measurements" },
  missingLead: { ja: "来院ごとに、値のない人の数", en: "Patients without a value, by visit" },
  week: { ja: "第{n}週", en: "Week {n}" },
  outcome: { ja: "測定", en: "Outcome" },
  balance: { ja: "群は比べられるか", en: "Can the groups be compared?" },
  balanceLead: { ja: "開始前の、併用との標準化された差", en: "Before treatment, standardised difference from both" },
  balanceRule: { ja: "帯は±0.25", en: "Band: ±0.25" },
  balanceTable: { ja: "開始前の平均(標準偏差)または人数", en: "Mean (SD) or count before treatment" },
  variable: { ja: "項目", en: "Variable" },
  cannot: { ja: "このデータでは答えられないこと", en: "What these data cannot answer" },
  notCausal: {
    ja: "因果とは言えません。治療は無作為に割り付けられていません。",
    en: "Not causal: the treatments were not allocated by chance.",
  },
  randomised: { ja: "無作為割付 {trial}", en: "Allocated by chance, {trial}" },
  beforeLock: {
    ja: "ここまで、効果は一つも計算も送信もされていません。",
    en: "So far, no effect has been computed or sent.",
  },
  lock: { ja: "計画を固定して答えを見る", en: "Lock the plan and see the answer" },
  locking: { ja: "固定しています…", en: "Locking…" },
  lockedAt: { ja: "計画は{when}に固定({by}、{n}人)", en: "Plan locked {when} by {by}, {n|patient|patients} in" },
  lockedBefore: {
    ja: "これより前に{n}回固定されています。効果は、そのとき見られたかもしれません。",
    en: "{n|plan was|plans were} locked before this one; their effects may have been seen.",
  },
  planChanged: {
    ja: "固定のあとに、入っている人が変わりました。答えは固定した計画のままです。",
    en: "Who is in has changed since the plan was locked. The answer keeps to the locked plan.",
  },
  computing: { ja: "計算しています…", en: "Computing…" },
  courses: { ja: "4つの群の経過", en: "The four arms by visit" },
  coursesLead: {
    ja: "得点の平均(低いほど軽い)と95%区間。灰色はほかの3群。右下は最後の来院で測った人数",
    en: "Mean score (lower is lighter) with 95 % interval. Grey: the other three arms. Bottom right: measured at the last visit",
  },
  coursesLeadHigher: { ja: "高いほど良い", en: "higher is better" },
  arm: { ja: "群", en: "Arm" },
  measuredN: { ja: "n {n}", en: "n {n}" },
  differences: { ja: "第12週の差", en: "Differences at week 12" },
  differencesLead: {
    ja: "MMRM({covariance})、{df}。左ほど、先に書いた治療に有利",
    en: "MMRM ({covariance}), {df}. Further left favours the first named",
  },
  point: { ja: "点", en: "points" },
  interval: { ja: "{estimate}({low} 〜 {high})", en: "{estimate} ({low} to {high})" },
  verdict: { ja: "判定", en: "Verdict" },
  verdictInvented: { ja: "判定(架空のデータ)", en: "Verdict, on invented data" },
  adding: { ja: "加える価値", en: "Value of adding" },
  either: { ja: "どちらの単独よりも良いか", en: "Better than either alone" },
  synergy: { ja: "相乗作用", en: "Synergy" },
  against: { ja: "否定", en: "Against" },
  supports: { ja: "支持", en: "Supports" },
  rule: {
    ja: "計画で決めた規則:多重性を調整した95%区間が0を離れれば「支持する」、90%区間だけなら「支持に傾く」、どちらでもなければ「どちらとも言えない」。逆向きも同じ。",
    en: "Rule fixed in the plan: the 95 % interval after multiplicity clear of zero, supports; only the 90 % interval, leans; otherwise cannot tell; and mirrored.",
  },
  noTrial: {
    ja: "うつ病の人での、エクソソームの試験の結果は公表されていません。",
    en: "No result of a trial of exosomes in people with depression has been published.",
  },
  asTable: { ja: "表で見る", en: "View as table" },
  asPicture: { ja: "図で見る", en: "View as picture" },
  more: { ja: "反応・寛解、炎症、感度", en: "Response, inflammation, sensitivity" },
  response: { ja: "反応(半分以下)", en: "Response (half or less)" },
  remission: { ja: "寛解(HAM-D17が7以下)", en: "Remission (HAM-D17 of 7 or less)" },
  share: { ja: "割合", en: "Share" },
  comparison: { ja: "比べたもの", en: "Comparison" },
  difference: { ja: "差", en: "Difference" },
  p: { ja: "p", en: "p" },
  mediation: { ja: "炎症を通る効果", en: "Through inflammation" },
  mediationLead: {
    ja: "エクソソームの体への効果のうち、第4週のCRPの変化を通る部分。CRPは無作為に割り付けられていないので、因果の証明にはなりません。",
    en: "The part of the exosome's effect on the body that runs through the change of CRP at week 4. CRP was not allocated by chance: no proof of cause.",
  },
  indirect: { ja: "通る部分", en: "Through CRP" },
  direct: { ja: "通らない部分", en: "Not through CRP" },
  sensitivity: { ja: "欠けた値の仮定を変えると", en: "Under other assumptions about what is missing" },
  shift: { ja: "欠けた値を{n}点悪くすると", en: "Missing values worse by {n}" },
  tipping: { ja: "{n}点悪くすると、結論が変わります。", en: "The conclusion tips when they are worse by {n} points." },
  noTipping: { ja: "計画した範囲では、結論は変わりません。", en: "Within the planned range the conclusion does not tip." },
  refused: { ja: "このデータでは、計画に答えられませんでした。", en: "These data could not answer the plan." },
  export: { ja: "書き出し", en: "Export" },
  exportLead: {
    ja: "解析表・辞書・計画・報告・R・SAS。同じデータと計画なら、同じ内容になります。",
    en: "Tables, dictionary, plans, reports, R and SAS. The same data and plan give the same bytes.",
  },
  save: { ja: "{name} を保存", en: "Save {name}" },
  nobody: { ja: "まだ、この問いに入れる人がいません。", en: "Nobody can be in this question yet." },
} as const satisfies Record<string, Text>;

/** What is measured. */
export const outcomeWords = {
  mind: { ja: "心", en: "Mind" },
  body: { ja: "体", en: "Body" },
  qualityOfLife: { ja: "生活の質", en: "Quality of life" },
  inflammation: { ja: "炎症(CRP)", en: "Inflammation (CRP)" },
} as const satisfies Record<AnalysisOutcome, Text>;

/** Why somebody is not in. */
export const exclusionWords = {
  "arm-sealed": { ja: "盲検中 {n}", en: "arm sealed {n}" },
  "no-plan": { ja: "計画なし {n}", en: "no plan {n}" },
  "no-consent": { ja: "研究利用の同意なし {n}", en: "no consent to research use {n}" },
  "no-baseline": { ja: "開始前の測定なし {n}", en: "no baseline {n}" },
  "under-18": { ja: "18歳未満 {n}", en: "under 18 {n}" },
  "not-started": { ja: "まだ開始前 {n}", en: "not started {n}" },
  merged: { ja: "別のカルテへ統合 {n}", en: "merged into another chart {n}" },
  erased: { ja: "消去済み {n}", en: "erased {n}" },
} as const satisfies Record<Exclusion, Text>;

/** Why a value is missing. */
export const missingReasonWords = {
  "not-due": { ja: "まだ来ていない", en: "not due" },
  left: { ja: "以後なし", en: "left" },
  gap: { ja: "この回だけ", en: "missed once" },
} as const satisfies Record<MissingReason, Text>;

/** What the data cannot answer. */
export const unanswerableWords = {
  cause: { ja: "治療が原因かどうか(無作為に割り付けていません)", en: "Whether the treatment is the cause: it was not allocated by chance" },
  "arm-empty": { ja: "{arm}の人がいないため、相乗作用", en: "Synergy: nobody had {arm}" },
  "after-last-visit": { ja: "第{week}週よりあとのこと", en: "Anything after week {week}" },
  "not-measured": { ja: "{outcome}(測定がありません)", en: "{outcome}: it was not measured" },
  "small-synergy": {
    ja: "{outcome}で{points}点より小さい相乗作用(5回に1回より多く見逃します)",
    en: "A synergy of less than {points} points for {outcome}: missed in more than 1 of 5 such trials",
  },
  "under-18": { ja: "18歳未満の人", en: "People under 18" },
} as const satisfies Record<Unanswerable["code"], Text>;

/** The balance's variables. */
export const balanceWords: Readonly<Record<string, Text>> = {
  age: { ja: "年齢", en: "Age" },
  site: { ja: "施設", en: "Site" },
  sex: { ja: "性別", en: "Sex" },
  mind0: { ja: "心(HAM-D17)", en: "Mind (HAM-D17)" },
  body0: { ja: "体(SSS-8)", en: "Body (SSS-8)" },
  lcrp0: { ja: "ln CRP", en: "ln CRP" },
};

/** What a column of the exported tables holds. */
export const dictionaryWords = {
  subject: { ja: "患者の通し番号。個人は特定できません", en: "running number of the patient; identifies nobody" },
  arm: { ja: "群", en: "arm" },
  tms: { ja: "TMSの有無(1/0)", en: "TMS given (1/0)" },
  exosome: { ja: "エクソソームの有無(1/0)", en: "exosome given (1/0)" },
  site: { ja: "施設", en: "site" },
  sex: { ja: "性別", en: "sex" },
  age: { ja: "登録時の年齢", en: "age at registration" },
  visit: { ja: "来院", en: "visit" },
  week: { ja: "開始日からの週", en: "weeks from day 0" },
  baseline: { ja: "開始日以前の最後の値", en: "last value on or before day 0" },
  value: { ja: "来院時の値", en: "value at the visit" },
  change: { ja: "開始日からの変化", en: "change from baseline" },
  response: { ja: "反応(半分以下)", en: "response (half or less)" },
  remission: { ja: "寛解(7以下)", en: "remission (7 or less)" },
} as const satisfies Record<DictionaryRow["holds"], Text>;

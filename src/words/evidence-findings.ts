/**
 * What the evidence engine has to say beside its numbers, by code, in Japanese and English. Fields are values: names of
 * columns and levels stand as they do in the data, codes of structures and methods as in the plan.
 */
import type { Finding, FindingCode, Severity } from "../evidence/finding.ts";
import type { Language } from "../record/entry.ts";
import { termText } from "./evidence-terms.ts";
import { say, type Text } from "./text.ts";

/** How much a finding weighs. */
export const severityWords = {
  stop: { ja: "中止", en: "stop" },
  ask: { ja: "要検討", en: "ask" },
  tell: { ja: "参考", en: "note" },
} as const satisfies Record<Severity, Text>;

const nothing: Text = { ja: "(なし)", en: "(nothing)" };

/** Findings about the plan and the data. */
const planAndDataWords = {
  "plan.field-missing": {
    ja: "計画の項目 {field} がありません。必要なもの: {expected}",
    en: "The plan lacks {field}. Expected: {expected}",
  },
  "plan.field-type": {
    ja: "計画の項目 {field} の型が違います。必要なもの: {expected} / 値: {given}",
    en: "The plan's {field} has the wrong type. Expected: {expected}; given: {given}",
  },
  "plan.field-value": {
    ja: "計画の項目 {field} の値が使えません。使えるもの: {expected} / 値: {given}",
    en: "The plan's {field} cannot be used. Expected: {expected}; given: {given}",
  },
  "plan.field-unknown": {
    ja: "計画の項目 {field} は知られていないため、計算には使われません(ハッシュには含まれます)。",
    en: "The plan's {field} is not known and plays no part in the numbers (it is hashed with the rest).",
  },
  "plan.hash-differs": {
    ja: "計画が、固定されたものと違います。固定時のハッシュ: {expected} / この計画: {given}",
    en: "The plan is not the one that was locked. Locked: {expected}; this plan: {given}",
  },
  "plan.not-kept": {
    ja: "計画どおりに行われませんでした: {field}。計画: {expected} / 実際: {given}",
    en: "Not done as planned: {field}. Planned: {expected}; done: {given}",
  },
  "data.not-a-table": {
    ja: "{row}行目: 表として読めません。必要なもの: {expected} / 値: {given}",
    en: "Row {row}: not a table. Expected: {expected}; given: {given}",
  },
  "data.unknown-column": {
    ja: "列「{column}」がありません。ある列: {expected}",
    en: "There is no column “{column}”. There are: {expected}",
  },
  "data.text-in-number": {
    ja: "{row}行目、列「{column}」: 数値ではありません。必要なもの: {expected} / 値: {given}",
    en: "Row {row}, column “{column}”: not a number. Expected: {expected}; given: {given}",
  },
  "data.unseen-level": {
    ja: "{row}行目、列「{column}」: 計画にない水準です。計画の水準: {expected} / 値: {given}",
    en: "Row {row}, column “{column}”: a level that the plan does not name. Expected: {expected}; given: {given}",
  },
  "data.empty-level": { ja: "列「{column}」の水準「{level}」の行がありません。", en: "No row has the level “{level}” of “{column}”." },
  "data.duplicate-visit": {
    ja: "{row}行目: 被験者「{subject}」の来院「{visit}」は{firstRow}行目にもあります。",
    en: "Row {row}: subject “{subject}” already has visit “{visit}” in row {firstRow}.",
  },
  "data.duplicate-subject": {
    ja: "{row}行目: 被験者「{subject}」は{firstRow}行目にもあります。1人1行が必要です。",
    en: "Row {row}: subject “{subject}” already stands in row {firstRow}; each patient has one row.",
  },
  "data.rows-dropped": {
    ja: "値が欠けているため、{count}行を解析から除きました(列: {columns})。",
    en: "{count|row was|rows were} left out because a value is missing ({columns}).",
  },
  "data.aliased-column": {
    ja: "モデルの列「{column}」は、前の列から決まるため除きました。",
    en: "The model's column “{column}” is determined by those before it and was left out.",
  },
  "data.formula": {
    ja: "モデル式が読めません(位置 {at})。必要なもの: {expected} / 値: {given}",
    en: "The formula cannot be read (at {at}). Expected: {expected}; given: {given}",
  },
} as const satisfies Partial<Record<FindingCode, Text>>;

/** Findings about the mixed model. */
const mixedModelWords = {
  "mmrm.visit-pair-never-observed": {
    ja: "来院「{first}」と「{second}」の両方がある被験者が1人もいません({group})。共分散構造 {covariance} は推定できません。代わりに使えるもの: {offered}",
    en: "No subject has both “{first}” and “{second}” ({group}), so the covariance {covariance} cannot be estimated. Possible instead: {offered}",
  },
  "mmrm.visit-never-observed": { ja: "来院「{visit}」の結果が1つもありません。", en: "Nobody has an outcome at “{visit}”." },
  "mmrm.too-few-observations": {
    ja: "観測{observations}件に対して、パラメータが{parameters}個あります。少なすぎて推定できません。",
    en: "{observations|observation|observations} are too few for {parameters|parameter|parameters}.",
  },
  "mmrm.no-variation": {
    ja: "来院「{visit}」では、モデルを除くと結果にばらつきがありません。",
    en: "At “{visit}” the outcome does not vary once the model is taken out.",
  },
  "mmrm.not-converged": {
    ja: "共分散構造 {covariance} は{iterations}回の反復で収束しませんでした(勾配 {gradientMax})。",
    en: "The covariance {covariance} did not converge in {iterations|iteration|iterations} (gradient {gradientMax}).",
  },
  "mmrm.covariance-unidentified": {
    ja: "共分散構造 {covariance} はこのデータでは定まりません。代わりに使えるもの: {offered}",
    en: "These data do not determine the covariance {covariance}. Possible instead: {offered}",
  },
  "mmrm.covariance-border": {
    ja: "共分散構造 {covariance} の最良の値は許される範囲の境界にあり、そこで推定しました({estimate})。切片と傾きの一方は独自のばらつきを持たず、自由度はこの境界を前提としています。",
    en: "The best value of the covariance {covariance} lies on the border of what is possible and was taken there ({estimate}): of intercepts and slopes, one does not vary of its own. Degrees of freedom take the border for given.",
  },
  "mmrm.fallback": {
    ja: "共分散構造を {from} から計画の次の {to} に替えました(理由: {reason})。",
    en: "The covariance {from} was given up for {to}, the next of the plan ({reason}).",
  },
  "mmrm.contrast-not-estimable": {
    ja: "対比「{contrast}」は、除かれた列「{column}」のため推定できません。",
    en: "The contrast “{contrast}” cannot be estimated, because “{column}” was left out.",
  },
  "mmrm.contrast-unknown": {
    ja: "対比「{contrast}」がモデルにないものを指しています。使えるもの: {expected} / 値: {given}",
    en: "The contrast “{contrast}” names what the model does not have. Expected: {expected}; given: {given}",
  },
  "mmrm.option": {
    ja: "設定 {option} が使えません。使えるもの: {expected} / 値: {given}",
    en: "The option {option} cannot be used. Expected: {expected}; given: {given}",
  },
} as const satisfies Partial<Record<FindingCode, Text>>;

/** Findings about sensitivity analyses for missing data. */
const missingDataWords = {
  "missing.covariate-varies": {
    ja: "感度分析「{analysis}」: 共変量「{column}」が被験者「{subject}」の中で変わるため、欠測した来院での値が分かりません。",
    en: "Sensitivity analysis “{analysis}”: the covariate “{column}” changes within subject “{subject}” and is not known where a visit is missing.",
  },
  "missing.option": {
    ja: "感度分析「{analysis}」: この設定は使えません。使えるもの: {expected} / 値: {given}",
    en: "Sensitivity analysis “{analysis}” cannot be done so. Expected: {expected}; given: {given}",
  },
  "missing.not-done": {
    ja: "感度分析「{analysis}」: 標本{of}組のうち{failed}組でモデルを当てはめられず、標準誤差がありません。",
    en: "Sensitivity analysis “{analysis}”: the model could not be fitted to {failed} of {of|sample|samples}, so there is no standard error.",
  },
  "missing.redrawn": {
    ja: "感度分析「{analysis}」: 当てはめられなかった標本{failed}組を引き直しました(全{of}組)。",
    en: "Sensitivity analysis “{analysis}”: {failed|sample|samples} could not be fitted and were drawn again (of {of}).",
  },
} as const satisfies Partial<Record<FindingCode, Text>>;

/** Findings about response, time to event and mediation. */
const otherOutcomeWords = {
  "estimate.no-variation": {
    ja: "「{quantity}」にばらつきがなく、推定の確かさが分かりません。",
    en: "No variation in “{quantity}”: nothing says how sure the estimate is.",
  },
  "estimate.too-few": {
    ja: "「{quantity}」が{needed}件必要ですが、{given}件しかありません。",
    en: "Too few of “{quantity}”: {needed} are needed, there are {given}.",
  },
  "regression.aliased": { ja: "列「{column}」は、ほかの列から決まります。", en: "The column “{column}” is determined by the others." },
  "regression.separation": {
    ja: "列「{columns}」が結果の有無を完全に分けるため、推定値が無限大になります。代わりに使えるもの: {offered}",
    en: "“{columns}” separates those with the outcome from those without, and the estimate grows for ever. Possible instead: {offered}",
  },
  "regression.not-converged": {
    ja: "回帰が{iterations}回の反復で収束しませんでした。",
    en: "The regression did not converge in {iterations|iteration|iterations}.",
  },
  "response.arm-missing": { ja: "比べるべき群「{arm}」に誰もいません。", en: "Nobody is in the arm “{arm}”, which the question compares." },
  "response.no-control-arm": {
    ja: "{measure} には、どちらの治療も行わない群が必要です。",
    en: "{measure}: needs an arm with neither treatment.",
  },
  "response.extreme-proportion": {
    ja: "群「{arm}」の反応割合が {responders}/{n} のため、{measure} を計算できません。",
    en: "{measure}: not to be computed, since in the arm “{arm}” {responders} of {n} responded.",
  },
  "response.certain-arm": {
    ja: "群「{arm}」では {responders}/{n} が反応しました。Wald法の区間とp値はこの割合を確かなものとして扱うため狭すぎます。Newcombe法の区間を見てください。",
    en: "In the arm “{arm}” {responders} of {n} responded. Wald's intervals and p-values take that share as certain and are too narrow: look at Newcombe's.",
  },
  "response.scales-disagree": {
    ja: "「{first}」と、次の尺度とで、相乗作用についての答えが違います: {second}(理由: {reason})。",
    en: "On “{first}” the answer about synergy differs from that on: {second} ({reason}).",
  },
  "survival.no-events": {
    ja: "{patients}人の誰にもイベントが起きていません。",
    en: "None of {patients|patient|patients} had the event.",
  },
  "survival.one-group": {
    ja: "群が「{group}」だけで、比べるものがありません。",
    en: "There is only the group “{group}”, and nothing to compare.",
  },
  "survival.infinite-coefficient": {
    ja: "列「{columns}」でイベントの有無が完全に分かれ、係数が無限大になります。",
    en: "All events stand on one side of “{columns}”, and its coefficient grows for ever.",
  },
  "survival.hazards-not-proportional": {
    ja: "列「{column}」の効果は時間とともに変わるようです(p = {p})。ハザード比1つでは表せません。",
    en: "The effect of “{column}” changes with time (p = {p}): one hazard ratio does not describe it.",
  },
  "survival.beyond-follow-up": {
    ja: "期間 {horizon} は、群「{group}」の最後の観察 {last} を超えています。",
    en: "The horizon {horizon} is after the last observation of “{group}”, {last}.",
  },
  "mediation.mediator-not-randomised": {
    ja: "媒介変数「{mediator}」は無作為化されていません。両方に影響する別の原因が、媒介のように見えることがあります。",
    en: "The mediator “{mediator}” was not randomised: what drives both may pass for mediation.",
  },
  "mediation.resamples-failed": {
    ja: "再標本{resamples}回のうち{failed}回は回帰できず、除きました。",
    en: "{failed} of {resamples|resample|resamples} could not be fitted and were left out.",
  },
} as const satisfies Partial<Record<FindingCode, Text>>;

/** Findings about what nobody randomised, and about one patient. */
const observationWords = {
  "observational.not-causal": {
    ja: "無作為化されていない比較です。{covariates} を調整しても、因果関係は示せません。",
    en: "Nobody randomised this comparison. Adjusted for {covariates}, it still shows no cause.",
  },
  "observational.poor-overlap": {
    ja: "群「{group}」では、割合 {share} の人に、比べられる相手がもう一方の群にいません。",
    en: "In “{group}” a share of {share} has nobody in the other group to be compared with.",
  },
  "observational.imbalance": {
    ja: "重み付けの後も「{covariate}」が偏っています(標準化差 {standardisedDifference})。",
    en: "Weighting leaves “{covariate}” unbalanced (standardised difference {standardisedDifference}).",
  },
  "observational.small-effective-sample": {
    ja: "重みの偏りのため、群「{group}」の{given}人は{effective}人分の情報しかありません。",
    en: "The weights are so unequal that the {given} of “{group}” count as {effective}.",
  },
  "single-patient.coarse": {
    ja: "割り付け方が{assignments}通りしかなく、p値は {pMin} より小さくなりません。",
    en: "With only {assignments|assignment|assignments} no p-value can be below {pMin}.",
  },
  "single-patient.impossible-assignment": {
    ja: "患者「{patient}」の時期の並びは、決めておいた割り付け方({design})では起こり得ません。",
    en: "The phases of patient “{patient}” cannot have come from the design ({design}).",
  },
  "single-patient.baseline-trend": {
    ja: "治療前の時期に、すでに変化の傾向があります(tau = {tau}、p = {p})。",
    en: "There was a trend before treatment (tau = {tau}, p = {p}).",
  },
} as const satisfies Partial<Record<FindingCode, Text>>;

/** Every finding of the engine; does not compile while one has no words. */
export const evidenceFindingWords: Readonly<Record<FindingCode, Text>> = {
  ...planAndDataWords,
  ...mixedModelWords,
  ...missingDataWords,
  ...otherOutcomeWords,
  ...observationWords,
};

/** What a finding says, in one sentence. */
export function evidenceFindingText(finding: Finding, language: Language): string {
  const { code, severity: _, ...fields } = finding;
  const values = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === "number" ? measured(value) : termText(code, name, value, language) || nothing[language],
  ]);
  return say(evidenceFindingWords[code], language, Object.fromEntries(values));
}

/** Counts stay numbers, so that their nouns are chosen by them; what is too small for six decimals is written with a power. */
function measured(value: number): number | string {
  return value !== 0 && Math.abs(value) < 1e-4 ? value.toExponential(1) : value;
}

/**
 * What the codes in the fields of findings are called. Names of columns and levels are the reader's own and stay as they
 * are; which fields hold codes of the engine is said here, by finding and field.
 */
import type { FindingCode } from "../evidence/finding.ts";
import type { ScaleReason } from "../evidence/response/scales.ts";
import { measureWords, riskQuestionWords } from "./patients-analysis.ts";
import { strategyWords } from "./strategies.ts";
import type { Text } from "./text.ts";

type Terms = Readonly<Record<string, Text>>;

/** Why two measures of synergy part. */
const reasonWords = {
  "control-response": {
    ja: "補正なしのBlissは、治療なしでも反応する人を差し引かない",
    en: "raw Bliss does not take out those who respond untreated",
  },
  "additive-or-multiplicative": {
    ja: "差で見るか比で見るかで「相乗なし」の意味が違う",
    en: "differences and ratios have different ideas of no synergy",
  },
  precision: { ja: "同じ「相乗なし」を、違う精度で測る", en: "the same idea of no synergy, measured with another precision" },
} as const satisfies Record<ScaleReason, Text>;

/** What could not be estimated, or is too few. */
const quantityWords: Terms = {
  ...measureWords,
  ...riskQuestionWords,
  ...strategyWords,
  rows: { ja: "行", en: "rows" },
  residuals: { ja: "残差", en: "residuals" },
  patients: { ja: "患者", en: "patients" },
  patient: { ja: "患者ごとの効果", en: "an effect of a patient" },
  treated: { ja: "治療群", en: "treated patients" },
  control: { ja: "対照群", en: "control patients" },
  pairs: { ja: "比べられる組", en: "pairs that can be compared" },
  "event times": { ja: "イベントの時点", en: "event times" },
  "restricted-mean": { ja: "境界内平均", en: "the restricted mean" },
  "indirect-effect": { ja: "間接効果", en: "the indirect effect" },
  "natural-direct": { ja: "自然直接効果", en: "the natural direct effect" },
  "total-natural-indirect": { ja: "全自然間接効果", en: "the total natural indirect effect" },
  "pure-natural-indirect": { ja: "純自然間接効果", en: "the pure natural indirect effect" },
  "controlled-direct": { ja: "制御直接効果", en: "the controlled direct effect" },
  total: { ja: "総合効果", en: "the total effect" },
  outcome: { ja: "結果", en: "the outcome" },
  "weighted-difference": { ja: "重み付けした差", en: "the weighted difference" },
  "weighted-ratio": { ja: "重み付けした比", en: "the weighted ratio" },
  baseline: { ja: "治療前の観察", en: "observations before treatment" },
  treatment: { ja: "治療中の観察", en: "observations with treatment" },
  observations: { ja: "観察", en: "observations" },
  "observations in a phase": { ja: "各時期の観察", en: "observations in a phase" },
  "tau-u": { ja: "Tau-U", en: "Tau-U" },
  overlap: { ja: "時期の重なり", en: "the overlap of phases" },
};

const designWords: Terms = {
  "change-points": { ja: "変わり目の時点を無作為に決める", en: "moments of change drawn by lot" },
  pairs: { ja: "2回ずつの組の中で順を無作為に決める", en: "order within pairs drawn by lot" },
};
const groupWords: Terms = { treated: { ja: "治療群", en: "treated" }, control: { ja: "対照群", en: "control" } };
const offeredWords: Terms = {
  firth: { ja: "Firthの方法", en: "Firth's method" },
  overlap: { ja: "重なりの重み", en: "overlap weights" },
};

/** Where a covariance is one for all subjects, no group is named. */
const noGroupWords: Terms = { "": { ja: "全体", en: "in all groups" } };
/** Why a structure of the covariance was given up. */
const fallbackWords: Terms = {
  "mmrm.visit-pair-never-observed": { ja: "両方を受けた人がいない来院の組がある", en: "nobody has both of two visits" },
  "mmrm.covariance-unidentified": { ja: "データから定まらない", en: "the data do not determine it" },
  "mmrm.not-converged": { ja: "収束しない", en: "it did not converge" },
  "mmrm.too-few-observations": { ja: "観測が少なすぎる", en: "too few observations" },
};

/** The codes that a field may hold, by finding and field. */
const FIELDS: Readonly<Partial<Record<FindingCode, Readonly<Record<string, Terms>>>>> = {
  "mmrm.visit-pair-never-observed": { group: noGroupWords },
  "mmrm.fallback": { reason: fallbackWords },
  "estimate.no-variation": { quantity: quantityWords },
  "estimate.too-few": { quantity: quantityWords },
  "regression.separation": { offered: offeredWords },
  "response.arm-missing": { arm: strategyWords },
  "response.no-control-arm": { measure: measureWords },
  "response.extreme-proportion": { measure: measureWords, arm: strategyWords },
  "response.certain-arm": { arm: strategyWords },
  "response.scales-disagree": { first: measureWords, second: measureWords, reason: reasonWords },
  "survival.one-group": { group: strategyWords },
  "survival.beyond-follow-up": { group: strategyWords },
  "single-patient.impossible-assignment": { design: designWords },
  "observational.poor-overlap": { group: groupWords },
  "observational.small-effective-sample": { group: groupWords },
};

/** What a field's value is called, a list of codes parted by spaces included; itself when it is no code. */
export function termText(code: FindingCode, field: string, value: string, language: "ja" | "en"): string {
  const terms = FIELDS[code]?.[field];
  if (terms === undefined) return value;
  const whole = terms[value];
  if (whole !== undefined) return whole[language];
  const parts = value.split(" ").map((part) => terms[part]);
  const known = parts.flatMap((part) => part ?? []);
  return known.length === parts.length ? known.map((part) => part[language]).join(language === "ja" ? "、" : ", ") : value;
}

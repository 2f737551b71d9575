/** What the verdicts on a measure say, as lines for the trend: each with the fact that it rests on. */
import type { Cited } from "../measures/instrument.ts";
import type { ResponseGrade } from "../measures/response.ts";
import type { CourseVerdicts } from "../measures/verdicts.ts";
import type { Language } from "../record/entry.ts";
import { dayText } from "./dates.ts";
import { numberText, say, type Text } from "./text.ts";

/** A line and its ground. */
export interface VerdictLine {
  readonly text: string;
  readonly ground: Cited | null;
  /** Whether somebody has to look at it. */
  readonly isWorse: boolean;
}

/** How much better, with percent and points, because one without the other misleads. */
export const gradeWords = {
  response: { ja: "反応あり(基準から{percent}%、{points}点の改善)", en: "Response: {percent} % and {points} points better than baseline" },
  partial: {
    ja: "部分的な反応(基準から{percent}%、{points}点の改善)",
    en: "Partial response: {percent} % and {points} points better than baseline",
  },
  minimal: {
    ja: "わずかな改善(基準から{percent}%、{points}点)",
    en: "Minimal improvement: {percent} % and {points} points better than baseline",
  },
  none: { ja: "基準からの改善はありません", en: "No improvement since baseline" },
} as const satisfies Record<Exclude<ResponseGrade, "not-known">, Text>;

/** The other verdicts. */
export const verdictWords = {
  rated: { ja: "評価は「改善」です", en: "Rated as improved" },
  remission: { ja: "寛解の水準です({day}から)", en: "In remission since {day}" },
  sustained: { ja: "寛解が続いています({day}から)", en: "Sustained remission since {day}" },
  recovered: { ja: "誤差を超える改善で、寛解の水準に入りました", en: "Better by more than noise, and across the cut of remission" },
  unnoticed: { ja: "この程度の改善は、本人には感じられないことが多いとされます", en: "Improvement of this size mostly goes unnoticed" },
  warning: { ja: "悪化の注意(基準から{points}点)", en: "Warning: {points} points worse than baseline" },
  worse: { ja: "確かな悪化(基準から{points}点)", en: "Reliably worse: {points} points since baseline" },
  twoWarnings: { ja: "2回続けて悪化の注意(基準から{points}点)", en: "Two warnings in a row: {points} points worse than baseline" },
  risen: { ja: "前回より上がりました。当日中に医師が確かめます", en: "Higher than last time: a task for a clinician today" },
  ratedWorse: { ja: "評価は「悪化」です", en: "Rated as worse" },
  relapseWarning: { ja: "再燃の疑い(次の来院で確かめます)", en: "Relapse suspected: to be seen again at the next visit" },
  relapse: { ja: "再燃", en: "Relapse" },
} as const satisfies Record<string, Text>;

/** The lines of `verdicts`, the weightiest last; nothing of what is not known. */
export function verdictLines({ response, remission, deterioration, relapse }: CourseVerdicts, language: Language): readonly VerdictLine[] {
  const line = (text: Text, ground: Cited | null, values: Parameters<typeof say>[2] = {}, isWorse = false): VerdictLine => ({
    text: say(text, language, values),
    ground,
    isWorse,
  });
  const { grade, betterPercent, betterPoints, recovered, unnoticed } = response;
  const amounts = { percent: numberText(Math.round(betterPercent ?? 0)), points: numberText(round(betterPoints ?? 0)) };
  const since = { day: remission.since === null ? "" : dayText(remission.since, language) };
  return [
    ...(grade.verdict === "not-known" ? [] : [gradeLine(grade.verdict, betterPercent, grade.ground, amounts, line)].flat()),
    ...(unnoticed.verdict === "yes" && (betterPoints ?? 0) > 0 ? [line(verdictWords.unnoticed, unnoticed.ground)] : []),
    ...(remission.verdict === "first" ? [line(verdictWords.remission, remission.ground, since)] : []),
    ...(remission.verdict === "sustained" ? [line(verdictWords.sustained, remission.ground, since)] : []),
    ...(recovered.verdict === "yes" ? [line(verdictWords.recovered, recovered.ground)] : []),
    ...worseLines(deterioration, line),
    ...(relapse.verdict === "warning" ? [line(verdictWords.relapseWarning, relapse.ground, {}, true)] : []),
    ...(relapse.verdict === "relapse" ? [line(verdictWords.relapse, relapse.ground, {}, true)] : []),
  ];
}

type Line = (text: Text, ground: Cited | null, values?: Parameters<typeof say>[2], isWorse?: boolean) => VerdictLine;

/** A rating that is itself a change has no percent. */
function gradeLine(
  grade: keyof typeof gradeWords,
  percent: number | null,
  ground: Cited | null,
  amounts: { readonly percent: string; readonly points: string },
  line: Line,
): readonly VerdictLine[] {
  if (percent !== null) return [line(gradeWords[grade], ground, amounts)];
  return grade === "response" ? [line(verdictWords.rated, ground)] : [];
}

function worseLines({ verdict, by, worsePoints, ground }: CourseVerdicts["deterioration"], line: Line): readonly VerdictLine[] {
  const points = { points: numberText(round(worsePoints ?? 0)) };
  if (verdict === "warning") return [line(verdictWords.warning, ground, points, true)];
  if (verdict !== "reliable") return [];
  switch (by) {
    case "rise":
      return [line(verdictWords.risen, ground, {}, true)];
    case "rating":
      return [line(verdictWords.ratedWorse, ground, {}, true)];
    case "two-warnings":
      return [line(verdictWords.twoWarnings, ground, points, true)];
    case "points":
    case null:
      return [line(verdictWords.worse, ground, points, true)];
    default:
      return by satisfies never;
  }
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}

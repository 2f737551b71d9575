/**
 * What a score says beside an earlier one of the same instrument and version: response, partial, minimal or none; remission;
 * whether the change is more than noise; and whether the patient is getting worse. The rules are those of measurement-based
 * care in general use; the numbers are each instrument's own (`Outcomes`), and every verdict carries the fact that it rests on.
 *
 *   PERCENT. 100 x (baseline - now) / baseline, both counted from the lowest total of the scale. It is not taken where higher
 *   is better, where the baseline is the lowest total, or of a rating that is itself a change.
 *   GRADE. From the instrument's percent on (50) response; 25 to there partial; above 0 minimal; else none.
 *   RELIABLE. At least the reliable change (Jacobson and Truax 1991), in either direction. RECOVERED: reliably better, and
 *   from above the cut of remission to it or below.
 *   WORSENING. From the instrument's number of points above baseline on, a warning; from its reliable change on, reliable; two
 *   warnings one after the other count as reliable (ours).
 *
 * Points and percent are both given, because one person's 50 % is another's three points. What is not known is said so: an
 * instrument without a cited number, or a patient without a baseline, gives `not-known` and never "no change".
 */
import type { ChangeVerdict } from "./change.ts";
import type { Cited, Instrument } from "./instrument.ts";

/** A verdict and the fact that it rests on; null where there is none, and where it needs none. */
export interface Judged<Verdict extends string> {
  readonly verdict: Verdict;
  readonly ground: Cited | null;
}

/** How much better. */
export type ResponseGrade = "response" | "partial" | "minimal" | "none" | "not-known";

type YesNo = "yes" | "no" | "not-known";

/** What a score says beside its baseline. */
export interface Response {
  /** Points better than baseline, negative when worse; null without a baseline. */
  readonly betterPoints: number | null;
  /** The same in percent of baseline; null where that means nothing. */
  readonly betterPercent: number | null;
  readonly grade: Judged<ResponseGrade>;
  readonly remission: Judged<YesNo>;
  /** Whether the change is more than noise, whichever way it went. */
  readonly reliable: Judged<ChangeVerdict>;
  /** Reliably better, and across the cut of remission. */
  readonly recovered: Judged<YesNo>;
  /** `yes`: not better by more than what goes unnoticed. */
  readonly unnoticed: Judged<YesNo>;
}

/** One complete score of a series. */
export interface SeriesScore {
  readonly value: number;
}

/** Whether a patient is getting worse. */
export interface Deterioration extends Judged<"none" | "warning" | "reliable" | "not-known"> {
  /** Points worse than baseline at the newest score, negative when better; null where that means nothing. */
  readonly worsePoints: number | null;
  /** By what: the points themselves, any rise since the score before, the rating, or a warning that followed a warning. */
  readonly by: "points" | "rise" | "rating" | "two-warnings" | null;
}

/** The percent from which an improvement is called partial. */
export const PARTIAL_RESPONSE = { percent: 25, source: "customary, 25 to 49 %", verified: false } as const;

const TWO_WARNINGS: Cited = { source: "ours: two warnings one after the other count as reliable", verified: false };

/**
 * What `now` says beside `baseline`: the last complete total of the same instrument and version on or before day 0, or null.
 *
 * @example responseOf(22, 11, INSTRUMENTS.hamd17).grade.verdict // "response"
 */
export function responseOf(baseline: number | null, now: number, instrument: Instrument): Response {
  const betterPoints = baseline === null || instrument.rates === "change" ? null : worseBy(instrument, now, baseline);
  const betterPercent = percentBetter(baseline, betterPoints, instrument);
  const remission = remissionAt(now, instrument);
  const reliable = reliability(betterPoints, instrument);
  return {
    betterPoints,
    betterPercent,
    grade: gradeOf(betterPercent, now, instrument),
    remission,
    reliable,
    recovered: recoveryOf(baseline, betterPoints, instrument, remission, reliable),
    unnoticed: unnoticedOf(betterPercent, instrument),
  };
}

/**
 * Whether the newest of `series` is worse than its first, which is the baseline. In order of day, all complete, all of one
 * instrument and version. Of a rating of change the newest alone counts.
 *
 * @example deteriorationOf([{ value: 14 }, { value: 21 }], INSTRUMENTS.phq9).verdict // "reliable"
 */
export function deteriorationOf(series: readonly SeriesScore[], instrument: Instrument): Deterioration {
  const newest = series.at(-1);
  const { worseRating, worsening, anyRise } = instrument.outcomes;
  if (instrument.rates === "change") return ratedWorse(newest?.value ?? null, worseRating);
  const [baseline, ...later] = series;
  if (baseline === undefined || newest === undefined || later.length === 0) return unknownDeterioration(null);
  const worse = later.map(({ value }) => worseBy(instrument, baseline.value, value));
  const worsePoints = worse.at(-1) ?? 0;
  if (anyRise !== null) return risen(anyRise, worsePoints, worse.at(-2) ?? 0);
  const { reliableChange } = instrument;
  if (reliableChange !== null && worsePoints >= reliableChange.points)
    return { verdict: "reliable", ground: reliableChange, worsePoints, by: "points" };
  if (worsening === null) return reliableChange === null ? unknownDeterioration(worsePoints) : noDeterioration(reliableChange, worsePoints);
  if (worsePoints < worsening.points) return noDeterioration(worsening, worsePoints);
  const before = worse.at(-2) ?? null;
  return before !== null && before >= worsening.points
    ? { verdict: "reliable", ground: TWO_WARNINGS, worsePoints, by: "two-warnings" }
    : { verdict: "warning", ground: worsening, worsePoints, by: "points" };
}

/** By how many points `to` is worse than `from`. */
function worseBy(instrument: Instrument, from: number, to: number): number {
  return instrument.higher === "worse" ? to - from : from - to;
}

function percentBetter(baseline: number | null, betterPoints: number | null, { total, higher }: Instrument): number | null {
  if (baseline === null || betterPoints === null || higher === "better" || baseline <= total.min) return null;
  return (100 * betterPoints) / (baseline - total.min);
}

function gradeOf(betterPercent: number | null, now: number, { outcomes }: Instrument): Judged<ResponseGrade> {
  const { response } = outcomes;
  if (response === null) return { verdict: "not-known", ground: null };
  if (response.kind === "rating") return { verdict: now <= response.atMost ? "response" : "none", ground: response };
  if (betterPercent === null) return { verdict: "not-known", ground: response };
  if (betterPercent >= response.percent) return { verdict: "response", ground: response };
  if (betterPercent >= PARTIAL_RESPONSE.percent) return { verdict: "partial", ground: PARTIAL_RESPONSE };
  return { verdict: betterPercent > 0 ? "minimal" : "none", ground: PARTIAL_RESPONSE };
}

function remissionAt(now: number, { outcomes: { remission } }: Instrument): Judged<YesNo> {
  if (remission === null) return { verdict: "not-known", ground: null };
  return { verdict: now <= remission.atMost ? "yes" : "no", ground: remission };
}

function reliability(betterPoints: number | null, { reliableChange }: Instrument): Judged<ChangeVerdict> {
  if (betterPoints === null || reliableChange === null) return { verdict: "not-known", ground: reliableChange };
  return { verdict: Math.abs(betterPoints) >= reliableChange.points ? "reliable" : "below-reliable", ground: reliableChange };
}

function recoveryOf(
  baseline: number | null,
  betterPoints: number | null,
  { outcomes: { remission: cut } }: Instrument,
  remission: Judged<YesNo>,
  reliable: Judged<ChangeVerdict>,
): Judged<YesNo> {
  const ground = cut === null ? null : reliable.ground;
  if (baseline === null || betterPoints === null || cut === null || reliable.verdict === "not-known")
    return { verdict: "not-known", ground };
  const crossed = baseline > cut.atMost && remission.verdict === "yes";
  return { verdict: crossed && reliable.verdict === "reliable" && betterPoints > 0 ? "yes" : "no", ground };
}

function unnoticedOf(betterPercent: number | null, { outcomes: { unnoticed } }: Instrument): Judged<YesNo> {
  if (betterPercent === null || unnoticed === null) return { verdict: "not-known", ground: unnoticed };
  return { verdict: betterPercent <= unnoticed.percentMax ? "yes" : "no", ground: unnoticed };
}

function risen(ground: Cited, worsePoints: number, before: number): Deterioration {
  return worsePoints > before ? { verdict: "reliable", ground, worsePoints, by: "rise" } : noDeterioration(ground, worsePoints);
}

function ratedWorse(rating: number | null, rule: Instrument["outcomes"]["worseRating"]): Deterioration {
  if (rating === null || rule === null) return { verdict: "not-known", ground: rule, worsePoints: null, by: null };
  const worse = rating >= rule.from;
  return { verdict: worse ? "reliable" : "none", ground: rule, worsePoints: null, by: worse ? "rating" : null };
}

function unknownDeterioration(worsePoints: number | null): Deterioration {
  return { verdict: "not-known", ground: null, worsePoints, by: null };
}

function noDeterioration(ground: Cited, worsePoints: number): Deterioration {
  return { verdict: "none", ground, worsePoints, by: null };
}

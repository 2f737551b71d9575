/**
 * What a series of scores says over time: whether remission has held, and whether a patient who had responded has relapsed.
 *
 *   SUSTAINED. Remission at two visits or more, one after the other to the newest, the first of them at least 14 days before the
 *   newest. A single visit is `first`.
 *   RELAPSE. After a response since baseline: at the instrument's limit or above at the newest two visits; at the newest alone
 *   it is `warning`. High risk on the C-SSRS is a relapse at once.
 *
 * The rules are those of measurement-based care as this product reads them; each verdict carries its fact.
 */
import { daysBetween, type LocalDate } from "../base/dates.ts";
import type { Cited, Instrument } from "./instrument.ts";
import { INSTRUMENTS } from "./instruments.ts";
import { type Judged, responseOf } from "./response.ts";

/** One complete score of a series, and its day. */
export interface DatedScore {
  readonly on: LocalDate;
  readonly value: number;
}

/** Remission over time; `since` is the first visit of the present one. */
export interface RemissionCourse extends Judged<"none" | "first" | "sustained" | "not-known"> {
  readonly since: LocalDate | null;
}

/** By which sign a relapse was seen. */
export interface Relapse extends Judged<"none" | "warning" | "relapse" | "not-known"> {
  readonly by: "score" | "suicide-risk" | null;
}

/** For how long remission must have been seen. */
export const SUSTAINED = { days: 14, source: "ours: two visits at least 14 days apart", verified: false } as const;

const HIGH_RISK: Cited & { readonly from: number } = {
  from: INSTRUMENTS["c-ssrs"].total.max,
  source: "ours: high risk on the C-SSRS after a response is a relapse",
  verified: false,
};

/** Whether remission has held, in a series of one instrument in order of day. */
export function remissionCourse(series: readonly DatedScore[], { outcomes: { remission } }: Instrument): RemissionCourse {
  const newest = series.at(-1);
  if (remission === null || newest === undefined) return { verdict: "not-known", ground: remission, since: null };
  const broken = series.findLastIndex(({ value }) => value > remission.atMost);
  const first = series[broken + 1];
  if (first === undefined) return { verdict: "none", ground: remission, since: null };
  const held = daysBetween(first.on, newest.on) >= SUSTAINED.days;
  return { verdict: held ? "sustained" : "first", ground: held ? SUSTAINED : remission, since: first.on };
}

/**
 * Whether the newest of `series` is a relapse. Its first score is the baseline. `suicideRisk` is the newest level of the
 * C-SSRS, null when it was not asked.
 */
export function relapseOf(series: readonly DatedScore[], instrument: Instrument, suicideRisk: number | null): Relapse {
  const [baseline, ...later] = series;
  const { relapse } = instrument.outcomes;
  if (baseline === undefined || later.length === 0) return { verdict: "not-known", ground: relapse, by: null };
  const responded = later.findIndex(({ value }) => responseOf(baseline.value, value, instrument).grade.verdict === "response");
  if (responded < 0) return { verdict: "none", ground: instrument.outcomes.response, by: null };
  if (suicideRisk !== null && suicideRisk >= HIGH_RISK.from) return { verdict: "relapse", ground: HIGH_RISK, by: "suicide-risk" };
  if (relapse === null) return { verdict: "not-known", ground: null, by: null };
  const after = later.slice(responded + 1);
  const isHigh = (score: DatedScore | undefined): boolean => score !== undefined && score.value >= relapse.from;
  if (!isHigh(after.at(-1))) return { verdict: "none", ground: relapse, by: null };
  return { verdict: isHigh(after.at(-2)) ? "relapse" : "warning", ground: relapse, by: "score" };
}

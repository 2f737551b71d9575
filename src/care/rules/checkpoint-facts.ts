/**
 * The numbers of the checkpoint, from the chart. The scale is the first of Hamilton's that has a complete baseline; without
 * one, the first that was measured at all, so that what is missing can be named. Only sessions of the present course
 * count. A plan that is edited in the middle goes on with the same course; a break of more than four weeks begins another (ours).
 */
import { daysBetween, type LocalDate, localDay } from "../../base/dates.ts";
import { type Chart, standingOf } from "../../record/chart.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { CheckpointFacts } from "./checkpoint.ts";
import { HAMILTON } from "./eligibility-facts.ts";

type Assessment = ChartEntryOf<"assessment">;

/** Scales that are looked at, in this order; the rule itself reads Hamilton's alone. */
const SCALES: readonly string[] = [...HAMILTON, "madrs", "phq9"];

/** A longer break between two sessions ends a course; maintenance every other week still belongs to it. */
const COURSE_BREAK_DAYS_MAX = 28;

/** The facts of `chart` on `today`. */
export function checkpointFacts(chart: Chart, today: LocalDate): CheckpointFacts {
  const sessions = sessionsOfCourse(chart);
  const dayZero = sessions.map(({ occurredAt }) => localDay(occurredAt)).toSorted()[0] ?? null;
  const scored = standingOf(chart, "assessment").filter(({ body }) => body.total !== null);
  const series = seriesFor(scored, dayZero);
  const baseline = series === null ? null : baselineOf(series, dayZero);
  const newest = series?.findLast(({ occurredAt }) => dayZero !== null && localDay(occurredAt) > dayZero);
  return {
    today,
    dayZero,
    sessionsGiven: sessions.length,
    instrument: series?.[0]?.body.instrument ?? null,
    baseline: baseline?.body.total ?? null,
    now:
      newest === undefined || newest.body.total === null
        ? null
        : { total: newest.body.total, on: localDay(newest.occurredAt), complete: newest.body.totalStatus !== "prorated" },
  };
}

/** The sessions of the present course, in order: back from the newest until a break that is longer than a course has. */
export function sessionsOfCourse(chart: Chart): readonly ChartEntryOf<"session">[] {
  const sessions = standingOf(chart, "session");
  const begins = sessions.findLastIndex(({ occurredAt }, at) => {
    const before = sessions[at - 1];
    return before === undefined || daysBetween(localDay(before.occurredAt), localDay(occurredAt)) > COURSE_BREAK_DAYS_MAX;
  });
  return begins < 0 ? [] : sessions.slice(begins);
}

/** The scores of one scale in one version: of the first scale with a baseline, else of the first that there is. */
function seriesFor(scored: readonly Assessment[], dayZero: LocalDate | null): readonly Assessment[] | null {
  const all = SCALES.flatMap((scale) => {
    const of = scored.filter(({ body }) => body.instrument === scale);
    const newest = of.at(-1)?.body.instrumentVersion;
    return newest === undefined ? [] : [of.filter(({ body }) => body.instrumentVersion === newest)];
  });
  return all.find((series) => baselineOf(series, dayZero) !== null) ?? all[0] ?? null;
}

/** The last complete score on or before day 0: on the day itself it was taken before the first session, as protocols do. */
function baselineOf(series: readonly Assessment[], dayZero: LocalDate | null): Assessment | null {
  if (dayZero === null) return null;
  return series.findLast(({ body, occurredAt }) => localDay(occurredAt) <= dayZero && body.totalStatus !== "prorated") ?? null;
}

/**
 * The numbers of the checkpoint, from the chart. The scale is the first of Hamilton's that has a complete baseline; without
 * one, the first that was measured at all, so that what is missing can be named. Only sessions of the present course
 * count: those of the newest plan, or all where sessions name no plan.
 */
import { type LocalDate, localDay } from "../../base/dates.ts";
import { type Chart, newestOf, standingOf } from "../../record/chart.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { CheckpointFacts } from "./checkpoint.ts";
import { HAMILTON } from "./eligibility-facts.ts";

type Assessment = ChartEntryOf<"assessment">;

/** Scales that are looked at, in this order; the rule itself reads Hamilton's alone. */
const SCALES: readonly string[] = [...HAMILTON, "madrs", "phq9"];

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

/** The sessions of the newest plan that was begun; all of them where none names its plan. */
export function sessionsOfCourse(chart: Chart): readonly ChartEntryOf<"session">[] {
  const sessions = standingOf(chart, "session");
  const plan = newestOf(chart, "plan");
  const latest = sessions.at(-1)?.body.plan ?? null;
  const course = plan !== null && sessions.some(({ body }) => body.plan === plan.id) ? plan.id : latest;
  return course === null ? sessions : sessions.filter(({ body }) => body.plan === course);
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

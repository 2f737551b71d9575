/**
 * From the entries of a chart to the data of the two-wheel picture. The series, their sources and the baseline are those
 * of `src/measures`; here they are put on one axis of days and get the levels that belong to their instrument:
 *
 *   the baseline, if there is one (the flowsheet's rule), through both lanes;
 *   response, for a depression scale: half of its baseline total;
 *   reliable change, for the other sources: the first value that is more than noise below the baseline.
 *
 * Day 0 is the first day of the plan, or the first session or infusion, or the first measurement, whichever is there.
 */
import { daysBetween, type LocalDate } from "../../base/dates.ts";
import { type Flowsheet, flowsheetOf } from "../../measures/flowsheet.ts";
import { INDICES, isIndexCode } from "../../measures/indices.ts";
import { INSTRUMENTS } from "../../measures/instruments.ts";
import { chartMeasurements, standingEntries } from "../../measures/measurement.ts";
import { percentOfMaximum } from "../../measures/percent.ts";
import { readingsOf } from "../../measures/readings.ts";
import { type BodySource, type MindSource, type Wheel, wheelsOf } from "../../measures/wheels.ts";
import type { AnyClearEntry } from "../../record/kinds.ts";
import type { CrpPoint, FigureData, Lane, Reference, Treatment } from "./figure/data.ts";
import { courseOf, givenDays, plannedInfusions, plannedSessions } from "./planned.ts";

/** The picture of a chart, with the codes of what its lanes were read from; null where nothing was measured. */
export interface Picture {
  readonly data: FigureData;
  readonly mindSource: MindSource | null;
  readonly bodySource: BodySource | null;
}

/** The picture of `entries`, in order of seq. Nothing is planned unless the chart `isOpen`. `today` is the clinic's. */
export function pictureOf(entries: readonly AnyClearEntry[], isOpen: boolean, today: LocalDate): Picture {
  const standing = standingEntries(entries);
  const wheels = wheelsOf(chartMeasurements(entries));
  const flowsheet = flowsheetOf(entries);
  const origin = originOf(standing, flowsheet) ?? today;
  const dayOf = (on: LocalDate): number => daysBetween(origin, on);
  const data: FigureData = {
    mind: laneOf(wheels.mind, flowsheet, dayOf),
    body: laneOf(wheels.body, flowsheet, dayOf),
    crp: crpOf(standing, dayOf),
    ...treatmentsOf(standing, isOpen, today, dayOf),
    todayDay: dayOf(today),
    origin,
  };
  return { data, mindSource: wheels.mind?.source ?? null, bodySource: wheels.body?.source ?? null };
}

function originOf(entries: readonly AnyClearEntry[], { baseline }: Flowsheet): LocalDate | null {
  return entries.findLast((entry) => entry.kind === "plan")?.body.startsOn ?? baseline?.on ?? null;
}

const NOTHING: Lane = { points: [], references: [] };

function laneOf(wheel: Wheel<MindSource | BodySource> | null, flowsheet: Flowsheet, dayOf: (on: LocalDate) => number): Lane {
  if (wheel === null) return NOTHING;
  const baseline = flowsheet.rows.find((row) => row.measure.code === wheel.source)?.baseline ?? null;
  return {
    points: wheel.points.map(({ on, percent, value }) => ({ day: dayOf(on), percent, value })),
    references: baseline === null ? [] : levelsOf(wheel.source, baseline.value),
  };
}

function levelsOf(source: MindSource | BodySource, baseline: number): readonly Reference[] {
  const level = (kind: Reference["kind"], value: number): readonly Reference[] => {
    const percent = percentOf(source, value);
    return percent === null ? [] : [{ kind, percent, value }];
  };
  return [...level("baseline", baseline), ...targetOf(source, baseline, level)];
}

function targetOf(
  source: MindSource | BodySource,
  baseline: number,
  level: (kind: Reference["kind"], value: number) => readonly Reference[],
): readonly Reference[] {
  if (source === "hamd17" || source === "madrs") return level("response", baseline / 2);
  const reliableChange = isIndexCode(source) ? INDICES[source].reliableChange : INSTRUMENTS[source].reliableChange;
  return reliableChange === null ? [] : level("reliable", baseline - reliableChange.points);
}

function percentOf(source: MindSource | BodySource, value: number): number | null {
  if (isIndexCode(source)) return value >= 0 && value <= 100 ? value : null;
  return percentOfMaximum(INSTRUMENTS[source], value);
}

/** A limit stands at its limit, and is marked as one. */
function crpOf(entries: readonly AnyClearEntry[], dayOf: (on: LocalDate) => number): readonly CrpPoint[] {
  const crp = readingsOf(entries).find(({ measure }) => measure.code === "crp-hs" && measure.unit === "mg/L");
  return (crp?.readings ?? [])
    .filter(({ value }) => value > 0)
    .map(({ on, value, comparator }) => ({ day: dayOf(on), milligramsPerLitre: value, comparator }));
}

function treatmentsOf(
  entries: readonly AnyClearEntry[],
  isOpen: boolean,
  today: LocalDate,
  dayOf: (on: LocalDate) => number,
): { readonly sessions: Treatment; readonly infusions: Treatment } {
  const plan = entries.findLast((entry) => entry.kind === "plan")?.body ?? null;
  const course = plan === null || !isOpen ? null : courseOf(plan);
  const sessions = givenDays(entries, "session");
  const infusions = givenDays(entries, "infusion");
  return {
    sessions: {
      givenDays: sessions.map(dayOf),
      plannedDays: course === null ? [] : plannedSessions(course, sessions, today).map(dayOf),
      planCount: plan?.tms?.sessionCount ?? null,
    },
    infusions: {
      givenDays: infusions.map(dayOf),
      plannedDays: course === null ? [] : plannedInfusions(course, infusions, today).map(dayOf),
      planCount: plan?.exosome?.infusionCount ?? null,
    },
  };
}

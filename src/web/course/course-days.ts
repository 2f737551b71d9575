/**
 * The days of a course as the calendar shows them: what was given, what is planned, and what was planned once and did not
 * happen. A planned treatment counts as not given when the schedule that stood on its day held it, the day is over, and
 * nothing of its kind is on record for it.
 */
import { addDays, type LocalDate, localDay } from "../../base/dates.ts";
import type { PlannedItem } from "../../care/course/layout.ts";
import { type DayState, dayState, mondayOf, type OpeningSettings } from "../../care/course/open-days.ts";
import { type Chart, standingOf } from "../../record/chart.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";

/** One thing in a day. */
export interface Mark {
  readonly what: PlannedItem["what"];
  readonly number: number;
  readonly status: "given" | "planned" | "not-given" | "changed";
  readonly time: string | null;
  /** The line of the schedule; null for what was given or missed. */
  readonly item: PlannedItem | null;
}

/** A day of the calendar. */
export interface CourseDay {
  readonly on: LocalDate;
  readonly state: DayState;
  readonly marks: readonly Mark[];
}

/** What the calendar is drawn from. */
export interface CourseParts {
  readonly chart: Chart;
  /** The schedule that is shown: the one that stands, or a proposal. */
  readonly planned: readonly PlannedItem[];
  /** The one that stands, to tell what a proposal changes; null when it is itself shown. */
  readonly standing: readonly PlannedItem[] | null;
  readonly opening: OpeningSettings;
  readonly today: LocalDate;
}

type Treatment = Extract<PlannedItem["what"], "session" | "infusion">;

const TREATMENTS: readonly Treatment[] = ["session", "infusion"];
const DAYS_AFTER = 7;

/** Whole weeks from the first treatment to a week after the last one. Empty while nothing is given or planned. */
export function courseWeeks(parts: CourseParts): readonly (readonly CourseDay[])[] {
  const given = givenMarks(parts.chart);
  const marks = [...given, ...missedMarks(parts), ...plannedMarks(parts, given)];
  const days = marks
    .filter(({ mark }) => isTreatment(mark.what))
    .map(({ on }) => on)
    .sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const byDay = Map.groupBy(marks, ({ on }) => on);
  const weeks: CourseDay[][] = [];
  for (let monday = mondayOf(first); monday <= addDays(last, DAYS_AFTER); monday = addDays(monday, 7))
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6].map((day) => {
        const on = addDays(monday, day);
        return { on, state: dayState(parts.opening, on), marks: (byDay.get(on) ?? []).map(({ mark }) => mark) };
      }),
    );
  return weeks;
}

/** What is planned beyond the weeks of the calendar. */
export function laterItems(planned: readonly PlannedItem[], weeks: readonly (readonly CourseDay[])[]): readonly PlannedItem[] {
  const end = weeks.at(-1)?.at(-1)?.on ?? "";
  return planned.filter(({ on }) => on > end);
}

/** Treatments that a schedule held on a day that is over, and that were not given on it. */
export function missedTreatments(chart: Chart, today: LocalDate): readonly PlannedItem[] {
  const schedules = standingOf(chart, "schedule");
  const given = new Set(TREATMENTS.flatMap((what) => standingOf(chart, what).map(({ occurredAt }) => `${what} ${localDay(occurredAt)}`)));
  return schedules.flatMap((schedule, index) => {
    const until = schedules[index + 1];
    return schedule.body.planned.filter(
      ({ what, on }) => isTreatment(what) && on < today && stoodOn(schedule, until, on) && !given.has(`${what} ${on}`),
    );
  });
}

/** What of `planned` differs from what stands: other days, times or chairs, and what is new. */
export function changedItems(planned: readonly PlannedItem[], standing: readonly PlannedItem[], today: LocalDate): readonly PlannedItem[] {
  const before = new Set(standing.map(lineOf));
  return planned.filter((one) => one.on >= today && !before.has(lineOf(one)));
}

function stoodOn(schedule: ChartEntryOf<"schedule">, until: ChartEntryOf<"schedule"> | undefined, on: LocalDate): boolean {
  return localDay(schedule.recordedAt) <= on && (until === undefined || on < localDay(until.recordedAt));
}

interface PlacedMark {
  readonly on: LocalDate;
  readonly mark: Mark;
}

function givenMarks(chart: Chart): readonly PlacedMark[] {
  return TREATMENTS.flatMap((what) =>
    standingOf(chart, what).map(({ occurredAt, body }) => ({
      on: localDay(occurredAt),
      mark: { what, number: body.number, status: "given", time: null, item: null },
    })),
  );
}

function missedMarks({ chart, today }: CourseParts): readonly PlacedMark[] {
  return missedTreatments(chart, today).map(({ what, number, on, time }) => ({
    on,
    mark: { what, number, status: "not-given", time, item: null },
  }));
}

function plannedMarks({ planned, standing, today }: CourseParts, given: readonly PlacedMark[]): readonly PlacedMark[] {
  const changed = new Set((standing === null ? [] : changedItems(planned, standing, today)).map(lineOf));
  const done = new Set(given.map(({ on, mark }) => `${mark.what} ${on}`));
  return planned
    .filter(({ what, on }) => !isTreatment(what) || (on >= today && !done.has(`${what} ${on}`)))
    .map((item) => ({
      on: item.on,
      mark: { what: item.what, number: item.number, status: changed.has(lineOf(item)) ? "changed" : "planned", time: item.time, item },
    }));
}

function isTreatment(what: PlannedItem["what"]): what is Treatment {
  return what === "session" || what === "infusion";
}

function lineOf({ what, number, on, time, chair }: PlannedItem): string {
  return [what, number, on, time, chair].join(" ");
}

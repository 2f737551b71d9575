/**
 * The time axis: one for all lanes. A course is read in weeks, counted from its first day and dated; when the record
 * runs longer than thirty weeks the axis turns to months and years, which is what such a record is read in. How many of
 * the labels are written follows from the room, so that they never touch.
 */
import { scaleLinear } from "d3-scale";
import { addDays, daysBetween, type LocalDate, localDate } from "../../../base/dates.ts";
import type { FigureData } from "./data.ts";
import type { Frame } from "./frame.ts";
import type { View } from "./view.ts";

/** A label under the axis; the words are the reader's language's. */
export type AxisLabel =
  /** Week `number`, 1 the first, under the middle of its seven days. */
  | { readonly kind: "week"; readonly number: number; readonly x: number; readonly row: 0 }
  | { readonly kind: "date"; readonly day: number; readonly x: number; readonly row: 1 }
  /** A month or a year that begins on `day`, under its first day. */
  | { readonly kind: "month" | "year"; readonly day: number; readonly x: number; readonly row: 0 | 1 };

/** The days shown, where each stands, and what is written and ruled. */
export interface TimeAxis {
  readonly unit: "weeks" | "months";
  readonly fromDay: number;
  readonly toDay: number;
  readonly pixelsPerDay: number;
  /** Pixels from the left of the picture. */
  readonly x: (day: number) => number;
  /** The day at a place; not rounded. */
  readonly dayAt: (x: number) => number;
  readonly gridX: readonly number[];
  readonly labels: readonly AxisLabel[];
}

/** Above this the axis is in months. */
export const WEEKS_MAX = 30;
/** Today is shown when it is at most this many days after the last thing in the record. */
const TODAY_WITHIN_DAYS = 28;
/** Room between the lanes' ends and the first and last day, so that a mark is not cut. */
const INSET = 16;
const LABEL_WIDTH = 48;
const DATE_WIDTH = 66;

/** The axis of `view` in `frame`, or of all of `data`. */
export function timeAxis(data: FigureData, frame: Frame, view: View | null = null): TimeAxis {
  const { fromDay, toDay } = view ?? daysShown(data);
  const scale = scaleLinear([fromDay, toDay], [frame.left + INSET, frame.right - INSET]);
  const x = (day: number): number => scale(day);
  const pixelsPerDay = x(1) - x(0);
  const span = { fromDay, toDay, pixelsPerDay, x };
  const unit = toDay - fromDay > WEEKS_MAX * 7 ? "months" : "weeks";
  const ruled = unit === "weeks" ? weeks(span) : months(span, data.origin);
  return { unit, ...span, dayAt: (place) => scale.invert(place), ...ruled };
}

type Span = Pick<TimeAxis, "fromDay" | "toDay" | "pixelsPerDay" | "x">;
type Ruled = Pick<TimeAxis, "gridX" | "labels">;

/**
 * From the first to the last thing that happened or is planned, in whole weeks, with today if it is near. At least four weeks, so
 * that a first day does not fill the picture.
 */
export function daysShown(data: FigureData): View {
  const { mind, body, crp, sessions, infusions } = data;
  const happened = [
    ...[...mind.points, ...body.points, ...crp].map((point) => point.day),
    ...[sessions, infusions].flatMap((one) => [...one.givenDays, ...one.plannedDays]),
    ...(data.draftDay === undefined ? [] : [data.draftDay]),
    ...[...(data.forecast?.mind ?? []), ...(data.forecast?.body ?? [])].flatMap(({ points }) => points.slice(-1).map((point) => point.day)),
  ];
  const first = Math.min(0, ...happened);
  const last = Math.max(0, ...happened);
  const shownLast = data.todayDay >= first && data.todayDay <= last + TODAY_WITHIN_DAYS ? Math.max(last, data.todayDay) : last;
  const fromDay = 7 * Math.floor(first / 7);
  return { fromDay, toDay: Math.max(fromDay + 28, 7 * Math.ceil(shownLast / 7)) };
}

function weeks({ fromDay, toDay, pixelsPerDay, x }: Span): Ruled {
  const pixelsPerWeek = 7 * pixelsPerDay;
  const labelEvery = everyEnough([1, 2, 4, 8], pixelsPerWeek, LABEL_WIDTH);
  const dateEvery = everyEnough([1, 2, 4, 8, 16], pixelsPerWeek, DATE_WIDTH);
  const gridX: number[] = [];
  const labels: AxisLabel[] = [];
  for (let day = 7 * Math.ceil(fromDay / 7); day <= toDay; day += 7) {
    const week = day / 7;
    if (week % gridEvery(pixelsPerWeek, labelEvery) === 0) gridX.push(x(day));
    if (week >= 0 && day + 3.5 < toDay && week % labelEvery === 0) labels.push({ kind: "week", number: week + 1, x: x(day + 3.5), row: 0 });
    if (week % dateEvery === 0) labels.push({ kind: "date", day, x: x(day), row: 1 });
  }
  return { gridX, labels };
}

/** A rule at each week while there is room between them. */
function gridEvery(pixelsPerWeek: number, labelEvery: number): number {
  return pixelsPerWeek >= 14 ? 1 : labelEvery;
}

function months({ fromDay, toDay, pixelsPerDay, x }: Span, origin: LocalDate): Ruled {
  const every = everyEnough([1, 3, 6, 12, 24, 60], 30.4 * pixelsPerDay, LABEL_WIDTH);
  const gridX: number[] = [];
  const labels: AxisLabel[] = [];
  let yearWritten: number | null = null;
  for (const { day, year, month } of monthStarts(origin, fromDay, toDay)) {
    if ((year * 12 + month - 1) % every !== 0) continue;
    gridX.push(x(day));
    if (every < 12) labels.push({ kind: "month", day, x: x(day), row: 0 });
    if (year !== yearWritten) labels.push({ kind: "year", day, x: x(day), row: every < 12 ? 1 : 0 });
    yearWritten = year;
  }
  return { gridX, labels };
}

/** The first days of the months from `fromDay` to `toDay` after `origin`, both included. `month` 1 is January. */
function monthStarts(origin: LocalDate, fromDay: number, toDay: number): readonly { day: number; year: number; month: number }[] {
  const [firstYear = 0, firstMonth = 1] = addDays(origin, Math.floor(fromDay)).split("-").map(Number);
  const starts: { day: number; year: number; month: number }[] = [];
  for (let index = firstYear * 12 + firstMonth - 1; ; index += 1) {
    const year = Math.floor(index / 12);
    const month = (index % 12) + 1;
    const day = daysBetween(origin, localDate(year, month, 1));
    if (day > toDay) return starts;
    if (day >= fromDay) starts.push({ day, year, month });
  }
}

function everyEnough(steps: readonly number[], pixelsPerStep: number, wanted: number): number {
  return steps.find((step) => step * pixelsPerStep >= wanted) ?? steps.at(-1) ?? 1;
}

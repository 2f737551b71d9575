/**
 * The geometry of a row's two sparklines: days from the row's own beginning across, percent of the maximum down. Every
 * row of a page shares the scale of 0 to 100 and the length of the time axis, so that rows can be compared at a glance.
 */
import { daysBetween, type LocalDate } from "../../base/dates.ts";
import type { SeriesPoint } from "../../measures/wheels.ts";
import type { PatientRow } from "../../server/contract.ts";

export const SPARK = { width: 118, height: 40, left: 6, right: 8, top: 4 } as const;

const WEEKS_MIN = 8;

export interface Spark {
  readonly path: string;
  readonly end: { readonly x: number; readonly y: number };
  readonly baselineY: number;
}

/** The day from which a row's weeks are counted: its plan's start, or the first measurement when that is earlier or there is no plan. */
export function firstDay(row: Pick<PatientRow, "plan" | "mind" | "body">): LocalDate | null {
  const days = [row.mind?.points[0]?.on, row.body?.points[0]?.on, row.plan?.startsOn].filter((day) => day !== undefined);
  return days.sort()[0] ?? null;
}

/** How many weeks the shared axis needs for every series of `rows`, at least eight. */
export function weeksOf(rows: readonly Pick<PatientRow, "plan" | "mind" | "body">[]): number {
  const days = rows.map((row) => {
    const first = firstDay(row);
    const lasts = [row.mind?.points.at(-1)?.on, row.body?.points.at(-1)?.on].filter((day) => day !== undefined);
    return first === null ? 0 : Math.max(0, ...lasts.map((last) => daysBetween(first, last)));
  });
  return Math.max(WEEKS_MIN, Math.ceil(Math.max(0, ...days) / 7));
}

/** The line through `points` (at least one) on an axis of `weeks` from `first`; the baseline is the first point's level. */
export function sparkOf(points: readonly SeriesPoint[], first: LocalDate, weeks: number): Spark | null {
  const places = points.map(({ on, percent }) => ({ x: acrossOf(daysBetween(first, on), weeks), y: downOf(percent) }));
  const [start] = places;
  const end = places.at(-1);
  if (start === undefined || end === undefined) return null;
  return { path: `M${places.map(({ x, y }) => `${x} ${y}`).join("L")}`, end, baselineY: start.y };
}

function acrossOf(days: number, weeks: number): number {
  return tenth(SPARK.left + (days / (weeks * 7)) * (SPARK.width - SPARK.left - SPARK.right));
}

function downOf(percent: number): number {
  return tenth(SPARK.top + ((100 - percent) / 100) * (SPARK.height - 2 * SPARK.top));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

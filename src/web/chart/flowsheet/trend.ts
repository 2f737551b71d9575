/** The small picture of one measure's trend, as geometry: points over time, the baseline level, joined where no visit was missed. */
import { scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";
import { daysBetween } from "../../../base/dates.ts";
import type { FlowsheetRow } from "../../../measures/flowsheet.ts";
import { instrumentOf } from "../../../measures/instruments.ts";
import type { Reading } from "../../../measures/readings.ts";
import { joinedRuns } from "../figure/joined.ts";

/** A reading with its place in pixels. */
export interface TrendMark {
  readonly reading: Reading;
  readonly day: number;
  readonly x: number;
  readonly y: number;
}

/** The trend as drawn. */
export interface TrendDrawing {
  readonly marks: readonly TrendMark[];
  readonly paths: readonly string[];
  readonly baselineY: number | null;
  /** The ends of the scale and where they stand. */
  readonly ends: readonly { readonly value: number; readonly y: number }[];
}

/** Every reading of a row, the baseline first, in order of day, each once. */
export function readingsOfRow({ baseline, cells }: FlowsheetRow): readonly Reading[] {
  const all = [...(baseline === null ? [] : [baseline]), ...cells.filter((cell) => cell !== null)];
  const byDay = new Map(all.map((reading) => [reading.on, reading]));
  return [...byDay.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

const INSET = 10;
/** Above and below the values of an analyte, so that a change within noise does not fill the picture. */
const ROOM_RATIO = 2;

/** Draws a row on `width` x `height` pixels. An instrument keeps its whole range; an analyte has room around its values. */
export function drawTrend(row: FlowsheetRow, width: number, height: number): TrendDrawing {
  const readings = readingsOfRow(row);
  const first = readings[0]?.on ?? "1970-01-01";
  const days = readings.map((reading) => daysBetween(first, reading.on));
  const x = scaleLinear([0, Math.max(1, days.at(-1) ?? 1)], [INSET, width - INSET]);
  const scale = scaleOf(row, readings);
  const y = (scale.logarithmic ? scaleLog : scaleLinear)([scale.high, scale.low], [INSET, height - INSET]).clamp(true);
  const marks = readings.map((reading, index) => ({ reading, day: days[index] ?? 0, x: x(days[index] ?? 0), y: y(reading.value) }));
  const draw = line<TrendMark>(
    (mark) => mark.x,
    (mark) => mark.y,
  ).digits(2);
  return {
    marks,
    paths: joinedRuns(marks)
      .filter((run) => run.length > 1)
      .map((run) => draw([...run]) ?? ""),
    baselineY: row.baseline === null ? null : y(row.baseline.value),
    ends: [...new Set(scale.ends)].map((value) => ({ value, y: y(value) })),
  };
}

interface TrendScale {
  readonly low: number;
  readonly high: number;
  readonly logarithmic: boolean;
  /** The values that are written beside the picture, the higher first. */
  readonly ends: readonly number[];
}

function scaleOf({ measure }: FlowsheetRow, readings: readonly Reading[]): TrendScale {
  if (measure.kind === "index") return { low: 0, high: 100, logarithmic: false, ends: [100, 0] };
  const instrument = measure.kind === "instrument" ? instrumentOf(measure.code) : null;
  if (instrument !== null) {
    const { min, max } = instrument.total;
    return { low: min, high: max, logarithmic: false, ends: [max, min] };
  }
  const values = readings.map((reading) => reading.value);
  const least = Math.min(...values);
  const most = Math.max(...values);
  const ends = [most, least];
  if (least > 0) return { low: least / ROOM_RATIO, high: most * ROOM_RATIO, logarithmic: true, ends };
  const room = Math.max(1, most - least) / 2;
  return { low: least - room, high: most + room, logarithmic: false, ends };
}

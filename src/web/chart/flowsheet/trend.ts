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

/** Draws a row on `width` x `height` pixels. An instrument keeps its whole range; an analyte the range of its values. */
export function drawTrend(row: FlowsheetRow, width: number, height: number): TrendDrawing {
  const readings = readingsOfRow(row);
  const first = readings[0]?.on ?? "1970-01-01";
  const days = readings.map((reading) => daysBetween(first, reading.on));
  const x = scaleLinear([0, Math.max(1, days.at(-1) ?? 1)], [INSET, width - INSET]);
  const [low, high] = rangeOf(row, readings);
  const y = (
    low > 0 && row.measure.kind === "analyte"
      ? scaleLog([high, low], [INSET, height - INSET])
      : scaleLinear([high, low], [INSET, height - INSET])
  ).clamp(true);
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
    ends: [high, low].map((value) => ({ value, y: y(value) })),
  };
}

function rangeOf({ measure }: FlowsheetRow, readings: readonly Reading[]): readonly [number, number] {
  if (measure.kind === "index") return [0, 100];
  const instrument = measure.kind === "instrument" ? instrumentOf(measure.code) : null;
  if (instrument !== null) return [instrument.total.min, instrument.total.max];
  const values = readings.map((reading) => reading.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  return low < high ? [low, high] : [low * 0.5, high * 1.5 + 1];
}

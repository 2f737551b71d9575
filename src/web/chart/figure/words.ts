/** Geometry put into words: what the cursor reads, what the axis says, the one sentence that stands for the picture. */
import { addDays } from "../../../base/dates.ts";
import { dayText } from "../../../words/dates.ts";
import { figureWords } from "../../../words/screens/figure.ts";
import { numberText } from "../../../words/text.ts";
import type { Words } from "../../app/language.ts";
import type { AxisLabel } from "./axis.ts";
import type { FigureData, Lane, LanePoint } from "./data.ts";
import { crpNumber, laneNumber } from "./drawing.ts";
import type { Stop } from "./stops.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** The names of what the lanes were read from; null where nothing was measured. */
export interface LaneNames {
  readonly mind: { readonly instrument: string } | null;
  readonly body: { readonly instrument: string } | null;
}

/** The parts of what the cursor reads at a stop, the day first. */
export function stopTexts(stop: Stop, data: FigureData, names: LaneNames, { t, language }: Words): readonly string[] {
  const day = dayText(addDays(data.origin, stop.day), language, "full");
  const lane = (wheel: "mind" | "body"): readonly string[] => {
    const point = stop[wheel];
    return point === null ? [] : laneTexts(t(figureWords[wheel]), point, data[wheel], names[wheel]?.instrument ?? "", t);
  };
  const { crp } = stop;
  return [
    t(figureWords.readDay, { day, week: weekText(stop.day, isMeasured(stop) ? "measured" : "given", { t }) }),
    ...lane("mind"),
    ...lane("body"),
    ...(crp === null ? [] : [t(figureWords.readCrp, { n: crpNumber(crp) })]),
    ...(stop.sessions === 0 ? [] : [t(figureWords.readSessions, { n: stop.sessions, total: stop.sessionsSoFar })]),
    ...(stop.infusions === 0 ? [] : [t(figureWords.readInfusions, { n: stop.infusions, total: stop.infusionsSoFar })]),
  ];
}

/**
 * The week of the course. A treatment belongs to the week its day is in (week 1 is days 0 to 6); a measurement tells of
 * the days behind it, so that one of day 7 is the measurement of week 1, as protocols count visits.
 */
export function weekText(day: number, what: "given" | "measured", { t }: Pick<Words, "t">): string {
  if (day < 0) return t(figureWords.beforeStart);
  if (day === 0 && what === "measured") return t(figureWords.start);
  return t(figureWords.week, { n: what === "measured" ? Math.ceil(day / 7) : Math.floor(day / 7) + 1 });
}

/** A label of the time axis. */
export function axisText(label: AxisLabel, data: FigureData, { t, language }: Words): string {
  if (label.kind === "week") return t(figureWords.week, { n: label.number });
  const day = addDays(data.origin, label.day);
  if (label.kind === "date") return dayText(day, language, "short");
  if (label.kind === "year") return t(figureWords.year, { n: day.slice(0, 4) });
  const month = Number(day.slice(5, 7));
  return t(figureWords.month, { n: month, name: MONTHS[month - 1] ?? "" });
}

/** The sentence that says to someone who does not see the picture what it shows. */
export function pictureText(data: FigureData, fromDay: number, toDay: number, { t, language }: Words): string {
  const day = (offset: number): string => dayText(addDays(data.origin, offset), language);
  const lane = (
    { points }: Lane,
    measured: typeof figureWords.labelMind | typeof figureWords.labelBody,
    none: typeof figureWords.labelNoMind | typeof figureWords.labelNoBody,
  ): string => {
    const first = points[0];
    const last = points.at(-1);
    return first && last ? t(measured, { first: laneNumber(first.percent), last: laneNumber(last.percent) }) : t(none);
  };
  return [
    t(figureWords.labelSpan, { from: day(fromDay), to: day(toDay) }),
    lane(data.mind, figureWords.labelMind, figureWords.labelNoMind),
    lane(data.body, figureWords.labelBody, figureWords.labelNoBody),
    t(figureWords.labelTreatments, { sessions: data.sessions.givenDays.length, infusions: data.infusions.givenDays.length }),
  ].join("");
}

/** A signed whole number: `+3`, `−22`, `±0`. */
export function changeText(change: number): string {
  const rounded = Math.round(change);
  if (rounded === 0) return "±0";
  return rounded > 0 ? `+${numberText(rounded)}` : numberText(rounded);
}

function isMeasured({ mind, body, crp }: Stop): boolean {
  return mind !== null || body !== null || crp !== null;
}

/** On the lane's scale with its change, and as the instrument gives it when that is another number. */
function laneTexts(wheel: string, { percent, value }: LanePoint, lane: Lane, instrument: string, t: Words["t"]): readonly string[] {
  const n = laneNumber(percent);
  const baseline = lane.references.find((reference) => reference.kind === "baseline");
  const change = baseline ? changeText(Number(n) - Math.round(baseline.percent)) : null;
  return [
    change === null ? t(figureWords.readLane, { wheel, n }) : t(figureWords.readLaneChange, { wheel, n, change }),
    ...(value === percent ? [] : [t(figureWords.readValue, { instrument, value })]),
  ];
}

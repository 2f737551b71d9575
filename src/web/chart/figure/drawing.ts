/**
 * The picture as geometry: every mark, line and number with its place in pixels, from plain data and the size of the
 * paper. What draws it adds words and nothing else.
 */
import { scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";
import { type TimeAxis, timeAxis } from "./axis.ts";
import type { CrpPoint, FigureData, Lane, LanePoint, Reference, Treatment } from "./data.ts";
import { type Box, type Frame, frameOf } from "./frame.ts";
import { joinedRuns } from "./joined.ts";
import { type Mark, spread, type ValueLabel, valueLabels } from "./labels.ts";
import { type RailDiamond, type RailTick, railDiamonds, railTicks } from "./rail.ts";
import { type Stop, stopsOf } from "./stops.ts";
import type { View } from "./view.ts";

/** A measurement with its place. */
export interface LaneMark extends LanePoint, Mark {}

/** A level with the place of its line and of its words. */
export interface ReferenceLine extends Reference {
  readonly y: number;
  readonly labelY: number;
}

/** Mind or body as drawn. */
export interface LaneDrawing {
  readonly box: Box;
  /** Pixels from the top for a percentage. */
  readonly y: (percent: number) => number;
  readonly marks: readonly LaneMark[];
  /** Of a mark, from its middle to its edge: smaller where marks are near each other. */
  readonly markRadius: number;
  /** SVG paths, one for each run of joined points; those to and from a draft apart. */
  readonly paths: readonly string[];
  readonly draftPaths: readonly string[];
  readonly values: readonly ValueLabel<LaneMark>[];
  readonly references: readonly ReferenceLine[];
  /** The corner at the left that is free for the words that say what the lane was read from. */
  readonly caption: "top" | "bottom";
}

/** An hs-CRP with its place. */
export interface CrpMark extends CrpPoint, Mark {}

/** The hs-CRP lane as drawn. */
export interface CrpDrawing {
  readonly box: Box;
  readonly y: (milligramsPerLitre: number) => number;
  readonly ticks: readonly number[];
  readonly marks: readonly CrpMark[];
  readonly markRadius: number;
  readonly paths: readonly string[];
  readonly draftPaths: readonly string[];
  readonly values: readonly ValueLabel<CrpMark>[];
}

/** The whole picture in pixels. */
export interface Drawing {
  readonly frame: Frame;
  readonly axis: TimeAxis;
  readonly mind: LaneDrawing;
  readonly body: LaneDrawing;
  readonly crp: CrpDrawing;
  readonly rail: {
    readonly y: number;
    readonly given: readonly RailTick[];
    readonly planned: readonly RailTick[];
    readonly infusionsGiven: readonly RailDiamond[];
    readonly infusionsPlanned: readonly RailDiamond[];
    /** Places of what is being typed. */
    readonly sessionDraftX: readonly number[];
    readonly infusionsDraft: readonly RailDiamond[];
  };
  /** Where the line of today stands; null when today is outside the picture. */
  readonly todayX: number | null;
  readonly stops: readonly Stop[];
}

/** Draws `data` on paper of `width` x `height` pixels: all of it, or what is in `view`. */
export function draw(data: FigureData, width: number, height: number, view: View | null = null): Drawing {
  const frame = frameOf(width, height);
  const axis = timeAxis(data, frame, view);
  const inSight = (days: readonly number[]): readonly number[] => days.filter((day) => isInSight(day, axis));
  return {
    frame,
    axis,
    mind: drawLane(data.mind, frame.mind, axis),
    body: drawLane(data.body, frame.body, axis),
    crp: drawCrp(data.crp, frame.crp, axis),
    rail: {
      y: (frame.rail.top + frame.rail.bottom) / 2,
      given: railTicks(inSight(recordedDays(data.sessions)), axis, 2),
      planned: railTicks(inSight(data.sessions.plannedDays), axis, 1),
      infusionsGiven: railDiamonds(inSight(recordedDays(data.infusions)), axis),
      infusionsPlanned: railDiamonds(inSight(data.infusions.plannedDays), axis),
      sessionDraftX: inSight(data.sessions.draftDays ?? []).map(axis.x),
      infusionsDraft: railDiamonds(inSight(data.infusions.draftDays ?? []), axis),
    },
    todayX: isInSight(data.todayDay, axis) ? axis.x(data.todayDay) : null,
    stops: stopsOf(data),
  };
}

/** A number as it is written in a lane: whole. */
export function laneNumber(percent: number): string {
  return String(Math.round(percent));
}

/** A concentration as it is written: two significant figures below ten, whole above, with the laboratory's sign. */
export function crpNumber({ milligramsPerLitre, comparator }: Pick<CrpPoint, "milligramsPerLitre" | "comparator">): string {
  const digits = milligramsPerLitre >= 10 ? milligramsPerLitre.toFixed(0) : milligramsPerLitre.toFixed(milligramsPerLitre >= 1 ? 1 : 2);
  return `${comparator ?? ""}${digits}`;
}

function drawLane(lane: Lane, box: Box, axis: TimeAxis): LaneDrawing {
  const scale = scaleLinear([100, 0], [box.top, box.bottom]).clamp(true);
  const y = (percent: number): number => scale(percent);
  const all = lane.points.map((point) => ({ ...point, x: axis.x(point.day), y: y(point.percent) }));
  const marks = all.filter(({ day }) => isInSight(day, axis));
  const lines = lane.references.map((reference) => y(reference.percent));
  const labels = spread(lines, box.top + 6, box.bottom - 2);
  return {
    box,
    y,
    marks,
    markRadius: radiusOf(marks),
    ...pathsOf(all),
    values: valueLabels(recorded(marks), (mark) => laneNumber(mark.percent), box),
    references: lane.references.map((reference, index) => ({ ...reference, y: lines[index] ?? box.top, labelY: labels[index] ?? box.top })),
    caption: captionCorner(marks, axis.x(axis.fromDay), box),
  };
}

/** Lines run on beyond the view and are cut at its edge; what stands for itself is drawn only within. */
function isInSight(day: number, { fromDay, toDay }: TimeAxis): boolean {
  return day >= fromDay && day <= toDay;
}

const RADIUS_MAX = 4.5;
const RADIUS_MIN = 1.5;

function radiusOf(marks: readonly Mark[]): number {
  const nearest = Math.min(Number.POSITIVE_INFINITY, ...marks.slice(1).map((mark, index) => mark.x - (marks[index]?.x ?? 0)));
  return Math.max(RADIUS_MIN, Math.min(RADIUS_MAX, nearest * 0.4));
}

const CAPTION_WIDTH = 230;
const CAPTION_HEIGHT = 26;

/** Below, unless a point stands there. */
function captionCorner(marks: readonly Mark[], left: number, box: Box): "top" | "bottom" {
  const near = marks.filter((mark) => mark.x < left + CAPTION_WIDTH);
  return near.some((mark) => mark.y > box.bottom - CAPTION_HEIGHT) ? "top" : "bottom";
}

const CRP_TICKS = [0.01, 0.1, 1, 3, 10, 30, 100, 300] as const;
const CRP_LOW = 0.7;
const CRP_HIGH = 14;

function drawCrp(points: readonly CrpPoint[], box: Box, axis: TimeAxis): CrpDrawing {
  const levels = points.map((point) => Math.max(0.01, point.milligramsPerLitre));
  const low = Math.min(CRP_LOW, ...levels.map((level) => level / 1.4));
  const high = Math.max(CRP_HIGH, ...levels.map((level) => level * 1.4));
  const scale = scaleLog([high, low], [box.top, box.bottom]).clamp(true);
  const y = (milligramsPerLitre: number): number => scale(Math.max(low, milligramsPerLitre));
  const all = points.map((point) => ({ ...point, x: axis.x(point.day), y: y(point.milligramsPerLitre) }));
  const marks = all.filter(({ day }) => isInSight(day, axis));
  const ticks = CRP_TICKS.filter((tick) => tick > low && tick < high);
  return {
    box,
    y,
    ticks: thinned(ticks, y),
    marks,
    markRadius: radiusOf(marks),
    ...pathsOf(all),
    values: valueLabels(recorded(marks), crpNumber, box),
  };
}

/** Leaves out ticks that would touch the one before; 3, above which it is raised, always stays. */
function thinned(ticks: readonly number[], y: (value: number) => number): readonly number[] {
  const kept: number[] = [];
  for (const tick of [3, ...ticks.filter((one) => one !== 3)]) {
    if (kept.every((other) => Math.abs(y(other) - y(tick)) >= 12)) kept.push(tick);
  }
  return kept.sort((a, b) => a - b);
}

type Joined = Mark & { readonly day: number; readonly draft?: boolean };

/** One SVG path for each run of joined marks in the record, and one for each pair of which one is being typed. */
function pathsOf(marks: readonly Joined[]): { readonly paths: readonly string[]; readonly draftPaths: readonly string[] } {
  const draw = line<Mark>(
    (mark) => mark.x,
    (mark) => mark.y,
  ).digits(2);
  const lineOf = (run: readonly Mark[]): string => draw([...run]) ?? "";
  const runs = joinedRuns(marks);
  return {
    paths: runs
      .flatMap(splitAtDrafts)
      .filter((run) => run.length > 1)
      .map(lineOf),
    draftPaths: runs.flatMap(pairsWithDraft).map(lineOf),
  };
}

function splitAtDrafts(run: readonly Joined[]): readonly (readonly Joined[])[] {
  const parts: Joined[][] = [[]];
  for (const mark of run) {
    if (mark.draft) parts.push([]);
    else parts.at(-1)?.push(mark);
  }
  return parts;
}

function pairsWithDraft(run: readonly Joined[]): readonly (readonly Joined[])[] {
  return run.slice(1).flatMap((mark, index) => {
    const before = run[index];
    return before && (mark.draft || before.draft) ? [[before, mark]] : [];
  });
}

function recorded<Point extends { readonly draft?: boolean }>(points: readonly Point[]): readonly Point[] {
  return points.filter((point) => !point.draft);
}

function recordedDays({ givenDays, draftDays = [] }: Treatment): readonly number[] {
  return givenDays.filter((day) => !draftDays.includes(day));
}

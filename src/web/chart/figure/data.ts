/**
 * What the two-wheel picture shows, as plain data: no entries, no words, no pixels. Days are counted from the origin of
 * the picture (day 0 is the first day of week 1), so that nothing below asks what a date is.
 */
import type { LocalDate } from "../../../base/dates.ts";

/** One measurement of a lane. */
export interface LanePoint {
  /** Days after the origin; negative before it. */
  readonly day: number;
  /** 0 to 100, 100 the worst. */
  readonly percent: number;
  /** The number as the instrument gives it. */
  readonly value: number;
  /** Being typed, and not in the record. */
  readonly draft?: boolean;
}

/** A level that runs through a lane. */
export interface Reference {
  /** `response` is half of the instrument's baseline, `reliable` the first value that is a reliable improvement. */
  readonly kind: "baseline" | "response" | "reliable";
  readonly percent: number;
  readonly value: number;
}

/** Mind or body. In order of day. */
export interface Lane {
  readonly points: readonly LanePoint[];
  readonly references: readonly Reference[];
}

/** One hs-CRP. `comparator` when the laboratory reported a limit and not a value. */
export interface CrpPoint {
  readonly day: number;
  readonly milligramsPerLitre: number;
  readonly comparator: "<" | ">" | null;
  readonly draft?: boolean;
}

/** One of the two treatments: the days it was given on, and those it is planned on. In order. */
export interface Treatment {
  readonly givenDays: readonly number[];
  readonly plannedDays: readonly number[];
  /** Those of the given days that are being typed and not in the record. */
  readonly draftDays?: readonly number[];
  /** How many the plan asks for; null without a plan. */
  readonly planCount: number | null;
}

/** What the model foresees on one day: the middle, and the bands that hold one half and nine tenths of new measurements. */
export interface ForecastPoint {
  readonly day: number;
  readonly low90: number;
  readonly low50: number;
  readonly median: number;
  readonly high50: number;
  readonly high90: number;
}

/** One path for each strategy that is shown; a single one has bands, several only their middles. */
export type LaneForecast = readonly {
  readonly strategy: "neither" | "tms" | "exosome" | "both";
  readonly points: readonly ForecastPoint[];
}[];

/** The whole picture. */
export interface FigureData {
  readonly mind: Lane;
  readonly body: Lane;
  readonly crp: readonly CrpPoint[];
  readonly sessions: Treatment;
  readonly infusions: Treatment;
  readonly todayDay: number;
  /** The day of what is being typed; the picture keeps room for it before there is anything to show. */
  readonly draftDay?: number;
  /** What the model foresees, from today on; absent while none is shown. */
  readonly forecast?: { readonly mind: LaneForecast; readonly body: LaneForecast };
  /** The calendar day of day 0. */
  readonly origin: LocalDate;
}

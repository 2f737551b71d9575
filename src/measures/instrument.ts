/**
 * What an instrument is: its items and their ranges, the range of its total, which direction is worse, how its total is
 * read (bands), and how large a change must be to be more than noise (reliable change) or to matter (minimal important
 * difference). Definitions only, never the wording: official item texts are the clinic's to import under its licence;
 * an item here has a concept code, its number on the official form, and a topic label of our own (`src/words`).
 *
 * Items are keyed by concept and not by number, because the order of one instrument differs between its editions.
 * Every fact names its source. `verified: false` means that it was recalled and not yet read in the source; a screen
 * that shows such a fact says so.
 */
import type { Outcomes } from "./outcomes.ts";

/** Where a fact was read. */
export interface Cited {
  /** Author and year, or the page; a citation, not a sentence. */
  readonly source: string;
  readonly verified: boolean;
}

/** One item and the whole numbers that may answer it, `min` to `max`. */
export interface Item<Code extends string = string> {
  readonly code: Code;
  /** On the official form, from 1. */
  readonly number: number;
  readonly min: number;
  readonly max: number;
  /** Answered the other way round: counted as `min + max - answer`. */
  readonly reversed?: true;
  /** LOINC code of the item, by which an imported wording is bound; only such as were read in a source. */
  readonly loinc?: string;
}

/**
 * How answers make the total.
 *   sum: all of them, times the step of the total; mean: their mean;
 *   domains: the sum over domains of the highest answer in each (QIDS);
 *   levels: the highest level of which any item was answered yes (C-SSRS);
 *   looked-up: by a table that others own and this product does not have: the total is typed from the licensed scoring.
 */
export type Scoring =
  | { readonly kind: "sum" }
  | { readonly kind: "mean" }
  | { readonly kind: "domains"; readonly domains: readonly Domain[] }
  | { readonly kind: "levels"; readonly levels: readonly Level[]; readonly skips: readonly Skip[] }
  | { readonly kind: "looked-up" };

/** A domain: of every part at least one item is needed, and the highest answer of all counts. */
export type Domain = readonly (readonly string[])[];

/** The level that a yes to any of `anyOf` reaches. */
export interface Level {
  readonly level: number;
  readonly anyOf: readonly string[];
}

/** Items that are not asked once `of` was answered no. */
export interface Skip {
  readonly of: string;
  readonly skipped: readonly string[];
}

/** How a total may be read, as codes whose words are in `src/words/measures.ts`. */
export type BandCode =
  | "none"
  | "minimal"
  | "low"
  | "mild"
  | "medium"
  | "moderate"
  | "moderately-severe"
  | "high"
  | "severe"
  | "very-high"
  | "very-severe"
  | "low-wellbeing"
  | "wellbeing"
  | "insomnia-none"
  | "insomnia-subthreshold"
  | "appetite-low"
  | "appetite-kept"
  | "fatigue-none"
  | "fatigue"
  | "fatigue-extreme"
  | "risk-none"
  | "risk-low"
  | "risk-moderate"
  | "risk-high"
  | "t-usual"
  | "t-mild"
  | "t-moderate"
  | "t-severe"
  | "rating-normal"
  | "rating-borderline"
  | "rating-mild"
  | "rating-moderate"
  | "rating-marked"
  | "rating-severe"
  | "rating-extreme"
  | "change-very-much-better"
  | "change-much-better"
  | "change-slightly-better"
  | "change-none"
  | "change-slightly-worse"
  | "change-much-worse"
  | "change-very-much-worse";

/** A band begins at `from` and ends where the next begins. */
export interface Band {
  readonly code: BandCode;
  readonly from: number;
}

/** A number of points on the scale of the total. */
export interface CitedPoints extends Cited {
  readonly points: number;
}

/** An instrument. `total` is on the scale that people quote (WHO-5: 0 to 100, not the raw 0 to 25). */
export interface Instrument<Code extends string = string, ItemCode extends string = string> {
  readonly code: Code;
  /** Of this definition; a changed definition is a new version beside the old. */
  readonly version: number;
  /** `step`: totals are multiples of it, counted from 0. */
  readonly total: Cited & { readonly min: number; readonly max: number; readonly step: number };
  /** What a higher total means. */
  readonly higher: "worse" | "better";
  /** Whether the total rates a state, or already rates a change (then a change of it means nothing). */
  readonly rates: "state" | "change";
  readonly informant: "patient" | "clinician";
  /** Whether it is offered to a clinic that has chosen nothing; the others are chosen in its settings. */
  readonly core: boolean;
  readonly scoring: Scoring;
  /** LOINC code of the total; null when none is confirmed. */
  readonly loinc: string | null;
  /** Empty where only the total is entered. */
  readonly items: readonly Item<ItemCode>[];
  /** Other orders in which forms in use number the same items, by name: item codes from 1. The items' own numbers are the original's. */
  readonly otherOrders?: Readonly<Record<string, Cited & { readonly items: readonly ItemCode[] }>>;
  /** In order of `from`; null when none is cited. */
  readonly bands: (Cited & { readonly list: readonly Band[] }) | null;
  /** The smallest change of one person that is more than noise (95 %): 1.96 x sqrt 2 x standard error of measurement. */
  readonly reliableChange: CitedPoints | null;
  /** The smallest change that people notice or value, on average. */
  readonly importantDifference: CitedPoints | null;
  /** Response, remission, worsening and relapse. */
  readonly outcomes: Outcomes;
}

/** Declares an instrument; its code and its items' codes become types. */
export function defineInstrument<const Code extends string, const ItemCode extends string>(
  instrument: Instrument<Code, ItemCode>,
): Instrument<Code, ItemCode> {
  return instrument;
}

/** Numbers `codes` from 1 in the order of the official form, all answered `min` to `max`; `loinc` are their codes in that order. */
export function itemsInOrder<const Code extends string>(
  codes: readonly Code[],
  min: number,
  max: number,
  loinc: readonly string[] = [],
): readonly Item<Code>[] {
  return codes.map((code, index) => {
    const item = loinc[index];
    return { code, number: index + 1, min, max, ...(item === undefined ? {} : { loinc: item }) };
  });
}

/** What binary fractions lose: 4.4 is 44.000000000000007 tenths. */
const STEP_TOLERANCE = 1e-9;

/** The band of a total, or null when the instrument has none or the total is outside its range. */
export function bandOf(instrument: Instrument, total: number): BandCode | null {
  if (!isWithinRange(instrument, total)) return null;
  return instrument.bands?.list.findLast((band) => band.from <= total)?.code ?? null;
}

/** Whether `total` lies in the instrument's range. A prorated total may lie between the steps. */
export function isWithinRange(instrument: Instrument, total: number): boolean {
  return total >= instrument.total.min && total <= instrument.total.max;
}

/** Whether complete answers can give `total`: in the range, and a multiple of the step. */
export function isPossibleTotal(instrument: Instrument, total: number): boolean {
  const steps = total / instrument.total.step;
  return isWithinRange(instrument, total) && Math.abs(steps - Math.round(steps)) < STEP_TOLERANCE;
}

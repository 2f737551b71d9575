/**
 * Laboratory analytes: the canonical unit, the units a laboratory may report in and what each is worth in it, and how
 * much one person's values vary when nothing has happened. C-reactive protein is the one that a course needs; in Japan
 * it is reported in mg/dL while the literature's limits are in mg/L, so that a value without a unit means nothing.
 *
 * Values are stored as reported. Conversion happens where they are read. Units are UCUM codes, case sensitive.
 */
import type { Cited } from "./instrument.ts";

/** An analyte. Variations are coefficients of variation (0.42 = 42 %). */
export interface Analyte {
  readonly code: string;
  /** UCUM code of the unit that series and pictures use. */
  readonly unit: string;
  /** What one of each unit is in the canonical one. */
  readonly perUnit: Readonly<Record<string, number>>;
  readonly loinc: string | null;
  /** `log`: values are compared by their ratio and drawn on a logarithmic axis. */
  readonly scale: "linear" | "log";
  /** In the canonical unit: above it a value is taken for an error of unit or of typing. */
  readonly plausibleMax: number;
  readonly variation: Cited & { readonly withinPerson: number; readonly analytical: number };
}

/** Every analyte, by code. */
export const ANALYTES = {
  "crp-hs": {
    code: "crp-hs",
    unit: "mg/L",
    perUnit: { "mg/L": 1, "mg/dL": 10 },
    loinc: "30522-7",
    scale: "log",
    plausibleMax: 1000,
    variation: { withinPerson: 0.42, analytical: 0.05, source: "European biological variation study, recalled", verified: false },
  },
} as const satisfies Record<string, Analyte>;

/** The code of an analyte. */
export type AnalyteCode = keyof typeof ANALYTES;

/** Whether `code` is the code of an analyte known here. */
export function isAnalyteCode(code: string): code is AnalyteCode {
  return Object.hasOwn(ANALYTES, code);
}

/** The analyte of that code, or null when none is known. */
export function analyteOf(code: string): Analyte | null {
  return isAnalyteCode(code) ? ANALYTES[code] : null;
}

/**
 * `value` in the analyte's canonical unit, or null when the unit is not one of the analyte's.
 *
 * @example toCanonicalUnit(ANALYTES["crp-hs"], 0.31, "mg/dL") // 3.1
 */
export function toCanonicalUnit(analyte: Analyte, value: number, unit: string): number | null {
  const factor = Object.hasOwn(analyte.perUnit, unit) ? analyte.perUnit[unit] : undefined;
  return factor === undefined ? null : Number((value * factor).toPrecision(15));
}

/** The mean of the draws of one day, at least one: geometric on a log scale (all above zero), else arithmetic. Of one draw, itself to the last bit. */
export function meanOfDraws(analyte: Analyte, values: readonly number[]): number {
  const [first] = values;
  if (first !== undefined && values.length === 1) return first;
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return analyte.scale === "log" ? Math.exp(mean(values.map(Math.log))) : mean(values);
}

/**
 * The reference change value: by what percentage the later of two values must lie above or below the earlier to be more
 * than noise (95 %), when each is the mean of `draws` draws. 100 x (exp(±1.96 sqrt 2 s) - 1), s² = ln(1 + CVi² + CVa²) / draws.
 *
 * @example referenceChange(ANALYTES["crp-hs"], 1) // { upPercent: 207.8…, downPercent: -67.5… }
 */
export function referenceChange(analyte: Analyte, draws: number): { readonly upPercent: number; readonly downPercent: number } {
  const { withinPerson, analytical } = analyte.variation;
  const s = Math.sqrt(Math.log(1 + withinPerson ** 2 + analytical ** 2) / draws);
  const width = 1.96 * Math.SQRT2 * s;
  return { upPercent: 100 * (Math.exp(width) - 1), downPercent: 100 * (Math.exp(-width) - 1) };
}

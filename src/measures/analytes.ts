/**
 * Laboratory analytes: the canonical unit, the units a laboratory may report in and what each is worth in it, and how
 * much one person's values vary when nothing has happened. C-reactive protein is the one that every course needs; in Japan
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
  /** Whether the LOINC code was read in a source; a right check digit does not say that it is the right code. */
  readonly loincVerified: boolean;
  /** `log`: values are compared by their ratio and drawn on a logarithmic axis. */
  readonly scale: "linear" | "log";
  /** In the canonical unit: above it a value is taken for an error of unit or of typing. */
  readonly plausibleMax: number;
  /** In the canonical unit: outside it someone who types a value is asked whether it is right. No range of health. */
  readonly asked: Cited & { readonly min: number; readonly max: number };
  /** Null, or without the analytical part, where nobody has said how large the noise is. */
  readonly variation: (Cited & { readonly withinPerson: number; readonly analytical: number | null }) | null;
}

const ours = (min: number, max: number) =>
  ({ min, max, source: "our own limits, against slips of unit and finger", verified: false }) as const;

/**
 * Every analyte, by code. Of a substance that is reported by mass and by amount, the factor is its molar mass: cortisol
 * 27.59 nmol/L to the ug/dL, thyroxine 12.87 pmol/L to the ng/dL, 25-hydroxyvitamin D 2.496 nmol/L to the ng/mL. HbA1c is
 * the NGSP percentage; the other scale, mmol/mol, is not a multiple of it and is not taken. BDNF is that of serum.
 */
export const ANALYTES = {
  "crp-hs": {
    code: "crp-hs",
    unit: "mg/L",
    perUnit: { "mg/L": 1, "mg/dL": 10 },
    loinc: "30522-7",
    loincVerified: true,
    scale: "log",
    plausibleMax: 1000,
    asked: ours(0.01, 200),
    variation: { withinPerson: 0.42, analytical: 0.05, source: "European biological variation study, recalled", verified: false },
  },
  "il-6": {
    code: "il-6",
    unit: "pg/mL",
    perUnit: { "pg/mL": 1, "ng/L": 1 },
    loinc: "26881-3",
    loincVerified: true,
    scale: "log",
    plausibleMax: 100000,
    asked: ours(0.1, 100),
    variation: { withinPerson: 0.48, analytical: 0.1, source: "within-person variation, recalled", verified: false },
  },
  "tnf-alpha": {
    code: "tnf-alpha",
    unit: "pg/mL",
    perUnit: { "pg/mL": 1, "ng/L": 1 },
    loinc: "3074-2",
    loincVerified: false,
    scale: "log",
    plausibleMax: 10000,
    asked: ours(0.1, 50),
    variation: { withinPerson: 0.3, analytical: 0.1, source: "within-person variation, recalled", verified: false },
  },
  "cortisol-morning": {
    code: "cortisol-morning",
    unit: "ug/dL",
    perUnit: { "ug/dL": 1, "nmol/L": 1 / 27.59 },
    loinc: "9813-7",
    loincVerified: false,
    scale: "log",
    plausibleMax: 200,
    asked: ours(1, 50),
    variation: { withinPerson: 0.17, analytical: null, source: "within-person variation, recalled", verified: false },
  },
  bdnf: {
    code: "bdnf",
    unit: "ng/mL",
    perUnit: { "ng/mL": 1, "pg/mL": 0.001 },
    loinc: null,
    loincVerified: false,
    scale: "log",
    plausibleMax: 500,
    asked: ours(1, 60),
    variation: null,
  },
  ferritin: {
    code: "ferritin",
    unit: "ng/mL",
    perUnit: { "ng/mL": 1, "ug/L": 1 },
    loinc: "2276-4",
    loincVerified: true,
    scale: "log",
    plausibleMax: 100000,
    asked: ours(3, 1000),
    variation: { withinPerson: 0.14, analytical: null, source: "within-person variation, recalled", verified: false },
  },
  wbc: {
    code: "wbc",
    unit: "10*3/uL",
    perUnit: { "10*3/uL": 1, "10*9/L": 1, "/uL": 0.001 },
    loinc: "6690-2",
    loincVerified: false,
    scale: "log",
    plausibleMax: 500,
    asked: ours(2, 20),
    variation: null,
  },
  haemoglobin: {
    code: "haemoglobin",
    unit: "g/dL",
    perUnit: { "g/dL": 1, "g/L": 0.1 },
    loinc: "718-7",
    loincVerified: false,
    scale: "linear",
    plausibleMax: 30,
    asked: ours(6, 20),
    variation: null,
  },
  platelets: {
    code: "platelets",
    unit: "10*3/uL",
    perUnit: { "10*3/uL": 1, "10*4/uL": 10, "10*9/L": 1 },
    loinc: "777-3",
    loincVerified: false,
    scale: "log",
    plausibleMax: 3000,
    asked: ours(50, 600),
    variation: null,
  },
  neutrophils: {
    code: "neutrophils",
    unit: "10*3/uL",
    perUnit: { "10*3/uL": 1, "10*9/L": 1, "/uL": 0.001 },
    loinc: "751-8",
    loincVerified: false,
    scale: "log",
    plausibleMax: 500,
    asked: ours(0.5, 15),
    variation: { withinPerson: 0.14, analytical: null, source: "within-person variation, recalled", verified: false },
  },
  lymphocytes: {
    code: "lymphocytes",
    unit: "10*3/uL",
    perUnit: { "10*3/uL": 1, "10*9/L": 1, "/uL": 0.001 },
    loinc: "731-0",
    loincVerified: false,
    scale: "log",
    plausibleMax: 500,
    asked: ours(0.3, 6),
    variation: { withinPerson: 0.11, analytical: null, source: "within-person variation, recalled", verified: false },
  },
  tsh: {
    code: "tsh",
    unit: "m[IU]/L",
    perUnit: { "m[IU]/L": 1, "u[IU]/mL": 1 },
    loinc: "3016-3",
    loincVerified: true,
    scale: "log",
    plausibleMax: 1000,
    asked: ours(0.05, 20),
    variation: { withinPerson: 0.18, analytical: null, source: "within-person variation, recalled", verified: false },
  },
  ft4: {
    code: "ft4",
    unit: "ng/dL",
    perUnit: { "ng/dL": 1, "pmol/L": 1 / 12.87 },
    loinc: "3024-7",
    loincVerified: false,
    scale: "linear",
    plausibleMax: 30,
    asked: ours(0.3, 4),
    variation: null,
  },
  "vitamin-d": {
    code: "vitamin-d",
    unit: "ng/mL",
    perUnit: { "ng/mL": 1, "nmol/L": 1 / 2.496 },
    loinc: "62292-8",
    loincVerified: false,
    scale: "log",
    plausibleMax: 500,
    asked: ours(4, 100),
    variation: { withinPerson: 0.07, analytical: null, source: "within-person variation, recalled", verified: false },
  },
  hba1c: {
    code: "hba1c",
    unit: "%",
    perUnit: { "%": 1 },
    loinc: "4548-4",
    loincVerified: true,
    scale: "linear",
    plausibleMax: 30,
    asked: ours(4, 12),
    variation: { withinPerson: 0.015, analytical: null, source: "within-person variation, recalled", verified: false },
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
 * than noise (95 %), when they are the means of so many draws of different days. 100 x (exp(±1.96 w) - 1), with
 * w² = s² / before + s² / now and s² = ln(1 + CVi² + CVa²). Null where one of the variations is not known.
 *
 * @example referenceChange(ANALYTES["crp-hs"], 1) // { upPercent: 207.8…, downPercent: -67.5… }
 */
export function referenceChange(
  analyte: Analyte,
  before: number,
  now: number = before,
): { readonly upPercent: number; readonly downPercent: number } | null {
  const { withinPerson = 0, analytical = null } = analyte.variation ?? {};
  if (analytical === null) return null;
  const variance = Math.log(1 + withinPerson ** 2 + analytical ** 2);
  const width = 1.96 * Math.sqrt(variance / before + variance / now);
  return { upPercent: 100 * (Math.exp(width) - 1), downPercent: 100 * (Math.exp(-width) - 1) };
}

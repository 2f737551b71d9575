/**
 * The parameters of the mind-body model as data: for each its unit, its prior (mean, standard deviation, bounds), what the
 * prior rests on, how good that is (grade A to D), and whether somebody has read the source (`verified`). Letters are those
 * of the equations. Values for use stand in parameter-values.ts; what each basis means is said in words by its code.
 * A parameter whose value was set by fitting the targets of reference/model/calibration.json keeps the grade of its basis:
 * a good fit is not evidence.
 */
import type { Grade } from "./grade.ts";

/** The part of the model that a parameter belongs to. */
export type Part =
  | "plasticity"
  | "expectation"
  | "mind"
  | "body"
  | "inflammation"
  | "stress"
  | "wear"
  | "exosome"
  | "population"
  | "measurement";

/** What a prior rests on. */
export type Basis =
  | "after-effects"
  | "unit-of-consolidation"
  | "no-massed-session-penalty"
  | "durability"
  | "dose-meta-analysis"
  | "intensity-order"
  | "inflammation-and-response"
  | "response-spread"
  | "no-human-data"
  | "supposition"
  | "sham-course"
  | "sham-controlled-trials"
  | "mean-field"
  | "body-to-mind"
  | "stress-models"
  | "natural-course"
  | "response-course"
  | "symptom-noise"
  | "mind-to-body"
  | "inflammation-and-symptoms"
  | "no-direct-effect-on-body"
  | "stress-and-inflammation"
  | "anti-cytokine-course"
  | "crp-retest"
  | "relapse"
  | "baseline-severity"
  | "symptom-correlations"
  | "crp-of-depressed"
  | "measurement-choice";

/** One parameter. */
export interface Parameter {
  readonly part: Part;
  /** "1" is dimensionless. */
  readonly unit: "1" | "week" | "1/week" | "week^-1/2" | "percent" | "point" | "ln mg/L";
  readonly prior: {
    /** A log-normal prior has `mean` as its median and `deviation` / `mean` as its standard deviation on the log scale; a fixed one has no spread. */
    readonly scale: "normal" | "log-normal" | "fixed";
    readonly mean: number;
    readonly deviation: number;
  };
  /** Least and greatest value, both allowed. */
  readonly bounds: readonly [number, number];
  readonly basis: Basis;
  readonly grade: Grade;
  /** Whether the source of the basis has been read; false for what is recalled or supposed. */
  readonly verified: boolean;
}

/** Every parameter, by the letter of the equations. */
export const PARAMETERS = {
  tauP: row("plasticity", "week", 0.4, 0.2, [0.1, 1.5], "normal", "after-effects", "D", false),
  kC: row("plasticity", "1", 0.093, 0, [0.093, 0.093], "fixed", "unit-of-consolidation", "D", false),
  Ps: row("plasticity", "1", 20, 10, [4, 1000000.0], "normal", "no-massed-session-penalty", "D", false),
  tauN: row("plasticity", "week", 24, 10, [8, 80], "normal", "durability", "B", true),
  gN: row("plasticity", "1", 0.3, 0.15, [0, 0.8], "normal", "dose-meta-analysis", "B", true),
  m50: row("plasticity", "percent", 95, 10, [50, 130], "normal", "intensity-order", "C", false),
  mw: row("plasticity", "percent", 12, 5, [2, 40], "normal", "intensity-order", "C", false),
  k_I: row("plasticity", "1", 0.35, 0.3, [-0.2, 1.5], "normal", "inflammation-and-response", "C", true),
  omT: row("plasticity", "1", 1.24, 0.3, [0.3, 2], "normal", "response-spread", "B", false),
  kEP: row("plasticity", "1", 0, 0.1, [-0.5, 0.5], "normal", "no-human-data", "D", false),
  aT: row("expectation", "1", 0.094, 0.03, [0, 0.3], "normal", "supposition", "D", false),
  aI: row("expectation", "1", 0.3, 0.1, [0, 1], "normal", "supposition", "D", false),
  aA: row("expectation", "1", 0.03, 0.02, [0, 0.2], "normal", "supposition", "D", false),
  tauX: row("expectation", "week", 3, 1.5, [1, 12], "normal", "sham-course", "D", false),
  omX: row("expectation", "1", 0.85, 0.3, [0, 2], "normal", "sham-course", "D", false),
  phi: row("expectation", "1", 1, 0.15, [0, 2], "normal", "supposition", "D", false),
  phi_open: row("expectation", "1", 1.3, 0.15, [0, 2.5], "normal", "supposition", "D", false),
  wMN: row("mind", "1", 1.1, 0.35, [0.2, 3], "normal", "sham-controlled-trials", "B", true),
  wMX: row("mind", "1", 0.25, 0.1, [0, 1], "normal", "sham-course", "D", false),
  wMM: row("mind", "1", 2.17, 0.6, [0.5, 3.5], "normal", "mean-field", "D", false),
  wMB: row("mind", "1", 0.7, 0.3, [0, 1.5], "normal", "body-to-mind", "C", true),
  wMH: row("mind", "1", 0.26, 0.15, [0, 1], "normal", "stress-models", "D", false),
  bEM: row("mind", "1", 0, 0.1, [-4, 4], "normal", "no-human-data", "D", false),
  rho: row("mind", "1", 0.16, 0.1, [-0.5, 1], "normal", "natural-course", "B", false),
  omR: row("mind", "1", 0.49, 0.15, [0, 1.5], "normal", "natural-course", "B", false),
  tauM: row("mind", "week", 1.0, 0.4, [0.4, 4], "normal", "response-course", "D", false),
  sM: row("mind", "week^-1/2", 0.031, 0.015, [0, 0.15], "normal", "symptom-noise", "D", false),
  wBM: row("body", "1", 1.2, 0.4, [0, 2.5], "normal", "mind-to-body", "C", true),
  wBB: row("body", "1", 0.69, 0.3, [0, 2.5], "normal", "mean-field", "D", false),
  wBI: row("body", "1", 0.09, 0.05, [0, 0.3], "normal", "inflammation-and-symptoms", "C", true),
  wBD: row("body", "1", 0.1, 0.08, [0, 1], "normal", "supposition", "D", false),
  wBH: row("body", "1", 0.3, 0.15, [0, 1], "normal", "stress-models", "D", false),
  wBN: row("body", "1", 0, 0.2, [-0.5, 1], "normal", "no-direct-effect-on-body", "D", false),
  wBX: row("body", "1", 0.48, 0.15, [0, 1.5], "normal", "sham-course", "D", false),
  bEB: row("body", "1", 0, 0.15, [-4, 4], "normal", "no-human-data", "D", false),
  rhoB: row("body", "1", 0.025, 0.05, [-0.3, 0.3], "normal", "natural-course", "D", false),
  tauB: row("body", "week", 2.3, 0.8, [0.4, 8], "normal", "response-course", "D", false),
  sB: row("body", "week^-1/2", 0.064, 0.03, [0, 0.3], "normal", "symptom-noise", "D", false),
  kIH: row("inflammation", "1", 0.35, 0.2, [0, 1], "normal", "stress-and-inflammation", "C", true),
  kIE: row("inflammation", "1", 0, 0.25, [-0.75, 1.5], "normal", "no-human-data", "D", false),
  tauI: row("inflammation", "week", 1.5, 0.7, [0.5, 6], "normal", "anti-cytokine-course", "C", false),
  sI: row("inflammation", "week^-1/2", 0.35, 0.2, [0, 1.5], "normal", "crp-retest", "B", true),
  hM: row("stress", "1", 1, 0.3, [0, 3], "normal", "stress-models", "D", false),
  hI: row("stress", "1", 0.15, 0.1, [0, 1], "normal", "stress-models", "D", false),
  tauH: row("stress", "week", 1, 0.5, [0.2, 6], "normal", "stress-models", "D", false),
  lam: row("stress", "1/week", 0.046, 0.03, [0, 0.5], "normal", "relapse", "D", false),
  lam_size: row("stress", "1", 1.48, 0.5, [0, 5], "normal", "relapse", "D", false),
  cD: row("wear", "1", 0.3, 0.2, [0, 2], "normal", "supposition", "D", false),
  kRE: row("wear", "1", 0, 0.15, [-4, 4], "normal", "no-human-data", "D", false),
  tauD: row("wear", "week", 10, 5, [1, 52], "normal", "supposition", "D", false),
  tauE: row("exosome", "week", 2, 1.5, [0.3, 12], "log-normal", "no-human-data", "D", false),
  gE: row("exosome", "1", 0.5, 0.25, [0, 1], "normal", "no-human-data", "D", false),
  omE: row("exosome", "1", 0.5, 0.25, [0, 2], "normal", "no-human-data", "D", false),
  lot_logSD: row("exosome", "1", 0.25, 0.15, [0, 1], "normal", "no-human-data", "D", false),
  M0: row("population", "1", 0.456, 0.03, [0.25, 0.9], "normal", "baseline-severity", "B", false),
  sM0: row("population", "1", 0.087, 0.02, [0.01, 0.3], "normal", "baseline-severity", "D", false),
  B0: row("population", "1", 0.376, 0.04, [0.06, 0.85], "normal", "baseline-severity", "D", false),
  sB0: row("population", "1", 0.121, 0.03, [0.01, 0.3], "normal", "baseline-severity", "D", false),
  rMB: row("population", "1", 0.45, 0.1, [-0.9, 0.9], "normal", "symptom-correlations", "C", false),
  rIB: row("population", "1", 0.22, 0.1, [-0.9, 0.9], "normal", "symptom-correlations", "C", false),
  rIM: row("population", "1", 0.05, 0.1, [-0.9, 0.9], "normal", "symptom-correlations", "C", false),
  mu_site: row("measurement", "ln mg/L", 0.34, 0.3, [-2, 2], "normal", "crp-of-depressed", "C", false),
  lnCRP_per_I: row("measurement", "ln mg/L", 1.15, 0.1, [0.5, 2], "normal", "crp-of-depressed", "C", false),
  e_HAMD: row("measurement", "point", 2.2, 0.4, [0.5, 6], "normal", "measurement-choice", "D", false),
  e_PHQ9: row("measurement", "point", 2.0, 0.4, [0.5, 6], "normal", "measurement-choice", "D", false),
  e_PHQ15: row("measurement", "point", 2.0, 0.4, [0.5, 6], "normal", "measurement-choice", "D", false),
  e_SSS8: row("measurement", "point", 2.5, 0.5, [0.5, 6], "normal", "measurement-choice", "D", false),
  e_WHO5: row("measurement", "point", 8, 2, [2, 20], "normal", "measurement-choice", "D", false),
  e_lnCRP: row("measurement", "ln mg/L", 0.55, 0.1, [0.1, 1], "normal", "crp-retest", "B", true),
} as const satisfies Record<string, Parameter>;

/** A parameter's letter. */
export type ParameterName = keyof typeof PARAMETERS;

/** All parameters' letters, in the order of the table. */
export const PARAMETER_NAMES: readonly ParameterName[] = namesOf(PARAMETERS);

/** Everything that the exosome is supposed to do. Nothing in this list has been measured in depressed people. */
export const EXOSOME_EFFECTS = ["kIE", "kRE", "bEB", "bEM", "kEP"] as const satisfies readonly ParameterName[];

/** One of the exosome's supposed effects. */
export type ExosomeEffect = (typeof EXOSOME_EFFECTS)[number];

function row(
  part: Part,
  unit: Parameter["unit"],
  mean: number,
  deviation: number,
  bounds: readonly [number, number],
  scale: Parameter["prior"]["scale"],
  basis: Basis,
  grade: Grade,
  verified: boolean,
): Parameter {
  return { part, unit, prior: { scale, mean, deviation }, bounds, basis, grade, verified };
}

/** The keys of a table, which TypeScript would widen to strings. */
function namesOf<Name extends string>(table: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(table).filter((name): name is Name => Object.hasOwn(table, name));
}

/**
 * Missing data in a plan: the main analysis takes them as missing at random; each sensitivity analysis names what it assumes
 * instead, for which contrast, and which variance goes with its estimate, because the two differ (a jackknife of the
 * conditional mean is that of the estimator over repeated trials, Rubin's is larger when data are borrowed from a reference).
 */
import { list, members, number, object, oneOf, optional, type Reader, type ReadShape, text } from "./reading.ts";

/** What is assumed of values after they go missing: at random, or one of the reference-based assumptions of Carpenter, Roger and Kenward 2013. */
export const ASSUMPTIONS = ["MAR", "J2R", "CR", "CIR", "LMCF"] as const;
export type Assumption = (typeof ASSUMPTIONS)[number];

/** How the standard error is found. */
export const VARIANCES = ["jackknife", "rubin-approximate-bayes", "rubin-bayes"] as const;
export type Variance = (typeof VARIANCES)[number];

const AS_IT_IS: Readonly<Record<string, string>> = {};

const sensitivity = object({
  name: text,
  assumption: oneOf(ASSUMPTIONS),
  /** The levels that the reference arm has; a subject's reference is itself with these levels. */
  reference: optional(members(text), AS_IT_IS),
  /** A contrast of the plan by name, at one visit. */
  contrast: text,
  variance: oneOf(VARIANCES),
  imputations: optional(number({ min: 2, max: 10_000, whole: true }), 100),
  seed: optional(number({ min: 0, max: Number.MAX_SAFE_INTEGER, whole: true }), 1),
  /** Shifts added to every imputed value of subjects outside the reference, in units of the outcome: a tipping point is sought among them. */
  deltas: optional(list(number(), 1), null),
});

const shape = { sensitivity: list(sensitivity) };

/** Sensitivity analyses as planned. */
export type MissingPlan = ReadShape<typeof shape>;
export type SensitivityPlan = MissingPlan["sensitivity"][number];

/** Reads them. */
export const missingPlan: Reader<MissingPlan> = object(shape);

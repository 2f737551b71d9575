/**
 * From an estimate with its standard error and degrees of freedom to what is reported of it: t, the two-sided p-value and
 * the 95 % interval. Nothing is adjusted here; multiplicity is the plan's matter.
 */
import { fUpper } from "../numeric/f-distribution.ts";
import { studentTQuantile, studentTTwoSided } from "../numeric/student-t.ts";
import type { ContrastEstimate, ContrastTest } from "./mmrm/fit.ts";

/** An estimate with its test against zero and its 95 % interval, in the units of the outcome. */
export interface Inference extends ContrastEstimate {
  readonly t: number;
  /** Two-sided. */
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/** A test of several degrees of freedom with its p-value. */
export interface JointInference extends ContrastTest {
  readonly p: number;
}

/** The inference on `estimate`; its standard error must be above 0. */
export function inferenceOf({ estimate, standardError, df }: ContrastEstimate): Inference {
  const t = estimate / standardError;
  const half = studentTQuantile(0.975, df) * standardError;
  return { estimate, standardError, df, t, p: studentTTwoSided(t, df), low: estimate - half, high: estimate + half };
}

/** The inference on a joint test. */
export function jointInferenceOf({ numeratorDf, df, F }: ContrastTest): JointInference {
  return { numeratorDf, df, F, p: fUpper(F, numeratorDf, df) };
}

/** The likelihood ratio test of two nested models that were fitted to the same patients. */
import { chiSquaredUpper } from "../../numeric/chi-squared.ts";
import type { ChiSquaredTest } from "../estimate.ts";

/** `larger` and `smaller` are log likelihoods, `df` the number of coefficients that the smaller model leaves out. */
export function likelihoodRatioTest(larger: number, smaller: number, df: number): ChiSquaredTest {
  const chiSquared = Math.max(0, 2 * (larger - smaller));
  return { chiSquared, df, p: chiSquaredUpper(chiSquared, df) };
}

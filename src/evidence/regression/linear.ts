/**
 * Linear regression with one row a patient: coefficients with Student's t, as R's `lm` reports them. It is the model of
 * an analysis of covariance and of both halves of a mediation analysis.
 */
import { fail, ok } from "../../base/result.ts";
import { leastSquares } from "../../numeric/least-squares.ts";
import type { Answer } from "../estimate.ts";
import { finding } from "../finding.ts";
import { type Inference, inferenceOf } from "../inference.ts";
import { fullRank, type RegressionDesign } from "./design.ts";

/** The outcome is the columns themselves when less than this share of its squares is left over. */
const RESIDUAL_SHARE_MIN = 1e-24;

/** A fitted linear model. */
export interface LinearFit {
  readonly names: readonly string[];
  readonly coefficients: readonly Inference[];
  /** Of the coefficients, in row order. */
  readonly covariance: Float64Array;
  /** The residual standard deviation. */
  readonly sigma: number;
  readonly df: number;
  /** The share of the variance about the mean that the model explains. */
  readonly rSquared: number;
}

/** Regresses `outcomes`, one a row, on the design, whose first column is the intercept. */
export function linearRegression(design: RegressionDesign, outcomes: ArrayLike<number>): Answer<LinearFit> {
  const outcome = Float64Array.from(outcomes);
  const ranked = fullRank(design);
  if (!ranked.ok) return ranked;
  const columns = design.names.length;
  const df = design.rows - columns;
  if (df < 1) return fail(finding("estimate.too-few", { quantity: "rows", needed: columns + 1, given: design.rows }));
  const fit = leastSquares(design.values, outcome, columns);
  if (!(fit.residualSquares > RESIDUAL_SHARE_MIN * sumOfSquares(outcome, 0))) {
    return fail(finding("estimate.no-variation", { quantity: "residuals" }));
  }
  const variance = fit.residualSquares / df;
  const covariance = fit.inverseInformation.map((entry) => entry * variance);
  const inferences = Array.from(fit.coefficients, (estimate, j) =>
    inferenceOf({ estimate, standardError: Math.sqrt(covariance[j * columns + j]), df }),
  );
  const rSquared = 1 - fit.residualSquares / sumOfSquares(outcome, mean(outcome));
  return ok({ names: design.names, coefficients: inferences, covariance, sigma: Math.sqrt(variance), df, rSquared });
}

/** The coefficient of the column called `name`, or undefined. */
export function coefficientOf(fit: LinearFit, name: string): Inference | undefined {
  return fit.coefficients[fit.names.indexOf(name)];
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sumOfSquares(values: Float64Array, centre: number): number {
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}

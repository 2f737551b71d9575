/**
 * Logistic regression with the likelihood penalised by Jeffreys' prior (D. Firth, "Bias reduction of maximum likelihood
 * estimates", Biometrika 80, 1993), which has an optimum also where the columns part the outcomes (G. Heinze and
 * M. Schemper, "A solution to the problem of separation in logistic regression", Statistics in Medicine 21, 2002).
 * Intervals and tests come from the profile of the penalised likelihood, since nothing about such an estimate is normal.
 *
 * Each coefficient is profiled in a basis of its own, orthonormal, with its column last: the last coordinate is then the
 * coefficient in another unit, and no shift or scale of a column costs digits.
 */
import { fail, ok } from "../../base/result.ts";
import { chiSquaredUpper, chiSquaredUpperQuantile } from "../../numeric/chi-squared.ts";
import { orthonormalBasis } from "../../numeric/orthonormal.ts";
import { findRoot } from "../../numeric/root.ts";
import { type Answer, LEVEL } from "../estimate.ts";
import { finding } from "../finding.ts";
import { fullRank, type RegressionDesign } from "./design.ts";
import { type JeffreysMaximum, jeffreysMaximum } from "./jeffreys-likelihood.ts";
import { checkedOutcome } from "./logistic.ts";

const PROFILE_REACH_MAX = 200;

/** A coefficient with its profile interval; an end that the profile never reaches is null. */
export interface ProfileEstimate {
  readonly name: string;
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Penalised likelihood ratio against 0, one degree of freedom. */
  readonly chiSquared: number;
  readonly p: number;
}

/** The fit. */
export interface FirthFit {
  readonly coefficients: readonly ProfileEstimate[];
  readonly penalisedLogLikelihood: number;
  readonly iterations: number;
}

/** Fits the log odds of `outcomes` (0 or 1 a patient) as a sum of the columns, with intervals at `level`. */
export function firthRegression(design: RegressionDesign, outcomes: ArrayLike<number>, level: number = LEVEL): Answer<FirthFit> {
  const outcome = checkedOutcome(outcomes);
  const ranked = fullRank(design);
  if (!ranked.ok) return ranked;
  const coefficients: ProfileEstimate[] = [];
  let fit: JeffreysMaximum | null = null;
  let shift = 0;
  for (const [j, name] of design.names.entries()) {
    const turned = basisWithLast(design, j);
    if (turned === null) return fail(finding("regression.aliased", { column: name }));
    fit = jeffreysMaximum(turned.design, outcome, new Float64Array(design.names.length), null);
    if (fit === null) return fail(finding("regression.not-converged", { iterations: 0 }));
    shift = turned.logVolume;
    const profile = profiled(turned, outcome, fit, level);
    if (profile === null) return fail(finding("regression.not-converged", { iterations: fit.iterations }));
    coefficients.push({ name, ...profile });
  }
  if (fit === null) return fail(finding("estimate.too-few", { quantity: "rows", needed: 1, given: 0 }));
  return ok({ coefficients, penalisedLogLikelihood: fit.value + shift, iterations: fit.iterations });
}

/** The design in a basis in which the last coordinate times `unit` is the coefficient of one column. */
interface TurnedDesign {
  readonly design: RegressionDesign;
  readonly unit: number;
  /** What the change of basis takes from half the log determinant of the information. */
  readonly logVolume: number;
}

function basisWithLast({ names, rows, values }: RegressionDesign, last: number): TurnedDesign | null {
  const size = names.length;
  const order = [...names.keys()].filter((j) => j !== last);
  const columns = [...order, last].map((j) => Float64Array.from({ length: rows }, (_, i) => values[i * size + j]));
  const { basis, R, dependent } = orthonormalBasis(columns, 1e-12);
  if (dependent.length > 0) return null;
  // Columns of length sqrt(rows) have entries of about 1, whatever they were.
  const root = Math.sqrt(rows);
  const turned = new Float64Array(rows * size);
  for (let i = 0; i < rows; i += 1) for (let j = 0; j < size; j += 1) turned[i * size + j] = root * basis[j][i];
  let logVolume = 0;
  for (let j = 0; j < size; j += 1) logVolume += Math.log(R[j * size + j] / root);
  return { design: { names, rows, values: turned }, unit: root / R[size * size - 1], logVolume };
}

/** The last coordinate's estimate, test and interval, in the unit of its column; null when the profile has no value at 0. */
function profiled(
  { design, unit }: TurnedDesign,
  outcome: Float64Array,
  best: JeffreysMaximum,
  level: number,
): Omit<ProfileEstimate, "name"> | null {
  const last = best.beta.length - 1;
  const profile = (value: number) => {
    const start = best.beta.map((entry, k) => (k === last ? value : entry));
    return jeffreysMaximum(design, outcome, start, last)?.value ?? Number.NEGATIVE_INFINITY;
  };
  const chiSquared = Math.max(0, 2 * (best.value - profile(0)));
  if (!Number.isFinite(chiSquared)) return null;
  const drop = chiSquaredUpperQuantile(1 - level, 1) / 2;
  const end = (side: 1 | -1) => profileEnd((value) => best.value - profile(value) - drop, best.beta[last], side);
  const [low, high] = [end(-1), end(1)];
  return {
    estimate: unit * best.beta[last],
    low: low === null ? null : unit * low,
    high: high === null ? null : unit * high,
    chiSquared,
    p: chiSquaredUpper(chiSquared, 1),
  };
}

/** Where the profile has fallen by the drop, to one side; null when it has not within any reasonable reach. */
function profileEnd(shortfall: (value: number) => number, centre: number, side: 1 | -1): number | null {
  for (let reach = 0.25; reach <= PROFILE_REACH_MAX; reach *= 2) {
    const value = centre + side * reach;
    const fallen = shortfall(value);
    if (fallen === Number.POSITIVE_INFINITY) return null;
    if (fallen >= 0) return findRoot(shortfall, centre, value, 1e-10);
  }
  return null;
}

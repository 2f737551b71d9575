/**
 * The probability that two correlated standard normal variables both exceed their bounds: what the min test, two
 * endpoints at once and two looks at one trial need. After A. Genz, "Numerical computation of rectangular bivariate
 * and trivariate normal and t probabilities", Statistics and Computing 14 (2004), which integrates Plackett's formula
 * and, near |correlation| = 1, the difference from its limit; absolute error about 1e-15.
 */
import { invariant } from "../base/invariant.ts";
import { integrate } from "./gauss-legendre.ts";
import { normalCdf } from "./normal.ts";

const NEAR_ONE = 0.925;
const POINTS = 20;

/** P(X > h and Y > k) for standard normal X, Y with the correlation given, -1 to 1. */
export function bivariateNormalUpper(h: number, k: number, correlation: number): number {
  invariant(Math.abs(correlation) <= 1, `a correlation, not ${correlation}`);
  if (h === Number.POSITIVE_INFINITY || k === Number.POSITIVE_INFINITY) return 0;
  if (h === Number.NEGATIVE_INFINITY) return normalCdf(-k);
  if (k === Number.NEGATIVE_INFINITY) return normalCdf(-h);
  const probability = Math.abs(correlation) < NEAR_ONE ? plackett(h, k, correlation) : nearOne(h, k, correlation);
  return Math.min(1, Math.max(0, probability));
}

/** P(X <= h and Y <= k). */
export function bivariateNormalCdf(h: number, k: number, correlation: number): number {
  return bivariateNormalUpper(-h, -k, correlation);
}

function plackett(h: number, k: number, correlation: number): number {
  const half = (h * h + k * k) / 2;
  const density = (angle: number) => {
    const sine = Math.sin(angle);
    return Math.exp((sine * h * k - half) / (1 - sine * sine));
  };
  return normalCdf(-h) * normalCdf(-k) + integrate(density, 0, Math.asin(correlation), POINTS) / (2 * Math.PI);
}

/** A negative correlation is the positive one with Y turned round: P(X > h) - P(X > h and -Y > -k). */
function nearOne(h: number, k: number, correlation: number): number {
  if (correlation > 0) return normalCdf(-Math.max(h, k)) - shortfall(h, k, correlation);
  const mirrored = h < -k ? interval(h, -k) : 0;
  return mirrored + shortfall(h, -k, -correlation);
}

/** P(h < Z < k). */
function interval(h: number, k: number): number {
  return h < 0 ? normalCdf(k) - normalCdf(h) : normalCdf(-h) - normalCdf(-k);
}

/** How far P(X > h and Y > k) stays below its limit at correlation 1; the integrand's expansion is taken off and added exactly. */
function shortfall(h: number, k: number, correlation: number): number {
  const square = (1 - correlation) * (1 + correlation);
  if (square === 0) return 0;
  const root = Math.sqrt(square);
  const product = h * k;
  const gap = (h - k) ** 2;
  const c = (4 - product) / 8;
  const d = (12 - product) / 16;
  let exact = 0;
  const exponent = -(gap / square + product) / 2;
  if (exponent > -100)
    exact = root * Math.exp(exponent) * (1 - (c * (gap - square) * (1 - (d * gap) / 5)) / 3 + (c * d * square * square) / 5);
  if (product > -100) {
    const distance = Math.sqrt(gap);
    const tail = Math.sqrt(2 * Math.PI) * normalCdf(-distance / root);
    exact -= Math.exp(-product / 2) * tail * distance * (1 - (c * gap * (1 - (d * gap) / 5)) / 3);
  }
  const remainder = (x: number) => {
    const xs = x * x;
    const rs = Math.sqrt(1 - xs);
    const power = -(gap / xs + product) / 2;
    if (power <= -100) return 0;
    return Math.exp(power) * (Math.exp((-product * xs) / (2 * (1 + rs) ** 2)) / rs - (1 + c * xs * (1 + d * xs)));
  };
  return (exact + integrate(remainder, 0, root, POINTS)) / (2 * Math.PI);
}

/**
 * The distribution of the product of two independent normal variables, which is not normal: it leans and has heavy tails
 * when either mean is near zero. It is what an indirect effect, a product of two coefficients, is judged by (D. P.
 * MacKinnon, C. M. Lockwood and J. Williams, Multivariate Behavioral Research 39, 2004). The distribution function is the
 * integral, over the first variable, of the second's tail; panels crowd towards the point where the first is zero, since
 * there the tail turns over.
 */
import { invariant } from "../base/invariant.ts";
import { integrate } from "./gauss-legendre.ts";
import { normalCdf, normalDensity } from "./normal.ts";
import { findRoot } from "./root.ts";

/** A normal variable; the standard deviation is above 0. */
export interface NormalVariable {
  readonly mean: number;
  readonly standardDeviation: number;
}

const REACH = 9;
const POINTS = 20;
const NEAREST_PANEL = 2 ** -14;

/** P(X Y <= z), to about 1e-13. */
export function normalProductCdf(z: number, first: NormalVariable, second: NormalVariable): number {
  checkVariable(first);
  checkVariable(second);
  const a = first.mean / first.standardDeviation;
  const b = second.mean / second.standardDeviation;
  const scaled = z / (first.standardDeviation * second.standardDeviation);
  // Condition on the variable that is the farther from zero: the integrand is then the smoother one.
  return Math.abs(a) >= Math.abs(b) ? standardised(scaled, a, b) : standardised(scaled, b, a);
}

/** The z with P(X Y <= z) = p, for 0 < p < 1. */
export function normalProductQuantile(p: number, first: NormalVariable, second: NormalVariable): number {
  invariant(p > 0 && p < 1, `a probability inside 0..1, not ${p}`);
  const [s, t] = [first.standardDeviation, second.standardDeviation];
  const middle = first.mean * second.mean;
  const spread = Math.hypot(first.mean * t, second.mean * s, s * t);
  const excess = (z: number) => normalProductCdf(z, first, second) - p;
  let reach = spread;
  while (excess(middle - reach) > 0 || excess(middle + reach) < 0) reach *= 2;
  return findRoot(excess, middle - reach, middle + reach, spread * 1e-14);
}

/** P((a + U)(b + V) <= z) with U and V standard normal. */
function standardised(z: number, a: number, b: number): number {
  const given = (u: number) => {
    const x = a + u;
    const below = x > 0 ? normalCdf(z / x - b) : x < 0 ? normalCdf(b - z / x) : z >= 0 ? 1 : 0;
    return normalDensity(u) * below;
  };
  let sum = 0;
  const ends = panelEnds(-a);
  for (let index = 1; index < ends.length; index += 1) sum += integrate(given, ends[index - 1], ends[index], POINTS);
  return Math.min(1, Math.max(0, sum));
}

/** Ends of panels over the reach of U, halving towards `turn` from both sides where it lies inside. */
function panelEnds(turn: number): readonly number[] {
  const ends = new Set<number>();
  for (let u = -REACH; u <= REACH; u += 1) ends.add(u);
  if (Math.abs(turn) < REACH) {
    ends.add(turn);
    for (let distance = 1; distance >= NEAREST_PANEL; distance /= 2)
      for (const u of [turn - distance, turn + distance]) if (Math.abs(u) < REACH) ends.add(u);
  }
  return [...ends].sort((x, y) => x - y);
}

function checkVariable({ mean, standardDeviation }: NormalVariable): void {
  invariant(Number.isFinite(mean) && standardDeviation > 0, `a normal variable, not ${mean} with ${standardDeviation}`);
}

/**
 * The root of a continuous function between two points of opposite sign, by R. P. Brent's method ("Algorithms for
 * Minimization without Derivatives", 1973, chapter 4): inverse quadratic interpolation when it helps, halving when it
 * does not, and never outside the bracket.
 */
import { invariant } from "../base/invariant.ts";

const STEPS_MAX = 300;

/**
 * The x between `low` and `high` with f(x) = 0; `tolerance` is in units of x and may be 0 for the last place. Throws
 * if f has the same sign at both ends: bracket first.
 */
export function findRoot(f: (x: number) => number, low: number, high: number, tolerance = 0): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  invariant(fa * fb <= 0, `opposite signs at ${low} and ${high}, not ${fa} and ${fb}`);
  let [c, fc] = [a, fa];
  let step = b - a;
  let before = step;
  for (let count = 0; count < STEPS_MAX && fb !== 0; count += 1) {
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      step = b - a;
      before = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const enough = 2.3e-16 * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= enough) return b;
    const proposal = interpolated(a, b, c, fa, fb, fc);
    const limit = Math.min(1.5 * Math.abs(half) - enough / 2, Math.abs(before) / 2);
    if (Math.abs(before) >= enough && Math.abs(fa) > Math.abs(fb) && proposal * half > 0 && Math.abs(proposal) < limit) {
      before = step;
      step = proposal;
    } else {
      step = half;
      before = half;
    }
    [a, fa] = [b, fb];
    b += Math.abs(step) > enough ? step : Math.sign(half) * enough;
    fb = f(b);
  }
  return b;
}

/** The step from b to the root of the secant, or of the inverse parabola when three points are known. */
function interpolated(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return (-s * (c - b)) / (1 - s);
  const q = fa / fc;
  const r = fb / fc;
  return (-s * ((c - b) * q * (q - r) - (b - a) * (r - 1))) / ((q - 1) * (r - 1) * (s - 1));
}

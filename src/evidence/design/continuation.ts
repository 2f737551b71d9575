/**
 * The density of a test statistic among the trials that are still going on, carried from look to look by numerical
 * integration (Armitage, McPherson and Rowe 1969; Jennison and Turnbull 2000, chapter 19).
 *
 * The statistic is the score B(t) = Z(t)·√t at information fraction t: a Brownian motion with drift, whose increments
 * are independent and normal with mean drift·dt and variance dt. A trial at one known point is a density too, so that
 * the probabilities of a whole trial and those of the rest of one are computed by the same lines.
 *
 * Gauss-Legendre panels no wider than twice the narrower of the two steps beside a look leave an error below 1e-11;
 * what lies further than nine standard deviations from the mean of all trials is left out, about 1e-19.
 */

import { gaussLegendre } from "../../numeric/gauss-legendre.ts";
import { normalUpper } from "../../numeric/normal.ts";

/** Trials that go on: probability `masses` at score `points`, when the information fraction is `information`. */
export interface Continuation {
  /** The one point from which all of them came. */
  readonly origin: { readonly score: number; readonly information: number };
  readonly information: number;
  readonly points: Float64Array;
  readonly masses: Float64Array;
}

const PANEL_STEPS = 2;
const REACH = 9;
const NEGLIGIBLE = 90;
const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
const RULE = gaussLegendre(12);

/** The trial before its first patient. */
export const NOT_BEGUN: Continuation = goingOnAt(0, 0);

/** A trial at one known `score` when the information fraction is `information`. */
export function goingOnAt(score: number, information: number): Continuation {
  return { origin: { score, information }, information, points: Float64Array.of(score), masses: Float64Array.of(1) };
}

/** The probability of going on so far and then having a score above `bound` at `information`. */
export function probabilityAbove(from: Continuation, information: number, drift: number, bound: number): number {
  const step = information - from.information;
  const deviation = Math.sqrt(step);
  let sum = 0;
  for (let i = 0; i < from.points.length; i += 1) {
    sum += from.masses[i] * normalUpper((bound - from.points[i] - drift * step) / deviation);
  }
  return sum;
}

/** The same for a score below `bound`. */
export function probabilityBelow(from: Continuation, information: number, drift: number, bound: number): number {
  const step = information - from.information;
  const deviation = Math.sqrt(step);
  let sum = 0;
  for (let i = 0; i < from.points.length; i += 1) {
    sum += from.masses[i] * normalUpper((from.points[i] + drift * step - bound) / deviation);
  }
  return sum;
}

/** Where a look lets a trial go on: scores from `lower` to `upper`, either of which may be infinite. */
export interface Window {
  readonly information: number;
  readonly lower: number;
  readonly upper: number;
  /** The information fraction of the look after this one: it decides how finely this one is cut. */
  readonly next: number;
}

/** The trials that go on after the look `window`. */
export function goOn(from: Continuation, window: Window, drift: number): Continuation {
  const { information, next } = window;
  const step = information - from.information;
  const { low, high } = reach(from, window, drift);
  const { origin } = from;
  if (high <= low) return { origin, information, points: new Float64Array(0), masses: new Float64Array(0) };
  const panels = Math.ceil((high - low) / (PANEL_STEPS * Math.sqrt(Math.min(step, next - information))));
  const width = (high - low) / panels;
  const { points: nodes, weights } = RULE;
  const points = new Float64Array(panels * nodes.length);
  const masses = new Float64Array(points.length);
  for (let i = 0; i < points.length; i += 1) {
    const node = i % nodes.length;
    points[i] = low + (Math.floor(i / nodes.length) + (1 + nodes[node]) / 2) * width;
    masses[i] = ((weights[node] * width) / 2) * densityAt(from, points[i] - drift * step, step);
  }
  return { origin, information, points, masses };
}

/** The part of the window in which there is any probability. */
function reach(
  { origin }: Continuation,
  { information, lower, upper }: Window,
  drift: number,
): { readonly low: number; readonly high: number } {
  const elapsed = information - origin.information;
  const mean = origin.score + drift * elapsed;
  const spread = REACH * Math.sqrt(elapsed);
  return { low: Math.max(lower, mean - spread), high: Math.min(upper, mean + spread) };
}

function densityAt(from: Continuation, score: number, step: number): number {
  const scale = 1 / (2 * step);
  let sum = 0;
  for (let i = 0; i < from.points.length; i += 1) {
    const distance = score - from.points[i];
    const exponent = distance * distance * scale;
    if (exponent < NEGLIGIBLE) sum += from.masses[i] * Math.exp(-exponent);
  }
  return sum / (SQRT_TWO_PI * Math.sqrt(step));
}

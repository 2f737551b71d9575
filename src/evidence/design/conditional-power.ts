/**
 * How likely a running trial is to succeed, given what has been seen (Jennison and Turnbull 2000, chapter 10; Lan and
 * Wittes 1988). Conditional power takes a true effect as known: the one of the plan, the one observed, or none.
 * Predictive power averages it over what is believed of the effect after the data: a normal distribution, flat before
 * the trial or given by a prior.
 *
 * Effects are drifts: the mean of Z at the end of the trial. What is computed takes all later looks into account, so that
 * success at the next look counts as success.
 */
import { invariant } from "../../base/invariant.ts";
import { integrate } from "../../numeric/gauss-legendre.ts";
import { normalDensity } from "../../numeric/normal.ts";
import type { Boundaries } from "./boundaries.ts";
import { goingOnAt } from "./continuation.ts";
import { LookWalk } from "./look-walk.ts";

/** A trial at an interim look: its Z when the information fraction was `informationNow`, and the looks that come, with their bounds. */
export interface Interim {
  readonly z: number;
  /** Above 0 and below the first of `information`. */
  readonly informationNow: number;
  /** The information fractions of the looks to come; the last is 1. */
  readonly information: readonly number[];
  readonly boundaries: Boundaries;
}

/** The probability of crossing an upper bound at a later look when the mean of Z at the end is `drift`. */
export function conditionalPower({ z, informationNow, information, boundaries }: Interim, drift: number): number {
  invariant(informationNow > 0 && informationNow < information[0], `an interim before ${information[0]}, not at ${informationNow}`);
  const walk = new LookWalk(information, drift, goingOnAt(z * Math.sqrt(informationNow), informationNow));
  let sum = 0;
  for (const k of information.keys()) {
    sum += walk.above(k, boundaries.upper[k]);
    walk.goOn(k, boundaries.lower[k], boundaries.upper[k]);
  }
  return Math.min(1, sum);
}

/** The drift that the data so far point to. */
export function observedDrift({ z, informationNow }: Pick<Interim, "z" | "informationNow">): number {
  return z / Math.sqrt(informationNow);
}

/** What was believed of the drift before the trial; `null` is nothing. */
export interface DriftPrior {
  readonly mean: number;
  readonly variance: number;
}

const REACH = 8.5;
const PANELS = 12;
const POINTS = 12;

/** Conditional power, averaged over the drift as the data (and `prior`) leave it. */
export function predictivePower(interim: Interim, prior: DriftPrior | null = null): number {
  const precision = interim.informationNow + (prior === null ? 0 : 1 / prior.variance);
  const mean = (interim.z * Math.sqrt(interim.informationNow) + (prior === null ? 0 : prior.mean / prior.variance)) / precision;
  const deviation = 1 / Math.sqrt(precision);
  const believed = (u: number) => normalDensity(u) * conditionalPower(interim, mean + u * deviation);
  const width = (2 * REACH) / PANELS;
  let sum = 0;
  for (let panel = 0; panel < PANELS; panel += 1) {
    const low = -REACH + panel * width;
    sum += integrate(believed, low, low + width, POINTS);
  }
  return Math.min(1, sum);
}

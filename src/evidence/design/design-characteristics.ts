/**
 * What a group sequential design costs and gains: how often it stops at each look, how much more information it needs at
 * most than a trial of one look with the same power, and how much it uses on average.
 *
 * `drift` is the mean of Z at the end of the trial under the alternative, `shift` its square; a trial of one look needs
 * `shiftFixed` = (z of alpha + z of power)^2, and the inflation is the ratio. Average sample sizes are in units of the
 * fixed trial: under the alternative, under no effect, and half way. Bounds of futility are obeyed in all of them,
 * binding or not.
 */
import { normalQuantile, normalUpper } from "../../numeric/normal.ts";
import { findRoot } from "../../numeric/root.ts";
import { type Boundaries, boundariesOf } from "./boundaries.ts";
import { oneSidedRate, type SequentialDesign } from "./boundary-design.ts";
import { LookWalk } from "./look-walk.ts";

/** Probabilities of stopping at each look. */
export interface Crossings {
  readonly efficacy: readonly number[];
  /** For a two-sided design, efficacy on the other side. */
  readonly below: readonly number[];
}

/** A design with its bounds and what follows from them. */
export interface SequentialCharacteristics {
  readonly boundaries: Boundaries;
  /** The one-sided level of each look's bound on its own. */
  readonly stageLevels: readonly number[];
  /** The rate of false positives, both sides together, used up by each look when trials stop for efficacy alone (or for binding futility). */
  readonly alphaSpent: readonly number[];
  readonly drift: number;
  readonly shift: number;
  readonly shiftFixed: number;
  readonly inflation: number;
  readonly averageUnderAlternative: number;
  readonly averageUnderNull: number;
  readonly averageHalfway: number;
  readonly underAlternative: Crossings;
  readonly underNull: Crossings;
}

/** The largest drift that is looked at: with it a fixed trial has a power of 1 to every digit. */
export const DRIFT_MAX = 20;

/** The bounds of `design` and their characteristics. */
export function characteristicsOf(design: SequentialDesign): SequentialCharacteristics {
  const boundaries = boundariesOf(design);
  const { information } = design;
  const drift = findRoot((one) => powerAt(design, boundaries, one) - design.power, 0, DRIFT_MAX);
  const shift = drift ** 2;
  const shiftFixed = (normalQuantile(1 - oneSidedRate(design)) + normalQuantile(design.power)) ** 2;
  const inflation = shift / shiftFixed;
  const average = (one: number) => inflation * informationUsed(information, crossings(information, boundaries, one));
  return {
    boundaries,
    stageLevels: boundaries.upper.map(normalUpper),
    alphaSpent: alphaSpent(design, boundaries),
    drift,
    shift,
    shiftFixed,
    inflation,
    averageUnderAlternative: average(drift),
    averageUnderNull: average(0),
    averageHalfway: average(drift / 2),
    underAlternative: crossings(information, boundaries, drift),
    underNull: crossings(information, boundaries, 0),
  };
}

/** How often a trial with `boundaries` stops at each look when the mean of Z at its end is `drift`. */
export function crossings(information: readonly number[], { upper, lower }: Boundaries, drift: number): Crossings {
  const walk = new LookWalk(information, drift);
  const efficacy: number[] = [];
  const below: number[] = [];
  for (const k of information.keys()) {
    efficacy.push(walk.above(k, upper[k]));
    below.push(lower[k] === Number.NEGATIVE_INFINITY ? 0 : walk.below(k, lower[k]));
    walk.goOn(k, lower[k], upper[k]);
  }
  return { efficacy, below };
}

/** The probability of a rejection on the side of the effect: a rejection on the other side is no success. */
export function powerAt({ information }: SequentialDesign, boundaries: Boundaries, drift: number): number {
  return crossings(information, boundaries, drift).efficacy.reduce((sum, probability) => sum + probability, 0);
}

function alphaSpent(design: SequentialDesign, boundaries: Boundaries): readonly number[] {
  const { information, futility, sides } = design;
  const obeyed = sides === 2 || (futility.kind !== "none" && futility.binding);
  const lower = obeyed ? boundaries.lower : information.map(() => Number.NEGATIVE_INFINITY);
  let sum = 0;
  return crossings(information, { upper: boundaries.upper, lower }, 0).efficacy.map((probability) => {
    sum += probability * sides;
    return sum;
  });
}

/** The mean information fraction at which trials end. */
function informationUsed(information: readonly number[], { efficacy, below }: Crossings): number {
  const last = information.length - 1;
  return information.slice(0, last).reduce((mean, t, k) => mean - (efficacy[k] + below[k]) * (1 - t), 1);
}

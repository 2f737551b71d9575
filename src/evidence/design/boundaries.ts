/**
 * The bounds of a group sequential design: how large Z must be at each look to stop for efficacy, and how small to stop
 * for futility.
 *
 * A shape (O'Brien-Fleming, Pocock, Wang-Tsiatis, Haybittle-Peto) has one unknown number, which is found so that all
 * looks together spend the rate. A spending function gives each look its own share, and the bounds follow one by one;
 * looks may then come at other times than planned. Futility by a spending function needs the drift at which the power is
 * reached, and that drift needs the bounds: it is the one at which the last two bounds meet.
 */
import { invariant, never } from "../../base/invariant.ts";
import { findRoot } from "../../numeric/root.ts";
import { type Futility, oneSidedRate, type SequentialDesign, type Shape } from "./boundary-design.ts";
import { LookWalk } from "./look-walk.ts";
import { type Spending, spent } from "./spending.ts";

/**
 * Bounds on Z, one for each look. A look without a bound of futility has -Infinity below, one that may spend nothing
 * Infinity above; the last has the same bound on both sides.
 */
export interface Boundaries {
  readonly upper: readonly number[];
  readonly lower: readonly number[];
}

/** Beyond this many standard deviations a normal tail is 0 in doubles. */
const EDGE = 38;
const DRIFT_MAX = 20;

/** Why a design has no bounds: its fixed bound leaves nothing for the last look, futility leaves too little of the rate, or no effect reaches the power. */
export type Obstacle = "shape" | "futility" | "power";

/** What keeps `design` from having bounds, if anything. */
export function obstacleTo(design: SequentialDesign): Obstacle | null {
  const { shape, futility } = design;
  if (shape.kind !== "spending") {
    const { excess } = problemOf(design, shape, obeyed(design));
    if (excess(EDGE) > 0) return "shape";
    if (excess(0) < 0) return "futility";
  }
  if (futility.kind !== "beta-spending") return null;
  const gap = gapOf(design, futility);
  return gap(0) < 0 && gap(DRIFT_MAX) > 0 ? null : "power";
}

/** The bounds of `design`, to which there is no obstacle. */
export function boundariesOf(design: SequentialDesign): Boundaries {
  const { futility, information } = design;
  const last = information.length - 1;
  switch (futility.kind) {
    case "none": {
      const upper = efficacy(design, obeyed(design));
      return { upper, lower: design.sides === 2 ? upper.map((bound) => -bound) : obeyed(design).with(last, upper[last]) };
    }
    case "bounds": {
      const upper = efficacy(design, obeyed(design));
      return { upper, lower: [...futility.bounds, upper[last]] };
    }
    case "beta-spending":
      return meeting(design, futility);
    default:
      return never(futility, "futility");
  }
}

/** The bounds of futility on Z that the rate of false positives may count on. */
function obeyed({ information, futility }: SequentialDesign): readonly number[] {
  const none = information.map(() => Number.NEGATIVE_INFINITY);
  return futility.kind === "bounds" && futility.binding ? [...futility.bounds, Number.NEGATIVE_INFINITY] : none;
}

/** The bounds of efficacy when trials below `lower` stop, too. */
function efficacy(design: SequentialDesign, lower: readonly number[]): readonly number[] {
  const { shape } = design;
  if (shape.kind === "spending") return spendingBounds(design, shape.spending, lower);
  const { at, excess } = problemOf(design, shape, lower);
  return at(findRoot(excess, 0, EDGE));
}

interface ShapeProblem {
  /** The bounds when the unknown number of the shape is c. */
  readonly at: (c: number) => readonly number[];
  /** What they spend, less the rate. */
  readonly excess: (c: number) => number;
}

function problemOf(design: SequentialDesign, shape: Exclude<Shape, { kind: "spending" }>, lower: readonly number[]): ShapeProblem {
  const { information } = design;
  const at = (c: number) => information.map((t, k) => shapeBound(shape, c, t, k === information.length - 1));
  return { at, excess: (c) => totalAbove(design, at(c), lower) - oneSidedRate(design) };
}

/** The bound at information `t` when the unknown number of the shape is `c`, which is also the last bound. */
function shapeBound(shape: Exclude<Shape, { kind: "spending" }>, c: number, t: number, last: boolean): number {
  switch (shape.kind) {
    case "obrien-fleming":
      return c / Math.sqrt(t);
    case "pocock":
      return c;
    case "wang-tsiatis":
      return c * t ** (shape.delta - 0.5);
    case "haybittle-peto":
      return last ? c : shape.bound;
    default:
      return never(shape, "shape");
  }
}

function totalAbove(design: SequentialDesign, upper: readonly number[], lower: readonly number[]): number {
  const walk = new LookWalk(design.information, 0);
  let sum = 0;
  for (const [k, bound] of upper.entries()) {
    sum += walk.above(k, bound);
    walk.goOn(k, design.sides === 2 ? -bound : lower[k], bound);
  }
  return sum;
}

function spendingBounds(design: SequentialDesign, spending: Spending, lower: readonly number[]): readonly number[] {
  const rate = oneSidedRate(design);
  const walk = new LookWalk(design.information, 0);
  const upper: number[] = [];
  for (const [k, t] of design.information.entries()) {
    const bound = boundAbove(walk, k, share(spending, rate, design.information, k, t));
    upper.push(bound);
    walk.goOn(k, design.sides === 2 ? -bound : lower[k], bound);
  }
  return upper;
}

function share(spending: Spending, rate: number, information: readonly number[], k: number, t: number): number {
  return spent(spending, rate, t) - (k === 0 ? 0 : spent(spending, rate, information[k - 1]));
}

/** The bound above which `probability` lies: the lowest there is when no more trials are left than that, none when nothing is to be spent. */
function boundAbove(walk: LookWalk, k: number, probability: number): number {
  if (walk.above(k, -EDGE) <= probability) return -EDGE;
  if (walk.above(k, EDGE) >= probability) return Number.POSITIVE_INFINITY;
  return findRoot((bound) => walk.above(k, bound) - probability, -EDGE, EDGE);
}

function boundBelow(walk: LookWalk, k: number, probability: number): number {
  const highest = EDGE + DRIFT_MAX;
  if (walk.below(k, highest) <= probability) return highest;
  if (walk.below(k, -EDGE) >= probability) return Number.NEGATIVE_INFINITY;
  return findRoot((bound) => walk.below(k, bound) - probability, -EDGE, highest);
}

/** Bounds of both kinds at the drift at which the last bound of futility is that of efficacy. */
function meeting(design: SequentialDesign, futility: BetaSpending): Boundaries {
  const last = design.information.length - 1;
  const drift = findRoot(gapOf(design, futility), 0, DRIFT_MAX);
  const { upper, lower } = bothSpent(design, futility, fixedBounds(design, futility), drift);
  return { upper, lower: lower.with(last, upper[last]) };
}

/** How far the last bound of futility lies above that of efficacy: it rises with the drift. */
function gapOf(design: SequentialDesign, futility: BetaSpending): (drift: number) => number {
  const last = design.information.length - 1;
  const fixed = fixedBounds(design, futility);
  return (drift) => {
    const { upper, lower, passed } = bothSpent(design, futility, fixed, drift);
    return passed ? 1 : lower[last] - upper[last];
  };
}

/** Bounds of efficacy that do not count on futility; null where they do, and follow from it. */
function fixedBounds(design: SequentialDesign, { binding }: BetaSpending): readonly number[] | null {
  return binding ? null : efficacy(design, obeyed(design));
}

type BetaSpending = Extract<Futility, { kind: "beta-spending" }>;

/**
 * Bounds when the true drift is `drift`. `passed` says that a bound of futility would lie above that of efficacy before
 * the last look, where it is then held: with so large a drift there is less to be wrong about than may be spent.
 */
function bothSpent(
  design: SequentialDesign,
  futility: BetaSpending,
  fixed: readonly number[] | null,
  drift: number,
): Boundaries & { readonly passed: boolean } {
  const { information, shape } = design;
  const underNull = new LookWalk(information, 0);
  const underDrift = new LookWalk(information, drift);
  const upper: number[] = [];
  const lower: number[] = [];
  let passed = false;
  for (const [k, t] of information.entries()) {
    const above = fixed === null ? boundAbove(underNull, k, share(spendingOf(shape), oneSidedRate(design), information, k, t)) : fixed[k];
    const free = boundBelow(underDrift, k, share(futility.spending, 1 - design.power, information, k, t));
    const last = k === information.length - 1;
    passed ||= !last && free > above;
    const below = last ? free : Math.min(free, above);
    upper.push(above);
    lower.push(below);
    underNull.goOn(k, below, above);
    underDrift.goOn(k, below, above);
  }
  return { upper, lower, passed };
}

/** Bounds that depend on each other look by look can only come from shares: other shapes are refused before. */
function spendingOf(shape: Shape): Spending {
  invariant(shape.kind === "spending", `binding futility by spending needs efficacy by spending, not ${shape.kind}`);
  return shape.spending;
}

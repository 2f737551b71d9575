/**
 * A trial as one draws it with a few strokes: how large the differences are, how they spread, who leaves, how many take part;
 * made into the plan that `ryorin design` reads, and into the plan by which its data would be analysed. Points are those of
 * HAM-D17 for the mind and of SSS-8 for the body; a course is a straight line in the root of the week.
 */
import type { JsonObject } from "../base/json.ts";
import type { ByArm } from "../evidence/design/factorial-power.ts";
import { plannedAnalysis } from "./question-plan.ts";

/** How correlation falls with the distance of visits: by every visit between them, or not at all. */
export type CorrelationKind = "ar1" | "cs";

/** Parts of each arm: neither, TMS, exosome, both. */
export type Shares = readonly [neither: number, tms: number, exosome: number, both: number];

/** What can be drawn. */
export interface TrialSketch {
  /** Both minus TMS at the last visit, in points; a gain is positive. */
  readonly mindPoints: number;
  readonly bodyPoints: number;
  /** The interaction in points of the mind: what both gains beyond the sum of either alone. */
  readonly synergyPoints: number;
  /** Of the scores, at any visit. */
  readonly mindDeviation: number;
  readonly bodyDeviation: number;
  /** Between neighbouring visits, or between any two when it does not fall with their distance. */
  readonly correlation: number;
  readonly correlationKind: CorrelationKind;
  /** The share who have left by the last visit, 0 to below 1. */
  readonly leaving: number;
  /** Whether who is worse leaves sooner. */
  readonly leavingDependsOnScore: boolean;
  readonly patients: number;
  /** How those who take part are shared out. */
  readonly shares: Shares;
  readonly weeks: readonly number[];
  /** Two-sided. */
  readonly alpha: number;
  /** How often the data are looked at, the last look among them. */
  readonly looks: number;
  readonly seed: number;
}

/** What one begins with: a trial of 240 in eight visits, as the synthetic one. */
export const FIRST_SKETCH: TrialSketch = {
  mindPoints: 3,
  bodyPoints: 3,
  synergyPoints: 0,
  mindDeviation: 7,
  bodyDeviation: 6,
  correlation: 0.8,
  correlationKind: "ar1",
  leaving: 0.2,
  leavingDependsOnScore: false,
  patients: 240,
  shares: [1, 1, 1, 1],
  weeks: [1, 2, 3, 4, 6, 8, 10, 12],
  alpha: 0.05,
  looks: 1,
  seed: 20261123,
};

/** The points that TMS alone gains over neither, and what neither gains: of the course only, no power rests on them. */
const TMS_POINTS = 4;
const NATURAL_POINTS = 4;
const START = { mind: 24, body: 14 } as const;
const OUTCOME_CORRELATION = 0.4;
/** The change of the log odds of leaving for each standard deviation that somebody is worse. */
const LOG_ODDS = 0.5;
/** Power of the closed form's sequential design. */
const POWER = 0.8;

/** The plan for `ryorin design`, with `replicates` of the simulation. */
export function designPlanOf(sketch: TrialSketch, replicates: number): JsonObject {
  const { weeks, alpha, looks, seed } = sketch;
  const arms = armsOf(sketch.patients, sketch.shares);
  const each = 1 - (1 - sketch.leaving) ** (1 / weeks.length);
  return {
    title: "Does adding exosomes to TMS help?",
    ...(looks > 1 ? { groupSequential: sequentialOf(alpha, looks, arms.neither + arms.tms + arms.exosome + arms.both) } : {}),
    trial: {
      arms: { ...arms },
      weeks: [...weeks],
      outcomes: [outcomeOf(sketch, "mind"), outcomeOf(sketch, "body")],
      outcomeCorrelation: OUTCOME_CORRELATION,
      dropout: sketch.leavingDependsOnScore
        ? { hazards: each, dependsOn: "observed", outcome: "mind", logOddsPerDeviationWorse: LOG_ODDS }
        : { hazards: each, dependsOn: "nothing" },
      alpha,
      analysis: { contrasts: ["both-vs-tms", "both-vs-exosome", "main-exosome", "interaction"] },
    },
    simulation: { replicates, seed },
  };
}

/** About `total` patients in arms that have these shares of them, at least two in each. */
export function armsOf(total: number, shares: Shares): ByArm {
  const [neither, tms, exosome, both] = shares;
  const of = (share: number): number => Math.max(2, Math.round((total * share) / (neither + tms + exosome + both)));
  return { neither: of(neither), tms: of(tms), exosome: of(exosome), both: of(both) };
}

/** The plan by which the trial's data would be analysed, to be locked before there are any. */
export function analysisPlanOf({ weeks }: TrialSketch): JsonObject {
  return plannedAnalysis({
    visits: weeks.map((_, index) => `V${index + 1}`),
    lastWeek: weeks.at(-1) ?? 0,
    factors: {},
    outcomes: ["mind", "body"],
    balance: ["age", "body0"],
  });
}

function sequentialOf(alpha: number, looks: number, total: number): JsonObject {
  return {
    alpha: alpha / 2,
    sides: 1,
    power: POWER,
    information: Array.from({ length: looks }, (_, look) => (look + 1) / looks),
    shape: { kind: "spending", spending: { kind: "lan-demets-obrien-fleming" } },
    fixedTotal: total,
  };
}

function outcomeOf(sketch: TrialSketch, name: "mind" | "body"): JsonObject {
  const [points, deviation] = name === "mind" ? [sketch.mindPoints, sketch.mindDeviation] : [sketch.bodyPoints, sketch.bodyDeviation];
  const synergy = name === "mind" ? sketch.synergyPoints : 0;
  const last = Math.sqrt(sketch.weeks.at(-1) ?? 1);
  const course = (gain: number) => sketch.weeks.map((week) => START[name] - gain * (Math.sqrt(week) / last));
  return {
    name,
    better: "lower",
    baseline: { mean: START[name], deviation },
    means: {
      neither: course(NATURAL_POINTS),
      tms: course(NATURAL_POINTS + TMS_POINTS),
      exosome: course(NATURAL_POINTS + points - synergy),
      both: course(NATURAL_POINTS + TMS_POINTS + points),
    },
    deviations: deviation,
    correlation: { kind: sketch.correlationKind, rho: sketch.correlation },
  };
}

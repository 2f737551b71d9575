/**
 * A longitudinal 2x2 trial as it is imagined: how many patients, what would be measured, how the measurements hang
 * together, who leaves, what comes between, and how the data will be analysed. Everything that a simulation does follows
 * from this and a seed.
 *
 * Visits are numbered from 0. A list "by visit" has one number for each visit after the baseline. Nothing here has been
 * estimated: these are assumptions, and the answer is only as good as they are.
 */
import type { CovarianceKind } from "../mmrm/covariance/kinds.ts";
import type { Procedure } from "../multiplicity/adjust.ts";
import type { Arm, Contrast } from "./factorial-contrasts.ts";
import type { Better, ByArm } from "./factorial-power.ts";

/** How the measurements of one outcome are correlated, baseline first when there is one. Correlations are above -1 and below 1. */
export type CorrelationPlan =
  /** The same between any two. */
  | { readonly kind: "cs"; readonly rho: number }
  /** rho to the power of the number of visits between. */
  | { readonly kind: "ar1"; readonly rho: number }
  /** rho to the power of the weeks between. */
  | { readonly kind: "exponential"; readonly rhoPerWeek: number }
  /** One number for each distance in visits. */
  | { readonly kind: "toeplitz"; readonly byLag: readonly number[] }
  /** One number for each pair of neighbours; further apart, their product. */
  | { readonly kind: "antedependence"; readonly byNeighbour: readonly number[] }
  | { readonly kind: "unstructured"; readonly matrix: readonly (readonly number[])[] };

/** One outcome. Its unit is that of its means and deviations. */
export interface OutcomePlan {
  readonly name: string;
  readonly better: Better;
  /** Before treatment; null when the outcome has no baseline and the analysis adjusts for none. */
  readonly baseline: { readonly mean: number; readonly deviation: number } | null;
  /** The mean of each arm by visit. */
  readonly means: Readonly<Record<Arm, readonly number[]>>;
  /** Standard deviations by visit. */
  readonly deviations: readonly number[];
  readonly correlation: CorrelationPlan;
}

/** How the chance of an event depends on how a patient is doing. */
export interface RiskPlan {
  /** The probability of the event in the interval before each visit, for a patient who is as the average of the arms. */
  readonly hazards: readonly number[];
  /** `observed`: on the last value that was seen; `unobserved`: on the value at the coming visit, which may never be seen. */
  readonly dependsOn: "nothing" | "observed" | "unobserved";
  /** Index of the outcome on which it depends. */
  readonly outcome: number;
  /** The change of the log odds for each standard deviation that a patient is worse. */
  readonly logOddsPerDeviationWorse: number;
  readonly logOddsByArm: ByArm;
}

/** Something that happens after randomisation and changes what a measurement means. */
export interface IntercurrentEvent {
  readonly name: string;
  readonly risk: RiskPlan;
  /** The treatment that ends with it: later means are those of the arm without it. */
  readonly ends: "nothing" | "tms" | "exosome" | "both";
  /** What is added to each outcome from then on, by outcome. */
  readonly shifts: readonly number[];
  /** What is done with what is measured afterwards (ICH E9(R1)). */
  readonly strategy: EventStrategy;
}

/** `treatment-policy` uses it, `hypothetical` leaves it out, `composite` puts a value in its place, one for each outcome. */
export type EventStrategy =
  | { readonly kind: "treatment-policy" }
  | { readonly kind: "hypothetical" }
  | { readonly kind: "composite"; readonly values: readonly number[] };

/** A test of the plan. */
export type TestName = Contrast | "min-test";

/** Several hypotheses and the procedure that keeps their common rate. */
export interface FamilyPlan {
  readonly procedure: Procedure;
  readonly hypotheses: readonly { readonly outcome: number; readonly test: TestName }[];
}

/** How each simulated trial is analysed: outcome on baseline, TMS, exosome and their product, each by visit, REML, Satterthwaite. */
export interface TrialAnalysis {
  /** Tried in this order until one fits. */
  readonly covariance: readonly CovarianceKind[];
  /** The visit at which the questions are asked. */
  readonly visit: number;
  readonly contrasts: readonly Contrast[];
  readonly family: FamilyPlan | null;
}

/** A trial. */
export interface TrialPlan {
  readonly arms: ByArm;
  /** The week of each visit after the baseline, rising. */
  readonly weeks: readonly number[];
  readonly outcomes: readonly OutcomePlan[];
  /** The correlation of the outcomes with each other, within a visit: a symmetric matrix, positive definite. */
  readonly outcomeCorrelation: readonly (readonly number[])[];
  /** Leaving the trial: no outcome is seen any more. */
  readonly dropout: RiskPlan;
  /** The probability that a visit is missed and the next is kept. */
  readonly missedVisits: number;
  readonly events: readonly IntercurrentEvent[];
  /** Two-sided. */
  readonly alpha: number;
  readonly analysis: TrialAnalysis;
}

/** A trial, how often it is simulated, and the seed of all chance. */
export interface SimulationPlan {
  readonly trial: TrialPlan;
  readonly replicates: number;
  readonly seed: number;
}

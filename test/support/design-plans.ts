/** Small trials for tests of the design: quick to simulate, and sound. */
import type { TrialPlan } from "../../src/evidence/design/trial-plan.ts";

const NO_ARM = { neither: 0, tms: 0, exosome: 0, both: 0 };

/** Nobody leaves, nothing happens. */
export const NO_RISK = { hazards: [0, 0, 0], dependsOn: "nothing", outcome: 0, logOddsPerDeviationWorse: 0, logOddsByArm: NO_ARM } as const;

/** Twenty patients an arm, three visits, one outcome in which both treatments help and do so together. */
export const SMALL_TRIAL: TrialPlan = {
  arms: { neither: 20, tms: 20, exosome: 20, both: 20 },
  weeks: [2, 4, 8],
  outcomes: [
    {
      name: "mind",
      better: "lower",
      baseline: { mean: 22, deviation: 4 },
      means: { neither: [21, 20, 19], tms: [20, 18, 16], exosome: [21, 19, 18], both: [19, 16, 12] },
      deviations: [5, 5, 6],
      correlation: { kind: "ar1", rho: 0.7 },
    },
  ],
  outcomeCorrelation: [[1]],
  dropout: { ...NO_RISK, hazards: [0.02, 0.04, 0.06] },
  missedVisits: 0,
  events: [],
  alpha: 0.05,
  analysis: { covariance: ["us", "cs"], visit: 2, contrasts: ["both-vs-tms", "both-vs-exosome", "interaction"], family: null },
};

/** The same with a second outcome, for which a high value is good. */
export const TWO_OUTCOMES: TrialPlan = {
  ...SMALL_TRIAL,
  outcomes: [
    ...SMALL_TRIAL.outcomes,
    {
      name: "quality",
      better: "higher",
      baseline: null,
      means: { neither: [50, 51, 52], tms: [51, 53, 56], exosome: [50, 52, 55], both: [52, 56, 62] },
      deviations: [10, 10, 10],
      correlation: { kind: "cs", rho: 0.5 },
    },
  ],
  outcomeCorrelation: [
    [1, -0.5],
    [-0.5, 1],
  ],
};

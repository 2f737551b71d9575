/**
 * Everything that is said about the time to response or relapse in a factorial trial of TMS and exosomes: curves, tests,
 * hazard ratios with their interaction and the check that they stay the same, and the weeks gained. Where hazards are not
 * proportional the hazard ratio is an average over time, and the restricted means are the answer to lean on.
 */
import { ARMS, type Arm, armOf } from "../arms.ts";
import { type Answer, type ChiSquaredTest, LEVEL, type NormalEstimate } from "../estimate.ts";
import type { Finding } from "../finding.ts";
import { designOf, type NamedColumn, product } from "../regression/design.ts";
import { likelihoodRatioTest } from "../regression/likelihood-ratio.ts";
import { type Concordance, concordanceOf } from "./concordance.ts";
import { type CoxFit, type CoxModel, coxRegression } from "./cox.ts";
import { kaplanMeier, type SurvivalCurve } from "./kaplan-meier.ts";
import { type LogRankTest, logRankTest } from "./log-rank.ts";
import type { Ties } from "./partial-likelihood.ts";
import { type ProportionalHazardsTest, proportionalHazardsTest } from "./proportional-hazards.ts";
import { type RestrictedMean, restrictedMean, restrictedMeanDifference } from "./restricted-mean.ts";
import { type GroupedSurvival, ofGroup } from "./survival-data.ts";

/** One entry a patient in each column. */
export interface FactorialSurvival {
  readonly times: ArrayLike<number>;
  /** 1 if the event came at that time, 0 if the patient was last seen then without it. */
  readonly events: ArrayLike<number>;
  /** 1 where given, 0 where not. */
  readonly tms: NamedColumn;
  readonly exosome: NamedColumn;
  readonly covariates: readonly NamedColumn[];
  readonly strata: ArrayLike<number> | null;
}

/** What is compared with what. */
export const COMPARISONS = {
  "both-vs-tms": ["both", "tms"],
  "both-vs-exosome": ["both", "exosome"],
  "both-vs-neither": ["both", "neither"],
} as const satisfies Readonly<Record<string, readonly [Arm, Arm]>>;
export type Comparison = keyof typeof COMPARISONS;

/** Two arms. */
export interface ComparedArms {
  readonly logRank: Answer<LogRankTest>;
  /** The mean time without the event up to the horizon, in units of time. */
  readonly restrictedMeanDifference: Answer<NormalEstimate>;
}

/** The answers. */
export interface TimeToEventAnalysis {
  readonly horizon: number;
  readonly curves: Readonly<Record<Arm, SurvivalCurve>>;
  readonly restrictedMeans: Readonly<Record<Arm, Answer<RestrictedMean>>>;
  /** All arms at once, plain and weighted to early events. */
  readonly logRank: Answer<LogRankTest>;
  readonly petoPrentice: Answer<LogRankTest>;
  readonly comparisons: Readonly<Record<Comparison, ComparedArms>>;
  readonly cox: Answer<CoxFit>;
  readonly interaction: { readonly coefficient: string; readonly test: Answer<ChiSquaredTest> };
  readonly concordance: Answer<Concordance>;
  readonly proportionalHazards: Answer<ProportionalHazardsTest>;
  readonly findings: readonly Finding[];
}

/** Analyses the trial up to `horizon`, in the unit of the times. */
export function analyseTimeToEvent(
  data: FactorialSurvival,
  { horizon, ties = "efron", level = LEVEL }: { readonly horizon: number; readonly ties?: Ties; readonly level?: number },
): TimeToEventAnalysis {
  const groups = Array.from(data.times, (_, i) => ARMS.indexOf(armOf(data.tms.values[i], data.exosome.values[i])));
  const grouped: GroupedSurvival = { times: data.times, events: data.events, groups, names: ARMS, strata: data.strata };
  const arm = (name: Arm) => ({ ...ofGroup(grouped, ARMS.indexOf(name)), name });
  const compare = (comparison: Comparison): ComparedArms => {
    const [first, second] = COMPARISONS[comparison];
    return {
      logRank: logRankTest(only(grouped, [first, second])),
      restrictedMeanDifference: restrictedMeanDifference(arm(first), arm(second), horizon, level),
    };
  };
  const pair = product(data.tms, data.exosome);
  const main = [data.tms, data.exosome, ...data.covariates];
  const model: CoxModel = { ...grouped, design: designOf([...main, pair]), ties };
  const cox = coxRegression(model, level);
  const proportionalHazards = cox.ok ? proportionalHazardsTest(model, cox.value) : cox;
  return {
    horizon,
    curves: byArm((name) => kaplanMeier(arm(name), level)),
    restrictedMeans: byArm((name) => restrictedMean(arm(name), horizon)),
    logRank: logRankTest(grouped),
    petoPrentice: logRankTest(grouped, { rho: 1 }),
    comparisons: {
      "both-vs-tms": compare("both-vs-tms"),
      "both-vs-exosome": compare("both-vs-exosome"),
      "both-vs-neither": compare("both-vs-neither"),
    },
    cox,
    interaction: { coefficient: pair.name, test: interactionTest(cox, coxRegression({ ...model, design: designOf(main) }, level)) },
    concordance: cox.ok ? concordanceOf(model, cox.value) : cox,
    proportionalHazards,
    findings: proportionalHazards.ok ? proportionalHazards.value.findings : [],
  };
}

function byArm<Value>(of: (arm: Arm) => Value): Readonly<Record<Arm, Value>> {
  return { neither: of("neither"), tms: of("tms"), exosome: of("exosome"), both: of("both") };
}

/** The patients of two arms, as two groups. */
function only({ times, events, groups, strata }: GroupedSurvival, arms: readonly [Arm, Arm]): GroupedSurvival {
  const indices = arms.map((name) => ARMS.indexOf(name));
  const kept = Array.from(groups).flatMap((group, i) => (indices.includes(group) ? [i] : []));
  const take = (values: ArrayLike<number>) => Float64Array.from(kept, (i) => values[i]);
  return {
    times: take(times),
    events: take(events),
    groups: kept.map((i) => indices.indexOf(groups[i])),
    names: arms,
    strata: strata === null ? null : take(strata),
  };
}

function interactionTest(withPair: Answer<CoxFit>, without: Answer<CoxFit>): Answer<ChiSquaredTest> {
  if (!withPair.ok) return withPair;
  if (!without.ok) return without;
  return { ok: true, value: likelihoodRatioTest(withPair.value.logLikelihood.fitted, without.value.logLikelihood.fitted, 1) };
}

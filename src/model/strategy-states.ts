/**
 * A population in every run of every strategy, under the same chance. Runs that do not differ by their jumps are computed once:
 * where no exosome is given, "all" is "tms", to the bit.
 */
import { invariant } from "../base/invariant.ts";
import { ok, type Result } from "../base/result.ts";
import { sharedRow } from "./coefficients.ts";
import { type Forcing, forcingOf } from "./forcing.ts";
import { type Cohort, simulateStates } from "./heun.ts";
import { type DailyJumps, dailyJumps } from "./jumps.ts";
import { noiseOf } from "./noise.ts";
import type { ParameterValues } from "./parameter-values.ts";
import type { ModelRefusal } from "./refusal.ts";
import { jumpsOf, type Regimen } from "./regimen.ts";
import { jumpsIn, RUNS, type Run, regimenOf, STRATEGIES, type Strategy } from "./strategies.ts";

/** Something for each strategy and run. */
export type ByRun<Of> = Readonly<Record<Strategy, Readonly<Record<Run, Of>>>>;

/** The runs that differ, and which of them each strategy's run is. */
export interface StrategyRuns {
  readonly parameters: ParameterValues;
  readonly forcings: readonly Forcing[];
  readonly which: ByRun<number>;
}

/** The days by strategy and run of `regimen`, or why it cannot be used. */
export function strategyJumps(regimen: Regimen, p: ParameterValues): Result<ReadonlyMap<Strategy, DailyJumps>, ModelRefusal> {
  const jumps = new Map<Strategy, DailyJumps>();
  for (const strategy of STRATEGIES) {
    const daily = dailyJumps(jumpsOf(regimenOf(regimen, strategy), p), regimen.lastDay);
    if (!daily.ok) return daily;
    jumps.set(strategy, daily.value);
  }
  return ok(jumps);
}

/** The runs of `jumps`, each made ready for the kernel once. */
export function strategyRuns(jumps: ReadonlyMap<Strategy, DailyJumps>, parameters: ParameterValues): StrategyRuns {
  const known: DailyJumps[] = [];
  const numberOf = (daily: DailyJumps): number => {
    const before = known.findIndex(({ amounts }) => amounts.every((amount, index) => amount === daily.amounts[index]));
    return before >= 0 ? before : known.push(daily) - 1;
  };
  const runsOf = (strategy: Strategy): Record<Run, number> => {
    const daily = jumps.get(strategy);
    invariant(daily !== undefined, `the jumps of ${strategy}`);
    const [nothing, expectation, tms, all] = RUNS.map((run) => numberOf(jumpsIn(run, daily)));
    return { nothing, expectation, tms, all };
  };
  const which = { neither: runsOf("neither"), tms: runsOf("tms"), exosome: runsOf("exosome"), both: runsOf("both") };
  return { parameters, forcings: known.map((daily) => forcingOf(daily, parameters, 1)), which };
}

/**
 * What `digest` makes of the states of `cohort` on `days`, for every run of every strategy. The states are those of one run after the
 * other in the same array.
 */
export function simulateRuns<Digest>(
  cohort: Cohort,
  { parameters, forcings, which }: StrategyRuns,
  days: readonly number[],
  digest: (states: Float64Array) => Digest,
): ByRun<Digest> {
  const shared = sharedRow(parameters);
  const noise = noiseOf(parameters, 1);
  let states: Float64Array | undefined;
  const digests = forcings.map((forcing) => {
    states = simulateStates(cohort, shared, forcing, noise, days, states);
    return digest(states);
  });
  const runsOf = ({ nothing, expectation, tms, all }: ByRun<number>[Strategy]): Record<Run, Digest> => ({
    nothing: digests[nothing],
    expectation: digests[expectation],
    tms: digests[tms],
    all: digests[all],
  });
  return { neither: runsOf(which.neither), tms: runsOf(which.tms), exosome: runsOf(which.exosome), both: runsOf(which.both) };
}

/**
 * States of a population in every run of every strategy, under the same chance. Runs that do not differ by their jumps are
 * computed once: where no exosome is given, "all" is "tms", to the bit.
 */
import { ok, type Result } from "../base/result.ts";
import { sharedRow } from "./coefficients.ts";
import { forcingOf } from "./forcing.ts";
import { type Cohort, simulateStates } from "./heun.ts";
import { type DailyJumps, dailyJumps } from "./jumps.ts";
import { noiseOf } from "./noise.ts";
import type { ParameterValues } from "./parameter-values.ts";
import type { ModelRefusal } from "./refusal.ts";
import { jumpsOf, type Regimen } from "./regimen.ts";
import { jumpsIn, RUNS, type Run, regimenOf, STRATEGIES, type Strategy } from "./strategies.ts";

/** For each strategy and run the states as `simulateStates` gives them. */
export type StrategyStates = Readonly<Record<Strategy, Readonly<Record<Run, Float64Array>>>>;

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

/** The states of `cohort` on `days` in every run of every strategy. */
export function simulateStrategies(
  cohort: Cohort,
  p: ParameterValues,
  jumps: ReadonlyMap<Strategy, DailyJumps>,
  days: readonly number[],
): StrategyStates {
  const shared = sharedRow(p);
  const noise = noiseOf(p, 1);
  const known: { readonly jumps: DailyJumps; readonly states: Float64Array }[] = [];
  const simulate = (daily: DailyJumps): Float64Array => {
    const before = known.find((one) => sameAmounts(one.jumps.amounts, daily.amounts));
    if (before !== undefined) return before.states;
    const states = simulateStates(cohort, shared, forcingOf(daily, p, 1), noise, days);
    known.push({ jumps: daily, states });
    return states;
  };
  const runsOf = (strategy: Strategy): Record<Run, Float64Array> => {
    const daily = jumps.get(strategy);
    if (daily === undefined) throw new Error(`invariant: the jumps of ${strategy}`);
    const [nothing, expectation, tms, all] = RUNS.map((run) => simulate(jumpsIn(run, daily)));
    return { nothing, expectation, tms, all };
  };
  return { neither: runsOf("neither"), tms: runsOf("tms"), exosome: runsOf("exosome"), both: runsOf("both") };
}

function sameAmounts(a: Float64Array, b: Float64Array): boolean {
  return a.every((amount, index) => amount === b[index]);
}

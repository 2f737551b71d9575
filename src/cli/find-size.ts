/** Looks for the size of a trial by simulating it at one size after the other, each on all threads. */
import type { ShardResult } from "../evidence/design/simulate-shard.ts";
import { estimateSize, nextArms, type SizeSearch, type SizeTarget, type TriedSize, trySize } from "../evidence/design/size-search.ts";
import type { SimulationPlan } from "../evidence/design/trial-plan.ts";

/** Simulates a plan, showing the power of the target while it runs; of the plan's last test where there is none. */
export type Run = (plan: SimulationPlan, target: SizeTarget | null) => Promise<readonly ShardResult[]>;

/** The search for `target`, begun with the `shards` of `plan` itself. A size that was stopped half way does not count. */
export async function findSize(
  plan: SimulationPlan,
  target: SizeTarget,
  shards: readonly ShardResult[],
  run: Run,
  signal: AbortSignal,
): Promise<SizeSearch> {
  const tried: TriedSize[] = [trySize(plan.trial, target, shards)];
  for (let arms = nextArms(plan.trial, target, tried); arms !== null && !signal.aborted; arms = nextArms(plan.trial, target, tried)) {
    const trial = { ...plan.trial, arms };
    const found = await run({ ...plan, trial }, target);
    if (!signal.aborted) tried.push(trySize(trial, target, found));
  }
  return { target, tried, ...estimateSize(plan.trial, target, tried) };
}

/** A simulation on many threads: the same numbers on any number of them, and when it is stopped, as if fewer replicates had been asked for. */
import type { ShardResult } from "../evidence/design/simulate-shard.ts";
import type { SimulationPlan } from "../evidence/design/trial-plan.ts";
import { type PoolOptions, runInShards } from "./shard-pool.ts";

const RUN_LENGTH = 50;

/** The shards of `plan` from replicate 0 on. Throws what a thread throws. */
export function simulate(
  plan: SimulationPlan,
  options: Pick<PoolOptions<ShardResult>, "workers" | "onProgress" | "signal">,
): Promise<readonly ShardResult[]> {
  const worker = new URL("./simulation-worker.ts", import.meta.url);
  return runInShards({ ...options, worker, data: plan, replicates: plan.replicates, runLength: RUN_LENGTH });
}

/**
 * Many threads for one simulation. Each is given the next run of replicates when it has finished one, so that none waits;
 * which thread took which run has no effect on any number. When it is stopped, what was finished without a gap from the
 * first replicate on is the answer, as if so many had been asked for.
 */
import { Worker } from "node:worker_threads";
import type { ShardResult } from "../evidence/design/simulate-shard.ts";
import type { SimulationPlan } from "../evidence/design/trial-plan.ts";

/** Replicates `from` to `to` - 1. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** How a simulation is run. */
export interface PoolOptions {
  readonly workers: number;
  /** Called after each run with its result and the number of replicates that are done by then. */
  readonly onProgress: (latest: ShardResult, done: number) => void;
  /** Stops the simulation when it is aborted. */
  readonly signal: AbortSignal;
}

/** Replicates in one run: a few hundred milliseconds of work at most, so that progress is live and a stop is quick. */
const RUN_LENGTH = 50;

/** The shards of `plan` from replicate 0 on: all of them, or fewer when it was stopped. Throws what a thread throws. */
export async function simulate(plan: SimulationPlan, { workers, onProgress, signal }: PoolOptions): Promise<readonly ShardResult[]> {
  const runs = runsOf(plan.replicates);
  const results = new Map<number, ShardResult>();
  const threads = Array.from(
    { length: Math.min(workers, runs.length) },
    () => new Worker(new URL("./simulation-worker.ts", import.meta.url), { workerData: plan }),
  );
  let next = 0;
  let done = 0;
  const work = (thread: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const give = (): void => {
        const run = signal.aborted ? undefined : runs[next];
        next += 1;
        if (run === undefined) resolve();
        else thread.postMessage(run);
      };
      thread.on("message", (shard: ShardResult) => {
        results.set(shard.from, shard);
        done += shard.to - shard.from;
        onProgress(shard, done);
        give();
      });
      thread.once("error", reject);
      signal.addEventListener("abort", () => resolve(), { once: true });
      give();
    });
  try {
    await Promise.all(threads.map(work));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return withoutGap(runs, results);
}

function runsOf(replicates: number): readonly Run[] {
  return Array.from({ length: Math.ceil(replicates / RUN_LENGTH) }, (_, index) => ({
    from: index * RUN_LENGTH,
    to: Math.min(replicates, (index + 1) * RUN_LENGTH),
  }));
}

function withoutGap(runs: readonly Run[], results: ReadonlyMap<number, ShardResult>): readonly ShardResult[] {
  const shards = runs.map(({ from }) => results.get(from));
  const gap = shards.indexOf(undefined);
  return shards.slice(0, gap < 0 ? shards.length : gap).flatMap((shard) => (shard === undefined ? [] : [shard]));
}

/**
 * Many threads for one piece of work that is cut into runs of replicates. Each thread is given the next run when it has
 * finished one, so that none waits; which thread took which run has no effect on any number. When it is stopped, what was
 * finished without a gap from the first replicate on is the answer.
 */
import { Worker } from "node:worker_threads";

/** Replicates `from` to `to` - 1. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** What is run, and how. */
export interface PoolOptions<Shard> {
  /** The file of the thread: it answers each run with its shard. */
  readonly worker: URL;
  /** What each thread is given once. */
  readonly data: unknown;
  readonly replicates: number;
  /** Replicates in one run: a few hundred milliseconds of work at most, so that progress is live and a stop is quick. */
  readonly runLength: number;
  readonly workers: number;
  /** Called after each run with its shard and the number of replicates that are done by then. */
  readonly onProgress: (latest: Shard, done: number) => void;
  /** Stops the work when it is aborted. */
  readonly signal: AbortSignal;
}

/** The shards from replicate 0 on, in order: all of them, or fewer when it was stopped. Throws what a thread throws. */
export async function runInShards<Shard>(options: PoolOptions<Shard>): Promise<readonly Shard[]> {
  const { worker, data, replicates, runLength, workers, onProgress, signal } = options;
  const runs = runsOf(replicates, runLength);
  const results = new Map<number, Shard>();
  const threads = Array.from({ length: Math.min(workers, runs.length) }, () => new Worker(worker, { workerData: data }));
  let next = 0;
  let done = 0;
  const work = (thread: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let given: Run | undefined;
      const give = (): void => {
        given = signal.aborted ? undefined : runs[next];
        next += 1;
        if (given === undefined) resolve();
        else thread.postMessage(given);
      };
      thread.on("message", (shard: Shard) => {
        if (given === undefined) return;
        results.set(given.from, shard);
        done += given.to - given.from;
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

function runsOf(replicates: number, length: number): readonly Run[] {
  return Array.from({ length: Math.ceil(replicates / length) }, (_, index) => ({
    from: index * length,
    to: Math.min(replicates, (index + 1) * length),
  }));
}

function withoutGap<Shard>(runs: readonly Run[], results: ReadonlyMap<number, Shard>): readonly Shard[] {
  const shards: Shard[] = [];
  for (const { from } of runs) {
    const shard = results.get(from);
    if (shard === undefined) return shards;
    shards.push(shard);
  }
  return shards;
}

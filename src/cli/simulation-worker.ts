/** A thread that simulates: it is given a plan once, and then runs of replicates, one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { shardRunner } from "../evidence/design/simulate-shard.ts";
import type { Run } from "./shard-pool.ts";

const run = shardRunner(workerData);

parentPort?.on("message", ({ from, to }: Run) => {
  parentPort?.postMessage(run(from, to));
});

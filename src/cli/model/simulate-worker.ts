/** A thread that simulates virtual patients: it is given a plan once, and then runs of patients. */
import { parentPort, workerData } from "node:worker_threads";
import { populationRunner } from "../../model/simulate-shard.ts";
import type { Run } from "../shard-pool.ts";

const run = populationRunner(workerData);

parentPort?.on("message", ({ from, to }: Run) => {
  parentPort?.postMessage(run(from, to));
});

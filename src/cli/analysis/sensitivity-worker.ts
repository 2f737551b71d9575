/** A thread of a sensitivity analysis: it is given the job once, and then runs of replicates, one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { type SensitivityJob, sensitivityShard } from "../../evidence/missing/sensitivity.ts";
import type { Run } from "../shard-pool.ts";

const job: SensitivityJob = workerData;

parentPort?.on("message", ({ from, to }: Run) => {
  parentPort?.postMessage(sensitivityShard(job, from, to));
});

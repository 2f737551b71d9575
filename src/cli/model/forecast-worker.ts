/** A thread that forecasts one patient under one prior after the other: run k is prior k. */
import { parentPort, workerData } from "node:worker_threads";
import { PRIORS } from "../../model/exosome-priors.ts";
import { priorRunner } from "../../model/forecast/patient-forecast.ts";
import type { Run } from "../shard-pool.ts";

const runner = priorRunner(workerData);

parentPort?.on("message", ({ from }: Run) => {
  parentPort?.postMessage(runner.ok ? runner.value(PRIORS[from] ?? "sceptical") : runner);
});

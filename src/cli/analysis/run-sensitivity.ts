/** Sensitivity analyses on several threads, with progress; the numbers are the same on any number of them. */
import { fail, type Result } from "../../base/result.ts";
import { type Finding, finding } from "../../evidence/finding.ts";
import { type Sensitivity, type SensitivityShard, sensitivityResult } from "../../evidence/missing/sensitivity.ts";
import type { PlannedSensitivity } from "../../evidence/report/analysis.ts";
import { analysisWords } from "../../words/analysis.ts";
import { runInShards } from "../shard-pool.ts";
import type { Terminal } from "../terminal.ts";

/** A few replicates make a run: each is a fit of the model. */
const RUN_LENGTH = 10;

/** The outcome of one analysis; stopped by `signal`, it is not done. */
export async function runSensitivity(
  { plan, job }: PlannedSensitivity,
  workers: number,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Result<Sensitivity, Finding>> {
  if (!job.ok) return job;
  const { replicates } = job.value;
  const label = { ja: analysisWords.imputing.ja.replace("{name}", plan.name), en: analysisWords.imputing.en.replace("{name}", plan.name) };
  terminal.progress(label, 0, replicates);
  const shards = await runInShards<SensitivityShard>({
    worker: new URL("./sensitivity-worker.ts", import.meta.url),
    data: job.value,
    replicates,
    runLength: RUN_LENGTH,
    workers,
    signal,
    onProgress: (_, done) => terminal.progress(label, done, replicates),
  });
  const done = signal.aborted ? shards.length * RUN_LENGTH : replicates;
  return done < replicates
    ? fail(finding("missing.not-done", { analysis: plan.name, failed: replicates - done, of: replicates }))
    : sensitivityResult(job.value, shards);
}

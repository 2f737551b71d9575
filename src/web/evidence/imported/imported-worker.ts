/** The analysis of an imported file on a thread of its own: the record's values joined with the file, by the locked plan and nothing else. */
import { sensitivityResult, sensitivityShard } from "../../../evidence/missing/sensitivity.ts";
import { beginAnalysis, finishAnalysis } from "../../../evidence/report/analysis.ts";
import { withRecord } from "../../../insight/imported-file.ts";
import { reportFiles } from "../report-files.ts";
import type { ImportedAnswer, ImportedRequest } from "./answer.ts";

const TABLE_NAME = "analysis.csv";

addEventListener("message", ({ data }: MessageEvent<ImportedRequest>) => postMessage(answerOf(data)));

function answerOf({ text, charts, locked, version }: ImportedRequest): ImportedAnswer {
  const joined = withRecord(text, charts);
  if (joined === null) return { status: "refused", findings: [] };
  const software = { name: "ryorin", version };
  const begun = beginAnalysis(joined.csv, locked.plans.visits, { locked: locked.hashes.visits, seed: null, software });
  if (!begun.ok) return { status: "refused", findings: begun.error.findings };
  const outcomes = begun.value.sensitivities.map(({ job }) =>
    job.ok ? sensitivityResult(job.value, [sensitivityShard(job.value, 0, job.value.replicates)]) : job,
  );
  const result = finishAnalysis(begun.value, outcomes);
  const { csv, ...join } = joined;
  return {
    status: "answered",
    result,
    join,
    files: [
      { name: TABLE_NAME, text: csv },
      { name: "analysis.plan.json", text: `${JSON.stringify(locked.plans.visits, null, 2)}\n` },
      ...reportFiles(begun.value, result, TABLE_NAME),
    ],
  };
}

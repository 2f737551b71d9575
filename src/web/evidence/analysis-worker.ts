/** The analyses on a thread of their own, so that the page stays free: by the locked plans and nothing else. */

import { sensitivityResult, sensitivityShard } from "../../evidence/missing/sensitivity.ts";
import { analysePatients } from "../../evidence/patients/patients-analysis.ts";
import { beginAnalysis, finishAnalysis } from "../../evidence/report/analysis.ts";
import { armCourses } from "../../insight/courses.ts";
import { patientsLines } from "../../words/report/patients-lines.ts";
import type { AnalysisAnswer, AnalysisRequest } from "./answer.ts";
import { reportFiles } from "./report-files.ts";

const COURSES = ["mind", "body", "qualityOfLife"] as const;
const TABLE_NAME = "analysis.csv";

addEventListener("message", ({ data }: MessageEvent<AnalysisRequest>) => postMessage(answerOf(data)));

function answerOf(request: AnalysisRequest): AnalysisAnswer {
  const { locked, visits, patients, version } = request;
  const software = { name: "ryorin", version };
  const begun = beginAnalysis(visits, locked.plans.visits, { locked: locked.hashes.visits, seed: null, software });
  const ofPatients = analysePatients(patients, locked.plans.patients, { locked: locked.hashes.patients, seed: null, software });
  const result = begun.ok
    ? finishAnalysis(
        begun.value,
        begun.value.sensitivities.map(({ job }) =>
          job.ok ? sensitivityResult(job.value, [sensitivityShard(job.value, 0, job.value.replicates)]) : job,
        ),
      )
    : null;
  return {
    visits: result === null ? { status: "refused", findings: begun.ok ? [] : begun.error.findings } : { status: "answered", result },
    patients: ofPatients.ok ? { status: "answered", result: ofPatients.value } : { status: "refused", findings: ofPatients.error.findings },
    courses: COURSES.map((outcome) => ({ outcome, arms: armCourses(visits, outcome) })),
    files: [
      { name: TABLE_NAME, text: visits },
      { name: "patients.csv", text: patients },
      { name: "analysis.plan.json", text: `${JSON.stringify(locked.plans.visits, null, 2)}\n` },
      { name: "patients.plan.json", text: `${JSON.stringify(locked.plans.patients, null, 2)}\n` },
      ...(begun.ok && result !== null ? reportFiles(begun.value, result, TABLE_NAME) : []),
      ...(ofPatients.ok
        ? (["ja", "en"] as const).map((language) => ({
            name: `patients.${language}.md`,
            text: `${patientsLines(ofPatients.value, language).join("\n")}\n`,
          }))
        : []),
    ],
  };
}

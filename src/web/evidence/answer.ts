/** What the worker answers: the analyses by the locked plans, the observed courses, and everything that can be taken home. */
import type { Finding } from "../../evidence/finding.ts";
import type { PatientsResult } from "../../evidence/patients/patients-analysis.ts";
import type { AnalysisResult } from "../../evidence/report/result.ts";
import type { AnalysisOutcome } from "../../insight/analysis-patient.ts";
import type { ArmCourses } from "../../insight/courses.ts";
import type { LockedPlan } from "../../server/evidence-contract.ts";
import type { TextFile } from "../ui/save-file.ts";

/** What the worker is given. */
export interface AnalysisRequest {
  readonly locked: LockedPlan;
  readonly visits: string;
  readonly patients: string;
  readonly version: string;
}

export interface AnalysisAnswer {
  readonly visits:
    | { readonly status: "answered"; readonly result: AnalysisResult }
    | { readonly status: "refused"; readonly findings: readonly Finding[] };
  readonly patients:
    | { readonly status: "answered"; readonly result: PatientsResult }
    | { readonly status: "refused"; readonly findings: readonly Finding[] };
  readonly courses: readonly { readonly outcome: AnalysisOutcome; readonly arms: ArmCourses }[];
  readonly files: readonly TextFile[];
}

/** What the worker of an imported file is given and answers. */
import type { Finding } from "../../../evidence/finding.ts";
import type { AnalysisResult } from "../../../evidence/report/result.ts";
import type { ImportedChart, JoinedFile } from "../../../insight/imported-file.ts";
import type { LockedPlan } from "../../../server/evidence-contract.ts";
import type { TextFile } from "../../ui/save-file.ts";

export interface ImportedRequest {
  readonly text: string;
  readonly charts: readonly ImportedChart[];
  readonly locked: LockedPlan;
  readonly version: string;
}

export type ImportedAnswer =
  | { readonly status: "refused"; readonly findings: readonly Finding[] }
  | {
      readonly status: "answered";
      readonly result: AnalysisResult;
      readonly join: Omit<JoinedFile, "csv">;
      readonly files: readonly TextFile[];
    };

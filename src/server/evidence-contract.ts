/** What the clinic's question tells: what may be seen before a plan is locked, and the plan that was. */
import type { DictionaryRow } from "../insight/analysis-table.ts";
import type { QuestionDescription } from "../insight/description.ts";
import type { ImportedChart } from "../insight/imported-file.ts";
import type { QuestionPlans } from "../insight/question-plan.ts";

/** A plan that was locked: by whom, when, and what it says. */
export interface LockedPlan {
  readonly at: string;
  readonly by: string;
  readonly patients: number;
  readonly hashes: { readonly visits: string; readonly patients: string };
  readonly plans: QuestionPlans;
  /** How many were locked before it; their effects may have been seen. */
  readonly before: number;
}

/** What may be seen of the clinic's question before a plan is locked. */
export interface EvidenceOverview {
  readonly today: string;
  readonly description: QuestionDescription;
  readonly plans: QuestionPlans;
  readonly hashes: { readonly visits: string; readonly patients: string };
  readonly locked: LockedPlan | null;
}

/** What the record holds of an imported file, and the plan that its analysis was locked to. */
export interface ImportedFileResponse {
  readonly today: string;
  readonly patients: number;
  /** Totals of assessments. */
  readonly values: number;
  readonly locked: LockedPlan | null;
  /** Null until a plan is locked. */
  readonly charts: readonly ImportedChart[] | null;
}

/** The routes of the clinic's question. */
export interface EvidenceApi {
  /** Who is in, who is missing and whether the groups compare: everything that may be seen before a plan is locked. */
  "GET /api/evidence": { query: never; body: never; answer: EvidenceOverview };
  /** Locks the plans of that hash, which must still be those that the data ask for; writes it into the clinic's ledger. */
  "POST /api/evidence/lock": { query: never; body: { hashes: { visits: string; patients: string } }; answer: { locked: LockedPlan } };
  /** The tables that the locked plans are answered from. Refused while none is locked. */
  "GET /api/evidence/tables": {
    query: never;
    body: never;
    answer: { locked: LockedPlan; visits: string; patients: string; dictionary: readonly DictionaryRow[] };
  };
  /** How many charts came from the file with this SHA-256, and once a plan is locked for it, what they hold. */
  "GET /api/evidence/imported": { query: { digest: string }; body: never; answer: ImportedFileResponse };
  /** Locks `plan`, JSON, for the analysis of the file with this SHA-256; writes it into the clinic's ledger. */
  "POST /api/evidence/imported/lock": { query: never; body: { digest: string; plan: string }; answer: { locked: LockedPlan } };
}

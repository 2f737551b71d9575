/** What the clinic's question tells: what may be seen before a plan is locked, and the plan that was. */
import type { DictionaryRow } from "../insight/analysis-table.ts";
import type { QuestionDescription } from "../insight/description.ts";
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
}

/** What the clinic's question tells: what may be seen before a plan is locked, and the plan that was. */
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

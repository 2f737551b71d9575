/**
 * One row of the eligibility board: a rule, what it found about this patient and this course, and, where something is not
 * known, how it can be asked on the spot. A row has exactly one finding: a stop reads as not eligible (不可), an ask as to be
 * judged (要検討), a tell as eligible (適).
 */
import type { Finding } from "../finding.ts";
import type { EligibilityCode } from "./eligibility-codes.ts";
import type { EligibilityRule } from "./eligibility-rules.ts";

/** How what is missing is asked: by an answer or a number in the row, or by a form beside the board. */
export type Ask =
  | { readonly kind: "history"; readonly item: string; readonly category: "psychiatric" | "medical" }
  | { readonly kind: "answers"; readonly component: "tms" | "exosome"; readonly questions: readonly string[] }
  | { readonly kind: "total"; readonly instrument: "hamd17" }
  | { readonly kind: "lab"; readonly analyte: "crp-hs" }
  | { readonly kind: "form"; readonly form: string };

/** A row. `asks` is null when nothing is missing, or when it cannot be asked of the chart; `again` is what may be answered anew. */
export interface BoardRow {
  readonly rule: EligibilityRule;
  readonly finding: Finding<EligibilityCode>;
  readonly asks: Ask | null;
  readonly again?: Ask;
}

/** What stands in a report in the place of an answer that there is none of. */
import type { Finding } from "../../evidence/finding.ts";
import type { Language } from "../../record/entry.ts";
import { evidenceFindingText } from "../evidence-findings.ts";
import { patientsWords } from "../patients-analysis.ts";
import { say } from "../text.ts";

/** The refusal in one sentence. */
export function refusalText({ error }: { readonly error: Finding }, language: Language): string {
  return say(patientsWords.refused, language, { finding: evidenceFindingText(error, language) });
}

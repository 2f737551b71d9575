/** What can be taken home of an analysis by a plan: reports in both languages, the result, and code in R and SAS. */
import type { BegunAnalysis } from "../../evidence/report/analysis.ts";
import { rCode } from "../../evidence/report/r-code.ts";
import { sasCode } from "../../evidence/report/sas-code.ts";
import { analysisWords } from "../../words/analysis.ts";
import { analysisLines } from "../../words/report/analysis-lines.ts";
import { say } from "../../words/text.ts";
import type { TextFile } from "../ui/save-file.ts";

/** `dataPath` is the name of the table in the code. */
export function reportFiles({ plan, fitted }: BegunAnalysis, result: BegunAnalysis["result"], dataPath: string): readonly TextFile[] {
  const values = { hash: result.plan.hash, software: `${result.software.name} ${result.software.version}` };
  const head = [say(analysisWords.codeHead, "ja", values), say(analysisWords.codeHead, "en", values)];
  const { precision, unverified } = analysisWords;
  const request = { plan, fitted, dataPath };
  return [
    ...(["ja", "en"] as const).map((language) => ({
      name: `report.${language}.md`,
      text: `${analysisLines(result, plan, language).join("\n")}\n`,
    })),
    { name: "report.json", text: `${JSON.stringify(result, null, 2)}\n` },
    { name: "analysis.R", text: rCode({ ...request, remarks: [...head, precision.ja, precision.en] }) },
    { name: "analysis.sas", text: sasCode({ ...request, remarks: [...head, unverified.ja, unverified.en] }) },
  ];
}

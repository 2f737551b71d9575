/** The same analysis as programs in R and SAS, written into a folder, each with remarks in both languages at its head. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { BegunAnalysis } from "../../evidence/report/analysis.ts";
import { rCode } from "../../evidence/report/r-code.ts";
import { sasCode } from "../../evidence/report/sas-code.ts";
import { reasonOf } from "../../store/errors.ts";
import { analysisWords } from "../../words/analysis.ts";
import { say } from "../../words/text.ts";
import type { Terminal } from "../terminal.ts";

/** Writes both programs; false after saying why the folder cannot be written to. */
export function writeCode(folder: string, dataPath: string, { plan, fitted, result }: BegunAnalysis, terminal: Terminal): boolean {
  const values = { hash: result.plan.hash, software: `${result.software.name} ${result.software.version}` };
  const head = [say(analysisWords.codeHead, "ja", values), say(analysisWords.codeHead, "en", values)];
  const request = { plan, fitted, dataPath: resolve(dataPath) };
  try {
    mkdirSync(folder, { recursive: true });
    const { precision, unverified } = analysisWords;
    writeFileSync(join(folder, "analysis.R"), rCode({ ...request, remarks: [...head, precision.ja, precision.en] }));
    writeFileSync(join(folder, "analysis.sas"), sasCode({ ...request, remarks: [...head, unverified.ja, unverified.en] }));
  } catch (error) {
    process.stderr.write(`${say(analysisWords.folderUnusable, terminal.language, { folder, reason: reasonOf(error) })}\n`);
    terminal.answer([], { refused: { code: "folder.unusable", folder } });
    return false;
  }
  terminal.say(say(analysisWords.codeWritten, terminal.language, { folder }));
  return true;
}

/**
 * `ryorin analyse data.csv --plan plan.json`: a trial analysed by its plan, and nothing else. Without the data it reads the
 * plan and prints its hash, to be kept from before they are seen. Exit 0 with an answer, 2 when the plan or the data are
 * refused, with findings that say why.
 */
import { availableParallelism } from "node:os";
import type { JsonObject } from "../base/json.ts";
import type { Result } from "../base/result.ts";
import type { Finding } from "../evidence/finding.ts";
import type { Sensitivity } from "../evidence/missing/sensitivity.ts";
import { analysePatients, type PatientsOptions } from "../evidence/patients/patients-analysis.ts";
import { plainAnswers } from "../evidence/patients/plain-answer.ts";
import { parsePlan } from "../evidence/plan/analysis-plan.ts";
import { isPatientsPlan, parsePatientsPlan } from "../evidence/plan/patients-plan.ts";
import { planHash } from "../evidence/plan/plan-hash.ts";
import { isSeriesPlan, parseSeriesPlan } from "../evidence/plan/series-plan.ts";
import { type BegunAnalysis, beginAnalysis, finishAnalysis } from "../evidence/report/analysis.ts";
import { analysePlannedSeries } from "../evidence/single-patient/planned-series.ts";
import { analysisWords } from "../words/analysis.ts";
import { analysisLines, findingLines } from "../words/report/analysis-lines.ts";
import { patientsLines } from "../words/report/patients-lines.ts";
import { seriesLines } from "../words/report/series-lines.ts";
import { say } from "../words/text.ts";
import { type Data, readData } from "./analysis/read-data.ts";
import { runSensitivity } from "./analysis/run-sensitivity.ts";
import { writeCode } from "./analysis/write-code.ts";
import { type Command, type CommandInput, EXIT } from "./command.ts";
import { readJsonFile } from "./json-file.ts";
import type { Terminal } from "./terminal.ts";
import { programVersion } from "./version.ts";
import { wholeNumberOption } from "./whole-number-option.ts";

/** Analyses a trial by the plan that is named. */
export const analyseCommand: Command = {
  name: "analyse",
  summary: analysisWords.summary,
  operands: "[DATA.csv|DATA.json]",
  options: {
    plan: { type: "string", value: "PLAN.json", help: analysisWords.planHelp },
    locked: { type: "string", value: "HASH", help: analysisWords.lockedHelp },
    workers: { type: "string", value: "N", help: analysisWords.workersHelp },
    seed: { type: "string", value: "S", help: analysisWords.seedHelp },
    code: { type: "string", value: "FOLDER", help: analysisWords.codeHelp },
  },
  run: analyse,
};

async function analyse(input: CommandInput): Promise<number> {
  const { operands, options, terminal } = input;
  const [path, extra] = operands;
  if (typeof options.plan !== "string") return misused(analysisWords.onePlan[terminal.language]);
  if (extra !== undefined) return misused(analysisWords.oneTable[terminal.language]);
  const workers = wholeNumberOption(input, "workers", 1);
  const seed = wholeNumberOption(input, "seed", 0);
  if (workers === undefined || seed === undefined) return EXIT.usage;
  const json = readJsonFile(options.plan, terminal);
  if (json === null) return EXIT.usage;
  if (path === undefined) return planAlone(json, terminal);
  if ((isPatientsPlan(json) || isSeriesPlan(json)) && options.code !== undefined)
    return misused(analysisWords.codeOfModels[terminal.language]);
  const data = readData(path, terminal);
  if (data === null) return EXIT.usage;
  const locked = typeof options.locked === "string" ? options.locked : null;
  if (isSeriesPlan(json)) return singlePatients(data, json, { locked, seed, software: software() }, terminal);
  if (isPatientsPlan(json)) return onePatientARow(data, json, { locked, seed, software: software() }, terminal);
  const begun = beginAnalysis(data, json, { locked, seed, software: software() });
  if (!begun.ok) return refused(begun.error, terminal);
  const outcomes = await sensitivities(begun.value, workers ?? availableParallelism(), terminal);
  const result = finishAnalysis(begun.value, outcomes);
  if (typeof options.code === "string" && !writeCode(options.code, path, begun.value, terminal)) return EXIT.usage;
  terminal.answer(terminal.json ? [] : analysisLines(result, begun.value.plan, terminal.language), { ...result });
  return EXIT.done;
}

/** A table with one row a patient: response, time to an event, mediation, a comparison. */
function onePatientARow(data: Data, json: JsonObject, options: PatientsOptions, terminal: Terminal): number {
  const result = analysePatients(data, json, options);
  if (!result.ok) return refused(result.error, terminal);
  terminal.answer(terminal.json ? [] : patientsLines(result.value, terminal.language), plainAnswers(result.value));
  return EXIT.done;
}

/** A table of trials in single patients, many rows each. */
function singlePatients(data: Data, json: JsonObject, options: PatientsOptions, terminal: Terminal): number {
  const result = analysePlannedSeries(data, json, options);
  if (!result.ok) return refused(result.error, terminal);
  terminal.answer(terminal.json ? [] : seriesLines(result.value, terminal.language), plainAnswers(result.value));
  return EXIT.done;
}

/** The reader of the kind of plan that `json` is. */
function parserOf(json: JsonObject) {
  if (isSeriesPlan(json)) return parseSeriesPlan;
  return isPatientsPlan(json) ? parsePatientsPlan : parsePlan;
}

/** The plan before there are data: whether it can be followed, and the hash to keep. */
function planAlone(json: JsonObject, terminal: Terminal): number {
  const hash = planHash(json);
  const read = parserOf(json)(json);
  if (!read.ok || hash === null) return refused({ plan: { hash, kept: false }, findings: read.ok ? [] : read.error }, terminal);
  const { findings } = read.value;
  const lines = [...findingLines(findings, terminal.language), say(analysisWords.planOnly, terminal.language, { hash })];
  terminal.answer(lines, { plan: { hash }, findings, software: software() });
  return EXIT.done;
}

/** One after the other; Ctrl+C leaves out what is not done, and the report says so. */
async function sensitivities(
  { sensitivities: planned }: BegunAnalysis,
  workers: number,
  terminal: Terminal,
): Promise<readonly Result<Sensitivity, Finding>[]> {
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once("SIGINT", onInterrupt);
  try {
    const outcomes: Result<Sensitivity, Finding>[] = [];
    for (const one of planned) outcomes.push(await runSensitivity(one, workers, terminal, stop.signal));
    return outcomes;
  } finally {
    process.off("SIGINT", onInterrupt);
  }
}

function refused(
  refusal: { readonly plan: { readonly hash: string | null; readonly kept: false }; readonly findings: readonly Finding[] },
  terminal: Terminal,
): number {
  if (!terminal.json) process.stderr.write(`${findingLines(refusal.findings, terminal.language).join("\n")}\n`);
  terminal.answer([], { findings: refusal.findings, plan: refusal.plan, software: software() });
  return EXIT.usage;
}

function misused(line: string): number {
  process.stderr.write(`ryorin analyse: ${line}\n`);
  return EXIT.usage;
}

function software(): { readonly name: string; readonly version: string } {
  return { name: "ryorin", version: programVersion() };
}

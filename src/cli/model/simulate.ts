/**
 * `ryorin simulate regimen.json`: a course in virtual patients, or in the one that `--patient` names, under the four strategies and each of the three priors of the
 * exosome. The numbers depend on the course and the seed alone, never on the number of threads.
 */
import { availableParallelism } from "node:os";
import { ok, type Result } from "../../base/result.ts";
import { PRIORS } from "../../model/exosome-priors.ts";
import type { Graded, PriorName } from "../../model/graded.ts";
import { CALIBRATED } from "../../model/parameter-values.ts";
import type { Patient } from "../../model/patient.ts";
import { parsePatient } from "../../model/patient-reading.ts";
import type { ModelRefusal } from "../../model/refusal.ts";
import { parseRegimen } from "../../model/regimen-reading.ts";
import { settled } from "../../model/settled.ts";
import type { SimulationShard } from "../../model/simulate-shard.ts";
import { RUN_LENGTH, type SimulationPlan, type SimulationRequest, simulationPlan } from "../../model/simulation-plan.ts";
import { type PopulationResult, populationResult } from "../../model/simulation-result.ts";
import { designWords } from "../../words/design.ts";
import { modelRefusalText } from "../../words/model-refusals.ts";
import { priorWords, simulationWords } from "../../words/simulation.ts";
import { type Command, type CommandInput, EXIT } from "../command.ts";
import { readJsonFile } from "../json-file.ts";
import { runInShards } from "../shard-pool.ts";
import { programVersion } from "../version.ts";
import { wholeNumberOption } from "../whole-number-option.ts";
import { fanChart } from "./fan-chart.ts";
import { populationLines, provenanceLines } from "./model-lines.ts";
import { writeSvg } from "./svg-file.ts";

const COUNT_DEFAULT = 2000;
const ENTRY_DEFAULT = 18;

/** Simulates the course that is named. */
export const simulateCommand: Command = {
  name: "simulate",
  summary: simulationWords.simulateSummary,
  operands: "REGIMEN.json",
  options: {
    count: { type: "string", value: "N", help: simulationWords.countHelp },
    entry: { type: "string", value: "N", help: simulationWords.entryHelp },
    patient: { type: "string", value: "FILE", help: simulationWords.patientHelp },
    seed: { type: "string", value: "S", help: designWords.seedHelp },
    workers: { type: "string", value: "N", help: designWords.workersHelp },
    svg: { type: "string", value: "FILE", help: simulationWords.svgHelp },
  },
  run: simulate,
};

async function simulate(input: CommandInput): Promise<number> {
  const { operands, terminal } = input;
  const { language } = terminal;
  const [path, extra] = operands;
  if (path === undefined || extra !== undefined) {
    process.stderr.write(`${simulationWords.oneFile[language]}\n`);
    return EXIT.usage;
  }
  const count = wholeNumberOption(input, "count", 2);
  const entry = wholeNumberOption(input, "entry", 0);
  const seed = wholeNumberOption(input, "seed", 0);
  const workers = wholeNumberOption(input, "workers", 1);
  if (count === undefined || entry === undefined || seed === undefined || workers === undefined) return EXIT.usage;
  const json = readJsonFile(path, terminal);
  if (json === null) return EXIT.usage;
  const regimen = parseRegimen(json);
  if (!regimen.ok) return refused(regimen.error, input);
  const patient = patientOf(input);
  if (patient === null) return EXIT.usage;
  if (!patient.ok) return refused(patient.error, input);
  const drawn = patient.value === undefined ? { entry: entry ?? ENTRY_DEFAULT } : { entry: null, patient: patient.value };
  const plans = plansOf({ regimen: regimen.value, parameters: CALIBRATED, seed: seed ?? 1, count: count ?? COUNT_DEFAULT, ...drawn });
  if ("code" in plans) return refused(plans, input);
  const results = await simulateAll(plans, workers ?? availableParallelism(), input);
  return answer(results, input);
}

/** The patient that `--patient` names, undefined where it names none; null after saying why the file cannot be read. */
function patientOf({ options, terminal }: CommandInput): Result<Patient | undefined, ModelRefusal> | null {
  const path = options.patient;
  if (typeof path !== "string") return ok(undefined);
  const json = readJsonFile(path, terminal);
  return json === null ? null : parsePatient(json, CALIBRATED);
}

/** A plan for each prior, or why there is none. */
function plansOf(request: Omit<SimulationRequest, "prior">): readonly SimulationPlan[] | ModelRefusal {
  const plans: SimulationPlan[] = [];
  for (const prior of PRIORS) {
    const plan = simulationPlan({ ...request, prior });
    if (!plan.ok) return plan.error;
    plans.push(plan.value);
  }
  return plans;
}

async function simulateAll(
  plans: readonly SimulationPlan[],
  workers: number,
  { terminal }: CommandInput,
): Promise<readonly Graded<PopulationResult>[]> {
  const total = plans.reduce((sum, { count }) => sum + count, 0);
  const results: Graded<PopulationResult>[] = [];
  for (const [index, plan] of plans.entries()) {
    const before = index * plan.count;
    const shards = await runInShards<SimulationShard>({
      worker: new URL("./simulate-worker.ts", import.meta.url),
      data: plan,
      replicates: plan.count,
      runLength: RUN_LENGTH,
      workers,
      onProgress: (_, done) => terminal.progress(simulationWords.simulating, before + done, total),
      signal: new AbortController().signal,
    });
    results.push(populationResult(plan, shards));
  }
  return results;
}

function answer(results: readonly Graded<PopulationResult>[], input: CommandInput): number {
  const { terminal } = input;
  const { language } = terminal;
  const [sceptical, analogue, flat] = results;
  if (sceptical === undefined || analogue === undefined || flat === undefined) throw new Error("invariant: a result for each prior");
  const gain = ({ value }: Graded<PopulationResult>): number => value.gainProbability;
  const verdict = settled({ sceptical: gain(sceptical), analogue: gain(analogue), flat: gain(flat) });
  const { strategies } = sceptical.value;
  const fans = {
    neither: strategies.neither.instruments.hamd17,
    tms: strategies.tms.instruments.hamd17,
    exosome: strategies.exosome.instruments.hamd17,
    both: strategies.both.instruments.hamd17,
  };
  if (
    !writeSvg(input, () => fanChart(fans, [priorWords.sceptical[language], ...provenanceLines(sceptical.provenance, language)], language))
  )
    return EXIT.refused;
  const named: readonly (readonly [PriorName, Graded<PopulationResult>])[] = [
    ["sceptical", sceptical],
    ["analogue", analogue],
    ["flat", flat],
  ];
  const software = { name: "ryorin", version: programVersion() };
  terminal.answer(populationLines(named, verdict, language), { priors: Object.fromEntries(named), settled: verdict, software });
  return EXIT.done;
}

/** Says why the model does not answer. */
export function refused(refusal: ModelRefusal, { terminal }: CommandInput): number {
  process.stderr.write(`${modelRefusalText(refusal, terminal.language)}\n`);
  terminal.answer([], { refused: refusal });
  return EXIT.refused;
}

/**
 * `ryorin forecast patient.csv --regimen course.json`: what the measurements of one patient so far say of the rest of the course,
 * under the four strategies and the three priors. A thread takes a prior; the numbers do not depend on how many there are.
 */
import { availableParallelism } from "node:os";
import { PRIORS } from "../../model/exosome-priors.ts";
import {
  type ForecastRequest,
  joinPriors,
  type PatientForecast,
  type PriorAnswer,
  priorRunner,
} from "../../model/forecast/patient-forecast.ts";
import type { Graded } from "../../model/graded.ts";
import { CALIBRATED } from "../../model/parameter-values.ts";
import { parseRegimen } from "../../model/regimen-reading.ts";
import { designWords } from "../../words/design.ts";
import { priorWords, simulationWords } from "../../words/simulation.ts";
import { type Command, type CommandInput, EXIT } from "../command.ts";
import { readJsonFile } from "../json-file.ts";
import { runInShards } from "../shard-pool.ts";
import { readTextFile } from "../text-file.ts";
import { programVersion } from "../version.ts";
import { wholeNumberOption } from "../whole-number-option.ts";
import { type FanPoint, fanChart } from "./fan-chart.ts";
import { forecastLines, provenanceLines } from "./model-lines.ts";
import { readPatientTable } from "./patient-table.ts";
import { refused } from "./simulate.ts";
import { writeSvg } from "./svg-file.ts";

const PARTICLES_DEFAULT = 2000;

/** Forecasts the patient that is named. */
export const forecastCommand: Command = {
  name: "forecast",
  summary: simulationWords.forecastSummary,
  operands: "PATIENT.csv",
  options: {
    regimen: { type: "string", value: "FILE", help: simulationWords.regimenHelp },
    today: { type: "string", value: "DAY", help: simulationWords.todayHelp },
    particles: { type: "string", value: "N", help: simulationWords.particlesHelp },
    seed: { type: "string", value: "S", help: designWords.seedHelp },
    workers: { type: "string", value: "N", help: designWords.workersHelp },
    svg: { type: "string", value: "FILE", help: simulationWords.svgHelp },
  },
  run: forecast,
};

async function forecast(input: CommandInput): Promise<number> {
  const { language } = input.terminal;
  const [path, extra] = input.operands;
  const { regimen } = input.options;
  if (path === undefined || extra !== undefined || typeof regimen !== "string") {
    process.stderr.write(
      `${(path === undefined || extra !== undefined ? simulationWords.oneFile : simulationWords.regimenMissing)[language]}\n`,
    );
    return EXIT.usage;
  }
  const workers = wholeNumberOption(input, "workers", 1);
  const request = requestOf(path, regimen, input);
  if (typeof request === "number") return request;
  if (workers === undefined) return EXIT.usage;
  const runner = priorRunner(request);
  if (!runner.ok) return refused(runner.error, input);
  const answers = await runInShards<PriorAnswer>({
    worker: new URL("./forecast-worker.ts", import.meta.url),
    data: request,
    replicates: PRIORS.length,
    runLength: 1,
    workers: workers ?? availableParallelism(),
    onProgress: (_, done) => input.terminal.progress(simulationWords.forecasting, done, PRIORS.length),
    signal: new AbortController().signal,
  });
  const joined = joinPriors(request, answers);
  return joined.ok ? answer(joined.value, input) : refused(joined.error, input);
}

/** What the files and options ask for; the exit code after saying why they cannot be used. */
function requestOf(path: string, regimenPath: string, input: CommandInput): ForecastRequest | number {
  const { terminal } = input;
  const today = wholeNumberOption(input, "today", 0);
  const particles = wholeNumberOption(input, "particles", 1);
  const seed = wholeNumberOption(input, "seed", 0);
  if (today === undefined || particles === undefined || seed === undefined) return EXIT.usage;
  const file = readTextFile(path, terminal);
  const json = file === null ? null : readJsonFile(regimenPath, terminal);
  if (file === null || json === null) return EXIT.usage;
  const table = readPatientTable(file.text);
  if (!table.ok) return refused(table.error, input);
  const regimen = parseRegimen(json);
  if (!regimen.ok) return refused(regimen.error, input);
  const observations = table.value;
  const lastMeasured = Math.max(0, ...observations.map(({ day }) => day));
  return {
    parameters: CALIBRATED,
    observations,
    regimen: regimen.value,
    today: today ?? lastMeasured,
    seed: seed ?? 1,
    particles: particles ?? PARTICLES_DEFAULT,
  };
}

function answer(made: Graded<PatientForecast>, input: CommandInput): number {
  const { terminal } = input;
  const { strategies } = made.value.priors.sceptical.value;
  const fans: Record<keyof typeof strategies, readonly FanPoint[]> = {
    neither: strategies.neither.bands.hamd17,
    tms: strategies.tms.bands.hamd17,
    exosome: strategies.exosome.bands.hamd17,
    both: strategies.both.bands.hamd17,
  };
  if (
    !writeSvg(input, () =>
      fanChart(fans, [priorWords.sceptical[terminal.language], ...provenanceLines(made.provenance, terminal.language)], terminal.language),
    )
  )
    return EXIT.refused;
  const software = { name: "ryorin", version: programVersion() };
  terminal.answer(forecastLines(made, terminal.language), { forecast: made, software });
  return EXIT.done;
}

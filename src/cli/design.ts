/**
 * `ryorin design plan.json`: what a trial that has not begun would do. Formulas answer at once; what only chance can answer
 * is simulated on every processor, with the power so far shown while it runs. Ctrl+C stops it, and what is there is the
 * answer. The answer depends on the plan and the seed alone, never on the number of threads.
 */
import { availableParallelism } from "node:os";
import { answerInClosedForm } from "../evidence/design/design-answer.ts";
import { type DesignPlan, parseDesignPlan } from "../evidence/design/design-plan.ts";
import { operatingCharacteristics } from "../evidence/design/operating-characteristics.ts";
import { type Randomised, randomise } from "../evidence/design/randomise.ts";
import type { ShardResult } from "../evidence/design/simulate-shard.ts";
import type { SimulationPlan } from "../evidence/design/trial-plan.ts";
import { designWords } from "../words/design.ts";
import { evidenceFindingText } from "../words/evidence-findings.ts";
import { designLines } from "../words/report/design-lines.ts";
import type { SimulationAnswer } from "../words/report/simulation-lines.ts";
import { type Command, type CommandInput, EXIT } from "./command.ts";
import { findSize, type Run } from "./find-size.ts";
import { readJsonFile } from "./json-file.ts";
import { liveLabel } from "./live-power.ts";
import { secretIn } from "./secret-file.ts";
import { simulate } from "./simulation-pool.ts";
import { programVersion } from "./version.ts";
import { wholeNumberOption } from "./whole-number-option.ts";

/** Designs a trial by the plan that is named. */
export const designCommand: Command = {
  name: "design",
  summary: designWords.summary,
  operands: "PLAN.json",
  options: {
    workers: { type: "string", value: "N", help: designWords.workersHelp },
    seed: { type: "string", value: "S", help: designWords.seedHelp },
    "secret-file": { type: "string", value: "FILE", help: designWords.secretHelp },
  },
  run: design,
};

async function design(input: CommandInput): Promise<number> {
  const { operands, terminal } = input;
  const { language } = terminal;
  const [path, extra] = operands;
  if (path === undefined || extra !== undefined) {
    process.stderr.write(`${designWords.onePlan[language]}\n`);
    return EXIT.usage;
  }
  const workers = wholeNumberOption(input, "workers", 1);
  const seed = wholeNumberOption(input, "seed", 0);
  if (workers === undefined || seed === undefined) return EXIT.usage;
  const json = readJsonFile(path, terminal);
  if (json === null) return EXIT.usage;
  const read = parseDesignPlan(json);
  if (!read.ok) {
    for (const one of read.error) process.stderr.write(`${evidenceFindingText(one, language)}\n`);
    terminal.answer([], { refused: { code: "plan.refused" }, findings: read.error });
    return EXIT.usage;
  }
  const { plan, findings } = read.value;
  for (const one of findings) terminal.say(evidenceFindingText(one, language));
  const randomisation = randomised(plan, input);
  if (randomisation === undefined) return EXIT.usage;
  const simulation = await simulated(plan, seed, workers ?? availableParallelism(), input);
  const answer = { ...answerInClosedForm(plan), randomisation, simulation };
  const software = { name: "ryorin", version: programVersion() };
  terminal.answer(designLines(plan, answer, language), { title: plan.title, ...answer, findings, software });
  return EXIT.done;
}

/** The seal and the list; null when none is asked or there is no secret, undefined after saying that the secret cannot be used. */
function randomised({ randomisation }: DesignPlan, { options, terminal }: CommandInput): Randomised | null | undefined {
  const path = options["secret-file"];
  if (randomisation === null || typeof path !== "string") return null;
  const secret = secretIn(path, terminal);
  return secret === null ? undefined : randomise(randomisation, secret);
}

/** The simulation at the arms of the plan, and the size that is looked for by others; stopped as a whole by Ctrl+C. */
async function simulated(
  { trial, simulation, sizeTarget }: DesignPlan,
  seed: number | null,
  workers: number,
  { terminal }: CommandInput,
): Promise<SimulationAnswer | null> {
  if (trial === null || simulation === null) return null;
  const plan: SimulationPlan = { trial, replicates: simulation.replicates, seed: seed ?? simulation.seed };
  const stop = new AbortController();
  const onInterrupt = (): void => {
    terminal.tell(designWords.stopping);
    stop.abort();
  };
  process.once("SIGINT", onInterrupt);
  const run: Run = (one, target) => {
    const label = liveLabel(one, target);
    const onProgress = (latest: ShardResult, done: number) => terminal.progress(label(latest), done, one.replicates);
    return simulate(one, { workers, signal: stop.signal, onProgress });
  };
  try {
    const shards = await run(plan, null);
    const characteristics = operatingCharacteristics(plan, shards);
    const sizeSearch = sizeTarget === null ? null : await findSize(plan, sizeTarget, shards, run, stop.signal);
    const { replicates: requested, seed: used } = plan;
    return { ...characteristics, requested, seed: used, cancelled: stop.signal.aborted, sizeSearch };
  } finally {
    process.off("SIGINT", onInterrupt);
  }
}

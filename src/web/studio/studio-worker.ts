/** What the studio computes, on a thread of its own: formulas, replicates of the trial, the model's priors, the report. */
import type { JsonObject } from "../../base/json.ts";
import { answerInClosedForm } from "../../evidence/design/design-answer.ts";
import { parseDesignPlan } from "../../evidence/design/design-plan.ts";
import { operatingCharacteristics } from "../../evidence/design/operating-characteristics.ts";
import { type ShardRunner, shardRunner, simulateShard } from "../../evidence/design/simulate-shard.ts";
import { CONTRAST_FIELDS } from "../../evidence/design/trial-analysis.ts";
import { closedFormOf } from "../../evidence/design/trial-closed-form.ts";
import type { SimulationPlan } from "../../evidence/design/trial-plan.ts";
import { armsOf } from "../../insight/designed-trial.ts";
import { effectPrior, PRIORS, smdUnder } from "../../model/exosome-priors.ts";
import { CALIBRATED } from "../../model/parameter-values.ts";
import { smdMap } from "../../model/smd-map.ts";
import { designLines } from "../../words/report/design-lines.ts";
import {
  type Counted,
  type FormulaPoint,
  type Job,
  type JobAnswer,
  type PriorView,
  STUDIO_OUTCOMES,
  type StudioOutcome,
  type StudioTest,
  TESTS,
} from "./messages.ts";

const REPORT_REPLICATES = 1000;
/** Patients of the map from the model's effects to a standardised difference; twice as many move it by less than it is shown with. */
const MAP_PATIENTS = 400;
const MAP_SEED = 1;
const FIELDS = CONTRAST_FIELDS.length;

addEventListener("message", ({ data }: MessageEvent<Job>) => postMessage(answerOf(data)));

/** Of the trial that was simulated last: what it keeps between shards is dear. */
let running: { readonly plan: JsonObject; readonly total: number; readonly run: ShardRunner; readonly alpha: number } | null = null;

function answerOf(job: Job): JobAnswer {
  const { kind, epoch } = job;
  switch (kind) {
    case "formula":
      return { kind, epoch, points: job.totals.map((total) => formulaPoint(job.plan, total)), sequential: sequentialOf(job.plan) };
    case "replicates":
      return { kind, epoch, counted: counted(job.plan, job.total, job.from, job.to) };
    case "priors":
      return { kind, epoch, priors: priorViews() };
    case "report":
      return { kind, epoch, reports: { ja: report(job.plan, "ja"), en: report(job.plan, "en") } };
    default:
      throw new Error(`invariant: a job, not ${JSON.stringify(job)}`);
  }
}

function simulationOf(json: JsonObject, total: number | null): SimulationPlan {
  const read = parseDesignPlan(json);
  if (!read.ok || read.value.plan.trial === null || read.value.plan.simulation === null)
    throw new Error(`invariant: a plan of the studio can be read, not ${JSON.stringify(read)}`);
  const { trial, simulation } = read.value.plan;
  if (total === null) return { trial, ...simulation };
  const { neither, tms, exosome, both } = trial.arms;
  return { trial: { ...trial, arms: armsOf(total, [neither, tms, exosome, both]) }, ...simulation };
}

function formulaPoint(json: JsonObject, total: number): FormulaPoint {
  const forms = closedFormOf(simulationOf(json, total).trial);
  const of = (outcome: StudioOutcome, field: "inFavour" | "standardError") => {
    const form = forms.find((one) => one.outcome === outcome);
    return form?.formula === "lu-luo-chen"
      ? byTest((test) => form.contrasts.find(({ contrast }) => contrast === test)?.[field] ?? 0)
      : null;
  };
  return {
    total,
    power: byOutcome((outcome) => of(outcome, "inFavour")),
    standardErrors: byOutcome((outcome) => of(outcome, "standardError")),
  };
}

function sequentialOf(json: JsonObject) {
  const read = parseDesignPlan(json);
  return read.ok && read.value.plan.groupSequential !== null ? answerInClosedForm(read.value.plan).groupSequential : null;
}

function counted(plan: JsonObject, total: number, from: number, to: number): Counted {
  if (running?.plan !== plan && (running === null || running.total !== total || JSON.stringify(running.plan) !== JSON.stringify(plan))) {
    const simulation = simulationOf(plan, total);
    running = { plan, total, run: shardRunner(simulation), alpha: simulation.trial.alpha };
  }
  const { run, alpha } = running;
  const shard = run(from, to);
  const { contrasts } = simulationOf(plan, total).trial.analysis;
  const [estimateAt, pAt] = [CONTRAST_FIELDS.indexOf("estimate"), CONTRAST_FIELDS.indexOf("p")];
  const inFavour = byOutcome((_, outcome) =>
    byTest((test) => {
      let count = 0;
      const place = contrasts.indexOf(test);
      for (let replicate = 0; replicate < to - from; replicate += 1) {
        const at = ((replicate * STUDIO_OUTCOMES.length + outcome) * contrasts.length + place) * FIELDS;
        if ((shard.contrasts[at + pAt] ?? Number.NaN) < alpha && (shard.contrasts[at + estimateAt] ?? 0) < 0) count += 1;
      }
      return count;
    }),
  );
  return { total, replicates: to - from, failed: shard.failures.length, inFavour };
}

function priorViews(): readonly PriorView[] {
  const map = smdMap(CALIBRATED, MAP_SEED, MAP_PATIENTS);
  return PRIORS.map((prior) => ({ prior, ...smdUnder(effectPrior(prior, map), map) }));
}

function report(json: JsonObject, language: "ja" | "en"): string {
  const read = parseDesignPlan(json);
  if (!read.ok) throw new Error("invariant: a plan of the studio can be read");
  const simulation = { ...simulationOf(json, null), replicates: REPORT_REPLICATES };
  const characteristics = operatingCharacteristics(simulation, [simulateShard(simulation, 0, REPORT_REPLICATES)]);
  const answer = { ...characteristics, requested: REPORT_REPLICATES, seed: simulation.seed, cancelled: false, sizeSearch: null };
  return `${designLines(read.value.plan, { ...answerInClosedForm(read.value.plan), randomisation: null, simulation: answer }, language).join("\n")}\n`;
}

function byTest<Value>(of: (test: StudioTest) => Value): Readonly<Record<StudioTest, Value>> {
  const [main, both, interaction] = TESTS;
  return { [main]: of(main), [both]: of(both), [interaction]: of(interaction) };
}

function byOutcome<Value>(of: (outcome: StudioOutcome, index: number) => Value): Readonly<Record<StudioOutcome, Value>> {
  const [mind, body] = STUDIO_OUTCOMES;
  return { [mind]: of(mind, 0), [body]: of(body, 1) };
}

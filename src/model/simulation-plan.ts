/**
 * What a simulation of a population needs, as data that can be sent to a thread. The answer is a function of it alone: patients
 * are simulated in runs of a fixed length, whose sums are added in their order, so that the number of threads cannot change a bit.
 */
import { fail, ok, type Result } from "../base/result.ts";
import { type EffectPrior, effectPrior, type SmdMap } from "./exosome-priors.ts";
import type { PriorName } from "./graded.ts";
import { checkedValues, type ParameterValues } from "./parameter-values.ts";
import type { Patient } from "./patient.ts";
import { checkedPatient } from "./patient-reading.ts";
import type { Entry } from "./population.ts";
import type { ModelRefusal } from "./refusal.ts";
import type { Regimen } from "./regimen.ts";
import { smdMap } from "./smd-map.ts";
import { strategyJumps } from "./strategy-states.ts";

/** A population, or one patient, under the four strategies. */
export interface SimulationPlan {
  readonly regimen: Regimen;
  readonly parameters: ParameterValues;
  readonly seed: number;
  readonly count: number;
  readonly entry: Entry;
  /** Where one patient is simulated instead of a population: `count` courses of this patient, each with its own chance. */
  readonly patient?: Patient;
  /** Days of assessment, rising from 0 to the regimen's last at most. */
  readonly days: readonly number[];
  readonly prior: PriorName | "fixed";
  /** The prior of each patient's exosome effects; null where the parameters' own values are taken. */
  readonly effects: EffectPrior | null;
}

/** Patients in one run: a few milliseconds of work. */
export const RUN_LENGTH = 250;

/** Patients and seed of the map by which priors are scaled; it is the same in every simulation of the same parameters. */
const MAP_SEED = 1;
const MAP_COUNT = 400;

/** Maps that were made: they are functions of the values alone. */
const maps = new WeakMap<ParameterValues, SmdMap>();

/** The map of these parameters that priors are scaled by. */
export function priorMap(parameters: ParameterValues): SmdMap {
  const map = maps.get(parameters) ?? smdMap(parameters, MAP_SEED, MAP_COUNT);
  maps.set(parameters, map);
  return map;
}

/** What a plan is made from: everything but the prior of the effects. */
export type SimulationRequest = Omit<SimulationPlan, "effects" | "days">;

/** The plan of `request`, assessed weekly; or why the regimen or a parameter cannot be used. */
export function simulationPlan(request: SimulationRequest): Result<SimulationPlan, ModelRefusal> {
  const { regimen, parameters, prior, patient } = request;
  const checked = checkedValues(parameters);
  if (!checked.ok) return checked;
  const checkedOne = patient === undefined ? null : checkedPatient(patient);
  if (checkedOne?.ok === false) return checkedOne;
  const jumps = strategyJumps(regimen, parameters);
  if (!jumps.ok) return fail(jumps.error);
  const weeks = Math.floor(regimen.lastDay / 7);
  const days = Array.from({ length: weeks + 1 }, (_, week) => week * 7);
  return ok({ ...request, days, effects: prior === "fixed" ? null : effectPrior(prior, priorMap(parameters)) });
}

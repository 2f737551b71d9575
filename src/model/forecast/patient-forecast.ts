/**
 * The forecast of one patient: from the measurements so far, what each strategy would lead to for the rest of the course, under
 * each of the three priors of the exosome. Bands are those of a new measurement, its error included. What was delivered stays in
 * every strategy; strategies differ by what is planned from today on. No forecast goes beyond 26 weeks from the first assessment,
 * and none is made from fewer than 200 effective virtual patients.
 */
import { fail, ok, type Result } from "../../base/result.ts";
import { gradeOfPart } from "../arrows.ts";
import type { EffectPrior } from "../exosome-priors.ts";
import { effectPrior, PRIORS } from "../exosome-priors.ts";
import { forcingOf } from "../forcing.ts";
import { type Assumption, type Graded, graded, type PriorName } from "../graded.ts";
import { type DailyJumps, dailyJumps } from "../jumps.ts";
import { checkedValues, type ParameterValues } from "../parameter-values.ts";
import type { ModelRefusal } from "../refusal.ts";
import { jumpsOf, type Regimen } from "../regimen.ts";
import { type Settled, settled } from "../settled.ts";
import { priorMap } from "../simulation-plan.ts";
import { courseAssumptions } from "../simulation-result.ts";
import { regimenOf, STRATEGIES, type Strategy } from "../strategies.ts";
import { filter } from "./filter.ts";
import { checkedObservations, type Observation } from "./observation.ts";
import { type Outlook, outlookOf } from "./outlook.ts";
import { chanceOf } from "./particles.ts";

/** 26 weeks: beyond, the model's natural course is known to be too flat. */
export const HORIZON_DAYS_MAX = 182;

/** Fewer effective virtual patients than this give no forecast. */
export const EFFECTIVE_SIZE_MIN = 200;

/** What a forecast is made from. */
export interface ForecastRequest {
  readonly parameters: ParameterValues;
  readonly observations: readonly Observation[];
  /** What was delivered before today and is planned from today on, to the last day of the forecast. */
  readonly regimen: Regimen;
  /** The day on which the forecast is made: events on it are planned, not delivered. */
  readonly today: number;
  readonly seed: number;
  readonly particles: number;
}

/** The forecast under one prior. */
export interface PriorForecast {
  /** `fixed`: every effect of the exosome's own is exactly zero, and what an infusion leaves is expectation. */
  readonly prior: PriorName | "fixed";
  readonly effectiveSize: number;
  readonly strategies: Readonly<Record<Strategy, Outlook>>;
  /** The probability that the exosome's specific gain under "both" is one that matters (outlook.ts says on which day). */
  readonly gainProbability: number;
}

/** The forecast of a patient, under all three priors. */
export interface PatientForecast {
  readonly today: number;
  readonly priors: Readonly<Record<PriorName, Graded<PriorForecast>>>;
  readonly settled: Settled;
}

/** The forecast of `request`, or why there is none. */
export function forecastPatient(request: ForecastRequest): Result<Graded<PatientForecast>, ModelRefusal> {
  const runner = priorRunner(request);
  return runner.ok ? joinPriors(request, PRIORS.map(runner.value)) : runner;
}

/** What one prior gives, before it is joined with the others: plain data, to be sent between threads. */
export type PriorAnswer = Result<PriorForecast, ModelRefusal>;

/** A function that answers under one prior, or why `request` cannot be used. Each prior may be run on a thread of its own. */
export function priorRunner(request: ForecastRequest): Result<(prior: PriorForecast["prior"]) => PriorAnswer, ModelRefusal> {
  const { parameters, regimen, today } = request;
  if (regimen.lastDay > HORIZON_DAYS_MAX) return fail({ code: "horizon.too-long", days: regimen.lastDay, most: HORIZON_DAYS_MAX });
  const values = checkedValues(parameters);
  if (!values.ok) return values;
  const checked = checkedObservations(request.observations);
  if (!checked.ok) return checked;
  const late = checked.value.find(({ day }) => day > today || day > regimen.lastDay);
  if (late !== undefined) return fail({ code: "event.after-last-day", day: late.day, lastDay: Math.min(today, regimen.lastDay) });
  const jumps = jumpsFromToday(request);
  if (!jumps.ok) return jumps;
  const map = priorMap(parameters);
  return ok((prior) => underPrior(request, prior, prior === "fixed" ? NO_EFFECT : effectPrior(prior, map), jumps.value));
}

/** The answer under `fixed` with what belongs to it. */
export function withoutEffects({ regimen, seed }: ForecastRequest, answer: PriorForecast): Graded<PriorForecast> {
  const assumptions = assumptionsOf(regimen).map((one): Assumption => (one === "exosome-effects-supposed" ? "exosome-effects-off" : one));
  return graded(answer, { grade: gradeOfPart("specificExosome"), assumptions, prior: "fixed", seed });
}

/** The forecast from the answers under each of `PRIORS`, in their order. */
export function joinPriors(
  { regimen, today, seed }: ForecastRequest,
  answers: readonly PriorAnswer[],
): Result<Graded<PatientForecast>, ModelRefusal> {
  const assumptions = assumptionsOf(regimen);
  const grade = gradeOfPart("specificExosome");
  const found: PriorForecast[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    found.push(answer.value);
  }
  const [sceptical, analogue, flat] = found;
  const answer = settled({ sceptical: sceptical.gainProbability, analogue: analogue.gainProbability, flat: flat.gainProbability });
  const under = (value: PriorForecast): Graded<PriorForecast> => graded(value, { grade, assumptions, prior: value.prior, seed });
  const value = { today, priors: { sceptical: under(sceptical), analogue: under(analogue), flat: under(flat) }, settled: answer };
  return ok(graded(value, { grade, assumptions, prior: "sceptical", seed }));
}

const NOTHING = { mean: 0, deviation: 0 } as const;
const NO_EFFECT: EffectPrior = { kIE: NOTHING, kRE: NOTHING, bEB: NOTHING, bEM: NOTHING, kEP: NOTHING };

function underPrior(
  request: ForecastRequest,
  prior: PriorForecast["prior"],
  effects: EffectPrior,
  jumps: ReadonlyMap<Strategy, DailyJumps>,
): PriorAnswer {
  const { parameters, observations, regimen, today, seed, particles } = request;
  const delivered = jumps.get("both");
  if (delivered === undefined) throw new Error("invariant: the jumps of both");
  const weeks = Math.max(1, Math.ceil(regimen.lastDay / 7));
  const chance = chanceOf(seed);
  const forcing = forcingOf(delivered, parameters, 1);
  const filtered = filter({ parameters, prior: effects, observations, forcing, count: particles, weeks, chance });
  const effectiveSize = Math.floor(filtered.effectiveSize);
  if (effectiveSize < EFFECTIVE_SIZE_MIN) return fail({ code: "forecast.effective-size-low", effectiveSize, least: EFFECTIVE_SIZE_MIN });
  const task = { parameters, effects, particles: filtered.particles, jumps, today, lastDay: regimen.lastDay, chance, observations };
  return ok({ prior, effectiveSize, ...outlookOf(task) });
}

/** The jumps of each strategy: everything before today, and from today on what the strategy gives. */
function jumpsFromToday({ regimen, parameters, today }: ForecastRequest): Result<ReadonlyMap<Strategy, DailyJumps>, ModelRefusal> {
  const whole = dailyJumps(jumpsOf(regimen, parameters), regimen.lastDay);
  if (!whole.ok) return whole;
  const width = whole.value.amounts.length / (regimen.lastDay + 1);
  const jumps = new Map<Strategy, DailyJumps>();
  for (const strategy of STRATEGIES) {
    const planned = dailyJumps(jumpsOf(regimenOf(regimen, strategy), parameters), regimen.lastDay);
    if (!planned.ok) return planned;
    const amounts = planned.value.amounts.map((amount, at) => (at < today * width ? whole.value.amounts[at] : amount));
    jumps.set(strategy, { lastDay: regimen.lastDay, amounts });
  }
  return ok(jumps);
}

function assumptionsOf(regimen: Regimen): readonly Assumption[] {
  return ["hypothesis-model", "daily-step", "exosome-effects-supposed", "treated-as-population", ...courseAssumptions(regimen)];
}

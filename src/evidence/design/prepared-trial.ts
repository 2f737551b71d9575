/**
 * A trial plan made ready to be drawn many times: the arms as one list of patients, every covariance as its factor, means
 * and risks in flat arrays by arm and visit.
 */
import { invariant } from "../../base/invariant.ts";
import { ARMS } from "./factorial-contrasts.ts";
import type { EventStrategy, IntercurrentEvent, OutcomePlan, RiskPlan, TrialPlan } from "./trial-plan.ts";
import { correlationAt, deviationsOf, factorOf, measuredAt } from "./visit-covariance.ts";

/** An outcome ready to be drawn. Slot 0 is the baseline, slot t + 1 visit t. */
export interface PreparedOutcome {
  /** 1 when a high value is bad, -1 when it is good. */
  readonly worse: 1 | -1;
  readonly hasBaseline: boolean;
  readonly baselineMean: number;
  readonly baselineDeviation: number;
  /** The factor of the covariance; without a baseline its first row and column are zero. */
  readonly factor: Float64Array;
  /** arms x visits. */
  readonly means: Float64Array;
  /** By visit, the mean over the arms: what a patient is compared with. */
  readonly middle: Float64Array;
  readonly deviations: Float64Array;
}

/** A risk ready to be drawn. */
export interface PreparedRisk {
  readonly plan: RiskPlan;
  /** Whether anything may happen at all. */
  readonly possible: boolean;
  /** arms x visits: the log odds of a patient who is as the average. */
  readonly logOdds: Float64Array;
  /** arms x visits: the same as a probability. */
  readonly probability: Float64Array;
}

/** An event ready to be drawn. */
export interface PreparedEvent {
  readonly risk: PreparedRisk;
  /** The arm whose means a patient of each arm has afterwards. */
  readonly armAfter: Int32Array;
  readonly shifts: Float64Array;
  readonly strategy: EventStrategy;
}

/** A trial ready to be drawn. */
export interface PreparedTrial {
  readonly plan: TrialPlan;
  readonly patients: number;
  readonly visits: number;
  /** Index of the arm of each patient. */
  readonly arm: Int32Array;
  readonly outcomes: readonly PreparedOutcome[];
  /** The factor of the correlation between outcomes. */
  readonly outcomeFactor: Float64Array;
  readonly dropout: PreparedRisk;
  readonly events: readonly PreparedEvent[];
}

/** `plan`, whose matrices are taken to be positive definite, made ready. */
export function prepareTrial(plan: TrialPlan): PreparedTrial {
  const visits = plan.weeks.length;
  const arm = Int32Array.from(ARMS.flatMap((name, index) => Array.from({ length: plan.arms[name] }, () => index)));
  const outcomeFactor = factorOf(Float64Array.from(plan.outcomeCorrelation.flat()), plan.outcomes.length);
  invariant(outcomeFactor !== null, "a correlation between outcomes that is positive definite");
  return {
    plan,
    patients: arm.length,
    visits,
    arm,
    outcomes: plan.outcomes.map((outcome) => prepareOutcome(outcome, plan.weeks)),
    outcomeFactor,
    dropout: prepareRisk(plan.dropout),
    events: plan.events.map(prepareEvent),
  };
}

function prepareOutcome(outcome: OutcomePlan, weeks: readonly number[]): PreparedOutcome {
  const visits = weeks.length;
  const { baseline, means } = outcome;
  return {
    worse: outcome.better === "lower" ? 1 : -1,
    hasBaseline: baseline !== null,
    baselineMean: baseline?.mean ?? 0,
    baselineDeviation: baseline?.deviation ?? 1,
    factor: slottedFactor(outcome, weeks),
    means: Float64Array.from(ARMS.flatMap((arm) => means[arm])),
    middle: Float64Array.from({ length: visits }, (_, t) => ARMS.reduce((sum, arm) => sum + means[arm][t] / ARMS.length, 0)),
    deviations: Float64Array.from(outcome.deviations),
  };
}

/** The factor of the correlation times the deviations: an outcome that does not vary at some visit has a row of zeros. */
function slottedFactor(outcome: OutcomePlan, weeks: readonly number[]): Float64Array {
  const times = measuredAt(outcome, weeks);
  const [slots, size] = [weeks.length + 1, times.length];
  const factor = factorOf(correlationAt(outcome.correlation, times), size);
  invariant(factor !== null, `a correlation of ${outcome.name} that is positive definite`);
  const deviations = deviationsOf(outcome);
  const slotted = new Float64Array(slots * slots);
  const empty = slots - size;
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b <= a; b += 1) slotted[(a + empty) * slots + b + empty] = deviations[a] * factor[a * size + b];
  }
  return slotted;
}

/** `plan` by arm and visit. */
export function prepareRisk(plan: RiskPlan): PreparedRisk {
  const logOdds = Float64Array.from(
    ARMS.flatMap((arm) => plan.hazards.map((hazard) => Math.log(hazard / (1 - hazard)) + plan.logOddsByArm[arm])),
  );
  return {
    plan,
    possible: plan.hazards.some((hazard) => hazard > 0),
    logOdds,
    probability: logOdds.map((odds) => 1 / (1 + Math.exp(-odds))),
  };
}

function prepareEvent({ risk, ends, shifts, strategy }: IntercurrentEvent): PreparedEvent {
  return { risk: prepareRisk(risk), armAfter: armAfter(ends), shifts: Float64Array.from(shifts), strategy };
}

/** Arms are numbered so that bit 0 is TMS and bit 1 exosome: to end a treatment is to clear its bit. */
function armAfter(ends: IntercurrentEvent["ends"]): Int32Array {
  const kept = { nothing: 3, tms: 2, exosome: 1, both: 0 }[ends];
  return Int32Array.from(ARMS, (_, arm) => arm & kept);
}

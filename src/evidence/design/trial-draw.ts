/**
 * One simulated trial: every patient's measurements, who left, what came between, and what of it all an analysis would
 * see. All chance comes from one stream, in an order that the plan alone decides: first the deviates of all patients,
 * then a fraction for each possible risk, visit and patient, used or not. Two plans that differ in their means alone are so drawn
 * with the same luck.
 *
 * At each visit, in this order: events may happen, the outcomes follow, the patient may have left before they were seen,
 * and the visit may be missed. A value set in place of a failure stands at every later visit, seen or not.
 */
import type { RandomStream } from "../../base/random.ts";
import { fillNormalDeviates } from "../../numeric/normal-deviates.ts";
import { ARMS } from "./factorial-contrasts.ts";
import type { PreparedEvent, PreparedRisk, PreparedTrial } from "./prepared-trial.ts";

/** What was drawn; made once, filled again and again. */
export interface TrialData {
  /** One for each outcome: patients x visits, NaN where an analysis sees nothing. */
  readonly panels: readonly Float64Array[];
  /** One for each outcome: by patient; 0 where the outcome has no baseline. */
  readonly baselines: readonly Float64Array[];
  /** arms x visits: how many patients were still in the trial, over all draws so far. */
  readonly stayed: Float64Array;
  /** events x arms: how many patients had the event, over all draws so far. */
  readonly happened: Float64Array;
  readonly workspace: Workspace;
}

interface Workspace {
  /** patients x outcomes x slots; turned in place from deviates into residuals. */
  readonly residuals: Float64Array;
  /** patients x visits x risks. */
  readonly fractions: Float64Array;
  readonly mixed: Float64Array;
  /** By outcome: what events have added. */
  readonly shifts: Float64Array;
  /** By outcome: how much worse than the average the patient was when last seen, in standard deviations. */
  readonly seenWorse: Float64Array;
  /** By event. */
  readonly had: Uint8Array;
}

/** Room for the draws of `trial`. */
export function roomFor(trial: PreparedTrial): TrialData {
  const { patients, visits, outcomes, events } = trial;
  return {
    panels: outcomes.map(() => new Float64Array(patients * visits)),
    baselines: outcomes.map(() => new Float64Array(patients)),
    stayed: new Float64Array(ARMS.length * visits),
    happened: new Float64Array(events.length * ARMS.length),
    workspace: {
      residuals: new Float64Array(patients * outcomes.length * (visits + 1)),
      fractions: new Float64Array(patients * visits * risksOf(trial)),
      mixed: new Float64Array(outcomes.length),
      shifts: new Float64Array(outcomes.length),
      seenWorse: new Float64Array(outcomes.length),
      had: new Uint8Array(events.length),
    },
  };
}

/** How many fractions a visit of a patient takes: one for each event, one for leaving and one for missing the visit, where these may happen. */
function risksOf({ events, dropout, plan }: PreparedTrial): number {
  return events.length + (dropout.possible ? 1 : 0) + (plan.missedVisits > 0 ? 1 : 0);
}

/** Draws one trial from `stream` into `data`. */
export function drawTrial(trial: PreparedTrial, stream: RandomStream, data: TrialData): void {
  const { residuals, fractions } = data.workspace;
  fillNormalDeviates(residuals, stream);
  stream.fillFractions(fractions);
  for (let patient = 0; patient < trial.patients; patient += 1) {
    correlateOutcomes(trial, data.workspace, patient);
    correlateVisits(trial, data.workspace, patient);
    drawPatient(trial, data, patient);
  }
}

/** Gives the deviates of each slot the correlation between outcomes. */
function correlateOutcomes({ outcomes, outcomeFactor, visits }: PreparedTrial, { residuals, mixed }: Workspace, patient: number): void {
  const count = outcomes.length;
  if (count === 1) return;
  const slots = visits + 1;
  const from = patient * count * slots;
  for (let slot = 0; slot < slots; slot += 1) {
    for (let a = 0; a < count; a += 1) {
      mixed[a] = 0;
      for (let b = 0; b <= a; b += 1) mixed[a] += outcomeFactor[a * count + b] * residuals[from + b * slots + slot];
    }
    for (let a = 0; a < count; a += 1) residuals[from + a * slots + slot] = mixed[a];
  }
}

/** Gives the deviates of each outcome its covariance over the visits; from the last, so that none is needed again. */
function correlateVisits({ outcomes, visits }: PreparedTrial, { residuals }: Workspace, patient: number): void {
  const slots = visits + 1;
  for (let outcome = 0; outcome < outcomes.length; outcome += 1) {
    const { factor } = outcomes[outcome];
    const from = (patient * outcomes.length + outcome) * slots;
    for (let a = slots - 1; a >= 0; a -= 1) {
      let sum = 0;
      for (let b = 0; b <= a; b += 1) sum += factor[a * slots + b] * residuals[from + b];
      residuals[from + a] = sum;
    }
  }
}

/** Walks one patient through the visits. */
function drawPatient(trial: PreparedTrial, data: TrialData, patient: number): void {
  const { visits, outcomes, events, dropout, plan } = trial;
  const { workspace, stayed } = data;
  const { fractions } = workspace;
  const planned = trial.arm[patient];
  const risks = risksOf(trial);
  let arm = planned;
  let gone = false;
  begin(trial, data, patient);
  for (let visit = 0; visit < visits; visit += 1) {
    const chance = (patient * visits + visit) * risks;
    for (let event = 0; event < events.length && !gone; event += 1) {
      if (workspace.had[event] === 1) continue;
      const { risk } = events[event];
      if (fractions[chance + event] < probabilityOf(risk, trial, workspace, patient, arm, planned, visit)) {
        arm = happen(data, events[event], event, arm, planned);
      }
    }
    if (!gone && dropout.possible) {
      gone = fractions[chance + events.length] < probabilityOf(dropout, trial, workspace, patient, arm, planned, visit);
    }
    if (!gone) stayed[planned * visits + visit] += 1;
    const seen = !gone && (plan.missedVisits === 0 || fractions[chance + risks - 1] >= plan.missedVisits);
    for (let outcome = 0; outcome < outcomes.length; outcome += 1) record(trial, data, patient, outcome, visit, arm, seen);
  }
}

/** The baseline, and nothing that has happened. */
function begin({ outcomes, visits }: PreparedTrial, { workspace, baselines }: TrialData, patient: number): void {
  workspace.shifts.fill(0);
  workspace.had.fill(0);
  for (let outcome = 0; outcome < outcomes.length; outcome += 1) {
    const { baselineMean, baselineDeviation, worse } = outcomes[outcome];
    const residual = workspace.residuals[(patient * outcomes.length + outcome) * (visits + 1)];
    baselines[outcome][patient] = baselineMean + residual;
    workspace.seenWorse[outcome] = (worse * residual) / baselineDeviation;
  }
}

/** Notes that `event` has happened; the arm whose means the patient has from now on. */
function happen(
  { workspace, happened }: TrialData,
  { armAfter, shifts }: PreparedEvent,
  event: number,
  arm: number,
  planned: number,
): number {
  workspace.had[event] = 1;
  happened[event * ARMS.length + planned] += 1;
  for (let outcome = 0; outcome < shifts.length; outcome += 1) workspace.shifts[outcome] += shifts[outcome];
  return armAfter[arm];
}

/** The probability of a risk at a visit, given how the patient has been or will be. */
function probabilityOf(
  risk: PreparedRisk,
  trial: PreparedTrial,
  workspace: Workspace,
  patient: number,
  arm: number,
  planned: number,
  visit: number,
): number {
  const cell = planned * trial.visits + visit;
  const { dependsOn, outcome, logOddsPerDeviationWorse } = risk.plan;
  if (dependsOn === "nothing" || logOddsPerDeviationWorse === 0) return risk.probability[cell];
  const worse =
    dependsOn === "observed"
      ? workspace.seenWorse[outcome]
      : worseAt(trial, outcome, visit, measurement(trial, workspace, patient, outcome, visit, arm));
  return 1 / (1 + Math.exp(-(risk.logOdds[cell] + logOddsPerDeviationWorse * worse)));
}

function measurement(
  { outcomes, visits }: PreparedTrial,
  { residuals, shifts }: Workspace,
  patient: number,
  outcome: number,
  visit: number,
  arm: number,
): number {
  return (
    outcomes[outcome].means[arm * visits + visit] +
    residuals[(patient * outcomes.length + outcome) * (visits + 1) + visit + 1] +
    shifts[outcome]
  );
}

/** How much worse than the average of the arms `value` is, in standard deviations. */
function worseAt({ outcomes }: PreparedTrial, outcome: number, visit: number, value: number): number {
  const { worse, middle, deviations } = outcomes[outcome];
  return (worse * (value - middle[visit])) / deviations[visit];
}

/** Writes what an analysis sees of one outcome at one visit. */
function record(trial: PreparedTrial, data: TrialData, patient: number, outcome: number, visit: number, arm: number, seen: boolean): void {
  const { workspace, panels } = data;
  let value = Number.NaN;
  if (seen) {
    value = measurement(trial, workspace, patient, outcome, visit, arm);
    workspace.seenWorse[outcome] = worseAt(trial, outcome, visit, value);
  }
  for (let event = 0; event < trial.events.length; event += 1) {
    const { strategy } = trial.events[event];
    if (workspace.had[event] === 0) continue;
    if (strategy.kind === "composite") {
      value = strategy.values[outcome];
      break;
    }
    if (strategy.kind === "hypothetical") value = Number.NaN;
  }
  panels[outcome][patient * trial.visits + visit] = value;
}

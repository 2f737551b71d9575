/**
 * What is to be said about a motor threshold: whether the dose that follows from it can be given on this device, whether it
 * has drifted since the last one, how well it is known, and whether it is time for a new one.
 *
 * The output is the threshold times the prescribed percentage, rounded to the whole percent that a stimulator is set to. Above
 * what the device gives it cannot be delivered; the highest percentage of the threshold that can is offered beside it.
 */
import { daysBetween, type LocalDate } from "../../base/dates.ts";
import type { Finding, FindingValue, Ground, Severity } from "../finding.ts";
import { AWISZUS, REMEASURE } from "./grounds.ts";
import { STOP_ADVICE } from "./threshold-search.ts";

/** What can be found about a threshold. */
export type ThresholdCode =
  | "threshold.missing"
  | "threshold.cannot-deliver"
  | "threshold.drift"
  | "threshold.due"
  | "threshold.gap"
  | "threshold.device-changed"
  | "threshold.medicine-changed"
  | "threshold.number-only"
  | "threshold.imprecise";

/** A finding about a threshold. */
export type ThresholdFinding = Finding<ThresholdCode>;

/** A threshold as far as the rules ask, percent of maximum output. */
export interface KnownThreshold {
  readonly on: LocalDate;
  readonly percentOfOutput: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly pulses: number;
  readonly device: string | null;
  readonly coil: string | null;
}

/** A day's drift asks, a week without a new one asks, a pause in treatment asks; each recalled. */
export const THRESHOLD_RULES = { driftPercent: 10, measuredEveryDays: 7, pauseDays: 7 } as const;

/** What a stimulator gives at `percentOfThreshold` of a threshold, in whole percent of its maximum output; may be above 100. */
export function outputAt(thresholdPercentOfOutput: number, percentOfThreshold: number): number {
  return Math.round((thresholdPercentOfOutput * percentOfThreshold) / 100);
}

/** The highest whole percentage of the threshold that the device can give. */
export function deliverablePercentOfThreshold(thresholdPercentOfOutput: number, maxPercentOfOutput: number): number {
  let percent = Math.floor((maxPercentOfOutput * 100) / thresholdPercentOfOutput);
  while (outputAt(thresholdPercentOfOutput, percent + 1) <= maxPercentOfOutput) percent += 1;
  return percent;
}

/** Whether the prescribed intensity can be given; a finding with what can be when it cannot. */
export function deliveryFindings(
  thresholdPercentOfOutput: number,
  percentOfThreshold: number,
  maxPercentOfOutput = 100,
): readonly ThresholdFinding[] {
  const output = outputAt(thresholdPercentOfOutput, percentOfThreshold);
  if (output <= maxPercentOfOutput) return [];
  const possible = deliverablePercentOfThreshold(thresholdPercentOfOutput, maxPercentOfOutput);
  const values = { percent: percentOfThreshold, output, max: maxPercentOfOutput, possible };
  return [found("threshold.cannot-deliver", "stop", values, AWISZUS)];
}

/** What a new threshold says beside the one before it, which is null for the first. */
export function newThresholdFindings(now: KnownThreshold, before: KnownThreshold | null): readonly ThresholdFinding[] {
  const findings: ThresholdFinding[] = [...precisionFindings(now)];
  if (before === null) return findings;
  const driftPercent = ((now.percentOfOutput - before.percentOfOutput) / before.percentOfOutput) * 100;
  if (Math.abs(driftPercent) >= THRESHOLD_RULES.driftPercent)
    findings.push(
      found(
        "threshold.drift",
        "ask",
        { before: before.percentOfOutput, now: now.percentOfOutput, driftPercent: Math.round(driftPercent), on: before.on },
        REMEASURE,
      ),
    );
  return findings;
}

function precisionFindings({ pulses, interval, percentOfOutput }: KnownThreshold): readonly ThresholdFinding[] {
  if (pulses === 0) return [found("threshold.number-only", "ask", {}, AWISZUS)];
  if (interval === null) return [];
  const halfWidthPercent = Math.round(((interval.high - interval.low) / 2 / percentOfOutput) * 1000) / 10;
  if (halfWidthPercent <= STOP_ADVICE.halfWidthPercentMax) return [];
  return [found("threshold.imprecise", "tell", { halfWidthPercent, goal: STOP_ADVICE.halfWidthPercentMax, pulses }, AWISZUS)];
}

/** What has happened since the threshold was determined. */
export interface SinceThreshold {
  readonly today: LocalDate;
  /** Of the session before this one; null before the first. */
  readonly lastSessionOn: LocalDate | null;
  readonly device: string | null;
  readonly coil: string | null;
  /** Medicines that shift the threshold and began, changed or ended since. */
  readonly medicinesChanged: readonly string[];
}

/** Whether the threshold is to be determined anew before the next session; `threshold` null when there is none. */
export function thresholdDueFindings(threshold: KnownThreshold | null, since: SinceThreshold): readonly ThresholdFinding[] {
  if (threshold === null) return [found("threshold.missing", "stop", {}, REMEASURE)];
  const findings: ThresholdFinding[] = [];
  const { today, lastSessionOn, medicinesChanged } = since;
  const days = daysBetween(threshold.on, today);
  if (days > THRESHOLD_RULES.measuredEveryDays)
    findings.push(found("threshold.due", "ask", { on: threshold.on, days, everyDays: THRESHOLD_RULES.measuredEveryDays }, REMEASURE));
  const pauseDays = lastSessionOn === null ? 0 : daysBetween(lastSessionOn, today);
  if (lastSessionOn !== null && pauseDays > THRESHOLD_RULES.pauseDays && threshold.on <= lastSessionOn)
    findings.push(found("threshold.gap", "ask", { on: lastSessionOn, days: pauseDays }, REMEASURE));
  if (differs(threshold.device, since.device) || differs(threshold.coil, since.coil))
    findings.push(found("threshold.device-changed", "ask", { device: since.device, coil: since.coil }, REMEASURE));
  if (medicinesChanged.length > 0)
    findings.push(found("threshold.medicine-changed", "ask", { medicines: medicinesChanged.join(", ") }, REMEASURE));
  return findings;
}

function differs(then: string | null, now: string | null): boolean {
  return then !== null && now !== null && then !== now;
}

function found(code: ThresholdCode, severity: Severity, values: Readonly<Record<string, FindingValue>>, ground: Ground): ThresholdFinding {
  return { code, severity, values, ground };
}

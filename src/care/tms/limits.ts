/**
 * Whether a protocol at an intensity is within the limits of safety, part by part. Single pulses are judged by the table of
 * train durations and by the pause between trains; theta burst stands outside that table and is allowed only in the exact
 * patterns that were published. What a regulator cleared is exempt where its label and the table disagree, with its source.
 *
 * A part whose trains are not stated cannot be judged and is asked about. A `stop` here means that the protocol cannot be
 * prescribed without a named exemption signed by a psychiatrist (`exemptions.ts`); what is not in the library, above
 * 25 Hz or above 130 % of the threshold cannot be exempted.
 */
import { never } from "../../base/invariant.ts";
import type { Finding, FindingValue, Ground, Severity } from "../finding.ts";
import { H1_LABEL, HOUSE, LIBRARY, PAUSES, REDUCED_TRAIN_TABLE, THETA_BURST, TRAIN_TABLE } from "./grounds.ts";
import { pulsesOfPattern, type ThetaBurstPattern, type TrainPattern } from "./pattern.ts";
import type { Protocol, ProtocolPart } from "./protocol.ts";
import { protocolOf } from "./protocols.ts";
import { advisedTrainSeconds, TABLE_MAX, trainLimit } from "./train-limits.ts";

/** What can be found about a dose. */
export type LimitCode =
  | "dose.protocol-not-in-library"
  | "dose.intensity-not-stated"
  | "dose.intensity-above-table"
  | "dose.intensity-outside-protocol"
  | "dose.frequency-above-table"
  | "dose.train-too-long"
  | "dose.train-beyond-tested"
  | "dose.train-longer-than-advised"
  | "dose.train-not-stated"
  | "dose.pause-too-short"
  | "dose.pause-short"
  | "dose.theta-burst-pattern"
  | "dose.theta-burst-intensity"
  | "dose.theta-burst-pulses"
  | "dose.cleared-by-label";

/** A finding about a dose. */
export type LimitFinding = Finding<LimitCode>;

/** The stops that a psychiatrist may exempt a patient from, by name. */
export const EXEMPTIBLE: readonly LimitCode[] = [
  "dose.train-too-long",
  "dose.pause-too-short",
  "dose.theta-burst-pattern",
  "dose.theta-burst-intensity",
  "dose.theta-burst-pulses",
];

/** A protocol as cleared: up to this intensity the named stops are the label's and not ours. */
const CLEARED: readonly {
  readonly protocol: string;
  readonly percentOfThresholdMax: number;
  readonly stop: LimitCode;
  readonly ground: Ground;
}[] = [{ protocol: "dtms-h1", percentOfThresholdMax: 120, stop: "dose.train-too-long", ground: H1_LABEL }];

const THETA_BURST_MAX = { percentOfThreshold: 120, pulses: 1800 } as const;

/** Seconds of pause: at `unsafe` or less it stops, below `usual` it asks. */
const PAUSE_SECONDS = { unsafe: 1, usual: 5 } as const;

/** Exactly these trains: intermittent, and continuous for 40 s. */
const PUBLISHED_BURSTS = [
  { trainSeconds: 2, interTrainSeconds: 8, single: false },
  { trainSeconds: 40, interTrainSeconds: 0, single: true },
] as const;

/**
 * What is to be said about giving `code` in `version` at `percentOfThreshold` of the resting threshold; null when the
 * intensity is not known. Nothing found means within every limit.
 */
export function doseFindings(code: string, version: number, percentOfThreshold: number | null): readonly LimitFinding[] {
  const protocol = protocolOf(code, version);
  if (protocol === null) return [found("dose.protocol-not-in-library", "stop", { protocol: code, version }, LIBRARY)];
  if (percentOfThreshold === null) return [found("dose.intensity-not-stated", "ask", { protocol: code }, HOUSE)];
  return protocolFindings(protocol, percentOfThreshold);
}

/** The same for a protocol that is at hand. */
export function protocolFindings(protocol: Protocol, percentOfThreshold: number): readonly LimitFinding[] {
  const all = [...rangeFindings(protocol, percentOfThreshold), ...protocol.parts.flatMap((part) => partFindings(part, percentOfThreshold))];
  return all.map((one) => asCleared(protocol, percentOfThreshold, one));
}

function rangeFindings({ code, intensity }: Protocol, percent: number): readonly LimitFinding[] {
  const { minPercentOfThreshold: min, maxPercentOfThreshold: max, source, verified } = intensity;
  if (percent >= min && percent <= max) return [];
  const ground: Ground = { source, verified, edition: LIBRARY.edition, from: null, to: null };
  return [found("dose.intensity-outside-protocol", "ask", { protocol: code, percent, min, max }, ground)];
}

function partFindings({ site, pattern }: ProtocolPart, percent: number): readonly LimitFinding[] {
  switch (pattern.kind) {
    case "trains":
      return trainFindings(site, pattern, percent);
    case "theta-burst":
      return burstFindings(site, pattern, percent);
    case "unstated": {
      const { hertz } = pattern;
      const stops = outsideTable(site, hertz, percent);
      return stops.length > 0 ? stops : [found("dose.train-not-stated", "ask", { site, hertz }, LIBRARY)];
    }
    default:
      return never(pattern, "the limits of a pattern");
  }
}

function trainFindings(site: string, pattern: TrainPattern, percent: number): readonly LimitFinding[] {
  const { hertz, trainSeconds: seconds } = pattern;
  const limit = trainLimit(hertz, percent);
  if (limit === null) return outsideTable(site, hertz, percent);
  const findings: LimitFinding[] = [];
  const values = { site, hertz, percent, seconds, limitSeconds: limit.seconds };
  if (seconds > limit.seconds)
    findings.push(
      limit.tested
        ? found("dose.train-beyond-tested", "ask", values, TRAIN_TABLE)
        : found("dose.train-too-long", "stop", values, TRAIN_TABLE),
    );
  const advised = advisedTrainSeconds(hertz, percent);
  if (seconds <= limit.seconds && advised !== null && seconds > advised)
    findings.push(found("dose.train-longer-than-advised", "tell", { ...values, limitSeconds: advised }, REDUCED_TRAIN_TABLE));
  return [...findings, ...pauseFindings(site, pattern)];
}

function outsideTable(site: string, hertz: number, percent: number): readonly LimitFinding[] {
  const { hertz: maxHertz, percentOfThreshold: maxPercent } = TABLE_MAX;
  const findings: LimitFinding[] = [];
  if (hertz > maxHertz) findings.push(found("dose.frequency-above-table", "stop", { site, hertz, max: maxHertz }, TRAIN_TABLE));
  if (percent > maxPercent) findings.push(found("dose.intensity-above-table", "stop", { site, percent, max: maxPercent }, TRAIN_TABLE));
  return findings;
}

/** Only where there is a pause, and not at 1 Hz or below, where every pulse is as far from the next as a pause. */
function pauseFindings(site: string, { hertz, trains, interTrainSeconds: seconds }: TrainPattern): readonly LimitFinding[] {
  const { unsafe, usual } = PAUSE_SECONDS;
  if (trains <= 1 || hertz <= 1 || seconds >= usual) return [];
  if (seconds <= unsafe) return [found("dose.pause-too-short", "stop", { site, seconds, limitSeconds: unsafe }, PAUSES)];
  return [found("dose.pause-short", "ask", { site, seconds, limitSeconds: usual }, PAUSES)];
}

function burstFindings(site: string, pattern: ThetaBurstPattern, percent: number): readonly LimitFinding[] {
  const { percentOfThreshold: maxPercent, pulses: maxPulses } = THETA_BURST_MAX;
  const findings: LimitFinding[] = [];
  if (!isPublished(pattern)) findings.push(found("dose.theta-burst-pattern", "stop", { site }, THETA_BURST));
  if (percent > maxPercent) findings.push(found("dose.theta-burst-intensity", "stop", { site, percent, max: maxPercent }, THETA_BURST));
  const pulses = pulsesOfPattern(pattern);
  if (pulses > maxPulses) findings.push(found("dose.theta-burst-pulses", "stop", { site, pulses, max: maxPulses }, THETA_BURST));
  return findings;
}

function isPublished(pattern: ThetaBurstPattern): boolean {
  if (pattern.burstPulses !== 3 || pattern.burstHertz !== 50 || pattern.burstsPerSecond !== 5) return false;
  return PUBLISHED_BURSTS.some(
    (one) =>
      one.trainSeconds === pattern.trainSeconds &&
      one.interTrainSeconds === pattern.interTrainSeconds &&
      (!one.single || pattern.trains === 1),
  );
}

/** A stop that the label of a cleared device answers is told instead, with the label as its ground. */
function asCleared({ code }: Protocol, percent: number, one: LimitFinding): LimitFinding {
  const label = CLEARED.find(
    ({ protocol, percentOfThresholdMax, stop }) => protocol === code && percent <= percentOfThresholdMax && stop === one.code,
  );
  return label === undefined ? one : found("dose.cleared-by-label", "tell", one.values, label.ground);
}

function found(code: LimitCode, severity: Severity, values: Readonly<Record<string, FindingValue>>, ground: Ground): LimitFinding {
  return { code, severity, values, ground };
}

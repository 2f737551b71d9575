/**
 * What was delivered beside what was prescribed, in blocks: how much is left after an interruption, and what is to be said
 * when it was less, more, or weaker. In the first sessions a lower intensity is usual (titration for pain of the scalp);
 * later it is something to look at. A block that ended with a seizure ends the course until a physician has reviewed it.
 */
import { never } from "../../base/invariant.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { Finding, FindingValue, Ground, Severity } from "../finding.ts";
import { HOUSE, STOP_TRIGGERS } from "./grounds.ts";

type Body = ChartEntryOf<"session">["body"];

/** What was delivered until a block ended. */
export type DeliveredBlock = Body["delivered"][number];

/** What was prescribed for the session. */
export type PrescribedDose = NonNullable<Body["prescribed"]>;

/** What can be found about what was delivered. */
export type DeliveryCode =
  | "delivery.less"
  | "delivery.more"
  | "delivery.stronger"
  | "delivery.titration"
  | "delivery.weaker"
  | "delivery.seizure";

/** A finding about what was delivered. */
export type DeliveryFinding = Finding<DeliveryCode>;

/** First sessions in which a lower intensity is titration, and the steps to full intensity; recalled. */
export const TITRATION = { sessions: 5, startPercentOfThreshold: 90, fullBySession: 4 } as const;

/** Pulses over all blocks. */
export function pulsesDelivered(blocks: readonly DeliveredBlock[]): number {
  return blocks.reduce((sum, { pulses }) => sum + pulses, 0);
}

/** The block with which an interrupted session goes on: what is left, as the last block was given. Null when nothing is left or it may not go on. */
export function nextBlock(prescribed: PrescribedDose, blocks: readonly DeliveredBlock[]): Omit<DeliveredBlock, "ended"> | null {
  const left = prescribed.pulses - pulsesDelivered(blocks);
  const last = blocks.at(-1);
  if (left <= 0 || (last !== undefined && !mayGoOn(last.ended))) return null;
  const { intensityPercentOfThreshold, intensityPercentOfOutput } = last ?? prescribed;
  return { pulses: left, intensityPercentOfThreshold, intensityPercentOfOutput };
}

/** Whether a session may go on after a block that ended like this. */
export function mayGoOn(ended: DeliveredBlock["ended"]): boolean {
  switch (ended) {
    case "paused":
    case "pain":
    case "device":
    case "other":
      return true;
    case "complete":
    case "patient":
    case "seizure":
      return false;
    default:
      return never(ended, "what ends a block");
  }
}

/**
 * The intensity that titration would give in that session, percent of the threshold: from 90 % in equal steps to the full
 * intensity at the fourth session. Intensities of 90 % or less have none.
 *
 * @example [1, 2, 3, 4].map((number) => titratedPercent(number, 120)) // [90, 100, 110, 120]
 */
export function titratedPercent(sessionNumber: number, fullPercentOfThreshold: number): number {
  const { startPercentOfThreshold: start, fullBySession } = TITRATION;
  if (fullPercentOfThreshold <= start || sessionNumber >= fullBySession) return fullPercentOfThreshold;
  return Math.round(start + ((fullPercentOfThreshold - start) * (sessionNumber - 1)) / (fullBySession - 1));
}

/** What is to be said about a session's delivery; nothing when it was as prescribed. */
export function deliveredFindings(
  number: number,
  prescribed: PrescribedDose | null,
  blocks: readonly DeliveredBlock[],
): readonly DeliveryFinding[] {
  const findings: DeliveryFinding[] = blocks.some(({ ended }) => ended === "seizure")
    ? [found("delivery.seizure", "stop", { number }, STOP_TRIGGERS)]
    : [];
  if (prescribed === null) return findings;
  const delivered = pulsesDelivered(blocks);
  const values = { delivered, prescribed: prescribed.pulses };
  if (delivered < prescribed.pulses) findings.push(found("delivery.less", "tell", values, HOUSE));
  if (delivered > prescribed.pulses) findings.push(found("delivery.more", "ask", values, HOUSE));
  return [...findings, ...intensityFindings(number, prescribed.intensityPercentOfThreshold, blocks)];
}

function intensityFindings(number: number, prescribed: number | null, blocks: readonly DeliveredBlock[]): readonly DeliveryFinding[] {
  const given = blocks.flatMap(({ intensityPercentOfThreshold: percent }) => (percent === null ? [] : [percent]));
  if (prescribed === null || given.length === 0) return [];
  const highest = Math.max(...given);
  const lowest = Math.min(...given);
  if (highest > prescribed) return [found("delivery.stronger", "ask", { percent: highest, prescribed }, HOUSE)];
  if (lowest === prescribed) return [];
  const values = { percent: lowest, prescribed, number };
  return [
    number <= TITRATION.sessions
      ? found("delivery.titration", "tell", values, STOP_TRIGGERS)
      : found("delivery.weaker", "ask", values, HOUSE),
  ];
}

function found(code: DeliveryCode, severity: Severity, values: Readonly<Record<string, FindingValue>>, ground: Ground): DeliveryFinding {
  return { code, severity, values, ground };
}

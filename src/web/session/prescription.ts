/** What is prescribed for the next session, with everything that is read from beside the chair. */
import { addDays, type Instant, localDay, millisecondsOf } from "../../base/dates.ts";
import type { Prescribed } from "../../care/tms/exemptions.ts";
import { minutesOfSession, type Protocol, pulsesOfSession } from "../../care/tms/protocol.ts";
import { protocolOf } from "../../care/tms/protocols.ts";
import type { SessionFacts } from "../../care/tms/session-facts.ts";
import { type KnownThreshold, outputAt } from "../../care/tms/threshold-findings.ts";
import { type Chart, newestOf } from "../../record/chart.ts";

/** A prescription as it is shown. */
export interface Prescription extends Prescribed {
  readonly intensityPercentOfThreshold: number;
  /** Null when the library does not have it. */
  readonly library: Protocol | null;
  /** Percent of maximum output; null without a threshold, and may be above 100. */
  readonly output: number | null;
  readonly threshold: KnownThreshold | null;
  readonly pulses: number | null;
  /** With the pause after the last train; null when a part does not state its trains. */
  readonly minutes: number | null;
}

/** The prescription of the plan that stands; null when it has no TMS. */
export function prescriptionOf({ plan, thresholds }: SessionFacts): Prescription | null {
  const tms = plan?.body.tms ?? null;
  if (tms === null) return null;
  const { protocol, protocolVersion, intensityPercentOfThreshold } = tms;
  const library = protocolOf(protocol, protocolVersion);
  const threshold = thresholds.at(-1) ?? null;
  return {
    ...{ protocol, protocolVersion, intensityPercentOfThreshold, library, threshold },
    output: threshold === null ? null : outputAt(threshold.percentOfOutput, intensityPercentOfThreshold),
    pulses: library === null ? null : pulsesOfSession(library),
    minutes: library === null ? null : minutesOfSession(library),
  };
}

/** The day and time of the next session on the calendar of the plan; null when none is laid out. */
export function nextPlanned(chart: Chart, now: Instant): { readonly on: string; readonly time: string | null } | null {
  const tomorrow = addDays(localDay(now), 1);
  const planned = newestOf(chart, "schedule")?.body.planned ?? [];
  const next = planned.filter(({ what, on }) => what === "session" && on >= tomorrow).toSorted((a, b) => (a.on < b.on ? -1 : 1))[0];
  return next === undefined ? null : { on: next.on, time: next.time };
}

/** The time of the clinic's clock `minutes` after `now`, `11:58`. */
export function clockAfter(now: Instant, minutes: number): string {
  const offset = now.slice(-6);
  const sign = offset.startsWith("-") ? -1 : 1;
  const [hours = 0, rest = 0] = offset.slice(1).split(":").map(Number);
  const local = new Date(millisecondsOf(now) + (minutes + sign * (hours * 60 + rest)) * 60_000);
  return `${local.getUTCHours()}:${String(local.getUTCMinutes()).padStart(2, "0")}`;
}

/**
 * What a stimulation protocol is: its parts in the order in which they are given, the intensity, and the course for which
 * it was published. Protocols are versioned data: a changed parameter is a new version beside the old, so that a session of
 * years ago still says what it was.
 *
 * Each group of facts cites where it was read. A published session time that was quoted and not computed is kept beside the
 * computed one, and a test holds the two together.
 */
import type { Cited } from "../../measures/instrument.ts";
import { deviceSeconds, fullCycleSeconds, type Pattern, pulsesOfPattern } from "./pattern.ts";

/** Where a part is given: the sites of `target` entries. */
export type StimulationSite = "dlpfc-left" | "dlpfc-right";

/** One part: a site and a pattern. */
export interface ProtocolPart {
  readonly site: StimulationSite;
  readonly pattern: Pattern;
}

/** Percent of the resting motor threshold: what is usual, and the range in which it was published. */
export interface ProtocolIntensity extends Cited {
  readonly usualPercentOfThreshold: number;
  readonly minPercentOfThreshold: number;
  readonly maxPercentOfThreshold: number;
}

/** A stretch of weeks with the same pace: `sessions` in every `everyWeeks` weeks, for `weeks` weeks. */
export interface CoursePhase {
  readonly weeks: number;
  readonly sessions: number;
  readonly everyWeeks: number;
}

/** How the protocol is given over time. */
export interface ProtocolCourse extends Cited {
  /** On one treatment day. */
  readonly sessionsPerDay: number;
  /** Least minutes from the start of one session to the start of the next on the same day; null when there is one a day, or when the source does not say. */
  readonly onsetGapMinutesMin: number | null;
  readonly daysPerWeek: number;
  /** Sessions of the main phase, fewest and most. */
  readonly sessionsMin: number;
  readonly sessionsMax: number;
  /** What follows the main phase by the same source. */
  readonly afterwards: readonly CoursePhase[];
}

/** A protocol in one version. */
export interface Protocol<Code extends string = string> extends Cited {
  readonly code: Code;
  readonly version: number;
  /** `figure-8` or the H1 helmet. */
  readonly coil: "figure-8" | "h1";
  readonly parts: readonly ProtocolPart[];
  readonly intensity: ProtocolIntensity;
  readonly course: ProtocolCourse;
  /** Minutes of a session as the source quotes them, lowest and highest; null when it quotes none. */
  readonly quotedMinutes: (Cited & { readonly low: number; readonly high: number }) | null;
}

/** Pulses of one session, over all parts. */
export function pulsesOfSession({ parts }: Protocol): number {
  return parts.reduce((sum, { pattern }) => sum + pulsesOfPattern(pattern), 0);
}

/** Trains of one session, over all parts; null when a part does not state them. */
export function trainsOfSession({ parts }: Protocol): number | null {
  return sumOf(parts, ({ pattern }) => (pattern.kind === "unstated" ? null : pattern.trains));
}

/** Minutes of one session with the pause after each train; null when a part does not state its trains. */
export function minutesOfSession({ parts }: Protocol): number | null {
  const seconds = sumOf(parts, ({ pattern }) => fullCycleSeconds(pattern));
  return seconds === null ? null : seconds / 60;
}

/** Minutes as the clock of a device counts them, without the pause after the last train of a part; null as above. */
export function deviceMinutesOfSession({ parts }: Protocol): number | null {
  const seconds = sumOf(parts, ({ pattern }) => deviceSeconds(pattern));
  return seconds === null ? null : seconds / 60;
}

/** Minutes to keep free for the stimulation: computed, else the longest that the source quotes; null when neither is known. */
export function minutesToKeepFree(protocol: Protocol): number | null {
  return minutesOfSession(protocol) ?? protocol.quotedMinutes?.high ?? null;
}

function sumOf(parts: readonly ProtocolPart[], part: (part: ProtocolPart) => number | null): number | null {
  return parts.reduce<number | null>((sum, one) => {
    const more = part(one);
    return sum === null || more === null ? null : sum + more;
  }, 0);
}

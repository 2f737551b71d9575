/**
 * How one part of a session is stimulated, and what follows from it: pulses, bursts, and how long it takes.
 *
 * Three shapes exist. `trains` are runs of single pulses with pauses; without a pause there is one train (1 Hz right).
 * `theta-burst` is three pulses at 50 Hz, five times a second: in trains of 2 s every 10 s it is intermittent, in one train
 * of 40 s continuous. `unstated` is a part of which the source tells the frequency and the pulses but not the trains: its
 * time cannot be computed and its safety cannot be checked, and both are said.
 *
 * A full cycle counts the pause after the last train, as published session times do; the clock of a device stops before it.
 */
import { invariant, never } from "../../base/invariant.ts";

/** Single pulses in trains. `interTrainSeconds` is from the end of one train to the start of the next; 0 with one train. */
export interface TrainPattern {
  readonly kind: "trains";
  readonly hertz: number;
  readonly trains: number;
  readonly trainSeconds: number;
  readonly interTrainSeconds: number;
}

/** Bursts in trains: `burstPulses` at `burstHertz`, `burstsPerSecond` times a second. */
export interface ThetaBurstPattern {
  readonly kind: "theta-burst";
  readonly burstPulses: number;
  readonly burstHertz: number;
  readonly burstsPerSecond: number;
  readonly trains: number;
  readonly trainSeconds: number;
  readonly interTrainSeconds: number;
}

/** Pulses at a frequency, in trains that the source does not state. */
export interface UnstatedPattern {
  readonly kind: "unstated";
  readonly hertz: number;
  readonly pulses: number;
}

/** The pattern of one part of a session. */
export type Pattern = TrainPattern | ThetaBurstPattern | UnstatedPattern;

/**
 * The pulses of the whole part.
 *
 * @example pulsesOfPattern({ kind: "trains", hertz: 10, trains: 75, trainSeconds: 4, interTrainSeconds: 26 }) // 3000
 */
export function pulsesOfPattern(pattern: Pattern): number {
  switch (pattern.kind) {
    case "trains":
      return whole(pattern.trains * pattern.trainSeconds * pattern.hertz);
    case "theta-burst":
      return whole(pattern.trains * pattern.trainSeconds * pattern.burstsPerSecond * pattern.burstPulses);
    case "unstated":
      return pattern.pulses;
    default:
      return never(pattern, "the pulses of a pattern");
  }
}

/** Seconds with the pause after the last train; null when the trains are not stated. */
export function fullCycleSeconds(pattern: Pattern): number | null {
  return pattern.kind === "unstated" ? null : pattern.trains * (pattern.trainSeconds + pattern.interTrainSeconds);
}

/** Seconds from the first pulse to the end of the last train; null when the trains are not stated. */
export function deviceSeconds(pattern: Pattern): number | null {
  const cycle = fullCycleSeconds(pattern);
  return cycle === null || pattern.kind === "unstated" ? null : cycle - pattern.interTrainSeconds;
}

/** Products such as 0.1 s times 50 leave a rounding error behind; a pattern that yields parts of a pulse is mistyped. */
function whole(pulses: number): number {
  const rounded = Math.round(pulses);
  invariant(Math.abs(pulses - rounded) < 1e-6, `a whole number of pulses, not ${pulses}`);
  return rounded;
}

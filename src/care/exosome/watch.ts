/**
 * What an observation says: a reaction, for which the infusion is stopped and anaphylaxis treated first; signs of sepsis within
 * 72 hours, for which the lot is set apart at once; or that nobody could be reached. Fever is not needed for sepsis: a systolic
 * pressure of 100 mmHg or less, 22 breaths or more or confusion are enough (quick SOFA).
 */
import { type Instant, isInstant, millisecondsOf } from "../../base/dates.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { Finding } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import type { WatchCode } from "./codes.ts";
import { HOUSE, SEPSIS } from "./grounds.ts";

/** A sign that was seen, by code. */
export type Sign =
  | "oxygen-fall"
  | "hypotension"
  | "dyspnoea"
  | "wheeze"
  | "urticaria"
  | "chest-pain"
  | "fever"
  | "rigors"
  | "low-pressure"
  | "fast-breathing"
  | "confusion";

type Signs = Pick<
  ChartEntryOf<"observation">["body"],
  "systolicMmHg" | "oxygenPercent" | "temperatureCelsius" | "respirationsPerMinute" | "consciousness" | "symptoms"
>;

const OXYGEN_FALL_POINTS = 4;
const HYPOTENSION_BELOW = 90;
const HYPOTENSION_FALL_PART = 0.3;
/** From these values on. */
export const SEPSIS_LIMITS = { temperatureCelsius: 38, systolicMmHg: 100, respirationsPerMinute: 22 } as const;
/** Hours after the end for which sepsis is thought of. */
export const WATCH_HOURS = 72;
const REACTION_SYMPTOMS = ["dyspnoea", "wheeze", "urticaria", "chest-pain"] as const;

/** The signs of a reaction; `baseline` are the signs before the infusion, null where none were taken. */
export function reactionSigns(signs: Signs, baseline: Pick<Signs, "systolicMmHg" | "oxygenPercent"> | null): readonly Sign[] {
  const { oxygenPercent, systolicMmHg, symptoms } = signs;
  const oxygenBefore = baseline?.oxygenPercent ?? null;
  const pressureBefore = baseline?.systolicMmHg ?? null;
  const fell = oxygenPercent !== null && oxygenBefore !== null && oxygenBefore - oxygenPercent >= OXYGEN_FALL_POINTS;
  const low =
    systolicMmHg !== null &&
    (systolicMmHg < HYPOTENSION_BELOW || (pressureBefore !== null && systolicMmHg <= pressureBefore * (1 - HYPOTENSION_FALL_PART)));
  return [
    ...(fell ? (["oxygen-fall"] as const) : []),
    ...(low ? (["hypotension"] as const) : []),
    ...REACTION_SYMPTOMS.filter((symptom) => symptoms?.includes(symptom)),
  ];
}

/** The signs that may be sepsis. */
export function sepsisSigns({ temperatureCelsius, systolicMmHg, respirationsPerMinute, consciousness, symptoms }: Signs): readonly Sign[] {
  const isConfused = (consciousness !== null && consciousness !== "alert") || symptoms?.includes("confusion") === true;
  return [
    ...(temperatureCelsius !== null && temperatureCelsius >= SEPSIS_LIMITS.temperatureCelsius ? (["fever"] as const) : []),
    ...(symptoms?.includes("rigors") ? (["rigors"] as const) : []),
    ...(systolicMmHg !== null && systolicMmHg <= SEPSIS_LIMITS.systolicMmHg ? (["low-pressure"] as const) : []),
    ...(respirationsPerMinute !== null && respirationsPerMinute >= SEPSIS_LIMITS.respirationsPerMinute
      ? (["fast-breathing"] as const)
      : []),
    ...(isConfused ? (["confusion"] as const) : []),
  ];
}

/** What is found of an observation. */
export function watchFindings(
  body: ChartEntryOf<"observation">["body"],
  baseline: Pick<Signs, "systolicMmHg" | "oxygenPercent"> | null,
): readonly Finding<WatchCode>[] {
  if (body.contact === "not-reached") return [findingOf("watch.not-reached", "ask", HOUSE)];
  return [
    ...reactionSigns(body, baseline).map((sign) => findingOf("watch.reaction", "stop", HOUSE, { sign })),
    ...sepsisSigns(body).map((sign) => findingOf("watch.sepsis", "stop", SEPSIS, { sign })),
  ];
}

/** Whether something seen at `at` is still within the watch over an infusion that ended at `endedAt`, null while it runs. */
export function isWatched(endedAt: Instant | null, at: string): boolean {
  if (endedAt === null || !isInstant(at)) return true;
  return millisecondsOf(at) - millisecondsOf(endedAt) <= WATCH_HOURS * 3_600_000;
}

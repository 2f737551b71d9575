/**
 * One patient's course, as the demonstration tells it: what is fixed before anything is written. Everything that the
 * trial's file does not say (names, clock times, pain, thresholds) is made up from the seed, and says nothing about anyone.
 */
import type { LocalDate } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import type { RandomStream } from "../base/random.ts";
import type { Journal } from "./entry.ts";
import type { TrialPatient } from "./trial.ts";

/** What the writers of a chart share. */
export interface Course {
  readonly trial: TrialPatient;
  /** From 0, in order of enrolment. */
  readonly index: number;
  readonly chart: Uuid;
  /** Of those who get TMS from 0, in order of enrolment: their chair and time of day follow from it. */
  readonly rank: number;
  readonly journal: Journal;
  readonly random: RandomStream;
  /** Day 0: baseline, and the first treatment. */
  readonly startsOn: LocalDate;
  /** The day of the last row of the file. */
  readonly lastSeenOn: LocalDate;
}

/** Of the demonstration; no product and no protocol of anyone else's. */
export const DEMONSTRATION_PRODUCT = "demo-ev";
/** 10 Hz over the left prefrontal cortex, 4 s on and 26 s off, 75 trains: 3,000 pulses at 120 % of the motor threshold. */
export const TMS = {
  protocol: "hf-l-std",
  protocolVersion: 1,
  pulses: 3000,
  sessionCount: 30,
  sessionsPerWeek: 5,
  intensity: 120,
} as const;
/** Infusions at weeks 0, 2 and 4. */
export const INFUSION_DAYS: readonly number[] = [0, 14, 28];

/** The chair and the time of day of whoever is `rank`-th of those who get TMS: five in a morning in each of three chairs. */
export function placeOf(rank: number): { readonly chair: string; readonly startMinutes: number } {
  const turn = Math.floor(rank / TMS_CHAIRS) % MORNING_SESSIONS;
  return { chair: `tms-${(rank % TMS_CHAIRS) + 1}`, startMinutes: 9 * 60 + turn * SESSION_MINUTES };
}

const MORNING_SESSIONS = 5;
const TMS_CHAIRS = 3;
const SESSION_MINUTES = 40;

/** When the infusions of the `index`-th patient begin, in minutes after midnight: in the afternoon, after the day's TMS. */
export function infusionMinutes(index: number): number {
  return 14 * 60 + (index % 5) * 20;
}

/** Whether the arm holds this treatment. */
export function gets(trial: TrialPatient, treatment: "tms" | "exosome"): boolean {
  return trial.arm === treatment || trial.arm === "both";
}

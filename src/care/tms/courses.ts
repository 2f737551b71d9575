/**
 * How a course ends and goes on: tapers and maintenance, as phases of weeks with a pace. They say how often, not what: the
 * protocol of the course before them goes on. When a taper is given is the rule of the checkpoint and not this file's.
 */
import { invariant } from "../../base/invariant.ts";
import type { Cited } from "../../measures/instrument.ts";
import type { CoursePhase } from "./protocol.ts";

/** A taper or a maintenance. `protocol` is the one with which it was published; null for that of the course. */
export interface Continuation extends Cited {
  readonly code: string;
  readonly kind: "taper" | "maintenance";
  readonly protocol: string | null;
  readonly phases: readonly CoursePhase[];
}

const phase = (weeks: number, sessions: number, everyWeeks = 1): CoursePhase => ({ weeks, sessions, everyWeeks });

/** Every continuation. */
export const CONTINUATIONS = [
  {
    code: "taper-us",
    kind: "taper",
    protocol: null,
    phases: [phase(1, 3), phase(1, 2), phase(1, 1)],
    source: "O'Reardon 2007, six sessions over three weeks",
    verified: false,
  },
  {
    code: "taper-jp",
    kind: "taper",
    protocol: null,
    phases: [phase(1, 3), phase(1, 2), phase(1, 1)],
    source: "weeks 4 to 6 after remission at week 3, as a Japanese service gives it",
    verified: true,
  },
  {
    code: "maint-jp-b38",
    kind: "maintenance",
    protocol: "hf-l-std",
    phases: [phase(26, 1), phase(26, 1, 2)],
    source: "advanced medical care B38, from 2022",
    verified: true,
  },
  {
    code: "maint-oreardon",
    kind: "maintenance",
    protocol: null,
    phases: [phase(4, 1), phase(8, 1, 2), phase(12, 1, 4)],
    source: "Clinical TMS Society, after O'Reardon",
    verified: true,
  },
] as const satisfies readonly Continuation[];

/** The code of a continuation. */
export type ContinuationCode = (typeof CONTINUATIONS)[number]["code"];

/** The continuation of that code. */
export function continuationOf(code: ContinuationCode): Continuation {
  const found = CONTINUATIONS.find((one) => one.code === code);
  invariant(found !== undefined, `a continuation called ${code}`);
  return found;
}

/** The sessions of all phases together. */
export function sessionsOfPhases(phases: readonly CoursePhase[]): number {
  return phases.reduce((sum, { weeks, sessions, everyWeeks }) => sum + (weeks / everyWeeks) * sessions, 0);
}

/**
 * The checkpoint of a TMS course: after 15 sessions or on day 21, whichever comes first, the newest score is held against
 * the last complete score of the same instrument and version on or before day 0 (the day of the first session). The rule,
 * as a hospital's system encodes the Japanese guideline, and to be confirmed in the guideline itself:
 *
 *   HAM-D17 <= 7 (HAM-D21 and HAM-D24 <= 9)   remission: stop, or taper to 3, 2 and 1 a week in weeks 4, 5 and 6
 *   at least 20 % better than baseline         go on, to 30 sessions
 *   less                                       consider stopping
 *
 * The 20 % are a rule for going on and no response, which is 50 %. The rule never chooses: it answers, with its numbers,
 * beside what the physician decides. A number that is not known makes the answer `unknown`; nothing is put in its place.
 */
import { daysBetween, type LocalDate } from "../../base/dates.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { Finding } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import { continuationOf } from "../tms/courses.ts";
import { SCORE_AGE, WEEK_3_RULE } from "./grounds.ts";

/** The rule as a decision names it. */
export const CHECKPOINT_RULE = { code: "jspn-week-3", version: "1" } as const;

/** When the checkpoint is reached. */
export const CHECKPOINT_AT = { sessions: 15, day: 21 } as const;

/** From how many percent better on the rule reads "go on". */
export const CONTINUE_PERCENT = 20;

/** The most that is remission, by instrument. */
export const REMISSION_MAX: Readonly<Record<string, number>> = { hamd17: 7, hamd21: 9, hamd24: 9 };

/** Sessions a week in weeks 4, 5 and 6 when the course is tapered after remission. */
export const TAPER_PER_WEEK: readonly number[] = continuationOf("taper-jp").phases.map(({ sessions }) => sessions);

/** What the checkpoint finds. */
export const CHECKPOINT_CODES = [
  "checkpoint.remission",
  "checkpoint.continue",
  "checkpoint.consider-stopping",
  "checkpoint.not-due",
  "checkpoint.not-begun",
  "checkpoint.no-baseline",
  "checkpoint.no-score",
  "checkpoint.score-old",
  "checkpoint.score-prorated",
  "checkpoint.other-instrument",
] as const;
export type CheckpointCode = (typeof CHECKPOINT_CODES)[number];

/** What the rule reads. Totals are of one instrument in one version. */
export interface CheckpointFacts {
  readonly today: LocalDate;
  /** The day of the first session; null before it. */
  readonly dayZero: LocalDate | null;
  readonly sessionsGiven: number;
  /** What was measured; null when no scale that the rule could read was. */
  readonly instrument: string | null;
  /** The last complete total on or before day 0. */
  readonly baseline: number | null;
  /** The newest total after day 0. */
  readonly now: { readonly total: number; readonly on: LocalDate; readonly complete: boolean } | null;
}

type Answer = NonNullable<ChartEntryOf<"decision">["body"]["rule"]>["answer"];

/** One condition of the rule, with its limit; `met` is null when it cannot be told. */
export interface CheckpointCondition {
  readonly code: "remission" | "continue" | "consider-stopping";
  readonly limit: number;
  readonly met: boolean | null;
}

/** The rule's answer. */
export interface Checkpoint {
  /** By which of the two it is reached; null while it is not. */
  readonly reachedBy: "sessions" | "day" | null;
  /** Days since day 0; null before it. */
  readonly day: number | null;
  readonly answer: Answer;
  /** 100 x (baseline - now) / baseline; null when it cannot be told. */
  readonly improvementPercent: number | null;
  readonly conditions: readonly CheckpointCondition[];
  readonly findings: readonly Finding<CheckpointCode>[];
}

/**
 * Holds the facts against the rule.
 *
 * @example checkpointOf({ today: "2026-11-30", dayZero: "2026-11-09", sessionsGiven: 15, instrument: "hamd17", baseline: 22, now: { total: 15, on: "2026-11-30", complete: true } }).answer // "continue"
 */
export function checkpointOf(facts: CheckpointFacts): Checkpoint {
  const { today, dayZero, sessionsGiven, instrument, baseline, now } = facts;
  const day = dayZero === null ? null : daysBetween(dayZero, today);
  const reachedBy = sessionsGiven >= CHECKPOINT_AT.sessions ? "sessions" : day !== null && day >= CHECKPOINT_AT.day ? "day" : null;
  const remissionMax = (instrument === null ? undefined : REMISSION_MAX[instrument]) ?? null;
  const improvementPercent = baseline === null || now === null || baseline <= 0 ? null : (100 * (baseline - now.total)) / baseline;
  const inRemission = now === null || remissionMax === null ? null : now.total <= remissionMax;
  const goesOn = improvementPercent === null || inRemission === null ? null : !inRemission && improvementPercent >= CONTINUE_PERCENT;
  const stops = improvementPercent === null || inRemission === null ? null : !inRemission && improvementPercent < CONTINUE_PERCENT;
  const hindrances = [...unreached(facts, reachedBy, day), ...unknowns(facts, remissionMax)];
  const answer = answerOf(inRemission, goesOn, stops);
  return {
    reachedBy,
    day,
    answer,
    improvementPercent,
    conditions: [
      { code: "remission", limit: remissionMax ?? REMISSION_MAX.hamd17 ?? 7, met: inRemission },
      { code: "continue", limit: CONTINUE_PERCENT, met: goesOn },
      { code: "consider-stopping", limit: CONTINUE_PERCENT, met: stops },
    ],
    findings: [...hindrances, ...verdictOf(answer, facts, improvementPercent)],
  };
}

function answerOf(inRemission: boolean | null, goesOn: boolean | null, stops: boolean | null): Answer {
  if (inRemission === true) return "taper";
  if (goesOn === true) return "continue";
  return stops === true ? "stop" : "unknown";
}

function unreached({ dayZero, sessionsGiven }: CheckpointFacts, reachedBy: Checkpoint["reachedBy"], day: number | null) {
  if (dayZero === null) return [findingOf<CheckpointCode>("checkpoint.not-begun", "ask", WEEK_3_RULE)];
  if (reachedBy !== null) return [];
  const values = { sessions: sessionsGiven, sessionsAt: CHECKPOINT_AT.sessions, day, dayAt: CHECKPOINT_AT.day };
  return [findingOf<CheckpointCode>("checkpoint.not-due", "tell", WEEK_3_RULE, values)];
}

/** What makes the answer unknown, or less sure. */
function unknowns({ today, instrument, baseline, now }: CheckpointFacts, remissionMax: number | null): readonly Finding<CheckpointCode>[] {
  const found: Finding<CheckpointCode>[] = [];
  if (instrument !== null && remissionMax === null)
    found.push(findingOf("checkpoint.other-instrument", "ask", WEEK_3_RULE, { instrument }));
  if (baseline === null || baseline <= 0) found.push(findingOf("checkpoint.no-baseline", "ask", WEEK_3_RULE, { instrument }));
  if (now === null) found.push(findingOf("checkpoint.no-score", "ask", WEEK_3_RULE, { instrument }));
  if (now !== null && !now.complete) found.push(findingOf("checkpoint.score-prorated", "ask", WEEK_3_RULE, { instrument, on: now.on }));
  if (now !== null && daysBetween(now.on, today) > SCORE_AGE.daysMax)
    found.push(findingOf("checkpoint.score-old", "ask", SCORE_AGE, { on: now.on, daysMax: SCORE_AGE.daysMax }));
  return found;
}

function verdictOf(answer: Answer, { now, baseline }: CheckpointFacts, percent: number | null): readonly Finding<CheckpointCode>[] {
  const values = { baseline, now: now?.total ?? null, percent: percent === null ? null : Math.round(percent * 10) / 10 };
  switch (answer) {
    case "taper":
      return [findingOf("checkpoint.remission", "tell", WEEK_3_RULE, values)];
    case "continue":
      return [findingOf("checkpoint.continue", "tell", WEEK_3_RULE, values)];
    case "stop":
      return [findingOf("checkpoint.consider-stopping", "tell", WEEK_3_RULE, values)];
    default:
      // `unknown` has said above what is missing; the rule never answers `change`.
      return [];
  }
}

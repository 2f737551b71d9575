/**
 * The six questions before every session: has anything changed since the last one? A yes has one follow-up, and the
 * follow-up says what comes of it: it passes, a physician must release the patient first, or there is no session today.
 *
 * Asked and answered stands in a `screening` entry of the questionnaire `session-gate`; the follow-up is an answer there too,
 * `question.follow-up`. A question that was not answered, or answered with "unknown", has not been passed. One gate is for
 * one session: what was asked before the last session, or on another day, says nothing about this one.
 */
import type { Uuid } from "../../base/ids.ts";
import type { Finding, FindingValue, Severity } from "../finding.ts";
import { GATE } from "./grounds.ts";

/** The questions, in the order in which they are asked. Yes is a change. */
export const GATE_QUESTIONS = ["short-sleep", "alcohol-caffeine", "medicine-changed", "new-metal", "no-ear-plugs", "new-symptom"] as const;

/** A question of the gate. */
export type GateQuestion = (typeof GATE_QUESTIONS)[number];

/** What a follow-up leads to. */
export type Consequence = "passes" | "release" | "no-session";

/** The follow-ups, by question: what may have changed, and what comes of it. */
export const GATE_FOLLOW_UPS = {
  "short-sleep.a-little": "passes",
  "short-sleep.half-or-less": "release",
  "alcohol-caffeine.more-caffeine": "passes",
  "alcohol-caffeine.alcohol-yesterday": "release",
  "alcohol-caffeine.stopped-drinking": "release",
  "alcohol-caffeine.alcohol-today": "no-session",
  "medicine-changed.started-or-more": "release",
  "medicine-changed.stopped-or-less": "release",
  "medicine-changed.missed": "release",
  "new-metal.taken-off": "passes",
  "new-metal.not-certain": "release",
  "new-metal.implanted": "no-session",
  "no-ear-plugs.in-now": "passes",
  "no-ear-plugs.cannot": "no-session",
  "new-symptom.mild-headache": "passes",
  "new-symptom.fever": "release",
  "new-symptom.faint": "release",
  "new-symptom.seizure": "release",
  "new-symptom.infusion-reaction": "release",
  "new-symptom.suicidal-thoughts": "release",
  "new-symptom.other": "release",
} as const satisfies Readonly<Record<`${GateQuestion}.${string}`, Consequence>>;

/** A follow-up of the gate. */
export type GateFollowUp = keyof typeof GATE_FOLLOW_UPS;

/** What can be found about a gate. */
export type GateCode =
  | "gate.missing"
  | "gate.unanswered"
  | "gate.follow-up-missing"
  | "gate.changed"
  | "gate.release-needed"
  | "gate.released"
  | "gate.no-session";

/** A finding about a gate. */
export type GateFinding = Finding<GateCode>;

/** The gate of a session. */
export interface GateAnswers {
  /** The entry. */
  readonly id: Uuid;
  readonly answers: Readonly<Record<string, "yes" | "no" | "unknown">>;
}

/** A physician's signed release, as far as it matters: which entry it answers. */
export interface Released {
  readonly entry: Uuid;
}

/** The follow-ups of a question, in the order in which they are offered. */
export function followUpsOf(question: GateQuestion): readonly GateFollowUp[] {
  return FOLLOW_UPS.filter((one) => one.startsWith(`${question}.`));
}

const FOLLOW_UPS = Object.keys(GATE_FOLLOW_UPS).filter(isFollowUp);

/** What is to be said before a session; `gate` is null when nobody asked. Nothing above `tell` means passed. */
export function gateFindings(gate: GateAnswers | null, releases: readonly Released[]): readonly GateFinding[] {
  if (gate === null) return [found("gate.missing", "stop")];
  const isReleased = releases.some(({ entry }) => entry === gate.id);
  return GATE_QUESTIONS.flatMap((change) => findingsOf(change, gate.answers, isReleased));
}

function findingsOf(change: GateQuestion, answers: GateAnswers["answers"], isReleased: boolean): readonly GateFinding[] {
  const answer = answers[change];
  if (answer === "no") return [];
  if (answer !== "yes") return [found("gate.unanswered", "stop", { change })];
  const said = followUpsOf(change).filter((one) => answers[one] === "yes");
  if (said.length === 0) return [found("gate.follow-up-missing", "stop", { change })];
  return said.map((followUp) => consequenceOf(followUp, { change, followUp }, isReleased));
}

function consequenceOf(followUp: GateFollowUp, values: Readonly<Record<string, FindingValue>>, isReleased: boolean): GateFinding {
  switch (GATE_FOLLOW_UPS[followUp]) {
    case "passes":
      return found("gate.changed", "tell", values);
    case "release":
      return isReleased ? found("gate.released", "tell", values) : found("gate.release-needed", "stop", values);
    case "no-session":
      return found("gate.no-session", "stop", values);
  }
}

function isFollowUp(code: string): code is GateFollowUp {
  return Object.hasOwn(GATE_FOLLOW_UPS, code);
}

function found(code: GateCode, severity: Severity, values: Readonly<Record<string, FindingValue>> = {}): GateFinding {
  return { code, severity, values, ground: GATE };
}

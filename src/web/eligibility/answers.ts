/**
 * What was answered on the board and is not saved yet, and the entries that it becomes: a history for each yes or no about
 * the past, one screening for each component with the earlier answers in it, a total, a laboratory value.
 */

import type { Ask } from "../../care/rules/board-row.ts";
import { typedNumber } from "../../charting/typing/number.ts";
import { INSTRUMENTS } from "../../measures/instruments.ts";
import type { Language } from "../../record/entry.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { Sent } from "../patient/useWriting.ts";

/** By key (`keysOf`): `yes` or `no`, or a number as typed. */
export type Answers = Readonly<Record<string, string>>;

/** The keys of what a row asks; a row that opens a form has none. */
export function keysOf(ask: Ask): readonly string[] {
  switch (ask.kind) {
    case "history":
      return [`history.${ask.category}.${ask.item}`];
    case "answers":
      return ask.questions.map((question) => `${ask.component}.${question}`);
    case "total":
      return [`total.${ask.instrument}`];
    case "lab":
      return [`lab.${ask.analyte}`];
    case "form":
      return [];
    default:
      return ask satisfies never;
  }
}

/** Why a typed number is not taken; null when it is, or when nothing was typed. */
export function findingOfNumber(key: string, typed: string): "total" | "number" | null {
  if (typed.trim() === "") return null;
  const value = typedNumber(typed);
  if (key.startsWith("lab.")) return value !== null && value > 0 ? null : "number";
  const { min, max } = INSTRUMENTS.hamd17.total;
  return value !== null && Number.isInteger(value) && value >= min && value <= max ? null : "total";
}

/** The answers that say something and can be taken. */
export function sayingOf(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([key, answer]) => answer.trim() !== "" && (!isNumber(key) || findingOfNumber(key, answer) === null)),
  );
}

/** What the chart says already, which a new screening goes on from. */
export interface Standing {
  readonly screenings: readonly ChartEntryOf<"screening">[];
  readonly now: string;
  readonly language: Language;
}

/** The entries of the answers. */
export function entriesOfAnswers(answers: Answers, standing: Standing): readonly Sent[] {
  const saying = Object.entries(sayingOf(answers));
  return [
    ...saying.flatMap(([key, answer]) => historyEntry(key, answer, standing.now)),
    ...(["tms", "exosome"] as const).flatMap((component) => screeningEntry(component, saying, standing)),
    ...saying.flatMap(([key, answer]) => numberEntry(key, answer, standing.now)),
  ];
}

function isNumber(key: string): boolean {
  return key.startsWith("total.") || key.startsWith("lab.");
}

function historyEntry(key: string, answer: string, now: string): readonly Sent[] {
  const [kind, category, item] = key.split(".");
  if (kind !== "history" || item === undefined) return [];
  // A treatment that was had lies in the past, an illness may be present.
  const presence = answer === "no" ? "absent" : item === "tms" ? "past" : "present";
  const body = { topic: "other", category, item, presence, startedOn: null, stoppedOn: null };
  return [{ kind: "history", version: 1, occurredAt: now, body, personal: { remark: null } }];
}

function screeningEntry(
  component: "tms" | "exosome",
  saying: readonly (readonly [string, string])[],
  { screenings, now, language }: Standing,
): readonly Sent[] {
  const prefix = `${component}.`;
  const given = saying.filter(([key]) => key.startsWith(prefix)).map(([key, answer]) => [key.slice(prefix.length), answer] as const);
  if (given.length === 0) return [];
  const before = screenings.findLast(({ body }) => body.component === component)?.body ?? null;
  const body = {
    component,
    questionnaire: before?.questionnaire ?? `${component}-safety`,
    edition: before?.edition ?? "1",
    answers: { ...before?.answers, ...Object.fromEntries(given) },
    answeredBy: "clinician",
    language,
  };
  return [{ kind: "screening", version: 1, occurredAt: now, body, personal: { remark: null, details: {} } }];
}

function numberEntry(key: string, answer: string, now: string): readonly Sent[] {
  const value = typedNumber(answer);
  if (value === null || !isNumber(key)) return [];
  const [kind, code] = key.split(".");
  if (kind === "lab")
    return [
      {
        kind: "lab",
        version: 1,
        occurredAt: now,
        body: { analyte: code, value, unit: "mg/L", comparator: null, method: null, draw: 1 },
        personal: { remark: null },
      },
    ];
  const body = {
    instrument: code,
    instrumentVersion: INSTRUMENTS.hamd17.version,
    mode: "total-only",
    informant: "clinician",
    language: null,
    items: {},
    total: value,
    totalStatus: "as-given",
  };
  return [{ kind: "assessment", version: 1, occurredAt: now, body, personal: { remark: null } }];
}

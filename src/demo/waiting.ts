/**
 * What waits for somebody in the demonstration as it is opened, so that its screens have something true to show: notes that
 * the nurse entered for the physician, who has not signed them, and one alert that nobody has taken yet. None of it
 * measures anything: the trial's numbers stay those of the file.
 */
import { addDays, type Instant, instantAt, localDay, millisecondsOf } from "../base/dates.ts";
import { type Uuid, uuidv7 } from "../base/ids.ts";
import { type RandomStream, randomStream } from "../base/random.ts";
import { RESPONSE_MINUTES, SUICIDALITY_RULE } from "../measures/suicidality.ts";
import type { Draft } from "../record/writing.ts";
import type { Demonstration, DemonstrationChain } from "./demonstration.ts";
import type { DemonstrationEntry } from "./entry.ts";
import { DEMONSTRATION_USERS as USERS } from "./users.ts";

/** Beyond the streams of patients, lots and settings. */
const STREAM = 3_000_000;
const NOTES = 3;
const MINUTE_MILLISECONDS = 60_000;

/** Each about whoever is next in line; which day it was stands beside it. */
const TEXTS = [
  "診察の要点(代行入力): 睡眠は改善。食欲は変わらず。次回、継続について話す。",
  "診察の要点(代行入力): 朝のだるさが続く。刺激中の痛みは軽い。",
  "Visit in brief, entered for the physician: sleeps better, still tires early. Wants to go on.",
] as const;

/** The chains of the demonstration with what waits: in the charts of patients in their course, but not in that of its patient user. */
export function withWaiting({ chains, patientOfUser }: Demonstration, now: Instant, seed = 1): readonly DemonstrationChain[] {
  const random = randomStream(seed, STREAM);
  const inCourse = chains.filter((chain) => chain.subject !== patientOfUser && isInCourse(chain, now)).slice(-(NOTES + 1));
  const waiting = new Map(
    inCourse.map((chain, place) => [chain.subject, place < NOTES ? noteFor(chain, place, now, random) : [alertFor(chain, now, random)]]),
  );
  return chains.map((chain) => {
    const entries = [...chain.entries, ...(waiting.get(chain.subject) ?? [])];
    return { ...chain, entries: entries.toSorted((a, b) => millisecondsOf(a.recordedAt) - millisecondsOf(b.recordedAt)) };
  });
}

/** Whether the patient came within the last days and the chart is not closed. */
function isInCourse({ ledger, entries }: DemonstrationChain, now: Instant): boolean {
  const since = addDays(localDay(now), -7);
  return (
    ledger === "chart" &&
    !entries.some(({ draft }) => draft.kind === "closure") &&
    entries.some(({ draft }) => draft.kind === "assessment" && localDay(draft.occurredAt) >= since)
  );
}

function noteFor(chain: DemonstrationChain, place: number, now: Instant, random: RandomStream): readonly DemonstrationEntry[] {
  const at = minutesBefore(now, 90 + place * 20);
  const body = { category: "progress", language: place < 2 ? "ja" : "en" };
  const note = entry(chain, at, { kind: "note", occurredAt: at, body, personal: { text: TEXTS[place] ?? TEXTS[0] } }, random);
  const physician = { id: USERS.psychiatrist.id, name: USERS.psychiatrist.name };
  const draft = { kind: "proxy", occurredAt: at, body: { entry: note.id, physician }, personal: null };
  return [note, { ...entry(chain, at, draft, random), about: note.id }];
}

function alertFor(chain: DemonstrationChain, now: Instant, random: RandomStream): DemonstrationEntry {
  const at = minutesBefore(now, 12);
  const { code: rule, version: ruleVersion } = SUICIDALITY_RULE;
  const body = {
    ...{ about: "suicidality", rule, ruleVersion, instrument: "phq9", numbers: { "self-harm": 1 } },
    owner: { id: USERS.psychiatrist.id, name: USERS.psychiatrist.name },
    dueAt: minutesBefore(at, -RESPONSE_MINUTES.minutes),
    draft: null,
    raisedBy: null,
  };
  return entry(chain, at, { kind: "alert", occurredAt: at, body, personal: null }, random);
}

/** By the nurse, out of the file only in that its patient is. */
function entry(chain: DemonstrationChain, recordedAt: Instant, draft: Draft, random: RandomStream): DemonstrationEntry {
  const source = chain.entries[0]?.source;
  if (source === undefined) throw new Error("invariant: a chart of the demonstration has an entry");
  return { id: newId(recordedAt, random), recordedAt, author: USERS.nurse, source: { ...source, columns: [] }, draft };
}

function newId(at: Instant, random: RandomStream): Uuid {
  return uuidv7(
    millisecondsOf(at),
    Uint8Array.from({ length: 10 }, () => random.below(256)),
  );
}

function minutesBefore(instant: Instant, minutes: number): Instant {
  return instantAt(millisecondsOf(instant) - minutes * MINUTE_MILLISECONDS, instant.slice(-6));
}

/** What is charted before a course begins: registration, diagnosis, allergies, consents, allocation, plan, threshold. */
import { addDays } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import { invariant } from "../base/invariant.ts";
import { onOrBeforeWeekday } from "./calendar.ts";
import { type Course, DEMONSTRATION_PRODUCT, gets, INFUSION_DAYS, TMS } from "./course.ts";
import { screenForExosomes } from "./exosome-screening.ts";
import { askHistories } from "./histories.ts";
import { inventBirthDate, inventPerson, oneOf } from "./people.ts";
import { screenForTms } from "./tms-screening.ts";
import { LAST_WEEK } from "./trial.ts";
import { DEMONSTRATION_USERS as USERS } from "./users.ts";

const CONSENTS = ["tms", "exosome", "research-use"] as const;

/** Writes it and returns the plan's id. `taken` are the names given so far. */
export function enrol(course: Course, taken: Set<string>): Uuid {
  register(course, taken);
  diagnose(course);
  askHistories(course);
  askAllergies(course);
  screenForTms(course);
  screenForExosomes(course);
  for (const [index, component] of CONSENTS.entries()) consent(course, component, index);
  allocate(course);
  return plan(course);
}

/** The motor threshold in percent of the stimulator's output; it is charted on day 0, before the first session. */
export function determineThreshold({ journal, random, startsOn, trial }: Course): number {
  const value = 38 + random.below(22);
  journal.write({
    kind: "threshold",
    on: startsOn,
    atMinutes: 8 * 60 + 40,
    recordedAtMinutes: 8 * 60 + 48,
    author: USERS.operator,
    line: trial.line,
    columns: ["tms"],
    body: {
      state: "resting",
      hemisphere: "left",
      detection: "visual",
      method: "five-of-ten",
      thresholdPercentOfOutput: value,
      intervalPercentOfOutput: null,
      pulses: [],
      muscle: "apb",
      device: "demo-stimulator",
      coil: "demo-coil",
    },
  });
  return value;
}

function register({ journal, random, trial, index, startsOn }: Course, taken: Set<string>): void {
  const on = onOrBeforeWeekday(addDays(startsOn, -14));
  journal.write({
    kind: "registration",
    on,
    atMinutes: null,
    recordedAtMinutes: 9 * 60 + random.below(60),
    author: USERS.reception,
    line: trial.line,
    columns: ["id", "sex", "age"],
    body: { sex: trial.sex, ageAtRegistration: trial.age },
    personal: {
      number: `R-${String(index + 1).padStart(5, "0")}`,
      ...inventPerson(random, trial.sex, taken),
      formerName: null,
      birthDate: inventBirthDate(random, trial.age, on),
      postalCode: null,
      address: null,
      phone: null,
      email: null,
      externalId: trial.id,
    },
  });
}

const DIAGNOSES = {
  single: {
    moderate: { code: "F32.1", display: "中等症うつ病エピソード" },
    severe: { code: "F32.2", display: "精神病症状を伴わない重症うつ病エピソード" },
  },
  recurrent: {
    moderate: { code: "F33.1", display: "反復性うつ病性障害、現在中等症エピソード" },
    severe: { code: "F33.2", display: "反復性うつ病性障害、現在精神病症状を伴わない重症エピソード" },
  },
} as const;

function diagnose({ journal, random, trial, startsOn }: Course): void {
  const recurrent = random.below(10) < 4;
  const severity = (trial.baseline.mind ?? 0) < 23 ? "moderate" : "severe";
  const onsetOn = addDays(startsOn, -(90 + random.below(800))).slice(0, 7);
  journal.write({
    kind: "diagnosis",
    on: onOrBeforeWeekday(addDays(startsOn, -14)),
    atMinutes: null,
    recordedAtMinutes: 10 * 60 + 30,
    author: USERS.psychiatrist,
    line: trial.line,
    columns: ["mind0"],
    body: {
      coding: { system: "icd-10", ...DIAGNOSES[recurrent ? "recurrent" : "single"][severity] },
      role: "principal",
      certainty: "confirmed",
      course: recurrent ? "recurrent" : "single-episode",
      severity,
      psychoticFeatures: "absent",
      onsetOn,
    },
  });
}

const ALLERGIES = [
  { substance: "ペニシリン", category: "medicine", reaction: "発疹", severity: "mild" },
  { substance: "造影剤", category: "contrast", reaction: "じんましん", severity: "moderate" },
  { substance: "そば", category: "food", reaction: null, severity: "unknown" },
  { substance: "ラテックス", category: "latex", reaction: "かゆみ", severity: "mild" },
] as const;

function askAllergies({ journal, random, trial, startsOn }: Course): void {
  const none = random.below(10) < 8;
  journal.write({
    kind: "history",
    on: onOrBeforeWeekday(addDays(startsOn, -14)),
    atMinutes: null,
    recordedAtMinutes: 11 * 60,
    author: USERS.nurse,
    line: trial.line,
    columns: ["id"],
    body: { topic: "allergies", allergies: none ? { status: "none-known" } : { status: "listed", list: [oneOf(random, ALLERGIES)] } },
  });
}

function consent({ journal, trial, startsOn }: Course, component: (typeof CONSENTS)[number], index: number): void {
  journal.write({
    kind: "consent",
    on: onOrBeforeWeekday(addDays(startsOn, -7)),
    atMinutes: 14 * 60 + index * 10,
    recordedAtMinutes: 14 * 60 + index * 10 + 5,
    author: USERS.psychiatrist,
    line: trial.line,
    columns: ["id"],
    body: {
      component,
      decision: "given",
      document: `demo-${component}`,
      documentVersion: "1",
      language: "ja",
      givenBy: "patient",
      interpreter: false,
      understood: { "may-refuse": true, "what-is-unknown": true },
    },
  });
}

function allocate({ journal, trial, index, startsOn }: Course): void {
  journal.write({
    kind: "randomisation",
    on: onOrBeforeWeekday(addDays(startsOn, -3)),
    atMinutes: 9 * 60 + 30,
    recordedAtMinutes: 9 * 60 + 30,
    author: USERS.statistician,
    line: trial.line,
    columns: ["arm", "site"],
    body: {
      trial: "DEMO-2X2",
      number: index + 1,
      stratum: { site: trial.site },
      allocation: { design: "parallel", arm: trial.arm },
      blinded: ["rater"],
    },
  });
}

function plan({ journal, trial, startsOn }: Course): Uuid {
  const { protocol, protocolVersion, sessionCount, sessionsPerWeek, intensity } = TMS;
  const id = journal.write({
    kind: "plan",
    on: onOrBeforeWeekday(addDays(startsOn, -3)),
    atMinutes: 10 * 60,
    recordedAtMinutes: 10 * 60 + 10,
    author: USERS.psychiatrist,
    line: trial.line,
    columns: ["arm", "tms", "exo"],
    body: {
      strategy: trial.arm,
      startsOn,
      weeks: LAST_WEEK,
      tms: gets(trial, "tms") ? { protocol, protocolVersion, sessionCount, sessionsPerWeek, intensityPercentOfThreshold: intensity } : null,
      exosome: gets(trial, "exosome")
        ? { product: DEMONSTRATION_PRODUCT, infusionCount: INFUSION_DAYS.length, intervalDays: 14, dose: null }
        : null,
      rulePack: "research",
    },
  });
  invariant(id !== null, "a course that has begun was planned before");
  return id;
}

/**
 * One chart as the mind-body model sees it: what was measured, on days from the first measurement; what was delivered; and what is
 * planned from today on. The model compares four strategies, so it needs a course for a treatment that the plan does not hold:
 * a usual one is supposed from today on, and what was supposed, left out or taken as standard is listed and shown.
 */
import { addDays, daysBetween, type LocalDate, localDay } from "../base/dates.ts";
import { ANALYTES, toCanonicalUnit } from "../measures/analytes.ts";
import { chartMeasurements, type Measurement, standingEntries } from "../measures/measurement.ts";
import { type ForecastRequest, HORIZON_DAYS_MAX } from "../model/forecast/patient-forecast.ts";
import { INSTRUMENTS, type InstrumentName } from "../model/measurement.ts";
import { CALIBRATED } from "../model/parameter-values.ts";
import { type CourseEvent, type Protocol, PULSES_REFERENCE } from "../model/regimen.ts";
import type { AnyClearEntry, ChartEntryOf } from "../record/kinds.ts";

/** What the input of a forecast supposes or leaves out; numbers are how many. */
export interface InputNotes {
  /** Measurements that the model has no instrument for. */
  readonly measurementsLeftOut: number;
  /** Delivered sessions whose intensity is not on record; 120 % of the threshold is supposed. */
  readonly sessionsWithoutIntensity: number;
  /** Sessions or infusions that the plan does not hold, so that a usual course of them is supposed from today on. */
  readonly supposed: readonly ("sessions" | "infusions")[];
}

/** What a forecast is made from, and the day of the calendar that its day 0 is. */
export interface ModelInput {
  readonly request: ForecastRequest;
  readonly dayZero: LocalDate;
  readonly notes: InputNotes;
}

/** Why there is no forecast yet. */
export type NoInput = "too-few-measurements" | "too-long-ago";

const PARTICLES = 2000;
const SEED = 1;
const INTENSITY = 120;
/** A usual course: five sessions a week for six weeks, infusions at once and after two and four weeks. */
const USUAL_SESSIONS = 30;
const USUAL_INFUSION_DAYS: readonly number[] = [0, 14, 28];
/** The least that is looked ahead. */
const AHEAD_DAYS = 56;
const CODES: Readonly<Record<string, InstrumentName>> = {
  hamd17: "hamd17",
  phq9: "phq9",
  phq15: "phq15",
  sss8: "sss8",
  who5: "who5",
  "crp-hs": "lnCrp",
};

/** The input for the chart of `entries`, in order of seq, on `today`; `plannedDays` are those of the schedule, from today on. */
export function modelInput(
  entries: readonly AnyClearEntry[],
  today: LocalDate,
  plannedDays: { readonly sessions: readonly LocalDate[]; readonly infusions: readonly LocalDate[] },
): ModelInput | NoInput {
  const standing = standingEntries(entries);
  const measured = chartMeasurements(entries).filter(({ item }) => item === null);
  const plan = standing.findLast((entry) => entry.kind === "plan") ?? null;
  const firstDay = firstDayOf(measured, plan);
  if (firstDay === null) return "too-few-measurements";
  const dayOf = (on: LocalDate) => daysBetween(firstDay, on);
  const now = dayOf(today);
  if (now + AHEAD_DAYS / 2 > HORIZON_DAYS_MAX) return "too-long-ago";
  const readings = measured.flatMap((one) => observationOf(one, dayOf));
  const observations = readings.filter(({ day }) => day >= 0 && day <= now);
  if (new Set(observations.map(({ day }) => day)).size < 2) return "too-few-measurements";
  const courseEnd = plan === null ? 0 : dayOf(addDays(plan.body.startsOn, plan.body.weeks * 7));
  const lastDay = Math.min(HORIZON_DAYS_MAX, Math.max(courseEnd, now + AHEAD_DAYS));
  const delivered = standing.flatMap((entry) => deliveredEvent(entry, dayOf));
  const ahead = plannedEvents(plan, today, dayOf, plannedDays, lastDay);
  const visits = [...new Set(observations.map(({ day }) => day))].map((day): CourseEvent => ({ kind: "visit", day, repeat: null }));
  const events = [...delivered, ...ahead.events, ...visits].filter(({ day }) => day >= 0 && day <= lastDay);
  return {
    dayZero: firstDay,
    request: {
      parameters: CALIBRATED,
      observations,
      regimen: { lastDay, masking: "open", events },
      today: now,
      seed: SEED,
      particles: PARTICLES,
    },
    notes: {
      measurementsLeftOut: measured.length - readings.length,
      sessionsWithoutIntensity: standing.filter((entry) => entry.kind === "session" && intensityOf(entry) === null).length,
      supposed: ahead.supposed,
    },
  };
}

/** Day 0 is the last day on or before the start of the course on which anything was measured; without one the first measured day. */
function firstDayOf(measured: readonly Measurement[], plan: ChartEntryOf<"plan"> | null): LocalDate | null {
  const days = measured.map(({ occurredOn }) => occurredOn).toSorted();
  const start = plan?.body.startsOn ?? null;
  return (start === null ? undefined : days.findLast((day) => day <= start)) ?? days[0] ?? null;
}

function observationOf(one: Measurement, dayOf: (on: LocalDate) => number): ForecastRequest["observations"] {
  const instrument = CODES[one.code];
  if (instrument === undefined || one.comparator !== null) return [];
  const value = instrument === "lnCrp" ? logOf(one) : one.value;
  if (value === null) return [];
  const [least, most] = INSTRUMENTS[instrument].range;
  return value < least || value > most ? [] : [{ day: dayOf(one.occurredOn), instrument, value }];
}

function logOf({ value, unit }: Measurement): number | null {
  const milligrams = toCanonicalUnit(ANALYTES["crp-hs"], value, unit);
  return milligrams === null || milligrams <= 0 ? null : Math.log(milligrams);
}

function deliveredEvent(entry: AnyClearEntry, dayOf: (on: LocalDate) => number): readonly CourseEvent[] {
  const day = dayOf(localDay(entry.occurredAt));
  if (entry.kind === "session") {
    const pulses = entry.body.delivered.reduce((sum, block) => sum + block.pulses, 0);
    return [
      {
        kind: "session",
        day,
        repeat: null,
        protocol: protocolOf(entry.body.prescribed?.protocol ?? ""),
        pulses,
        intensityPercentOfThreshold: intensityOf(entry) ?? INTENSITY,
        sham: false,
      },
    ];
  }
  // Doses of two products cannot be compared, and potency is not measured: each infusion counts as one.
  return entry.kind === "infusion" ? [infusionOn(day, entry.body.lot)] : [];
}

function intensityOf({ body }: ChartEntryOf<"session">): number | null {
  return body.delivered.at(-1)?.intensityPercentOfThreshold ?? body.prescribed?.intensityPercentOfThreshold ?? null;
}

function protocolOf(code: string): Protocol {
  return /tbs|snt/.test(code) ? "itbs" : "10hz";
}

function infusionOn(day: number, lot: string | null): CourseEvent {
  return { kind: "infusion", day, repeat: null, doseRelative: null, lot, potencyRelative: null, sham: false };
}

function plannedEvents(
  plan: ChartEntryOf<"plan"> | null,
  today: LocalDate,
  dayOf: (on: LocalDate) => number,
  plannedDays: { readonly sessions: readonly LocalDate[]; readonly infusions: readonly LocalDate[] },
  lastDay: number,
): { readonly events: readonly CourseEvent[]; readonly supposed: InputNotes["supposed"] } {
  const now = dayOf(today);
  const hasSessions = (plan?.body.tms ?? null) !== null;
  const hasInfusions = (plan?.body.exosome ?? null) !== null;
  const protocol = protocolOf(plan?.body.tms?.protocol ?? "");
  const intensity = plan?.body.tms?.intensityPercentOfThreshold ?? INTENSITY;
  const sessionDays = hasSessions ? plannedDays.sessions.map(dayOf) : usualSessionDays(now);
  const infusionDays = hasInfusions ? plannedDays.infusions.map(dayOf) : USUAL_INFUSION_DAYS.map((day) => now + day);
  const session = (day: number): CourseEvent => ({
    ...{ kind: "session", day, repeat: null, protocol, pulses: PULSES_REFERENCE[protocol] },
    ...{ intensityPercentOfThreshold: intensity, sham: false },
  });
  return {
    events: [
      ...sessionDays.filter((day) => day <= lastDay).map(session),
      ...infusionDays.filter((day) => day <= lastDay).map((day) => infusionOn(day, null)),
    ],
    supposed: [...(hasSessions ? [] : ["sessions" as const]), ...(hasInfusions ? [] : ["infusions" as const])],
  };
}

/** Five a week, from today on. */
function usualSessionDays(now: number): readonly number[] {
  return Array.from({ length: USUAL_SESSIONS }, (_, index) => now + Math.floor(index / 5) * 7 + (index % 5));
}

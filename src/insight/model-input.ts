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
export type NoInput = "not-measured" | "too-long-ago";

/** What is planned from today on. */
export interface Ahead {
  readonly sessions: readonly LocalDate[];
  readonly infusions: readonly LocalDate[];
  /** The course that these days are of, where it is not the newest plan of the chart: one that is still being typed. */
  readonly course?: ChartEntryOf<"plan">["body"];
}

type Course = ChartEntryOf<"plan">["body"] | null;

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

/** The input for the chart of `entries`, in order of seq, on `today`. One day of measurements is enough: the bands are then wide. */
export function modelInput(entries: readonly AnyClearEntry[], today: LocalDate, planned: Ahead): ModelInput | NoInput {
  const standing = standingEntries(entries);
  const measured = chartMeasurements(entries).filter(({ item }) => item === null);
  const course = planned.course ?? standing.findLast((entry) => entry.kind === "plan")?.body ?? null;
  const firstDay = firstDayOf(measured, course);
  if (firstDay === null) return "not-measured";
  const dayOf = (on: LocalDate) => daysBetween(firstDay, on);
  const now = dayOf(today);
  if (now + AHEAD_DAYS / 2 > HORIZON_DAYS_MAX) return "too-long-ago";
  const readings = measured.flatMap((one) => observationOf(one, dayOf));
  const observations = readings.filter(({ day }) => day >= 0 && day <= now);
  if (observations.length === 0) return "not-measured";
  const courseEnd = course === null ? 0 : dayOf(addDays(course.startsOn, course.weeks * 7));
  const lastDay = Math.min(HORIZON_DAYS_MAX, Math.max(courseEnd, now + AHEAD_DAYS));
  const delivered = standing.flatMap((entry) => deliveredEvent(entry, dayOf));
  const ahead = plannedEvents(course, planned, today, dayOf, lastDay);
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
function firstDayOf(measured: readonly Measurement[], course: Course): LocalDate | null {
  const days = measured.map(({ occurredOn }) => occurredOn).toSorted();
  const start = course?.startsOn ?? null;
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
  course: Course,
  planned: Ahead,
  today: LocalDate,
  dayOf: (on: LocalDate) => number,
  lastDay: number,
): { readonly events: readonly CourseEvent[]; readonly supposed: InputNotes["supposed"] } {
  const now = dayOf(today);
  const hasSessions = (course?.tms ?? null) !== null;
  const hasInfusions = (course?.exosome ?? null) !== null;
  const protocol = protocolOf(course?.tms?.protocol ?? "");
  const intensity = course?.tms?.intensityPercentOfThreshold ?? INTENSITY;
  const sessionDays = hasSessions ? planned.sessions.map(dayOf) : usualSessionDays(now);
  const infusionDays = hasInfusions ? planned.infusions.map(dayOf) : USUAL_INFUSION_DAYS.map((day) => now + day);
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

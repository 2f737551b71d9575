/**
 * What follows from the treatments of a course: when to measure, to take blood, to determine the threshold again, to decide, to
 * telephone and to see the patient. Each has a nominal day counted from the beginning, rolled forward and never back, so that
 * a holiday moves one of them and not all that come after.
 *
 *   MEASURES    On day 0, every week of the course, and 4, 12 and 24 weeks and a year after its beginning's end. Week 3 holds
 *               the rating that the decision needs. A day on which the patient comes anyway, within two days, is taken.
 *   THRESHOLD   Before the first session, every seven days from the beginning on, and after a gap of more than a week.
 *   CHECKPOINT  After 15 sessions or on day 21, whichever is first; and at the end of the course.
 *   BLOOD       hs-CRP on day 0, in week 3 and at the end; with exosomes the count at weeks 2, 4, 8 and 12 besides.
 *   AFTER AN INFUSION  A call after a day and after three days, also when the clinic is closed; a visit after a week.
 */
import { addDays, daysBetween, type LocalDate } from "../../base/dates.ts";
import { findingOf } from "../finding-of.ts";
import type { CourseFinding } from "./findings.ts";
import { CLINIC, GAP } from "./grounds.ts";
import type { Given, PlannedItem } from "./layout.ts";
import { isOpen, type OpeningSettings, onOrAfterOpen } from "./open-days.ts";
import type { CourseOrder } from "./order.ts";

/** What the follow-up is laid around. */
export interface Treated {
  readonly order: CourseOrder;
  readonly given: Given;
  /** Sessions and infusions to come. */
  readonly items: readonly PlannedItem[];
  /** The day of the first treatment, given or to come; the plan's beginning while there is none. */
  readonly dayZero: LocalDate;
}

/** Days after an infusion on which the patient is telephoned. */
export const CALL_DAYS = [1, 3] as const;
/** Days after an infusion after which the patient is seen. */
export const VISIT_DAYS = 7;
/** The decision: after so many sessions, or on this day of the course. */
export const CHECKPOINT_AT = { sessions: 15, day: 21 } as const;
/** A break between two sessions that is longer asks for the threshold anew. */
export const GAP_DAYS_MAX = 7;

const WEEKLY = ["phq9", "sss8", "gad7", "cgi-s", "c-ssrs"];
const SCREENING = ["phq9", "gad7", "phq15", "who5", "sss8", "hamd17", "cgi-s", "c-ssrs"];
/** Weeks after the last week of the course. */
const AFTER_WEEKS = [4, 12, 24] as const;
const YEAR_WEEKS = 52;
const BLOOD_COUNT = ["crp-hs", "wbc", "haemoglobin", "platelets", "neutrophils", "lymphocytes"];
const TRIAL_BLOOD_WEEKS = [2, 4, 8, 12];
/** A weekly measure is taken on the day of a treatment that is so near. */
const NEAR_DAYS = 2;

/** What follows, and what has to be said about it. `instruments` are those that the clinic works with; null for all. */
export function layFollowUp(
  treated: Treated,
  clinic: OpeningSettings,
  instruments: readonly string[] | null,
): { readonly items: readonly PlannedItem[]; readonly findings: readonly CourseFinding[] } {
  const gaps = gapsOf(treated);
  const calls = layCalls(treated);
  const closed = calls.filter((call) => call.what === "call" && !isOpen(clinic, call.on));
  return {
    items: [
      ...layMeasures(treated, clinic, instruments),
      ...layBlood(treated, clinic),
      ...layThresholds(treated, gaps),
      ...layCheckpoints(treated, clinic),
      ...calls,
    ],
    findings: [
      ...gaps.map(({ from, to, days }) => findingOf("course.gap", "ask", GAP, { from, to, days })),
      ...closed.map(({ on }) => findingOf("course.call-on-closed-day", "tell", CLINIC, { on })),
    ],
  };
}

/** The days of treatment, given and to come, each once. */
export function treatmentDaysOf({ given, items }: Pick<Treated, "given" | "items">): readonly LocalDate[] {
  const planned = items.filter(({ what }) => what === "session" || what === "infusion").map(({ on }) => on);
  return [...new Set([...given.sessions, ...given.infusions, ...planned])].sort();
}

function layMeasures(treated: Treated, clinic: OpeningSettings, instruments: readonly string[] | null): readonly PlannedItem[] {
  const { order, dayZero } = treated;
  const weeks = Array.from({ length: order.weeks + 1 }, (_, week) => week);
  const after = [...AFTER_WEEKS.map((week) => order.weeks + week), YEAR_WEEKS].filter((week) => week > order.weeks);
  const days = treatmentDaysOf(treated);
  return [...weeks, ...new Set(after)].flatMap((week) => {
    const wanted = codesOfWeek(week, order.weeks).filter((code) => instruments === null || instruments.includes(code));
    const on = nearDay(addDays(dayZero, week * 7), days, clinic);
    return wanted.length === 0 || on === null ? [] : [item("measure", week + 1, on, wanted)];
  });
}

/** The instruments of a week of the course; the last week and the weeks after it have the whole set. */
function codesOfWeek(week: number, weeks: number): readonly string[] {
  if (week === 0 || week >= weeks) return SCREENING;
  return [...WEEKLY, ...(week === 2 || week === 4 ? ["who5"] : []), ...(week === 3 ? ["hamd17"] : [])];
}

function layBlood({ order, dayZero }: Treated, clinic: OpeningSettings): readonly PlannedItem[] {
  const trial = order.infusions === null ? [] : TRIAL_BLOOD_WEEKS;
  const weeks = [...new Set([0, 3, ...trial, order.weeks])].sort((a, b) => a - b);
  return weeks.flatMap((week) => {
    const on = onOrAfterOpen(clinic, addDays(dayZero, week * 7));
    const codes = trial.includes(week) || week === 3 ? BLOOD_COUNT : ["crp-hs"];
    return on === null ? [] : [item("lab", week + 1, on, codes)];
  });
}

function layThresholds({ given, items, dayZero }: Treated, gaps: readonly Gap[]): readonly PlannedItem[] {
  const coming = items.filter(({ what }) => what === "session").map(({ on }) => on);
  const sessions = [...new Set([...given.sessions, ...coming])].sort();
  const last = sessions.at(-1);
  if (last === undefined) return [];
  const weeks = Math.floor(daysBetween(dayZero, last) / 7);
  const nominal = Array.from({ length: weeks + 1 }, (_, week) => addDays(dayZero, week * 7));
  const days = [...nominal, ...gaps.map(({ to }) => to)].map((day) => sessions.find((session) => session >= day) ?? null);
  const wanted = [...new Set(days.filter((day): day is LocalDate => day !== null))].sort();
  return wanted.map((on, index) => item("threshold", index + 1, on, []));
}

function layCheckpoints({ order, given, items, dayZero }: Treated, clinic: OpeningSettings): readonly PlannedItem[] {
  const coming = items.filter(({ what }) => what === "session");
  const sessionDays = [...given.sessions, ...coming.map(({ on }) => on)];
  const fifteenth = sessionDays[CHECKPOINT_AT.sessions - 1];
  const third = onOrAfterOpen(clinic, addDays(dayZero, CHECKPOINT_AT.day));
  const first = [fifteenth, third].filter((day): day is LocalDate => day !== undefined && day !== null).sort()[0];
  const end = onOrAfterOpen(clinic, addDays(dayZero, order.weeks * 7));
  const lastTreatment = treatmentDaysOf({ given, items }).at(-1);
  const last = [end, lastTreatment]
    .filter((day): day is LocalDate => day !== undefined && day !== null)
    .sort()
    .at(-1);
  return [
    ...(first === undefined || sessionDays.length === 0 ? [] : [item("checkpoint", 1, first, [])]),
    ...(last === undefined ? [] : [item("checkpoint", 2, last, [])]),
  ];
}

function layCalls({ given, items }: Treated): readonly PlannedItem[] {
  const coming = items.filter(({ what }) => what === "infusion").map(({ on }) => on);
  return [...given.infusions, ...coming].flatMap((day, index) => [
    ...CALL_DAYS.map((after, nth) => item("call", index * CALL_DAYS.length + nth + 1, addDays(day, after), [])),
    item("visit", index + 1, addDays(day, VISIT_DAYS), []),
  ]);
}

interface Gap {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
}

/** Breaks of more than a week between sessions, the last one before a session to come included. */
function gapsOf({ given, items }: Treated): readonly Gap[] {
  const days = [...new Set([...given.sessions, ...items.filter(({ what }) => what === "session").map(({ on }) => on)])].sort();
  return days.flatMap((to, index) => {
    const from = days[index - 1];
    const between = from === undefined ? 0 : daysBetween(from, to);
    return from === undefined || between <= GAP_DAYS_MAX ? [] : [{ from, to, days: between }];
  });
}

/** The day of a treatment within two days of `nominal`, the nearest first and the later of two; else the next open day. */
function nearDay(nominal: LocalDate, days: readonly LocalDate[], clinic: OpeningSettings): LocalDate | null {
  const near = days.filter((day) => Math.abs(daysBetween(nominal, day)) <= NEAR_DAYS);
  const nearest = near.toSorted((a, b) => Math.abs(daysBetween(nominal, a)) - Math.abs(daysBetween(nominal, b)) || (a > b ? -1 : 1))[0];
  return nearest ?? onOrAfterOpen(clinic, nominal);
}

function item(what: PlannedItem["what"], number: number, on: LocalDate, codes: readonly string[]): PlannedItem {
  return { what, number, on, time: null, minutes: null, chair: null, codes: [...codes] };
}

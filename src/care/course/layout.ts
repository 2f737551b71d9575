/**
 * The treatments of a course on the calendar: which session and which infusion on which day, at what time and in which chair.
 * The same function proposes a new course and lays the rest of one anew after days that were missed: it is told what has
 * been given, and from which day on it may plan.
 *
 *   DAYS      Sessions are on the clinic's open weekdays, as many in a week as the plan says. A full day is left out and the
 *             course goes on behind it.
 *   INFUSIONS The first is on a day without TMS (also the day of the plan's beginning); the others follow the plan's interval
 *             from the one before and are rolled forward to an open day. On such a day the session ends before the infusion
 *             begins, and there is none after it.
 *   CHAIRS    The wished chair and time where they are free, else the nearest free time (`slots.ts`).
 */
import { addDays, type LocalDate } from "../../base/dates.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import { findingOf } from "../finding-of.ts";
import type { CourseFinding } from "./findings.ts";
import { CLINIC, HOUSE, INFUSION_DAYS } from "./grounds.ts";
import { dayState, mondayOf, type OpeningSettings, onOrAfterOpen, type Span, treatmentDays } from "./open-days.ts";
import { type CourseOrder, INFUSION_MINUTES, type SessionOrder } from "./order.ts";
import { type Chair, findSlot, type Held, minutesOf, type Slot, type SlotWish, timeOf } from "./slots.ts";

/** One line of a schedule. */
export type PlannedItem = ChartEntryOf<"schedule">["body"]["planned"][number];

/** What has been given so far, by day, in order. */
export interface Given {
  readonly sessions: readonly LocalDate[];
  readonly infusions: readonly LocalDate[];
}

/** The clinic as the layout needs it. */
export interface CourseClinic extends OpeningSettings {
  /** Null where nobody has entered any: then nothing gets a chair or a time. */
  readonly chairs: readonly Chair[] | null;
  /** Times that are taken on a day, by others than this patient. */
  readonly held: (day: LocalDate) => readonly Held[];
}

/** When and where the patient would like to come. */
export interface Wishes {
  readonly time: string;
  readonly chair: string | null;
  readonly infusionTime: string;
  readonly infusionChair: string | null;
}

/** Treatments on the calendar, in order of day and time, and what has to be said about them. */
export interface Layout {
  readonly items: readonly PlannedItem[];
  readonly findings: readonly CourseFinding[];
}

/** Looked ahead at most: a course that does not fit into a year is not laid out. */
const WEEKS_AHEAD = 60;

/** The rest of the course from `from` on. Nothing is laid on a day before it. */
export function layTreatments(order: CourseOrder, given: Given, clinic: CourseClinic, wishes: Wishes, from: LocalDate): Layout {
  const infusions = layInfusions(order, given, clinic, wishes, from);
  const sessions = laySessions(order, given, clinic, wishes, from, infusions.items);
  const items = [...infusions.items, ...sessions.items].toSorted(byDay);
  return { items, findings: [...infusions.findings, ...sessions.findings] };
}

/** By day, then time, those without a time first. */
export function byDay(a: PlannedItem, b: PlannedItem): number {
  const [one, other] = [`${a.on} ${a.time ?? ""}`, `${b.on} ${b.time ?? ""}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

function layInfusions({ infusions, startsOn }: CourseOrder, given: Given, clinic: CourseClinic, wishes: Wishes, from: LocalDate): Layout {
  const items: PlannedItem[] = [];
  const findings: CourseFinding[] = [];
  let last = given.infusions.at(-1) ?? null;
  for (let number = given.infusions.length + 1; number <= (infusions?.count ?? 0); number += 1) {
    const due = last === null ? startsOn : addDays(last, infusions?.intervalDays ?? 0);
    const wish = { what: "infusion", minutes: number === 1 ? INFUSION_MINUTES.first : INFUSION_MINUTES.later } as const;
    const placed = placeOnOrAfter(due < from ? from : due, { ...wish, ...timeWish(wishes.infusionTime, wishes.infusionChair) }, clinic);
    if (placed === null)
      return { items, findings: [...findings, findingOf("course.not-placed", "ask", CLINIC, { what: "infusion", number })] };
    if (placed.on !== due) findings.push(findingOf("course.infusion-moved", "tell", CLINIC, { number, due, on: placed.on }));
    items.push(itemOf("infusion", number, placed.on, placed.slot, wish.minutes));
    last = placed.on;
  }
  return { items, findings };
}

function laySessions(
  { sessions, startsOn }: CourseOrder,
  given: Given,
  clinic: CourseClinic,
  wishes: Wishes,
  from: LocalDate,
  infusions: readonly PlannedItem[],
): Layout {
  const items: PlannedItem[] = [];
  const findings: CourseFinding[] = [];
  if (sessions === null) return { items, findings };
  const alone = infusions.find((one) => one.number === 1)?.on ?? null;
  if (alone !== null) findings.push(findingOf("course.first-infusion-alone", "tell", INFUSION_DAYS, { on: alone }));
  const first = startsOn < from ? from : startsOn;
  let number = given.sessions.length + 1;
  for (let week = 0; week < WEEKS_AHEAD && number <= sessions.count; week += 1) {
    for (const on of daysOfWeek(clinic, addDays(mondayOf(first), week * 7), sessions, given, alone)) {
      if (on < first || number > sessions.count) continue;
      const slots = slotsOnDay(on, sessions, clinic, wishes, infusions, sessions.count - number + 1);
      if (slots.length === 0) findings.push(findingOf("course.day-full", "tell", CLINIC, { on }));
      for (const slot of slots) items.push(itemOf("session", number++, on, slot, sessions.minutes));
    }
  }
  if (number <= sessions.count) findings.push(findingOf("course.not-placed", "ask", HOUSE, { what: "session", number }));
  return { items, findings };
}

/** The treatment days of a week that are left: those on which something was given count towards the week. */
function daysOfWeek(
  clinic: CourseClinic,
  monday: LocalDate,
  { daysPerWeek }: SessionOrder,
  given: Given,
  alone: LocalDate | null,
): readonly LocalDate[] {
  const sunday = addDays(monday, 6);
  const done = new Set(given.sessions.filter((day) => day >= monday && day <= sunday));
  const days = treatmentDays(clinic, monday, daysPerWeek).filter((day) => !done.has(day) && day !== alone);
  return days.slice(Math.max(0, days.length - Math.max(daysPerWeek - done.size, 0)));
}

/** The times of the sessions of one day; an empty list when the day has no room. Null slots where no chairs are known. */
function slotsOnDay(
  on: LocalDate,
  { perDay, minutes, onsetGapMinutes }: SessionOrder,
  clinic: CourseClinic,
  wishes: Wishes,
  infusions: readonly PlannedItem[],
  left: number,
): readonly (Slot | null)[] {
  const infusion = infusions.find((one) => one.on === on);
  const wanted = Math.min(perDay, left);
  if (clinic.chairs === null) return Array.from({ length: wanted }, () => null);
  const slots: Slot[] = [];
  const patient: Span[] = [];
  for (let nth = 0; nth < wanted; nth += 1) {
    const before = slots.at(-1);
    const earliest = before === undefined ? null : timeOf(Math.min(minutesOf(before.from) + Math.max(onsetGapMinutes, minutes), 1440));
    const wish = {
      what: "session",
      minutes,
      ...timeWish(earliest ?? wishes.time, wishes.chair),
      notBefore: earliest,
      notAfter: infusion?.time ?? null,
    } as const;
    const slot = slotOn(on, wish, clinic, patient);
    if (slot === null) break;
    slots.push(slot);
    patient.push(slot);
  }
  return slots;
}

/** The first open day on or after `due` on which `wish` has room, and where; without chairs the first open day. */
function placeOnOrAfter(due: LocalDate, wish: SlotWish, clinic: CourseClinic): { on: LocalDate; slot: Slot | null } | null {
  for (let day = onOrAfterOpen(clinic, due); day !== null; day = onOrAfterOpen(clinic, addDays(day, 1))) {
    if (clinic.chairs === null) return { on: day, slot: null };
    const slot = slotOn(day, wish, clinic, []);
    if (slot !== null) return { on: day, slot };
    if (day > addDays(due, WEEKS_AHEAD * 7)) return null;
  }
  return null;
}

function slotOn(on: LocalDate, wish: SlotWish, clinic: CourseClinic, patient: readonly Span[]): Slot | null {
  const state = dayState(clinic, on);
  if (state.status !== "open") return null;
  return findSlot(wish, { spans: state.spans, chairs: clinic.chairs ?? [], held: clinic.held(on), patient });
}

function timeWish(time: string, chair: string | null): Pick<SlotWish, "time" | "chair" | "notBefore" | "notAfter"> {
  return { time, chair, notBefore: null, notAfter: null };
}

function itemOf(what: PlannedItem["what"], number: number, on: LocalDate, slot: Slot | null, minutes: number): PlannedItem {
  return { what, number, on, time: slot?.from ?? null, minutes, chair: slot?.chair ?? null, codes: [] };
}

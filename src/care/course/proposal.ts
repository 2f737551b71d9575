/**
 * The schedule of a plan, proposed by the rules: for a course that begins, and again for the rest of one in which days were
 * missed. What was given stays given; what is still to be measured from before stays due; the treatments that are left are
 * laid from the day on from which there is room, and the rest follows from them. A person may change all of it.
 */
import { addDays, type LocalDate } from "../../base/dates.ts";
import { findingOf } from "../finding-of.ts";
import { editionOn, missingSchedule } from "../rules/packs.ts";
import type { CourseFinding } from "./findings.ts";
import { layFollowUp, type Treated } from "./follow-up.ts";
import { CHECKPOINT, CLINIC, HOUSE, SERVICE_DAYS } from "./grounds.ts";
import { byDay, type CourseClinic, type Given, layTreatments, type PlannedItem, type Wishes } from "./layout.ts";
import { onOrAfterOpen } from "./open-days.ts";
import type { CourseOrder } from "./order.ts";

/** What a proposal is made from. */
export interface ProposalFacts {
  /** Null when the plan's protocol is not one that the library knows. */
  readonly order: CourseOrder | null;
  readonly given: Given;
  /** The schedule that stood until now; empty for a course that begins. */
  readonly before: readonly PlannedItem[];
  readonly clinic: CourseClinic;
  readonly wishes: Wishes;
  /** The instruments that the clinic works with; null for all. */
  readonly instruments: readonly string[] | null;
  /** The first day on which something may be planned. */
  readonly from: LocalDate;
}

/** A schedule and what has to be said about it; a stop leaves it empty. */
export interface Proposal {
  readonly planned: readonly PlannedItem[];
  readonly findings: readonly CourseFinding[];
}

/** The schedule that the rules propose. */
export function proposeSchedule(facts: ProposalFacts): Proposal {
  const { order, given, before, clinic, wishes, instruments, from } = facts;
  if (order === null) return { planned: [], findings: [findingOf("course.protocol-unknown", "stop", HOUSE)] };
  if (clinic.hours === null) return { planned: [], findings: [findingOf("course.hours-unknown", "stop", CLINIC)] };
  const layout = layTreatments(order, given, clinic, wishes, from);
  const dayZero = dayZeroOf(order, given, layout.items, clinic);
  const treated: Treated = { order, given, items: layout.items, dayZero };
  const followUp = layFollowUp(treated, clinic, instruments);
  const planned = [...kept(before, from), ...layout.items, ...followUp.items.filter((one) => one.on >= from)];
  const findings = [
    ...settingsFindings(clinic),
    ...missedFindings(before, given, from),
    ...layout.findings,
    ...followUp.findings,
    ...limitFindings(treated),
  ];
  return { planned: renumbered(planned.toSorted(byDay)).toSorted(byDay), findings };
}

/** The day from which weeks are counted: that of the first treatment, or the first open day of the plan. */
function dayZeroOf(order: CourseOrder, given: Given, items: readonly PlannedItem[], clinic: CourseClinic): LocalDate {
  const first = [...given.sessions, ...given.infusions, ...items.map(({ on }) => on)].sort()[0];
  return first ?? onOrAfterOpen(clinic, order.startsOn) ?? order.startsOn;
}

/** What was planned for days that are over and is no treatment: whether it was done is for the list of what is due. */
function kept(before: readonly PlannedItem[], from: LocalDate): readonly PlannedItem[] {
  return before.filter((one) => one.on < from && one.what !== "session" && one.what !== "infusion");
}

/** No number twice within one kind: of measures that were kept and planned again, the later day stands. */
function renumbered(planned: readonly PlannedItem[]): readonly PlannedItem[] {
  return [...new Map(planned.map((one) => [`${one.what} ${one.number}`, one])).values()];
}

function settingsFindings({ holidays, chairs }: CourseClinic): readonly CourseFinding[] {
  return [
    ...(holidays === null ? [findingOf("course.holidays-unknown", "ask", CLINIC)] : []),
    ...(chairs === null ? [findingOf("course.chairs-unknown", "ask", CLINIC)] : []),
  ];
}

/** How many treatments of the schedule before were not given on the days that are over. */
function missedFindings(before: readonly PlannedItem[], given: Given, from: LocalDate): readonly CourseFinding[] {
  const over = (what: PlannedItem["what"], done: number) =>
    before.filter((one) => one.what === what && one.on < from && one.number > done).length;
  const sessions = over("session", given.sessions.length);
  const infusions = over("infusion", given.infusions.length);
  return [
    ...(sessions > 0 ? [findingOf("course.sessions-missed", "tell", SERVICE_DAYS, { count: sessions })] : []),
    ...(infusions > 0 ? [findingOf("course.infusions-missed", "tell", SERVICE_DAYS, { count: infusions })] : []),
  ];
}

/** Whether the course ends when the plan and the schedule of its payment say that it does. */
function limitFindings({ order, given, items, dayZero }: Treated): readonly CourseFinding[] {
  const last = [...given.sessions, ...items.filter(({ what }) => what === "session").map(({ on }) => on)].sort().at(-1);
  // A plan without treatment has none to give.
  const treats = order.sessions !== null || order.infusions !== null;
  const left = !treats || items.some(({ what }) => what === "session" || what === "infusion");
  const findings: CourseFinding[] = left ? [] : [findingOf("course.nothing-left", "tell", HOUSE)];
  if (last === undefined) return findings;
  const planned = addDays(dayZero, order.weeks * 7);
  if (last > planned) findings.push(findingOf("course.beyond-weeks", "ask", HOUSE, { last, limit: planned, weeks: order.weeks }));
  return [...findings, ...packFindings(order, dayZero, last)];
}

function packFindings({ rulePack }: CourseOrder, dayZero: LocalDate, last: LocalDate): readonly CourseFinding[] {
  if (rulePack !== "insured") return [];
  const edition = editionOn(rulePack, last);
  if (edition === null) return [findingOf("course.schedule-unknown", "ask", missingSchedule(last), { on: last })];
  const limit = edition.weeksMax === null ? null : addDays(dayZero, edition.weeksMax * 7);
  if (limit === null || last <= limit) return [];
  return [findingOf("course.beyond-schedule", "ask", edition.ground, { last, limit, weeks: edition.weeksMax })];
}

/** Whether the decision at 15 sessions or three weeks should have been made by `today` and was not. */
export function checkpointFindings(
  planned: readonly PlannedItem[],
  decisions: readonly LocalDate[],
  today: LocalDate,
): readonly CourseFinding[] {
  const due = planned.find(({ what, number }) => what === "checkpoint" && number === 1);
  if (due === undefined || due.on >= today || decisions.some((on) => on >= addDays(due.on, -7))) return [];
  return [findingOf("course.checkpoint-overdue", "ask", CHECKPOINT, { on: due.on })];
}

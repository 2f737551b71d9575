/**
 * To whom a serious adverse event is to be reported, and by when. The clock begins on the day on which the clinic recorded
 * the event; that day is day 0. Which duties there are follows from the rules that the course is given under and from the
 * treatment that may have caused it; a relation that nobody has judged keeps the duty. That an event was foreseen is not in
 * the record, so the shorter time holds.
 */
import { addDays, daysBetween, type LocalDate } from "../../base/dates.ts";
import type { Ground } from "../finding.ts";
import type { RulePack } from "../rules/packs.ts";
import { type AdverseEvent, mayBeDueTo } from "./attribution.ts";
import { SAFETY_REPORTING, TRIALS_ACT_DEVICE, TRIALS_ACT_MEDICINE, UNAPPROVED_PRODUCT } from "./grounds.ts";
import { isSerious } from "./judging.ts";

/** Who hears of it, as an entry names them. */
export type Recipient = AdverseEvent["reports"][number]["to"];

/** One duty and how it stands. */
export interface ReportClock {
  readonly to: Recipient;
  readonly days: number;
  readonly dueOn: LocalDate;
  /** Days left, negative when late; for a report that was made, as of that day. */
  readonly daysLeft: number;
  readonly status: "reported" | "due" | "late";
  /** The day of the report; null while there is none. */
  readonly reportedOn: LocalDate | null;
  readonly ground: Ground;
}

/** What the clock is asked about. */
export interface ReportFacts {
  readonly event: AdverseEvent;
  /** The day on which the clinic recorded it first. */
  readonly knownOn: LocalDate;
  /** Of the plan; null when there is none, and the duties of care outside a study then hold. */
  readonly rulePack: RulePack | null;
  readonly today: LocalDate;
}

interface Duty {
  readonly to: Recipient;
  readonly days: number;
  readonly ground: Ground;
}

/** The duties of an event, the most urgent first; none when it is not serious or due to neither treatment. */
export function reportClocks({ event, knownOn, rulePack, today }: ReportFacts): readonly ReportClock[] {
  if (!isSerious(event)) return [];
  return shortestOf(dutiesOf(event, rulePack))
    .map((duty) => clockOf(duty, event, knownOn, today))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn, "en") || a.to.localeCompare(b.to, "en"));
}

function dutiesOf(event: AdverseEvent, rulePack: RulePack | null): readonly Duty[] {
  const danger = event.serious?.some((one) => one === "death" || one === "life-threatening") ?? false;
  const byExosome = mayBeDueTo(event, "exosome");
  const byTms = mayBeDueTo(event, "tms");
  const study: readonly Duty[] = [
    ...(byExosome ? (["ethics-board", "ministry"] as const).map((to) => ({ to, days: danger ? 7 : 15, ground: TRIALS_ACT_MEDICINE })) : []),
    ...(byTms ? [{ to: "ethics-board" as const, days: 30, ground: TRIALS_ACT_DEVICE }] : []),
  ];
  return [
    ...(rulePack === "research" ? study : []),
    ...(byTms ? (["pmda", "maker"] as const).map((to) => ({ to, days: 15, ground: SAFETY_REPORTING })) : []),
    ...(byExosome && !byTms ? [{ to: "maker" as const, days: 15, ground: UNAPPROVED_PRODUCT }] : []),
  ];
}

/** Of several duties to the same recipient, the shortest. */
function shortestOf(duties: readonly Duty[]): readonly Duty[] {
  return duties.filter((duty) => !duties.some((other) => other.to === duty.to && other.days < duty.days));
}

function clockOf({ to, days, ground }: Duty, event: AdverseEvent, knownOn: LocalDate, today: LocalDate): ReportClock {
  const dueOn = addDays(knownOn, days);
  const reportedOn = event.reports.find((report) => report.to === to)?.on ?? null;
  const daysLeft = daysBetween(reportedOn ?? today, dueOn);
  const status = reportedOn !== null ? "reported" : daysLeft < 0 ? "late" : "due";
  return { to, days, dueOn, daysLeft, status, reportedOn, ground };
}

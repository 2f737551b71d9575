/**
 * Whether the pages for patients may open. A patient who answers there that they want to die has to be able to reach
 * somebody at once, also at night: without a telephone that the clinic answers out of hours, and without a crisis line that
 * somebody has called to make sure that it answers, the pages stay shut.
 */
import { addDays, type LocalDate } from "../../base/dates.ts";
import type { ClinicEntryOf } from "../../record/kinds.ts";
import { findingOf } from "../finding-of.ts";
import type { CourseFinding } from "./findings.ts";
import { CLINIC, HOUSE } from "./grounds.ts";

/** The settings that it depends on; null where nobody has entered them. */
export interface ReachSettings {
  readonly onCall: ClinicEntryOf<"on-call">["body"] | null;
  readonly crisisLines: ClinicEntryOf<"crisis-lines">["body"] | null;
}

/** After so many days without anybody having called it a line counts as not checked: ours, and provisional. */
export const LINE_CHECK_DAYS = 180;

/** What keeps the pages shut on `today` (`stop`), or is soon going to (`tell`); none when they may open. */
export function patientPageFindings({ onCall, crisisLines }: ReachSettings, today: LocalDate): readonly CourseFinding[] {
  const findings: CourseFinding[] = [];
  if (onCall === null || onCall.contacts.length === 0) findings.push(findingOf("pages.no-contact", "stop", CLINIC));
  const lines = crisisLines?.lines ?? [];
  if (lines.length === 0) return [...findings, findingOf("pages.no-line", "stop", CLINIC)];
  const checked = lines.flatMap(({ checkedOn }) => (checkedOn === null ? [] : [checkedOn])).sort();
  const newest = checked.at(-1);
  if (newest === undefined) return [...findings, findingOf("pages.line-unchecked", "stop", HOUSE)];
  if (newest < addDays(today, -LINE_CHECK_DAYS))
    return [...findings, findingOf("pages.lines-stale", "stop", HOUSE, { on: newest, days: LINE_CHECK_DAYS })];
  return findings;
}

/** A line as a patient is shown it. */
export type CrisisLine = Pick<ClinicEntryOf<"crisis-lines">["body"]["lines"][number], "name" | "phone" | "hours">;

/**
 * The lines that a patient is shown on `today`, in the order of the settings: those that somebody has called within
 * `LINE_CHECK_DAYS`. A number that may ring in vain is worse than none.
 */
export function linesToShow(crisisLines: ReachSettings["crisisLines"], today: LocalDate): readonly CrisisLine[] {
  const since = addDays(today, -LINE_CHECK_DAYS);
  return (crisisLines?.lines ?? [])
    .filter(({ checkedOn }) => checkedOn !== null && checkedOn >= since)
    .map(({ name, phone, hours }) => ({ name, phone, hours }));
}

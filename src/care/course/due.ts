/**
 * What of a schedule is due now, and what is overdue: measures and blood that were not taken, decisions that were not made,
 * calls and visits after an infusion. Something counts as done when the chart has it within the window of its day (weekly
 * measures two days, everything else a week), and never because time has passed. Last week's answers cannot be had this
 * week: of a measure that comes again the newest line counts. A call after an infusion is answered, too, when the patient was
 * seen on that day or later.
 */
import { addDays, daysBetween, type LocalDate, localDay } from "../../base/dates.ts";
import type { AnyClearEntry } from "../../record/kinds.ts";
import type { PlannedItem } from "./layout.ts";

/** Something that is due. */
export interface DueItem {
  readonly item: PlannedItem;
  /** `soon`: tomorrow. `overdue`: its window has closed. */
  readonly state: "soon" | "due" | "overdue";
  /** The instruments or analytes that are still missing; empty where it is about none. */
  readonly missing: readonly string[];
}

/** Days around the nominal day within which something counts as done on it: weekly measures, and the rest. */
export const WINDOW_DAYS = { weekly: 2, other: 7 } as const;

/** Something that happened, as the list of what is due needs it. */
interface Done {
  readonly what: PlannedItem["what"] | "seen";
  readonly code: string | null;
  readonly on: LocalDate;
}

/** What of `planned` is due on `today` or will be tomorrow. `entries` are those of the chart that stand. */
export function dueItems(planned: readonly PlannedItem[], entries: readonly AnyClearEntry[], today: LocalDate): readonly DueItem[] {
  const done = entries.flatMap(doneBy);
  const coming = planned.filter(({ what, on }) => LISTED.has(what) && on <= addDays(today, 1));
  const newest = newestLines(coming);
  return coming.flatMap((item) => {
    const missing = missingOf(item, done, newest);
    return missing === null ? [] : [{ item, state: stateOf(item, today), missing }];
  });
}

/** Sessions and infusions stand on the board with their bookings, and a threshold belongs to its session. */
const LISTED: ReadonlySet<PlannedItem["what"]> = new Set<PlannedItem["what"]>(["measure", "lab", "checkpoint", "call", "visit"]);

function stateOf(item: PlannedItem, today: LocalDate): DueItem["state"] {
  const late = daysBetween(item.on, today);
  if (late < 0) return "soon";
  return late > overdueAfterDays(item) ? "overdue" : "due";
}

/** A call after an infusion is overdue on the next day: it is there to find a fever in time. */
function overdueAfterDays(item: PlannedItem): number {
  return item.what === "call" || item.what === "checkpoint" ? 0 : windowDays(item);
}

/** Measures with the weekly set have the narrow window. */
function windowDays({ what, codes }: PlannedItem): number {
  return what === "measure" && !codes.includes("phq15") ? WINDOW_DAYS.weekly : WINDOW_DAYS.other;
}

/** The newest line of each instrument and analyte. */
function newestLines(coming: readonly PlannedItem[]): ReadonlyMap<string, PlannedItem> {
  const ordered = coming.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return new Map(ordered.flatMap((item) => item.codes.map((code) => [`${item.what} ${code}`, item] as const)));
}

/** What of an item is missing; null when nothing is. */
function missingOf(item: PlannedItem, done: readonly Done[], newest: ReadonlyMap<string, PlannedItem>): readonly string[] | null {
  if (item.what === "call" || item.what === "visit") {
    const seen = done.some((one) => one.what === "seen" && one.on >= addDays(item.on, item.what === "visit" ? -WINDOW_DAYS.weekly : 0));
    if (seen) return null;
  }
  const days = windowDays(item);
  const near = done.filter((one) => one.what === item.what && one.on >= addDays(item.on, -days));
  const wanted = item.what === "call" ? [callPhase(item.number)] : item.codes.filter((code) => newest.get(`${item.what} ${code}`) === item);
  if (item.codes.length > 0 && wanted.length === 0) return null;
  const missing = wanted.filter((code) => !near.some((one) => one.code === code));
  if (wanted.length === 0) return near.length === 0 ? [] : null;
  if (missing.length === 0) return null;
  return item.what === "call" ? [] : missing;
}

/** Calls are numbered by twos: after a day and after three days. */
function callPhase(number: number): string {
  return number % 2 === 1 ? "call-24h" : "call-72h";
}

function doneBy(entry: AnyClearEntry): readonly Done[] {
  const on = localDay(entry.occurredAt);
  switch (entry.kind) {
    case "assessment": {
      const measured: Done = { what: "measure", code: entry.body.instrument, on };
      return entry.body.informant === "clinician" ? [measured, { what: "seen", code: null, on }] : [measured];
    }
    case "lab":
      return [{ what: "lab", code: entry.body.analyte, on }];
    case "decision":
      return [{ what: "checkpoint", code: null, on }];
    case "note":
    case "session":
    case "infusion":
    case "vitals":
      return [{ what: "seen", code: null, on }];
    case "observation": {
      const { phase, contact } = entry.body;
      // Whoever was not reached has not been asked.
      if (contact === "not-reached") return [];
      if (contact === "present") return [{ what: "seen", code: null, on }];
      return [{ what: phase === "visit-7d" ? "visit" : "call", code: phase, on }];
    }
    default:
      // Nothing else answers something that a schedule lists.
      return [];
  }
}

/**
 * Taking an entry back. Its author may undo it within seconds of writing it, while nobody has signed it: that is a slip of
 * the hand. Later it is retracted, by its author or a physician and with a remark that says why; once it is signed, by a
 * physician only. What records an act of somebody (a signature, an alert, a retraction itself) is never taken back, nor is
 * the last registration, without which a chart would be nobody's, nor an allocation whose arm a trial keeps sealed.
 */
import { type Instant, millisecondsOf } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import { type Chart, type ChartEntry, isByTrial, standingOf } from "./chart.ts";
import { type Author, PHYSICIAN_ROLES, type Role } from "./entry.ts";
import { retraction } from "./kinds/retraction.ts";
import type { ChartKind } from "./kinds.ts";
import type { Draft } from "./writing.ts";

/** For so long after it was recorded an entry can be undone. */
export const UNDO_MILLISECONDS = 10_000;

/** Kinds that record what somebody did about another entry or a person: superseded or answered, never amended or retracted. */
export const LASTING_KINDS: ReadonlySet<ChartKind> = new Set<ChartKind>([
  "confirmation",
  "proxy",
  "retraction",
  "alert",
  "alert-response",
  "merge",
]);

/** Why an entry is not taken back. */
export type RetractionRefusal =
  | { readonly code: "entry.not-here" | "entry.not-retractable" | "entry.changed"; readonly id: Uuid }
  | { readonly code: "entry.already-amended" | "entry.retracted"; readonly id: Uuid; readonly by: Uuid }
  | { readonly code: "retraction.too-late" | "retraction.not-author" | "retraction.signed" | "retraction.remark-missing" };

/** Why `by` may not make the retraction `draft` of an entry of `chart`; null when they may, or when it is none (found when it is written). */
export function retractionRefusal(draft: Draft, chart: Chart, by: Author, now: Instant): RetractionRefusal | null {
  const body = retraction.body.safeParse(draft.body);
  if (!body.success || chart.status === "empty") return null;
  const { retracts: id, hash, ground } = body.data;
  const found = chart.entries.find((one) => one.entry.id === id);
  if (found === undefined) return { code: "entry.not-here", id };
  if (found.entry.hash !== hash) return { code: "entry.changed", id };
  const { standing } = found;
  if (standing.status !== "current")
    return { code: standing.status === "amended" ? "entry.already-amended" : "entry.retracted", id, by: standing.by };
  const undone = ground === "undone";
  if (LASTING_KINDS.has(found.entry.kind) || isByTrial(chart, found.entry) || leavesNobody(found, chart, undone))
    return { code: "entry.not-retractable", id };
  return undone ? undoRefusal(found, by, now) : lateRefusal(found, by, draft);
}

function undoRefusal({ entry, signatures }: ChartEntry, by: Author, now: Instant): RetractionRefusal | null {
  if (entry.author.id !== by.id) return { code: "retraction.not-author" };
  if (signatures.length > 0) return { code: "retraction.signed" };
  const age = millisecondsOf(now) - millisecondsOf(entry.recordedAt);
  return age > UNDO_MILLISECONDS ? { code: "retraction.too-late" } : null;
}

function lateRefusal({ entry, signatures }: ChartEntry, by: Author, { personal }: Draft): RetractionRefusal | null {
  const physicians: readonly Role[] = PHYSICIAN_ROLES;
  const isPhysician = physicians.includes(by.role);
  if (!isPhysician && entry.author.id !== by.id) return { code: "retraction.not-author" };
  if (!isPhysician && signatures.length > 0) return { code: "retraction.signed" };
  const given = retraction.personal.safeParse(personal);
  return given.success && given.data.remark !== null ? null : { code: "retraction.remark-missing" };
}

/** Whether no registration would stand. Undoing the amendment of one leaves what it amended. */
function leavesNobody({ entry }: ChartEntry, chart: Chart, undone: boolean): boolean {
  if (entry.kind !== "registration" || (undone && entry.amends !== null)) return false;
  return standingOf(chart, "registration").length === 1;
}

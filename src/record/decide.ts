/**
 * Decisions of the chart: `decide(command, chart, now)` says what is to be written, or why it is refused. It is pure, and
 * it decides what the chart alone can: who may do it is the server's matter, whether the content is well formed is
 * found when it is written (`writing.ts`), and whether it is wise is the rules' of `src/care`.
 *
 * After a closure the course goes on being described but not continued: follow-up, late news, letters and corrections
 * are welcome, treatments are not. A new registration opens the chart again. An erased chart takes nothing.
 */
import { type Instant, isAfter, type Moment } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import { never } from "../base/invariant.ts";
import { fail, ok, type Result } from "../base/result.ts";
import type { Chart, ChartEntry } from "./chart.ts";
import type { Signature } from "./entry.ts";
import { CHART_KINDS, type ChartKind } from "./kinds.ts";
import type { Draft } from "./writing.ts";

/** What someone asks of the chart. */
export type Command =
  /** The patient's first registration, a newer one, or the return of one whose chart was closed. */
  | { readonly command: "register"; readonly draft: Draft }
  | { readonly command: "record"; readonly draft: Draft }
  /** Replaces the entry `draft.amends`, for `draft.reason`. */
  | { readonly command: "amend"; readonly draft: Draft }
  /** Signs an entry that is already on record. The signer may be its author. */
  | { readonly command: "confirm"; readonly confirms: Uuid; readonly signature: Signature }
  | { readonly command: "close"; readonly draft: Draft };

/** Why the chart refuses. */
export type ChartRefusal =
  | { readonly code: "chart.not-registered" | "chart.erased" }
  /** After a closure this kind is not recorded. */
  | { readonly code: "chart.closed"; readonly kind: string }
  /** The kind is not one that this command records. */
  | { readonly code: "chart.kind"; readonly kind: string }
  | { readonly code: "entry.in-future"; readonly occurredAt: Moment; readonly now: Instant }
  | { readonly code: "entry.reason-missing" | "entry.unsigned" }
  /** There is no such entry in this chart. */
  | { readonly code: "entry.not-here"; readonly id: Uuid }
  | { readonly code: "entry.already-amended"; readonly id: Uuid; readonly by: Uuid }
  | { readonly code: "entry.other-kind"; readonly id: Uuid; readonly kind: string; readonly given: string }
  /** A confirmation is superseded by a later one, never amended. */
  | { readonly code: "entry.not-amendable"; readonly id: Uuid; readonly kind: string };

const AFTER_CLOSURE: ReadonlySet<ChartKind> = new Set<ChartKind>([
  "registration",
  "assessment",
  "diary",
  "lab",
  "vitals",
  "adverse-event",
  "note",
  "letter",
  "consent",
  "closure",
  "confirmation",
]);

/** What `command` writes into `chart`, or why not. `now` is the present instant on the clinic's clock. */
export function decide(command: Command, chart: Chart, now: Instant): Result<readonly Draft[], ChartRefusal> {
  const draft = draftOf(command, chart, now);
  if (!draft.ok) return draft;
  const refusal = chartRefusal(chart, draft.value) ?? timeRefusal(draft.value, now) ?? commandRefusal(command, chart);
  return refusal === null ? ok([draft.value]) : fail(refusal);
}

/** The command that records `draft`, from its kind and from whether it amends. */
export function commandOf(draft: Draft): Command {
  if ((draft.amends ?? null) !== null) return { command: "amend", draft };
  if (draft.kind === "registration") return { command: "register", draft };
  return draft.kind === "closure" ? { command: "close", draft } : { command: "record", draft };
}

function draftOf(command: Command, chart: Chart, now: Instant): Result<Draft, ChartRefusal> {
  if (command.command !== "confirm") return ok(command.draft);
  const confirmed = standing(chart, command.confirms);
  if (!confirmed.ok) return confirmed;
  const { id, hash } = confirmed.value.entry;
  return ok({ kind: "confirmation", occurredAt: now, body: { confirms: id, hash }, personal: null, signature: command.signature });
}

function chartRefusal(chart: Chart, draft: Draft): ChartRefusal | null {
  const kind = Object.values(CHART_KINDS).find((definition) => definition.kind === draft.kind)?.kind;
  if (kind === undefined) return { code: "chart.kind", kind: draft.kind };
  switch (chart.status) {
    case "empty":
      return kind === "registration" ? null : { code: "chart.not-registered" };
    case "open":
      return null;
    case "closed":
      return AFTER_CLOSURE.has(kind) || (draft.amends ?? null) !== null ? null : { code: "chart.closed", kind };
    case "erased":
      return { code: "chart.erased" };
    default:
      return never(chart, "the chart's status");
  }
}

function timeRefusal({ occurredAt }: Draft, now: Instant): ChartRefusal | null {
  return isAfter(occurredAt, now) ? { code: "entry.in-future", occurredAt, now } : null;
}

function commandRefusal(command: Command, chart: Chart): ChartRefusal | null {
  switch (command.command) {
    case "register":
      return kindRefusal(command.draft, "registration");
    case "close":
      return kindRefusal(command.draft, "closure");
    case "record":
      return recordRefusal(command.draft);
    case "amend":
      return amendRefusal(command.draft, chart);
    case "confirm":
      return null;
    default:
      return never(command, "the command");
  }
}

function kindRefusal({ kind, amends }: Draft, wanted: ChartKind): ChartRefusal | null {
  return (amends ?? null) === null && kind === wanted ? null : { code: "chart.kind", kind };
}

/** What has a command of its own is not recorded past it. */
function recordRefusal({ kind, amends }: Draft): ChartRefusal | null {
  if (kind === "confirmation") return { code: "entry.unsigned" };
  return (amends ?? null) !== null || kind === "registration" || kind === "closure" ? { code: "chart.kind", kind } : null;
}

function amendRefusal({ kind, amends, reason }: Draft, chart: Chart): ChartRefusal | null {
  if ((reason ?? "").trim() === "") return { code: "entry.reason-missing" };
  const amended = standing(chart, amends ?? "");
  if (!amended.ok) return amended.error;
  const { id, kind: expected } = amended.value.entry;
  if (expected !== kind) return { code: "entry.other-kind", id, kind: expected, given: kind };
  return kind === "confirmation" ? { code: "entry.not-amendable", id, kind } : null;
}

function standing(chart: Chart, id: Uuid): Result<ChartEntry, ChartRefusal> {
  const found = chart.status === "empty" ? undefined : chart.entries.find((one) => one.entry.id === id);
  if (found === undefined) return fail({ code: "entry.not-here", id });
  return found.standing.status === "amended" ? fail({ code: "entry.already-amended", id, by: found.standing.by }) : ok(found);
}

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
import { standingAlerts } from "./alerts.ts";
import { type Chart, type ChartEntry, codedAllocation, isByTrial, standingOf } from "./chart.ts";
import type { Author, Signature } from "./entry.ts";
import { CHART_KINDS, type ChartKind } from "./kinds.ts";
import { type MaskRefusal, maskRefusal } from "./masking.ts";
import { type MergeRefusal, mergeRefusal } from "./merge-steps.ts";
import { LASTING_KINDS, type RetractionRefusal, retractionRefusal } from "./retracting.ts";
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
  | { readonly command: "close"; readonly draft: Draft }
  /** Says that an entry on record was entered for a physician. */
  | { readonly command: "attribute"; readonly entry: Uuid; readonly physician: Pick<Author, "id" | "name"> }
  | { readonly command: "retract"; readonly draft: Draft; readonly by: Author }
  /** Raises an alert that a rule found. */
  | { readonly command: "raise"; readonly draft: Draft }
  | { readonly command: "respond"; readonly draft: Draft }
  /** Writes the allocation that a masked trial made, or, when the whole trial is unblinded, amends it by the arm. */
  | { readonly command: "allocate"; readonly draft: Draft }
  /** One step of merging two charts. */
  | { readonly command: "merge"; readonly draft: Draft; readonly by: Author };

/** Why the chart refuses. */
export type ChartRefusal =
  | { readonly code: "chart.not-registered" | "chart.erased" }
  /** The chart was merged into that of another id of the same person. */
  | { readonly code: "chart.merged"; readonly into: Uuid }
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
  /** A confirmation is superseded by a later one, an alert answered; neither is amended. */
  | { readonly code: "entry.not-amendable"; readonly id: Uuid; readonly kind: string }
  | { readonly code: "alert.ended"; readonly id: Uuid }
  /** An allocation by a code is written, and opened, by its trial alone; and nobody is in two trials. */
  | { readonly code: "randomisation.by-trial" | "randomisation.stands" }
  | MaskRefusal
  | RetractionRefusal
  | MergeRefusal;

const AFTER_CLOSURE: ReadonlySet<ChartKind> = new Set<ChartKind>([
  "registration",
  "assessment",
  "diary",
  "lab",
  "vitals",
  "observation",
  "infusion-end",
  "adverse-event",
  "note",
  "letter",
  "consent",
  "contract",
  "closure",
  ...LASTING_KINDS,
]);

/** What `command` writes into `chart`, or why not. `now` is the present instant on the clinic's clock. */
export function decide(command: Command, chart: Chart, now: Instant): Result<Draft, ChartRefusal> {
  const draft = draftOf(command, chart, now);
  if (!draft.ok) return draft;
  const refusal = chartRefusal(chart, draft.value) ?? timeRefusal(draft.value, now) ?? commandRefusal(command, chart, now);
  return refusal === null ? draft : fail(refusal);
}

/** The command by which `by` records `draft`, from its kind and from whether it amends. */
export function commandOf(draft: Draft, by: Author): Command {
  if ((draft.amends ?? null) !== null) return { command: "amend", draft };
  switch (draft.kind) {
    case "registration":
      return { command: "register", draft };
    case "closure":
      return { command: "close", draft };
    case "retraction":
      return { command: "retract", draft, by };
    case "alert-response":
      return { command: "respond", draft };
    default:
      // Whether it is a kind that is simply recorded is for `decide` to say.
      return { command: "record", draft };
  }
}

function draftOf(command: Command, chart: Chart, now: Instant): Result<Draft, ChartRefusal> {
  if (command.command !== "confirm" && command.command !== "attribute") return ok(command.draft);
  const about = standing(chart, command.command === "confirm" ? command.confirms : command.entry);
  if (!about.ok) return about;
  const { id, hash } = about.value.entry;
  const common = { occurredAt: now, personal: null };
  return ok(
    command.command === "confirm"
      ? { ...common, kind: "confirmation", body: { confirms: id, hash }, signature: command.signature }
      : { ...common, kind: "proxy", body: { entry: id, hash, physician: command.physician } },
  );
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
    case "merged":
      // What was still open when it went has to be answered.
      return kind === "alert-response" ? null : { code: "chart.merged", into: chart.into };
    case "erased":
      return { code: "chart.erased" };
    default:
      return never(chart, "the chart's status");
  }
}

function timeRefusal({ occurredAt }: Draft, now: Instant): ChartRefusal | null {
  return isAfter(occurredAt, now) ? { code: "entry.in-future", occurredAt, now } : null;
}

function commandRefusal(command: Command, chart: Chart, now: Instant): ChartRefusal | null {
  switch (command.command) {
    case "register":
      return kindRefusal(command.draft, "registration");
    case "close":
      return kindRefusal(command.draft, "closure");
    case "record":
      return recordRefusal(command.draft) ?? freeAllocationRefusal(command.draft, chart) ?? maskRefusal(command.draft, chart);
    case "allocate":
      return allocateRefusal(command.draft, chart);
    case "amend":
      return amendRefusal(command.draft, chart);
    case "confirm":
    case "attribute":
      return null;
    case "retract":
      return kindRefusal(command.draft, "retraction") ?? retractionRefusal(command.draft, chart, command.by, now);
    case "raise":
      return kindRefusal(command.draft, "alert");
    case "respond":
      return kindRefusal(command.draft, "alert-response") ?? responseRefusal(command.draft, chart);
    case "merge":
      return kindRefusal(command.draft, "merge") ?? mergeRefusal(command.draft, chart, command.by);
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
  return (amends ?? null) !== null || OWN_COMMANDS.has(kind) ? { code: "chart.kind", kind } : null;
}

const OWN_COMMANDS: ReadonlySet<string> = new Set([...LASTING_KINDS, "registration", "closure"]);

function responseRefusal(draft: Draft, chart: Chart): ChartRefusal | null {
  const body = CHART_KINDS["alert-response"].body.safeParse(draft.body);
  if (!body.success || chart.status === "empty") return null;
  const id = body.data.alert;
  const entries = chart.entries.map((one) => one.entry);
  if (!entries.some((entry) => entry.kind === "alert" && entry.id === id)) return { code: "entry.not-here", id };
  return standingAlerts(entries).some(({ alert }) => alert.id === id) ? null : { code: "alert.ended", id };
}

function amendRefusal({ kind, body, amends, reason }: Draft, chart: Chart): ChartRefusal | null {
  if ((reason ?? "").trim() === "") return { code: "entry.reason-missing" };
  const amended = standing(chart, amends ?? "");
  if (!amended.ok) return amended.error;
  const { id, kind: expected } = amended.value.entry;
  if (expected !== kind) return { code: "entry.other-kind", id, kind: expected, given: kind };
  if (isByTrial(chart, amended.value.entry)) return { code: "randomisation.by-trial" };
  if (LASTING_KINDS.has(expected)) return { code: "entry.not-amendable", id, kind };
  return freeAllocationRefusal({ kind, body, amends: id }, chart) ?? maskRefusal({ kind, body }, chart);
}

/** Past its trial nobody writes an allocation by a code, nor another beside it: it would be a guess at what is masked. */
function freeAllocationRefusal({ kind, body, amends }: Pick<Draft, "kind" | "body" | "amends">, chart: Chart): ChartRefusal | null {
  if (kind !== "randomisation") return null;
  const parsed = CHART_KINDS.randomisation.body.safeParse(body);
  if (parsed.success && parsed.data.allocation.design === "coded") return { code: "randomisation.by-trial" };
  return (amends ?? null) === null && codedAllocation(chart) !== null ? { code: "randomisation.stands" } : null;
}

function allocateRefusal(draft: Draft, chart: Chart): ChartRefusal | null {
  if (draft.kind !== "randomisation") return { code: "chart.kind", kind: draft.kind };
  const amends = draft.amends ?? null;
  if (amends === null) return standingOf(chart, "randomisation").length > 0 ? { code: "randomisation.stands" } : null;
  const amended = standing(chart, amends);
  if (!amended.ok) return amended.error;
  const { entry } = amended.value;
  return entry.kind === "randomisation" && entry.body.allocation.design === "coded" ? null : { code: "randomisation.by-trial" };
}

function standing(chart: Chart, id: Uuid): Result<ChartEntry, ChartRefusal> {
  const found = chart.status === "empty" ? undefined : chart.entries.find((one) => one.entry.id === id);
  if (found === undefined) return fail({ code: "entry.not-here", id });
  if (found.standing.status === "current") return ok(found);
  return fail({ code: found.standing.status === "amended" ? "entry.already-amended" : "entry.retracted", id, by: found.standing.by });
}

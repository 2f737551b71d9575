/**
 * The chart: everything the record knows of one patient, as a pure fold over the entries. It holds the entries with what
 * became of each; what stands now (the registration, the plan, the allergies) is asked of it and computed, never stored.
 *
 * A chart is empty, open, closed, merged or erased. A closure closes it; a new registration opens it again; that it was
 * merged into another chart, or erased, is for ever. The fold reads what may be on record, and an impossible entry is a defect that throws: `decide.ts` has refused it.
 */
import type { Uuid } from "../base/ids.ts";
import { invariant } from "../base/invariant.ts";
import type { AnyClearEntry, ChartEntryOf, ChartKind } from "./kinds.ts";
import { attribute, countersign, type Placed, place, retract, standingEntries } from "./standing.ts";

/** An entry of the chart and what became of it. */
export type ChartEntry = Placed<AnyClearEntry>;

/** What every chart with an entry has. */
export interface ChartContent {
  readonly clinic: Uuid;
  readonly patient: Uuid;
  /** In order of seq, all of them. */
  readonly entries: readonly ChartEntry[];
}

/** A patient's chart. */
export type Chart =
  | { readonly status: "empty" }
  | ({ readonly status: "open" } & ChartContent)
  | ({ readonly status: "merged"; readonly into: Uuid } & ChartContent)
  | ({ readonly status: "closed" | "erased"; readonly closure: ChartEntryOf<"closure"> } & ChartContent);

/** A chart before its first entry. */
export const EMPTY_CHART: Chart = { status: "empty" };

/** The allergies as they stand: never recorded is not the same as none known. */
export type Allergies =
  | { readonly status: "not-recorded" }
  | (Extract<ChartEntryOf<"history">["body"], { topic: "allergies" }>["allergies"] & { readonly entry: Uuid });

/** The chart of `entries`, given in order of seq from 1. */
export function foldChart(entries: Iterable<AnyClearEntry>): Chart {
  let chart = EMPTY_CHART;
  for (const entry of entries) chart = evolve(chart, entry);
  return chart;
}

/** The chart after one more entry. */
export function evolve(chart: Chart, entry: AnyClearEntry): Chart {
  const content = chart.status === "empty" ? { clinic: entry.clinic, patient: entry.subject, entries: [] } : contentOf(chart);
  invariant(entry.subject === content.patient && entry.clinic === content.clinic, "an entry of this chart");
  invariant(chart.status !== "erased", "an erased chart gets no entry");
  const entries = place(content.entries, entry);
  const next = { ...content, entries: applied(entries, entry) };
  if (!TURNING.has(entry.kind)) return chart.status === "empty" ? { status: "open", ...next } : { ...chart, ...next };
  return afterTurns(next);
}

/** The entries of one kind that stand, in the order in which they happened. */
export function standingOf<Kind extends ChartKind>(chart: Chart, kind: Kind): readonly ChartEntryOf<Kind>[] {
  return chart.status === "empty"
    ? []
    : standingEntries(chart.entries.filter((one) => one.entry.kind === kind)).flatMap((entry) => ofKind(entry, kind));
}

/** The newest entry of a kind that stands; null when there is none. */
export function newestOf<Kind extends ChartKind>(chart: Chart, kind: Kind): ChartEntryOf<Kind> | null {
  return standingOf(chart, kind).at(-1) ?? null;
}

/** The allergies of the newest list that stands. */
export function allergiesOf(chart: Chart): Allergies {
  for (const entry of standingOf(chart, "history").toReversed())
    if (entry.body.topic === "allergies") return { ...entry.body.allergies, entry: entry.id };
  return { status: "not-recorded" };
}

/** The newest decision about consent to a component; null when nobody has asked. */
export function consentTo(chart: Chart, component: ChartEntryOf<"consent">["body"]["component"]): ChartEntryOf<"consent"> | null {
  return standingOf(chart, "consent").findLast((entry) => entry.body.component === component) ?? null;
}

/** An allocation whose arm its trial keeps sealed. */
export type CodedAllocation = Extract<ChartEntryOf<"randomisation">["body"]["allocation"], { readonly design: "coded" }>;

/** The allocation of a masked trial that stands; null when there is none, or when it was opened. */
export function codedAllocation(chart: Chart): CodedAllocation | null {
  for (const { body } of standingOf(chart, "randomisation")) if (body.allocation.design === "coded") return body.allocation;
  return null;
}

/** Whether an entry is what a masked trial wrote: an allocation by a code, or the arm that was opened in its place. */
export function isByTrial(chart: Chart, { kind, id }: Pick<AnyClearEntry, "kind" | "id">): boolean {
  if (chart.status === "empty" || kind !== "randomisation") return false;
  const line = chart.entries.find(({ entry }) => entry.id === id)?.line;
  return chart.entries.some((one) => one.line === line && one.entry.kind === kind && one.entry.body.allocation.design === "coded");
}

/** The entries that stand, were entered for a physician, and wait for a physician's signature. */
export function unconfirmedEntries(chart: Chart): readonly ChartEntry[] {
  if (chart.status === "empty") return [];
  return chart.entries.filter((one) => one.standing.status === "current" && one.onBehalfOf !== null && !one.confirmed);
}

/** The entries that stand, that a person entered, and that nobody has signed. */
export function unsignedEntries(chart: Chart): readonly ChartEntry[] {
  if (chart.status === "empty") return [];
  return chart.entries.filter((one) => one.standing.status === "current" && one.signatures.length === 0 && one.entry.source === null);
}

function contentOf(chart: Exclude<Chart, { status: "empty" }>): ChartContent {
  return { clinic: chart.clinic, patient: chart.patient, entries: chart.entries };
}

/** The kinds after which a chart may be in another state. */
const TURNING: ReadonlySet<ChartKind> = new Set<ChartKind>(["registration", "closure", "retraction", "merge"]);

/** What an entry about another entry makes of it. */
function applied(entries: readonly ChartEntry[], entry: AnyClearEntry): readonly ChartEntry[] {
  switch (entry.kind) {
    case "confirmation":
      invariant(entry.signature !== null, `confirmation ${entry.seq} is signed`);
      return countersign(entries, entry.body.confirms, entry.body.hash, entry.signature);
    case "proxy":
      return attribute(entries, entry.body.entry, entry.body.hash, entry.body.physician);
    case "retraction":
      return retract(entries, entry.body.retracts, entry.body.hash, entry.id, entry.body.ground === "undone");
    default:
      // Every other kind is about the patient and not about another entry.
      return entries;
  }
}

/** The state that the last registration, closure or merging of the chain leaves. An amended closure counts at its own place. */
function afterTurns(content: ChartContent): Chart {
  const turns = content.entries.filter((one) => one.standing.status === "current").toSorted((a, b) => a.line - b.line);
  const last = turns.map((one) => one.entry).findLast((entry) => entry.kind === "closure" || entry.kind === "registration");
  const isErased = last?.kind === "closure" && last.body.reason === "erased";
  for (const { entry } of isErased ? [] : turns)
    if (entry.kind === "merge" && entry.body.step === "approved") return { status: "merged", into: entry.body.into, ...content };
  if (last?.kind !== "closure") return { status: "open", ...content };
  return { status: last.body.reason === "erased" ? "erased" : "closed", closure: last, ...content };
}

function ofKind<Kind extends ChartKind>(entry: AnyClearEntry, kind: Kind): readonly ChartEntryOf<Kind>[] {
  return isOfKind(entry, kind) ? [entry] : [];
}

function isOfKind<Kind extends ChartKind>(entry: AnyClearEntry, kind: Kind): entry is AnyClearEntry & ChartEntryOf<Kind> {
  return entry.kind === kind;
}

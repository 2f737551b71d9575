/**
 * A lot of an exosome product, as a pure fold over its ledger. What each vial is, how many are left and what the lot as a
 * whole is are derived from the entries and counted nowhere else.
 *
 * A vial is in quarantine from its arrival until two different people released it, and again when it was too warm; it is
 * thawed once, and used once, for one patient, or discarded; a recall reaches every vial that is not used, and nothing makes it
 * usable again. What contradicts this (a vial that was used in quarantine, a release by one person twice) is not undone by
 * being impossible: it stays on record, the vial stays as unusable as it was, and the contradiction is listed for a person to
 * look at.
 */
import type { LocalDate, Moment } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import { invariant, never } from "../base/invariant.ts";
import type { AnyLotEntry, LotEntryOf } from "./kinds.ts";
import { type Placed, place } from "./standing.ts";

/** What a vial is. */
export type VialState =
  | { readonly status: "quarantined" | "available" | "discarded" | "recalled" }
  | { readonly status: "used"; readonly patient: Uuid; readonly infusion: Uuid };

/** An entry that contradicts what was before. `vial` is null when it is about the lot. */
export interface LotContradiction {
  readonly code:
    | "lot.vial-unknown"
    | "lot.vial-not-available"
    | "lot.same-person"
    | "lot.checks-failed"
    | "lot.recalled"
    | "lot.received-twice"
    | "lot.thawed-twice";
  readonly seq: number;
  readonly vial: string | null;
}

/** What every lot with an entry has. */
export interface LotContent {
  readonly clinic: Uuid;
  readonly lot: Uuid;
  /** In order of seq, all of them. */
  readonly entries: readonly Placed<AnyLotEntry>[];
  readonly received: LotEntryOf<"received">["body"];
  readonly expiresOn: LocalDate;
  readonly vials: ReadonlyMap<string, VialState>;
  /** When each vial was first taken out to thaw. */
  readonly thaws: ReadonlyMap<string, Moment>;
  /** As it stands; null when none was entered. */
  readonly certificate: LotEntryOf<"certificate">["body"] | null;
  readonly contradictions: readonly LotContradiction[];
}

/** A lot. It is released while any vial is available, and depleted when none is and none is in quarantine. */
export type Lot = { readonly status: "empty" } | ({ readonly status: "quarantined" | "released" | "depleted" | "recalled" } & LotContent);

/** A lot before its first entry. */
export const EMPTY_LOT: Lot = { status: "empty" };

/** How many vials are what. Together they are all that arrived. */
export type LotBalance = Readonly<Record<VialState["status"], number>>;

/** The lot of `entries`, given in order of seq from 1. */
export function foldLot(entries: Iterable<AnyLotEntry>): Lot {
  let placed: readonly Placed<AnyLotEntry>[] = [];
  for (const entry of entries) placed = placeOfLot(placed, entry);
  return placed.length === 0 ? EMPTY_LOT : lotOf(placed);
}

/** The lot after one more entry. */
export function evolveLot(lot: Lot, entry: AnyLotEntry): Lot {
  return lotOf(placeOfLot(lot.status === "empty" ? [] : lot.entries, entry));
}

function placeOfLot(placed: readonly Placed<AnyLotEntry>[], entry: AnyLotEntry): readonly Placed<AnyLotEntry>[] {
  const [first] = placed;
  invariant(first === undefined || (first.entry.subject === entry.subject && first.entry.clinic === entry.clinic), "an entry of this lot");
  return place(placed, entry);
}

/** Vials are derived from the entries that stand, all of them anew, because an entry may be amended. */
function lotOf(entries: readonly Placed<AnyLotEntry>[]): Lot {
  const standing = entries.filter((one) => one.standing.status === "current").toSorted((a, b) => a.line - b.line);
  const [first, ...rest] = standing.map((one) => one.entry);
  invariant(first?.kind === "received", "a lot begins with its arrival");
  const tally: Tally = { vials: arrived(first.body), thaws: new Map(), contradictions: [] };
  for (const one of rest) apply(tally, one);
  const { vials, thaws, contradictions } = tally;
  const certificate = rest.findLast((one) => one.kind === "certificate")?.body ?? null;
  const content = {
    clinic: first.clinic,
    lot: first.subject,
    entries,
    received: first.body,
    expiresOn: first.body.expiresOn,
    ...{ vials, thaws, certificate, contradictions },
  };
  return { status: statusOf(rest, balanceOfVials(vials)), ...content };
}

/** How many vials of the lot are what. */
export function balanceOf(lot: Lot): LotBalance {
  return balanceOfVials(lot.status === "empty" ? new Map() : lot.vials);
}

/** The uses of the lot as they stand, in order: which vial, which patient, which infusion. A use of an unknown vial is one too. */
export function usesOf(lot: Lot): readonly LotEntryOf<"used">["body"][] {
  if (lot.status === "empty") return [];
  return lot.entries.flatMap(({ entry, standing }) => (standing.status === "current" && entry.kind === "used" ? [entry.body] : []));
}

interface Tally {
  readonly vials: Map<string, VialState>;
  readonly thaws: Map<string, Moment>;
  readonly contradictions: LotContradiction[];
}

function arrived(body: LotEntryOf<"received">["body"]): Map<string, VialState> {
  return new Map(body.vials.map((one) => [one.vial, { status: "quarantined" }]));
}

function apply(tally: Tally, entry: AnyLotEntry): void {
  switch (entry.kind) {
    case "received":
      tally.contradictions.push({ code: "lot.received-twice", seq: entry.seq, vial: null });
      return;
    case "certificate":
      // What a certificate says is judged by rules of care, and by the two who release the lot.
      return;
    case "excursion":
    case "quarantined":
      change(tally, entry, entry.body.vials, ["quarantined", "available"], { status: "quarantined" });
      return;
    case "released":
      release(tally, entry);
      return;
    case "thawed":
      thaw(tally, entry);
      return;
    case "used":
      use(tally, entry);
      return;
    case "discarded":
      change(tally, entry, entry.body.vials, ["quarantined", "available", "recalled"], { status: "discarded" });
      return;
    case "recalled":
      change(tally, entry, null, ["quarantined", "available", "recalled"], { status: "recalled" });
      return;
    default:
      never(entry, "the lot");
  }
}

function release(tally: Tally, entry: LotEntryOf<"released">): void {
  const contradict = (code: LotContradiction["code"]) => void tally.contradictions.push({ code, seq: entry.seq, vial: null });
  if (entry.author.id === entry.body.secondPerson.id) contradict("lot.same-person");
  else if (!areAllPassed(entry.body.checks)) contradict("lot.checks-failed");
  else change(tally, entry, entry.body.vials, ["quarantined", "available"], { status: "available" });
}

/** No check is not a passed check. */
function areAllPassed(checks: Readonly<Record<string, boolean>>): boolean {
  const results = Object.values(checks);
  return results.length > 0 && results.every((passed) => passed);
}

function thaw(tally: Tally, { seq, body: { vial, at } }: LotEntryOf<"thawed">): void {
  const code = tally.thaws.has(vial) ? "lot.thawed-twice" : tally.vials.has(vial) ? null : "lot.vial-unknown";
  if (code !== null) tally.contradictions.push({ code, seq, vial });
  else tally.thaws.set(vial, at);
}

/** What was given was given: a vial that was not available is used all the same, and the contradiction told. */
function use(tally: Tally, entry: LotEntryOf<"used">): void {
  const { vial, patient, infusion } = entry.body;
  const state = tally.vials.get(vial);
  if (state === undefined) tally.contradictions.push({ code: "lot.vial-unknown", seq: entry.seq, vial });
  else if (state.status !== "available") tally.contradictions.push({ code: "lot.vial-not-available", seq: entry.seq, vial });
  if (state !== undefined && state.status !== "used") tally.vials.set(vial, { status: "used", patient, infusion });
}

/** Changes the named vials, or with null every one that is in a state to be changed. */
function change(
  tally: Tally,
  entry: AnyLotEntry,
  named: readonly string[] | null,
  from: readonly VialState["status"][],
  to: VialState,
): void {
  for (const vial of named ?? tally.vials.keys()) {
    const state = tally.vials.get(vial);
    if (state !== undefined && from.includes(state.status)) tally.vials.set(vial, to);
    else if (named !== null) tally.contradictions.push(contradiction(state, entry.seq, vial));
  }
}

function contradiction(state: VialState | undefined, seq: number, vial: string): LotContradiction {
  if (state === undefined) return { code: "lot.vial-unknown", seq, vial };
  return { code: state.status === "recalled" ? "lot.recalled" : "lot.vial-not-available", seq, vial };
}

function statusOf(entries: readonly AnyLotEntry[], balance: LotBalance): Exclude<Lot["status"], "empty"> {
  if (entries.some((entry) => entry.kind === "recalled")) return "recalled";
  if (balance.available > 0) return "released";
  return balance.quarantined > 0 ? "quarantined" : "depleted";
}

function balanceOfVials(vials: ReadonlyMap<string, VialState>): LotBalance {
  const balance = { quarantined: 0, available: 0, discarded: 0, recalled: 0, used: 0 };
  for (const { status } of vials.values()) balance[status] += 1;
  return balance;
}

/**
 * A trial, as a pure fold over its ledger: its protocol as it stands, whom it allocated, who was unblinded, and whether it
 * still takes anybody; and what may be added to it (`trialRefusal`). The arms are not here: who folds a trial knows what
 * everybody may know. An entry that is on record against these rules, say from an archive of another program, counts for
 * nothing and is listed.
 *
 * The protocol can be replaced until somebody is allocated. A trial that was closed allocates nobody, and only then can it be
 * unblinded as a whole.
 */
import type { Uuid } from "../base/ids.ts";
import { invariant, never } from "../base/invariant.ts";
import type { Author, Role } from "./entry.ts";
import { ARMS, type TrialArm } from "./kinds/trial.ts";
import type { AnyTrialEntry, TrialEntryOf } from "./kinds.ts";

/** What a trial is. */
export type TrialProtocol = TrialEntryOf<"trial-protocol">["body"];

/** Somebody who was allocated. */
export interface TrialAllocation extends Readonly<TrialEntryOf<"trial-allocation">["body"]> {
  /** Of the entry. */
  readonly id: Uuid;
  readonly seq: number;
  readonly at: string;
  readonly by: Author;
}

/** Somebody who was unblinded. */
export interface TrialUnblinding {
  readonly patient: Uuid;
  readonly at: string;
  readonly reason: TrialEntryOf<"trial-unblinding">["body"]["reason"];
  readonly by: readonly [string, string];
}

/** An entry that contradicts what was before, by the place it has in the chain. */
export interface TrialContradiction {
  readonly code: TrialRefusal["code"];
  readonly seq: number;
}

/** What every trial with an entry has. */
export interface TrialContent {
  readonly trial: Uuid;
  readonly protocol: TrialProtocol;
  /** When the protocol that stands was entered, and by whom. */
  readonly protocolAt: string;
  readonly protocolBy: Author;
  /** In the order of their numbers. */
  readonly allocations: readonly TrialAllocation[];
  /** Single patients, in order. */
  readonly unblindings: readonly TrialUnblinding[];
  /** What was opened when the whole trial was unblinded, and when; null while it is not. */
  readonly opened: (OpenedTrial & { readonly at: string; readonly by: readonly [string, string] }) | null;
  /** When and why it was closed; null while it allocates. */
  readonly closed: { readonly at: string; readonly reason: TrialEntryOf<"trial-closing">["body"]["reason"] } | null;
  readonly contradictions: readonly TrialContradiction[];
}

type OpenedTrial = Omit<Extract<TrialEntryOf<"trial-unblinding">["body"]["of"], { readonly scope: "trial" }>, "scope">;

/** A trial. */
export type Trial = { readonly status: "empty" } | ({ readonly status: "recruiting" | "closed" | "unblinded" } & TrialContent);

/** A trial before its first entry. */
export const EMPTY_TRIAL: Trial = { status: "empty" };

/** Why an entry may not be added to a trial. */
export type TrialRefusal =
  | {
      readonly code:
        | "trial.unknown"
        | "trial.begun"
        | "trial.closed"
        | "trial.full"
        | "trial.allocated"
        | "trial.not-allocated"
        | "trial.code-used"
        | "trial.number"
        | "trial.same-person"
        | "trial.recruiting"
        | "trial.unblinded"
        | "trial.preparer-missing"
        | "trial.foretold"
        | "trial.factors-missing";
    }
  /** A level that is missing or unknown. */
  | { readonly code: "trial.stratum"; readonly field: string }
  /** Somebody who prepares is of a role that is blinded. */
  | { readonly code: "trial.preparer-blinded"; readonly given: Role }
  /** A component is masked in which no two arms differ. */
  | { readonly code: "trial.mask-idle"; readonly given: Component };

/** What is about to be added: kind and body of an entry, and who adds it. */
export type TrialAddition = {
  [Kind in AnyTrialEntry["kind"]]: Pick<TrialEntryOf<Kind>, "kind" | "body" | "author">;
}[AnyTrialEntry["kind"]];

/** The two treatments. */
export const COMPONENTS = ["tms", "exosome"] as const;
export type Component = (typeof COMPONENTS)[number];

/** Whether patients of `arm` are treated with `component`. */
export function holds(arm: TrialArm, component: Component): boolean {
  return arm === "both" || arm === component;
}

/** What is done to a patient of `arm`, real or sham: what is masked is done to everybody. */
export function doneIn({ masked }: Pick<TrialProtocol, "masked">, arm: TrialArm): TrialArm {
  const [tms, exosome] = COMPONENTS.map((component) => masked[component] !== null || holds(arm, component));
  const found = ARMS.find((one) => holds(one, "tms") === tms && holds(one, "exosome") === exosome);
  invariant(found !== undefined, "each of the two treatments is done or is not");
  return found;
}

/** Whether anything of an arm is hidden. */
export function isMasked({ masked }: Pick<TrialProtocol, "masked">): boolean {
  return COMPONENTS.some((component) => masked[component] !== null);
}

/** The trial of `entries`, given in order of seq from 1. */
export function foldTrial(entries: Iterable<AnyTrialEntry>): Trial {
  let trial = EMPTY_TRIAL;
  for (const entry of entries) trial = evolveTrial(trial, entry);
  return trial;
}

/** The trial after one more entry. */
export function evolveTrial(trial: Trial, entry: AnyTrialEntry): Trial {
  const refused = trialRefusal(trial, entry);
  if (trial.status === "empty") {
    invariant(entry.kind === "trial-protocol" && refused === null, "a trial begins with a protocol that can stand");
    return begun(entry);
  }
  if (refused !== null) return { ...trial, contradictions: [...trial.contradictions, { code: refused.code, seq: entry.seq }] };
  return after(trial, entry);
}

/** Why `addition` may not be added to `trial`; null when it may. */
export function trialRefusal(trial: Trial, addition: TrialAddition): TrialRefusal | null {
  if (trial.status === "empty") return addition.kind === "trial-protocol" ? protocolRefusal(addition.body) : { code: "trial.unknown" };
  switch (addition.kind) {
    case "trial-protocol":
      return trial.allocations.length > 0 || trial.closed !== null ? { code: "trial.begun" } : protocolRefusal(addition.body);
    case "trial-allocation":
      return allocationRefusal(trial, addition.body);
    case "trial-unblinding":
      return unblindingRefusal(trial, addition);
    case "trial-closing":
      return trial.closed === null ? null : { code: "trial.closed" };
    default:
      return never(addition, "an addition to a trial");
  }
}

/** How many were allocated in each stratum that anybody is in, by the codes of its levels in the order of the factors. */
export function countsByStratum({ protocol, allocations }: Pick<TrialContent, "protocol" | "allocations">): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stratum } of allocations) {
    const name = protocol.factors.map(({ factor }) => stratum[factor] ?? "").join("|");
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function begun({ subject, body, recordedAt, author }: TrialEntryOf<"trial-protocol">): Trial {
  return {
    ...{ status: "recruiting", trial: subject, protocol: body, protocolAt: recordedAt, protocolBy: author },
    ...{ allocations: [], unblindings: [], opened: null, closed: null, contradictions: [] },
  };
}

function after(trial: Exclude<Trial, { readonly status: "empty" }>, entry: AnyTrialEntry): Trial {
  switch (entry.kind) {
    case "trial-protocol":
      return { ...trial, protocol: entry.body, protocolAt: entry.recordedAt, protocolBy: entry.author };
    case "trial-allocation": {
      const { id, seq, recordedAt: at, author: by, body } = entry;
      return { ...trial, allocations: [...trial.allocations, { ...body, id, seq, at, by }] };
    }
    case "trial-unblinding": {
      const { of, reason, secondPerson } = entry.body;
      const [at, by] = [entry.recordedAt, [entry.author.name, secondPerson.name] as const];
      if (of.scope === "patient") return { ...trial, unblindings: [...trial.unblindings, { patient: of.patient, at, reason, by }] };
      const { scope: _, ...opened } = of;
      return { ...trial, status: "unblinded", opened: { ...opened, at, by } };
    }
    case "trial-closing":
      return { ...trial, status: "closed", closed: { at: entry.recordedAt, reason: entry.body.reason } };
    default:
      return never(entry, "an entry of a trial");
  }
}

function protocolRefusal(protocol: TrialProtocol): TrialRefusal | null {
  const { arms, masked, method, factors, preparers, blinded } = protocol;
  for (const component of COMPONENTS) {
    const differs = new Set(arms.map(({ arm }) => holds(arm, component))).size > 1;
    if (masked[component] !== null && !differs) return { code: "trial.mask-idle", given: component };
  }
  const blind = preparers.find(({ role }) => blinded.includes(role));
  if (blind !== undefined) return { code: "trial.preparer-blinded", given: blind.role };
  if (isMasked(protocol) && preparers.length === 0) return { code: "trial.preparer-missing" };
  if (method.kind === "blocks") return null;
  if (factors.length === 0) return { code: "trial.factors-missing" };
  const shares = arms.map(({ share }) => share);
  return method.probabilityOfBest > Math.max(...shares) / shares.reduce((sum, share) => sum + share, 0) ? null : { code: "trial.foretold" };
}

function allocationRefusal(
  { protocol, allocations, closed }: TrialContent,
  { patient, number, stratum, code }: TrialEntryOf<"trial-allocation">["body"],
): TrialRefusal | null {
  if (closed !== null) return { code: "trial.closed" };
  if (allocations.some((one) => one.patient === patient)) return { code: "trial.allocated" };
  if (allocations.length >= protocol.size) return { code: "trial.full" };
  if (number !== allocations.length + 1) return { code: "trial.number" };
  if (allocations.some((one) => one.code === code)) return { code: "trial.code-used" };
  const missing = protocol.factors.find(({ factor, levels }) => !levels.some(({ level }) => level === stratum[factor]));
  if (missing !== undefined) return { code: "trial.stratum", field: missing.factor };
  const strange = Object.keys(stratum).find((name) => !protocol.factors.some(({ factor }) => factor === name));
  return strange === undefined ? null : { code: "trial.stratum", field: strange };
}

function unblindingRefusal(
  { allocations, opened, closed }: TrialContent,
  { author, body: { of, secondPerson } }: Pick<TrialEntryOf<"trial-unblinding">, "body" | "author">,
): TrialRefusal | null {
  if (author.id === secondPerson.id) return { code: "trial.same-person" };
  if (opened !== null) return { code: "trial.unblinded" };
  if (of.scope === "trial") return closed === null ? { code: "trial.recruiting" } : null;
  return allocations.some((one) => one.patient === of.patient) ? null : { code: "trial.not-allocated" };
}

/**
 * Chains that begin, many at once: each gets a key of its own, its drafts become entries, and all chains are written in
 * one transaction or none is. What a file brings, and what the demonstration is made of, comes in by this way.
 */
import { setImmediate } from "node:timers/promises";
import { instantAt } from "../base/dates.ts";
import { type Uuid, uuidv7 } from "../base/ids.ts";
import { invariant } from "../base/invariant.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { EMPTY_HEAD, type Head, link, type UnlinkedEntry } from "../record/chain.ts";
import type { Author, Ledger, Source } from "../record/entry.ts";
import { wrapKey } from "../record/seal.ts";
import { type Draft, prepareEntry } from "../record/writing.ts";
import type { Append, ClinicRow, Store } from "../store/store.ts";
import type { Opener } from "./opening.ts";
import type { EntryFinding } from "./refusal.ts";

export interface NewChainParts extends Opener {
  readonly store: Store;
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
}

/** One entry of a chain that begins. */
export interface NewEntry {
  readonly id: Uuid;
  readonly recordedAt: string;
  readonly author: Author;
  readonly source: Source | null;
  readonly draft: Draft;
  /** An earlier entry of the chain, whose hash goes into this one's body as `hash`. */
  readonly about?: Uuid;
}

/** A chain that begins, with its entries in order. */
export interface NewChain {
  readonly ledger: Ledger;
  readonly subject: Uuid;
  readonly entries: readonly NewEntry[];
}

/** So many chains are prepared before the process turns to others. */
const CHUNK = 10;

/** Writes `chains`; all are on disk when this answers, or none. A draft that cannot be an entry stops everything. */
export async function writeNewChains(
  parts: NewChainParts,
  clinic: Uuid,
  chains: readonly NewChain[],
): Promise<Result<{ readonly entries: number }, readonly EntryFinding[]>> {
  const appends: Append[] = [];
  for (const [index, chain] of chains.entries()) {
    if (index % CHUNK === CHUNK - 1) await setImmediate();
    const append = prepareChain(parts, clinic, chain);
    if (!append.ok) return append;
    appends.push(append.value);
  }
  const written = await parts.store.appendAll(appends);
  invariant(written.ok, "a chain with a new id begins");
  return ok({ entries: appends.reduce((sum, append) => sum + append.entries.length, 0) });
}

/** The charts of patients who come in with drafts that `author` enters now: each gets an id and a number (`R-00412`). */
export async function newCharts(
  { store, now, random }: NewChainParts,
  clinic: ClinicRow,
  author: Author,
  drafts: readonly ((number: string) => readonly Pick<NewEntry, "draft" | "source">[])[],
): Promise<readonly NewChain[]> {
  if (drafts.length === 0) return [];
  const first = await store.nextNumbers(clinic.id, PATIENT_NUMBERS, drafts.length);
  const recordedAt = instantAt(now(), clinic.utcOffset);
  const newId = () => uuidv7(now(), random(10));
  return drafts.map((draftsFor, index) => ({
    ledger: "chart",
    subject: newId(),
    entries: draftsFor(patientNumber(first + index)).map((one) => ({ ...one, id: newId(), recordedAt, author })),
  }));
}

/** The counter that patients' numbers come from. */
export const PATIENT_NUMBERS = "patient";

/** `R-00412` */
export function patientNumber(number: number): string {
  return `R-${String(number).padStart(5, "0")}`;
}

function prepareChain(
  { cipher, clinicKey }: NewChainParts,
  clinic: Uuid,
  { ledger, subject, entries }: NewChain,
): Result<Append, readonly EntryFinding[]> {
  const chain = { clinic, ledger, subject } as const;
  const key = cipher.newKey();
  const prepared: UnlinkedEntry[] = [];
  for (const [index, { draft, about, ...context }] of entries.entries()) {
    const bound = about === undefined ? draft : { ...draft, body: { ...Object(draft.body), hash: hashOf(about, prepared, cipher) } };
    const entry = prepareEntry(bound, { ...chain, ...context }, key, cipher);
    if (!entry.ok) return fail(entry.error.map((finding) => ({ ...finding, entry: index })));
    prepared.push(entry.value);
  }
  return ok({ ...chain, expectedSeq: 1, entries: prepared, wrappedKey: wrapKey(key, chain, clinicKey, cipher) });
}

/** The hash that an entry of a chain that begins will have in its place. */
function hashOf(id: Uuid, prepared: readonly UnlinkedEntry[], cipher: Opener["cipher"]): string {
  let head: Head = EMPTY_HEAD;
  for (const entry of prepared) {
    head = link(entry, head, cipher);
    if (entry.id === id) return head.hash;
  }
  invariant(false, `an entry is about an earlier one of its chain, ${id} is none`);
}

/**
 * What lists and searches show of a chain, computed from its entries: one row a chain, and one row for each assessment,
 * diary and laboratory value. Only open fields are read, so that the tables can be made again without any key.
 *
 * An entry that amends another takes its place: the amended one counts for nothing from then on. So the projection of a
 * chain is a fold over the entries that COUNT (`record/lines.ts`): for each entry that amends none, its newest amendment or
 * else itself, in the order of the places that were amended. A retraction takes the place away, or, when it undoes an amendment, gives it
 * back to what was amended. Without either that is the chain itself, and an append extends the row that is there; an
 * append that amends or retracts folds the whole chain anew. Both ways give the same row, which a test holds.
 */

import { canonicalJson } from "../base/canonical.ts";
import { invariant } from "../base/invariant.ts";
import type { JsonObject } from "../base/json.ts";
import { EMPTY_HEAD, type Head } from "../record/chain.ts";
import type { Cipher } from "../record/cipher.ts";
import type { StoredEntry } from "../record/entry.ts";
import { countedEntries } from "../record/lines.ts";
import { readEntry } from "../record/reading.ts";

/** A row of `ryorin.chain`, but for its key and whether it is erased. Names are those of the columns. */
export interface ChainRow {
  readonly head_seq: number;
  readonly head_hash: string;
  readonly closed: boolean;
  readonly registration_seq: number | null;
  readonly last_contact_on: string;
  readonly strategy: "neither" | "tms" | "exosome" | "both" | null;
  readonly sessions_planned: number | null;
  readonly infusions_planned: number | null;
  readonly starts_on: string | null;
  readonly session_count: number;
  readonly infusion_count: number;
}

/** A row of `ryorin.measurement`, but for its clinic and patient. `items` is canonical JSON: item to number, answered ones only. */
export interface MeasurementRow {
  readonly seq: number;
  readonly occurred_on: string;
  readonly code: string;
  readonly value: number | null;
  readonly comparator: "<" | ">" | null;
  readonly unit: string;
  readonly items: string | null;
}

/** The row of a chain without entries. */
export const EMPTY_ROW: ChainRow = {
  head_seq: EMPTY_HEAD.seq,
  head_hash: EMPTY_HEAD.hash,
  closed: false,
  registration_seq: null,
  last_contact_on: "",
  strategy: null,
  sessions_planned: null,
  infusions_planned: null,
  starts_on: null,
  session_count: 0,
  infusion_count: 0,
};

/** The row and the measurements of a whole chain, given in order of seq. */
export function projectChain(
  entries: readonly StoredEntry[],
  cipher: Cipher,
): { readonly row: ChainRow; readonly measurements: readonly MeasurementRow[] } {
  const effective = countedEntries(entries);
  const last = entries.at(-1);
  const row = effective.reduce((before, entry) => extendRow(before, entry, cipher), EMPTY_ROW);
  const measurements = effective.map((entry) => measurementOf(entry, cipher)).filter((one) => one !== null);
  return { row: { ...row, ...headColumns(last ?? EMPTY_HEAD) }, measurements: measurements.sort((a, b) => a.seq - b.seq) };
}

/** The row after `entry`, which amends nothing, was added to the chain. */
export function extendRow(row: ChainRow, entry: StoredEntry, cipher: Cipher): ChainRow {
  // What sets an earlier entry right is no contact with the patient.
  if (entry.ledger === "chart" && CLERICAL_KINDS.has(entry.kind)) return { ...row, ...headColumns(entry), ...mergeColumns(entry) };
  const day = entry.occurredAt.slice(0, "YYYY-MM-DD".length);
  const next = { ...row, ...headColumns(entry), last_contact_on: later(day, row.last_contact_on) };
  switch (entry.kind) {
    case "registration":
      return { ...next, registration_seq: entry.seq, closed: false };
    case "closure":
      return { ...next, closed: true };
    case "session":
      return { ...next, session_count: row.session_count + 1 };
    case "infusion":
      return { ...next, infusion_count: row.infusion_count + 1 };
    case "plan":
      return { ...next, ...planColumns(entry, cipher) };
    default:
      // Every other kind changes nothing in a list but the day of the last contact.
      return next;
  }
}

/** What `entry` measured, from its open fields; null when it is of a kind that measures nothing. */
export function measurementOf(entry: StoredEntry, cipher: Cipher): MeasurementRow | null {
  if (entry.ledger !== "chart" || !MEASURING_KINDS.has(entry.kind)) return null;
  const clear = openFields(entry, cipher);
  const common = { seq: entry.seq, occurred_on: entry.occurredAt.slice(0, "YYYY-MM-DD".length) };
  switch (clear.kind) {
    case "assessment":
      return { ...common, code: clear.body.instrument, value: clear.body.total, comparator: null, ...scored(clear.body.items) };
    case "diary":
      return { ...common, code: "diary", value: null, comparator: null, ...scored(clear.body.sliders) };
    case "lab": {
      const { analyte, value, comparator, unit } = clear.body;
      return { ...common, code: analyte, value, comparator, unit, items: null };
    }
    default:
      throw new Error(`a measurement is read from an assessment, a diary or a lab, not from ${clear.kind}`);
  }
}

const CLERICAL_KINDS: ReadonlySet<string> = new Set(["retraction", "proxy", "merge"]);

/** A chart that was merged into another is closed to the lists. */
function mergeColumns({ kind, body }: StoredEntry): Partial<ChainRow> {
  return kind === "merge" && body.step === "approved" ? { closed: true } : {};
}

const MEASURING_KINDS: ReadonlySet<string> = new Set(["assessment", "diary", "lab"]);

function headColumns(head: Head): Pick<ChainRow, "head_seq" | "head_hash"> {
  return { head_seq: head.seq, head_hash: head.hash };
}

/** The later of two days; the empty text is before all. */
function later(one: string, other: string): string {
  if (one > other) return one;
  return other;
}

function planColumns(entry: StoredEntry, cipher: Cipher): Partial<ChainRow> {
  const clear = openFields(entry, cipher);
  invariant(clear.kind === "plan", `a plan, was ${clear.kind}`);
  const { strategy, startsOn, tms, exosome } = clear.body;
  return {
    strategy,
    starts_on: startsOn,
    sessions_planned: tms?.sessionCount ?? 0,
    infusions_planned: exosome?.infusionCount ?? 0,
  };
}

function scored(answers: JsonObject): Pick<MeasurementRow, "unit" | "items"> {
  const answered = Object.entries(answers).filter(([, answer]) => answer !== null);
  return { unit: "{score}", items: answered.length === 0 ? null : canonicalJson(Object.fromEntries(answered)) };
}

/** The entry with its personal part left sealed. An entry that cannot be read must not have been written. */
function openFields(entry: StoredEntry, cipher: Cipher) {
  const clear = readEntry(entry, { status: "withheld" }, cipher);
  if (!clear.ok) throw new Error(`entry ${entry.seq} of ${entry.ledger} ${entry.subject} cannot be read: ${JSON.stringify(clear.error)}`);
  return clear.value;
}

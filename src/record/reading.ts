/**
 * Reading: from an entry as it is stored to a clear one whose kind is known, whose body is of the newest version, and
 * whose personal part is as this reader may have it. What cannot be understood completely is refused, with the reason
 * as data; nothing is skipped and nothing is guessed. The hash is not checked here: `chain.ts` does that.
 */
import { fail, ok, type Result } from "../base/result.ts";
import type { BodyFinding } from "./body-finding.ts";
import type { Cipher, Key } from "./cipher.ts";
import type { ClearEntry, Personal, StoredEntry } from "./entry.ts";
import type { KindDefinition } from "./kind.ts";
import { ALL_KINDS, type AnyClearEntry, type AnyClinicEntry, type AnyDayEntry, type AnyLotEntry, type AnyTrialEntry } from "./kinds.ts";
import { type PersonalContent, unseal } from "./seal.ts";
import { newestContent } from "./upcasting.ts";

/** What a reader may have of the personal part. After an erasure there is no key, whoever reads. */
export type ReadAccess = { readonly status: "open"; readonly key: Key } | { readonly status: "withheld" } | { readonly status: "erased" };

/** Why an entry cannot be read. */
export type RecordFinding =
  | { readonly code: "record.format-unknown"; readonly format: number }
  | { readonly code: "record.kind-unknown"; readonly kind: string }
  | { readonly code: "record.ledger-other"; readonly kind: string; readonly ledger: string; readonly expected: string }
  /** The entry was written by a newer program, or its version never was (0, 1.5). */
  | { readonly code: "record.version-unknown"; readonly kind: string; readonly version: number; readonly known: number }
  /** The sealed part does not open with this subject's key at this place. */
  | { readonly code: "record.seal-broken"; readonly kind: string }
  /** An entry of a kind that cannot be without a personal part has none. */
  | { readonly code: "record.personal-missing"; readonly kind: string }
  | { readonly code: "record.content-invalid"; readonly kind: string; readonly findings: readonly BodyFinding[] };

/** An entry of any ledger. */
export type AnyEntry = AnyClearEntry | AnyLotEntry | AnyDayEntry | AnyTrialEntry | AnyClinicEntry;

/** The clear form of `stored`, an entry of any ledger. */
export function readEntry(stored: StoredEntry, access: ReadAccess, cipher: Cipher): Result<AnyEntry, RecordFinding> {
  const definition = definitionOf(stored);
  if (!definition.ok) return definition;
  const opened = openPersonal(stored, access, cipher);
  if (!opened.ok) return opened;
  if (opened.value.status === "none" && definition.value.noPersonal === null)
    return fail({ code: "record.personal-missing", kind: stored.kind });
  const personal = opened.value.status === "open" ? opened.value.content.fields : null;
  const content = newestContent(definition.value, stored.version, { body: stored.body, personal });
  if (!content.ok) return fail({ code: "record.content-invalid", kind: stored.kind, findings: content.error });
  // Boundary parser: kind, ledger, body and personal part were just parsed by the kind's own schemas.
  return ok(clearEntry(stored, content.value.body, personalFor(opened.value, content.value.personal)) as AnyEntry);
}

/** Whether a clear entry is one of a patient's chart. */
export function isChartEntry(entry: AnyEntry): entry is AnyClearEntry {
  return entry.ledger === "chart";
}

/** Whether a clear entry is one of a lot's ledger. */
export function isLotEntry(entry: AnyEntry): entry is AnyLotEntry {
  return entry.ledger === "lot";
}

/** Whether a clear entry is one of a day's ledger. */
export function isDayEntry(entry: AnyEntry): entry is AnyDayEntry {
  return entry.ledger === "day";
}

/** Whether a clear entry is one of a trial's ledger. */
export function isTrialEntry(entry: AnyEntry): entry is AnyTrialEntry {
  return entry.ledger === "trial";
}

/** Whether a clear entry is one of the clinic's ledger. */
export function isClinicEntry(entry: AnyEntry): entry is AnyClinicEntry {
  return entry.ledger === "clinic";
}

function definitionOf(stored: StoredEntry): Result<KindDefinition, RecordFinding> {
  const { kind, ledger, version } = stored;
  if (stored.format !== 1) return fail({ code: "record.format-unknown", format: stored.format });
  const definition = ALL_KINDS.get(kind);
  if (definition === undefined) return fail({ code: "record.kind-unknown", kind });
  if (definition.ledger !== ledger) return fail({ code: "record.ledger-other", kind, ledger, expected: definition.ledger });
  if (!Number.isInteger(version) || version < 1 || version > definition.version)
    return fail({ code: "record.version-unknown", kind, version, known: definition.version });
  return ok(definition);
}

type Opened = { readonly status: "open"; readonly content: PersonalContent } | { readonly status: "none" | "withheld" | "erased" };

function openPersonal(stored: StoredEntry, access: ReadAccess, cipher: Cipher): Result<Opened, RecordFinding> {
  if (stored.sealed === null) return ok({ status: "none" });
  if (access.status !== "open") return ok({ status: access.status });
  const content = unseal(stored.sealed, stored, access.key, cipher);
  return content === null ? fail({ code: "record.seal-broken", kind: stored.kind }) : ok({ status: "open", content });
}

function personalFor(opened: Opened, fields: unknown): Personal<unknown> {
  return opened.status === "open"
    ? { status: "open", fields, reason: opened.content.reason, typed: opened.content.typed }
    : { status: opened.status };
}

function clearEntry(stored: StoredEntry, body: unknown, personal: Personal<unknown>): ClearEntry<string, unknown, unknown> {
  const { format: _format, version: _version, sealed: _sealed, previousHash: _previous, body: _body, ...envelope } = stored;
  return { ...envelope, body, personal };
}

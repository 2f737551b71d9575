/**
 * A piece of work: one entry that is being made or corrected beside a chart. It is what the chart knows of the workspace;
 * the workspace itself is loaded when the first piece of work begins.
 */
import type { Uuid } from "../../base/ids.ts";
import type { Values } from "../../charting/form.ts";
import type { AnyClearEntry } from "../../record/kinds.ts";

/** What is being entered, and from what it starts. */
export interface Work {
  /** Of its draft. */
  readonly id: Uuid;
  /** Its form, by code: `vitals`, `assessment.phq9`, `history.allergies`. */
  readonly form: string;
  /** The entry that is corrected. */
  readonly amends: AnyClearEntry | null;
  /** What a kept draft holds; null to begin with what the chart suggests. */
  readonly kept: KeptDraft | null;
}

/** A draft as it is kept at the server, with what was typed. */
export interface KeptDraft {
  readonly values: Values;
  /** The reason of a correction, as typed. */
  readonly reason: string;
  /** The physician for whom it is entered. */
  readonly onBehalfOf: Uuid | null;
  /** 0 for what the server does not have. */
  readonly revision: number;
  readonly savedAt: string | null;
}

/** Begins an entry with the form of that code. */
export function newWork(form: string): Work {
  return { id: crypto.randomUUID(), form, amends: null, kept: null };
}

/** Begins the correction of an entry, in the form that it was made with. */
export function amendment(entry: AnyClearEntry): Work {
  return { id: crypto.randomUUID(), form: entry.kind, amends: entry, kept: null };
}

/** Which instrument, analyte, topic or component a form is of; null for kinds with one form. */
export function variantOf(form: string): string | null {
  const dot = form.indexOf(".");
  return dot < 0 ? null : form.slice(dot + 1);
}

/** The kind of entry that a form makes. */
export function kindOf(form: string): string {
  return form.split(".")[0] ?? form;
}

/**
 * What is wrong with something that was typed, or worth asking about, as data: the field, what was expected and what was
 * given. `refuse` cannot be recorded; `ask` can, once the person has said that it is right. The sentences are in
 * `src/words/charting.ts`.
 */
import type { Instant } from "../base/dates.ts";
import type { Label, TextShape } from "./field.ts";

/** What is wrong. */
export type FormFindingCode =
  /** Nothing was given. */
  | "field.missing"
  /** It cannot be read as what the field holds. */
  | "field.unreadable"
  /** It can be read, and cannot be. */
  | "field.impossible"
  /** It can be, and is unlikely. */
  | "field.implausible"
  | "field.choice"
  | "field.in-future"
  /** A row or a mark more than the entry holds, or fewer than it needs. */
  | "field.count";

/** How something must be written to be read. */
export type ReadableShape = TextShape | "number" | "whole-number" | "date" | "partial-date" | "moment" | "unit" | "yes-no";

/** What was expected. */
export type Expected =
  | { readonly kind: "something" }
  | { readonly kind: "shape"; readonly shape: ReadableShape }
  /** `unit` is UCUM; null for a bare number. */
  | { readonly kind: "range"; readonly min: number | null; readonly max: number | null; readonly unit: string | null }
  /** `words` is the name of the answers in `src/words/entry-choices.ts`; null when they are units. */
  | { readonly kind: "choices"; readonly choices: readonly string[]; readonly words: string | null }
  | { readonly kind: "multiple"; readonly of: number }
  | { readonly kind: "not-after"; readonly now: Instant }
  | { readonly kind: "not-before"; readonly day: string };

/** One finding. */
export interface FormFinding {
  /** Of the field, from the root: `body.delivered.0.pulses`. */
  readonly path: string;
  readonly label: Label;
  readonly severity: "refuse" | "ask";
  readonly code: FormFindingCode;
  readonly expected: Expected;
  /** As it was typed; empty when nothing was. It may identify someone: it is for whoever typed it. */
  readonly given: string;
  /** Whether the person has said that exactly this is right. */
  readonly confirmed: boolean;
}

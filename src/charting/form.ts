/**
 * A form: the fields with which one kind of entry is made, in the order in which they are asked. What was typed into it is
 * `Values`, plain JSON, so that a draft can be kept as it is and taken up again on another screen.
 *
 * Every form begins with `occurredAt`; left blank, it is the present moment. `fixed` is what the entry says whatever is
 * typed (the topic of a history). What follows from the answers (the total of an instrument, the age at registration) is
 * `derive`'s, the only part of a form that is a function.
 */
import type { Instant, Moment } from "../base/dates.ts";
import type { Json, JsonObject } from "../base/json.ts";
import type { Cited } from "../measures/instrument.ts";
import type { ChartKind } from "../record/kinds.ts";
import { type Field, type MomentField, moment } from "./field.ts";

/** What was typed or chosen, by path. A list's own path has the number of its rows; a path with `?` what was confirmed there. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/** What reading needs to know: the present instant on the clinic's clock, whose offset is the clinic's. */
export interface ReadContext {
  readonly now: Instant;
}

/** The content of an entry, before it is one or as it stands. */
export interface FormContent {
  readonly occurredAt: Moment;
  readonly body: JsonObject;
  /** Null when there is none or the reader may not have it. */
  readonly personal: JsonObject | null;
}

/** What a form would have recorded, and what was typed where it differs (path to text). */
export interface FormDraft extends FormContent {
  readonly kind: ChartKind;
  /** Of the kind's schema. */
  readonly version: number;
  readonly personal: JsonObject;
  readonly typed: Readonly<Record<string, string>>;
}

/** A form. */
export interface Form {
  /** `vitals`, `assessment.phq9`, `history.allergies`. */
  readonly code: string;
  readonly kind: ChartKind;
  /** The version of the kind's schema that the form writes. */
  readonly version: number;
  readonly fields: readonly Field[];
  /** Path to value. */
  readonly fixed: Readonly<Record<string, Json>>;
  /** Adds what follows from the answers. */
  readonly derive: ((content: FormDraft, values: Values) => FormDraft) | null;
}

/** Later than this, a person more likely mistook the date than wrote it down so late. */
const LATE: Cited & { readonly days: number } = { days: 31, source: "our own limit, against slips of the date", verified: false };

/** When it happened. Left blank, now. */
export const OCCURRED_AT: MomentField = moment("occurredAt", { plausibleDaysBack: LATE });

/** Makes a form; the moment is asked first. */
export function defineForm(form: Pick<Form, "code" | "kind" | "fields"> & Partial<Form>): Form {
  const { version = 1, fixed = {}, derive = null } = form;
  return { ...form, version, fixed, derive, fields: [OCCURRED_AT, ...form.fields] };
}

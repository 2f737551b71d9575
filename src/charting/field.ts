/**
 * The fields of a form, as data: where in the entry each stands, how what is typed into it is read, which values are
 * possible and which are likely. A form draws itself, checks itself and is tested from this data; no screen knows
 * more about a field than stands here.
 *
 * POSSIBLE AND PLAUSIBLE. Outside `possible` a value is refused: the record could not hold it, or it cannot be. Outside
 * `plausible` it is asked about and may be confirmed: it happens, but a slip of the finger is likelier. A plausible
 * range cites its source like every fact.
 *
 * A `path` names the place in the entry, `body.systolicMmHg`. Inside a group, a record or a row it continues the path of
 * what it stands in. Words are looked up by `label` (`src/words/charting.ts`).
 */
import type { Cited } from "../measures/instrument.ts";
import type { ChartKind } from "../record/kinds.ts";
import type { TermList } from "./terms.ts";

/** A range of numbers; null is open on that side. */
export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
}

/** A range outside which a value is asked about, and where the range comes from. */
export type CitedBounds = Bounds & Cited;

/** The words of a field: those of the entry's field, of an instrument's item, or of a term in a list. */
export type Label =
  | { readonly of: "field"; readonly code: string }
  | { readonly of: "item"; readonly instrument: string; readonly code: string }
  | { readonly of: "term"; readonly list: TermList; readonly code: string };

/** That the field at `path` (from the root) has one of these values. */
export interface Condition {
  readonly path: string;
  readonly is: readonly string[];
}

interface Common {
  readonly path: string;
  readonly label: Label;
  /** Whether it is refused when nothing is given; `ask` asks whether it was left out on purpose. */
  readonly required: boolean | "ask";
  /** The field is asked only while one of these holds; null always. */
  readonly when: readonly Condition[] | null;
  /** What the entry says when nothing was given, or when the field is not asked; `absent` leaves the name out. */
  readonly blank: null | "absent";
}

/** How a text is made regular and what it must look like. */
export type TextShape =
  | "line"
  | "text"
  | "document"
  | "kana"
  | "roman"
  | "phone"
  | "e-mail"
  | "postal-code"
  | "classification-code"
  | "code"
  | "uuid"
  | "digest";

/** A text as written, with the ends trimmed. */
export interface TextField extends Common {
  readonly kind: "text";
  readonly shape: TextShape;
}

/** A number. `decimals` null allows any, 0 whole numbers only. `unit` is UCUM or null for a bare number. */
export interface NumberField extends Common {
  readonly kind: "number";
  readonly unit: string | null;
  readonly decimals: number | null;
  readonly possible: Bounds;
  readonly plausible: CitedBounds | null;
  /** Asked about unless it is a multiple of this; null for any number. */
  readonly step: number | null;
}

/** An answer of `min` to `max` in whole numbers, one key each. */
export interface ScoreField extends Common {
  readonly kind: "score";
  readonly min: number;
  readonly max: number;
}

/** One of fixed answers. Their words stand in `src/words/entry-choices.ts` under the name `words`. */
export interface ChoiceField extends Common {
  readonly kind: "choice";
  readonly choices: readonly string[];
  readonly words: string;
}

/** Several of fixed answers, or none of them, which is an answer; not given at all is `blank`. */
export interface ChoicesField extends Common {
  readonly kind: "choices";
  readonly choices: readonly string[];
  readonly words: string;
}

/** Yes or no, typed as `yes` and `no`; written as true and false. */
export interface YesNoField extends Common {
  readonly kind: "yes-no";
}

/** One code, of a list of terms (the chips) or another. */
export interface CodeField extends Common {
  readonly kind: "code";
  readonly terms: TermList | null;
}

/** Several codes, of a list of terms (the chips) or others. */
export interface CodesField extends Common {
  readonly kind: "codes";
  readonly terms: TermList | null;
  /** Whether nothing chosen is refused. */
  readonly atLeastOne: boolean;
}

/** A day; `partial` takes a month or a year too. Days after today are refused unless `future`. */
export interface DateField extends Common {
  readonly kind: "date";
  readonly partial: boolean;
  readonly future: boolean;
  /** Asked when it lies more years back than this. */
  readonly plausibleYearsBack: (Cited & { readonly years: number }) | null;
}

/** A day with a time, or a day alone. A time alone is of the day on which the entry happened. The future is refused. */
export interface MomentField extends Common {
  readonly kind: "moment";
  /** Asked when it lies more days back than this. */
  readonly plausibleDaysBack: (Cited & { readonly days: number }) | null;
}

/** What one unit allows. */
export interface UnitBounds {
  readonly possible: Bounds;
  readonly plausible: CitedBounds | null;
}

/**
 * A number and its unit, which never part: `value`, `unit` and, where a laboratory may report a limit, `comparator` name
 * the three members beside each other at `path`. With `units` null any unit that is known may be given.
 */
export interface QuantityField extends Common {
  readonly kind: "quantity";
  readonly units: Readonly<Record<string, UnitBounds>> | null;
  /** For units that are not in `units`. */
  readonly otherwise: UnitBounds;
  readonly comparator: boolean;
}

/** Another entry of the chart, of one of these kinds, by id. */
export interface EntryField extends Common {
  readonly kind: "entry";
  readonly kinds: readonly ChartKind[];
}

/** A member of the staff, by id. */
export interface PersonField extends Common {
  readonly kind: "person";
}

/** A field without parts. */
export type LeafField =
  | TextField
  | NumberField
  | ScoreField
  | ChoiceField
  | ChoicesField
  | YesNoField
  | CodeField
  | CodesField
  | DateField
  | MomentField
  | QuantityField
  | EntryField
  | PersonField;

/** A field with one value; a quantity has two or three. */
export type PlainField = Exclude<LeafField, QuantityField>;

/** An object. One that is not required is `blank` as a whole while none of its fields has been given. */
export interface GroupField extends Common {
  readonly kind: "group";
  readonly fields: readonly Field[];
}

/** An object whose names are codes: the fields known here, and any other that `other` reads. What is not given is left out. */
export interface RecordField extends Common {
  readonly kind: "record";
  readonly fields: readonly PlainField[];
  /** How a name that is not among `fields` is read; null refuses it. Its path is empty. */
  readonly other: PlainField | null;
}

/** Rows, each with the same fields. The value at the list's own path is the number of rows. */
export interface ListField extends Common {
  readonly kind: "list";
  readonly fields: readonly Field[];
  readonly rowsMin: number;
  readonly rowsMax: number;
}

/** A field of a form. */
export type Field = LeafField | GroupField | RecordField | ListField;

/** What every constructor below may be told; the label follows from the last part of the path unless it is given. */
export type Options = Partial<Pick<Common, "required" | "when" | "blank" | "label">>;

function common(path: string, options: Options): Common {
  const { required = false, when = null, blank = null, label = { of: "field", code: lastOf(path) } } = options;
  return { path, required, when, blank, label };
}

function lastOf(path: string): string {
  return path.split(".").at(-1) ?? path;
}

const OPEN: Bounds = { min: null, max: null };

/** A text field, one line unless `shape` says otherwise. */
export function text(path: string, options: Options & { readonly shape?: TextShape } = {}): TextField {
  return { kind: "text", ...common(path, options), shape: options.shape ?? "line" };
}

/** A number field; whole numbers of any size unless told otherwise. */
export function number(path: string, options: Options & Partial<Omit<NumberField, keyof Common | "kind">> = {}): NumberField {
  const { unit = null, decimals = 0, possible = OPEN, plausible = null, step = null } = options;
  return { kind: "number", ...common(path, options), unit, decimals, possible, plausible, step };
}

/** An item answered `min` to `max`. */
export function score(path: string, min: number, max: number, options: Options = {}): ScoreField {
  return { kind: "score", ...common(path, options), min, max };
}

/** One of `choices`; `words` unless the name of the field is that of its answers. */
export function choice(path: string, choices: readonly string[], options: Options & { readonly words?: string } = {}): ChoiceField {
  return { kind: "choice", ...common(path, options), choices, words: options.words ?? lastOf(path) };
}

/** Several of `choices`. */
export function choices(path: string, from: readonly string[], options: Options = {}): ChoicesField {
  return { kind: "choices", ...common(path, options), choices: from, words: lastOf(path) };
}

/** Yes or no. */
export function yesNo(path: string, options: Options = {}): YesNoField {
  return { kind: "yes-no", ...common(path, options) };
}

/** One code, of `terms` or another. */
export function code(path: string, terms: TermList | null, options: Options = {}): CodeField {
  return { kind: "code", ...common(path, options), terms };
}

/** Several codes, of `terms` or others. Nothing chosen is an empty list. */
export function codes(path: string, terms: TermList | null, options: Options & { readonly atLeastOne?: boolean } = {}): CodesField {
  return { kind: "codes", ...common(path, options), terms, atLeastOne: options.atLeastOne ?? false };
}

/** A day, not after today unless told otherwise. */
export function date(path: string, options: Options & Partial<Omit<DateField, keyof Common | "kind">> = {}): DateField {
  const { partial = false, future = false, plausibleYearsBack = null } = options;
  return { kind: "date", ...common(path, options), partial, future, plausibleYearsBack };
}

/** A moment that is past. */
export function moment(path: string, options: Options & Partial<Pick<MomentField, "plausibleDaysBack">> = {}): MomentField {
  return { kind: "moment", ...common(path, options), plausibleDaysBack: options.plausibleDaysBack ?? null };
}

/** A number with its unit. */
export function quantity(path: string, options: Options & Partial<Omit<QuantityField, keyof Common | "kind">> = {}): QuantityField {
  const { units = null, otherwise = { possible: OPEN, plausible: null }, comparator = false } = options;
  return { kind: "quantity", ...common(path, options), units, otherwise, comparator };
}

/** Another entry of the chart. */
export function entry(path: string, kinds: readonly ChartKind[], options: Options = {}): EntryField {
  return { kind: "entry", ...common(path, options), kinds };
}

/** A member of the staff. */
export function person(path: string, options: Options = {}): PersonField {
  return { kind: "person", ...common(path, options) };
}

/** An object of fields. */
export function group(path: string, fields: readonly Field[], options: Options = {}): GroupField {
  return { kind: "group", ...common(path, options), fields };
}

/** An object named by codes. It is written even when it is empty; required, something must stand in it. */
export function record(path: string, fields: readonly PlainField[], other: PlainField | null, options: Options = {}): RecordField {
  return { kind: "record", ...common(path, options), fields, other };
}

/** Rows of fields. */
export function list(
  path: string,
  fields: readonly Field[],
  options: Options & { readonly rowsMin?: number; readonly rowsMax: number },
): ListField {
  return { kind: "list", ...common(path, options), fields, rowsMin: options.rowsMin ?? 0, rowsMax: options.rowsMax };
}

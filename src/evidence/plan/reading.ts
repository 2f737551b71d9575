/**
 * Reading a JSON value that a person wrote, field by field: small readers that are put together to the shape that is
 * expected. What is wrong becomes a finding that names the field by its path (`contrasts[0].at`), what was expected and
 * what was given, and reading goes on, so that one run tells of every mistake. A field that the shape does not know is
 * told and not refused: its value plays no part.
 */
import { isJsonObject, type Json, type JsonObject } from "../../base/json.ts";
import { type FindingOf, finding } from "../finding.ts";

/** What may be wrong with a field. */
export type FieldFindingCode = "plan.field-missing" | "plan.field-type" | "plan.field-value" | "plan.field-unknown";

/** One finding about one field. */
export type FieldFinding = { readonly [Code in FieldFindingCode]: FindingOf<Code> }[FieldFindingCode];

/** Where a reader stands, and where it reports. */
export interface Place {
  readonly field: string;
  readonly findings: FieldFinding[];
}

/** What a reader gives for a value that it has reported. */
export const REFUSED: unique symbol = Symbol("refused");
export type Read<T> = T | typeof REFUSED;

/** Reads one value; undefined is a field that is not there. */
export type Reader<T> = (value: Json | undefined, place: Place) => Read<T>;

/** A text of at least one character. */
export const text: Reader<string> = (value, place) => {
  if (value === undefined) return missing(place, "string");
  if (typeof value !== "string") return wrongType(place, "string", value);
  return value === "" ? wrongValue(place, "a string that is not empty", value) : value;
};

/** A finite number from `min` to `max`; a whole one where `whole` says so. */
export function number({ min = -Infinity, max = Infinity, whole = false } = {}): Reader<number> {
  const range = `${whole ? "integer" : "number"} ${min} ... ${max}`;
  return (value, place) => {
    if (value === undefined) return missing(place, range);
    if (typeof value !== "number") return wrongType(place, range, value);
    return value < min || value > max || (whole && !Number.isInteger(value)) ? wrongValue(place, range, value) : value;
  };
}

/** true or false. */
export const flag: Reader<boolean> = (value, place) => {
  if (value === undefined) return missing(place, "true | false");
  return typeof value === "boolean" ? value : wrongType(place, "true | false", value);
};

/** One of `words`. */
export function oneOf<const Word extends string>(words: readonly Word[]): Reader<Word> {
  const expected = words.join(" | ");
  return (value, place) => {
    if (value === undefined) return missing(place, expected);
    return words.find((word) => word === value) ?? wrongValue(place, expected, value);
  };
}

/** A list of at least `least` items. */
export function list<T>(item: Reader<T>, least = 0): Reader<readonly T[]> {
  const expected = least > 0 ? `array of ${least} or more` : "array";
  return (value, place) => {
    if (value === undefined) return missing(place, expected);
    if (!isArray(value)) return wrongType(place, expected, value);
    if (value.length < least) return wrongValue(place, expected, value);
    return whole(value.map((one, index) => item(one, { ...place, field: `${place.field}[${index}]` })));
  };
}

/** A list of exactly two. */
export function pair<T>(item: Reader<T>): Reader<readonly [T, T]> {
  const items = list(item);
  return (value, place) => {
    const read = items(value, place);
    if (read === REFUSED) return REFUSED;
    const [first, second, ...more] = read;
    if (first === undefined || second === undefined || more.length > 0) return wrongValue(place, "array of 2", value ?? null);
    return [first, second];
  };
}

/** An object whose members all have one shape, by name: at least `least`. */
export function members<T>(member: Reader<T>, least = 0): Reader<Readonly<Record<string, T>>> {
  const expected = least > 0 ? `object of ${least} or more members` : "object";
  return (value, place) => {
    if (value === undefined) return missing(place, expected);
    if (!isJsonObject(value)) return wrongType(place, expected, value);
    if (Object.keys(value).length < least) return wrongValue(place, expected, value);
    const read = Object.entries(value).map(([name, one]) => [name, member(one, below(place, name))] as const);
    return read.some(([, one]) => one === REFUSED)
      ? REFUSED
      : Object.fromEntries(read.flatMap(([n, one]) => (one === REFUSED ? [] : [[n, one]])));
  };
}

/** `reader`, or `fallback` where the field is not there. */
export function optional<T, const Fallback>(reader: Reader<T>, fallback: Fallback): Reader<T | Fallback> {
  return (value, place) => (value === undefined ? fallback : reader(value, place));
}

type Shape = Readonly<Record<string, Reader<unknown>>>;

/** What an object of this shape is once it is read. */
export type ReadShape<S extends Shape> = { readonly [Name in keyof S]: Exclude<ReturnType<S[Name]>, typeof REFUSED> };

/** An object with the fields of `shape`, each read by its own reader. */
export function object<S extends Shape>(shape: S): Reader<ReadShape<S>> {
  const names = Object.keys(shape).join(", ");
  return (value, place) => {
    if (value === undefined) return missing(place, `object with ${names}`);
    if (!isJsonObject(value)) return wrongType(place, `object with ${names}`, value);
    reportUnknown(value, shape, place);
    const read = Object.entries(shape).map(([name, reader]) => [name, reader(value[name], below(place, name))] as const);
    if (read.some(([, one]) => one === REFUSED)) return REFUSED;
    // Every name of the shape was read by its own reader, which the types of Object.entries do not carry.
    return Object.fromEntries(read) as ReadShape<S>;
  };
}

/** `finding` is reported and the value refused: for rules that join several fields. */
export function refuseValue(place: Place, expected: string, given: Json): typeof REFUSED {
  return wrongValue(place, expected, given);
}

/** The place of the member `name`. */
export function below(place: Place, name: string): Place {
  return { ...place, field: place.field === "" ? name : `${place.field}.${name}` };
}

function reportUnknown(value: JsonObject, shape: Shape, place: Place): void {
  for (const name of Object.keys(value).filter((one) => shape[one] === undefined)) {
    const field = below(place, name).field;
    place.findings.push(finding("plan.field-unknown", { field, expected: Object.keys(shape).join(" | "), given: name }));
  }
}

function whole<T>(items: readonly Read<T>[]): Read<readonly T[]> {
  return items.some((one) => one === REFUSED) ? REFUSED : items.flatMap((one) => (one === REFUSED ? [] : [one]));
}

function missing({ field, findings }: Place, expected: string): typeof REFUSED {
  findings.push(finding("plan.field-missing", { field, expected, given: "" }));
  return REFUSED;
}

function wrongType({ field, findings }: Place, expected: string, value: Json): typeof REFUSED {
  findings.push(finding("plan.field-type", { field, expected, given: shown(value) }));
  return REFUSED;
}

function wrongValue({ field, findings }: Place, expected: string, value: Json): typeof REFUSED {
  findings.push(finding("plan.field-value", { field, expected, given: shown(value) }));
  return REFUSED;
}

const SHOWN_LENGTH_MAX = 80;

function shown(value: Json): string {
  const written = JSON.stringify(value);
  return written.length > SHOWN_LENGTH_MAX ? `${written.slice(0, SHOWN_LENGTH_MAX)}…` : written;
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

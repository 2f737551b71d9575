/**
 * RFC 8785, the JSON Canonicalization Scheme: the one way to write a JSON value as text, so that the same value has
 * the same hash on any machine. Members are sorted by the UTF-16 code units of their names, there is no white space,
 * numbers are written as ECMAScript writes them, and strings escape only what JSON must. It does not accept what JSON
 * cannot hold: NaN, the infinities, undefined, lone surrogates, objects that are not plain.
 *
 * It is the inner loop of every verification. What the product wrote and reads back has its members in order already, and
 * ECMAScript's own writer then writes the canonical form: one look through the value settles whether it may, which with
 * that writer takes two thirds of the time of joining member by member. Everything else goes the long way, which says why
 * it refuses what it refuses.
 */
import { invariant } from "./invariant.ts";
import { isJson, isWellFormed, type Json, type JsonObject } from "./json.ts";

/**
 * The canonical JSON text of `value`.
 *
 * @example canonicalJson({ b: 1, a: [true, "é"] }) // '{"a":[true,"é"],"b":1}'
 */
export function canonicalJson(value: Json): string {
  return isOrdered(value) ? JSON.stringify(value) : ordered(value);
}

/** The canonical JSON text of `value`, which was parsed from a text of whatever origin; null when canonical JSON cannot hold it. */
export function canonicalJsonOrNull(value: Json): string | null {
  if (isOrdered(value)) return JSON.stringify(value);
  return isJson(value) && isWellFormed(value) ? ordered(value) : null;
}

/** Whether JSON.stringify writes `value` canonically: its members are in order all through, and it holds nothing that JSON cannot. */
function isOrdered(value: Json): boolean {
  switch (typeof value) {
    case "string":
      return value.isWellFormed();
    case "number":
      return Number.isFinite(value);
    case "boolean":
      return true;
    case "object":
      if (value === null) return true;
      return isArray(value) ? isOrderedArray(value) : isOrderedObject(value);
    default:
      return false;
  }
}

function isOrderedArray(items: readonly Json[]): boolean {
  // An index loop, because a hole in an array is undefined and for-each would skip it.
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined || !isOrdered(item)) return false;
  }
  return true;
}

function isOrderedObject(value: JsonObject): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  let previous = "";
  // Of a plain object this gives its own names alone, in the order in which they are written, and without a list of them.
  for (const name in value) {
    const member = value[name];
    if (name < previous || member === undefined || !name.isWellFormed() || !isOrdered(member)) return false;
    previous = name;
  }
  return true;
}

/** The long way: members are sorted. */
function ordered(value: Json): string {
  switch (typeof value) {
    case "string":
      return canonicalString(value);
    case "number":
      return canonicalNumber(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      return isArray(value) ? canonicalArray(value) : canonicalObject(value);
    default:
      invariant(false, `canonical JSON holds no ${typeof value}`);
  }
}

function canonicalString(text: string): string {
  invariant(text.isWellFormed(), "canonical JSON holds well-formed strings, was given a lone surrogate");
  return JSON.stringify(text);
}

function canonicalNumber(value: number): string {
  invariant(Number.isFinite(value), `canonical JSON holds finite numbers, was given ${value}`);
  // String() writes minus zero without its sign, as the RFC does.
  return String(value);
}

function canonicalArray(items: readonly Json[]): string {
  let text = "[";
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    invariant(item !== undefined, `canonical JSON holds no undefined, item ${index} is`);
    text += index > 0 ? `,${ordered(item)}` : ordered(item);
  }
  return `${text}]`;
}

function canonicalObject(value: JsonObject): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  invariant(prototype === Object.prototype || prototype === null, "canonical JSON holds plain objects");
  let text = "{";
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    invariant(member !== undefined, `canonical JSON holds no undefined, member "${name}" is`);
    text += `${text.length > 1 ? "," : ""}${canonicalString(name)}:${ordered(member)}`;
  }
  return `${text}}`;
}

function isArray(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value);
}

/**
 * RFC 8785, the JSON Canonicalization Scheme: the one way to write a JSON value as text, so that the same value has
 * the same hash on any machine. Members are sorted by the UTF-16 code units of their names, there is no white space,
 * numbers are written as ECMAScript writes them, and strings escape only what JSON must. It does not accept what JSON
 * cannot hold: NaN, the infinities, undefined, lone surrogates, objects that are not plain.
 *
 * It is the inner loop of every verification. Most strings need no escape and most objects already have their members in
 * order; one look at each settles that, and is cheaper than escaping and sorting them again.
 */
import { invariant } from "../base/invariant.ts";
import type { Json, JsonObject } from "../base/json.ts";

/** What JSON must escape (and a few control characters that it need not), and lone surrogates. */
const SPECIAL = /["\\\p{Cc}\p{Cs}]/u;

/**
 * The canonical JSON text of `value`.
 *
 * @example canonicalJson({ b: 1, a: [true, "é"] }) // '{"a":[true,"é"],"b":1}'
 */
export function canonicalJson(value: Json): string {
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
  if (!SPECIAL.test(text)) return `"${text}"`;
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
  // An index loop, because a hole in an array is undefined and for-each would skip it.
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    invariant(item !== undefined, `canonical JSON holds no undefined, item ${index} is`);
    text += index > 0 ? `,${canonicalJson(item)}` : canonicalJson(item);
  }
  return `${text}]`;
}

function canonicalObject(value: JsonObject): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  invariant(prototype === Object.prototype || prototype === null, "canonical JSON holds plain objects");
  let text = "{";
  for (const name of orderedNames(value)) {
    const member = value[name];
    invariant(member !== undefined, `canonical JSON holds no undefined, member "${name}" is`);
    text += `${text.length > 1 ? "," : ""}${canonicalString(name)}:${canonicalJson(member)}`;
  }
  return `${text}}`;
}

function orderedNames(value: JsonObject): readonly string[] {
  const names = Object.keys(value);
  let previous = "";
  for (const name of names) {
    if (name < previous) return names.sort();
    previous = name;
  }
  return names;
}

function isArray(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value);
}

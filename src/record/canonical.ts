/**
 * RFC 8785, the JSON Canonicalization Scheme: the one way to write a JSON value as text, so that the same value has
 * the same hash on any machine. Members are sorted by the UTF-16 code units of their names, there is no white space,
 * numbers are written as ECMAScript writes them, and strings escape only what JSON must. It does not accept what JSON
 * cannot hold: NaN, the infinities, undefined, lone surrogates.
 */
import { invariant } from "../base/invariant.ts";
import type { Json, JsonObject } from "../base/json.ts";

/**
 * The canonical JSON text of `value`.
 *
 * @example canonicalJson({ b: 1, a: [true, "é"] }) // '{"a":[true,"é"],"b":1}'
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return canonicalNumber(value);
  if (typeof value === "string") return canonicalString(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  return canonicalObject(value as JsonObject);
}

function canonicalObject(value: JsonObject): string {
  let text = "{";
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    invariant(member !== undefined, `canonical JSON holds no undefined, member "${name}" is`);
    if (text.length > 1) text += ",";
    text += `${canonicalString(name)}:${canonicalJson(member)}`;
  }
  return `${text}}`;
}

function canonicalNumber(value: number): string {
  invariant(Number.isFinite(value), `canonical JSON holds finite numbers, was given ${value}`);
  return JSON.stringify(value);
}

function canonicalString(value: string): string {
  invariant(value.isWellFormed(), "canonical JSON holds well-formed strings, was given a lone surrogate");
  return JSON.stringify(value);
}

/**
 * RFC 8785, the JSON Canonicalization Scheme: the one way to write a JSON value as text, so that the same value has
 * the same hash on any machine. Members are sorted by the UTF-16 code units of their names, there is no white space,
 * numbers are written as ECMAScript writes them, and strings escape only what JSON must. It does not accept what JSON
 * cannot hold: NaN, the infinities, undefined, lone surrogates, objects that are not plain.
 *
 * The engine's own JSON.stringify writes numbers and strings exactly so; it differs only in the order of members. A value
 * whose members already stand in order is therefore written by it in one call, and only the others member by member.
 */
import { invariant } from "../base/invariant.ts";
import type { Json, JsonObject } from "../base/json.ts";

/**
 * The canonical JSON text of `value`.
 *
 * @example canonicalJson({ b: 1, a: [true, "é"] }) // '{"a":[true,"é"],"b":1}'
 */
export function canonicalJson(value: Json): string {
  return isOrdered(value) ? JSON.stringify(value) : canonicalText(value);
}

/** Whether JSON.stringify would write `value` in canonical form. Throws on what JSON cannot hold. */
function isOrdered(value: Json): boolean {
  switch (typeof value) {
    case "string":
      requireWellFormed(value);
      return true;
    case "number":
      invariant(Number.isFinite(value), `canonical JSON holds finite numbers, was given ${value}`);
      return true;
    case "boolean":
      return true;
    case "object":
      if (value === null) return true;
      return isArray(value) ? itemsAreOrdered(value) : membersAreOrdered(value);
    default:
      invariant(false, `canonical JSON holds no ${typeof value}`);
  }
}

function itemsAreOrdered(items: readonly Json[]): boolean {
  let ordered = true;
  // An index loop, because a hole in an array is undefined and for-each would skip it.
  for (let index = 0; index < items.length; index += 1) if (!isOrdered(itemAt(items, index))) ordered = false;
  return ordered;
}

function membersAreOrdered(value: JsonObject): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  invariant(prototype === Object.prototype || prototype === null, "canonical JSON holds plain objects");
  let ordered = true;
  let previous = "";
  for (const name of Object.keys(value)) {
    requireWellFormed(name);
    // Members are looked at whatever the order is, because looking also refuses.
    const memberIsOrdered = isOrdered(memberOf(value, name));
    if (name < previous || !memberIsOrdered) ordered = false;
    previous = name;
  }
  return ordered;
}

function canonicalText(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  let text = "{";
  for (const name of Object.keys(value).sort()) {
    if (text.length > 1) text += ",";
    text += `${JSON.stringify(name)}:${canonicalText(memberOf(value, name))}`;
  }
  return `${text}}`;
}

function requireWellFormed(text: string): void {
  invariant(text.isWellFormed(), "canonical JSON holds well-formed strings, was given a lone surrogate");
}

function itemAt(items: readonly Json[], index: number): Json {
  const item = items[index];
  invariant(item !== undefined, `canonical JSON holds no undefined, item ${index} is`);
  return item;
}

function memberOf(value: JsonObject, name: string): Json {
  const member = value[name];
  invariant(member !== undefined, `canonical JSON holds no undefined, member "${name}" is`);
  return member;
}

function isArray(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value);
}

/** The values that JSON can hold, as types. Numbers are finite IEEE 754 doubles; there is no `undefined`. */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object; the order of its members means nothing. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** Whether `value` can be written as JSON and read back the same: no `undefined`, no function, no number that is not finite, only plain objects. */
export function isJson(value: unknown): value is Json {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  return Array.isArray(value) ? value.every(isJson) : isJsonObject(value);
}

/** Whether `value` is a plain object whose members are all JSON. */
export function isJsonObject(value: unknown): value is JsonObject {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === null || prototype === Object.prototype) && Object.values(value).every(isJson);
}

/** Whether every string in `value`, names of members among them, is well formed: without lone surrogates. */
export function isWellFormed(value: Json): boolean {
  if (typeof value === "string") return value.isWellFormed();
  if (value === null || typeof value !== "object") return true;
  return Object.entries(value).every(([name, member]) => name.isWellFormed() && isWellFormed(member));
}

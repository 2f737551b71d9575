/** Places in JSON by their names: the value at a place, and the object with another value there. Nothing is changed in place. */
import type { Json, JsonObject } from "../base/json.ts";

/** Whether a value is an object and neither a list nor null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value itself when it is an object, or else an empty one. */
export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** The value at the end of `steps`; undefined where there is none. */
export function valueAt(holder: Json | undefined, steps: readonly string[]): Json | undefined {
  return steps.reduce<Json | undefined>((value, step) => (isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined), holder);
}

/**
 * The object with `value` at the end of `steps`. Objects on the way are made; one that stands at the end is added to.
 *
 * @example withAt({ a: { b: 1 } }, ["a", "c"], 2) // { a: { b: 1, c: 2 } }
 */
export function withAt(object: JsonObject, steps: readonly string[], value: Json): JsonObject {
  const [step = "", ...rest] = steps;
  const inner = object[step];
  if (rest.length > 0) return { ...object, [step]: withAt(objectOf(inner), rest, value) };
  return { ...object, [step]: isObject(value) && isObject(inner) ? { ...inner, ...value } : value };
}

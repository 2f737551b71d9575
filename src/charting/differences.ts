/**
 * What an amendment changes: each place at which two contents of an entry differ, with the old value and the new, in the
 * order of the newer one. Lists of codes are compared whole; rows place by place.
 */
import { isInstant, millisecondsOf } from "../base/dates.ts";
import type { Json } from "../base/json.ts";
import type { FormContent } from "./form.ts";
import { isObject, valueAt } from "./json-path.ts";

/** A place and its two values; null is a place that is blank or not there. */
export interface Difference {
  readonly path: string;
  readonly before: Json;
  readonly after: Json;
}

/**
 * The differences from `before` to `after`; none when they say the same.
 *
 * @example differences(entry, readForm(form, values, { now }).draft) // [{ path: "body.temperatureCelsius", before: 36.5, after: 37.5 }]
 */
export function differences(before: FormContent, after: FormContent): readonly Difference[] {
  const parts: readonly (keyof FormContent)[] = ["occurredAt", "body", "personal"];
  return parts.flatMap((part) => differencesAt(part, before[part], after[part]));
}

function differencesAt(path: string, before: Json | undefined, after: Json | undefined): readonly Difference[] {
  if (isTree(before) || isTree(after)) {
    const old = isTree(before) ? before : {};
    const names = new Set([...Object.keys(isTree(after) ? after : {}), ...Object.keys(old)]);
    return [...names].flatMap((name) => differencesAt(`${path}.${name}`, memberOf(before, name), memberOf(after, name)));
  }
  return isSame(before ?? null, after ?? null) ? [] : [{ path, before: before ?? null, after: after ?? null }];
}

/** An object, or rows of objects. */
function isTree(value: Json | undefined): value is Extract<Json, object> {
  return Array.isArray(value) ? value.some(isObject) : isObject(value);
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (Array.isArray(value)) return value[Number(name)];
  return valueAt(value, [name]);
}

function isSame(a: Json, b: Json): boolean {
  if (typeof a === "string" && typeof b === "string" && isInstant(a) && isInstant(b)) return millisecondsOf(a) === millisecondsOf(b);
  return JSON.stringify(a) === JSON.stringify(b);
}

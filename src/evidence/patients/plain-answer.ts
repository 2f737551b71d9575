/**
 * An answer as JSON that other programs read: what was refused stands as `{refused: finding}` in the place of the answer,
 * what was had as itself, and typed arrays as lists. Columns of the data are left out; they are not an answer.
 */
import { invariant } from "../../base/invariant.ts";
import type { Json, JsonObject } from "../../base/json.ts";

/** Names of fields that hold a number for every patient. */
const BY_PATIENT = new Set(["design", "probabilities"]);

/** `value`, which holds nothing but data, as JSON. A number that is not finite is a defect. */
export function plainAnswer(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) invariant(false, `a finite number, not ${value}`);
    return value;
  }
  if (value instanceof Float64Array || Array.isArray(value)) return Array.from(value, plainAnswer);
  const entries = Object.entries(value);
  const fields = new Map<string, unknown>(entries);
  if (fields.get("ok") === true) return plainAnswer(fields.get("value"));
  if (fields.get("ok") === false) return { refused: plainAnswer(fields.get("error")) };
  return Object.fromEntries(entries.filter(([name]) => !BY_PATIENT.has(name)).map(([name, one]) => [name, plainAnswer(one)]));
}

/** The same for the fields of an object. */
export function plainAnswers(fields: object): JsonObject {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plainAnswer(value)]));
}

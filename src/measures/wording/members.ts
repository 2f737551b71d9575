/** Reading members of a JSON object that somebody else made: what is not of the kind asked for is not there. */
import { isJsonObject, type Json, type JsonObject } from "../../base/json.ts";

/** A member that is an object. */
export function objectAt(holder: JsonObject, name: string): JsonObject | null {
  const value = holder[name];
  return isJsonObject(value) ? value : null;
}

/** The objects in a member that is an array; none when it is not. */
export function objectsAt(holder: JsonObject, name: string): readonly JsonObject[] {
  const value: Json | undefined = holder[name];
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** A member that is a text, as one line or several without control characters; null when it is blank. */
export function textAt(holder: JsonObject, name: string): string | null {
  const value = holder[name];
  return typeof value === "string" ? plainLines(value) : null;
}

/** A member that is a finite number. */
export function numberAt(holder: JsonObject, name: string): number | null {
  const value = holder[name];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

function plainLines(text: string): string | null {
  const plain = text
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n]/gu, " ")
    .trim();
  return plain === "" ? null : plain;
}

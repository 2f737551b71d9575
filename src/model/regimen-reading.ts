/**
 * A course read from JSON, once, at the edge. Fields have the names of regimen.ts; `sham` may be left out (false), `repeat`,
 * `lot`, `doseRelative` and `potencyRelative` too (null). What cannot be read is refused with the path of its field.
 */
import { isJsonObject, type Json, type JsonObject } from "../base/json.ts";
import { fail, ok, type Result } from "../base/result.ts";
import type { ModelRefusal } from "./refusal.ts";
import { type CourseEvent, type Protocol, PULSES_REFERENCE, type Regimen, type Repeat } from "./regimen.ts";

/** Two years: beyond that nobody simulates a course, and a mistyped day would take minutes. */
const LAST_DAY_MAX = 730;

/** The course in `json`. */
export function parseRegimen(json: JsonObject): Result<Regimen, ModelRefusal> {
  const { lastDay, masking, events } = json;
  if (!isCount(lastDay) || lastDay < 1 || lastDay > LAST_DAY_MAX) return unreadable("lastDay");
  if (masking !== "blind" && masking !== "open") return unreadable("masking");
  if (!Array.isArray(events)) return unreadable("events");
  const read: CourseEvent[] = [];
  for (const [index, one] of events.entries()) {
    const event = eventOf(one, `events[${index}]`);
    if (!event.ok) return event;
    read.push(event.value);
  }
  return ok({ lastDay, masking, events: read });
}

function eventOf(json: Json, path: string): Result<CourseEvent, ModelRefusal> {
  if (!isJsonObject(json)) return unreadable(path);
  const { kind, day } = json;
  if (typeof day !== "number") return unreadable(`${path}.day`);
  const repeat = repeatOf(json.repeat);
  if (repeat === undefined) return unreadable(`${path}.repeat`);
  const at = { day, repeat };
  switch (kind) {
    case "session":
      return sessionOf(json, at, path);
    case "infusion":
      return infusionOf(json, at, path);
    case "visit":
      return ok({ kind, ...at });
    case "life-event":
      return typeof json.size === "number" ? ok({ kind, ...at, size: json.size }) : unreadable(`${path}.size`);
    default:
      return fail({ code: "event.kind-unknown", kind: String(kind) });
  }
}

type At = { readonly day: number; readonly repeat: Repeat | null };

function sessionOf(json: JsonObject, at: At, path: string): Result<CourseEvent, ModelRefusal> {
  const { protocol, pulses, intensityPercentOfThreshold, sham = false } = json;
  if (!isProtocol(protocol)) return unreadable(`${path}.protocol`);
  if (typeof pulses !== "number") return unreadable(`${path}.pulses`);
  if (typeof intensityPercentOfThreshold !== "number") return unreadable(`${path}.intensityPercentOfThreshold`);
  if (typeof sham !== "boolean") return unreadable(`${path}.sham`);
  return ok({ kind: "session", ...at, protocol, pulses, intensityPercentOfThreshold, sham });
}

function infusionOf(json: JsonObject, at: At, path: string): Result<CourseEvent, ModelRefusal> {
  const { doseRelative = null, potencyRelative = null, lot = null, sham = false } = json;
  if (doseRelative !== null && typeof doseRelative !== "number") return unreadable(`${path}.doseRelative`);
  if (potencyRelative !== null && typeof potencyRelative !== "number") return unreadable(`${path}.potencyRelative`);
  if (lot !== null && typeof lot !== "string") return unreadable(`${path}.lot`);
  if (typeof sham !== "boolean") return unreadable(`${path}.sham`);
  return ok({ kind: "infusion", ...at, doseRelative, potencyRelative, lot, sham });
}

/** undefined when it cannot be read. */
function repeatOf(json: Json | undefined): Repeat | null | undefined {
  if (json === undefined || json === null) return null;
  if (!isJsonObject(json) || !isCount(json.everyDays) || !isCount(json.additional)) return undefined;
  return { everyDays: json.everyDays, additional: json.additional };
}

function isProtocol(json: Json | undefined): json is Protocol {
  return typeof json === "string" && Object.hasOwn(PULSES_REFERENCE, json);
}

function isCount(json: Json | undefined): json is number {
  return typeof json === "number" && Number.isInteger(json) && json >= 0;
}

function unreadable(field: string): Result<never, ModelRefusal> {
  return fail({ code: "regimen.not-readable", field });
}

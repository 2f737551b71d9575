/**
 * Reading a form: from what was typed to the entry it would be, as far as it can be read, with everything that is wrong and
 * everything that is to be asked. It may be called at every key: a draft that is not complete yet is given as well, so
 * that the chart can show it. What joins several fields (dates in order) is checked by `checkDraft` and by the server.
 */
import { type Instant, localDay } from "../base/dates.ts";
import type { Json, JsonObject } from "../base/json.ts";
import type { Field, GroupField, LeafField, ListField, RecordField } from "./field.ts";
import type { FormFinding } from "./finding.ts";
import { type Form, type FormDraft, OCCURRED_AT, type ReadContext, type Values } from "./form.ts";
import { objectOf, withAt } from "./json-path.ts";
import { type LeafContext, type LeafReading, type Problem, readLeaf } from "./read-leaf.ts";
import { readQuantity } from "./read-quantity.ts";
import { at, isAsked, isConfirmed, otherNames, rowCount, textAt, textsAt } from "./values.ts";

/** What a form says at present. */
export interface Reading {
  /** As far as it could be read: valid only while nothing is refused. */
  readonly draft: FormDraft;
  /** In the order of the fields. */
  readonly findings: readonly FormFinding[];
}

/**
 * Reads `values` as `form`.
 *
 * @example readForm(VITALS, { "body.temperatureCelsius": "３６．５" }, { now }).draft.body // { temperatureCelsius: 36.5, … }
 */
export function readForm(form: Form, values: Values, { now }: ReadContext): Reading {
  const reader = new Reader(values, now);
  const content = reader.object(form.fields, "");
  const { occurredAt, body, personal } = withFixed(content, form.fixed);
  const draft: FormDraft = {
    kind: form.kind,
    version: form.version,
    occurredAt: typeof occurredAt === "string" ? occurredAt : now,
    body: objectOf(body),
    personal: objectOf(personal),
    typed: reader.typed,
  };
  return { draft: form.derive === null ? draft : form.derive(draft, values), findings: reader.findings };
}

/** Whether something stands in the way of recording it. */
export function isRefused(reading: Reading): boolean {
  return reading.findings.some((finding) => finding.severity === "refuse");
}

/** What is to be asked before it is recorded. */
export function openQuestions(reading: Reading): readonly FormFinding[] {
  return reading.findings.filter((finding) => finding.severity === "ask" && !finding.confirmed);
}

const MISSING: Problem = { code: "field.missing", expected: { kind: "something" } };

/** Goes through the fields once and gathers what is wrong, and what was typed where it differs, on the way. */
class Reader {
  readonly findings: FormFinding[] = [];
  readonly typed: Record<string, string> = {};
  private readonly values: Values;
  private readonly context: LeafContext;

  constructor(values: Values, now: Instant) {
    this.values = values;
    this.context = { now, day: localDay(now) };
    const occurredAt = readLeaf(OCCURRED_AT, "occurredAt", values, this.context);
    if (occurredAt.status === "read" && typeof occurredAt.value === "string") this.context = { now, day: localDay(occurredAt.value) };
  }

  /** The object that fields at `parent` make. */
  object(fields: readonly Field[], parent: string): JsonObject {
    let made: JsonObject = {};
    for (const field of fields) {
      const value = isAsked(field, this.values) ? this.field(field, at(parent, field.path)) : blankOf(field);
      if (value !== undefined) made = withAt(made, field.path.split("."), value);
    }
    return made;
  }

  private field(field: Field, path: string): Json | undefined {
    switch (field.kind) {
      case "group":
        return this.group(field, path);
      case "record":
        return this.record(field, path);
      case "list":
        return this.list(field, path);
      case "quantity":
        return this.quantity(field, path);
      default:
        return this.leaf(field, path, readLeaf(field, path, this.values, this.context), field.required);
    }
  }

  private group(field: GroupField, path: string): Json | undefined {
    return field.required === true || isAnyGiven(path, this.values) ? this.object(field.fields, path) : blankOf(field);
  }

  private record(field: RecordField, path: string): Json {
    const parts = [...field.fields, ...otherNames(field, path, this.values)].filter((part) => isAsked(part, this.values));
    if (field.required === true && parts.length > 0 && !isAnyGiven(path, this.values)) this.report(field, path, "refuse", MISSING);
    const members = parts.flatMap((part) => {
      const value = this.field(part, at(path, part.path));
      return value === undefined ? [] : [[part.path, value] as const];
    });
    return Object.fromEntries(members);
  }

  private list(field: ListField, path: string): Json | undefined {
    const rows = rowCount(this.values, path);
    if (rows < field.rowsMin || rows > field.rowsMax)
      this.report(field, path, "refuse", {
        code: rows === 0 ? "field.missing" : "field.count",
        expected: { kind: "range", min: field.rowsMin, max: field.rowsMax, unit: null },
      });
    return Array.from({ length: rows }, (_, row) => this.object(field.fields, at(path, String(row))));
  }

  private quantity(field: Extract<LeafField, { kind: "quantity" }>, path: string): Json | undefined {
    const { value, unit, comparator } = readQuantity(field, path, this.values);
    if (value.status === "blank" && unit.status === "blank" && !field.required) return blankOf(field);
    const read = {
      value: this.leaf(member(field, "value"), `${path}.value`, value, true),
      unit: this.leaf(member(field, "unit"), `${path}.unit`, unit, true),
    };
    const sign = comparator === null ? undefined : this.leaf(member(field, "comparator"), `${path}.comparator`, comparator, false);
    return Object.fromEntries(
      Object.entries({ ...read, comparator: sign }).flatMap(([name, one]) => (one === undefined ? [] : [[name, one]])),
    );
  }

  private leaf(field: LeafField, path: string, reading: LeafReading, required: Field["required"]): Json | undefined {
    switch (reading.status) {
      case "blank":
        if (required !== false) this.report(field, path, required === true ? "refuse" : "ask", MISSING);
        return blankOf(field);
      case "refused":
        this.report(field, path, "refuse", reading.problem);
        return undefined;
      case "read": {
        // How a machine ends its lines is nothing that a person typed.
        const given = textAt(this.values, path).replace(/\r\n?/g, "\n").trim();
        if (reading.regular !== null && reading.regular !== given) this.typed[path] = given;
        if (reading.doubt !== null) this.report(field, path, "ask", reading.doubt);
        return reading.value;
      }
    }
  }

  private report({ label }: Field, path: string, severity: FormFinding["severity"], { code, expected }: Problem): void {
    const given = (textsAt(this.values, path) ?? []).join(", ");
    this.findings.push({ path, label, severity, code, expected, given, confirmed: isConfirmed(this.values, path, given) });
  }
}

/** The members of a quantity that stands as a laboratory's result share the words of the entry's fields. */
function member(field: LeafField, name: string): LeafField {
  return { ...field, blank: name === "comparator" ? null : "absent", label: name === "value" ? field.label : { of: "field", code: name } };
}

function blankOf(field: Field): Json | undefined {
  if (field.kind === "record") return {};
  return field.blank === "absent" ? undefined : null;
}

function isAnyGiven(path: string, values: Values): boolean {
  return Object.entries(values).some(([key, value]) => {
    if (!key.startsWith(`${path}.`) || key.endsWith("?")) return false;
    return typeof value === "string" ? value.trim() !== "" : value.length > 0;
  });
}

function withFixed(content: JsonObject, fixed: Form["fixed"]): JsonObject {
  return Object.entries(fixed).reduce((made, [path, value]) => withAt(made, path.split("."), value), content);
}

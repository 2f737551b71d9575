/**
 * What was typed, addressed: which fields of a form are asked at present and where each stands, the rows of its lists, and
 * what the person has confirmed. The values are never changed in place; each function gives new ones.
 */
import type { Field, LeafField, ListField, PlainField } from "./field.ts";
import type { FormFinding } from "./finding.ts";
import type { Form, Values } from "./form.ts";

/** A field that is asked now, and its path from the root of the entry. */
export interface PlacedField {
  readonly field: LeafField | ListField;
  readonly path: string;
}

/** The path of a part: `at("body", "pain")` is `body.pain`. */
export function at(parent: string, path: string): string {
  return parent === "" ? path : path === "" ? parent : `${parent}.${path}`;
}

/** The one text at a path, empty when nothing was typed. */
export function textAt(values: Values, path: string): string {
  const value = values[path];
  return typeof value === "string" ? value : (value?.[0] ?? "");
}

/** The texts chosen at a path; null while nothing was said there. */
export function textsAt(values: Values, path: string): readonly string[] | null {
  const value = values[path];
  return value === undefined || value === "" ? null : typeof value === "string" ? [value] : value;
}

/** Whether the field is asked: one of its conditions holds, or it has none. */
export function isAsked({ when }: Field, values: Values): boolean {
  return when === null || when.some(({ path, is }) => (textsAt(values, path) ?? []).some((given) => is.includes(given)));
}

/** Every field that is asked now, in order, with lists before their rows. What stands in a record's unknown names is among them. */
export function placedFields(form: Form, values: Values): readonly PlacedField[] {
  return form.fields.flatMap((field) => placed(field, "", values));
}

function placed(field: Field, parent: string, values: Values): readonly PlacedField[] {
  if (!isAsked(field, values)) return [];
  const path = at(parent, field.path);
  switch (field.kind) {
    case "group":
      return field.fields.flatMap((part) => placed(part, path, values));
    case "record":
      return [...field.fields, ...otherNames(field, path, values)].flatMap((part) => placed(part, path, values));
    case "list": {
      const rows = Array.from({ length: rowCount(values, path) }, (_, row) => at(path, String(row)));
      return [{ field, path }, ...rows.flatMap((row) => field.fields.flatMap((part) => placed(part, row, values)))];
    }
    default:
      return [{ field, path }];
  }
}

/** The fields of the names in a record that the form does not know, in order of name. */
export function otherNames(field: Extract<Field, { kind: "record" }>, path: string, values: Values): readonly PlainField[] {
  const { other } = field;
  if (other === null) return [];
  const known = new Set(field.fields.map((part) => part.path));
  const names = Object.keys(values).flatMap((key) =>
    key.startsWith(`${path}.`) && !key.endsWith("?") ? [key.slice(path.length + 1)] : [],
  );
  return names
    .filter((name) => !known.has(name))
    .sort()
    .map((name) => ({
      ...other,
      path: name,
      label: other.label.of === "field" ? { of: "field", code: name } : { ...other.label, code: name },
    }));
}

/** The number of rows of a list. What is not a count of at most three digits is none: the values come from a stored draft. */
export function rowCount(values: Values, path: string): number {
  const text = textAt(values, path);
  return /^\d{1,3}$/.test(text) ? Number(text) : 0;
}

/** The values with one more, empty row at the end of a list. */
export function withRow(values: Values, path: string): Values {
  return { ...values, [path]: String(rowCount(values, path) + 1) };
}

/** The values without a row of a list; those after it move up. */
export function withoutRow(values: Values, path: string, row: number): Values {
  const kept = Object.entries(values).flatMap(([key, value]) => {
    const [, index = "", rest = ""] = key.startsWith(`${path}.`) ? (/^(\d+)(\..*)$/.exec(key.slice(path.length + 1)) ?? []) : [];
    if (index === "" || Number(index) < row) return [[key, value] as const];
    return Number(index) === row ? [] : [[`${path}.${Number(index) - 1}${rest}`, value] as const];
  });
  const { [path]: _count, ...others } = Object.fromEntries(kept);
  const rows = rowCount(values, path) - 1;
  return rows > 0 ? { ...others, [path]: String(rows) } : others;
}

/** The values in which the person has said that what was asked about is right. It holds for exactly this text. */
export function confirmed(values: Values, { path, given }: Pick<FormFinding, "path" | "given">): Values {
  return { ...values, [`${path}?`]: given };
}

/** Whether what stands at `path` was confirmed as `given`. */
export function isConfirmed(values: Values, path: string, given: string): boolean {
  return values[`${path}?`] === given;
}

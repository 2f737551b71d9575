/**
 * From an entry back to what would have been typed for it, so that it can be amended in the form it was made with. What
 * `valuesOf` gives reads to the same entry; what was left out stays blank.
 */
import { isMoment } from "../base/dates.ts";
import type { Json, JsonObject } from "../base/json.ts";
import type { Field, LeafField } from "./field.ts";
import type { Form, FormContent, ReadContext, Values } from "./form.ts";
import { isObject, valueAt } from "./json-path.ts";
import { momentText, offsetOf } from "./typing/moment.ts";
import { at } from "./values.ts";

/** The values of an entry's content. `now` tells the clinic's offset from UTC: moments are shown on its clock. */
export function valuesOf(form: Form, content: FormContent, { now }: ReadContext): Values {
  const root: JsonObject = { occurredAt: content.occurredAt, body: content.body, personal: content.personal };
  return Object.fromEntries(form.fields.flatMap((field) => pairsOf(field, "", root, offsetOf(now))));
}

type Pair = readonly [string, string | readonly string[]];

function pairsOf(field: Field, parent: string, holder: Json | undefined, utcOffset: string): readonly Pair[] {
  const path = at(parent, field.path);
  const value = valueAt(holder, field.path.split("."));
  switch (field.kind) {
    case "group":
      return field.fields.flatMap((part) => pairsOf(part, path, value, utcOffset));
    case "record":
      return Object.entries(isObject(value) ? value : {}).flatMap(([name, member]) => {
        const part = field.fields.find((one) => one.path === name) ?? field.other;
        if (part === null) return [];
        // A name that is there without a value stays there.
        return member === null ? [[at(path, name), ""]] : pairOf(part, at(path, name), member, utcOffset);
      });
    case "list": {
      const rows = Array.isArray(value) ? value : [];
      const pairs = rows.flatMap((row: Json, index) =>
        field.fields.flatMap((part) => pairsOf(part, at(path, String(index)), row, utcOffset)),
      );
      return rows.length === 0 ? [] : [[path, String(rows.length)], ...pairs];
    }
    case "quantity":
      return ["value", "unit", "comparator"].flatMap((name) => pairOf(field, at(path, name), valueAt(value, [name]), utcOffset));
    default:
      return pairOf(field, path, value, utcOffset);
  }
}

function pairOf(field: LeafField, path: string, value: Json | undefined, utcOffset: string): readonly Pair[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return [[path, value.map(String)]];
  if (typeof value === "boolean") return [[path, value ? "yes" : "no"]];
  if (field.kind === "moment" && typeof value === "string" && isMoment(value)) return [[path, momentText(value, utcOffset)]];
  return typeof value === "object" ? [] : [[path, String(value)]];
}

/** Good values of any form, by chance: each field that is asked may be filled in, required ones always. */
import fc from "fast-check";
import type { Field, PlainField } from "../../src/charting/field.ts";
import type { Form, Values } from "../../src/charting/form.ts";
import { TERMS } from "../../src/charting/terms.ts";
import { at, isAsked } from "../../src/charting/values.ts";

type Typed = string | readonly string[];

/** Values that read without a refusal. Choices come first, so that what depends on them is known. */
export function valuesFor(form: Form): fc.Arbitrary<Values> {
  return fc.tuple(fc.infiniteStream(fc.nat({ max: 2 ** 31 - 1 })), fc.constant(form)).map(([stream]) => fill(form.fields, "", {}, stream));
}

/** Draws a whole number below `below`. */
type Draws = IterableIterator<number>;

function fill(fields: readonly Field[], parent: string, values: Values, draws: Draws): Values {
  return fields.reduce((filled, field) => fillField(field, at(parent, field.path), filled, draws), values);
}

function fillField(field: Field, path: string, values: Values, draws: Draws): Values {
  if (!isAsked(field, values)) return values;
  const wanted = field.required === true || below(2, draws) === 0;
  switch (field.kind) {
    case "group":
      return wanted ? fill(field.fields, path, values, draws) : values;
    case "record": {
      const chosen = field.fields.filter((_, index) => (field.required === true && index === 0) || below(2, draws) === 0);
      const other = field.other === null || below(2, draws) === 0 ? [] : [{ ...field.other, path: "another.name-1" }];
      return [...chosen, ...other].reduce((filled, part) => put(filled, at(path, part.path), typed(part, draws)), values);
    }
    case "list": {
      const rows = Math.max(field.rowsMin, below(3, draws));
      const counted = rows === 0 ? values : { ...values, [path]: String(rows) };
      return Array.from({ length: rows }, (_, row) => row).reduce(
        (filled, row) => fill(field.fields, at(path, String(row)), filled, draws),
        counted,
      );
    }
    case "quantity":
      return wanted ? fillQuantity(field, path, values, draws) : values;
    default:
      return wanted ? put(values, path, typed(field, draws)) : values;
  }
}

function fillQuantity(field: Extract<Field, { kind: "quantity" }>, path: string, values: Values, draws: Draws): Values {
  const unit = one(field.units === null ? ["mg", "ug/kg", "[IU]/L"] : Object.keys(field.units), draws);
  const { max } = (field.units?.[unit] ?? field.otherwise).possible;
  const filled = { ...values, [`${path}.value`]: String(between(0, max ?? 1000, null, draws)), [`${path}.unit`]: unit };
  return field.comparator && below(2, draws) === 0 ? { ...filled, [`${path}.comparator`]: one(["<", ">"], draws) } : filled;
}

function typed(field: PlainField, draws: Draws): Typed {
  switch (field.kind) {
    case "text":
      return TEXTS[field.shape];
    case "number":
      return String(between(field.possible.min ?? 1, field.possible.max ?? 1e6, field.decimals, draws));
    case "score":
      return String(between(field.min, field.max, 0, draws));
    case "choice":
      return one(field.choices, draws);
    case "choices":
      return field.choices.filter(() => below(2, draws) === 0);
    case "yes-no":
      return one(["yes", "no"], draws);
    case "code":
      return one(["a-code.1", ...(field.terms === null ? [] : TERMS[field.terms])], draws);
    case "codes":
      return ["a-code.1", ...(field.terms === null ? [] : TERMS[field.terms].filter(() => below(2, draws) === 0))];
    case "date":
      return one(field.partial ? ["2024", "2024-06", "2024-06-30"] : ["2024-02-29", "1989-01-08"], draws);
    case "moment":
      return one(["2026-11-20", "2026-11-20 09:05", "2026-11-20 09:05:30", "2026-11-20 09:05:30.25+01:00"], draws);
    case "entry":
    case "person":
      return "0190a3b4-0000-7000-8000-000000000001";
  }
}

const TEXTS = {
  line: "渡邉 はじめ",
  text: "一行目\n二行目",
  document: "前略\n\n草々",
  kana: "わたなべ",
  roman: "Watanabe",
  phone: "+81 52-000-0000",
  "e-mail": "a.b@example.jp",
  "postal-code": "460-0008",
  "classification-code": "F33.1",
  code: "a-code.1",
  uuid: "0190a3b4-0000-7000-8000-000000000001",
  digest: "0f".repeat(32),
} as const;

function put(values: Values, path: string, value: Typed): Values {
  return { ...values, [path]: value };
}

function one<Item>(items: readonly Item[], draws: Draws): Item {
  const item = items[below(items.length, draws)];
  if (item === undefined) throw new Error("something to choose from");
  return item;
}

function between(min: number, max: number, decimals: number | null, draws: Draws): number {
  const part = below(1001, draws) / 1000;
  const value = min + (max - min) * part;
  return decimals === 0 ? Math.round(value) : Number(value.toPrecision(6));
}

function below(limit: number, draws: Draws): number {
  const { value } = draws.next();
  return (typeof value === "number" ? value : 0) % limit;
}

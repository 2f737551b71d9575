/**
 * A number and its unit, read together: `0.31` beside `mg/dL`, or `0.31 mg/dL` and `<0.05` in the one field of the number.
 * What is possible depends on the unit, so that without a unit no number is judged, and none is recorded.
 */
import { plainText } from "../base/text.ts";
import { isUnit } from "../base/units.ts";
import type { QuantityField } from "./field.ts";
import type { Values } from "./form.ts";
import { type LeafReading, readNumber, unreadable } from "./read-leaf.ts";
import { typedNumber } from "./typing/number.ts";
import { textAt } from "./values.ts";

/** The three members of a quantity. `comparator` is null when the field has none. */
export interface QuantityReading {
  readonly value: LeafReading;
  readonly unit: LeafReading;
  readonly comparator: LeafReading | null;
}

const BLANK: LeafReading = { status: "blank" };

/** Reads `value`, `unit` and `comparator` under `path`. */
export function readQuantity(field: QuantityField, path: string, values: Values): QuantityReading {
  const parts = partsOf(textAt(values, `${path}.value`));
  const unit = readUnit(field, textAt(values, `${path}.unit`), parts.unit);
  return {
    value: parts.number.trim() === "" ? BLANK : readValue(field, parts.number, unit),
    unit,
    comparator: field.comparator ? readComparator(textAt(values, `${path}.comparator`), parts.comparator) : null,
  };
}

interface Parts {
  readonly comparator: string;
  readonly number: string;
  readonly unit: string;
}

/** A sign before the number and a unit after it, when they were typed with it. */
function partsOf(given: string): Parts {
  const plain = plainText(given);
  const [, before = "", rest = plain] = /^([<>])\s*(.*)$/u.exec(plain) ?? [];
  const [, bare, after] = /^(\S+?)\s*(未満|超)$/u.exec(rest) ?? [];
  const comparator = before || (after === "未満" ? "<" : after === "超" ? ">" : "");
  const number = bare ?? rest;
  if (typedNumber(number) !== null) return { comparator, number, unit: "" };
  // The longest beginning that is a number and the rest a unit; a text without such a cut is left whole, and refused.
  for (let cut = number.length - 1; cut > 0; cut -= 1) {
    const unit = number.slice(cut).trim();
    if (typedNumber(number.slice(0, cut)) !== null && isUnit(unit)) return { comparator, number: number.slice(0, cut), unit };
  }
  return { comparator, number, unit: "" };
}

function readUnit(field: QuantityField, chosen: string, typed: string): LeafReading {
  const given = chosen.trim() === "" ? typed : chosen.trim();
  if (given === "") return BLANK;
  if (typed !== "" && typed !== given) return unreadable("unit");
  if (field.units !== null && !Object.hasOwn(field.units, given))
    return {
      status: "refused",
      problem: { code: "field.choice", expected: { kind: "choices", choices: Object.keys(field.units), words: null } },
    };
  return isUnit(given) ? { status: "read", value: given, regular: null, doubt: null } : unreadable("unit");
}

function readValue(field: QuantityField, given: string, unit: LeafReading): LeafReading {
  const name = unit.status === "read" && typeof unit.value === "string" ? unit.value : null;
  const bounds = name === null ? null : (field.units?.[name] ?? field.otherwise);
  return readNumber(given, {
    unit: name,
    decimals: null,
    possible: bounds?.possible ?? { min: null, max: null },
    plausible: bounds?.plausible ?? null,
    step: null,
  });
}

function readComparator(chosen: string, typed: string): LeafReading {
  const given = chosen || typed;
  if (given === "") return BLANK;
  if ((given !== "<" && given !== ">") || (typed !== "" && typed !== given))
    return {
      status: "refused",
      problem: { code: "field.choice", expected: { kind: "choices", choices: ["<", ">"], words: "comparator" } },
    };
  return { status: "read", value: given, regular: null, doubt: null };
}

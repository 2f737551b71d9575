/**
 * Quantities: a number and its unit, which never part. A conversion is exact where the units differ by a power of ten:
 * the decimal point is moved in the text of the number, so that 0.07 mg/dL is 0.7 mg/L and not 0.7000000000000001.
 */
import { fail, ok, type Result } from "./result.ts";
import { areComparable, product, type UnitSize, unitSize } from "./units.ts";

/** A value in a UCUM unit. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

/** Why a quantity does not convert. `unit` is the one that is not known, or not of the same dimension. */
export type QuantityFinding = { readonly code: "quantity.unit-unknown" | "quantity.incompatible"; readonly unit: string };

/**
 * The quantity in another unit. Mass and substance convert into each other only with `molarMassGrams`, in grams per mole.
 *
 * @example convert({ value: 0.07, unit: "mg/dL" }, "mg/L") // { ok: true, value: { value: 0.7, unit: "mg/L" } }
 */
export function convert(quantity: Quantity, unit: string, molarMassGrams: number | null = null): Result<Quantity, QuantityFinding> {
  const from = unitSize(quantity.unit);
  const to = unitSize(unit);
  if (from === null) return fail({ code: "quantity.unit-unknown", unit: quantity.unit });
  if (to === null) return fail({ code: "quantity.unit-unknown", unit });
  for (const bridge of bridges(molarMassGrams)) {
    const bridged = product(from, bridge, 1);
    if (areComparable(bridged, to)) return ok({ value: scaled(quantity.value, bridged, to), unit });
  }
  return fail({ code: "quantity.incompatible", unit });
}

/** As it is; a substance as the mass it has; a mass as the substance it is. */
function bridges(molarMassGrams: number | null): readonly UnitSize[] {
  const none: UnitSize = { dimensions: {}, tens: 0, factor: 1 };
  if (molarMassGrams === null) return [none];
  return [
    none,
    { dimensions: { mass: 1, substance: -1 }, tens: 0, factor: molarMassGrams },
    { dimensions: { mass: -1, substance: 1 }, tens: 0, factor: 1 / molarMassGrams },
  ];
}

function scaled(value: number, from: UnitSize, to: UnitSize): number {
  const factored = from.factor === to.factor ? value : (value * from.factor) / to.factor;
  return shifted(factored, from.tens - to.tens);
}

/** `value` x 10^`tens`, rounded once: the exponent of its shortest decimal text is raised. */
function shifted(value: number, tens: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + tens}`);
}
